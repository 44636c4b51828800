"""The order in which a page is read: columns from left to right, stories from top to bottom."""

from collections.abc import Callable

from ingest.readers.print.block import Block

FAR = 3.0
GUTTER = 0.3
DEEPEST = 60
Cut = tuple[list[Block], list[Block]]


def in_order(blocks: list[Block], depth: int = 0) -> list[Block]:
    """Give the blocks of a page in reading order, by cuts that cross no block."""
    if len(blocks) < 2:
        return blocks
    cut = choose(blocks) if depth < DEEPEST else None
    if cut is None:
        return sorted(blocks, key=lambda block: (-round(block.top / 5), block.left))
    first, second = cut
    return in_order(first, depth + 1) + in_order(second, depth + 1)


def choose(blocks: list[Block]) -> Cut | None:
    """Choose between a cut across, where the gap is wide, and a cut between columns."""
    size = sorted(block.size for block in blocks)[len(blocks) // 2]
    across = cut(blocks, lambda block: (-block.top, -block.bottom))
    down = cut(blocks, lambda block: (block.left, block.right))
    if across and across[0] > FAR * size:
        return across[1]
    if down and down[0] > GUTTER * size:
        return down[1]
    return across[1] if across else None


def cut(
    blocks: list[Block], extent: Callable[[Block], tuple[float, float]]
) -> tuple[float, Cut] | None:
    """Give the widest gap that no block crosses, and the blocks on either side of it."""
    ordered = sorted(blocks, key=extent)
    best: tuple[float, int] | None = None
    reach = extent(ordered[0])[1]
    for index in range(1, len(ordered)):
        start, end = extent(ordered[index])
        if start >= reach and (best is None or start - reach > best[0]):
            best = (start - reach, index)
        reach = max(reach, end)
    return None if best is None else (best[0], (ordered[: best[1]], ordered[best[1] :]))
