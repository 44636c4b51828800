"""The short name of a company at the front of a project's name, by linguistic evidence alone."""

import re
from itertools import accumulate

from graph.places import patterns
from ingest.rules.grammar.company_follows import PUBLIC
from ingest.rules.grammar.company_goods import before_goods
from ingest.rules.grammar.company_lexicon import cut, general, is_common, is_toponym, owns, signs
from ingest.rules.grammar.company_marked import marked_front
from ingest.rules.grammar.company_odds import Front, likeliest
from ingest.vocabulary import vocabulary

WINDOW = 16
SEAT = re.compile(
    r"(?P<name>[一-鿿]{2,6}?)(?P<dot>·)?(?:全球|全国|中国|国际|区域|地区|中部|中原|华中|华东|华北|华南|西南|西北|北方|南方|河南|第二|运营|研发中心|研发|企业|职能)+总部"
    r"|(?P<short>[一-鿿]{2,5}(?<!集团))总部(?:基地|项目|大楼|$)"
)
# Groups of the state: 中 and the sign of their trade, then a part of the country, an ordinal, a trade word.
STATE = re.compile(
    r"中(?:国)?(?:铁建|电建|能建|建|铁|交|冶|车|核|船|航|煤|广核)(?:[东西南北中]部|[华东西]?[中东南西北]{1,2}|[一二三四五六七八九十\d]+局|[一-鿿]{2}局)?(?:建设|投资|科技|装备|工业|集团|新材|能源|电力|重工|实业|[一二三四五六七八九十\d]+局|[一二三四五六七八九十]公司)+"
    r"|[一-鿿]{2,8}大学[一-鿿]{0,14}?(?:研究中心|研究院|实验室)(?=.{4})"
    r"|中国[一-鿿]{2}[一二三四五六七八九十]{1,3}[局所院]"
    r"|中国[一-鿿]{2}(?=$|[一-鿿]{2,5}(?:数据中心|基地|总部|区域|分公司|物流园))"
)
NATIONAL = re.compile(
    "中国(?P<trade>[一-鿿]{2,4}?)(?=[（(][一-鿿]{2,6}[）)]|[东南西北中华]{1,2}部|[一-鿿]{2}(?:物流|产业|数据)(?:中心|基地))"
)
SURE = 1.5  # odds, as a logarithm, that a name needs
# A city's sign and that of a works (for a bearing works, an institute of machines), or the state's and its trade's.
SHORT_WORKS = re.compile(
    r"[一二上北郑洛许安平焦新濮漯周沈哈齐西徐沪太武柳昆兰长杭济青合湘株重成贵昌广大唐鞍本包](?:[机煤电纺轻]所|[煤矿纺重锻铁轻电]?[轴机钢铝铜药棉飞拖柴汽锅变缆])"
    r"|中(?:铁|车|建|核|交|冶|粮|航|电|石油|石化|储粮|化学)"
    r"|[京津沪渝冀晋辽吉黑苏浙皖闽赣鲁豫鄂湘粤桂琼川蜀黔滇陕秦甘](?:[煤玻钢铝铜化投建能盐重]|水电)"
)


def company_front(text: str, hint: float = 0.0) -> Front | None:
    """Give the company at the front of a project's name (its place taken off), or None; `hint` is what the place adds to the gain."""
    if state := STATE.match(text) or _national(text):
        return Front(state.end(), state.end())
    if works := _short_works(text):
        return works
    if seat := _seat(text):
        return Front(seat, seat)
    return _marked(text) or _likeliest(text, hint) or _before_goods(text)


def _marked(text: str) -> Front | None:
    end = marked_front(text)
    return Front(end, end) if end else None


def _before_goods(text: str) -> Front | None:
    found = before_goods(text)
    return Front(*found) if found else None


def _likeliest(text: str, hint: float) -> Front | None:
    """Give the company that explains the first characters best, where it does so surely enough."""
    found = likeliest(text, hint)
    return found[0] if found and found[1] > SURE else None


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
    if found[0].startswith("中"):
        ours = behind in general() or behind in owns() or is_common(behind) or behind in patterns()
        return Front(found.end(), found.end()) if ours else None
    short = found[0] not in words or vocabulary().kind(found[0]) == "j"
    if len(behind) < 2 or not short:
        return None
    made = words[ends.index(found.end()) + 2 :][:1]
    make = is_common(behind) and made and (made[0] in owns() or made[0] in general())
    plain = behind in owns() or behind in general() or is_toponym(behind)
    return Front(found.end(), found.end() + (len(behind) if make and not plain else 0))


def _seat(text: str) -> int:
    """Give where the name in front of its own headquarters ends: 某某计算机全球研发中心总部, or 0."""
    found = SEAT.match(text)
    if not found:
        return 0
    name = found["name"] or found["short"]
    if name[1:] == "商":
        return 0
    words = cut(name)
    own = [
        word
        for word in words
        if len(word) == 1 or not (is_common(word) or word in owns() or word in general())
    ]
    plain = all(sign in signs("plain") for word in own for sign in word)
    return len(name) if own and (found["dot"] or not plain) and name[-1] not in signs("geo") else 0
