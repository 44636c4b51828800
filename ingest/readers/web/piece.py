"""A web page cut into pieces: every paragraph, headline, list item and table cell, in order."""

import re
from dataclasses import dataclass
from typing import NamedTuple

from lxml import etree

from graph.document import BlockKind
from ingest.readers.web.grid import Cell, is_data, placed

Element = etree._Element
SKIP = frozenset(
    [
        "script",
        "style",
        "noscript",
        "template",
        "iframe",
        "object",
        "embed",
        "svg",
        "canvas",
        "select",
        "option",
        "button",
        "textarea",
        "head",
        "audio",
        "video",
        "map",
    ]
)
INLINE = frozenset(
    [
        "a",
        "abbr",
        "b",
        "bdi",
        "bdo",
        "big",
        "cite",
        "code",
        "data",
        "del",
        "dfn",
        "em",
        "font",
        "i",
        "ins",
        "kbd",
        "label",
        "mark",
        "o:p",
        "q",
        "rp",
        "rt",
        "ruby",
        "s",
        "samp",
        "small",
        "span",
        "strike",
        "strong",
        "sub",
        "sup",
        "time",
        "tt",
        "u",
        "var",
        "wbr",
        "img",
    ]
)
HEADINGS = {"h1": "title", "h2": "heading", "h3": "heading", "h4": "heading"} | {
    "h5": "heading",
    "h6": "heading",
}
HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
WHITE = re.compile("[ \t\r\n\f]+")
BOLD = frozenset(("b", "strong"))


class Piece(NamedTuple):
    """A run of words of a page.

    `element` holds it; `linked` counts its characters in links; `cell` is its place, where
    it stands in a table of data.
    """

    words: str
    kind: BlockKind
    element: Element
    linked: int
    cell: Cell | None = None


@dataclass(slots=True)
class Buffer:
    """The words of the piece that is being read."""

    words: str = ""
    linked: int = 0
    bold: int = 0

    def add(self, text: str | None, links: int, bolds: int) -> None:
        """Add words; white space counts as one space."""
        if not text:
            return
        words = WHITE.sub(" ", text)
        size = len(words.strip())
        self.words += words
        self.linked += size if links else 0
        self.bold += size if bolds else 0


class Reader:
    """Walks a tree without recursion and cuts it into pieces."""

    def __init__(self, tree: Element) -> None:
        self.pieces: list[Piece] = []
        self.buffer = Buffer()
        self.kinds: list[BlockKind] = ["text"]
        self.links = self.bolds = self.hidden = 0
        self.cells: dict[Element, Cell] = {}
        self.cell: Cell | None = None
        self.tables = 0
        self.read(tree)

    def read(self, tree: Element) -> None:
        """Walk the tree; hidden parts are passed over."""
        for event, element in etree.iterwalk(tree, events=("start", "end")):
            if not isinstance(element.tag, str):
                self.after(element)
            elif event == "start":
                self.hidden += bool(self.hidden) or unseen(element)
                if not self.hidden:
                    self.start(element)
            else:
                if not self.hidden:
                    self.end(element)
                self.hidden -= bool(self.hidden)
                self.after(element)
        self.flush(tree)

    def after(self, element: Element) -> None:
        """Add the words behind an element."""
        if not self.hidden:
            self.buffer.add(element.tail, self.links, self.bolds)

    def start(self, element: Element) -> None:
        """Enter an element."""
        tag = str(element.tag)
        if tag not in INLINE:
            above = element.getparent()
            self.flush(element if above is None else above)
        if tag == "table" and is_data(element):
            self.tables += 1
            self.cells |= placed(element, self.tables)
        if element in self.cells:
            self.cell = self.cells[element]
        if tag in HEADINGS or tag == "li":
            self.kinds.append(kind_of(tag))
        self.links += tag == "a"
        self.bolds += tag in BOLD
        self.buffer.add(element.text, self.links, self.bolds)

    def end(self, element: Element) -> None:
        """Leave an element."""
        tag = str(element.tag)
        if tag not in INLINE:
            self.flush(element)
        if tag in HEADINGS or tag == "li":
            self.kinds.pop()
        if element in self.cells:
            self.cell = None
        self.links -= tag == "a"
        self.bolds -= tag in BOLD

    def flush(self, element: Element) -> None:
        """End the piece that was being read."""
        words = self.buffer.words.strip()
        if words:
            self.put(words, element)
        self.buffer = Buffer()

    def put(self, words: str, element: Element) -> None:
        """Add a piece; the paragraphs of one cell are one piece."""
        last = self.pieces[-1] if self.pieces else None
        if self.cell and last and last.cell == self.cell:
            self.pieces[-1] = last._replace(words=f"{last.words}\n{words}")
            return
        kind: BlockKind = "cell" if self.cell else self.kind(words)
        self.pieces.append(Piece(words, kind, element, self.buffer.linked, self.cell))

    def kind(self, words: str) -> BlockKind:
        """Give the kind of a piece; a short bold line is a headline."""
        if self.kinds[-1] == "text" and self.buffer.bold >= len(words) and len(words) <= 40:
            return "text" if words[-1] in "。！？；，" else "heading"
        return self.kinds[-1]


def kind_of(tag: str) -> BlockKind:
    """Give the kind of a headline's or an item's tag."""
    return "title" if tag == "h1" else "item" if tag == "li" else "heading"


def unseen(element: Element) -> bool:
    """Say whether an element is no text, or hidden by its own attributes."""
    if element.tag in SKIP or element.get("hidden") is not None:
        return True
    return HIDDEN.search(element.get("style") or "") is not None
