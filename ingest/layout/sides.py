"""Columns printed side by side on the same lines, parted by a gutter of spaces: one after the other.

A gutter is a strip of print columns that all lines of a run leave empty. Lines of a table
look alike, but their cells are short and of many widths; they stay.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from graph.document import Range
from graph.types.firsts import Sought
from graph.types.width import columns
from ingest.layout.lines import FINAL, NEARLY
from ingest.layout.repaired import Repaired
from ingest.layout.rows import ROOM, Row, flush, gutters, lead, rows

EXAMPLES = (
    (
        "甲县今日集中开工八个重点    乙县同日也有一个大项目\n项目，总投资三十亿元，当    签约落地，投资十五亿元，\n"
        "年计划投资十亿元，预计年    用地三百亩，建设期为两年\n底全部建成，投产后可用工    时间，建成后主要生产面粉",
        "甲县今日集中开工八个重点\n项目，总投资三十亿元，当\n年计划投资十亿元，预计年\n底全部建成，投产后可用工\n\n"
        "乙县同日也有一个大项目\n签约落地，投资十五亿元，\n用地三百亩，建设期为两年\n时间，建成后主要生产面粉",
    ),
    (
        "序号    项目名称    总投资\n1    面粉厂    3亿元\n2    水厂    2亿元\n3    路    1亿元",
        "序号    项目名称    总投资\n1    面粉厂    3亿元\n2    水厂    2亿元\n3    路    1亿元",
    ),
)
GAP = Sought("(?: {2}|\u3000)[ \u3000]*")
LEAST_LINES = 4
FEW = 6  # of so many lines of a column, one may stand further to the left than its edge
LEAST_WIDTH = 16
NEAR = 6
POINT = re.compile("[，。；]")
EVEN = "\u3000"


class Split(NamedTuple):
    """Rows that hold columns, from one number up to another.

    `straight` counts the lines that begin where lines should; `ranges` are the columns, one after the other.
    """

    first: int
    end: int
    straight: int
    ranges: list[Range]


def split_sides(page: Repaired) -> Repaired:
    """Put columns that stand side by side one behind the other, with a blank line between.

    Characters are as wide as the page writes them, or as they are evened out, or one as the other: whichever
    shows straighter columns.
    """
    if not gapped(page.text):
        return page
    printed = "".join(map(page.base.__getitem__, page.origin))
    likes = dict.fromkeys((page.text, printed, EVEN * len(printed)))
    ways = [list(rows(page.text, like)) for like in likes]
    lines = ways[0]
    pieces: list[Range] = []
    done = 0
    for split in straightest(split for way in ways for split in splits(page.text, way)):
        pieces += ((row.start, row.end) for row in lines[done : split.first])
        pieces += split.ranges
        done = split.end
    return (
        page.arrange([*pieces, *((row.start, row.end) for row in lines[done:])]) if done else page
    )


def straightest(found: Iterable[Split]) -> list[Split]:
    """Give the best of splits that overlap, in order."""
    kept: list[Split] = []
    taken: set[int] = set()
    for split in sorted(found, key=lambda split: -split.straight):
        if taken.isdisjoint(range(split.first, split.end)):
            taken.update(range(split.first, split.end))
            kept.append(split)
    return sorted(kept)


def splits(text: str, lines: Sequence[Row]) -> Iterator[Split]:
    """Give the runs of rows that hold columns of text."""
    first = filled = 0
    for number, row in enumerate((*lines, None)):
        above = lines[max(first, number - 2) : number]
        if row is None or (above and ends(above, filled, row)):
            sides = settled(lines[first:number], filled)
            if sides:
                yield Split(first, number, straight(sides), in_turn(text, sides, lines[number - 1]))
            begun, first, filled = first, number, 0
            if row is not None and not sides:
                first, filled = kept(lines, max(begun, number - LEAST_LINES), number)
        if row is not None:
            filled |= row.filled


def kept(lines: Sequence[Row], first: int, number: int) -> tuple[int, int]:
    """Give from which row on the few with gaps above a row share a gutter with it, and what they fill."""
    filled, start = lines[number].filled, number
    for above in range(number - 1, first - 1, -1):
        if not any(gaps(lines[above].words)) or not gutters(filled | lines[above].filled):
            break
        filled |= lines[above].filled
        start = above
    return start, filled


def gapped(text: str) -> bool:
    """Say whether a text has a gap in several lines that stand near one another."""
    lines: list[int] = []
    number = done = 0
    for gap in gaps(text):
        number += text.count("\n", done, gap)
        done = gap
        if not lines or lines[-1] < number:
            lines.append(number)
    return any(c - a < NEAR for a, c in zip(lines, lines[2:], strict=False))


def gaps(words: str) -> Iterator[int]:
    """Give the places of the wide spaces that part words on one line."""
    for gap in GAP.finditer(words):
        before, after = (
            words[max(0, gap.start() - 1) : gap.start()],
            words[gap.end() : gap.end() + 1],
        )
        if before.strip() and after.strip():
            yield gap.start()


def ends(above: Sequence[Row], filled: int, row: Row) -> bool:
    """Say whether a row ends the run, of which the last two rows are given: no gutter is left, or its columns have all come to a stop."""
    if not row.filled:
        return not any(any(gaps(each.words)) for each in above) or all(
            FINAL.search(cell) for cell in cells(above[-1], filled)
        )
    return bool(filled) and not gutters(filled | row.filled)


def cells(row: Row, filled: int) -> list[str]:
    """Give what a row holds in each column between the gutters."""
    places = [0, *(row.place_at(end) for _, end in gutters(filled)), len(row.words)]
    found = (row.words[a:b].strip() for a, b in pairwise(places))
    return [cell for cell in found if cell]


def settled(run: Sequence[Row], filled: int) -> list[list[Row]]:
    """Give the columns of a run of lines, if they are columns of text."""
    edges = [0, *column_edges(run, filled), 1 << 30]
    sides = [side(run, a, b) for a, b in pairwise(edges)]
    if len(sides) < 2 or not all(map(text_like, sides)) or not spaced(run, edges[1:-1]):
        return []
    return sides if straight(sides) >= sum(map(len, sides)) * NEARLY else []


def column_edges(run: Sequence[Row], filled: int) -> list[int]:
    """Give the print columns at which columns begin behind gutters.

    A gap in a few long lines, a headline or a byline over white, is no gutter.
    """
    found: list[int] = []
    end = 1 << 30
    for start, edge in reversed(gutters(filled)):
        if sum(bool(cell(row, edge, end)) for row in run) >= LEAST_LINES:
            found.append(edge)
            end = start
    return found[::-1]


def cell(row: Row, first: int, end: int) -> str:
    """Give what a row holds from one print column up to another."""
    return row.words[row.place_at(first) : row.place_at(end)].strip()


def straight(sides: Sequence[Sequence[Row]]) -> int:
    """Count the lines that begin at their column's left edge, or at its usual indent."""
    indents = [Counter(map(lead, lines)) for lines in sides]
    return sum(found.pop(0, 0) + max(found.values(), default=0) for found in indents)


def in_turn(text: str, sides: Sequence[Sequence[Row]], last: Row) -> list[Range]:
    """Give the ranges of columns, one after the other, with a blank line between; `last` is their last row."""
    at = text.index("\n")
    found: list[Range] = []
    for lines in sides:
        apart = set(below_blanks(text, lines))
        for line in lines:
            found += [(at, at + 1)] * (line.start in apart)
            found += ((line.start, line.end), (at, at + 1))
        found.append((at, at + 1))
    return found[:-1] if text[last.end - 1] == "\n" else found[:-2]


def below_blanks(text: str, lines: Sequence[Row]) -> list[int]:
    """Give where lines of a column stand below a blank one, unless nearly all of them do."""
    found = [b.start for a, b in pairwise(lines) if text.count("\n", a.start, b.start) > 1]
    return found if 2 * len(found) < len(lines) else []


def spaced(run: Sequence[Row], edges: Sequence[int]) -> bool:
    """Say whether most lines that reach over an edge have a space before it."""
    for edge in edges:
        places = [(row.words, row.place_at(edge)) for row in run]
        before = [words[place - 1] in ROOM for words, place in places if 0 < place < len(words)]
        if sum(before) < len(before) * NEARLY or len(before) < LEAST_LINES - 1:
            return False
    return True


def side(run: Sequence[Row], first: int, end: int) -> list[Row]:
    """Give one column of a run, line by line, without the spaces around its words but indents."""
    found = []
    for row in run:
        a, b = row.place_at(first), row.place_at(end)
        words = row.words[a:b].rstrip()
        if words:
            found.append(Row(row.start + a, row.start + a + len(words), words, (), 0))
    left = sorted(map(lead, found))[len(found) // FEW] if found else 0
    return [flush(row, left) for row in found]


def text_like(lines: Sequence[Row]) -> bool:
    """Say whether one side is a column of running text: most lines as wide as it, and wide enough.

    What holds no point may be wider: a headline that stands over the next column's white.
    """
    widths = [columns(row.words.strip()) for row in lines]
    told = [columns(row.words.strip()) for row in lines if POINT.search(row.words)]
    widest = max(told or widths, default=0)
    full = sum(width >= widest * NEARLY for width in widths)
    return widest >= LEAST_WIDTH and len(lines) > 1 and 2 * full >= len(lines)
