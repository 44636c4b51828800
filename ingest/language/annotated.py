"""A page after the language pipeline: passages with marks, and the way back to the document."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from graph.document import Document, Span
from ingest.kept import kept
from ingest.language.mark import Mark
from ingest.layout.passage import Page, Passage

if TYPE_CHECKING:
    from spacy.tokens import Doc

Chosen = tuple[list[Mark], list[int]]
LONGEST = 80  # characters of a mark


@dataclass(frozen=True, eq=False)
class Marked:
    """One passage, its words and its marks in order of place."""

    passage: Passage
    text: str
    marks: tuple[Mark, ...]
    make_doc: Callable[[str], "Doc"]
    _chosen: dict[tuple[str, ...], Chosen] = field(default_factory=dict, init=False, repr=False)

    @cached_property
    def doc(self) -> "Doc":
        """The passage as spaCy holds it, its marks in `doc._.marks`."""
        doc = self.make_doc(self.text)
        doc._.marks = list(self.marks)
        return doc

    def of(self, *kinds: str) -> Iterator[Mark]:
        """Give the marks of these kinds, in order."""
        return iter((self._chosen.get(kinds) or self._of(kinds))[0])

    def within(self, start: int, end: int, *kinds: str) -> Iterator[Mark]:
        """Give the marks of these kinds that lie in text[start:end], in order."""
        marks, starts = self._chosen.get(kinds) or self._of(kinds)
        if not starts or starts[-1] < start:
            return iter(())
        low = bisect_left(starts, start)
        if starts[low] >= end:
            return iter(())
        high = bisect_left(starts, end, low)
        return iter([mark for mark in marks[low:high] if mark.end <= end])

    def over(self, start: int, end: int, *kinds: str) -> Iterator[Mark]:
        """Give the marks of these kinds that hold text[start:end], in order."""
        marks, starts = self._chosen.get(kinds) or self._of(kinds)
        low, high = bisect_left(starts, start - LONGEST), bisect_right(starts, start)
        return iter([mark for mark in marks[low:high] if mark.end >= end])

    def _of(self, kinds: tuple[str, ...]) -> Chosen:
        """Choose the marks of these kinds, with their starts."""
        if self._kinds.isdisjoint(kinds):
            chosen: Chosen = ([], [])
        else:
            marks = [mark for mark in self.marks if mark.kind in kinds]
            chosen = (marks, [mark.start for mark in marks])
        self._chosen[kinds] = chosen
        return chosen

    @cached_property
    def _kinds(self) -> frozenset[str]:
        return frozenset(mark.kind for mark in self.marks)


@dataclass(frozen=True)
class Annotated:
    """What rules read: a document's marked passages. Offsets are those of each passage's text."""

    page: Page
    passages: tuple[Marked, ...]

    @property
    def document(self) -> Document:
        """The document that was annotated."""
        return self.page.document

    @property
    def texts(self) -> list[str]:
        """The texts of the passages."""
        return [one.text for one in self.passages]

    def articles(self) -> tuple["Annotated", ...]:
        """Give the articles that layout told apart, each as a document of its own.

        Headlines with no text under them, as a masthead, stand over the next one.
        """
        parts: dict[int, list[Marked]] = {}
        for marked in self.passages:
            parts.setdefault(marked.passage.article, []).append(marked)
        found: list[Annotated] = []
        waiting: list[Marked] = []
        for number in sorted(parts):
            waiting += parts[number]
            if any(marked.passage.kind in ("text", "item") for marked in parts[number]):
                found.append(Annotated(self.page, tuple(waiting)))
                waiting = []
        rest = (Annotated(self.page, tuple(waiting)),) if waiting else ()
        return (*found, *rest)

    @kept
    def span(self, passage: Marked, start: int, end: int) -> Span:
        """Give the document's span of text[start:end] of a passage."""
        offset = passage.passage.start
        return self.page.repaired.span(offset + start, offset + end)


def in_order(marks: Iterable[Mark]) -> tuple[Mark, ...]:
    """Give marks in order of place, of those that begin together the longest first."""
    return tuple(sorted(marks, key=lambda mark: (mark.start, -mark.end, mark.kind)))


def blanked(marked: Marked, *kinds: str) -> str:
    """Give a passage's text with the marks of these kinds overwritten by NUL, character for character."""
    pieces: list[str] = []
    done = 0
    for mark in marked.of(*kinds):
        if mark.end > done:
            start = max(mark.start, done)
            pieces += (marked.text[done:start], "\0" * (mark.end - start))
            done = mark.end
    return "".join((*pieces, marked.text[done:]))
