"""How well one line carries on another: brackets, numbers, words that the break would cut."""

import re
from collections.abc import Container
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from operator import add

from ingest.layout.lines import MARKER

EXAMPLES = (
    ("三家的投资额，县里没", "有公布。", True),
    ("总投资10亿元以上项", "目30个", True),
    ("总盘子是", "10亿元，原料", True),
    ("企业、项目（含园区", "内的厂房）", True),
    ("计划年内投产。", "目前已签约", False),
    ("全市共签约", "一、总体要求", False),
)
ENOUGH = 200_000
SHORT = 20_000
BRACKETS = {"“": "”", "（": "）", "《": "》", "‘": "’", "「": "」", "〔": "〕"}
CLOSING = "".join(BRACKETS.values())
PAUSE = "，、；：。！？…"
NUMBER = re.compile(r"(?:\d|第|[一二三四五六七八九十百千]+)$")
UNIT = re.compile(r"[\d.]|[个项家万亿元年月日％%期次处条座吨号份]")
BARE = re.compile(r"\d[\d.]*[亿万]?(?:元|平方米|吨|公里)[，。、；）]")
AMOUNT = re.compile(r"\d[\d.]*(?:亿|万|%|吨|公里|平方米)")
OWNING = re.compile("(?:投资|[额共计约为是达近超过到于的至占资产值])$")
START = re.compile(
    "近年来|近日|此外|同时|据|目前|今年|去年|截至|下一步|其中|随着|记者|在|为|[一二三四五六七八九十]是|20\\d\\d年|“"
)
LABEL = re.compile(
    "[\u3400-\u9fff]{0,4}(?:单位|地点|内容|规模|期限|部门|主体|时限|业主|负责人|联系人|联系电话|电话|附件|抄送|地址|来源|名称|备注|注)："
)
NO_START = re.compile("[，、；：。！？）》”’」的了着过地得们元亿个]")


@cache
def common() -> frozenset[str]:
    """Give the words of two characters that any text may use."""
    return frozenset(files("ingest.layout").joinpath("words.txt").read_text("utf-8").split())


@dataclass(frozen=True, slots=True)
class Pairs:
    """Pairs of characters: those of one text, and the common words."""

    own: Container[str] = ""

    def __contains__(self, pair: object) -> bool:
        return pair in self.own or pair in common()


def pairs(text: str) -> Pairs:
    """Give every two characters that stand together in a text, and the common words.

    Of a very long text the beginning speaks for all; a short one is searched each time.
    """
    words = text[:ENOUGH]
    return Pairs(words if len(words) < SHORT else frozenset(map(add, words, words[1:])))


def bond(left: str, right: str, known: Container[str]) -> int:
    """Weigh the signs that `right` carries on `left`: above 0 for it, below 0 against it."""
    a, b = left[-1], right[0]
    if a in "。！？" or MARKER.match(right) or LABEL.match(right):
        return -2
    weight = number_bond(left, right) + bracket_bond(left, right) + bool(NO_START.match(right))
    if b in PAUSE or b in CLOSING:
        return weight - 3 * (a in PAUSE)
    if a in PAUSE:
        return weight
    return weight + 2 * (a + b in known) - bool(START.match(right))


def number_bond(left: str, right: str) -> int:
    """Weigh a number cut in two, or cut from its unit or from what it counts."""
    if NUMBER.search(left) and UNIT.match(right):
        return 2
    return bool(BARE.match(right)) + bool(OWNING.search(left) and AMOUNT.match(right))


def bracket_bond(left: str, right: str) -> int:
    """Weigh a bracket that one side opens and the other closes."""
    opened = any(left.count(a) > left.count(b) for a, b in BRACKETS.items())
    closed = any(right.count(b) > right.count(a) for a, b in BRACKETS.items())
    if opened and closed:
        return 2
    return -1 if closed else 0
