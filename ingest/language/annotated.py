"""A page after the language pipeline: passages with marks, and the way back to the document."""

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc

from graph.document import Document, Span
from ingest.language.mark import Mark
from ingest.layout.passage import Page, Passage


@dataclass(frozen=True)
class Marked:
    """One passage, its words and its marks in order of place."""

    passage: Passage
    text: str
    marks: tuple[Mark, ...]
    doc: Doc

    def of(self, *kinds: str) -> Iterator[Mark]:
        """Give the marks of these kinds, in order."""
        return (mark for mark in self.marks if mark.kind in kinds)

    def within(self, start: int, end: int, *kinds: str) -> Iterator[Mark]:
        """Give the marks of these kinds that lie in text[start:end]."""
        return (mark for mark in self.of(*kinds) if start <= mark.start and mark.end <= end)


@dataclass(frozen=True)
class Annotated:
    """What rules read: a document's marked passages. Offsets are those of each passage's text."""

    page: Page
    passages: tuple[Marked, ...]

    @property
    def document(self) -> Document:
        """The document that was annotated."""
        return self.page.document

    def span(self, passage: Marked, start: int, end: int) -> Span:
        """Give the document's span of text[start:end] of a passage."""
        offset = passage.passage.start
        return self.page.repaired.span(offset + start, offset + end)
