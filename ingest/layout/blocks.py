"""Columns printed in turn, a block of each with blank lines between: the blocks of each brought together.

A headline stands over the block that follows in its column. Where dealing the blocks out
reads far better than reading straight on, they are dealt out; a doubt says so.
"""

from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import pairwise

from graph.document import Range
from ingest.layout.lines import Chunk, chunks
from ingest.layout.repaired import Doubt, Repaired
from ingest.layout.strands import LIKELY, PLAIN
from ingest.layout.weave import Seams, Weave, best_weave

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
        "东县开工。\n\n西县投产。\n\n南县签约。\n\n北县达产。",
        "东县开工。\n\n西县投产。\n\n南县签约。\n\n北县达产。",
    ),
)
LEAST, MOST = 4, 60
HEADS = 3
CUT = 1.0
BROKEN = 2
POOR = -1.9
Unit = tuple[int, Chunk]


class BlockSeams(Seams):
    """The log odds of every two blocks of a run: of the last line of one and the first of the other."""

    def __init__(self, units: Sequence[Unit]) -> None:
        super().__init__([chunk.lines for _, chunk in units])
        self.headlines = [headline(chunk) for _, chunk in units]
        ends = zip(self.tails, self.headlines, strict=True)
        self.cut = [not tail.final and not head for tail, head in ends]

    def _between(self, left: int, right: int) -> float:
        if self.headlines[left] or self.headlines[right]:
            return 0.0 if self.headlines[left] or self.tails[left].final else -2.0
        return super()._between(left, right)

    @cached_property
    def straight(self) -> list[float]:
        """The log odds of each block with the next; a blank line inside a sentence speaks against it."""
        found = super().straight
        return [odds - CUT * broken for odds, broken in zip(found, self.cut, strict=False)]


def part_blocks(page: Repaired) -> Repaired:
    """Bring together the blocks of columns that were printed in turn."""
    pieces: list[Range] = []
    doubts: list[Doubt] = []
    done = 0
    for run in runs(page.text):
        weave = woven(run)
        if weave is None:
            continue
        start, end = run[weave.columns[0][0]][0], ended(run[-1])
        doubts.append(Doubt("columns_in_turn", page.origin[start], page.origin[end - 1] + 1))
        if weave.odds >= PLAIN:
            pieces += [(done, start), *parted(page.text, run, weave)]
            done = end
    return page.arrange([*pieces, (done, len(page.text))]).doubt(doubts) if doubts else page


def runs(text: str) -> Iterator[list[Unit]]:
    """Give runs of blocks with nothing but blank lines between them; bylines end a run."""
    run: list[Unit] = []
    for start, chunk in chunks(text):
        apart = run and text[ended(run[-1]) : start].strip("\n")
        if apart or any(line.byline for line in chunk.lines):
            yield run
            run = []
        if not any(line.byline for line in chunk.lines):
            run.append((start, chunk))
    yield run


def ended(unit: Unit) -> int:
    """Give the place where a block ends."""
    return unit[0] + len(unit[1].text)


def headline(chunk: Chunk) -> bool:
    """Say whether a block is a headline: a line or two, not running text, or the head of a section."""
    last = chunk.lines[-1]
    section = len(chunk.lines) == 1 and last.marked
    return len(chunk.lines) < HEADS and not last.final and (section or not chunk.prose)


def woven(run: list[Unit]) -> Weave | None:
    """Give how the blocks of a run are to be dealt out, behind any headlines over all of them."""
    texts = sum(not headline(chunk) for _, chunk in run)
    if texts < LEAST or len(run) > MOST or not cut_inside(run):
        return None
    seams = BlockSeams(run)
    leading = seams.headlines.index(False)
    found = (best_weave(seams, skip, 1) for skip in range(leading + 1))
    weave = max(found, key=lambda one: one.odds)
    return weave if weave.odds >= LIKELY and mended(weave, seams) >= BROKEN else None


def mended(weave: Weave, seams: BlockSeams) -> int:
    """Count the sentences, cut inside, that go on over a block of another column; none if one goes on badly."""
    joints = [joint for column in weave.columns for joint in pairwise(column)]
    if any(seams.between(*joint) < POOR for joint in joints):
        return 0
    return sum(b > a + 1 and seams.cut[a] for a, b in joints)


def cut_inside(run: Sequence[Unit]) -> bool:
    """Say whether several blocks stop inside a sentence, with a full line."""
    stops = [
        chunk.lines[-1]
        for _, chunk in run[:-1]
        if not headline(chunk) and chunk.frame.measure(chunk.lines[-1]) >= chunk.frame.least
    ]
    return sum(not line.final for line in stops) >= BROKEN


def parted(text: str, units: Sequence[Unit], weave: Weave) -> list[Range]:
    """Give the ranges of the blocks, column by column; a blank line where one ends a paragraph."""
    at = text.index("\n")
    found: list[Range] = []
    for column in weave.columns:
        for number in column:
            start, chunk = units[number]
            found += ((start, ended(units[number])), (at, at + 1))
            if headline(chunk) or chunk.lines[-1].final or number == column[-1]:
                found.append((at, at + 1))
    return found[:-2]
