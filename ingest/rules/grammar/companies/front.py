"""The short name of a company at the front of a project's name, by linguistic evidence alone."""

import re
from functools import lru_cache

from graph.places import joined_names, patterns
from ingest.rules.grammar.companies.brand import Brand, brands
from ingest.rules.grammar.companies.certain import WINDOW, Front, certain, trade_length
from ingest.rules.grammar.companies.follows import (
    CAPABLE,
    ENDS,
    PHASE,
    RAW,
    TRADED,
    needed,
    parks,
    placed,
    splits_word,
)
from ingest.rules.grammar.companies.front_odds import front_odds
from ingest.rules.grammar.companies.goods import before_goods
from ingest.rules.grammar.companies.marked import marked_front
from ingest.rules.grammar.companies.mates import NONE_NEAR
from ingest.rules.grammar.words.lexicon import (
    SELDOM,
    cut,
    general,
    is_common,
    is_trade,
    owns,
    signs,
    weak,
)
from ingest.vocabulary import vocabulary

NO_BRAND = re.compile(
    r"^[年日月第属系]|^[鸽蜂蚕猪牛羊鸡鸭鹅鱼虾兔鹿驴马]业$|[区县厂]|^[一二两十]|^[万千百三四五六七八九]{1,3}[个台吨头亩里年月日期号级轴座栋件套兆条家米平亿季层孔村镇乡区县河湖江山口岭塘峡道线街路桥站园校中小院万千百十]|[的至]|客专|高铁|铁路|^[京津沪渝冀晋辽吉黑苏浙皖闽赣鲁豫鄂湘粤桂琼川蜀黔滇陕秦甘青宁新中郑洛汴][京津沪渝冀晋辽吉黑苏浙皖闽赣鲁豫鄂湘粤桂琼川蜀黔滇陕秦甘青宁郑洛汴荷德法英美日韩俄]$|[年月日]$|[镇乡村]|(?<!丝)[路街](?=.)|[型性式级侧端类用化度值率态段期]$|[亭阁楼台寺庙观祠塔陵宫苑府邸湾畔]$|[东西南北州县岭]$|(?<=..)[牛羊猪鸡鸭鱼花草]$"
)
# Goods are no brand unless a trade follows: 滤芯洁净车间, but 某芯科技.
GOODS = re.compile(
    "[基焦椒机轮链器芯鞋膜板管物件具品剂料阀泵轴绳砖胶漆酸粉酱饼糕肠绸绒革伞琴鼓笔镜锁灯椅床柜桌油茶渣籽砂矿丝菊斛腈镓钼钨钾皮雕素叶]$"
)
AREA = re.compile(
    "[镇乡村庄屯寨湖河山岭湾路街]|[醇酯酮醛胺烷烯]|[一-鿿]?[河湖](?![南北])|片区|区[^域]|[东南西北中]?[路街]"
)
PLAINLY = 1.5  # what a character of goods takes from the gain
LONGEST = 4
LEAST = min(TRADED, CAPABLE)
# Odds, in tenths: of a company, of one that a trade or word tells, that closes like a place, in front of a park.
LIKELY, TOLD, PLACED, PLAIN_ODDS = 1, -4, 4, 30
SURE = 4.0  # a hint with which an ordinary word is a name
# Gains: of a seldom word that is a name, of a name that goods or waters may close.
COINED, CLEAR = 0.5, 4.5
WATERS = "源泽润洋峰"
OPENING = "二三四五六七八九十精"  # signs that open a word of goods sooner than they close a name


def company_front(text: str, hint: float = 0.0, around: int = NONE_NEAR) -> Front | None:
    """Give the company at the front of a project's name (its place taken off), or None.

    `hint` is what the place adds to the gain, `around` the class that `company_mates` gives it.
    """
    if sure := certain(text):
        return sure
    ruled = by_rule(text, hint)
    odds, length = front_odds(text, hint, ruled.brand if ruled else 0, around)
    if odds < _least(text, length) or text.startswith(joined_names()):
        return None
    if ruled and ruled.brand <= length <= ruled.end:
        last = ruled.brand - 1
        split = last > 1 and ruled.brand == ruled.end and splits_word(text, last)
        return _unless_raw(text, Front(last, last) if split else ruled)
    plain = text[:length] in general() or (odds < PLAIN_ODDS and parks(text[length:]))
    works = plain or (PHASE.fullmatch(text, length) and ENDS.search(text[:length]))
    return None if works else _unless_raw(text, Front(length, length + trade_length(text, length)))


def _least(text: str, length: int) -> int:
    """Give the odds that a company's name of this length needs: fewer with a trade of no goods behind it, more where it closes like a place."""
    if text[:length].endswith(tuple(signs("geo"))):
        return PLACED
    trade = next(iter(cut(text[length : length + WINDOW])), "")
    told = is_trade(trade) and trade not in weak()
    return TOLD if told or vocabulary().kind(text[:length]) in ("nz", "nt") else LIKELY


def _unless_raw(text: str, front: Front) -> Front | None:
    """Leave out what is itself worked up, goods and no company (某柚|深加工), and the place of a power station."""
    none = RAW.match(text, front.end) or placed(text, front.brand)
    return None if none and front.brand == front.end else front


def is_ruled(text: str, hint: float) -> bool:
    """Tell whether the rules alone take the front of a project's name for a company."""
    return (certain(text) or by_rule(text, hint)) is not None


@lru_cache(maxsize=1024)
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
    front = Front(length, length + trade_length(text, length))
    sure = _is_brand(text, front, gain, hint) and gain + hint >= needed(
        text, front.brand, front.end, hint
    )
    return front if sure else None


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
