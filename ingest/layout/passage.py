"""A repaired document as passages of running text and tables of cells."""

from dataclasses import dataclass
from typing import Literal

from graph.document import Document
from ingest.layout.repaired import Doubt, Repaired

PassageKind = Literal["title", "heading", "text", "item", "caption", "byline"]


@dataclass(frozen=True, slots=True)
class Passage:
    """One paragraph, heading, list item or caption: a range of the repaired text, no line break in it."""

    start: int
    end: int
    kind: PassageKind = "text"
    article: int = 0


@dataclass(frozen=True, slots=True)
class Page:
    """What layout gives to language: the repaired text and its passages, in reading order.

    Cells of tables are no passages; `ingest.tables` reads them from `document.blocks`.
    """

    document: Document
    repaired: Repaired
    passages: tuple[Passage, ...]

    @property
    def doubts(self) -> tuple[Doubt, ...]:
        """Where the order of the page stays uncertain, in characters of the document."""
        return self.repaired.doubts
