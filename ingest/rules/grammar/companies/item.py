"""Firms by their short names as items of a list or at the head of a clause: 绍和生物、兴韶皮革等8个项目; 绍泰机械的厂房."""

import re
from collections.abc import Iterator

from graph.places import patterns
from graph.types.firsts import Sought
from ingest.rules.grammar.companies.acting import HOLDING
from ingest.rules.grammar.companies.brand import brands
from ingest.rules.grammar.words.lexicon import (
    OFTEN,
    SELDOM,
    cut,
    general,
    is_common,
    is_toponym,
    owns,
    signs,
    weak,
)
from ingest.vocabulary import vocabulary

Range = tuple[int, int]
ITEM = re.compile("[\u4e00-\u9fff]{4,12}")
LIST = Sought(
    "(?:[\u4e00-\u9fff]{4,12}(?:、|以及|[和与](?=[\u4e00-\u9fff])))+[\u4e00-\u9fff]{4,16}"
)
JOIN = re.compile("、|以及|(?<=[\u4e00-\u9fff]{4})[和与]")
OPENS = "，。；：、！？“（\n "
# What a firm has: behind its name, at the head of a clause.
PLANT = Sought(
    "的?(?:第[一二三四五][栋座期个])?(?:新?厂房|新?厂区|办公楼|主体|基础设施|进场道路"
    "|工地|施工现场|建设现场|项目现场)(?!项目|工程|、|，|。|；|等|$|[一二三]期|建设|扩建"
    "|改造|智能化)"
)
LEADS = re.compile(
    "(?:由|新建|续建|在建|扩建|新开工|已建成|[又还也正]?有|像|如今?|比如|例如|包括|其中|走进|来到|在|是)+"
)
TAIL = re.compile("(?:等|双双|[均都也已正]|的).*$")
MADE = re.compile("[\u4e00-\u9fff]{2}(?:设备|材料|器材|用品|装备|部件|仪器|制品|机械|电器)$")
BODY = re.compile(
    "[局委办部院校会站所队组处室厅馆店]$|政府|学校|制造业|产业|行业|工业园|中心|公园|社区|开发区"
)
REACH = 14
FULL = "县市区旗"
STRONG, WEAK = -8.0, -2.0  # gains that a name needs before a sure trade word, and before others
CLEAR = 1.5  # a gain with which a sign of waters or of goods may stand in a name
WATERS = "源泽润洋峰"


def items(text: str) -> Iterator[Range]:
    """Give the firms that stand as items of lists, and those whose plant a clause opens with."""
    for found in LIST.finditer(text):
        parts = _parts(text, *found.span())
        yield from (
            (end - size, end) for start, end in parts if (size := firm_item(text[start:end]))
        )
    for plant in PLANT.finditer(text):
        left = max(text.rfind(sign, max(0, plant.start() - REACH), plant.start()) for sign in OPENS)
        start = _led(text, left + 1, plant.start())
        size = firm_item(text[start : plant.start()]) if left >= 0 else 0
        if size:
            yield plant.start() - size, plant.start()


def _parts(text: str, start: int, end: int) -> Iterator[Range]:
    place = start
    for join in [*JOIN.finditer(text, start, end), None]:
        stop = join.start() if join else end
        left = _led(text, place, stop)
        cut_off = TAIL.search(text, left + 4, stop)
        yield left, cut_off.start() if cut_off else stop
        place = join.end() if join else end


def _led(text: str, start: int, end: int) -> int:
    lead = LEADS.match(text, start, end)
    start = lead.end() if lead else start
    return start + 1 if text[start : start + 1] == "的" else start


def firm_item(item: str) -> int:
    """Give the length of the firm's short name that an item ends with, behind a county in full at most, or 0.

    A bare place perhaps, a name of its own, and trade words to its end.
    """
    if not ITEM.fullmatch(item) or BODY.search(item):
        return 0
    county = next(
        (size for size in (5, 4, 3) if item[:size] in patterns() and item[:size][-1] in FULL), 0
    )
    name = item[county:]
    home = next((size for size in (3, 2) if not county and name[:size] in patterns()), 0)
    sizes = (size for size in (2, 3, 4) if home + size + 2 <= len(name))
    return (
        len(name) if any(_is_firm(name[home:][:size], name[home:][size:]) for size in sizes) else 0
    )


def _is_firm(brand: str, trade: str) -> bool:
    words = cut(trade)
    if any(
        word in HOLDING and {*words[place:]} <= weak() for place, word in enumerate(words[:-1], 1)
    ):
        return False  # 某某实业|高分子材料: goods of a firm
    traded = all(word in owns() for word in words)
    if not (traded or (MADE.fullmatch(trade) and is_common(trade[:2]))):
        return False
    gain = next(found.gain for found in brands(brand) if found.length == len(brand))
    strong = traded and any(word not in weak() for word in words)
    return gain > (STRONG if strong else WEAK) and _is_own(brand, gain)


def _is_own(brand: str, gain: float) -> bool:
    """Tell a name of its own from goods, places, trades and words of every day."""
    words = cut(brand)
    if brand in patterns() or is_toponym(brand) or {*words} & (general() | owns()):
        return False
    if brand[-1] in signs("geo") and not (brand[-1] in WATERS and gain > CLEAR):
        return False
    parts = (word for word in words if len(word) > 1)
    most = {True: OFTEN, False: SELDOM}
    if any((vocabulary().count(word) or 0) >= most[word == brand] for word in parts):
        return False
    plain = sum(sign in signs("plain") for sign in brand)
    return plain <= (len(brand) > 2) + (gain > CLEAR)
