"""What a note below a table tells of its rows by their numbers: 序号3、5为第二期签约项目; 序号8先在第一期开工名单，又转列第二期投产名单."""

import re
from collections.abc import Iterator

from graph.document import Document
from ingest.tables.batches import AHEAD, Listing, journey
from ingest.tables.grid import Cell
from ingest.tables.split import Table

BELOW = 2000  # characters below a table in which a note tells of its rows
NEXT = re.compile(r"[|\t]|\n\s*(?:附?表)[一二三四五六七八九十\d]")
NUMBER = r"\s?\d{1,3}\s?[号项行]?"
NOTE = re.compile(
    rf"(?P<rows>(?:(?:序号|编号){NUMBER}|第\s?\d{{1,3}}\s?[号项行])(?:[、,和及与](?:序号|编号|第)?{NUMBER})*)"
    r"(?:项目)?(?P<words>[^。；;\n|]{4,80})"
)
PERIOD = re.compile(r"第\s?[\d一二三四五六七八九十]{1,3}\s?期")
CLAUSE = re.compile("[^，,]+")
DENIED = re.compile("[未没不非]")
HEAD = re.compile("^(?:序号?|编号|NO[.．]?)$", re.I)


def noted(document: Document, table: Table) -> dict[int, list[tuple[Cell, Listing]]]:
    """Give the batches in their order that notes below a table tell of the rows of these numbers."""
    ends = [cell.end for row in table.rows for cell in table.grid.row(row)]
    if not ends:
        return {}
    text, last = document.text, max(ends)
    stop = NEXT.search(text, last, last + BELOW)
    found: dict[int, list[tuple[Cell, Listing]]] = {}
    for note in NOTE.finditer(text, last, stop.start() if stop else last + BELOW):
        steps = list(_steps(note))
        for number in re.findall(r"\d+", note["rows"]) if steps else ():
            found.setdefault(int(number), []).extend(steps)
    return found


def _steps(note: re.Match[str]) -> Iterator[tuple[Cell, Listing]]:
    """Give the dated batches of a note, clause by clause; what is denied or planned is none."""
    start = note.start("words")
    for clause in CLAUSE.finditer(note["words"]):
        words = clause.group()
        if not PERIOD.search(words) or DENIED.search(words) or AHEAD.search(words):
            continue
        low, high = start + clause.start(), start + clause.end()
        for step in journey(words):
            if step.period and step.stage:
                yield Cell(words, 0, 0, 1, 1, low, high), step


def number_of(table: Table, cells: dict[int, Cell]) -> int | None:
    """Give the number of a row, where a column of numbers tells it."""
    for column in table.columns:
        cell = cells.get(column.number)
        if cell and HEAD.match(column.cell.text) and cell.text.isdecimal():
            return int(cell.text)
    return None
