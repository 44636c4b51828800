"""The command line on a small store and small files: what it prints, and how it ends."""

import csv
import io
import json
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result
from python_calamine import CalamineWorkbook

from api.cli import main
from api.cli.saved import example
from queries.catalog import load

Ask = Callable[..., Result]
HEAVY = {"spacy", "jpype", "rich", "fastapi", "pydantic", "neo4j", "trafilatura", "networkx"}
TEXT = """二七区第七期“三个一批”两个项目开工
2023年1月29日
二七区开工一批项目2个，总投资5亿元，分别为示例一号轴承产业园项目、示例二号阀门产业园项目。
"""


@pytest.fixture
def store(graph_folder: Path, tmp_path: Path) -> Path:
    """Give a copy of the small store."""
    return Path(shutil.copytree(graph_folder, tmp_path / "store"))


@pytest.fixture
def ask(store: Path) -> Ask:
    """Give a way to call `sanpi` on the copy."""

    def call(*words: str) -> Result:
        return CliRunner().invoke(main, [*words, "--store", str(store)])

    return call


def names() -> list[str]:
    return main.list_commands(click.Context(main))


def test_help_lists_every_command_and_loads_nothing_heavy():
    code = (
        "import sys; from api.cli import main\n"
        "try: main(['--help'])\n"
        "finally: print(sorted(sys.modules), file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert all(f"  {name} " in done.stdout for name in names())
    loaded = set(done.stderr.strip("[]\n").replace("'", "").split(", "))
    assert not HEAVY & loaded


@pytest.mark.parametrize("name", names())
def test_every_command_has_help_in_both_languages_with_an_example(name):
    command = main.get_command(click.Context(main), name)
    text = CliRunner().invoke(main, [name, "--help"]).output
    assert f"sanpi {name}" in text or isinstance(command, click.Group)
    assert any("\u4e00" <= character <= "\u9fff" for character in text)
    for each in command.params:
        assert isinstance(each, click.Argument) or (each.help and " · " in each.help)


def test_trace_by_name_prints_each_quote(ask):
    done = ask("trace", "甲传感器")
    assert done.exit_code == 0
    assert done.output.splitlines()[0] == "甲传感器产业园项目"
    assert "「甲传感器产业园由第五期签约转开工」" in done.output
    assert "《第七期开工》 · 示例报 · 2023-01-29" in done.output


def test_companies_in_districts_is_a_tree(ask):
    text = ask("companies-in-districts").output
    assert text.index("中州示例实业有限公司  2 个区县 · 3 个项目") < text.index("上街区")


def test_totals_stand_beside_each_other(ask):
    line = next(line for line in ask("totals").output.splitlines() if "项目数" in line)
    assert line.split()[-3:] == ["3个", "2个", "-1个"]


def test_every_format_of_a_saved_query(ask, tmp_path):
    rows = json.loads(ask("district", "二七区", "--format", "json").output)["rows"]
    lines = ask("district", "二七区", "--format", "jsonl").output.splitlines()
    assert [json.loads(line) for line in lines] == rows
    assert len(rows) == 4
    out = tmp_path / "out.csv"
    assert ask("district", "二七区", "--format", "csv", "--out", str(out)).exit_code == 0
    cells = list(csv.DictReader(io.StringIO(out.read_text("utf-8-sig"))))
    assert any(row["name"].startswith("'=甲<script>") for row in cells)
    out = tmp_path / "out.xlsx"
    ask("district", "二七区", "--format", "xlsx", "--out", str(out))
    book = CalamineWorkbook.from_path(out).get_sheet_by_index(0).to_python()
    assert len(book) == 5


def test_every_saved_query_is_a_command_that_answers(ask, tmp_path):
    words = {
        "project": "甲传感器", "company": "中州示例", "district": "二七区", "sector": "智能装备",
        "batch": "三个一批 · 第7期 · 开工", "thing": "乙轴承", "any": "二七区", "text": "产业园",
    }  # fmt: skip
    for query in load().values():
        given = [words[each.type] for each in query.parameters if each.required]
        done = ask(query.name, *given)
        assert done.exit_code == 0, (query.name, done.output)
        assert done.output.strip()
        assert query.name in example(query)


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (["trace", "没有这个"], 4),
        (["trace", "产业园"], 2),
        (["trace"], 2),
        (["nonsense"], 2),
        (["stalled", "二七区", "--periods", "many"], 2),
        (["cypher", "CREATE (:Project {id: 'x'}) RETURN 1 AS x"], 5),
        (["cypher", "LOAD CSV FROM 'file:///etc/passwd' AS row RETURN row"], 5),
        (["cypher", "MATCH (p:Project RETURN p"], 2),
        (["cypher", "RETURN $rows AS x", "-p", "rows=1"], 2),
        (["cypher", "UNWIND range(1, 50) AS n RETURN n", "--limit", "10"], 6),
        (["forget", "没有.txt"], 4),
        (["judge", "same", "project:1"], 2),
        (["judge", "wrong", "stmt:nothing"], 4),
        (["undo", "judgement:nothing"], 4),
    ],
)
def test_exit_codes_are_stable_and_say_why(ask, words, code):
    done = ask(*words)
    assert done.exit_code == code, done.output
    assert done.output.strip()


def test_cypher_reads_with_parameters(ask):
    asked = "MATCH (d:District {id: $id}) RETURN d.name AS name, d AS node"
    rows = json.loads(ask("cypher", asked, "-p", 'id="410103"', "--format", "json").output)["rows"]
    assert rows[0]["name"] == "二七区"
    assert rows[0]["node"]["label"] == "District"
    assert "二七区" in ask("cypher", asked, "-p", 'id="410103"').output


def test_a_judgement_and_its_undoing(ask):
    wrong = json.loads(ask("trace", "甲传感器", "--format", "json").output)["rows"][-1]
    made = ask("judge", "wrong", wrong["statement"], "--reason", "误读", "--by", "试")
    assert made.exit_code == 0, made.output
    assert "封顶" not in ask("trace", "甲传感器").output
    assert ask("undo", made.output.strip(), "--by", "试").exit_code == 0
    assert "封顶" in ask("trace", "甲传感器").output


def test_things_are_judged_by_their_names(ask):
    before = ask("trace", "甲传感器").output
    made = ask("judge", "same", "甲传感器", "乙轴承")
    assert made.exit_code == 0, made.output
    assert ask("trace", "乙轴承").output.count("签约") > before.count("签约")
    assert ask("undo", made.output.strip()).exit_code == 0
    assert ask("trace", "甲传感器").output == before
    assert ask("judge", "same", "甲传感器", "没有这个").exit_code == 4


def test_forget_withdraws_a_document(ask):
    assert ask("forget", "三.txt").exit_code == 0
    assert len(json.loads(ask("coverage", "--format", "json").output)["rows"]) == 2


def test_what_is_done_is_told_as_json(ask, store, tmp_path):
    def told(run, *words):
        done = run(*words, "--format", "json")
        assert done.exit_code == 0, done.output
        return json.loads(done.output)

    def bare(*words):
        return CliRunner().invoke(main, words)

    assert told(bare, "copy", str(store), str(tmp_path / "副本"))["Document"]["count"] == 3
    assert set(told(bare, "bloom", "links")[0]) == {"query", "phrase", "url"}
    made = told(ask, "judge", "same", "甲传感器", "乙轴承")["judgement"]
    assert told(ask, "undo", made) == {"undone": made}
    assert told(ask, "rebuild") == {"rebuilt": True, "extracted": False}
    assert set(told(ask, "forget", "三.txt")) == {"forgot"}


@pytest.mark.parametrize("form", ["csv", "table"])
def test_a_corner_that_cannot_be_written_is_said(ask, tmp_path, form):
    done = ask("flows", "--format", form, "--out", str(tmp_path / "no" / "such" / "x.csv"))
    assert done.exit_code == 2
    assert "cannot write" in done.output


def test_ingest_tells_new_unchanged_changed_copied_and_refused(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    files = tmp_path / "资料"
    files.mkdir()
    (files / "一.txt").write_text(TEXT, encoding="utf-8")
    (files / "二.txt").write_text(TEXT, encoding="utf-8")
    (files / "坏.pdf").write_bytes(b"no pdf")
    runner = CliRunner()
    first = runner.invoke(main, ["ingest", "资料", "--format", "json"])
    assert first.exit_code == 1, first.output
    counts = json.loads(first.stdout.splitlines()[-1])
    assert [counts[name] for name in ("new", "copy", "refused")] == [1, 1, 1]
    assert "坏.pdf" in first.stderr
    (files / "坏.pdf").unlink()
    (files / "一.txt").write_text(TEXT.replace("一号", "三号"), encoding="utf-8")
    (files / "二.txt").unlink()
    second = json.loads(runner.invoke(main, ["ingest", "资料", "--format", "json"]).stdout)
    assert (second["changed"], second["unchanged"]) == (1, 0)
    third = runner.invoke(main, ["ingest", "资料", "--format", "json"])
    assert (third.exit_code, json.loads(third.stdout)["unchanged"]) == (0, 1)


def test_workers_give_what_one_process_gives(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for number in range(5):
        text = TEXT.replace("示例一号", f"示例{number}号")
        (tmp_path / f"{number}.txt").write_text(text, encoding="utf-8")
    (tmp_path / "坏.xlsx").write_bytes(b"PK no zip")
    runner = CliRunner()
    counts = []
    for workers in ("1", "2"):
        words = ["ingest", ".", "--workers", workers, "--store", f".store{workers}"]
        done = runner.invoke(main, [*words, "--format", "json"])
        assert done.exit_code == 1, done.output
        counts.append(json.loads(done.stdout))
    assert counts[0] == counts[1]
    assert counts[0]["new"] == 5


def test_extract_prints_the_form_of_the_guide(tmp_path):
    path = tmp_path / "公报.txt"
    path.write_text(TEXT, encoding="utf-8")
    runner = CliRunner()
    plain = json.loads(runner.invoke(main, ["extract", str(path)]).stdout)
    assert set(plain) == {"document", "projects", "transitions", "companies", "claims"}
    assert len(plain["projects"]) == 2
    assert not any("rule" in row or "rules" in row for row in plain["claims"] + plain["projects"])
    explained = json.loads(runner.invoke(main, ["extract", str(path), "--explain"]).stdout)
    assert all(row.get("rule") or row.get("rules") for row in explained["claims"])
    assert explained["notices"] == []
    path.write_text(TEXT + "据说还有一家企业打算来，投资3亿元。", encoding="utf-8")
    doubtful = json.loads(runner.invoke(main, ["extract", str(path), "--explain"]).stdout)
    assert [row["code"] for row in doubtful["notices"]] == ["amount_without_owner"]
    path.write_text(TEXT, encoding="utf-8")
    out = tmp_path / "out"
    done = runner.invoke(
        main, ["extract", str(path), str(tmp_path / "没有.txt"), "--out", str(out)]
    )
    assert done.exit_code == 1
    assert json.loads((out / "公报.json").read_text("utf-8")) == plain
    assert "示例二号" in runner.invoke(main, ["extract", str(path), "--format", "table"]).output


def test_extract_loses_no_document_in_silence(tmp_path):
    runner, out = CliRunner(), str(tmp_path / "out")
    for name in ("一/公报.txt", "二/公报.txt", "二/图.bmp"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(TEXT, encoding="utf-8")
    twice = runner.invoke(
        main, ["extract", str(tmp_path / "一"), str(tmp_path / "二"), "--out", out]
    )
    assert twice.exit_code == 2
    assert "公报.txt" in twice.stderr
    folder = runner.invoke(main, ["extract", str(tmp_path / "二"), "--out", out])
    assert folder.exit_code == 1
    assert "图.bmp" in folder.stderr
    table = runner.invoke(
        main, ["extract", str(tmp_path / "一"), "--format", "table", "--out", out]
    )
    assert table.exit_code == 2


def test_a_setting_that_is_no_number_is_said(monkeypatch):
    monkeypatch.setenv("SANPI_QUERY_SECONDS", "half a minute")
    done = CliRunner().invoke(main, ["cypher", "RETURN 1"])
    assert done.exit_code == 2
    assert "SANPI_QUERY_SECONDS" in done.stderr


def test_version():
    assert "sanpi" in CliRunner().invoke(main, ["--version"]).output


def test_rebuild_changes_nothing(ask):
    before = [ask(name, "--format", "json").output for name in ("totals", "flows", "coverage")]
    done = ask("rebuild")
    assert done.exit_code == 0, done.output
    after = [ask(name, "--format", "json").output for name in ("totals", "flows", "coverage")]
    assert after == before


def test_rebuild_reads_the_stored_texts_again(ask):
    assert ask("rebuild", "--extract").exit_code == 0
    assert len(json.loads(ask("coverage", "--format", "json").output)["rows"]) == 3


def test_export_writes_the_graph(ask, tmp_path):
    out = tmp_path / "图谱.jsonl"
    assert ask("export", "--format", "jsonl", "--out", str(out)).exit_code == 0
    assert out.stat().st_size
    assert ask("export", "--format", "nonsense", "--out", str(out)).exit_code == 2
    below = ask("export", "--format", "jsonl", "--out", str(out / "a.jsonl"))
    assert below.exit_code == 2 and "cannot write" in below.output
