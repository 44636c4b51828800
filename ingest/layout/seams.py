"""How likely one printed line carries on another, as log odds against a line of some other text.

Words cut by the line's end weigh most. Each line is asked once how it ends and how it begins;
a seam weighs the end of one line with the beginning of another.
"""

import re
from typing import NamedTuple

from ingest.layout.affinity import affinity, opening
from ingest.layout.bonds import START
from ingest.layout.lines import Line

INDENT = 2
BROKEN = -4.0
ENDLESS = -3.0
DOUBLED = -5.0
OWN = 1.6
STARTS = 1.8
PAUSE = frozenset("，、；：。！？…")
CLOSING = frozenset("，、；：。！？）》”’」]")
NUMERALS = frozenset("第一二三四五六七八九十百千")
OWNING = frozenset("资额共计约为是达近超过到于的至占产值")
UNIT = frozenset(
    ".个项家万亿元年月日％%期次处条座吨号份"
    "张人天米台套宗多余名户亩公千平栋辆批类级层里岁倍届路区种℃—至强县度"
)
LEFT_OPEN = re.compile("[“（《〔][^”）》〕]*$")
CLOSES = re.compile("^[^“（《〔]*[”）》〕]")
DATELINE = re.compile("(?:本报|本网|本刊)讯|新华社")
HEADED = re.compile("^[【［].*[】］]$")
SPOKEN = re.compile("[，。；！？”]")


class Tail(NamedTuple):
    """How a line ends.

    `full` says whether it reaches the column's edge, `plain` whether it may be a headline,
    `clause` whether a list may follow, `number` what it costs if no unit follows a number.
    """

    alone: bool
    final: bool
    full: bool
    plain: bool
    clause: bool
    opened: bool
    words: str
    pause: bool
    number: float | None
    owning: bool
    script: str


class Head(NamedTuple):
    """How a line begins: `opens` a paragraph, `first` its log odds behind a sentence's end."""

    alone: bool
    marked: bool
    opens: bool
    plain: bool
    closed: bool
    first: float
    pair: float
    start: bool
    words: str
    closing: bool
    pause: bool
    unit: bool
    digit: bool
    script: str


def tail_of(line: Line, full: float) -> Tail:
    """Give how a line ends; `full` is a full line's least width."""
    words, last = line.words, line.words[-1]
    point = last in ".．" and words[-2:-1].isdecimal()
    counted = point or last.isdigit() or last in NUMERALS
    return Tail(
        alone=stands_alone(line),
        final=line.final,
        full=line.width >= full,
        plain=line.width < full and not SPOKEN.search(words),
        clause=last in "：；",
        opened=LEFT_OPEN.search(words) is not None,
        words=words,
        pause=last in PAUSE,
        number=(-4.0 if last.isdigit() or point else -0.3) if counted else None,
        owning=last in OWNING,
        script=script(last),
    )


def head_of(line: Line, full: float) -> Head:
    """Give how a line begins; `full` is a full line's least width."""
    words, char = line.words, line.words[0]
    start = START.match(words) is not None
    pair = opening(words[:2])
    return Head(
        alone=stands_alone(line),
        marked=line.marked,
        opens=line.indent >= INDENT or DATELINE.match(words) is not None,
        plain=line.width < full and not SPOKEN.search(words),
        closed=CLOSES.match(words) is not None,
        first=STARTS if start else pair,
        pair=pair,
        start=start,
        words=words,
        closing=char in CLOSING,
        pause=char in PAUSE,
        unit=char in UNIT or char.isdecimal(),
        digit=char.isdigit(),
        script=script(char),
    )


def stands_alone(line: Line) -> bool:
    """Say whether a line belongs to no column: a byline, a heading in brackets."""
    return line.byline or (line.words[0] in "【［" and HEADED.match(line.words) is not None)


def script(char: str) -> str:
    """Give whether a character is Chinese (`han`), a Latin letter (`latin`) or neither."""
    if "\u3400" <= char <= "\u9fff":
        return "han"
    return "latin" if char.isascii() and char.isalpha() else ""


def seam(left: Tail, right: Head, indented: bool, own: str) -> float:
    """Give the log odds that `right` follows `left` in one column; `own` is the text of all lines."""
    if left.alone or right.alone or (right.marked and left.clause):
        return 0.0
    if right.marked and not left.final:
        return -1.0
    if left.final:
        if not left.full and indented and not right.opens and not right.marked:
            return -0.5 if right.plain else ENDLESS
        return DOUBLED if right.closing else brackets(left, right) + right.first
    if right.opens:
        return -0.5 if left.plain else BROKEN
    return brackets(left, right) + words_bond(left, right, own) if left.full else ENDLESS


def brackets(left: Tail, right: Head) -> float:
    """Give the log odds by a bracket that one side opens and the other closes."""
    if left.opened and right.closed:
        return 3.0
    return -1.0 if right.closed or left.opened else 0.0


def words_bond(left: Tail, right: Head, own: str) -> float:
    """Give the log odds inside a sentence, by words, numbers and points."""
    if left.pause:
        return DOUBLED if right.pause else 0.1 if left.words[-1] == "、" else right.first
    if right.closing:
        return 0.3
    if left.number is not None:
        return left.number if not right.unit else 1.1
    if right.digit:
        return 0.9 if left.owning else -1.1
    if left.script != right.script or not left.script:
        return -1.5 if left.script == "han" else 0.0
    if left.script == "latin":
        return 1.0
    bound = affinity(left.words, right.words)
    return (
        max(bound, OWN) if left.words[-1] + right.words[0] in own else bound
    ) - 0.4 * right.start
