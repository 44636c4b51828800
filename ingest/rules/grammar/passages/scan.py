"""A passage scanned once: where names cannot go on, and where head words close them."""

import sys
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from ingest.rules.grammar.words.cuts import cut_ranges
from ingest.rules.grammar.words.delimiters import NOWHERE, Range, outside
from ingest.rules.grammar.words.heads import head_ranges


@dataclass(frozen=True, slots=True)
class Scan:
    """A passage's text, its cuts outside solid ranges and its heads outside brackets.

    `solid` ranges (names of companies and places, quotations) hold no cut. `known` are the chunks
    and `names` the phrases of the stretches that were asked for.
    """

    text: str
    solid: tuple[Range, ...]
    cuts: list[Range]
    heads: list[Range]
    known: dict[Range, list[Range]] = field(default_factory=dict)
    names: dict[Range, tuple[Any, ...]] = field(default_factory=dict)

    @classmethod
    def of(cls, text: str, solid: tuple[Range, ...], stops: tuple[Range, ...]) -> "Scan":
        """Scan a passage; `stops` are its brackets and quotations."""
        cuts = cut_ranges(text)
        heads = outside(head_ranges(text, cuts), stops)
        free = _before(outside(cuts, solid), solid)
        return cls(text, solid, free, list(_whole(heads, solid)))

    def chunks(self, start: int, end: int) -> list[Range]:
        """Give the stretches of text[start:end] between function words, verbs and figures."""
        found = self.known.get((start, end))
        if found is None:
            found = self.known[start, end] = list(self._chunks(start, end))
        return found

    def _chunks(self, start: int, end: int) -> Iterator[Range]:
        cuts, done = self.cuts, start
        for index in range(bisect_left(cuts, (start, 0)), len(cuts)):
            left, right = cuts[index]
            if left >= end:
                break
            if left > done:
                yield done, left
            if right > done:
                done = min(right, end)
        if done < end:
            yield done, end

    def heads_in(self, start: int, end: int) -> list[Range]:
        """Give the heads that lie in text[start:end]."""
        heads = self.heads
        if not heads or heads[-1][0] < start:
            return []
        low = bisect_left(heads, (start, 0))
        high = bisect_left(heads, (end, 0), low)
        return [found for found in heads[low:high] if found[1] <= end] if low < high else []

    def in_solid(self, place: int) -> bool:
        """Tell whether this character stands in a solid range."""
        return self.solid_end(place) > place

    def next_solid(self, place: int) -> Range:
        """Give the first solid range that begins here or behind; NOWHERE where none does."""
        index = bisect_left(self.solid, (place, 0))
        return self.solid[index] if index < len(self.solid) else NOWHERE

    def begins_solid(self, place: int) -> bool:
        """Tell whether a solid range begins with this character."""
        return self.next_solid(place)[0] == place

    def solid_end(self, place: int) -> int:
        """Give where the solid range ends that holds this character; the place itself where none does."""
        index = bisect_right(self.solid, (place, sys.maxsize)) - 1
        close = self.solid[index][1] if index >= 0 else place
        return close if close > place else place


def _before(cuts: list[Range], solid: tuple[Range, ...]) -> list[Range]:
    """Give the cuts, each no further than to the company's or place's name that begins in it: 建|成都 is no 建成."""
    found = list(cuts)
    for start, end in solid:
        index = bisect_left(found, (start, 0)) - 1
        if index >= 0 and start < found[index][1] < end:
            found[index] = (found[index][0], start)
    return found


def _whole(heads: list[Range], solid: tuple[Range, ...]) -> Iterator[Range]:
    """Give the heads but those that a company's or place's name goes on behind: 工程 of 某某工程材料有限公司."""
    for start, end in heads:
        index = bisect_right(solid, (start, sys.maxsize)) - 1
        if index < 0 or not end < solid[index][1]:
            yield start, end
