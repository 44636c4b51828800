"""Columns printed line by line in turn: the lines of each brought together.

Lines of one column carry on words, numbers and brackets; lines of two columns do so by
chance only. Where every second (or third) line binds far better than its neighbour does,
the lines are parted.
"""

from collections.abc import Sequence
from itertools import accumulate

from ingest.layout.bonds import bond, pairs
from ingest.layout.lines import Line, chunks, frame_of, lines_of
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


def part_strands(page: Repaired) -> Repaired:
    """Bring together the lines of columns that were printed in turn."""
    suspects = [lines for lines in map(lines_of, chunks(page.text)) if len(lines) >= LEAST_LINES]
    if not suspects:
        return page
    known = pairs(page.text)
    pieces: list[tuple[int, int]] = []
    doubts: list[Doubt] = []
    done = 0
    for lines in suspects:
        stride = stride_of(lines, known)
        if stride == 1:
            continue
        start, end = lines[0].start, lines[-1].end
        pieces += [(done, start), *parted(page.text, columns_of(lines, stride, known))]
        doubts.append(Doubt("columns_in_turn", page.origin[start], page.origin[end - 1] + 1))
        done = end
    if not doubts:
        return page
    return page.arrange([*pieces, (done, len(page.text))]).doubt(doubts)


def stride_of(lines: Sequence[Line], known: frozenset[str]) -> int:
    """Give how many columns the lines come from: 1 unless the signs for more are plain."""
    plain = quick(lines, 1, known)
    best = max(STRIDES, key=lambda stride: quick(lines, stride, known))
    if quick(lines, best, known) < plain + AHEAD:
        return 1
    straight, crossed = weight(lines, 1, known), weight(lines, best, known)
    return best if crossed >= max(straight, 1) * FACTOR and crossed >= straight + AHEAD else 1


def quick(lines: Sequence[Line], stride: int, known: frozenset[str]) -> int:
    """Count the lines whose last and next first character make a known pair."""
    ahead = lines[stride:]
    return sum(a.words[-1] + b.words[0] in known for a, b in zip(lines, ahead, strict=False))


def weight(lines: Sequence[Line], stride: int, known: frozenset[str]) -> int:
    """Weigh how well each line carries on the one so many lines before."""
    return sum(bonds(lines, stride, known))


def bonds(lines: Sequence[Line], stride: int, known: frozenset[str]) -> list[int]:
    """Weigh, for each line, how well the one so many lines behind carries it on."""
    full = frame_of(list(lines)).least
    return [
        bond(a.words[-TAIL:], b.words, known) if a.width >= full and not a.final else 0
        for a, b in zip(lines, lines[stride:], strict=False)
    ]


def columns_of(lines: Sequence[Line], stride: int, known: frozenset[str]) -> list[list[Line]]:
    """Deal the lines out to their columns; where all but one have ended, the rest is that one's."""
    crossed = [0, *accumulate(bonds(lines, stride, known))]
    plain = [0, *accumulate(bonds(lines, 1, known))]
    best, turn, home = 0, len(lines), 0
    for k in range(len(lines), LEAST_LINES - 1, -1):
        seams = [0] * stride
        if k < len(lines):
            ends = [lines[k - 1 - (k - 1 - first) % stride] for first in range(stride)]
            seams = [bond(end.words[-TAIL:], lines[k].words, known) for end in ends]
        score = crossed[k - stride] + max(seams) + plain[-1] - plain[min(k, len(plain) - 1)]
        if score > best:
            best, turn, home = score, k, seams.index(max(seams))
    dealt = [list(lines[first:turn:stride]) for first in range(stride)]
    dealt[home] += lines[turn:]
    return dealt


def parted(text: str, columns: Sequence[Sequence[Line]]) -> list[tuple[int, int]]:
    """Give the ranges of the lines, column by column, with a blank line between columns."""
    at = text.index("\n")
    found: list[tuple[int, int]] = []
    for column in columns:
        for line in column:
            found += ((text.rfind("\n", 0, line.start) + 1, line.end), (at, at + 1))
        found.append((at, at + 1))
    return found[:-2]
