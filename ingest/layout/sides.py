"""Columns printed side by side on the same lines, parted by a gutter of spaces: one after the other.

A gutter is a column of the print where most lines of a run break off and begin again. Lines
of a table look alike, but their cells are short and of many widths; they stay.
"""

import re
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from graph.document import Range
from ingest.layout.lines import columns
from ingest.layout.repaired import Repaired

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
GAP = re.compile(r"(?<=\S)(?: {3,}|\u3000{2,}| ?\u3000+ +)(?=\S)")
LINE = re.compile(r"[^\n\u2028\u2029]*\n?")
LEAST_LINES = 4
LEAST_WIDTH = 16
MOST = 0.6
DEEPEST = 6
WIDEST = 600


class Row(NamedTuple):
    """A printed line: its place in the text and its words."""

    start: int
    end: int
    words: str


def split_sides(page: Repaired) -> Repaired:
    """Put columns that stand side by side one behind the other, with a blank line between."""
    if len(GAP.findall(page.text)) < LEAST_LINES or "\n" not in page.text:
        return page
    pieces: list[Range] = []
    run: list[Row] = []
    edge: int | None = None
    for row in rows(page.text):
        if row.words.strip():
            run.append(row)
            continue
        edge = gutter(run) or kept(run, edge)
        pieces += [*settle(page.text, run, edge), (row.start, row.end)]
        run = []
    edge = gutter(run) or kept(run, edge)
    return page.arrange([*pieces, *settle(page.text, run, edge)])


def kept(run: list[Row], edge: int | None) -> int | None:
    """Give the edge of the run above, if this run has the same gutter."""
    if edge is None or not run or len(run) >= LEAST_LINES:
        return None
    left, right = halves(run, edge)
    return edge if len(left) == len(right) == len(run) else None


def rows(text: str) -> Iterator[Row]:
    """Give each line with its break."""
    for match in LINE.finditer(text):
        if match[0]:
            yield Row(match.start(), match.end(), match[0].rstrip("\n\u2028\u2029"))


def settle(text: str, run: list[Row], edge: int | None, depth: int = 0) -> list[Range]:
    """Give the ranges of a run of lines, column by column."""
    whole = [(row.start, row.end) for row in run]
    if edge is None or depth == DEEPEST:
        return whole
    left, right = halves(run, edge)
    if len(run) >= LEAST_LINES and not (text_like(left) and text_like(right)):
        return whole
    first = settle(text, left, gutter(left), depth + 1)
    second = settle(text, right, gutter(right), depth + 1)
    at = text.index("\n")
    found = [*broken(text, first, at), (at, at + 1), *broken(text, second, at)]
    return found if text[run[-1].end - 1] == "\n" else found[:-1]


def broken(text: str, ranges: list[Range], at: int) -> Iterator[Range]:
    """Give ranges with a line break behind each that has none."""
    for start, end in ranges:
        yield start, end
        if text[end - 1] != "\n":
            yield at, at + 1


def gutter(run: list[Row]) -> int | None:
    """Give the print column at which most lines of a run begin again, or None."""
    if len(run) < LEAST_LINES or any(len(row.words) > WIDEST for row in run):
        return None
    edges = Counter(
        columns(row.words[: gap.end()]) for row in run for gap in GAP.finditer(row.words)
    )
    if not edges:
        return None
    needed = max(LEAST_LINES - 1, int(len(run) * MOST))
    return min((edge for edge, count in edges.items() if count >= needed), default=None)


def halves(run: list[Row], edge: int) -> tuple[list[Row], list[Row]]:
    """Cut each line at a print column; a line that prints across it stays whole on the left."""
    left: list[Row] = []
    right: list[Row] = []
    for row in run:
        at = place_of(row.words, edge)
        clear = at is not None and at > 0 and row.words[at - 1] in " \u3000"
        first = row.words[:at].rstrip() if clear else row.words
        if first.strip():
            left.append(Row(row.start, row.start + len(first), first))
        if clear and at is not None and row.words[at:].strip():
            right.append(Row(row.start + at, row.start + len(row.words), row.words[at:]))
    return left, right


def place_of(words: str, edge: int) -> int | None:
    """Give the place in a line that stands at a print column, or None."""
    width = 0
    for place, char in enumerate(words):
        if width >= edge:
            return place if width == edge else None
        width += columns(char)
    return None


def text_like(half: list[Row]) -> bool:
    """Say whether one side is a column of running text: most lines as wide as it, and wide enough."""
    widths = [columns(row.words.strip()) for row in half]
    widest = max(widths, default=0)
    full = sum(width >= widest * 0.75 for width in widths)
    return widest >= LEAST_WIDTH and len(half) > 1 and 2 * full >= len(half)
