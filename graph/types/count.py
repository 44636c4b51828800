"""Counts of things (34个, 五家, 320余项) and rates (85.7%, 九成, 三分之一, 12个百分点, 2.3倍)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, NamedTuple

from graph.types.firsts import Sought
from graph.types.number import ARABIC, CHINESE, NUMBER, decimals_of, read_number
from graph.types.qualifier import MORE, Qualifier, read_qualifier

PERCENT = 1000
RateKind = Literal["percent", "point", "times"]

MEASURES = "个家项宗条座处件所起笔户名"
NOUNS = (
    "项目 企业 工程 园区 单位 事项 地区 县区 市县 县市 部门 问题 公司 标段 城市 县 市 区 区县 地块"
)


class Count(NamedTuple):
    """One printed number of things: `value` pieces, the measure word, the noun behind it.

    Of a range `value` is the lower end and `high` the upper one.
    """

    value: int
    measure: str
    noun: str = ""
    qualifier: Qualifier = "exact"
    high: int | None = None
    raw: str = ""


@dataclass(frozen=True, slots=True)
class Rate:
    """One printed rate: `milli_percent` thousandths of a percent, with its printed decimals.

    Kind `point` is a difference (12个百分点), `times` a multiple (2.3倍 is 230,000).
    """

    milli_percent: int
    decimals: int = 0
    qualifier: Qualifier = "exact"
    kind: RateKind = "percent"
    raw: str = ""


_DASH = "(?:[—–－~～-]{1,2}|至|到)"
_NOUN = "|".join(sorted(NOUNS.split(), key=len, reverse=True))
_NOT_BEHIND = "(?!百分点|月|工作日|多月|半月|季度|年头|一批|小时|星期|阶段|方面|台阶|字|个|一批)"
_TENS = "(?:(?P<scale>[十百]?万) ?(?P<more2>[多余]?) ?)?"
_COUNT = Sought(
    rf"(?<![\d.．第数几—–/A-Za-z])(?:(?P<low>{NUMBER}) ?[{MEASURES}]? ?{_DASH} ?)?"
    rf"(?P<number>{NUMBER}) ?(?P<more>{MORE}?) ?{_TENS}"
    rf"(?P<measure>[{MEASURES}]){_NOT_BEHIND}"
    rf"(?P<between>[\u4e00-\u9fff“”]{{0,8}}?(?P<noun>{_NOUN}))?"
)
_NOT_NOUN = re.compile("[占为是的在与和及]")

_DIGIT = "[一二两三四五六七八九]"
_RATE = Sought(
    rf"(?:(?<![\d.．])(?P<percent>{ARABIC}) ?[%％]"
    rf"|(?<![\d.．])(?P<point>{NUMBER}) ?(?P<more>[多余]?) ?个?百分点"
    rf"|百分之(?P<hundred>{CHINESE}|{ARABIC})"
    rf"|(?P<whole>百分百)"
    rf"|(?P<parts>[二三四五六七八九十]{{1,2}})分之(?P<part>{CHINESE})"
    rf"|(?<![\d.．第])(?P<times>{NUMBER}) ?(?P<more3>[多余]?) ?倍"
    rf"|(?<![\d.．/第])(?P<upper>\d)/(?P<lower>\d)(?![\d/])"
    rf"|(?<![\d.第建完达生组养落促构造玉])(?P<tenth>{_DIGIT}|\d)成(?P<half>{_DIGIT}|半|)(?P<more4>[多余]?)(?![为立功都员果长就熟型效本品交林年份色因语套不]))"
)


_RATED = re.compile("[%％成倍分/]")


def read_counts(text: str) -> list[tuple[int, int, Count]]:
    """Give every count of things with its reach, qualifying words included, in order.

    The noun lies outside the reach.
    """
    return list(_counts(text))


def _counts(text: str) -> Iterator[tuple[int, int, Count]]:
    for match in _COUNT.finditer(text):
        more = bool(match["more"] or match["more2"])
        start, end, qualifier = read_qualifier(text, match.start(), match.end("measure"), more=more)
        count = _count(match, qualifier, text[start:end])
        if count:
            yield start, end, count


def _count(match: re.Match[str], qualifier: Qualifier, raw: str) -> Count | None:
    value = read_number(match["number"]) * (read_number(match["scale"]) if match["scale"] else 1)
    low = read_number(match["low"]) if match["low"] else value
    if value != int(value) or (match["number"] == "百" and qualifier == "exact") or low != int(low):
        return None
    between = match["between"] or ""
    noun = match["noun"] if between and not _NOT_NOUN.search(between) else ""
    if low < value:
        return Count(int(low), match["measure"], noun or "", "range", int(value), raw)
    return Count(int(value), match["measure"], noun or "", qualifier, None, raw)


def read_rates(text: str) -> list[tuple[int, int, Rate]]:
    """Give every rate with its reach, qualifying words included, in order."""
    return list(_rates(text)) if _RATED.search(text) else []


def _rates(text: str) -> Iterator[tuple[int, int, Rate]]:
    for match in _RATE.finditer(text):
        milli = _milli_percent(match)
        if milli is None:
            continue
        more = bool(match["more"] or match["more3"] or match["more4"])
        start, end, qualifier = read_qualifier(text, match.start(), match.end(), more=more)
        kind = _kind(match)
        yield start, end, Rate(milli, _decimals(match), qualifier, kind, text[start:end])


def _kind(match: re.Match[str]) -> RateKind:
    if match["point"]:
        return "point"
    return "times" if match["times"] else "percent"


def _decimals(match: re.Match[str]) -> int:
    return decimals_of(
        match["percent"] or match["point"] or match["hundred"] or match["times"] or ""
    )


def _milli_percent(match: re.Match[str]) -> int | None:
    """Give thousandths of a percent, or None where the digits make no fraction (3/2)."""
    direct = match["percent"] or match["point"] or match["hundred"]
    if direct:
        return int(read_number(direct) * PERCENT)
    if match["whole"]:
        return 100 * PERCENT
    if match["times"]:
        return int(read_number(match["times"]) * 100 * PERCENT)
    if match["tenth"]:
        half = {"": 0, "半": 5}.get(match["half"])
        rest = half if half is not None else int(read_number(match["half"]))
        return int(read_number(match["tenth"]) * 10 + rest) * PERCENT
    return _fraction(match["part"] or match["upper"], match["parts"] or match["lower"])


def _fraction(part: str, whole: str) -> int | None:
    upper, lower = read_number(part), read_number(whole)
    return int(upper * 100 * PERCENT / lower) if 0 < upper < lower else None
