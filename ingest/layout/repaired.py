"""A repaired text and, character by character, where each came from in the document."""

from array import array
from collections.abc import Iterable
from dataclasses import dataclass

from graph.document import Document, Range, Span

Edit = tuple[int, int, str]


@dataclass(frozen=True, slots=True)
class Doubt:
    """Something of the page's order that stays uncertain: a code and a place in the document's text."""

    code: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
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
        return cls(document.text, array("l", range(len(document.text))), document.text)

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
        origin = self.origin
        if 0 <= start < end <= len(origin) and origin[end - 1] - origin[start] == end - 1 - start:
            straight = origin[start:end] == array(
                "l", range(origin[start], origin[start] + end - start)
            )
            if straight:
                return Span(((origin[start], origin[end - 1] + 1),))
        ranges: list[Range] = []
        for place in origin[start:end]:
            last = ranges[-1][1] if ranges else place
            if ranges and last <= place and (last == place or self.base[last:place].isspace()):
                ranges[-1] = (ranges[-1][0], place + 1)
            else:
                ranges.append((place, place + 1))
        return Span.of(*ranges)
