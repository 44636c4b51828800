"""What follows a company's brand in a project's name, and how sure a brand must be before it."""

import re

from ingest.rules.grammar.companies.stem import front_place
from ingest.rules.grammar.words.lexicon import signs, weak
from ingest.vocabulary import vocabulary

MAKES = re.compile(
    r"生产|制造|加工|人工智能|机械|研发|产业化|产线|工厂|总部|生产线|车间|装备|设备|材料"
    r"|制品|电池|芯片|显示|机器人|光学|汽车|整车|器械|药|食品|数据中心|铝|钢|铜|化工|风电"
    r"|光伏|储能|物流中心|电子|模组|纤维|切片|滤|板|膜|件|器|机|管|线缆|箔|型材|扩产|扩能"
    r"|技改|车(?![站位场道])|面料|服装|饲料|饮料|预制菜|大米|面粉|肥|纸|包装"
)
PUBLIC = re.compile(
    r"水厂|水电站|公路|高铁|城际|[东西南北]段|大道|学校|小学|中学|学院|大学|医院|大桥"
    r"|隧道|社区|花园|小区|家园|小镇|古镇|公园|景区|水库|治理|供水|污水|更新|步行街|广场"
    r"|车站|枢纽|机场|湿地|博物馆|展览馆|纪念馆|安置|灌区|水系|河道|运河|管网|垃圾|棚户"
    r"|输变电|道路|快速路|高速|铁路|国道|省道|卫生院|敬老院|种质|养老院|快速通道|拓宽"
    r"|体育(?!用品|器材|运动器材)|创新中心|孵化|书院|庄园|度假|康养|国际城|新城|生态城"
    r"|旅游|村|缆车|索道|栈道|栈桥|观鸟|步道|茶山|服务区|种植园|采摘园|果园|花海|古镇"
)
PARK = re.compile(
    r"(?:产业|工业|科技|物流|文化|文创|创意|创业|智慧|电商|商贸|信息|数字|电子信息)*(?:园区?|港|城|谷|小镇|综合体|(?:商[业务贸]|贸易|购物|会展)中心|市场)"
)
FREIGHT = re.compile("(?:智慧|智能|电商|快递|冷链|物流)+(?:产业)?[园港]")
HEADQUARTERS = re.compile(
    r"(?:[一-鿿]{2,3})?(?:公司|集团)?(?:全球|全国|中国|国际|区域|地区|中部|中原|华中|华东"
    r"|华北|华南|西南|西北|北方|南方|河南|第二|运营|研发中心|研发|企业|职能|新能源"
    r"|数字)*总部"
)
CAPACITY = re.compile(
    r"(?:年|日|月)(?:产|处理|加工|出栏|屠宰|拆解)|\d(?![\d.]*(?:镇|乡|村|个|县|条|座|号|国道|线|层|里|大))"
)
# Behind a trade word, these make it the first word of a product or a park: 智能装备, 电子商务, 新材料产业园.
COMPOUND = re.compile(
    r"装备|制造|工厂|化|家居|商务|信息|级|元件|元器件|材料|产业|化学|质|基|制剂|柴油|农药"
    r"|肥|设备|加工|园|城|基地|生产|车间|仓储|中心|产品|零部件|部件|配件|科技园|整车|商用"
    r"|乘用|电站|发电|深加工|面料|辅料|回收|综合|融合|穿戴|(?<=光学|光伏)玻璃|低压"
    r"|机(?![械电床器组])|新材料|加速器|示范|种植|养殖|牧场|[线港](?=项目|$|[一二三]期)"
    r"|(?<=汽车)(?:线束|座椅|轮|总成|[内外]饰|饰件|模具|玻璃|灯|空调|电子|仪表|冲压|悬架"
    r"|底盘|变速|发动机|轻量化|车身|涂料|铸件|尾气|滤|密封|热)"
)
HOMES = re.compile(
    "(?:[名新]?都城|国际城|新城|花园|豪[庭苑]|华庭|[雅名佳嘉香]居|[雅名家佳嘉花香][苑园]|公馆|府邸|[郡邸府])(?:[一二三四五]期)?(?:项目)?$"
)
ENDS = re.compile("[路街延工程车间改造段期站线厂院园桥库楼馆校区城港寺仓庭苑府里林廊河湖渠]$")
GOODS_TOO = re.compile(
    "家具|家居|丝杠|导轨|减速|磨床|线束|总成|电线|量具|刃具|刀具|钻头|五金|炭黑|隔板|座椅"
    "|气囊|轮毂|支架|制革|皮革|日用|用品|制冷|橱柜|门窗|玻璃|陶瓷|建材|水泥|轴承|纺织"
    "|印刷|印染|涂料|塑料|橡胶|屠宰|熟食|牛肉|肉制|奶|酒|调味|果蔬|电缆|电机|阀|泵|模具"
    "|铸|锻|冶炼|稀土|锂|硅|晶圆|光电|半导体|激光|传感|软件|算力|通信|卫星|颜料|试剂|聚"
    "|氨|酯|醇|树脂|薄膜|鞋|袜|箱包|玩具|眼镜|乐器|电动车|摩托|农机|农资|集成电路|酶|烘焙"
    "|剂|仓储|PTA|农业|牧业|养殖|电解液|疫苗|封装|封测|食用油|花生油|再生[铅铝铜]|生猪"
    "|肉鸡|蛋鸡|肉牛|肉鸭|奶牛|中央厨房|咖啡|白粉|纤维|芳纶|氨纶|卫浴|厨电|家电|声学"
)
REGION = re.compile("中国|全国|华[东中南北]|[西东]北|西南|中原|中部")
WORKSHOP = re.compile("(?:设备|装备|机械|器材|材料)(?:生产|加工|制造)")
RAW = re.compile(
    "[米面茶菌果薯菇麦豆油肉奶菜药]?(?:精深?|深|初|粗)?加工"
)  # what is worked up is goods
# Stations for power bear the names of their places.
STATION = re.compile(
    r"(?:[\d.]+(?:万?千瓦|兆瓦|MW[Pp]?))?的?(?:分散式|集中式|分布式|地面|屋顶)?(?:抽水"
    r"|(?:光伏|风力|水力|风电|发电)(?!设备|装备|组件|叶片|塔筒|玻璃|机组|配件|轴承|支架"
    r"|材料|产业|零部件))"
)
WORD = (3, 4)
NO_NAMES = ("ns", "nr", "n")  # kinds of words
PHASE = re.compile("(?:[（(]?[一二三四五]期[）)]?)?(?:项目)?")
WORKS = re.compile(
    "(?:[一二三四五]期)?(?:技改|改?扩建|扩[能产]|新建|迁建|搬迁|改造|建设)*(?:项目|工程)?"
)
TOWN = re.compile("[一-鿿]{0,2}小镇")
PLANT = re.compile("生产基地|研发基地|制造基地|产业化|工厂|生产线|总部")
# Trade words that tell of goods sooner than of a firm: 某某智能马桶, 某某新能源客车, 某某航空座椅.
OF_GOODS = re.compile(
    "(?:智能|氢能|电池|数控|低碳|高分子|商用车|专用车|航空|光伏|汽车|农产品|环卫)(?=.{0,3}$)|工业(?=机器人)"
    "|新能源(?=客车|汽车|底盘|轻量化|动力|电池|重卡|卡车|电控|装备|船)|稀土(?=永磁|功能|新材料)|科技(?=创新|城|孵化|成果)"
)
GOODS_BEHIND = re.compile(
    "(?![一二三四五]期|项目|工程|总部|研发|生产|制造|年|日|物联网|软件|算力|人工智能|信息|数据|云)[\u4e00-\u9fff]{2}"
)
# Gains that a brand needs, by what follows it.
TRADED, CAPABLE, MADE, ALONE, GOODS_PARKED = -8.0, -2.5, -1.1, -3.0, 1.7
MADE_TOO, PLAIN, PARKED, TRADE_PARKED, NEVER = -0.3, 5.5, 7.0, 2.0, 99.0
TRADED_CAPABLE, TRADED_PLACED, FREIGHTED, NAMED = -4.0, -2.0, 4.0, 0.0
ELSEWHERE = 3.0  # the hint of a place of another province


def needed(text: str, brand: int, end: int, hint: float) -> float:
    """Give the gain that a brand needs before what follows: less before a capacity, a trade or goods, more before parks.

    `brand` and `end` are where the brand and its trade word end in the project's name, `hint` is what a place in front of it adds.
    """
    rest, behind, trade = text[end:], text[brand:], text[brand:end]
    if trade and (PHASE.fullmatch(rest) or WORKS.fullmatch(rest)):
        return ALONE if trade in weak() else TRADED
    if behind == "中国" or PHASE.fullmatch(behind):
        return NEVER if ENDS.search(text[:end]) else NAMED if behind else ALONE
    if HEADQUARTERS.match(rest):
        return CAPABLE
    if CAPACITY.match(rest):
        return CAPABLE if not trade else TRADED_CAPABLE if trade in weak() else TRADED
    if trade and trade not in weak():
        return _beside_trade(rest)
    works = PUBLIC.search(rest) and not WORKSHOP.search(rest)
    if PUBLIC.match(rest) or (works and hint < ELSEWHERE):
        return NEVER
    if trade and (hint or REGION.match(rest) or front_place(rest)) and not PARK.match(rest):
        return TRADED_PLACED
    if PARK.match(behind):
        return FREIGHTED if FREIGHT.match(behind) else PARKED
    if PARK.search(rest) and not PLANT.search(rest):
        return MADE_TOO if trade else GOODS_PARKED
    if MAKES.search(behind) or front_place(rest):
        return MADE
    return MADE_TOO if GOODS_TOO.search(behind) else PLAIN


def named_end(text: str, brand: int, end: int) -> int:
    """Give where a firm's name ends in front of goods: behind its trade word, or before one that opens the goods' name."""
    trade = next(
        (found for found in OF_GOODS.finditer(text[: end + 3], brand) if found.end() == end), None
    )
    goods = trade and GOODS_BEHIND.match(text, end) and not front_place(text[end:])
    return trade.start() if trade and goods else end


def parks(rest: str) -> bool:
    """Tell whether what follows a brand is a park, a town or public works: they bear names of their own."""
    park = PARK.match(rest) or (PARK.search(rest) and not PLANT.search(rest))
    return bool(park or PUBLIC.search(rest))


def placed(text: str, brand: int) -> bool:
    """Tell whether the first characters name homes (某秀东郡), or the place of a station for power: 某滩|光伏发电, 某鹤|4万千瓦风电场."""
    if HOMES.search(text):
        return True
    bare = text[brand - 1] in signs("geo") or vocabulary().kind(text[:brand]) in NO_NAMES
    return bare and bool(STATION.match(text, brand))


def splits_word(text: str, last: int) -> bool:
    """Tell whether a word of three characters or more begins with the last one of a brand: 某弘源|蓝宝石."""
    words = (text[last : last + size] for size in WORD)
    return any(len(word) in WORD and vocabulary().count(word) for word in words)


def _beside_trade(rest: str) -> float:
    if PUBLIC.match(rest) or TOWN.match(rest):
        return NEVER
    return TRADE_PARKED if PARK.match(rest) else TRADED
