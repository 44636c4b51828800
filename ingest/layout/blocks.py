"""Columns printed in turn, a block of each with blank lines between: the blocks of each brought together.

A headline stands over the block that follows in its column; several at the beginning stand
over a column each, or over all. Bylines and captions belong to no column. Where dealing the
blocks out reads better than reading straight on, and sentences cut by a block's end go on well
over a block of another column, they are dealt out; unless that is sure, a doubt says so.
"""

from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import chain, pairwise
from typing import NamedTuple

from graph.document import Range
from ingest.layout.lines import SLACK, Chunk, Line, chunks
from ingest.layout.repaired import Doubt, Repaired
from ingest.layout.strands import LIKELY, beside
from ingest.layout.weave import Seams, Weave, best_weave, keeps_count

EXAMPLES = (
    (
        "东县　山里转身\n\n西县　平原补课\n\n第八期五月八日启动，东县列入十二个，总投\n资三十亿元。石英坩埚厂已经投产，业主\n\n"
        "西县这一期签约四个，共四十亿元。低温仓配\n中心已经开工，它的投资方是本地的冷链集\n\n新石英公司前后投了三亿元。本期签约的5\n\n"
        "团，总投资两亿元，年内完工。\n\n个，年底前要开工。",
        "东县　山里转身\n\n第八期五月八日启动，东县列入十二个，总投\n资三十亿元。石英坩埚厂已经投产，业主\n"
        "新石英公司前后投了三亿元。本期签约的5\n个，年底前要开工。\n\n"
        "西县　平原补课\n\n西县这一期签约四个，共四十亿元。低温仓配\n中心已经开工，它的投资方是本地的冷链集\n"
        "团，总投资两亿元，年内完工。",
    ),
    (
        "东县　山里转身\n\n第八期五月八日启动，东县列入十二个，总投\n资三十亿元。石英坩埚厂已经投产，业主\n\n"
        "西县　平原补课\n\n西县这一期签约四个，共四十亿元。低温仓配\n中心已经开工，它的投资方是本地的冷链集\n\n"
        "新石英公司前后投了三亿元。本期签约的5\n\n西县冷链仓一角　王青　摄\n\n团，总投资两亿元，年内完工。\n\n个，年底前要开工。",
        "东县　山里转身\n\n第八期五月八日启动，东县列入十二个，总投\n资三十亿元。石英坩埚厂已经投产，业主\n"
        "新石英公司前后投了三亿元。本期签约的5\n个，年底前要开工。\n\n"
        "西县　平原补课\n\n西县这一期签约四个，共四十亿元。低温仓配\n中心已经开工，它的投资方是本地的冷链集\n"
        "团，总投资两亿元，年内完工。\n\n西县冷链仓一角　王青　摄",
    ),
    (
        "东县开工。\n\n西县投产。\n\n南县签约。\n\n北县达产。",
        "东县开工。\n\n西县投产。\n\n南县签约。\n\n北县达产。",
    ),
)
LEAST, MOST = 4, 60
Unit = tuple[int, Chunk]
CUT = 0.5
OVER = -3.0
POOR = -2.6
MENDED = 1.0
SURE = 6.5
SURE_JOINT = 2.0
DOUBTFUL = 0.6
AHEAD = 4
ALIKE = 3  # characters


class Block(NamedTuple):
    """A block of text with the headlines over it, or headlines alone (`bare`): its range, and its text's lines."""

    start: int
    end: int
    lines: tuple[Line, ...]
    headed: bool
    bare: bool


class BlockSeams(Seams):
    """The log odds of every two blocks of a run: of the last line of one and the first of the other."""

    def __init__(self, blocks: Sequence[Block]) -> None:
        super().__init__([block.lines for block in blocks])
        self.bare = [block.bare for block in blocks]
        self.headed = [block.headed or block.bare for block in blocks]
        self.cut = [
            not (tail.final or bare) for tail, bare in zip(self.tails, self.bare, strict=True)
        ]

    def _between(self, left: int, right: int) -> float:
        found = super()._between(left, right)
        if self.bare[left] or not self.headed[right]:
            return 0.0 if self.bare[left] else found
        return max(OVER, found - CUT) if self.cut[left] else 0.0

    @cached_property
    def straight(self) -> list[float]:
        """The log odds of each block with the next; a blank line inside a sentence speaks against it."""
        found = super().straight
        return [odds - CUT * broken for odds, broken in zip(found, self.cut, strict=False)]

    def better(self, at: int) -> float:
        """Give by how much a later block than the next carries on better a sentence cut at the end of this one."""
        ahead = range(at + 2, min(at + 2 + AHEAD, len(self.heads)))
        found = max((self.between(at, to) for to in ahead), default=0.0)
        return max(0.0, found - self.straight[at]) if self.cut[at] and found > 0 else 0.0


def part_blocks(page: Repaired) -> Repaired:
    """Bring together the blocks of columns that were printed in turn; where it may be so, a doubt says it."""
    pieces: list[Range] = []
    doubts: list[Doubt] = []
    done = 0
    for run in runs(page.text):
        found = woven(run)
        if found is None:
            continue
        good, blocks, weave = found
        start, end = blocks[0].start, blocks[-1].end
        if not (good and sure(weave, BlockSeams(blocks))):
            doubts.append(Doubt("columns_in_turn", page.origin[start], page.origin[end - 1] + 1))
        if good:
            pieces += [(done, start), *parted(page.text, blocks, weave)]
            done = end
    whole = page.doubt(doubts) if doubts else page
    return whole.arrange([*pieces, (done, len(page.text))]) if done else whole


def runs(text: str) -> Iterator[list[Unit]]:
    """Give runs of chunks with nothing but blank lines between them."""
    run: list[Unit] = []
    for start, chunk in chunks(text):
        if run and text[ended(run[-1]) : start].strip("\n"):
            yield run
            run = []
        run.append((start, chunk))
    yield run


def ended(unit: Unit) -> int:
    """Give the place where a chunk ends."""
    return unit[0] + len(unit[1].text)


def headline(chunk: Chunk, full: float) -> bool:
    """Say whether a chunk is a headline: a line, or two that do not fill the column; the head of a section."""
    last = chunk.lines[-1]
    if last.final or len(chunk.lines) > 2:
        return False
    if len(chunk.lines) == 2:
        return not chunk.prose and min(line.width for line in chunk.lines) < full
    return last.marked or not chunk.prose


def woven(run: Sequence[Unit]) -> tuple[bool, list[Block], Weave] | None:
    """Give the blocks of a run and how they are to be dealt out, if that may read better; first, if it surely does."""
    units = [unit for unit in run if not beside(unit[1])]
    if not LEAST <= len(units) <= MOST:
        return None
    widths = [line.width for _, chunk in units if chunk.prose for line in chunk.lines]
    full = max(widths, default=0) * SLACK
    heads = [headline(chunk, full) for _, chunk in units]
    texts = [chunk for (_, chunk), head in zip(units, heads, strict=True) if not head]
    if len(texts) < LEAST or not cut_inside(texts):
        return None
    leading = heads.index(False)
    found = [weighed(blocks_of(units[skip:], heads[skip:])) for skip in range(leading + 1)]
    best = max(found, key=lambda one: one[0])
    may_be = best[2].odds >= max(LIKELY, DOUBTFUL * len(best[1]))
    kept = keeps_count([block.lines[0] for block in best[1]], chain(*best[2].columns))
    return (best[0][0], *best[1:]) if kept and (best[0][0] or may_be) else None


def weighed(blocks: list[Block]) -> tuple[tuple[bool, int], list[Block], Weave]:
    """Give blocks and how they are best dealt out; first whether that reads well, and how the headlines fit."""
    seams = BlockSeams(blocks)
    if sum(map(seams.better, range(len(blocks) - 1))) < LIKELY:
        return (False, 0), blocks, Weave(0.0, ())
    weave = best_weave(seams, 0, 1)
    good = weave.odds >= LIKELY and mended(weave, seams) >= MENDED
    return (good, heads_fit(blocks, len(weave.columns))), blocks, weave


def heads_fit(blocks: Sequence[Block], columns: int) -> int:
    """Weigh how the headlines fit so many columns: best one for each, or one over the first block of each."""
    bare = [block for block in blocks if block.bare]
    headed = any(block.headed for block in blocks[1:columns])
    if bare:
        sizes = [block.lines[-1].chars for block in bare]
        alike = max(sizes) - min(sizes) <= ALIKE
        return 4 if len(bare) == columns and alike and not headed else 0
    if blocks[0].headed:
        return 3 if headed else 1
    return 2


def blocks_of(units: Sequence[Unit], heads: Sequence[bool]) -> list[Block]:
    """Give the blocks: each text with the headline over it; several headlines at the beginning stand alone."""
    leading = heads.index(False)
    blocks: list[Block] = []
    over: Unit | None = None
    for at, (start, chunk) in enumerate(units):
        if heads[at] and (at >= leading or leading == 1):
            over = over or (start, chunk)
            continue
        first = over[0] if over else start
        blocks.append(
            Block(first, start + len(chunk.text), chunk.lines, over is not None, heads[at])
        )
        over = None
    return blocks


def mended(weave: Weave, seams: BlockSeams) -> float:
    """Sum up how well sentences go on over a block of another column; nothing if one goes on badly."""
    joints = [joint for column in weave.columns for joint in pairwise(column)]
    if any(seams.between(*joint) < POOR for joint in joints):
        return 0.0
    return sum(seams.between(a, b) for a, b in joints if b > a + 1 and seams.cut[a])


def sure(weave: Weave, seams: BlockSeams) -> bool:
    """Say whether blocks surely are to be dealt out so: each in its turn or plainly going on, no sentence left open."""
    joints = [joint for column in weave.columns for joint in pairwise(column)]
    turns = len(weave.columns)
    plain = all(b - a == turns or seams.between(a, b) >= SURE_JOINT for a, b in joints)
    ended = not any(seams.cut[column[-1]] for column in weave.columns)
    return plain and ended and weave.odds >= SURE


def cut_inside(texts: Sequence[Chunk]) -> bool:
    """Say whether a block stops inside a sentence, with a full line."""
    return any(
        not chunk.lines[-1].final and chunk.frame.measure(chunk.lines[-1]) >= chunk.frame.least
        for chunk in texts[:-1]
    )


def parted(text: str, blocks: Sequence[Block], weave: Weave) -> list[Range]:
    """Give the ranges of the blocks, column by column; what stood between them follows all."""
    at = text.index("\n")
    found: list[Range] = []
    for column in weave.columns:
        for number in column:
            block = blocks[number]
            found += ((block.start, block.end), (at, at + 1))
            if block.bare or block.lines[-1].final or number == column[-1]:
                found.append((at, at + 1))
    for above, below in pairwise(blocks):
        words = text[above.end : below.start].strip("\n")
        if words:
            start = text.index(words, above.end)
            found += ((start, start + len(words)), (at, at + 1), (at, at + 1))
    return found[:-2]
