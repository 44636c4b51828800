"""Lines and chunks of a page: where they stand, how wide they print, how a paragraph's end looks."""

import re
from collections.abc import Iterator
from typing import NamedTuple

BORDER = "\u2029"
JOINT = "\u2028"
PAGE = "\f"
CHUNK = re.compile(rf"[^\n{JOINT}{BORDER}]+(?:\n[^\n{JOINT}{BORDER}]+)*")
CHAIN = re.compile(rf"[^\n{JOINT}{BORDER}]+(?:[\n{JOINT}][^\n{JOINT}{BORDER}]+)*")
BREAK = re.compile(rf"[\n{JOINT}]")
FINAL = re.compile("[。！？…][”’）】」』]*$")
SENTENCE = re.compile("[。；！？…]")
MARKER = re.compile(
    r"[（(]?[一二三四五六七八九十]{1,3}(?:[）)．.]|、(?![一二三四五六七八九十]))"
    r"|[（(]\d{1,2}[）)]|\d{1,2}(?:[.．](?!\d)|、(?!\d))|[①-⑳●■◆▲▶◇□○※☆★]|[-*•·] +"
)
INDENT = 4
SLACK = 0.85


class Line(NamedTuple):
    """A line without the spaces around it.

    `start` and `end` are places in the page's text, `width` is in print columns from the
    left edge (a Chinese character has two), `chars` counts its characters with the spaces, `indent` the columns in front.
    """

    start: int
    end: int
    words: str
    width: int
    chars: int
    indent: int
    trailing: bool

    @property
    def final(self) -> bool:
        """Whether a sentence ends with this line."""
        return FINAL.search(self.words) is not None


class Frame(NamedTuple):
    """The print space of a chunk: its width, or its count of characters where lines were cut by count.

    `least` is the measure that a full line has at least; `exact` the one that most full lines
    reach; `indented` says whether paragraphs of this chunk start with an indent.
    """

    by_count: bool
    widest: int
    least: float
    exact: int
    wrapped: bool
    indented: bool

    def measure(self, line: Line) -> int:
        """Give the line's size in the measure of this frame."""
        return line.chars if self.by_count else line.width


def is_prose(lines: list[Line]) -> bool:
    """Say whether lines are running text, not a headline, a caption or a list of names."""
    words = "".join(line.words for line in lines)
    return SENTENCE.search(words) is not None or words.count("，") + words.count("、") > 1


def columns(words: str) -> int:
    """Give a text's width in print columns."""
    return len(words.encode("gbk", "replace"))


def line_of(start: int, raw: str) -> Line:
    """Measure a line that holds words."""
    words = raw.strip()
    lead = len(raw) - len(raw.lstrip())
    begin = start + lead
    trailing = lead + len(words) < len(raw)
    indent = columns(raw[:lead]) if lead else 0
    width = indent + columns(words)
    return Line(begin, begin + len(words), words, width, len(raw), indent, trailing)


def lines_of(chunk: "re.Match[str]") -> list[Line]:
    """Give the lines of a chunk; what indents all of them is no indent."""
    place = chunk.start()
    found = []
    for raw in BREAK.split(chunk[0]):
        if not raw.isspace():
            found.append(line_of(place, raw))
        place += len(raw) + 1
    least = min((each.indent for each in found), default=0)
    return [shifted(each, least) for each in found] if least else found


def shifted(line: Line, left: int) -> Line:
    """Give a line as it stands from a left edge further in."""
    return line._replace(indent=line.indent - left, width=line.width - left)


def chunks(text: str) -> Iterator["re.Match[str]"]:
    """Give each run of lines with no blank line or border in it."""
    return (chunk for chunk in CHUNK.finditer(text) if not chunk[0].isspace())


def chains(text: str) -> Iterator["re.Match[str]"]:
    """Give the chunks, those already brought together as one."""
    return (chunk for chunk in CHAIN.finditer(text) if not chunk[0].isspace())


def frame_of(lines: list[Line]) -> Frame:
    """Find the print space of a chunk from its lines."""
    by_count = cut_by_count(lines)
    sizes = [line.chars if by_count else line.width for line in lines]
    widest = max(sizes)
    long = sorted(size for size in sizes if size >= widest * 0.7)
    least = widest if by_count else long[len(long) // 2] * SLACK
    full = [(line, size) for line, size in zip(lines, sizes, strict=True) if size >= least]
    inner = sorted(size for line, size in full if not line.final)
    return Frame(
        by_count=by_count,
        widest=widest,
        least=least,
        exact=inner[len(inner) // 5] if inner else widest,
        wrapped=len(full) >= 3 and 2 * len(inner) > len(full),
        indented=any(line.indent for line in lines[1:]),
    )


def cut_by_count(lines: list[Line]) -> bool:
    """Say whether lines were cut after so many characters, whatever their width."""
    inner = [line.chars for line in lines[:-1] if not line.final]
    longest = max((line.chars for line in lines), default=0)
    same = sum(chars == longest for chars in inner)
    return len(inner) >= 2 and same * 10 >= len(inner) * 9
