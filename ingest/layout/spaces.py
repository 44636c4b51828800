"""Stray spaces between numbers, units and words of running text."""

import re
from collections.abc import Iterator

from graph.types.firsts import Sought
from ingest.layout.byline import LONGEST, is_byline
from ingest.layout.lines import BORDER, JOINT
from ingest.layout.repaired import Edit, Repaired

EXAMPLES = (
    ("总投资 1136 亿元，12 个", "总投资1136亿元，12个"),
    ("2023 年 1 月，个 ，共", "2023年1月，个，共"),
    ("投资 3. 5亿元", "投资3.5亿元"),
    ("项目3 1个，投资12 6.4亿元，履约10 0%。", "项目31个，投资126.4亿元，履约100%。"),
    ("项目3 1个，表1 12个，共2022 31个。", "项目3 1个，表1 12个，共2022 31个。"),
    ("项目为王 催生新动能", "项目为王 催生新动能"),
    ("全县 统一部署，各乡镇抓落实。", "全县统一部署，各乡镇抓落实。"),
    ("沙河周报 2020年3月4日", "沙河周报 2020年3月4日"),
    ("the New City", "the New City"),
)
POINT = frozenset("，。；：、！？）》”’（《“‘")
ROOM = re.compile("(?<=[^ \u3000])[ \u3000]+(?=[^ \u3000])")
WIDE = "\u2014"
HAN = "\u3400-\u9fff"
# A space inside a number between a word and what it measures, where a page has several: 项目3 1个，投资12 6.4亿元
CUT = Sought(
    rf"(?:(?<=[{HAN}（])|(?<=[{HAN}] ))(?<![表图件注第条])\d{{1,2}}[ \n](?=\d{{1,2}}(?:\.\d+)?[个個项項家亿億万萬%％])"
)
CUTS = 3
PARAGRAPH = re.compile(rf"[^\n{BORDER}{JOINT}]+")
SENTENCE = re.compile("[。；！？]|，[^，]+，")


def close_spaces(page: Repaired) -> Repaired:
    """Take out the spaces that print leaves around digits, Latin words and punctuation.

    Between Chinese characters they go in running text; in headlines and bylines they part what
    is parallel, and stay.
    """
    cuts = [(match.end() - 1, match.end(), "") for match in CUT.finditer(page.text)]
    if len(cuts) >= CUTS:
        page = page.edit(cuts)
    edits: list[Edit] = []
    for paragraph in PARAGRAPH.finditer(page.text):
        words = paragraph[0]
        if (" " in words or "\u3000" in words) and not byline(words):
            base = paragraph.start()
            edits += ((base + start, base + end, "") for start, end in stray(words))
    return page.edit(edits)


def byline(words: str) -> bool:
    """Say whether a paragraph is a byline, whose spaces part names."""
    return len(words) <= LONGEST and is_byline(words.strip())


def stray(words: str) -> Iterator[tuple[int, int]]:
    """Give the stray spaces of a paragraph, in order."""
    prose = SENTENCE.search(words) is not None
    for room in ROOM.finditer(words):
        start, end = room.span()
        if closes(words, start, end, prose):
            yield start, end


def closes(words: str, start: int, end: int, prose: bool) -> bool:
    """Say whether the spaces words[start:end] are stray, by what stands on either side."""
    left, right = words[start - 1], words[end]
    if left in POINT or right in POINT:
        return True
    if "\u3000" in words[start:end]:
        return False
    if left >= WIDE and right >= WIDE:
        return prose
    if left >= WIDE or right >= WIDE:
        return True
    return decimal(words, start, end)


def decimal(words: str, start: int, end: int) -> bool:
    """Say whether a decimal point has a space before or behind it; 1. 5个 opens a list item."""
    if words[end] == ".":
        return words[start - 1].isdigit() and words[end + 1 : end + 2].isdigit()
    if words[start - 1] != "." or not words[end].isdigit():
        return False
    whole = words[: start - 1].rstrip("0123456789")
    return whole != words[: start - 1] and whole.strip() != ""
