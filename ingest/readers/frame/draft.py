"""What a format gives: a text, its blocks, and what the file itself says of its origin."""

from dataclasses import dataclass, field
from typing import TypedDict, Unpack

from graph.document import Block, BlockKind
from graph.errors import LimitError
from ingest.readers.frame.limits import LIMITS


class Place(TypedDict, total=False):
    """Where in its file a block stands."""

    page: int | None
    sheet: str | None
    table: int | None
    row: int | None
    column: int | None
    down: int
    across: int


@dataclass(frozen=True, slots=True)
class Draft:
    """A file as its format reads it."""

    text: str
    blocks: tuple[Block, ...] = ()
    title: str | None = None
    publisher: str | None = None
    date: str | None = None
    url: str | None = None


@dataclass(slots=True)
class Composer:
    """Joins blocks with line breaks and keeps count of their offsets."""

    most_cells: int = LIMITS.cells
    cells: int = 0
    parts: list[str] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)
    length: int = 0

    def add(self, text: str, kind: BlockKind = "text", **place: Unpack[Place]) -> None:
        """Put a block behind those already there; a block without words is left out."""
        if not text.strip():
            return
        self.cells += kind == "cell"
        if self.cells > self.most_cells:
            raise LimitError(
                f"单元格过多，上限 {self.most_cells} 个（more than {self.most_cells} cells）"
            )
        if self.parts:
            self.parts.append("\n")
            self.length += 1
        self.parts.append(text)
        self.blocks.append(Block(self.length, self.length + len(text), kind, **place))
        self.length += len(text)

    @property
    def text(self) -> str:
        """All blocks so far, joined."""
        return "".join(self.parts)

    def draft(self, title: str | None = None, **header: str | None) -> Draft:
        """Give the draft of all blocks so far."""
        return Draft(self.text, tuple(self.blocks), title, **header)
