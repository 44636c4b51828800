"""Plain text: the base text is the file's own, character by character."""

from collections.abc import Iterator

from graph.document import Block
from ingest.readers.frame.decode import decode
from ingest.readers.frame.draft import Draft, Place
from ingest.readers.frame.source import Source
from ingest.readers.plain.listed import Row
from ingest.readers.plain.table import is_frame, tables

SUFFIXES = (".txt",)
PAGE = "\f"


def parse(source: Source) -> Draft:
    """Give the text as it is; its pages and its tables' cells are blocks, where it has any."""
    text = decode(source)
    found = list(tables(text))
    if PAGE not in text and not found:
        return Draft(text)
    return Draft(text, tuple(blocks(text, found)))


def blocks(text: str, found: list[list[Row]]) -> Iterator[Block]:
    """Give the running text page by page, and the cells of each table in its place."""
    start = 0
    for number, rows in enumerate(found, start=1):
        yield from pages(text, start, rows[0].start)
        yield from cells(text, rows, number)
        start = min(rows[-1].end + 1, len(text))
    yield from pages(text, start, len(text))


def pages(text: str, start: int, end: int) -> Iterator[Block]:
    """Give a block for each page of text[start:end]."""
    number = text.count(PAGE, 0, start) + 1
    for page in text[start:end].split(PAGE):
        if page.strip():
            yield Block(start, start + len(page.rstrip("\r\n")), page=number)
        start += len(page) + 1
        number += 1


def cells(text: str, rows: list[Row], table: int) -> Iterator[Block]:
    """Give a block for each cell of a table that holds words."""
    page = text.count(PAGE, 0, rows[0].start) + 1
    full = (row for row in rows if not is_frame(text, row))
    for number, row in enumerate(full, start=1):
        for column, (start, end) in enumerate(row.cells, start=1):
            if end > start:
                place = Place(page=page, table=table, row=number, column=column)
                yield Block(start, end, "cell", **place)
