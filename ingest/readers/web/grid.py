"""Tables of web pages: which hold data, and where each cell stands."""

from collections.abc import Iterator
from typing import NamedTuple

from lxml import etree

Element = etree._Element
LONGEST = 300
MOST = 200
FULL = 100_000


class Cell(NamedTuple):
    """A cell's place, and how many rows and columns it covers."""

    table: int
    row: int
    column: int
    down: int
    across: int


def is_data(table: Element) -> bool:
    """Say whether a table holds data, not a page's layout: no table inside, two columns, short cells."""
    if next(table.iterdescendants("table"), None) is not None:
        return False
    rows = [list(cells_of(row)) for row in rows_of(table)]
    if sum(len(row) > 1 for row in rows) < 2:
        return False
    sizes = sorted(len("".join(map(str, cell.itertext())).strip()) for row in rows for cell in row)
    return sizes[len(sizes) // 2] <= LONGEST // 2 and sizes[-1] <= LONGEST * 4


def rows_of(table: Element) -> Iterator[Element]:
    """Give a table's own rows."""
    return table.iterdescendants("tr")


def cells_of(row: Element) -> Iterator[Element]:
    """Give a row's own cells."""
    return row.iterchildren("td", "th")


def placed(table: Element, number: int) -> dict[Element, Cell]:
    """Give each cell its place; cells that reach down push those below to the right."""
    found: dict[Element, Cell] = {}
    taken: dict[tuple[int, int], bool] = {}
    rows = [list(cells_of(row)) for row in rows_of(table)]
    for row, cells in enumerate(rows, start=1):
        column = 1
        for cell in cells:
            while taken.pop((row, column), False):
                column += 1
            down = min(span(cell, "rowspan"), len(rows) - row + 1)
            across = span(cell, "colspan")
            found[cell] = Cell(number, row, column, down, across)
            for below in range(row + 1, row + down if len(taken) < FULL else 0):
                taken.update({(below, column + step): True for step in range(across)})
            column += across
    return found


def span(cell: Element, name: str) -> int:
    """Give how far a cell reaches."""
    value = (cell.get(name) or "").strip()
    return max(1, min(int(value), MOST)) if value.isascii() and value.isdigit() else 1
