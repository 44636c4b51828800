"""A passage scanned once: where names cannot go on, and where head words close them."""

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from ingest.rules.grammar.cuts import cut_ranges
from ingest.rules.grammar.delimiters import Range, outside
from ingest.rules.grammar.heads import head_ranges


@dataclass(frozen=True, slots=True)
class Scan:
    """A passage's text, its cuts outside solid ranges and its heads outside brackets.

    `solid` ranges (names of companies and places, quotations) hold no cut.
    """

    text: str
    solid: tuple[Range, ...]
    cuts: list[Range]
    heads: list[Range]

    @classmethod
    def of(cls, text: str, solid: tuple[Range, ...], stops: tuple[Range, ...]) -> "Scan":
        """Scan a passage; `stops` are its brackets and quotations."""
        return cls(text, solid, outside(cut_ranges(text), solid), outside(head_ranges(text), stops))

    def chunks(self, start: int, end: int) -> Iterator[Range]:
        """Give the stretches of text[start:end] between function words, verbs and figures."""
        done = start
        for left, right in self._within(self.cuts, start, end):
            if left > done:
                yield done, left
            done = max(done, min(right, end))
        if done < end:
            yield done, end

    def heads_in(self, start: int, end: int) -> list[Range]:
        """Give the heads that lie in text[start:end]."""
        return [found for found in self._within(self.heads, start, end) if found[1] <= end]

    @staticmethod
    def _within(ranges: list[Range], start: int, end: int) -> Iterator[Range]:
        index = bisect_left(ranges, (start, 0))
        while index < len(ranges) and ranges[index][0] < end:
            yield ranges[index]
            index += 1
