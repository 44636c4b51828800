"""The short name of a company at the front of a project's name, by linguistic evidence alone."""

import re
from dataclasses import dataclass
from itertools import accumulate

from graph.places import patterns
from ingest.rules.grammar.brand import Brand, brands
from ingest.rules.grammar.company_lexicon import (
    SELDOM,
    cut,
    general,
    is_common,
    owns,
    signs,
    weak,
)
from ingest.rules.grammar.company_stem import front_place
from ingest.vocabulary import vocabulary

WINDOW = 16
MAKES = re.compile(
    r"生产|制造|加工|人工智能|机械|研发|产业化|产线|工厂|总部|生产线|车间|装备|设备|材料|制品|电池|芯片|显示|机器人|光学|汽车|整车|器械|药|食品|数据中心|铝|钢|铜|化工|风电|光伏|储能|物流中心|电子|模组|纤维|切片|滤|板|膜|件|器|机|管|线缆|箔|型材|扩产|扩能|技改|车(?![站位场道])|面料|服装|饲料|饮料|预制菜|大米|面粉|肥|纸|包装"
)
PUBLIC = re.compile(
    r"水厂|公路|大道|学校|小学|中学|学院|大学|医院|大桥|隧道|社区|花园|小区|家园|小镇|古镇|公园|景区|水库|治理|供水|污水|更新|步行街|广场|车站|枢纽|机场|湿地|博物馆|展览馆|纪念馆|安置|灌区|水系|河道|运河|管网|垃圾|棚户|输变电|道路|快速路|高速|铁路|国道|省道|卫生院|敬老院|种质|养老院|体育|创新中心|孵化|书院|庄园|度假|康养|国际城|新城|生态城|旅游|村|缆车|索道|栈道|栈桥|观鸟|步道|茶山|服务区|种植园|采摘园|果园"
)
PARK = re.compile(
    r"(?:产业|工业|科技|物流|文化|创意|创业|智慧|电商|商贸|信息|数字|电子信息)*(?:园区?|港|城|谷|小镇|综合体|商业中心|商务中心|市场)"
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
    r"装备|制造|工厂|化|家居|商务|信息|级|元件|元器件|材料|产业|化学|质|基|制剂|柴油|农药|肥|设备|加工|园|城|基地|生产|车间|仓储|中心|产品|零部件|部件|配件|科技园|整车|商用|乘用|电站|发电|深加工|面料|辅料|回收|综合|示范|种植|养殖|牧场"
)
ENDS = re.compile("[路街延工程车间改造段期站线厂院园桥库楼馆校区城港寺仓]$")
NO_BRAND = re.compile(
    r"^[年日月第]|^[一二两十]|^[万千百三四五六七八九]{1,3}[个台吨头亩里年月日期号级轴座栋件套兆条家米平亿季层孔村镇乡区县河湖江山口岭塘峡道线街路桥站园校中小院万千百十]|[的至]|^[京津沪渝冀晋辽吉黑苏浙皖闽赣鲁豫鄂湘粤桂琼川蜀黔滇陕秦甘青宁新中郑洛汴][京津沪渝冀晋辽吉黑苏浙皖闽赣鲁豫鄂湘粤桂琼川蜀黔滇陕秦甘青宁郑洛汴荷德法英美日韩俄]$|[年月日]$|[镇乡村]|[型性式级侧端类用化度值率态段期]$|[亭阁楼台寺庙观祠塔陵宫苑府邸湾畔]$|[东西南北州县岭峰]$|(?<=..)[牛羊猪鸡鸭鱼花草]$"
)
# Goods are no brand unless a trade follows: 滤芯洁净车间, but 某芯科技.
GOODS = re.compile(
    "[基焦椒机轮链器芯鞋膜板管物件具品剂料阀泵轴绳砖胶漆酸粉酱饼糕肠绸绒革伞琴鼓笔镜锁灯椅床柜桌油茶渣籽]$"
)
# Groups of the state: 中 and the sign of their trade, then a part of the country, an ordinal, a trade word.
STATE = re.compile(
    r"中(?:国)?(?:铁建|电建|能建|建|铁|交|冶|车|核|船|航|煤|广核)(?:[东西南北中]部|[华东西]?[中东南西北]{1,2}|[一二三四五六七八九十\d]+局|[一-鿿]{2}局)?(?:建设|投资|科技|装备|工业|集团|新材|能源|电力|重工|实业|[一二三四五六七八九十\d]+局|[一二三四五六七八九十]公司)+"
    r"|[一-鿿]{2,8}大学[一-鿿]{0,14}?(?:研究中心|研究院|实验室)(?=.{4})"
    r"|中国[一-鿿]{2}(?=$|[一-鿿]{2,5}(?:数据中心|基地|总部|区域|分公司|物流园))"
)


GOODS_TOO = re.compile(
    "家具|家居|制革|皮革|日用|用品|制冷|橱柜|门窗|玻璃|陶瓷|建材|水泥|轴承|纺织|印刷|印染|涂料|塑料|橡胶|屠宰|熟食|牛肉|肉制|奶|酒|调味|果蔬|电缆|电机|阀|泵|模具|铸|锻|冶炼|稀土|锂|硅|晶圆|光电|半导体|激光|传感|软件|算力|通信|卫星|颜料|试剂|聚|氨|酯|醇|树脂|薄膜|鞋|袜|箱包|玩具|眼镜|乐器|电动车|摩托|农机|农资|集成电路|酶|烘焙|剂|仓储|PTA|农业|牧业|养殖"
)
AREA = re.compile("[镇乡村庄屯寨湖河山岭湾路]|[一-鿿]?[河湖](?![南北])|街道|片区|区[^域]")
JOINT = ("联合", "国际")  # in front of a trade word: 某某联合科技
TOWN = re.compile("[一-鿿]{0,2}小镇")
PLACED = re.compile("[镇乡县河]")
PLANT = re.compile("生产基地|研发基地|制造基地|产业化|工厂|生产线|总部")
PLAINLY = 1.5  # what a character of goods takes from the gain
# Gains that a brand needs, by what follows it.
TRADED, CAPABLE, MADE, ALONE, GOODS_PARKED = -8.0, -2.5, -0.6, -3.0, 1.7
MADE_TOO, PLAIN, PARKED, TRADE_PARKED, NEVER = 1.0, 5.5, 7.0, 3.0, 99.0
LONGEST = 4
LEAST = min(TRADED, CAPABLE)


NATIONAL = re.compile(
    "中国(?P<trade>[一-鿿]{2,4}?)(?=[（(][一-鿿]{2,6}[）)]|[东南西北中华]{1,2}部|[一-鿿]{2}(?:物流|产业|数据)(?:中心|基地))"
)
SURE = 4.0  # a hint with which an ordinary word is a name
# A city's sign and that of a works (for a bearing works, an institute of machines), or the state's and its trade's.
SHORT_WORKS = re.compile(
    r"[郑洛许安平焦新濮漯周沈哈齐西徐沪太武柳昆兰长杭济青合湘株重成贵昌广大唐鞍本包](?:[机煤电纺轻]所|[煤矿纺重锻铁轻电]?[轴机钢铝铜药棉飞拖柴汽锅变缆])"
    r"|中(?:铁|车|建|核|交|冶|粮|航|电|石油|石化|储粮)"
)


@dataclass(frozen=True, slots=True)
class Front:
    """`brand` characters in front are a name of its own; with its trade word it ends at `end`."""

    brand: int
    end: int


def company_front(text: str, hint: float = 0.0) -> Front | None:
    """Give the company at the front of a project's name (its place taken off), or None; `hint` is what the place adds to the gain."""
    state = STATE.match(text) or _national(text) or _short_works(text)
    if state:
        return Front(state.end(), state.end())
    if seat := _seat(text):
        return Front(seat, seat)
    gain, length = max(
        ((_worth(text, found), found.length) for found in brands(text)), default=(0.0, 0)
    )
    if not length or gain + hint < LEAST:
        return None
    length = _whole(text, length)
    front = Front(length, length + _trade(text, length))
    return front if _is_brand(text, front, hint) and gain + hint >= _needed(text, front) else None


def _national(text: str) -> "re.Match[str] | None":
    """Read 中国 and a trade word as a firm, where a place of its part follows: 中国某某（甲省）, 中国某某西部."""
    found = NATIONAL.match(text)
    return found if found and found["trade"] in owns() else None


def _short_works(text: str) -> "re.Match[str] | None":
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
        return found if behind in general() or behind in owns() else None
    return found if len(behind) > 1 and found[0] not in words else None


def _worth(text: str, found: Brand) -> float:
    """Give the gain of a brand, less for each character of goods."""
    return found.gain - PLAINLY * sum(sign in signs("plain") for sign in text[: found.length])


def _whole(text: str, length: int) -> int:
    """Give the length of a brand with a lone character behind it that no word takes: 岚韬威|视|软件园."""
    words = cut(text[length : length + WINDOW])
    lone = 2 <= length < LONGEST and len(words) > 1 and len(words[0]) == 1 and len(words[1]) > 1
    return length + 1 if lone and _is_name(words[0]) else length


def _is_name(sign: str) -> bool:
    return (
        "\u4e00" <= sign <= "\u9fff"
        and sign not in signs("plain")
        and sign not in "和与及的之在为到等年月日第新大纯"
    )


def _trade(text: str, length: int) -> int:
    """Give the length of the trade words behind a brand, without the first word of a product or park."""
    words = cut(text[length : length + WINDOW])
    if text[length + 1 : length + 2] == "业" and not is_common(text[length : length + 2]):
        return 2
    joint = len(words[0]) if len(words) > 1 and words[0] in JOINT and words[1] in owns() else 0
    trade = next(iter(words[1:] if joint else words), "")
    end = length + joint + len(trade)
    if trade not in owns() or (trade in weak() and COMPOUND.match(text, end)):
        return 0
    return end - length


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


def _is_brand(text: str, front: Front, hint: float) -> bool:
    """Tell a brand from places, ordinals, goods and ordinary words."""
    brand, trade = text[: front.brand], text[front.brand : front.end]
    if brand in patterns() or NO_BRAND.search(brand) or AREA.match(text, front.brand):
        return False
    if any(word in owns() or word in general() for word in cut(brand)):
        return False
    if trade and trade not in weak():
        return brand[-1] not in "县市区镇乡村"
    return not (
        (hint < SURE and _is_word(brand)) or brand[-1] in signs("geo") or GOODS.search(brand)
    )


def _is_word(brand: str) -> bool:
    """Tell an ordinary word; one of the kind nz is a brand or a thing named after one, a seldom place may be one."""
    kind = vocabulary().kind(brand)
    seldom = kind == "ns" and (vocabulary().count(brand) or 0) < SELDOM
    return is_common(brand) and kind != "nz" and not seldom


def _needed(text: str, front: Front) -> float:
    """Give the gain that a brand needs before what follows: less before a capacity, a trade or goods, more before parks."""
    rest, behind = text[front.end :], text[front.brand :]
    if not behind or behind == "中国":
        return NEVER if ENDS.search(text) else ALONE
    if CAPACITY.match(behind) or HEADQUARTERS.match(rest):
        return CAPABLE
    trade = text[front.brand : front.end]
    public = PUBLIC.search(rest)
    if trade and trade not in weak():
        if PUBLIC.match(rest) or TOWN.match(rest):
            return NEVER
        return TRADE_PARKED if PARK.match(rest) else TRADED
    if public:
        return NEVER
    if PARK.match(behind):
        return PARKED
    if PARK.search(rest) and not PLANT.search(rest):
        return GOODS_PARKED
    if MAKES.search(behind) or front_place(rest):
        return MADE
    return MADE_TOO if GOODS_TOO.search(behind) else PLAIN


def traded(text: str, start: int, end: int) -> int:
    """Give where a trade word that closes a company's name ends behind a place of another region (上海电气), or 0."""
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
    return stop if len(words) > 1 and words[1] in (*owns(), *general(), *patterns()) else 0
