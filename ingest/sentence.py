"""The sentence around a fact: what a person reads to see that the text says so."""

import re
from bisect import bisect_left
from functools import lru_cache
from typing import TYPE_CHECKING, Protocol

from graph.document import Span

if TYPE_CHECKING:
    from ingest.language.annotated import Annotated

ENDS = "。！？"
HALVES = "。；！？"
PAUSES = "；，、"
LONGEST = 260


class Place(Protocol):
    """Somewhere in a document: text[start:end] of a passage."""

    @property
    def passage(self) -> int:
        """The number of its passage."""

    @property
    def start(self) -> int:
        """Where it starts in the passage."""

    @property
    def end(self) -> int:
        """Where it ends."""


def sentence(annotated: "Annotated", place: Place) -> Span:
    """Give the span of the document's sentence that holds a place.

    Of a sentence of more than 260 characters it is the clauses around the place.
    """
    passage = annotated.passages[place.passage]
    start, end = bounds(passage.text, place.start, place.end)
    return annotated.span(passage, start, end)


def bounds(text: str, start: int, end: int) -> tuple[int, int]:
    """Give where the sentence around text[start:end] begins and ends, its full stop with it."""
    closes = _closes(text, ENDS)
    before, behind = bisect_left(closes, start), bisect_left(closes, max(start, end - 1))
    left = closes[before - 1] + 1 if before else 0
    right = closes[behind] + 1 if behind < len(closes) else len(text)
    if right - left <= LONGEST:
        return left, right
    spare = max(0, LONGEST - (end - start)) // 2
    return _pause(text, max(left, start - spare), start), _pause_end(text, end, end + spare, right)


def opening(text: str, place: int, signs: str = ENDS) -> int:
    """Give where the sentence begins that holds a place: behind the last of these signs before it."""
    closes = _closes(text, signs)
    before = bisect_left(closes, place)
    return closes[before - 1] + 1 if before else 0


@lru_cache(maxsize=64)
def _closes(text: str, signs: str) -> list[int]:
    """Give where sentences end."""
    return [match.start() for match in re.finditer(f"[{signs}]", text)]


def _pause(text: str, left: int, start: int) -> int:
    """Give where the first clause begins that starts in text[left:start]."""
    places = [place for sign in PAUSES if (place := text.find(sign, left, start)) >= 0]
    return min(places) + 1 if places else left


def _pause_end(text: str, end: int, limit: int, right: int) -> int:
    """Give where the last clause ends that ends in text[end:limit], no further than `right`."""
    if limit >= right:
        return right
    return max(end, *(text.rfind(sign, end, limit) for sign in PAUSES))
