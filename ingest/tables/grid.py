"""Tables as grids: the cells of one sheet or table by row and column, merged ones where they reach."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from itertools import groupby

from graph.document import STRAY, Block, Document, Span

SPACE_IN_WORDS = re.compile(r"(?<=[\u4e00-\u9fff]) +(?=[\u4e00-\u9fff])")
BREAK = re.compile("<br ?/?>")  # as Markdown tables part the lines of a cell
MOST_COVERED = 5000  # places that one cell may reach, else only its own
MOST_PLACES = 2_000_000  # places of one grid, beyond which merged cells reach no further


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell: its words without stray spaces, its place in the grid and in the text."""

    text: str
    row: int
    column: int
    down: int
    across: int
    start: int
    end: int

    @property
    def span(self) -> Span:
        """Give its span of the document."""
        return Span.of((self.start, self.end))


@dataclass
class Grid:
    """The cells of one table; `first` is the place of its first block in the document."""

    sheet: str
    first: int
    starting: dict[int, list[Cell]] = field(default_factory=dict)
    covering: dict[tuple[int, int], Cell] = field(default_factory=dict)

    def add(self, cell: Cell) -> None:
        """Put a cell where it starts, and wherever it reaches."""
        self.starting.setdefault(cell.row, []).append(cell)
        down, across = cell.down, cell.across
        if down * across > MOST_COVERED or len(self.covering) > MOST_PLACES:
            down = across = 1
        for row in range(cell.row, cell.row + down):
            for column in range(cell.column, cell.column + across):
                self.covering.setdefault((row, column), cell)

    @cached_property
    def rows(self) -> list[int]:
        """The numbers of the rows that hold words, in order; read once all cells are there."""
        return sorted(self.starting)

    def between(self, first: int, end: int) -> list[int]:
        """Give the numbers of the rows in [first, end)."""
        return self.rows[bisect_left(self.rows, first) : bisect_left(self.rows, end)]

    def row(self, number: int) -> list[Cell]:
        """Give the cells that start in a row."""
        return self.starting.get(number, [])

    def at(self, row: int, column: int) -> Cell | None:
        """Give the cell that starts in or reaches this place."""
        return self.covering.get((row, column))


def in_table(block: Block) -> bool:
    """Tell a block of a table: a cell, or a title or note of it that `with_prose` made text."""
    return block.kind == "cell" or block.row is not None


def grids(document: Document) -> Iterator[Grid]:
    """Give every table of a document, in order."""
    cells = [(place, block) for place, block in enumerate(document.blocks) if in_table(block)]
    for (sheet, _), group in groupby(cells, key=lambda item: (item[1].sheet, item[1].table)):
        members = list(group)
        grid = Grid(sheet or "", members[0][0])
        for _, block in members:
            grid.add(_cell(document, block))
        yield grid


def _cell(document: Document, block: Block) -> Cell:
    words = STRAY.sub("", BREAK.sub("", document.text[block.start : block.end])).strip()
    text = SPACE_IN_WORDS.sub("", words)
    row, column = block.row or 1, block.column or 1
    return Cell(text, row, column, block.down, block.across, block.start, block.end)
