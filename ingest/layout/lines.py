"""Lines and chunks of a page: where they stand, how wide they print, how a paragraph's end looks."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import NamedTuple

from graph.types.width import columns
from ingest.layout.byline import is_byline

BORDER = "\u2029"
JOINT = "\u2028"
PAGE = "\f"
CHUNK = re.compile(rf"[^\n{JOINT}{BORDER}]+(?:\n[^\n{JOINT}{BORDER}]+)*")
CHAIN = re.compile(rf"[^\n{JOINT}{BORDER}]+(?:[\n{JOINT}][^\n{JOINT}{BORDER}]+)*")
BREAK = re.compile(rf"[\n{JOINT}]")
FINAL = re.compile("[。！？…][”’）】」』]*(?:[ \u3000]*[（(][^（()）。，]{2,20}[）)])?$")
LAST = frozenset("。！？…”’）】」』")
HEADLINE = "(?:[^，。：；…“”\\n]|“[^“”，。\\n]{1,8}”){8,}(?<![！？])$"  # behind an outcry: 开门红！全县12个项目开工
SENTENCE = re.compile(f"[。；…]|[！？](?!{HEADLINE})")
MARKER = re.compile(
    r"[（(]?[一二三四五六七八九十]{1,3}(?:[）)．.]|、(?![一二三四五六七八九十]))"
    r"|[（(]\d{1,2}[）)]|\d{1,2}(?:[.．](?!\d)|、(?!\d))|[①-⑳●■◆▲△▶►◇◎□▪○※☆★✅✔☑➤]|[-*•·] +"
    r"|项目(?:[一二三四五六七八九十]{1,3}[：: \u3000]|\d{1,2}[：:])"
)
OPEN, CLOSED = re.compile("[（(][^（(）)]*$"), re.compile("[^（(）)]*[）)]")
HELD = 3  # lines over which a bracket may reach
INDENT = 4
SLACK = 0.85
NEARLY = 0.75
FEW = 5
LONG = 0.7
KEPT = 1 << 12
PUSHED = 1  # character that goes to the next line with what may not stand apart from it


class Line(NamedTuple):
    """A line without the spaces around it.

    `start` and `end` are places in the chunk, `width` is in print columns from the left edge
    (a Chinese character has two), `chars` counts its characters with the spaces, `indent` the
    columns in front. `final` says whether a sentence ends with it, `byline` and `marked`
    whether it is a byline or opens a list item.
    """

    start: int
    end: int
    words: str
    width: int
    chars: int
    indent: int
    trailing: bool
    final: bool
    byline: bool
    marked: bool


class Frame(NamedTuple):
    """The print space of lines: its width, or its count of characters where lines were cut by count.

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


@dataclass(frozen=True)
class Chunk:
    """A run of lines with no blank line in it."""

    text: str

    @cached_property
    def lines(self) -> tuple[Line, ...]:
        """The lines that hold words; what indents all of them is no indent."""
        place = 0
        found = []
        for raw in BREAK.split(self.text):
            if raw and not raw.isspace():
                found.append(line_of(place, raw))
            place += len(raw) + 1
        found = freed(found)
        least = min(each.indent for each in found)
        return tuple(shifted(each, least) for each in found) if least else tuple(found)

    @cached_property
    def frame(self) -> Frame:
        """Their print space."""
        return frame_of(self.lines)

    @cached_property
    def prose(self) -> bool:
        """Whether they are running text."""
        return is_prose(self.text)


@lru_cache(KEPT)
def chunk_of(text: str) -> Chunk:
    """Give the chunk of this text; several repairs ask for the same one."""
    return Chunk(text)


@lru_cache(2)
def chunks(text: str) -> tuple[tuple[int, Chunk], ...]:
    """Give each run of lines with no blank line or border in it, and its place."""
    return parted(CHUNK, text)


def chains(text: str) -> tuple[tuple[int, Chunk], ...]:
    """Give the chunks and their places, those already brought together as one."""
    return parted(CHAIN, text) if JOINT in text else chunks(text)


def parted(pattern: "re.Pattern[str]", text: str) -> tuple[tuple[int, Chunk], ...]:
    """Give the parts of a text that hold words, and their places."""
    found = pattern.finditer(text)
    return tuple((match.start(), chunk_of(match[0])) for match in found if not match[0].isspace())


def is_prose(words: str) -> bool:
    """Say whether words are running text, not a headline, a caption or a list of names."""
    return SENTENCE.search(words) is not None or words.count("，") + words.count("、") > 1


def line_of(start: int, raw: str) -> Line:
    """Measure a line that holds words."""
    words = raw.strip()
    lead = len(raw) - len(raw.lstrip()) if len(words) < len(raw) else 0
    indent = columns(raw[:lead]) if lead else 0
    return Line(
        start=start + lead,
        end=start + lead + len(words),
        words=words,
        width=indent + columns(words),
        chars=len(raw),
        indent=indent,
        trailing=lead + len(words) < len(raw),
        final=words[-1] in LAST and FINAL.search(words) is not None,
        byline=is_byline(words),
        marked=MARKER.match(words) is not None,
    )


def freed(lines: list[Line]) -> list[Line]:
    """Give the lines; one inside a bracket that a line of text has opened is no byline of its own."""
    held = 0
    for number, line in enumerate(lines):
        if held and line.byline:
            lines[number] = line = line._replace(byline=False)
        closed = CLOSED.match(line.words) is not None
        if OPEN.search(line.words) and not line.byline:
            held = HELD
        else:
            held = 0 if closed else max(0, held - 1)
    return lines


def shifted(line: Line, left: int) -> Line:
    """Give a line as it stands from a left edge further in."""
    return line._replace(indent=line.indent - left, width=line.width - left)


def frame_of(lines: Sequence[Line]) -> Frame:
    """Find the print space of lines."""
    by_count = cut_by_count(lines)
    sizes = [line.chars if by_count else line.width for line in lines]
    widest = max(sizes)
    long = sorted(size for size in sizes if size >= widest * LONG)
    least = widest - PUSHED if by_count else long[len(long) // 2] * SLACK
    full = [(line.final, size) for line, size in zip(lines, sizes, strict=True) if size >= least]
    inner = sorted(size for final, size in full if not final)
    ends = sum(line.final and size >= least for line, size in zip(lines[:-1], sizes, strict=False))
    return Frame(
        by_count=by_count,
        widest=widest,
        least=least,
        exact=inner[len(inner) // 5] if inner else widest,
        wrapped=len(full) >= 3 and len(inner) > ends,
        indented=any(line.indent for line in lines[1:]),
    )


def cut_by_count(lines: Sequence[Line]) -> bool:
    """Say whether lines were cut after so many characters, whatever their width."""
    inner = [line.chars for line in lines[:-1] if not line.final]
    longest = max((line.chars for line in lines), default=0)
    if len(inner) > FEW and inner[0] < longest:
        inner = inner[1:]
    return len(inner) >= 2 and inner.count(longest) * 10 >= len(inner) * 9
