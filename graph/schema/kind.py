"""What one schema file says: a node label or an edge type and its properties."""

from dataclasses import dataclass
from typing import Literal

PropertyType = Literal["string", "strings", "integer", "boolean", "date"]
Layer = Literal["entity", "derived", "evidence"]


@dataclass(frozen=True, slots=True)
class Property:
    """One property, of one type, with its Chinese caption.

    `key` is unique and required, `index` looked up by value, `fulltext` searched word by
    word, `search` by any two characters of Chinese that stand together.
    """

    name: str
    type: PropertyType
    zh: str
    key: bool = False
    index: bool = False
    fulltext: bool = False
    search: bool = False


CAPTION = Property("caption_zh", "string", "中文说明")
EVIDENCE = (
    Property("id", "string", "标识"),
    Property("evidence", "strings", "陈述标识"),
    Property("basis", "string", "依据"),
    Property("quote", "string", "原文"),
    CAPTION,
)


@dataclass(frozen=True, slots=True)
class NodeKind:
    """A node label: how it is named, drawn and captioned, and its properties."""

    name: str
    zh: str
    en: str
    layer: Layer
    colour: str
    size: int
    caption: str
    properties: tuple[Property, ...]


@dataclass(frozen=True, slots=True)
class EdgeKind:
    """An edge type: how it is named and drawn, the labels it joins, and its properties."""

    name: str
    zh: str
    en: str
    layer: Layer
    colour: str
    ends: tuple[tuple[str, str], ...]
    properties: tuple[Property, ...]

    @property
    def drawn(self) -> tuple[Property, ...]:
        """What its edges carry on a server, where people draw the graph: a caption at least."""
        return self.properties or (CAPTION,)
