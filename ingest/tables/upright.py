"""Tables that lie on their side, heads down the left and a project a column, and sheets of heads and values in pairs."""

import re
from collections.abc import Iterator
from dataclasses import replace

from ingest.tables.cards import PURCHASE
from ingest.tables.columns import meaning_of
from ingest.tables.grid import Cell, Grid
from ingest.tables.words import is_number

NAMED = re.compile("^(?:(?:建设|投资|重点|招商)?(?:项目|工程))?(?:全称|名称)(?:[:：]|$)")
TELLING = {"place", "company", "status"}  # heads of projects, not of figures
LEAST, LONGEST = 3, 16  # heads that a table has; characters of one
Pair = tuple[Cell, list[Cell]]  # a head and its values


def upright(grid: Grid) -> Grid:
    """Give the grid with its heads on top and a project a row, if it lies on its side; else as it is."""
    rows = [row for row in grid.rows if len(grid.row(row)) > 1]
    first = grid.row(rows[0]) if rows else []
    if len(rows) < LEAST - 1 or not any(NAMED.match(cell.text) for cell in first[:1]):
        return grid
    paired = all(len(grid.row(row)) % 2 == 0 for row in rows)
    for form in (_pairs, _lines) if paired else (_lines,):
        found = [pair for row in rows for pair in form(grid.row(row))]
        if _heads(found):
            return _turned(grid, rows[0], found)
    return grid


def _pairs(cells: list[Cell]) -> Iterator[Pair]:
    """Give the pairs of a row of head, value, head, value."""
    yield from ((head, [value]) for head, value in zip(cells[::2], cells[1::2], strict=False))


def _lines(cells: list[Cell]) -> Iterator[Pair]:
    """Give a row's head with all that stands behind it."""
    yield cells[0], cells[1:]


def _heads(found: list[Pair]) -> bool:
    """Tell the heads of projects from other words that stand before words."""
    heads = [head.text for head, _ in found]
    known = [rule["as"] for head in heads if len(head) <= LONGEST and (rule := meaning_of(head))]
    values = [cell.text for head, cells in found for cell in cells if NAMED.match(head.text)]
    plain = not any(is_number(value) or (meaning_of(value) and len(value) < 6) for value in values)
    told = len(known) >= LEAST and len(known) * 4 >= len(heads) * 3 and TELLING & {*known}
    bought = any(PURCHASE.search(head) for head in heads)
    return bool(plain and told and known.count("name") == 1 and not bought)


def _turned(grid: Grid, top: int, found: list[Pair]) -> Grid:
    """Give a grid of these heads in a row, their values below them, and the titles over all."""
    turned = Grid(grid.sheet, grid.first)
    for row in grid.between(0, top):
        for cell in grid.row(row):
            turned.add(cell)
    for column, (head, values) in enumerate(found, 1):
        turned.add(replace(head, row=top, column=column, down=1, across=1))
        for row, value in enumerate(values, 1):
            place = value.column - values[0].column if len(values) > 1 else row - 1
            turned.add(
                replace(value, row=top + 1 + place, column=column, down=value.across, across=1)
            )
    return turned
