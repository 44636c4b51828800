"""Text inside tables: titles over them and notes under them, given back as passages to read."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from graph.document import BlockKind, Document
from graph.types.day import read_days
from ingest.tables.grid import Cell, Grid, grids
from ingest.tables.split import kind_of, split

ANNEX = re.compile("附[件表]?\\s*[\\d一二三四五六七八九十]{0,3}\\s*[:：]?$")
SENTENCE = 30
AREAS = re.compile(
    "^(?:所[在属])?(?:省份?|城市|地[市区]|市|县[市区]?|区县|市县|县区|县（市、区）|单位|属地)$"
)
MAKER = re.compile(
    r"(?:填报|编制|制表|发布|报送|公布|印发|来源)(?:单位|部门|机关)?[:：]\s*([\u4e00-\u9fffA-Za-z（）()]{2,40})"
)


def with_prose(document: Document) -> Document:
    """Give the document with title rows and notes of tables as text blocks, all else unchanged.

    What the title rows tell of title, publisher and date fills what the document leaves open.
    """
    found = list(_prose(document))
    kinds = {cell.start: kind for cell, kind in (*found, *_news(document))}
    titled = any(block.kind == "title" for block in document.blocks)
    titles = [cell for cell, kind in found if kind == "heading"]
    if titles and not titled and not document.title:
        kinds[titles[0].start] = "title"
        document = replace(document, title=titles[0].text)
    blocks = tuple(
        replace(block, kind=kinds[block.start])
        if block.kind == "cell" and block.start in kinds
        else block
        for block in document.blocks
    )
    texts = [document.text[cell.start : cell.end] for cell, _ in found]
    return replace(
        document,
        blocks=blocks,
        publisher=document.publisher or _maker(texts),
        date=document.date or _date(texts),
    )


def _maker(texts: Iterable[str]) -> str | None:
    return next((match[1] for text in texts if (match := MAKER.search(text))), None)


def _date(texts: Iterable[str]) -> str | None:
    """Give the first full day, else the first month or year, that titles tell."""
    days = [day for text in texts if len(text) < 80 for _, _, day in read_days(text) if day.year]
    exact = [day.iso for day in days if day.precision == "day"]
    rough = [day.iso for day in days if day.precision in ("month", "year")]
    return next(iter(exact + rough), None)


def _told(grid: Grid) -> Iterator[tuple[Cell, BlockKind]]:
    """Give the sentences that cells of a table hold, and as items the places that their rows tell."""
    heads = {cell.column: cell.text for cell in grid.row(grid.rows[0])}
    for row in grid.rows[1:]:
        cells = grid.row(row)
        if any(cell.column > 1 and is_told(cell.text) for cell in cells):
            for cell in cells:
                if is_told(cell.text):
                    yield cell, "text"
                elif AREAS.search(heads.get(cell.column, "")):
                    yield cell, "item"


def is_told(text: str) -> bool:
    """Tell a cell of running text: long, and made of clauses or closed by a full stop."""
    return len(text) > SENTENCE and ("。" in text or text.count("，") > 1)


def _news(document: Document) -> Iterator[tuple[Cell, BlockKind]]:
    for grid in grids(document):
        if not any(table.name for table in split(grid)):
            yield from _told(grid)


def _prose(document: Document) -> Iterator[tuple[Cell, BlockKind]]:
    for grid in grids(document):
        tables = split(grid)
        for table in tables:
            heads = [cell for cell in table.titles if not ANNEX.match(cell.text)][:1]
            yield from ((cell, "heading" if cell in heads else "text") for cell in table.titles)
            for row in table.rows:
                if kind_of(table, row) == "note":
                    yield from ((cell, "text") for cell in table.grid.row(row))
        if not tables:
            rows = [grid.row(row) for row in grid.rows]
            yield from ((cells[0], "text") for cells in rows if len(cells) == 1)
