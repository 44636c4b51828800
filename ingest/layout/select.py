"""Running text taken from a document: cells left out, the borders of its blocks marked.

A printed page (plain text, PDF) comes as lines; its blocks are columns that a paragraph
may cross. Any other block is a paragraph of its own and ends in `BORDER`.
"""

from graph.document import Block, Document
from ingest.layout.lines import BORDER
from ingest.layout.repaired import Edit, Repaired


def select(document: Document) -> Repaired:
    """Give the document's running text, with `BORDER` where a paragraph surely ends."""
    whole = Repaired.whole(document)
    if not document.blocks:
        return whole
    kept = [block for block in document.blocks if block.kind != "cell"]
    ends = [min(block.end + 1, len(whole.text)) for block in kept]
    chosen = whole.arrange((b.start, end) for b, end in zip(kept, ends, strict=True))
    return chosen.edit(borders(kept, ends))


def borders(blocks: list[Block], ends: list[int]) -> list[Edit]:
    """Give the edits that mark the end of each block that no paragraph crosses."""
    edits = []
    place = 0
    for block, end in zip(blocks, ends, strict=True):
        place += end - block.start
        if end > block.end and not printed(block):
            edits.append((place - 1, place, BORDER))
    return edits


def printed(block: Block) -> bool:
    """Say whether a block is a printed column, which a paragraph may cross."""
    return block.page is not None and block.kind == "text"
