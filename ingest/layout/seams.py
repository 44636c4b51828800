"""How likely one printed line carries on another, as log odds against a line of some other text.

Words cut by the line's end weigh most: two characters bind as far as they meet inside words
more often than by chance. The words of the jieba package (MIT) are read as data.
"""

import math
import re
from collections import Counter
from collections.abc import Container
from functools import cache, lru_cache

from ingest.layout.bonds import NUMBER, OWNING, PAUSE, START, UNIT
from ingest.layout.lines import KEPT, Line
from ingest.vocabulary import vocabulary

CLOSE = re.compile("[，、；：。！？）》”’」]")
OFTEN = 100  # times
HAN = re.compile("[\u3400-\u9fff]")
STEPS = ((4.0, 2.0), (2.0, 1.6), (1.0, 0.8), (0.0, 0.0), (-1.0, -0.6))
RAREST = -1.2
BROKEN = -4.0
ENDLESS = -3.0
DOUBLED = -5.0
OWN = 1.6
COMMON = 1000
INDENT = 2
POINT = re.compile(r"\d[.．]$")
LEFT_OPEN = re.compile("[“（《〔][^”）》〕]*$")
CLOSES = re.compile("^[^“（《〔]*[”）》〕]")
MEASURE = re.compile("[张人天米台套宗多余名户亩公千平栋辆批类级层里岁倍届路区种℃—至强县度]")
DATELINE = re.compile("(?:本报|本网|本刊)讯|新华社")
HEADED = re.compile("^[【［].*[】］]$")
SPOKEN = re.compile("[，。；！？”]")
CLAUSE = re.compile("[：；]$")
LATIN = re.compile("[A-Za-z]")


@cache
def affinities() -> tuple[Counter[str], Counter[str], Counter[str], Counter[str], int]:
    """Give how often pairs stand inside words; characters and pairs open, close and make up words."""
    inside, opens, closes, every = Counter[str](), Counter[str](), Counter[str](), Counter[str]()
    total = 0
    for word, count in vocabulary().often(OFTEN):
        total += count
        opens[word[0]] += count
        if len(word) > 1:
            opens[word[:2]] += count
        closes[word[-1]] += count
        for place, char in enumerate(word):
            every[char] += count
            if place:
                inside[word[place - 1 : place + 1]] += count
    return inside, opens, closes, every, total


@cache
def affinity(left: str, right: str) -> float:
    """Give the log odds of two Chinese characters in one running text, in steps."""
    inside, opens, closes, every, total = affinities()
    together = inside[left + right] + closes[left] * opens[right] / total + 0.5
    apart = every[left] * every[right]
    if not apart:
        return 0.0
    found = math.log(together * size() / apart)
    return next((odds for least, odds in STEPS if found >= least), RAREST)


@cache
def size() -> int:
    """Give the number of characters that the words hold in all."""
    return sum(affinities()[3].values())


@cache
def opening(first: str) -> float:
    """Give the log odds of two characters as the first of a sentence, against those of any line."""
    inside, opens, _, every, _ = affinities()
    if inside[first] > COMMON:
        share = (opens[first] + 1) / inside[first]
    elif every[first[0]]:
        share = (opens[first[0]] + 1) / every[first[0]]
    else:
        return 0.0
    return max(-1.5, min(0.3, math.log(share) + 0.7))


def seam(left: Line, right: Line, full: float, indented: bool, own: Container[str]) -> float:
    """Give the log odds that `right` follows `left` in one column; `full` is a full line's least width."""
    opens = right.indent >= INDENT or dated(right.words)
    if left.byline or right.byline or (right.marked and CLAUSE.search(left.words)):
        return 0.0
    if headed(left.words) or headed(right.words):
        return 0.0
    if right.marked and not left.final:
        return -1.0
    if left.final:
        lost = left.width < full and indented and not opens and not right.marked
        return first_odds(left, right) if not lost else -0.5 if plain(right, full) else ENDLESS
    if opens or left.width < full:
        return -0.5 if opens and plain(left, full) else BROKEN if opens else ENDLESS
    return brackets(left.words, right.words) + words_bond(left.words, right.words, own)


def plain(line: Line, full: float) -> bool:
    """Say whether a line may be a headline: short, and without a point."""
    return line.width < full and not SPOKEN.search(line.words)


@lru_cache(KEPT)
def dated(words: str) -> bool:
    """Say whether a line opens with a dateline."""
    return DATELINE.match(words) is not None


@lru_cache(KEPT)
def headed(words: str) -> bool:
    """Say whether a line is a heading in brackets."""
    return HEADED.match(words) is not None


@lru_cache(KEPT)
def left_open(words: str) -> bool:
    """Say whether a line leaves a bracket open."""
    return LEFT_OPEN.search(words) is not None


@lru_cache(KEPT)
def right_closed(words: str) -> bool:
    """Say whether a line closes a bracket that it has not opened."""
    return CLOSES.match(words) is not None


def first_odds(left: Line, right: Line) -> float:
    """Give the log odds of a line behind a sentence's end."""
    if CLOSE.match(right.words):
        return DOUBLED
    return brackets(left.words, right.words) + (
        1.0 if START.match(right.words) else opening(right.words[:2])
    )


def brackets(left: str, right: str) -> float:
    """Give the log odds by a bracket that one side opens and the other closes."""
    opened, closed = left_open(left), right_closed(right)
    if opened and closed:
        return 2.0
    return -0.7 if closed else -0.3 if opened else 0.0


def words_bond(left: str, right: str, own: Container[str]) -> float:
    """Give the log odds inside a sentence, by words, numbers and points."""
    last, first = left[-1], right[0]
    if last in PAUSE or CLOSE.match(right):
        both = last in PAUSE and first in PAUSE
        return DOUBLED if both else opening(right[:2]) if last in PAUSE else 0.3
    if POINT.search(left) or last.isdigit() or NUMBER.search(left):
        return (
            1.5
            if UNIT.match(right) or MEASURE.match(right)
            else -2.0
            if last.isdigit() or last == "."
            else 0.0
        )
    if first.isdigit():
        return 1.0 if OWNING.search(left) else 0.0
    if LATIN.match(last) and LATIN.match(first):
        return 1.0
    if HAN.match(last) and HAN.match(first):
        bound = affinity(last, first)
        return (max(bound, OWN) if last + first in own else bound) - 0.5 * bool(START.match(right))
    return 0.0
