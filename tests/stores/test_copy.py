"""`sanpi copy`: embedded to Neo4j and back, equal to the last property; never into a store in use."""

from collections.abc import Callable
from pathlib import Path

import made_graph
import pytest
from click.testing import CliRunner, Result

from api.cli import main
from graph.errors import StoreError
from graph.judgement import Judgement
from graph.store import Store, copy, open_store, rebuild
from graph.store.census import census, tally

Lines = Callable[[Store], list[str]]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Give the folder of a store with documents, judgements, and a judgement taken back."""
    path = str(tmp_path_factory.mktemp("copied") / "store")
    with open_store(path) as store:
        for reading in made_graph.readings():
            store.writer().commit(reading)
        pair = sorted(each.id for each in store.view().nodes("Company"))[:2]
        names = sorted(each.id for each in store.view().nodes("Statement"))[:2]
        store.writer().judge(Judgement(pair[0], pair[1], "same", "甲", "2024-01-01"))
        store.writer().judge(Judgement(names[0], None, "wrong", "甲", "2024-01-02"))
        undone = store.writer().judge(Judgement(names[1], None, "wrong", "甲", "2024-01-03"))
        store.writer().unjudge(undone, by="乙", at="2024-01-04")
    return path


def ask(*words: str) -> Result:
    return CliRunner().invoke(main, list(words))


def test_there_and_back_every_record_is_the_same(
    folder: str, tmp_path: Path, empty_neo4j_url: str, lines: Lines
) -> None:
    back = str(tmp_path / "back")
    there = ask("copy", folder, empty_neo4j_url)
    assert there.exit_code == 0, there.output
    home = ask("copy", empty_neo4j_url, back)
    assert home.exit_code == 0, home.output
    assert there.stdout.splitlines()[:-1] == home.stdout.splitlines()[:-1]
    assert empty_neo4j_url.partition("@")[0] not in there.output + home.output
    with open_store(folder) as first, open_store(back) as last:
        assert lines(last) == lines(first)
        assert census(last.view()) == census(first.view())
        before = lines(last)
        rebuild(last)
        assert lines(last) == before


@pytest.mark.parametrize("label", ["Document", "SomethingElse"])
def test_a_store_in_use_is_not_copied_into(folder: str, empty_neo4j_url: str, label: str) -> None:
    with open_store(empty_neo4j_url) as target:
        target.engine.write(lambda tx: tx.run(f"CREATE (:{label} {{id: 'x'}})"))
    told = ask("copy", folder, empty_neo4j_url)
    assert told.exit_code == 3
    assert label in told.output and "DETACH DELETE" in told.output
    with open_store(empty_neo4j_url) as target:
        assert target.view().count(label) == 1
        assert target.view().count("Project") == 0


def test_an_empty_store_is_not_copied(tmp_path: Path) -> None:
    told = ask("copy", str(tmp_path / "nothing"), str(tmp_path / "target"))
    assert told.exit_code == 3 and "来源是空的" in told.output


def test_a_store_is_not_copied_onto_itself(folder: str) -> None:
    told = ask("copy", folder, f"{folder}/")
    assert told.exit_code == 2 and "相同" in told.output


def test_a_folder_in_use_is_not_copied_into(folder: str, tmp_path: Path) -> None:
    target = str(tmp_path / "used")
    with open_store(target) as store:
        store.writer().commit(next(made_graph.readings()))
        before = census(store.view())
    told = ask("copy", folder, target)
    assert told.exit_code == 3 and "不是空的" in told.output
    with open_store(target) as store:
        assert census(store.view()) == before


def test_a_copy_that_is_cut_short_leaves_an_empty_folder(
    folder: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def cut(*_: object) -> None:
        raise RuntimeError("cut short")

    monkeypatch.setattr("graph.store.bulk.claimed_counts", cut)
    with open_store(folder) as source, open_store(str(tmp_path / "cut")) as target:
        with pytest.raises(RuntimeError):
            copy(source, target)
        assert target.view().a_label() is None


def test_a_graph_that_does_not_follow_from_its_documents_is_told(
    folder: str, tmp_path: Path
) -> None:
    with open_store(str(tmp_path / "odd")) as odd:
        odd.writer().commit(next(made_graph.readings()))
        odd.engine.write(lambda tx: tx.run("MATCH (p:Project) SET p.stage = 'odd'"))
        with (
            open_store(str(tmp_path / "copy")) as target,
            pytest.raises(StoreError, match="rebuild"),
        ):
            copy(odd, target)


def test_a_tally_minds_doubles_and_not_the_order() -> None:
    assert tally("ab") == tally("ba")
    assert tally("ab") != tally("abb")
    assert tally("aab") != tally("abb")
