"""Passages of a repaired page: their bounds, kinds and articles."""

import re
from bisect import bisect_right
from collections.abc import Iterator

from graph.document import Block, Document
from ingest.layout.lines import BORDER
from ingest.layout.passage import Passage, PassageKind
from ingest.layout.repaired import Repaired

PARAGRAPH = re.compile(rf"[^\s{BORDER}](?:[^\n{BORDER}]*[^\s{BORDER}])?")
SENTENCE = re.compile("[。；！？]|，.*，")
LONGEST = 60


def passages(document: Document, page: Repaired) -> Iterator[Passage]:
    """Give each paragraph with its kind: that of its block, or what its looks tell."""
    starts = [block.start for block in document.blocks]
    for found in PARAGRAPH.finditer(page.text):
        block = block_at(document, starts, page.origin[found.start()])
        yield Passage(found.start(), found.end(), kind(found[0], block))


def block_at(document: Document, starts: list[int], offset: int) -> Block | None:
    """Give the block that holds this character of the document."""
    index = bisect_right(starts, offset) - 1
    return document.blocks[index] if index >= 0 else None


def kind(words: str, block: Block | None) -> PassageKind:
    """Give a passage's kind."""
    if block and block.kind in ("title", "heading", "item"):
        return block.kind
    if len(words) <= LONGEST and not SENTENCE.search(words):
        return "heading"
    return "text"
