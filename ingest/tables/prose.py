"""Text inside tables: titles over them and notes under them, given back as passages to read."""

from collections.abc import Iterator
from dataclasses import replace

from graph.document import BlockKind, Document
from ingest.tables.grid import Cell, grids
from ingest.tables.split import kind_of, split


def with_prose(document: Document) -> Document:
    """Give the document with title rows and notes of tables as text blocks, all else unchanged.

    The first title of a document without one becomes its title.
    """
    kinds = {cell.start: kind for cell, kind in _prose(document)}
    if not any(block.kind == "title" for block in document.blocks) and kinds:
        first = min(kinds)
        kinds[first] = "title" if kinds[first] == "heading" else kinds[first]
    blocks = tuple(
        replace(block, kind=kinds[block.start])
        if block.kind == "cell" and block.start in kinds
        else block
        for block in document.blocks
    )
    return replace(document, blocks=blocks)


def _prose(document: Document) -> Iterator[tuple[Cell, BlockKind]]:
    for grid in grids(document):
        tables = split(grid)
        for table in tables:
            yield from (
                (cell, "heading" if place == 0 else "text")
                for place, cell in enumerate(table.titles)
            )
            for row in table.rows:
                if kind_of(table, row) == "note":
                    yield from ((cell, "text") for cell in grid.row(row))
        if not tables:
            rows = [grid.row(row) for row in grid.rows]
            yield from ((cells[0], "text") for cells in rows if len(cells) == 1)
