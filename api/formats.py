"""Writes a table as JSON, JSON lines, CSV or XLSX; text that a spreadsheet would run is made safe."""

import csv
import io
import json
from collections.abc import Callable
from typing import Any

from api.plain import plain
from graph.formula import inert
from queries.run import Rows

BOM = "\ufeff"
CELL = 32_767


def as_json(rows: Rows) -> bytes:
    """Give {"columns", "rows"}, each row an object."""
    body = {"columns": rows.columns, "rows": list(rows.records())}
    return (json.dumps(body, ensure_ascii=False, indent=1, default=plain) + "\n").encode()


def as_jsonl(rows: Rows) -> bytes:
    """Give one object a line."""
    lines = (json.dumps(record, ensure_ascii=False, default=plain) for record in rows.records())
    return "".join(f"{line}\n" for line in lines).encode()


def as_csv(rows: Rows) -> bytes:
    """Give RFC 4180 with BOM, so that spreadsheets read it as UTF-8."""
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerows([cell(value) for value in row] for row in (rows.columns, *rows.rows))
    return (BOM + out.getvalue()).encode()


def as_xlsx(rows: Rows) -> bytes:
    """Give a workbook of one sheet; text is text, never a formula or a link."""
    import xlsxwriter  # type: ignore[import-untyped]

    out = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with xlsxwriter.Workbook(out, options) as book:
        sheet = book.add_worksheet("sanpi")
        sheet.freeze_panes(1, 0)
        for at, row in enumerate((rows.columns, *rows.rows)):
            for column, value in enumerate(row):
                _put(sheet, at, column, flat(value))
    return out.getvalue()


WRITERS: dict[str, Callable[[Rows], bytes]] = {
    "json": as_json,
    "jsonl": as_jsonl,
    "csv": as_csv,
    "xlsx": as_xlsx,
}


def flat(value: Any) -> str | int | None:
    """Give a value that fits one cell: lists joined by 、, the rest as it is or as text."""
    if value is None or isinstance(value, int):
        return value
    if isinstance(value, (list, tuple)):
        return "、".join(str(each) for each in value)
    return str(value)


def cell(value: Any) -> str | int | None:
    """Give a value that fits one cell, never a formula."""
    fitting = flat(value)
    return inert(fitting) if isinstance(fitting, str) else fitting


def _put(sheet: Any, row: int, column: int, value: str | int | None) -> None:
    if isinstance(value, str):
        sheet.write_string(row, column, value[:CELL])
    elif value is not None and abs(value) < 10**15:
        sheet.write_number(row, column, value)
    elif value is not None:
        sheet.write_string(row, column, str(value))
