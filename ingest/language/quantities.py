"""Marks amounts of money, counts and rates."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from spacy.language import Language
from spacy.tokens import Doc

from graph.types.amount import read_amounts
from graph.types.count import read_counts, read_rates
from ingest.language.mark import Mark, add, text_of

NAME = "sanpi_quantities"


@Language.component(NAME)
def quantities(doc: Doc) -> Doc:
    """Add marks of kind amount, count and rate; what is an amount or a rate is no count."""
    text = text_of(doc)
    taken = [*_marks("amount", read_amounts(text)), *_marks("rate", read_rates(text))]
    taken.sort(key=lambda mark: mark.start)
    free = [mark for mark in _marks("count", read_counts(text)) if not _covered(mark, taken)]
    return add(doc, taken + free)


def _marks(kind: str, found: Sequence[tuple[int, int, object]]) -> Iterator[Mark]:
    return (Mark(kind, start, end, value) for start, end, value in found)


def _covered(mark: Mark, taken: list[Mark]) -> bool:
    """Tell whether one of these marks, in order and disjoint but for their ends, overlaps this one."""
    place = bisect_left(taken, mark.end, key=lambda other: other.start)
    return any(mark.start < other.end for other in taken[max(0, place - 2) : place])
