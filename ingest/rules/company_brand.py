"""A name of its own in front of trade words is a company's short name where it opens a project's name or acts.

惠科8.6代…项目, 优必选人工智能…基地, 重塑科技郑州燃料电池…: the first characters are no
common words and no place, and what follows speaks of making or trading something.
嘉鑫达电子与…签下, 由…光电投资, 投资方是…: brand and trade word together act as a party.
"""

import re
from collections.abc import Iterator

from graph.types.company import split_company
from ingest.rules import Candidate
from ingest.rules.grammar.common import is_common, unknown_front
from ingest.rules.grammar.name import Name, place_end
from ingest.rules.grammar.outline import Sheet
from ingest.rules.grammar.scene import Scene

NAME = "company-brand"
READS = "names"
EXAMPLES = (
    ("签约项目2个，为岚韬人工智能自主创新基地、乙川冷链物流园项目。", ("岚韬",)),
    ("岚韬电子与甲县政府签下车载摄像模组项目。", ("岚韬电子",)),
    ("西溪河综合治理工程开工。", ()),
    ("新能源电池生产项目开工。", ()),
)
TRADE = re.compile(
    r"(?:科技|新材料|新材|电子|微电子|光电|光伏|半导体|生物|医药|药业|制药|股份|集团|新能源|新能|能源|电气|重工|机械|装备|汽车|铝业|钢铁|特钢|矿业|化工|塑业|鞋业|服饰|制衣|纺织|食品|粮业|乳业|酒业|面业|牧业|农牧|畜牧|木业|家居|家具|陶瓷|玻璃|水泥|建材|建设|置业|地产|文旅|物流|商贸|锅炉|重科|智能|电源|电缆|线缆|电力|环保|水务|包装|纸业|印务|传媒|软件|信息|数据|网络|通信|物联|控股|实业|产业集团|投资|高科|股份公司|公司|耐材|菌业|钢绳|面粉|饲料|种业|茶业|珠宝|轴承|齿轮|模具|仪器|医疗|器械)"
)
MAKES = re.compile(
    r"生产|制造|加工|研发|智能|科技|年产|万吨|产业园|产业化|基地|工厂|总部|生产线|车间|装备|材料|制品|电池|芯片|显示|机器人|光学|汽车|整车|医疗器械|药|食品|数据中心|新能源|铝|钢|化工|风电|光伏|储能|物流中心|电子|模组|器"
)
PUBLIC = re.compile(
    r"水厂|公路|大道|学校|小学|中学|学院|大学|医院|大桥|隧道|社区|花园|小镇|古镇|公园|景区|水库|治理|改造|供水|污水|更新|步行街|广场|车站|枢纽|机场|湿地|博物馆|展览馆|纪念馆|文化|安置|灌区|水系|河道|运河|码头|管网|垃圾|棚户"
)
TOWN = re.compile(
    r"[湖河江山岭村镇乡庄寨桥路街湾洲港站台园塬峪关沟店集铺堡屯营岗坡里溪泉海川州县市区口渡坝塘潭源城东西南北中]$|^[东西南北中城县市区乡镇新老大小]|^第|^\d|^[一二三四五六七八九十]"
)
ACTS = re.compile(
    r"(?:与|和)[^，。；]{2,24}(?:签|携手|合作|达成)|(?:携手|联手|联合|牵头|拿出|砸下|投下|斥资|投资|计划投资|出资|旗下|的)|(?:落户|入驻|签约)"
)
AFTER = re.compile(
    r"(?:由|投资方(?:是|为|：)?(?:[\u4e00-\u9fff]{2,4}的)?|业主(?:是|为|：)?|投资主体(?:是|为|：)|与|和|携手|来自[\u4e00-\u9fff]{2,4}的|引进|引来)$"
)


STUFF = re.compile(
    r"[钢铁铝铜锌铅镁锂硅碳氢氧氟氯硫磷盐酸碱煤油气电水车机器件材料板管线缆纱布衣鞋帽酒茶奶肉菌菇药膜剂胶漆纸木竹石砖瓦陶瓷粮棉麻丝]"
)
OWNED = re.compile(
    r"(?:物联)?(?:科技|新材料?|集团|股份|药业|铝业|鞋业|服饰|粮业|置业|实业|控股|重工|木业|公司|纸业|光电|微电子|智能(?=[\u4e00-\u9fff]{0,4}(?:终端|产品))|电子(?!级)|生物(?=科技|医药))(?=.{3})"
)


def apply(scene: Scene, _: object) -> Iterator[Candidate]:
    """Give short names of companies."""
    for index, pairs in scene.placed.items():
        sheet = scene.sheets[index]
        for spot, _project in pairs:
            start = place_end(sheet, spot.start, spot.end)
            if end := brand_end(sheet, start, spot.end):
                yield _found(sheet, start, end)
    for sheet in scene.outline.sheets:
        yield from _acting(sheet)


def _found(sheet: Sheet, start: int, end: int) -> Candidate:
    name = Name(sheet.text[start:end], "company")
    return Candidate(NAME, "company", name, sheet.index, start, end, 5)


def brand_end(sheet: Sheet, start: int, end: int) -> int:
    """Give where the company's short name at the front of a project's name ends, or 0."""
    text = sheet.text[start:end]
    if sheet.covered("company", start, end) or PUBLIC.search(text) or not MAKES.search(text):
        return 0
    brand = unknown_front(text)
    if not 2 <= len(brand) <= 4 or TOWN.search(brand) or STUFF.search(brand):
        return 0
    trade = OWNED.match(text, len(brand))
    return start + (trade.end() if trade else len(brand))


def _acting(sheet: Sheet) -> Iterator[Candidate]:
    for item in sheet.items:
        for start, end in sheet.scan.chunks(item.start, item.end):
            if 3 <= end - start <= 9 and _acts(sheet, start, end):
                yield _found(sheet, start, end)


def _acts(sheet: Sheet, start: int, end: int) -> bool:
    words = sheet.text[start:end]
    parts = split_company(words)
    trade = TRADE.search(words)
    if not trade or sheet.covered("company", start, end) or is_common(words):
        return False
    brand = parts.brand or words[: trade.start()]
    if not 2 <= len(brand) <= 5 or is_common(brand) or not words.endswith(trade.group()):
        return False
    ahead, behind = sheet.text[max(0, start - 12) : start], sheet.text[end : end + 30]
    return bool(AFTER.search(ahead) or ACTS.match(behind))
