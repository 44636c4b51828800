"""Marks amounts of money, counts and rates."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from graph.places import Place
from graph.types.amount import read_amounts
from graph.types.count import read_counts, read_rates
from ingest.language.mark import Mark

NAME = "sanpi_quantities"


def find(text: str, before: Sequence[Mark], within: Place | None) -> list[Mark]:
    """Give the marks of kind amount, count and rate; what is an amount or a rate is no count."""
    del before, within
    taken = [*_marks("amount", read_amounts(text)), *_marks("rate", read_rates(text))]
    taken.sort(key=lambda mark: mark.start)
    free = [mark for mark in _marks("count", read_counts(text)) if not _covered(mark, taken)]
    return taken + free


def _marks(kind: str, found: Sequence[tuple[int, int, object]]) -> Iterator[Mark]:
    return (Mark(kind, start, end, value) for start, end, value in found)


def _covered(mark: Mark, taken: list[Mark]) -> bool:
    """Tell whether one of these marks, in order and disjoint but for their ends, overlaps this one."""
    place = bisect_left(taken, mark.end, key=lambda other: other.start)
    return any(mark.start < other.end for other in taken[max(0, place - 2) : place])
