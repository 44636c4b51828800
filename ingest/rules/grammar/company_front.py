"""The short name of a company at the front of a project's name, by linguistic evidence alone."""

import re
from dataclasses import dataclass

from graph.places import patterns
from ingest.rules.grammar.company_kind import WORKS, foreign, likely
from ingest.rules.grammar.company_lexicon import (
    cut,
    general,
    is_common,
    is_toponym,
    owns,
    signs,
    weak,
)
from ingest.rules.grammar.company_stem import front_place
from ingest.vocabulary import vocabulary

WINDOW = 16
MAKES = re.compile(
    r"生产|制造|加工|人工智能|机械|研发|产业化|产线|工厂|总部|生产线|车间|装备|设备|材料|制品|电池|芯片|显示|机器人|光学|汽车|整车|器械|药|食品|数据中心|铝|钢|铜|化工|风电|光伏|储能|物流中心|电子|模组|纤维|切片|滤|板|膜|件|器|机|管|线缆|箔|型材|扩产|扩能|技改|车(?![站位场道])|面料|服装|饲料|饮料|预制菜|大米|面粉|肥|纸|包装|制革|日用品|制冷|家具|橱柜|家电|重卡|锂|基板|型材|酸|酯|塑|织|纺|燃机|烘焙|预拌|农业|养殖|种植|磨具|电器"
)
PUBLIC = re.compile(
    r"水厂|公路|大道|学校|小学|中学|学院|大学|医院|大桥|隧道|社区|花园|小区|家园|小镇|古镇|公园|景区|水库|治理|供水|污水|更新|步行街|广场|车站|枢纽|机场|湿地|博物馆|展览馆|纪念馆|安置|灌区|水系|河道|运河|管网|垃圾|棚户|输变电|道路|快速路|高速|铁路|国道|省道|卫生院|敬老院|种质|养老院|体育|创新中心|孵化|书院|庄园|度假|康养|国际城|新城|生态城|旅游|村|缆车|索道|栈道|步道|茶山|服务区"
)
PARK = re.compile(
    r"(?:产业|工业|科技|物流|文化|创意|创业|智慧|电商|商贸|商|信息|数字|电子信息)*(?:园区?|港|城|谷|小镇|综合体|商业中心|商务中心|市场)"
)
HEADQUARTERS = re.compile(
    r"(?:[一-鿿]{2,3})?(?:公司|集团)?(?:全球|全国|中国|国际|区域|地区|中部|中原|华中|华东|华北|华南|西南|西北|北方|南方|河南|第二|运营|研发中心|研发|企业|职能|新能源|数字)*总部"
)
SEAT = re.compile(
    r"(?P<name>[一-鿿]{2,6}?)(?P<dot>·)?(?:全球|全国|中国|国际|区域|地区|中部|中原|华中|华东|华北|华南|西南|西北|北方|南方|河南|第二|运营|研发中心|研发|企业|职能)+总部"
    r"|(?P<short>[一-鿿]{2,5}(?<!集团))总部(?:基地|项目|大楼|$)"
)
CAPACITY = re.compile(
    r"(?:年|日|月)(?:产|处理|加工|出栏|屠宰|拆解)|\d(?![\d.]*(?:镇|乡|村|个|县|条|座|号|国道|线|层|里|大))"
)
# Behind a trade word, these make it the first word of a product or a park: 智能装备, 电子商务, 新材料产业园.
COMPOUND = re.compile(
    r"装备|制造|工厂|化|家居|商务|信息|级|元件|元器件|材料|产业|化学|质|基|制剂|柴油|农药|肥|设备|加工|园|城|基地|生产|车间|仓储|中心|产品|零部件|部件|配件|科技园|整车|商用|乘用|电站|发电|深加工|面料|辅料|回收|综合|示范|项目|$"
)
ENDS = re.compile("[路街延工程车间改造段期站线厂院园桥库楼馆校区城港寺仓]$")
NO_BRAND = re.compile(
    r"^[年日月万千百十]|[年月日]$|[镇乡村]|[型性式级侧端类用化度值率态段期]$|[亭阁楼台寺庙观祠塔陵宫苑府邸湾畔]$|[东西南北州县岭峰]$|(?<=..)[牛羊猪鸡鸭鱼花草]$"
)
# Goods are no brand unless a trade follows: 滤芯洁净车间, but 某芯科技.
GOODS = re.compile(
    "[基焦椒机轮链器芯鞋膜板管物件具品剂料阀泵轴绳砖胶漆酸粉酱饼糕肠绸绒革伞琴鼓笔镜锁灯椅床柜桌油]$"
)
# Groups of the state: 中 and the sign of their trade, then a part of the country, an ordinal, a trade word.
STATE = re.compile(
    r"中(?:国)?(?:铁建|电建|能建|建|铁|交|冶|车|核|船|航|煤|广核)(?:[东西南北中]部|[华东西]?[中东南西北]{1,2}|[一二三四五六七八九十\d]+局|[一-鿿]{2}局)?(?:建设|投资|科技|装备|工业|集团|新材|能源|电力|重工|实业|[一二三四五六七八九十\d]+局|[一二三四五六七八九十]公司)+"
    r"|[一-鿿]{2,8}大学[一-鿿]{0,14}?(?:研究中心|研究院|实验室)(?=.{4})"
    r"|中国[一-鿿]{2}(?=$|[一-鿿]{2,5}(?:数据中心|基地|总部|区域|分公司|物流园))"
)


@dataclass(frozen=True, slots=True)
class Front:
    """`brand` characters in front are a name of its own; with its trade word it ends at `end`."""

    brand: int
    end: int


def company_front(text: str) -> Front | None:
    """Give the company at the front of a project's name (its place taken off), or None."""
    state = STATE.match(text)
    if state:
        return Front(state.end(), state.end())
    if seat := _seat(text):
        return Front(seat, seat)
    if works := WORKS.match(text):
        return Front(works.end(), works.end())
    if abroad := foreign(text):
        return _abroad(text, abroad)
    words = cut(text[:WINDOW])
    if words and _is_whole(words[0]):
        return Front(len(words[0]), len(words[0]))
    count = _run(words)
    brand = "".join(words[:count])
    if not 2 <= len(brand) <= 5 or not re.fullmatch("[一-鿿]+", brand):
        return None
    trade = words[count] if count < len(words) and words[count] in owns() else ""
    rest = text[len(brand) + len(trade) :]
    trade = trade if trade and (trade not in weak() or not COMPOUND.match(rest)) else ""
    if not _is_brand(brand, trade, text[len(brand) :]):
        return None
    return _judged(text, brand, trade)


def _is_whole(word: str) -> bool:
    """Tell a word that is a firm's whole name: its own and its trade (某某电器)."""
    proper = vocabulary().kind(word) in ("nz", "nt") and len(word) == 4
    return proper and word[2:] in owns() and word[2:] not in weak()


def _abroad(text: str, found: "re.Match[str]") -> Front | None:
    """Give the firm behind its country: its Latin letters, or a name of its own before goods or a trade."""
    start = found.end()
    if found["brand"]:
        return Front(start, start)
    words = cut(text[start : start + WINDOW])
    brand = "".join(words[: _run(words)])
    if not 2 <= len(brand) <= 5 or is_common(brand) or NO_BRAND.search(brand):
        return None
    rest = text[start + len(brand) :]
    trade = next((size for size in (4, 3, 2) if rest[:size] in owns() - weak()), 0)
    end = start + len(brand) + trade
    return Front(start + len(brand), end) if MAKES.search(text, start) else None


def _seat(text: str) -> int:
    """Give where the name in front of its own headquarters ends: 某某计算机全球研发中心总部, or 0."""
    found = SEAT.match(text)
    if not found:
        return 0
    name = found["name"] or found["short"]
    words = cut(name)
    own = [
        word
        for word in words
        if len(word) == 1 or not (is_common(word) or word in owns() or word in general())
    ]
    plain = all(sign in signs("plain") for word in own for sign in word)
    return len(name) if own and (found["dot"] or not plain) and name[-1] not in signs("geo") else 0


def _run(words: tuple[str, ...]) -> int:
    """Count the words in front before the first ordinary one; a lone ordinary pair may open the run."""
    length = count = 0
    for word in words:
        if (
            word in owns()
            or word in general()
            or _is_toponym(words, word)
            or not "\u4e00" <= word[0] <= "\u9fff"
        ):
            break
        if len(word) > 2 or (length >= 2 and (len(word) > 1 or word in "及的与和、")):
            break
        length += len(word)
        count += 1
    return count


def _is_toponym(words: tuple[str, ...], word: str) -> bool:
    """Tell the name of a water or mountain, unless a company's trade follows it."""
    behind = words[words.index(word) + 1 :][:1]
    owned = bool(behind) and behind[0] in owns() and behind[0] not in weak()
    return is_toponym(word) and word[-1] in signs("geo") and not owned


def _is_brand(brand: str, trade: str, behind: str) -> bool:
    if brand in patterns() or brand[0] in "第一二三四五六七八九十" or NO_BRAND.search(brand):
        return False
    if trade and trade not in weak():
        return brand[-1] not in "县市区镇乡村"
    if is_common(brand) or brand[-1] in signs("geo") or GOODS.search(brand):
        return False
    plain = sum(sign in signs("plain") for sign in brand)
    return plain <= (len(brand) > 2) + (bool(trade) and brand[0] in signs("choice")) + (
        HEADQUARTERS.match(behind) is not None
    )


def _judged(text: str, brand: str, trade: str) -> Front | None:
    """Weigh what follows: a capacity, a headquarters, a trade; goods, but no park and no public work."""
    end = len(brand) + len(trade)
    if brand == text and len(brand) <= 4:
        return None if ENDS.search(brand) else Front(end, end)
    rest, behind = text[end:], text[len(brand) :]
    found = Front(len(brand), end)
    if CAPACITY.match(behind) or HEADQUARTERS.match(rest):
        return found
    if trade and trade not in weak():
        park = PARK.match(rest) and not (likely(brand) and len(brand) > 2)
        return None if park or PUBLIC.match(rest) else found
    chosen = likely(brand)
    if PUBLIC.search(behind):
        return None
    if chosen and len(brand) > 2:
        return found
    if PARK.match(behind):
        return None
    if front_place(rest):
        return found
    if (
        not chosen
        and PARK.search(rest)
        and not re.search("生产基地|研发基地|制造基地|产业化|工厂|生产线|总部", rest)
    ):
        return None
    return found if MAKES.search(behind) else None


def traded(text: str, start: int, end: int) -> int:
    """Give where a trade word that closes a company's name ends behind a place of another region, or 0."""
    words = cut(text[start : min(end, start + WINDOW)])
    if not words or words[0] not in owns() or words[0] in general():
        return 0
    stop = start + len(words[0])
    if (
        PUBLIC.search(text[stop:end])
        or PARK.match(text[stop:end])
        or COMPOUND.match(text[stop:end])
    ):
        return 0
    return stop if len(words) > 1 and words[1] in (owns() | general()) else 0
