"""Printed lines by the print columns that they fill: what stands under what."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import NamedTuple

from graph.types.width import columns

LINE = re.compile(r"[^\n\u2028\u2029]*\n?")
WIDEST = 600
ROOM = " \u3000"
HANGING = frozenset(ROOM + "，。、；：！？）》”’")


class Row(NamedTuple):
    """A printed line: its place in the text, its words, the print column of each, and those filled, as bits."""

    start: int
    end: int
    words: str
    places: tuple[int, ...]
    filled: int

    def place_at(self, edge: int) -> int:
        """Give the place in the line that stands at a print column, or its end."""
        return bisect_left(self.places, edge)


def rows(text: str, printed: str) -> Iterator[Row]:
    """Give each line with its break; `printed` are as many characters, which tell its width."""
    for match in LINE.finditer(text):
        if match[0]:
            words = match[0].rstrip("\n\u2028\u2029")
            start = match.start()
            places = (0, *accumulate(map(columns, printed[start : start + len(words)])))
            yield Row(start, match.end(), words, places[:-1], fill(words, places))


def fill(words: str, places: Sequence[int]) -> int:
    """Give the print columns that words fill, as bits; a line beyond all print fills every one.

    Closing points do not count, since they may hang out of their column.
    """
    if len(words) > WIDEST:
        return (1 << WIDEST) - 1
    filled = (1 << places[-1]) - 1
    for place, char in enumerate(words):
        if char in HANGING:
            filled ^= (1 << places[place + 1]) - (1 << places[place])
    return filled


def gutters(filled: int) -> list[tuple[int, int]]:
    """Give the empty strips between filled print columns, as (first, end)."""
    strips = re.finditer("(?<=1)00+(?=1)", bin(filled)[:1:-1])
    return [strip.span() for strip in strips]


def lead(row: Row) -> int:
    """Give the print columns of the spaces in front of a row's words."""
    return columns(row.words[: -len(row.words.lstrip())])


def flush(row: Row, left: int) -> Row:
    """Give a row without the spaces up to its column's left edge, and one more that remains alone."""
    cut = room = 0
    while room < left + (lead(row) == left + 1) and row.words[cut] in ROOM:
        room += columns(row.words[cut])
        cut += 1
    return row._replace(start=row.start + cut, words=row.words[cut:])
