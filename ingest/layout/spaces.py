"""Stray spaces between numbers, units and words of running text."""

import re

from ingest.layout.byline import LONGEST, is_byline
from ingest.layout.lines import BORDER, JOINT
from ingest.layout.repaired import Edit, Repaired

EXAMPLES = (
    ("总投资 1136 亿元，12 个", "总投资1136亿元，12个"),
    ("2023 年 1 月，个 ，共", "2023年1月，个，共"),
    ("投资 3. 5亿元", "投资3.5亿元"),
    ("项目为王 催生新动能", "项目为王 催生新动能"),
    ("全县 统一部署，各乡镇抓落实。", "全县统一部署，各乡镇抓落实。"),
    ("第 七 期 三 个 一 批", "第七期三个一批"),
    ("沙河周报 2020年3月4日", "沙河周报 2020年3月4日"),
    ("the New City", "the New City"),
)
HAN = "\u3400-\u9fff"
WIDE = f"\u2014\u2018-\u201d\u2026\u3001-\u30ff{HAN}\uff00-\uffef"
POINT = "，。；：、！？）》”’（《“‘"
STRAY = re.compile(
    rf"(?<=[{WIDE}]) +(?=[!-~])|(?<=[!-~]) +(?=[{WIDE}])|(?<=[{POINT}])[ \u3000]+|[ \u3000]+(?=[{POINT}])"
    rf"|(?<=[{WIDE}]\d\.) +(?=\d)|(?<=[{WIDE}] \d\.) +(?=\d)|(?<=\d\d\.) +(?=\d)|(?<=\d) +(?=\.\d)"
)
INNER = re.compile(rf"(?<=[{HAN}]) +(?=[{HAN}])")
SPREAD = re.compile(rf"(?<![{HAN}])[{HAN}](?: [{HAN}]){{3,}}(?![{HAN}])")
PARAGRAPH = re.compile(rf"[^\n{BORDER}{JOINT}]+")
SENTENCE = re.compile("[。；！？]|，[^，]+，")


def close_spaces(page: Repaired) -> Repaired:
    """Take out the spaces that print leaves around digits, Latin words and punctuation.

    Between Chinese characters they go in running text and in spread-out words; in headlines
    and bylines they part what is parallel, and stay.
    """
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


def stray(words: str) -> list[tuple[int, int]]:
    """Give the stray spaces of a paragraph, in order."""
    found = [match.span() for match in STRAY.finditer(words)]
    if SENTENCE.search(words):
        found += (match.span() for match in INNER.finditer(words))
    for spread in SPREAD.finditer(words):
        found += ((place, place + 1) for place in range(spread.start() + 1, spread.end(), 2))
    return sorted(set(found))
