"""The short name of a company at the front of a project's name, by linguistic evidence alone."""

import re
from itertools import accumulate
from typing import NamedTuple

from graph.places import joined_names, patterns
from ingest.rules.grammar.companies.brand import Brand, brands
from ingest.rules.grammar.companies.follows import (
    CAPABLE,
    COMPOUND,
    ENDS,
    PARK,
    PHASE,
    PUBLIC,
    RAW,
    TRADED,
    needed,
    parks,
    placed,
    splits_word,
)
from ingest.rules.grammar.companies.front_odds import front_odds
from ingest.rules.grammar.companies.goods import before_goods
from ingest.rules.grammar.companies.marked import marked_front, seated_at
from ingest.rules.grammar.companies.mates import NONE_NEAR
from ingest.rules.grammar.words.lexicon import (
    SELDOM,
    cut,
    general,
    is_common,
    is_toponym,
    is_trade,
    owns,
    signs,
    weak,
)
from ingest.vocabulary import vocabulary

WINDOW = 16
NO_BRAND = re.compile(
    r"^[年日月第属系]|^[鸽蜂蚕猪牛羊鸡鸭鹅鱼虾兔鹿驴马]业$|[区县厂]|^[一二两十]|^[万千百三四五六七八九]{1,3}[个台吨头亩里年月日期号级轴座栋件套兆条家米平亿季层孔村镇乡区县河湖江山口岭塘峡道线街路桥站园校中小院万千百十]|[的至]|^[京津沪渝冀晋辽吉黑苏浙皖闽赣鲁豫鄂湘粤桂琼川蜀黔滇陕秦甘青宁新中郑洛汴][京津沪渝冀晋辽吉黑苏浙皖闽赣鲁豫鄂湘粤桂琼川蜀黔滇陕秦甘青宁郑洛汴荷德法英美日韩俄]$|[年月日]$|[镇乡村]|(?<!丝)[路街](?=.)|[型性式级侧端类用化度值率态段期]$|[亭阁楼台寺庙观祠塔陵宫苑府邸湾畔]$|[东西南北州县岭]$|(?<=..)[牛羊猪鸡鸭鱼花草]$"
)
# Goods are no brand unless a trade follows: 滤芯洁净车间, but 某芯科技.
GOODS = re.compile(
    "[基焦椒机轮链器芯鞋膜板管物件具品剂料阀泵轴绳砖胶漆酸粉酱饼糕肠绸绒革伞琴鼓笔镜锁灯椅床柜桌油茶渣籽砂矿丝菊斛腈镓钼钨钾皮雕素叶]$"
)
# Groups of the state: 中 and the sign of their trade, then a part of the country, an ordinal, a trade word.
STATE = re.compile(
    r"中(?:国)?(?:铁建|电建|能建|建|铁|交|冶|车|核|船|航|煤|广核)(?:[东西南北中]部|[华东西]?[中东南西北]{1,2}|[一二三四五六七八九十\d]+局|[一-鿿]{2}局)?(?:建设|投资|科技|装备|工业|集团|新材|能源|电力|重工|实业|[一二三四五六七八九十\d]+局|[一二三四五六七八九十]公司)+"
    r"|[一-鿿]{2,8}大学[一-鿿]{0,14}?(?:研究中心|研究院|实验室)(?=.{4})"
    r"|中国[一-鿿]{2}[一二三四五六七八九十]{1,3}[局所院]"
    r"|中国[一-鿿]{2}(?=$|[一-鿿]{2,5}(?:数据中心|基地|总部|区域|分公司|物流园))"
)
AREA = re.compile(
    "[镇乡村庄屯寨湖河山岭湾路街]|[醇酯酮醛胺烷烯]|[一-鿿]?[河湖](?![南北])|片区|区[^域]|[东南西北中]?[路街]"
)
# Words behind a trade word (某某精密工业), and in front of one (某某联合科技).
WIDER, JOINT = ("工业", "科技", "股份", "集团", "实业", "控股"), ("联合", "国际")
PLAINLY = 1.5  # what a character of goods takes from the gain
LONGEST = 4
LEAST = min(TRADED, CAPABLE)
LIKELY, PLAIN_ODDS = 4, 30  # odds, in tenths: of a company, of one in front of a park
NATIONAL = re.compile(
    "中国(?P<trade>[一-鿿]{2,4}?)(?=[（(][一-鿿]{2,6}[）)]|[东南西北中华]{1,2}部|华[东中南北]|[西东]北|西南|[一-鿿]{2}(?:物流|产业|数据)(?:中心|基地))"
)
SURE = 4.0  # a hint with which an ordinary word is a name
# Gains: of a seldom word that is a name, of a name that goods or waters may close.
COINED, CLEAR = 0.5, 4.5
WATERS = "源泽润洋峰"
# Words that a firm is called by where nothing stands behind them, or what it makes in a year.
TITLE = re.compile(r"(?:制造|智造|技术|纳米|动力|时代|玻纤)(?:$|(?=年产|\d))")
OPENING = "二三四五六七八九十精"  # signs that open a word of goods sooner than they close a name
# A city's sign and that of a works (for a bearing works, an institute of machines), or the state's and its trade's.
SHORT_WORKS = re.compile(
    r"[一二上北郑洛许安平焦新濮漯周沈哈齐西徐沪太武柳昆兰长杭济青合湘株重成贵昌广大唐鞍本包](?:[机煤电纺轻]所|[煤矿纺重锻铁轻电]?[轴机钢铝铜药棉飞拖柴汽锅变缆])"
    r"|(?:中国)?中(?:铁|车|建|核|交|冶|粮|航|电|石油|石化|储粮|化学|节能|铝|煤|钢|盐|化)|中国(?:铁建|电建|能建)|国(?:家)?(?:电投|电网|能源集团)|国(?:能|药|机|粮|轨|铁|网)"
    r"|[京津沪渝冀晋辽吉黑苏浙皖闽赣鲁豫鄂湘粤桂琼川蜀黔滇陕秦甘](?:[煤玻钢铝铜化投建能盐重]|水电)"
)


class Front(NamedTuple):
    """`brand` characters in front are a name of its own; with its trade word it ends at `end`."""

    brand: int
    end: int


def company_front(text: str, hint: float = 0.0, around: int = NONE_NEAR) -> Front | None:
    """Give the company at the front of a project's name (its place taken off), or None.

    `hint` is what the place adds to the gain, `around` the class that `company_mates` gives it.
    """
    if sure := _sure(text):
        return sure
    ruled = by_rule(text, hint)
    odds, length = front_odds(text, hint, ruled.brand if ruled else 0, around)
    if odds < LIKELY or text.startswith(joined_names()):
        return None
    if ruled and ruled.brand <= length <= ruled.end:
        last = ruled.brand - 1
        split = last > 1 and ruled.brand == ruled.end and splits_word(text, last)
        return _unless_raw(text, Front(last, last) if split else ruled)
    plain = text[:length] in general() or (odds < PLAIN_ODDS and parks(text[length:]))
    works = plain or (PHASE.fullmatch(text, length) and ENDS.search(text[:length]))
    return None if works else _unless_raw(text, Front(length, length + _trade(text, length)))


def _unless_raw(text: str, front: Front) -> Front | None:
    """Leave out what is itself worked up, goods and no company (某柚|深加工), and the place of a power station."""
    none = RAW.match(text, front.end) or placed(text, front.brand)
    return None if none and front.brand == front.end else front


def is_ruled(text: str, hint: float) -> bool:
    """Tell whether the rules alone take the front of a project's name for a company."""
    return (_sure(text) or by_rule(text, hint)) is not None


def _sure(text: str) -> Front | None:
    """Give a group of the state, a works by its abbreviation, or the name in front of its own headquarters."""
    if state := STATE.match(text) or _national(text):
        return Front(state.end(), state.end())
    if works := _short_works(text):
        return works
    return Front(seat, seat) if (seat := seated_at(text)) else None


def by_rule(text: str, hint: float) -> Front | None:
    """Give what the rules take for a company, before it is weighed."""
    if written := marked_front(text):
        return Front(*written)
    if likeliest := _likeliest(text, hint):
        return likeliest
    goods = before_goods(text)
    return Front(*goods) if goods else None


def _likeliest(text: str, hint: float) -> Front | None:
    """Give the brand that explains the first characters best, where it does so well enough for what follows it."""
    gain, length = max(
        ((_worth(text, found), found.length) for found in brands(text)), default=(0.0, 0)
    )
    if not length or gain + hint < LEAST:
        return None
    length = _whole(text, length)
    front = Front(length, length + _trade(text, length))
    sure = _is_brand(text, front, gain, hint) and gain + hint >= needed(
        text, front.brand, front.end, hint
    )
    return front if sure else None


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
        return Front(found.end(), found.end() + _trade(text, found.end())) if ours else None
    short = found[0] not in words or vocabulary().kind(found[0]) == "j"
    if len(behind) < 2 or not short:
        return None
    made = words[ends.index(found.end()) + 2 :][:1]
    make = is_common(behind) and made and (made[0] in owns() or made[0] in general())
    plain = behind in owns() or behind in general() or is_toponym(behind)
    return Front(found.end(), found.end() + (len(behind) if make and not plain else 0))


def _worth(text: str, found: Brand) -> float:
    """Give the gain of a brand, less for each character of goods."""
    goods = sum(sign in signs("plain") for sign in text[: found.length])
    named = vocabulary().kind(text[: found.length]) == "nz"
    return found.gain + named - PLAINLY * (goods + 2 * (text[found.length - 1] in OPENING))


def _whole(text: str, length: int) -> int:
    """Give the length of a brand with a lone character behind it that no word takes: 岚韬威|视|软件园."""
    words = cut(text[length : length + WINDOW])
    lone = 2 <= length <= LONGEST and len(words) > 1 and len(words[0]) == 1 and len(words[1]) > 1
    joined = lone and vocabulary().kind(words[0] + words[1])
    return length + 1 if lone and not joined and _is_name(words[0]) else length


def _is_name(sign: str) -> bool:
    return (
        "\u4e00" <= sign <= "\u9fff"
        and sign not in signs("plain")
        and sign not in OPENING
        and sign not in "和与及的之在为到等年月日第新大纯"
    )


def _trade(text: str, length: int) -> int:
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
    more = 2 if text[end : end + 2] in WIDER else 0
    return end + more - length


def _is_brand(text: str, front: Front, gain: float, hint: float) -> bool:
    """Tell a brand from places, ordinals, goods and ordinary words."""
    brand, trade = text[: front.brand], text[front.brand : front.end]
    if brand in patterns() or NO_BRAND.search(brand) or AREA.match(text, front.brand):
        return False
    if any(word in owns() or word in general() for word in cut(brand)):
        return False
    if trade and trade not in weak():
        return brand[-1] not in "县市区镇乡村"
    if GOODS.search(brand):
        return bool(trade) and gain >= CLEAR
    waters = brand[-1] in WATERS or len(brand) == LONGEST
    if brand[-1] in signs("geo") and not (waters and gain >= CLEAR):
        return False
    return hint >= SURE or bool(trade and hint) or _is_coined(brand, gain) or not _is_word(brand)


def _is_coined(brand: str, gain: float) -> bool:
    """Tell a seldom word that reads like a name: more likely one than the word."""
    return gain >= COINED and 0 < (vocabulary().count(brand) or 0) < SELDOM


def _is_word(brand: str) -> bool:
    """Tell an ordinary word; one of the kind nz is a brand or a thing named after one, a seldom place may be one."""
    kind = vocabulary().kind(brand)
    seldom = kind == "ns" and (vocabulary().count(brand) or 0) < SELDOM
    return is_common(brand) and kind != "nz" and not seldom
