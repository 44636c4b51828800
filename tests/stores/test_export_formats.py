"""Exports: stable, whole, safe; copies equal to what they were made of."""

import csv
from pathlib import Path

import pytest
from store_readings import CORES, FIRMS, LISTS, SOURCES, reading

from graph.errors import UsageError
from graph.export import export, formats
from graph.export.csv import cell
from graph.interop import to_networkx
from graph.store import Store


@pytest.fixture
def filled(store: Store) -> Store:
    for number, source in enumerate(SOURCES):
        said = [
            (CORES[number], "located_in", "410103", {}),
            (CORES[number], "listed", None, {**LISTS, "period": 5 + number, "stage": "signed"}),
            (CORES[number], "invested_by", FIRMS[0], {"role": "investor"}),
            (CORES[number], "named", "=HYPERLINK(甲)", {"form": "alias"}),
        ]
        store.writer().commit(reading(source, said, version=number))
    return store


def files(path: Path) -> dict[str, bytes]:
    found = sorted(path.rglob("*")) if path.is_dir() else [path]
    return {each.name: each.read_bytes() for each in found if each.is_file()}


@pytest.mark.parametrize("name", sorted(formats()))
def test_every_format_writes_the_same_bytes_again(filled: Store, tmp_path: Path, name: str) -> None:
    if name == "parquet":
        pytest.importorskip("pyarrow")
    export(filled.view(), name, tmp_path / "one" / "out")
    export(filled.view(), name, tmp_path / "two" / "out")
    first = files(tmp_path / "one" / "out")
    assert first and all(first.values())
    assert first == files(tmp_path / "two" / "out")


def test_an_unknown_format_names_those_that_are_known(filled: Store, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="jsonl"):
        export(filled.view(), "docx", tmp_path / "out")


def test_csv_cells_are_no_formulas(filled: Store, tmp_path: Path) -> None:
    export(filled.view(), "csv", tmp_path / "tables")
    for path in (tmp_path / "tables").glob("*.csv"):
        rows = list(csv.reader(path.open(encoding="utf-8-sig", newline="")))
        assert all(not cell.startswith(("=", "+", "@")) for row in rows for cell in row)
    assert cell("=1+1") == "'=1+1"
    assert cell("＝1+1") == "'＝1+1"
    assert cell(-5) == "-5"
    assert cell("-5") == "'-5"


def test_networkx_holds_every_entity_and_edge(filled: Store) -> None:
    graph = to_networkx(filled.view())
    projects = [n for n, label in graph.nodes(data="label") if label == "Project"]
    assert len(projects) == filled.view().count("Project") == 3
    assert {kind for *_, kind in graph.edges(data="type")} >= {"LOCATED_IN", "INVESTED_BY"}
