"""Lines that a page's width has cut, joined to paragraphs."""

import re
from dataclasses import dataclass
from itertools import pairwise

from ingest.layout.repaired import Edit, Repaired
from ingest.layout.select import BORDER

EXAMPLES = (
    (
        "“签约一批”项目34个，总投资\n1136亿元。其中，先进制造业1\n6个。\n另有两个。",
        "“签约一批”项目34个，总投资1136亿元。其中，先进制造业16个。\u2029另有两个。",
    ),
)
CHUNK = re.compile(rf"[^\n{BORDER}]+(?:\n[^\n{BORDER}]+)+")
LINE = re.compile(r"[^\n]+")
FINAL = "。！？…"
MARKER = re.compile(
    r"\s*(?:[（(]?[一二三四五六七八九十]{1,3}[、）)．.]|[（(]\d{1,2}[）)]|\d{1,2}[.、．](?!\d)|[①-⑳●■◆▲•·※☆★])"
)
INDENT = re.compile(r"\u3000| {2,}")
SLACK = 0.85


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the page: its place, its words without the spaces around, its print width."""

    start: int
    end: int
    words: str
    width: int
    indented: bool


def line(start: int, raw: str) -> Line:
    """Measure a line; a Chinese character is two columns wide."""
    words = raw.strip()
    begin = start + len(raw) - len(raw.lstrip())
    return Line(begin, begin + len(words), words, columns(words), bool(INDENT.match(raw)))


def columns(words: str) -> int:
    """Give a text's width in print columns."""
    return len(words.encode("gbk", "replace"))


def unwrap(page: Repaired) -> Repaired:
    """Join the lines of each paragraph; where one ends, set `BORDER`."""
    edits: list[Edit] = []
    for chunk in CHUNK.finditer(page.text):
        edits += join(lines(chunk))
    return page.edit(edits)


def lines(chunk: "re.Match[str]") -> list[Line]:
    """Give the lines of a chunk that hold words."""
    base = chunk.start()
    found = (line(base + m.start(), m[0]) for m in LINE.finditer(chunk[0]))
    return [each for each in found if each.words]


def join(found: list[Line]) -> list[Edit]:
    """Give the edits that close or keep each line break of a chunk."""
    width = max((each.width for each in found), default=0)
    length = max((len(each.words) for each in found), default=0)
    indented = any(each.indented for each in found[1:])
    edits = []
    for left, right in pairwise(found):
        goes_on = continues(left, right, width, length, indented)
        edits.append((left.end, right.start, between(left, right) if goes_on else BORDER))
    return edits


def continues(left: Line, right: Line, width: int, length: int, indented: bool) -> bool:
    """Say whether the right line carries on the left one's paragraph."""
    if right.indented or MARKER.match(right.words):
        return False
    if left.words[-1] in FINAL and not indented:
        return left.width >= width - 1 or len(left.words) >= length
    return left.width >= width * SLACK or len(left.words) >= length - 1


def between(left: Line, right: Line) -> str:
    """Give what stands for the line break: a space between Latin words, else nothing."""
    a, b = left.words[-1], right.words[0]
    return " " if a.isascii() and b.isascii() and a.isalpha() and b.isalpha() else ""
