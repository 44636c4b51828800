"""A company at the front of a name that needs no weighing: a group of the state, a works by its abbreviation, a headquarters' owner."""

import re
from itertools import accumulate
from typing import NamedTuple

from graph.places import patterns
from ingest.rules.grammar.companies.follows import COMPOUND, PARK, PUBLIC
from ingest.rules.grammar.companies.marked import seated_at
from ingest.rules.grammar.words.lexicon import (
    cut,
    general,
    is_common,
    is_toponym,
    is_trade,
    owns,
    weak,
)
from ingest.vocabulary import vocabulary

WINDOW = 16
# Groups of the state: 中 and the sign of their trade, then a part of the country, an ordinal, a trade word.
STATE = re.compile(
    r"中(?:国)?(?:铁建|电建|能建|建|铁|交|冶|车|核|船|航|煤|广核)(?:[东西南北中]部|[华东西]?[中东南西北]{1,2}|[一二三四五六七八九十\d]+局|[一-鿿]{2}局)?(?:建设|投资|科技|装备|工业|集团|新材|能源|电力|重工|实业|[一二三四五六七八九十\d]+局|[一二三四五六七八九十]公司)+"
    r"|[一-鿿]{2,8}大学[一-鿿]{0,14}?(?:研究中心|研究院|实验室)(?=.{4})"
    r"|中国[一-鿿]{2}[一二三四五六七八九十]{1,3}[局所院]"
    r"|中国[一-鿿]{2}(?=$|[一-鿿]{2,5}(?:数据中心|基地|总部|区域|分公司|物流园))"
)
NATIONAL = re.compile(
    "中国(?P<trade>[一-鿿]{2,4}?)(?=[（(][一-鿿]{2,6}[）)]|[东南西北中华]{1,2}部|华[东中南北]|[西东]北|西南|[一-鿿]{2}(?:物流|产业|数据)(?:中心|基地))"
)
# A city's sign and that of a works (for a bearing works, an institute of machines), or the state's and its trade's.
SHORT_WORKS = re.compile(
    r"[一二上北郑洛许安平焦新濮漯周沈哈齐西徐沪太武柳昆兰长杭济青合湘株重成贵昌广大唐鞍本包](?:[机煤电纺轻]所|[煤矿纺重锻铁轻电]?[轴机钢铝铜药棉飞拖柴汽锅变缆])"
    r"|(?:中国)?中(?:铁|车|建|核|交|冶|粮|航|电|石油|石化|储粮|化学|节能|铝|煤|钢|盐|化)|中国(?:铁建|电建|能建)|国(?:家)?(?:电投|电网|能源集团)|国(?:能|药|机|粮|轨|铁|网)"
    r"|[京津沪渝冀晋辽吉黑苏浙皖闽赣鲁豫鄂湘粤桂琼川蜀黔滇陕秦甘](?:[煤玻钢铝铜化投建能盐重]|水电)"
)
# Words behind a trade word (某某精密工业), and in front of one (某某联合科技).
WIDER, JOINT = ("工业", "科技", "股份", "集团", "实业", "控股"), ("联合", "国际")
# Words that a firm is called by where nothing stands behind them, or what it makes in a year.
TITLE = re.compile(r"(?:制造|智造|技术|纳米|动力|时代|玻纤)(?:$|(?=年产|\d))")


class Front(NamedTuple):
    """`brand` characters in front are a name of its own; with its trade word it ends at `end`."""

    brand: int
    end: int


def certain(text: str) -> Front | None:
    """Give a group of the state, a works by its abbreviation, or the name in front of its own headquarters."""
    if state := STATE.match(text) or _national(text):
        return Front(state.end(), state.end())
    if works := _short_works(text):
        return works
    return Front(seat, seat) if (seat := seated_at(text)) else None


def _national(text: str) -> "re.Match[str] | None":
    """Read 中国 and a trade word as a firm, where a place of its part follows: 中国某某（甲省）, 中国某某西部."""
    found = NATIONAL.match(text)
    return found if found and found["trade"] in owns() else None


def _short_works(text: str) -> Front | None:
    """Read a works' abbreviation, the sign of its city and that of its trade, where no word takes one of them."""
    found = SHORT_WORKS.match(text)
    if found is None or PUBLIC.search(text, found.end()):
        return None
    words = cut(text[:WINDOW])
    ends = list(accumulate(map(len, words)))
    if found.end() not in ends[:-1]:
        return None
    behind = words[ends.index(found.end()) + 1]
    if found[0][0] in "中国":
        ours = behind in general() or behind in owns() or is_common(behind) or behind in patterns()
        return Front(found.end(), found.end() + trade_length(text, found.end())) if ours else None
    short = found[0] not in words or vocabulary().kind(found[0]) == "j"
    if len(behind) < 2 or not short:
        return None
    made = words[ends.index(found.end()) + 2 :][:1]
    make = is_common(behind) and made and (made[0] in owns() or made[0] in general())
    plain = behind in owns() or behind in general() or is_toponym(behind)
    return Front(found.end(), found.end() + (len(behind) if make and not plain else 0))


def trade_length(text: str, length: int) -> int:
    """Give the length of the trade words behind a brand, without the first word of a product or park."""
    words = cut(text[length : length + WINDOW])
    if text[length + 1 : length + 2] == "业" and not is_common(text[length : length + 2]):
        return 2
    if TITLE.match(text, length):
        return 2
    joint = len(words[0]) if len(words) > 1 and words[0] in JOINT and words[1] in owns() else 0
    trade = next(iter(words[1:] if joint else words), "")
    end = length + joint + len(trade)
    parted = COMPOUND.match(text, end) or PARK.match(text, length)
    if not is_trade(trade) or (trade in weak() and parted):
        return 0
    return end - length + 2 * (text[end : end + 2] in WIDER)
