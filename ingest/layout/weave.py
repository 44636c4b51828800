"""Lines of several columns printed in turn: which pattern of turns reads best, and by how much.

A pattern deals lines out to two or three columns, some lines to each in turn; a column that
has ended drops out, and the others go on. Patterns are weighed by the log odds of their seams.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from operator import itemgetter

from ingest.layout.lines import NEARLY, Line, cut_by_count
from ingest.layout.seams import INDENT, head_of, seam, tail_of

WAYS = (2, 3)
LARGEST = 6
BEAM = 10
FEW = 3
UNEVEN = -4.0
ENDED = -1.0
MOST_LINES = 400
SPARSE = 16
START = -0.5
OPEN = -3.0
WELL, BETTER = 0.2, 0.1
NUMBERS = "一二三四五六七八九十"
NUMBERED = re.compile(f"（?([{NUMBERS}])[、）]")


Ends = tuple[int, ...]
# A way to deal out the lines so far: log odds, the columns' last lines, whose turn, its run, the step before.
Step = tuple[float, Ends, int, int, "Step | None"]


@dataclass(frozen=True, slots=True)
class Weave:
    """Lines dealt out to columns: for each column the numbers of its lines; `odds` over reading straight on."""

    odds: float
    columns: tuple[tuple[int, ...], ...]


class Seams:
    """The log odds of every two lines of a run, or of every two blocks of lines, counted once."""

    def __init__(self, blocks: Sequence[Sequence[Line]]) -> None:
        lines = [line for block in blocks for line in block]
        if cut_by_count([line for line in lines if not line.byline]):
            blocks = [[line._replace(width=2 * line.chars) for line in block] for block in blocks]
            lines = [line for block in blocks for line in block]
        widest = print_width(lines)
        full = min(widest - 2 * INDENT, widest * NEARLY)
        begun = sum(line.indent >= INDENT for line in lines)
        words = "\n".join(line.words for line in lines)
        self.tails = [tail_of(block[-1], full) for block in blocks]
        self.heads = [head_of(block[0], full) for block in blocks]
        self.indented = begun > 1 and begun * SPARSE >= len(lines)
        self.own = words
        self.between = lru_cache(None)(self._between)

    def _between(self, left: int, right: int) -> float:
        return seam(self.tails[left], self.heads[right], self.indented, self.own)

    @cached_property
    def straight(self) -> list[float]:
        """The log odds of each line with the next."""
        return [self.between(at, at + 1) for at in range(len(self.tails) - 1)]


def print_width(lines: Sequence[Line]) -> int:
    """Give the width that the widest lines share; a headline wider than its text does not count."""
    widths = sorted(line.width for line in lines if not line.byline)
    return widths[len(widths) * 9 // 10] if len(widths) > FEW else max(widths, default=0)


def best_weave(seams: Seams, first: int = 0, largest: int = LARGEST) -> Weave:
    """Give the best way to deal out the lines from the first on, with its log odds over reading straight on.

    Patterns are tried where straight on reads badly, or one of them, kept strictly, better.
    """
    straight = seams.straight[first:]
    total = sum(straight)
    mean = total / max(1, len(straight))
    tried = sorted(
        ((regular(seams, first, *pattern), pattern) for pattern in patterns(seams, first, largest)),
        reverse=True,
    )
    if not tried or (mean > WELL and tried[0][0] < mean + BETTER):
        return Weave(0.0, ())
    found = (dealt(seams, first, *pattern) for _, pattern in tried[:FEW])
    best = max(found, key=lambda weave: weave.odds)
    return Weave(best.odds - total, best.columns)


def patterns(seams: Seams, first: int, largest: int) -> list[tuple[int, int]]:
    """Give the patterns that a run of lines can hold at least twice: columns, lines of each in turn."""
    lines = len(seams.tails) - first
    return [
        (ways, size)
        for ways in WAYS
        for size in range(1, largest + 1)
        if ways * (size + 1) <= lines
    ]


def regular(seams: Seams, first: int, ways: int, size: int) -> float:
    """Give the mean log odds of the seams that a strict pattern makes."""
    back, straight = (ways - 1) * size, seams.straight[first:]
    cut = straight[size - 1 :: size]
    turns = [
        seams.between(at - 1 - back, at)
        for at in range(first + back + size, len(seams.tails), size)
    ]
    made = len(straight) - len(cut) + len(turns)
    return (sum(straight) - sum(cut) + sum(turns)) / max(1, made)


def dealt(seams: Seams, first: int, ways: int, size: int) -> Weave:
    """Deal the lines out by one pattern, allowing for uneven turns and columns that end."""
    beam: list[Step] = [(0.0, (first, *[-1] * (ways - 1)), 0, 1, None)]
    for at in range(first + 1, len(seams.tails)):
        steps: dict[tuple[Ends, int, int], Step] = {}
        for step in beam:
            for further in ways_on(seams, step, at, size):
                known = steps.get(further[1:4])
                if known is None or known[0] < further[0]:
                    steps[further[1:4]] = further
        beam = sorted(steps.values(), key=itemgetter(0), reverse=True)[:BEAM]
    odds, best = max(
        ((step[0] + unended(seams, step[1], first, size), step) for step in beam),
        key=itemgetter(0),
    )
    return Weave(odds, traced(best, first, ways))


def unended(seams: Seams, ends: Ends, first: int, size: int) -> float:
    """Give the log odds of columns that stop inside a sentence, but for the last line's.

    Where single lines were printed in turn, one that the next column's first line carries on is the same article's.
    """
    last = len(seams.tails) - 1
    cut = [0 <= end < last and not seams.tails[end].final for end in ends]
    whole = [
        size == 1 and open_ and seams.between(end, first + column) > 0
        for column, (end, open_) in enumerate(zip(ends[:-1], cut, strict=False), 1)
    ]
    return OPEN * (sum(cut) - sum(whole))


def ways_on(seams: Seams, step: Step, at: int, size: int) -> list[Step]:
    """Give the ways in which the next line may go on: in its column, in the next one, past one that ended."""
    odds, ends, turn, run, _ = step
    further, last = after(ends, turn) if -2 in ends else (turn + 1) % len(ends), ends[turn]
    stay = odds + seams.between(last, at)
    if further == turn:
        return [(stay, put(ends, turn, at), turn, 1, step)]
    stay += UNEVEN if run >= size else 0
    gain = seams.between(ends[further], at) if ends[further] >= 0 else START
    turned = odds + (0.0 if run == size else UNEVEN) + gain
    found: list[Step] = [
        (stay, put(ends, turn, at), turn, min(run, size) + 1, step),
        (turned, put(ends, further, at), further, 1, step),
    ]
    if seams.tails[last].final:
        ended = put(put(ends, turn, -2), further, at)
        found.append((odds + ENDED + gain, ended, further, 1, step))
    return found


def after(ends: Ends, turn: int) -> int:
    """Give the column whose turn is next; a column of -2 has ended, one of -1 has not begun."""
    columns = (*range(turn + 1, len(ends)), *range(turn))
    return next((column for column in columns if ends[column] > -2), turn)


def put(ends: Ends, turn: int, at: int) -> Ends:
    """Give the columns' last lines with one changed."""
    return (*ends[:turn], at, *ends[turn + 1 :])


def traced(last: Step, first: int, ways: int) -> tuple[tuple[int, ...], ...]:
    """Give the lines of each column, from the way that led to the last step."""
    turns: list[int] = []
    step: Step | None = last
    while step is not None:
        turns.append(step[2])
        step = step[4]
    turns.reverse()
    return tuple(
        tuple(at for at, turn in enumerate(turns, first) if turn == column)
        for column in range(ways)
    )


def keeps_count(lines: Sequence[Line], order: Iterable[int]) -> bool:
    """Say whether lines dealt out in this order leave sections that are numbered in turn (一、二、三、) in theirs."""
    numbers = [number for line in lines if (number := _number(line))]
    dealt = [number for place in order if (number := _number(lines[place]))]
    return dealt == numbers or numbers != sorted(numbers)


def _number(line: Line) -> int:
    """Give the number that a section's first line opens with, or nothing."""
    found = NUMBERED.match(line.words)
    return 1 + NUMBERS.index(found[1]) if found else 0
