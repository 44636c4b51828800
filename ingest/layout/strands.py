"""Columns printed line by line in turn: the lines of each brought together.

Lines of one column carry on words, numbers and brackets; lines of two columns do so by
chance only. Where every second (or third) line binds far better than its neighbour does,
the lines are parted.
"""

from collections.abc import Sequence

from ingest.layout.bonds import bond, pairs
from ingest.layout.lines import Line, chunks, frame_of, lines_of
from ingest.layout.repaired import Doubt, Repaired

EXAMPLES = (
    (
        "甲县今日集中开工八个重点项\n乙县同日签约落地三个重大项\n目，总投资三十亿元，年内完\n目，合同引资十五亿元，已完\n"
        "成投资十亿元，占年度计划三\n成征地二百亩，剩余的土地还\n分之一，进度快于去年同期。\n在平整之中，预计五月交付。",
        "甲县今日集中开工八个重点项\n目，总投资三十亿元，年内完\n成投资十亿元，占年度计划三\n分之一，进度快于去年同期。\n\n"
        "乙县同日签约落地三个重大项\n目，合同引资十五亿元，已完\n成征地二百亩，剩余的土地还\n在平整之中，预计五月交付。",
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
        pieces += [(done, start), *parted(page.text, lines, stride)]
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
    full = frame_of(list(lines)).least
    ahead = lines[stride:]
    return sum(
        bond(a.words[-TAIL:], b.words, known)
        for a, b in zip(lines, ahead, strict=False)
        if a.width >= full and not a.final
    )


def parted(text: str, lines: Sequence[Line], stride: int) -> list[tuple[int, int]]:
    """Give the ranges of the lines, column by column, with a blank line between columns."""
    at = text.index("\n")
    found: list[tuple[int, int]] = []
    for first in range(stride):
        for line in lines[first::stride]:
            found += ((line.start, line.end), (at, at + 1))
        found.append((at, at + 1))
    return found[:-2]
