"""Columns printed line by line in turn: the lines of each brought together.

Lines of one column carry on words, numbers and brackets; lines of two columns do so by
chance only. Where every second (or third) line binds far better than its neighbour does,
the lines are parted.
"""

from collections.abc import Container, Sequence
from itertools import accumulate

from graph.document import Range
from ingest.layout.bonds import Pairs, bond, common, pairs
from ingest.layout.lines import Chunk, Line, chunks
from ingest.layout.repaired import Doubt, Repaired

EXAMPLES = (
    (
        "甲县今日集中开工八个重点项\n乙县同日签约落地三家外地企\n目，总投资三十亿元，年内完\n业，合同引资十五亿元，已经\n"
        "成投资十亿元，占年度计划三\n征地二百亩，剩余的正在平\n分之一，进度快于去年同期。\n整之中，预计五月份交付。",
        "甲县今日集中开工八个重点项\n目，总投资三十亿元，年内完\n成投资十亿元，占年度计划三\n分之一，进度快于去年同期。\n\n"
        "乙县同日签约落地三家外地企\n业，合同引资十五亿元，已经\n征地二百亩，剩余的正在平\n整之中，预计五月份交付。",
    ),
)
STRIDES = (2, 3)
LEAST_LINES = 6
AHEAD = 3
FACTOR = 2
TAIL = 40
ENDED = 2


def part_strands(page: Repaired) -> Repaired:
    """Bring together the lines of columns that were printed in turn."""
    suspects = [(start, chunk) for start, chunk in chunks(page.text) if suspect(chunk)]
    known = pairs(page.text) if suspects else Pairs()
    pieces: list[Range] = []
    doubts: list[Doubt] = []
    done = 0
    for start, chunk in suspects:
        stride = stride_of(chunk, known)
        if stride > 1:
            end = start + len(chunk.text)
            dealt = columns_of(chunk, stride, known)
            pieces += [(done, start), *parted(page.text, start, dealt)]
            doubts.append(Doubt("columns_in_turn", page.origin[start], page.origin[end - 1] + 1))
            done = end
    if not doubts:
        return page
    return page.arrange([*pieces, (done, len(page.text))]).doubt(doubts)


def suspect(chunk: Chunk) -> bool:
    """Say whether common words alone hint that lines were printed in turn."""
    if len(chunk.lines) < LEAST_LINES:
        return False
    plain = quick(chunk.lines, 1, common())
    return any(quick(chunk.lines, stride, common()) > plain for stride in STRIDES)


def stride_of(chunk: Chunk, known: Container[str]) -> int:
    """Give how many columns the lines come from: 1 unless the signs for more are plain."""
    plain = quick(chunk.lines, 1, known)
    best = max(STRIDES, key=lambda stride: quick(chunk.lines, stride, known))
    if quick(chunk.lines, best, known) < plain + AHEAD:
        return 1
    straight, crossed = sum(bonds(chunk, 1, known)), sum(bonds(chunk, best, known))
    return best if crossed >= max(straight, 1) * FACTOR and crossed >= straight + AHEAD else 1


def quick(lines: Sequence[Line], stride: int, known: Container[str]) -> int:
    """Count the lines whose last and next first character make a known pair."""
    ahead = lines[stride:]
    return sum(a.words[-1] + b.words[0] in known for a, b in zip(lines, ahead, strict=False))


def bonds(chunk: Chunk, stride: int, known: Container[str]) -> list[int]:
    """Weigh, for each line, how well the one so many lines behind carries it on."""
    full = chunk.frame.least
    return [
        bond(a.words[-TAIL:], b.words, known) if a.width >= full and not a.final else 0
        for a, b in zip(chunk.lines, chunk.lines[stride:], strict=False)
    ]


def columns_of(chunk: Chunk, stride: int, known: Container[str]) -> list[list[Line]]:
    """Deal the lines out to their columns; where all but one have ended, the rest is that one's."""
    lines = chunk.lines
    crossed = [0, *accumulate(bonds(chunk, stride, known))]
    plain = [0, *accumulate(bonds(chunk, 1, known))]
    best, turn, home = 0, len(lines), 0
    for k in range(len(lines), LEAST_LINES - 1, -1):
        seams = [0] * stride
        if k < len(lines):
            ends = [lines[k - 1 - (k - 1 - first) % stride] for first in range(stride)]
            seams = [bond(end.words[-TAIL:], lines[k].words, known) for end in ends]
            others = sum(end.final for end in ends)
            seams = [
                seam + ENDED * (others - end.final) for seam, end in zip(seams, ends, strict=True)
            ]
        score = crossed[k - stride] + max(seams) + plain[-1] - plain[min(k, len(plain) - 1)]
        if score > best:
            best, turn, home = score, k, seams.index(max(seams))
    dealt = [list(lines[first:turn:stride]) for first in range(stride)]
    dealt[home] += lines[turn:]
    return dealt


def parted(text: str, start: int, columns: Sequence[Sequence[Line]]) -> list[Range]:
    """Give the ranges of the lines, column by column, with a blank line between columns."""
    at = text.index("\n")
    found: list[Range] = []
    for column in columns:
        for line in column:
            begin = max(start, text.rfind("\n", 0, start + line.start) + 1)
            found += ((begin, start + line.end), (at, at + 1))
        found.append((at, at + 1))
    return found[:-2]
