"""CSV tables for spreadsheets: one file per label and type, with BOM, safe against formulas."""

import csv
import json
from pathlib import Path
from typing import Any

from graph.export._records import plain
from graph.export._tables import Table, edge_tables, node_tables
from graph.formula import inert
from graph.store import View

NAME = "csv"
DESCRIPTION = "CSV 表格，每类一个文件 / spreadsheet tables, one file per label and type"
FOLDER = True


def write(view: View, path: Path) -> None:
    """Write one file per label and type into the folder; empty ones have their header alone."""
    for table in (*node_tables(view), *edge_tables(view)):
        _write(table, path / f"{table.name}.csv")


def _write(table: Table, path: Path) -> None:
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file, lineterminator="\r\n")
        writer.writerow([column.name for column in table.columns])
        writer.writerows([cell(value) for value in row] for row in table.rows)


def cell(value: Any) -> str:
    """Give a cell's text: empty for None, a list as JSON, never a formula."""
    if value is None:
        return ""
    if isinstance(value, list):
        value = json.dumps(value, ensure_ascii=False)
    text = str(plain(value))
    return inert(text) if isinstance(value, str) else text
