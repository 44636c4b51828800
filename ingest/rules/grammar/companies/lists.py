"""Firms that a text lists and calls so: 引进了甲、乙、丙等企业, 甲、乙两大龙头企业."""

import re
from collections.abc import Iterator

from graph.places import patterns
from graph.types.firsts import Sought
from ingest.rules.grammar.companies.acting import NO_FIRM, named
from ingest.rules.grammar.companies.brand import brands
from ingest.rules.grammar.companies.ended import begun
from ingest.rules.grammar.companies.settled import is_bare
from ingest.rules.grammar.words.lexicon import (
    SELDOM,
    cut,
    general,
    is_common,
    is_named,
    is_toponym,
    owns,
    seldom,
    signs,
    weak,
)
from ingest.rules.grammar.words.unlike import PERSON
from ingest.vocabulary import vocabulary

Range = tuple[int, int]
CALLED = "同行|企业(?!家)|公司|龙头|药企|车企|名企|股东|国企|央企|民企|外企|巨头|厂商|厂家|客商(?!会)|500强"
VISITS = "深入|走访|走进|调研|察看|查看|出席|参加|陪同|前往|参观|考察|来到|赴"
TALKS = "洽谈|签约|签下|签订|签署|合作|对接"  # behind firms that 与 leads to
COUNT = (
    r"(?:(?<!\d)\d+|(?<![一二两三四五六七八九十百])[一二两三四五六七八九十百]+|多|数|几)(?:余|多)?"
)
CLOSED = Sought(
    rf"(?<![、和与及])(?:{TALKS})(?!项目)|等(?!于|地)(?:(?!{VISITS})[^，。；：、了着在到对与和及为是将向由等]){{0,14}}?(?:{CALLED})"
    rf"|[这共]?{COUNT}[家户大个](?:国内|国际|世界|全国|行业|知名|龙头|头部|骨干|重点|规上|本土|上市|链主|民营|国有|大型)*[\u4e00-\u9fff]{{0,2}}(?:{CALLED})"
)
WITH = re.compile("[与跟]|(?<![共合相])同")
OPENS = re.compile("[，。；：！？（）“”\n]")
PART = re.compile("、|以及|[和与]|(?<![涉普])及")
CALLED_SO = re.compile("(?:链主|龙头|头部|知名|领军|骨干|重点)+企业(?=[\u4e00-\u9fff]{2})")
LEADS = re.compile("落[地户]|入驻|[了着过的将把被由向对在是有如像让请使自与和及到暨]|以及|力争")
HAS = re.compile("(?:已|现|共|还|拥)有(?=[\u4e00-\u9fff]{3})")
REACH = 120
ITEM = re.compile("[\u4e00-\u9fffA-Za-z·]{2,10}")
BEHIND = re.compile(
    "(?:就|现场|当场|分别|同时|同步|率先|先后|已|正)+$"
)  # words between a list and its verb
LEADING = Sought("以(?=[^，。；以]{2,60}?为(?:代表|龙头))")
LED = re.compile(
    "(?P<list>[^，。；以]{2,60}?)(?:等(?:企业|公司)?)?为(?:代表|龙头)(?!的(?:非遗|民俗|传统|[^，。；、]{0,2}(?:文化|艺术|景[区点]|美食|产品|品牌|节目)))"
)
HELD = re.compile("(?:控股|股份|集团)$")
LEAST = 3  # of so many items one is surely a firm
STATE = re.compile("中国[\u4e00-\u9fff]{2,3}")
WELL_KNOWN = 1500  # times that a word occurs which names a firm only by chance
TOLD = ("v", "d", "p", "c", "u")
ENDED = re.compile("[会局委部院校站园区镇县市村厅办城]$")


def listed(text: str, taken: list[Range]) -> Iterator[Range]:
    """Give the firms of each list that its end calls firms; `taken` are those that are known."""
    for close in CLOSED.finditer(text):
        items = list(_items(text, _opened(text, close), close.start()))
        known = [any(start <= a and b <= end for a, b in taken) for start, end in items]
        sure = [_sure(text, start, end) for start, end in items]
        if _are_people([text[slice(*item)] for item in items]):
            continue
        count = sum(map(bool, sure)) + sum(known)
        test = _fits if len(items) < LEAST or 3 * count < 2 * len(items) else _passes
        if items and LEAST * count >= len(items):
            yield from (
                found or item
                for item, found, marked in zip(items, sure, known, strict=True)
                if not marked
                and (found or test(text[slice(*item)]) or _is_group(text[slice(*item)]))
            )
    yield from _leading(text, taken)


def _leading(text: str, taken: list[Range]) -> Iterator[Range]:
    """Give the firms that stand for a trade: 以某某制药、某某药业为代表的生物医药产业."""
    for lead in LEADING.finditer(text):
        if led := LED.match(text, lead.end()):
            for item in _items(text, *led.span("list")):
                known = any(a < item[1] and item[0] < b for a, b in taken)
                found = None if known else _sure(text, *item)
                if found:
                    yield found


def _opened(text: str, close: "re.Match[str]") -> int:
    """Give where the list begins that closes here: with its clause, or behind 与 where it tells of talks."""
    low = max((m.end() for m in OPENS.finditer(text, 0, close.start())), default=0)
    low = max(low, close.start() - REACH)
    if close[0] not in TALKS:
        return low
    led = [lead.end() for lead in WITH.finditer(text, low, close.start())]
    return led[-1] if led and "、" in text[led[-1] : close.start()] else close.start()


def _are_people(items: list[str]) -> bool:
    """Tell a list of people: more than half open with a surname and go on with a given name."""
    return 2 * sum(bool(PERSON.fullmatch(item)) for item in items) > len(items) > 2


def _items(text: str, low: int, high: int) -> Iterator[Range]:
    """Give the items between two places; the first without the words that lead to it."""
    place, first = low, True
    for part in [*PART.finditer(text, low, high), None]:
        end = part.start() if part else high
        behind = None if part else BEHIND.search(text, place, end)
        end = behind.start() if behind else end
        start = _led(text, place, end) if first else place
        if ITEM.fullmatch(text, start, end):
            yield start, end
        place, first = (part.end() if part else high), False


def _led(text: str, low: int, end: int) -> int:
    """Give where the first item begins behind a verb, an adverb, 的, 了."""
    place, start, words = low, low, vocabulary()
    for word in cut(text[max(low, end - 24) : end]):
        place = max(place, end - 24)
        place += len(word)
        plain = len(word) > 1 and words.kind(word)[:1] in TOLD and not is_named(word)
        if place < end - 1 and (plain or LEADS.fullmatch(word)) and word not in owns():
            start = place
    held = HAS.search(text, start, end) or CALLED_SO.search(text, low, end)
    return held.end() if held else start


def _sure(text: str, start: int, end: int) -> Range | None:
    """Give the firm that an item is by its own words: a trade behind a brand, a name of its own, Latin letters."""
    left, right = begun(text, end)
    if start <= left < right:
        return left, right
    item = text[start:end]
    if named(text, start, bare=False) == (start, end):
        return start, end
    if NO_FIRM.search(item) or ENDED.search(item) or item in patterns():
        return None
    body = item[_home(item) :]
    best = next(iter(brands(body)), None)
    own = best is not None and best.length == len(body) and best.gain > 0
    own |= body != item and is_bare(body)
    front, *rest = cut(item)
    own |= (is_named(front) or seldom(front)) and all(word in owns() for word in rest)
    own |= bool(HELD.search(item)) or _has_trade(item)
    own |= is_named(item) or body.isascii() or bool(STATE.fullmatch(item))
    return (start, end) if own else None


def _has_trade(item: str) -> bool:
    """Tell a place or a word of its own in front of a trade that no goods are called by: 甲州钢业, 永安石化."""
    first, *rest = cut(item)
    sure = bool(rest) and rest[-1] in owns() and rest[-1] not in weak()
    return sure and first not in general() and first not in owns()


def _home(item: str) -> int:
    """Give the length of the place that an item begins with, where a name stands behind it."""
    size = next((size for size in (3, 2) if is_toponym(item[:size])), 0)
    return size if len(item) - size > 1 else 0


def _is_group(item: str) -> bool:
    return item.endswith("集团") and _passes(item)


def _passes(item: str) -> bool:
    """Tell whether an item of a list that is of firms for the most part may be one: 超微公司, a seldom trade, two words made one."""
    body = item.removesuffix("公司").removesuffix("集团")
    often = (vocabulary().count(body) or 0) >= SELDOM and not item.endswith("集团")
    plain = body in general() or body in owns() or body in patterns() or often
    return _fits(item) or not (plain or NO_FIRM.search(body) or ENDED.search(body))


def _fits(item: str) -> bool:
    """Tell whether an item among sure ones may be a firm too: no goods, trade, place or body, no word of every day."""
    words = cut(item)
    if NO_FIRM.search(item) or ENDED.search(item) or item in patterns():
        return False
    if words[0] in general() or words[0] in owns():
        return False
    often = all(is_common(word) and (vocabulary().count(word) or 0) >= WELL_KNOWN for word in words)
    return not often and not all(sign in signs("plain") for sign in item)
