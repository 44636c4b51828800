"""A document: its text as printed, the blocks its reader found, and spans of it."""

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from graph.types.code import identifier

BlockKind = Literal["text", "title", "heading", "item", "cell"]
Range = tuple[int, int]

STRAY = re.compile(r"(?<![!-~])\s+|\s+(?![!-~])|\s*[\n\r]\s*")


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of `Document.text` as its reader found it.

    Offsets are characters of the text, end exclusive. Pages, tables, rows and
    columns count from 1. A cell that covers several rows or columns says so in
    `down` and `across`.
    """

    start: int
    end: int
    kind: BlockKind = "text"
    page: int | None = None
    sheet: str | None = None
    table: int | None = None
    row: int | None = None
    column: int | None = None
    down: int = 1
    across: int = 1


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """One or more ranges of `Document.text`, in reading order."""

    ranges: tuple[Range, ...]

    @classmethod
    def of(cls, *ranges: Range) -> "Span":
        """Give the span of these ranges, neighbours joined."""
        joined: list[Range] = []
        for start, end in ranges:
            if joined and joined[-1][1] == start:
                joined[-1] = (joined[-1][0], end)
            elif end > start:
                joined.append((start, end))
        return cls(tuple(joined))

    @property
    def start(self) -> int:
        """Where its first range starts."""
        return self.ranges[0][0]

    @property
    def end(self) -> int:
        """Where its last range ends."""
        return self.ranges[-1][1]


@dataclass(frozen=True)
class Document:
    """One source as it was read. Its text never changes.

    `source` is a URL, or the file's path relative to the working folder;
    `version` the digest of its bytes. The header fields come from the text, or
    from a sidecar, and are then named in `given`. Dates are ISO 8601, as precise
    as the source: 2023, 2023-01 or 2023-01-29.
    """

    source: str
    version: str
    text: str
    blocks: tuple[Block, ...] = ()
    title: str | None = None
    publisher: str | None = None
    date: str | None = None
    url: str | None = None
    scope: str | None = None
    given: tuple[str, ...] = ()

    @cached_property
    def id(self) -> str:
        """The hash of its source."""
        return identifier("doc", self.source)

    def quote(self, span: Span) -> str:
        """Give the span's words: its ranges joined, line breaks and stray spaces out."""
        words = "".join([self.text[start:end] for start, end in span.ranges]).strip()
        return words if len(words.split()) < 2 else STRAY.sub("", words)

    def block_at(self, offset: int) -> Block | None:
        """Give the block that holds this character, if one does."""
        index = bisect_right(self._starts, offset) - 1
        if index < 0 or offset >= self.blocks[index].end:
            return None
        return self.blocks[index]

    @cached_property
    def _starts(self) -> list[int]:
        return [block.start for block in self.blocks]
