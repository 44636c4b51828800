"""A repaired text and, character by character, where each came from in the document."""

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, cached_property
from itertools import pairwise
from operator import sub

from graph.document import Document, Range, Span

Edit = tuple[int, int, str]
FEW = 1 << 14


@dataclass(frozen=True, slots=True)
class Doubt:
    """Something of the page's order that stays uncertain: a code and a place in the document's text."""

    code: str
    start: int
    end: int


@dataclass(frozen=True)
class Repaired:
    """`text[i]` stands at `origin[i]` in the document's own text.

    A repair takes one and gives another; it never touches the document.
    """

    text: str
    origin: "array[int]"
    base: str
    doubts: tuple[Doubt, ...] = ()

    @classmethod
    def whole(cls, document: Document) -> "Repaired":
        """Give the document's text, not yet repaired."""
        return cls(document.text, counted(len(document.text)), document.text)

    def edit(self, edits: Iterable[Edit]) -> "Repaired":
        """Replace ranges by words of at most their length; edits are sorted and disjoint."""
        edits = list(edits)
        if not edits:
            return self
        texts: list[str] = []
        origin = array("l")
        done = 0
        for start, end, words in edits:
            if start < done or len(words) > end - start:
                raise ValueError(f"edit {start}-{end} overlaps the one before, or grows the text")
            texts += (self.text[done:start], words)
            origin += self.origin[done:start] + self.origin[start : start + len(words)]
            done = end
        texts.append(self.text[done:])
        origin += self.origin[done:]
        return Repaired("".join(texts), origin, self.base, self.doubts)

    def rewrite(self, text: str) -> "Repaired":
        """Give the same page in other characters, one for one."""
        if len(text) != len(self.text):
            raise ValueError("a rewriting must keep every character's place")
        return Repaired(text, self.origin, self.base, self.doubts)

    def arrange(self, pieces: Iterable[Range]) -> "Repaired":
        """Put ranges of the text in another order; what no piece names is left out."""
        texts: list[str] = []
        origin = array("l")
        for start, end in pieces:
            texts.append(self.text[start:end])
            origin += self.origin[start:end]
        return Repaired("".join(texts), origin, self.base, self.doubts)

    def doubt(self, doubts: Iterable[Doubt]) -> "Repaired":
        """Give the same page with more doubts noted."""
        return Repaired(self.text, self.origin, self.base, (*self.doubts, *doubts))

    def span(self, start: int, end: int) -> Span:
        """Give the span of the document that these repaired characters were read from.

        Ranges with only white space between them are one.
        """
        if start >= end:
            return Span(())
        origin, seams = self.origin, self._seams
        inner = seams[bisect_right(seams, start) : bisect_left(seams, end)]
        edges = pairwise((start, *inner, end))
        return Span(tuple((origin[left], origin[right - 1] + 1) for left, right in edges))

    @cached_property
    def _seams(self) -> list[int]:
        """Where more than white space parts a character, in the document, from the one in front of it."""
        origin, base = self.origin, self.base
        steps = enumerate(map(sub, origin[1:], origin), 1)
        return [
            place
            for place, step in steps
            if step != 1 and not base[origin[place - 1] + 1 : origin[place]].isspace()
        ]


def counted(size: int) -> "array[int]":
    """Give the numbers from 0 up to a size; for short texts they are kept."""
    return few()[:size] if size <= FEW else array("l", range(size))


@cache
def few() -> "array[int]":
    """Give the first numbers."""
    return array("l", range(FEW))
