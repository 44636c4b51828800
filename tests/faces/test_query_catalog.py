"""Query files: what the catalog takes, and what it refuses by file and line."""

from pathlib import Path

import pytest

from graph.errors import QueryError, UsageError
from queries import syntax
from queries.catalog import load, named, parse
from queries.columns import columns
from queries.resolve import LABELS
from queries.run import bound

GOOD = """\
// 项目 | Projects
// 有哪些。 | Which there are.
// $name: text — 名称 | the name
// $limit: integer = 5 — 行数 | rows
// example: name="a b" limit=3
// bloom: 叫 $name 的项目
MATCH (p:Project) // $not_this, nor '$that'
WHERE p.name = $name AND p.core <> '$neither'
RETURN p.id AS project, [x IN p.aliases | x] AS aliases, p.name
ORDER BY project LIMIT $limit

// graph
MATCH path = (p:Project {name: $name})-->() RETURN path
"""


def write(folder: Path, text: str, name: str = "one_query") -> Path:
    path = folder / f"{name}.cypher"
    path.write_text(text, encoding="utf-8")
    return path


def refused(folder: Path, text: str) -> str:
    with pytest.raises(QueryError) as caught:
        parse(write(folder, text))
    return str(caught.value)


def test_a_query_file_is_read(tmp_path):
    query = parse(write(tmp_path, GOOD.replace(", p.name\n", ", p.name AS name\n")))
    assert (query.name, query.title.zh, query.title.en) == ("one-query", "项目", "Projects")
    assert query.columns == ("project", "aliases", "name")
    assert [(p.name, p.required, p.default) for p in query.parameters] == [
        ("name", True, None),
        ("limit", False, 5),
    ]
    assert query.example == {"name": "a b", "limit": "3"}
    assert query.bloom == "叫 $name 的项目"
    assert query.graph.startswith("MATCH path")


@pytest.mark.parametrize(
    ("old", "new", "line", "says"),
    [
        ("// $name: text — 名称 | the name\n", "", 7, "$name is used and not declared"),
        ("p.name = $name AND", "true AND", 3, "$name is declared and not used"),
        ("ORDER BY project ", "", 9, "ORDER BY"),
        (", p.name\n", ", p.name + 'x'\n", 9, "column 3 of RETURN has no name"),
        ("MATCH (p:Project) ", "MERGE (p:Project) ", 7, "MERGE"),
        ("RETURN path", "CREATE (:X) RETURN path", 13, "CREATE"),
        ("// $limit: integer = 5", "// $limit: number = 5", 4, "no type “number”"),
        ("// $limit: integer = 5", "// $limit: integer = five", 4, "Expecting value"),
        ("// $limit: integer = 5", '// $limit: integer = "x"', 4, "whole number"),
        ("行数 | rows", "rows", 4, "中文 | English"),
        ("// $limit: integer = 5 — 行数", "// $name: integer = 5 — 行数", 4, "declared twice"),
        ("// 有哪些。 | Which there are.\n", "", 1, "what it answers"),
        ('name="a b" limit=3', "limit=3", 3, "the example lacks $name"),
        ("limit=3", "limit=3 more=1", 1, "$more, which is not declared"),
        ("limit=3", "limit", 5, "name=value"),
        ("LIMIT $limit\n", "LIMIT $limit; RETURN 1 AS x ORDER BY x\n", 10, "one statement"),
        ("// graph", "// graph\nRETURN 1 AS x\n// graph", 7, "at most one"),
    ],
)
def test_what_is_malformed_is_refused_by_file_and_line(tmp_path, old, new, line, says):
    good = GOOD.replace(", p.name\n", ", p.name AS name\n") if ", p.name" not in old else GOOD
    assert old in good
    message = refused(tmp_path, good.replace(old, new, 1))
    assert says in message
    assert f"one_query.cypher:{line}: " in message


def test_a_name_that_stands_twice_cites_both_files(tmp_path):
    good = GOOD.replace(", p.name\n", ", p.name AS name\n")
    (tmp_path / "more").mkdir()
    first, second = write(tmp_path, good), write(tmp_path / "more", good, "one-query")
    with pytest.raises(QueryError) as caught:
        load(tmp_path)
    assert str(first) in str(caught.value)
    assert str(second) in str(caught.value)


def test_every_saved_query_is_whole():
    queries = load()
    assert len(queries) >= 13
    for query in queries.values():
        assert set(query.columns) <= set(columns()), query.name
        bound(query, dict(query.example))
        assert all(
            each.type in {"text", "integer", "flag", "periods", "document", "thing", "any", *LABELS}
            for each in query.parameters
        )


def test_every_saved_query_takes_a_limit_or_is_small():
    for query in load().values():
        assert "limit" in {each.name for each in query.parameters} or query.name == "path"


def test_every_column_is_used():
    used = {name for query in load().values() for name in query.columns}
    assert set(columns()) == used


def test_an_unknown_query_lists_the_known():
    with pytest.raises(UsageError, match="trace"):
        named("nothing")


@pytest.mark.parametrize(
    ("given", "says"),
    [
        ({"project": "x", "limit": "many"}, "limit"),
        ({"project": "x", "limit": True}, "limit"),
        ({"project": ""}, "project"),
        ({}, "project"),
        ({"project": "x", "other": 1}, "other"),
    ],
)
def test_parameters_are_typed(given, says):
    with pytest.raises(QueryError, match=says):
        bound(named("trace"), given)


@pytest.mark.parametrize(
    ("written", "read"), [("7", "7"), ("1-6", "1-6"), ("第七期", "7"), ("前六期", "1-6")]
)
def test_periods_are_read_as_people_write_them(written, read):
    assert bound(named("totals"), {"periods": written})["periods"] == read
    with pytest.raises(QueryError, match="第七期"):
        bound(named("totals"), {"periods": "七"})


def test_values_are_read_from_text():
    assert bound(named("trace"), {"project": " p ", "limit": "7"}) == {"project": "p", "limit": 7}


def test_bare_keeps_length_and_lines():
    text = 'RETURN \'$a\' /* $b\n */ AS x, `$c` // $d\n, "\\"$e" AS y, $f AS z'
    assert len(syntax.bare(text)) == len(text)
    assert syntax.bare(text).count("\n") == text.count("\n")
    assert syntax.parameters(text) == {"f"}
