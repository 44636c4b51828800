"""Running text taken from a document: cells left out, the borders of its blocks marked.

A printed page (plain text, PDF) comes as lines; its blocks are columns that a paragraph
may cross; a blank line or `PAGE` stands between them. Any other block is a paragraph of its own
and ends in `BORDER`.
"""

from itertools import zip_longest

from graph.document import Block, Document, Range
from ingest.layout.lines import BORDER, PAGE
from ingest.layout.repaired import Edit, Repaired


def select(document: Document) -> Repaired:
    """Give the document's running text, with `BORDER` where a paragraph surely ends."""
    whole = Repaired.whole(document)
    if not document.blocks:
        return whole
    ranges: list[Range] = []
    edits: list[Edit] = []
    place = 0
    kept = [block for block in document.blocks if block.kind != "cell"]
    for block, after in zip_longest(kept, kept[1:]):
        end = min(block.end + 1, len(whole.text))
        ranges.append((block.start, end))
        place += end - block.start
        if end > block.end and printed(block):
            ranges.append((end - 1, end))
            place += 1
            turned = after is not None and after.page != block.page
            edits.append((place - 2, place, "\n" + (PAGE if turned else "\n")))
        elif end > block.end:
            edits.append((place - 1, place, BORDER))
    return whole.arrange(ranges).edit(edits)


def printed(block: Block) -> bool:
    """Say whether a block is a printed column, which a paragraph may cross."""
    return block.page is not None and block.kind == "text"
