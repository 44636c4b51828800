"""Dates as texts tell them: 2023年1月28日, 1月28日, 昨日, 正月初七, 一季度, 十四五."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal, NamedTuple

from graph.types.calendar import days_from, iso_day, lunar_day, months_from, plan_years
from graph.types.firsts import Sought
from graph.types.number import DIGITS, NOUGHT, read_number

Precision = Literal["day", "month", "year", "interval", "unknown"]


class Day(NamedTuple):
    """A day, month, year or interval, in ISO 8601, as precise as the text.

    `iso` is 2023-01-28, 2023-01, 2023, an interval (2023-01/2023-03, 2021/2025),
    --01-28 where no year is known, or empty where nothing is (昨日 without a reference).
    """

    iso: str
    raw: str = ""

    @property
    def year(self) -> int | None:
        """Give the year it lies or begins in."""
        return int(self.iso[:4]) if self.iso[:4].isdecimal() else None

    @property
    def precision(self) -> Precision:
        """Tell how much is known."""
        if not self.iso:
            return "unknown"
        if "/" in self.iso:
            return "interval"
        parts = self.iso.removeprefix("-").count("-")
        return ("year", "month", "day")[parts]


@dataclass(slots=True)
class _When:
    """What the text has told so far: the reference date and the last year named in the sentence."""

    reference: str | None
    named: int | None = None

    def year(self, said: str | None = None) -> int | None:
        base = int(self.reference[:4]) if self.reference else None
        if said in _SAME:
            return self.named or base
        if said:
            return base + YEAR_WORDS[said] if base else None
        return self.named or base


YEAR_WORDS = {
    **dict.fromkeys(("今年", "本年度", "本年", "年内", "年底", "年末", "年初", "年中"), 0),
    **dict.fromkeys(("去年", "上年", "上一年"), -1),
    **dict.fromkeys(("明年", "翌年", "次年"), 1),
    "前年": -2,
    "后年": 2,
}
DAY_WORDS = {"昨日": -1, "昨天": -1, "今日": 0, "今天": 0, "前天": -2, "明日": 1, "明天": 1}
MONTH_WORDS = {"本月": 0, "上月": -1, "上个月": -1, "下月": 1, "下个月": 1}
PARTS = {"一": (1, 3), "二": (4, 6), "三": (7, 9), "四": (10, 12), "上": (1, 6), "下": (7, 12)}
PARTS |= {str(number): PARTS[word] for number, word in enumerate("一二三四", 1)}
LUNAR_MONTHS = {"元": 1, "正": 1, "冬": 11, "腊": 12}
_SAME = ("当年", "同年")

_Y = rf"(?:19|20)\d{{2}}|[一二][{NOUGHT}九][{NOUGHT}一二三四五六七八九]{{2}}"
_M = "1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九元]"
_D = "3[01]|[12]\\d|0?[1-9]|三十一?|二?十[一二三四五六七八九]?|[一二三四五六七八九]"
_SAID = "|".join(sorted((*YEAR_WORDS, *_SAME), key=len, reverse=True))
_WHEN = rf"(?:(?P<year>{_Y}) ?年度?|(?P<said>{_SAID})(?![轻会终货]))"
_PART = r"(?:第?(?P<quarter>[一二三四1-4])季度?|(?P<half>[上下])半年)"
_MONTH = rf"(?P<month>{_M}) ?月(?![龄薪饼季])份?(?: ?(?P<day>{_D}) ?[日号](?![楼线院地门]))?"
_DASH = " ?(?:[—–－~～-]{1,2}|至|到) ?"
_LOW = r"(?<![\d.．个零〇○一二三四五六七八九十])"

_LUNAR_DAY = "初[一二三四五六七八九十]|廿[一二三四五六七八九]?"
LUNAR = Sought(
    rf"(?:(?P<year>{_Y}) ?年)?(?:农历|阴历)?(?:(?P<month>[正腊冬二三四五六七八九十])月|大?年(?=初))"
    rf"(?P<day>{_LUNAR_DAY}|(?<=[正腊冬]月)(?:二?十[一二三四五六七八九]?|三十))"
)
YEARS = Sought(rf"(?<!\d)(?P<first>{_Y}) ?年?{_DASH}(?P<last>{_Y}) ?年")
MONTHS = Sought(
    rf"(?:{_WHEN} ?)?{_LOW}(?P<first>{_M}) ?月?份?{_DASH}(?P<last>{_M}) ?月(?![龄\d])份?"
)
NUMERIC = Sought(
    r"(?<![\d.])(?P<year>(?:19|20)\d\d)(?:[-/](?P<month>1[0-2]|0?[1-9])(?:[-/](?P<day>3[01]|[12]\d|0?[1-9]))?"
    r"|\.(?P<month2>1[0-2]|0?[1-9])\.(?P<day2>3[01]|[12]\d|0?[1-9]))(?![\d-])"
)
PLAIN = Sought(
    rf"(?:{_LOW}{_WHEN} ?的?|(?=第?[一二三四1-4]季|[上下]半年|{_LOW}(?:{_M}) ?月))(?:{_PART}|{_MONTH})?",
    signs="\\d一二三四五六七八九十元第上下"
    + "".join(sorted({word[0] for word in (*YEAR_WORDS, *_SAME)})),
)
WORD = Sought("|".join(sorted((*DAY_WORDS, *MONTH_WORDS), key=len, reverse=True)))
PLAN = Sought(
    '(?<![第一二三四五六七八九])十(?P<number>[一二三四五])五(?=[”"’』」期时规末开以，。、；之])'
)
BARE = Sought(
    rf"{_LOW}(?<![月年期第/-])(?P<day>{_D}) ?日(?=上午|下午|晚|早|凌晨|，|,|电|讯|举行|召开)"
)


def _integer(text: str) -> int:
    return 1 if text == "元" else int(read_number(text))


def _year(text: str) -> int:
    return int(text) if text.isdecimal() else int("".join(str(DIGITS[word]) for word in text))


def _known_year(match: re.Match[str], when: _When) -> int | None:
    groups = match.groupdict()
    if groups.get("year"):
        when.named = _year(groups["year"])
        return when.named
    return when.year(groups.get("said"))


def _lunar(match: re.Match[str], when: _When) -> str | None:
    year = _known_year(match, when)
    words = match["day"].removeprefix("初").replace("廿", "二十")
    if year is None:
        return ""
    name = match["month"] or "正"
    month = LUNAR_MONTHS.get(name) or _integer(name)
    # 腊月 of a text from January or February lies behind it, in the lunar year before.
    past = month > 10 and not match["year"] and (when.reference or "")[5:7] in ("01", "02", "03")
    return lunar_day(year - past, month, _integer(words))


def _years(match: re.Match[str], when: _When) -> str | None:
    del when
    return f"{_year(match['first'])}/{_year(match['last'])}"


def _interval(year: int | None, first: int, last: int) -> str | None:
    ends = iso_day(year, first, None), iso_day(year, last, None)
    return f"{ends[0]}/{ends[1]}" if first < last else None


def _months(match: re.Match[str], when: _When) -> str | None:
    return _interval(_known_year(match, when), _integer(match["first"]), _integer(match["last"]))


def _numeric(match: re.Match[str], when: _When) -> str | None:
    month, day = match["month"] or match["month2"], match["day"] or match["day2"]
    return iso_day(_known_year(match, when), int(month), int(day) if day else None)


def _plain(match: re.Match[str], when: _When) -> str | None:
    year = _known_year(match, when)
    part = match["quarter"] or match["half"]
    if part:
        return _interval(year, *PARTS[part])
    if not match["month"]:
        return iso_day(year, None, None) or ("" if match["said"] else None)
    day = _integer(match["day"]) if match["day"] else None
    return iso_day(year, _integer(match["month"]), day)


def _word(match: re.Match[str], when: _When) -> str | None:
    if not when.reference:
        return ""
    if match[0] in DAY_WORDS:
        return days_from(when.reference, DAY_WORDS[match[0]]) or ""
    return months_from(when.reference, MONTH_WORDS[match[0]]) or ""


def _plan(match: re.Match[str], when: _When) -> str | None:
    del when
    return plan_years(10 + DIGITS[match["number"]])


def _bare(match: re.Match[str], when: _When) -> str | None:
    if not when.reference or len(when.reference) < 7:
        return None
    year, month = int(when.reference[:4]), int(when.reference[5:7])
    return iso_day(year, month, _integer(match["day"]))


Reader = Callable[[re.Match[str], _When], str | None]
# What one looks for first, pattern, reader; where two match at one place, the longer one counts.
READERS: tuple[tuple[re.Pattern[str], Sought, Reader], ...] = (
    (re.compile("年"), YEARS, _years),
    (re.compile("月"), MONTHS, _months),
    (re.compile("[初腊正廿农]"), LUNAR, _lunar),
    (re.compile("[/.-]"), NUMERIC, _numeric),
    (re.compile("[年月季]"), PLAIN, _plain),
    (re.compile("[今昨明前本上下]"), WORD, _word),
    (re.compile("五"), PLAN, _plan),
    (re.compile("日"), BARE, _bare),
)


def read_days(text: str, *, reference: str | None = None) -> list[tuple[int, int, Day]]:
    """Give every date with its reach, in order.

    `reference` is the document's own date (ISO, as precise as known): it gives the
    year to 1月28日, the day to 昨日 and the year to 去年. A year named earlier in the
    sentence goes before it.
    """
    return list(_days(text, _When(reference)))


def _days(text: str, when: _When) -> Iterator[tuple[int, int, Day]]:
    done = 0
    for match, reader in _matches(text):
        if match.start() < done or not match[0]:
            continue
        if "。" in text[done : match.start()]:
            when.named = None
        iso = reader(match, when)
        if iso is not None:
            done = match.end()
            yield match.start(), done, Day(iso, match[0])


def _matches(text: str) -> list[tuple[re.Match[str], Reader]]:
    found = [
        (match, reader)
        for trigger, pattern, reader in READERS
        if trigger.search(text)
        for match in pattern.finditer(text)
    ]
    return sorted(found, key=lambda item: (item[0].start(), -item[0].end()))
