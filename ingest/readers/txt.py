"""Plain text: the base text is the file's own, character by character."""

from graph.document import Block
from ingest.readers.frame.decode import decode
from ingest.readers.frame.draft import Draft
from ingest.readers.frame.source import Source

SUFFIXES = (".txt",)
PAGE = "\f"


def parse(source: Source) -> Draft:
    """Give the text as it is; form feeds, where there are any, part its pages."""
    text = decode(source)
    return Draft(text, pages(text) if PAGE in text else ())


def pages(text: str) -> tuple[Block, ...]:
    """Give a block for each page."""
    blocks: list[Block] = []
    start = 0
    for number, page in enumerate(text.split(PAGE), start=1):
        if page.strip():
            blocks.append(Block(start, start + len(page), page=number))
        start += len(page) + 1
    return tuple(blocks)
