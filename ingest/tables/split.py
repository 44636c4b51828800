"""One grid cut into its tables: titles, header, rows; and what each row is."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from ingest.tables.columns import MEASURES, Column, find_header, read_columns
from ingest.tables.grid import Cell, Grid
from ingest.tables.guess import by_cells, stands_over
from ingest.tables.upright import upright
from ingest.tables.words import NOTE, NUMBERING, ONLY_NUMBERING, TOTAL, is_number, unit_word

RowKind = Literal["total", "section", "note", "project", "figures", "empty"]
CHINESE_NUMBERING = re.compile(
    "^(?:[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十]{1,3}[)）])"
)
COUNTED_HEAD = re.compile(
    r"[（(]\s*(?:共|计)?\s?\d{1,5}\s?[个项家宗](?:项目)?\s?[)）]$"
    r"|(?:项目|工程|类)[:：]?\s?[共计]?\s?\d{1,5}\s?[个项]$"
)
LONG = 40


@dataclass(frozen=True)
class Table:
    """One table of a grid: the title rows over it, its columns and the rows below them."""

    grid: Grid
    titles: tuple[Cell, ...]
    columns: tuple[Column, ...]
    rows: tuple[int, ...]

    @cached_property
    def _by_meaning(self) -> dict[str, list[Column]]:
        found: dict[str, list[Column]] = {}
        for column in self.columns:
            found.setdefault(column.meaning, []).append(column)
        return found

    def of(self, *meanings: str) -> list[Column]:
        """Give the columns of these meanings, in order."""
        found = [column for meaning in meanings for column in self._by_meaning.get(meaning, ())]
        return sorted(found, key=lambda column: column.number) if len(meanings) > 1 else found

    @cached_property
    def name(self) -> Column | None:
        """The column of project names; none in a table of figures."""
        names = self.of("name") or [column for column in self.of("group") if self._lists(column)]
        return (
            names[0]
            if names and (len(names) == 1 or self.of("name")) and not self.of("count")
            else None
        )

    @cached_property
    def lists(self) -> list[Column]:
        """The columns of names under 签约项目, 开工项目 … where several stand side by side."""
        found = [column for column in self.of("group") if self._lists(column)]
        return found if len(found) > 1 and not self.of("name", *MEASURES) else []

    def unit(self, row: int) -> str:
        """Give the unit that a column of units tells for a row, or nothing."""
        cells = (self.grid.at(row, column.number) for column in self.of("unit"))
        return next((unit_word(cell.text) for cell in cells if cell), "")

    def _lists(self, column: Column) -> bool:
        """Tell a column of names under 签约项目 from one of figures."""
        cells = [self.grid.at(row, column.number) for row in self.rows[:5]]
        known = [cell for cell in cells if cell]
        return bool(known) and all(
            len(cell.text) > 3 and not cell.text[0].isdecimal() for cell in known
        )


def split(grid: Grid) -> list[Table]:
    """Give the tables of a grid, in order; none where it has no header."""
    grid = upright(grid)
    headers = _headers(grid)
    lowest = [0, *(bottom for _, bottom in headers)]
    starts = [_first_title(grid, top, low) for (top, _), low in zip(headers, lowest, strict=False)]
    ends = [*starts[1:], max(grid.rows, default=0) + 1]
    return [
        _table(grid, start, top, bottom, end)
        for (top, bottom), start, end in zip(headers, starts, ends, strict=False)
    ]


def _table(grid: Grid, start: int, top: int, bottom: int, end: int) -> Table:
    titles = (cell for row in grid.between(start, top) for cell in grid.row(row))
    rows = tuple(grid.between(bottom, end))
    return Table(grid, tuple(titles), by_cells(grid, read_columns(grid, top, bottom), rows), rows)


def _headers(grid: Grid) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    last = grid.rows[-1] + 1 if grid.rows else 0
    for row in grid.rows:
        if found and row < found[-1][1]:
            continue
        bottom = find_header(grid, row, last)
        if bottom > row:
            found.append((row, bottom))
    return found or [(row, row + 1) for row in grid.rows if stands_over(grid, row)][:1]


def _first_title(grid: Grid, top: int, lowest: int) -> int:
    """Give the first of the title rows directly over a header."""
    first = top
    for row in reversed(grid.between(lowest, top)):
        cells = grid.row(row)
        if lowest and (len(cells) > 1 or NOTE.match(cells[0].text) or is_number(cells[0].text)):
            break
        first = row
    return first


def kind_of(table: Table, row: int) -> RowKind:
    """Tell what a row below the header is."""
    cells = table.grid.row(row)
    lead = cells[0]
    if NOTE.match(lead.text) and (len(cells) == 1 or lead.across > 2):
        return "note"
    if any(TOTAL.match(cell.text) for cell in _leading(table, cells)):
        return "total"
    if table.name is None:
        return "figures" if len(cells) > 1 else "note" if len(lead.text) > LONG else "section"
    return _listed(table, row, cells, lead)


def _leading(table: Table, cells: list[Cell]) -> Iterator[Cell]:
    last = table.name.number if table.name else cells[0].column + 1
    return (cell for cell in cells if cell.column <= last and len(cell.text) <= LONG)


def _listed(table: Table, row: int, cells: list[Cell], lead: Cell) -> RowKind:
    """Tell a project's row from the head of a section and from a remark."""
    column = table.name.number if table.name else 0
    name = table.grid.at(row, column)
    spread = lead.column + lead.across - 1
    if ONLY_NUMBERING.match(lead.text) or (lead.column < column <= spread) or lead.across > 2:
        return "section"
    if name is None or name.row != row:
        bare = len(cells) == 1 or COUNTED_HEAD.search(lead.text)
        short = bare and len(lead.text) <= LONG and not is_number(lead.text)
        return "section" if short and lead.column <= column else "empty"
    if is_number(name.text):
        return "empty"
    if COUNTED_HEAD.search(name.text) and name is lead:
        return "section"
    if len(cells) == 1 or (CHINESE_NUMBERING.match(name.text) and name is lead):
        return _alone(table, cells, lead)
    return "project"


def _alone(table: Table, cells: list[Cell], lead: Cell) -> RowKind:
    """Tell what a row with nothing but a name is: 一、工业类, a remark, or a project without facts."""
    if NUMBERING.match(lead.text) and not lead.text[0].isdecimal():
        return "section"
    if len(lead.text) > LONG:
        return "note"
    bare = len(cells) == 1 and len(table.columns) > 2
    return "section" if bare and not lead.text.endswith(("项目", "工程")) else "project"
