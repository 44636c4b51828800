"""Markdown: the base text is the file's own; headings, items, paragraphs and cells are its ranges."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from graph.document import Block, BlockKind
from ingest.readers.frame.decode import decode
from ingest.readers.frame.draft import Draft, Place
from ingest.readers.frame.source import Source

SUFFIXES = (".md", ".markdown")
HEADING = re.compile(r" {0,3}(#{1,6})[ \t]+(?=[^ \t])")
ITEM = re.compile(r"\s*(?:[-*+]|\d{1,3}[.)])[ \t]+(?=\S)")
QUOTE = re.compile(r" {0,3}>[ \t]?")
RULE = re.compile(r" {0,3}(?:[-*_=][ \t]*){3,}$")
ROW = re.compile(r"\s*\|.*\|\s*$")
TABLE_RULE = re.compile(r"\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$")
CELL = re.compile(r"(?:[^|\\]|\\.)*")
FENCE = re.compile(r" {0,3}(?:```|~~~)")
COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
WORDS = re.compile(r"[^\r\n]")
FRONT = re.compile(r"---[ \t]*\r?\n(.*?)\r?\n---[ \t]*(?:\r?\n|$)", re.DOTALL)
FIELD = re.compile(
    r"^(title|publisher|date|url|source|标题|来源|日期|链接)[ \t]*[:：][ \t]*(.+?)[ \t]*$", re.M
)
NAMES = {"source": "publisher", "标题": "title", "来源": "publisher", "日期": "date", "链接": "url"}
MARKS = " \t*_`"


@dataclass(slots=True)
class Blocks:
    """The blocks found so far, and the paragraph or table that is still open."""

    text: str
    found: list[Block] = field(default_factory=list)
    paragraph: tuple[int, int, BlockKind] | None = None
    tables: int = 0
    row: int = 0

    def close(self) -> None:
        """End the open paragraph and the open table."""
        if self.paragraph:
            self.put(*self.paragraph)
        self.paragraph, self.row = None, 0

    def put(self, start: int, end: int, kind: BlockKind) -> None:
        """Add a block without the spaces and emphasis around it."""
        words = self.text[start:end]
        start += len(words) - len(words.lstrip())
        end -= len(words) - len(words.rstrip())
        if end > start:
            self.found.append(Block(start, end, kind))

    def carry(self, start: int, end: int, kind: BlockKind) -> None:
        """Open a paragraph, or carry the open one on."""
        self.row = 0
        begin, _, first = self.paragraph or (start, end, kind)
        self.paragraph = (begin, end, first)

    def cells(self, start: int, line: str) -> None:
        """Add the cells of a table's row."""
        if not self.row:
            self.close()
            self.tables += 1
        self.row += 1
        for column, (begin, end) in enumerate(cells(line), start=1):
            if end > begin:
                place = Place(table=self.tables, row=self.row, column=column)
                self.found.append(Block(start + begin, start + end, "cell", **place))


def parse(source: Source) -> Draft:
    """Give the blocks of a Markdown file; what its front matter says goes into the header."""
    text = decode(source)
    front = FRONT.match(text)
    start = front.end() if front else 0
    blocks = Blocks(text)
    for begin, line in lines(text, start):
        take(blocks, begin, line)
    blocks.close()
    fields = FIELD.findall(front[1]) if front else ()
    header = {NAMES.get(name, name): value.strip("\"'") for name, value in fields}
    return Draft(text, tuple(blocks.found), **header)


def lines(text: str, start: int) -> Iterator[tuple[int, str]]:
    """Give each line with its place; comments and fenced code are blank."""
    last = text.rfind("-->") + 3
    blank = COMMENT.sub(lambda match: WORDS.sub(" ", match[0]), text[:last]) + text[last:]
    fenced = False
    for line in re.finditer(r"[^\n]*\n?", blank[start:]):
        words = line[0].rstrip("\r\n")
        if FENCE.match(words):
            fenced = not fenced
        elif not fenced:
            yield start + line.start(), words


def take(blocks: Blocks, begin: int, line: str) -> None:
    """Put one line where it belongs."""
    heading = HEADING.match(line)
    if not line.strip() or RULE.match(line):
        close_line(blocks, line)
    elif heading:
        blocks.close()
        first = heading[1] == "#" and not any(block.kind == "title" for block in blocks.found)
        end = begin + len(line.rstrip(" \t#"))
        blocks.put(begin + heading.end(), end, "title" if first else "heading")
    elif ROW.match(line) or (blocks.row and "|" in line):
        if not TABLE_RULE.match(line.strip()):
            blocks.cells(begin, line)
    elif item := ITEM.match(line):
        blocks.close()
        blocks.carry(begin + item.end(), begin + len(line), "item")
    else:
        quote = QUOTE.match(line)
        blocks.carry(begin + (quote.end() if quote else 0), begin + len(line), "text")


def close_line(blocks: Blocks, line: str) -> None:
    """End what is open at a blank line or a rule; a rule under a single line makes it a heading."""
    if line.strip() and blocks.paragraph and set(line.strip()) <= {"=", "-"}:
        start, end, _ = blocks.paragraph
        blocks.paragraph = (start, end, "heading")
    blocks.close()


def cells(line: str) -> Iterator[tuple[int, int]]:
    """Give the places of a row's cells, without spaces and emphasis; an empty cell is (n, n)."""
    place = line.index("|") + 1 if line.lstrip().startswith("|") else 0
    last = len(line.rstrip())
    while place < last:
        match = CELL.match(line, place, last)
        end = match.end() if match else last
        words = line[place:end]
        begin = place + len(words) - len(words.lstrip(MARKS))
        yield begin, max(begin, place + len(words.rstrip(MARKS)))
        place = end + 1
