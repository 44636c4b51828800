"""A name of its own at the front of a project's name is a company's short name, where what follows is made or traded.

The first characters are likelier a name than words, and no place; behind them stands a trade word (某某鞋业),
a capacity (年产10万吨), a headquarters, or goods with a plant or park. Streets, schools and waterworks
bear names of their own without a company. A province, a place of another region, a country belongs to the name
(河南某某, 上海某某, 德国某某).
"""

import re
from collections.abc import Iterator
from typing import Any

from graph.places import patterns
from ingest.language.mark import Mark
from ingest.rules import Candidate
from ingest.rules.company_full import is_company
from ingest.rules.grammar.companies.front import company_front, is_ruled
from ingest.rules.grammar.companies.inside import Inside, behind_places, front_firm, home, in_front
from ingest.rules.grammar.companies.mates import NONE_NEAR, around
from ingest.rules.grammar.companies.stem import LORE, Stem, stem, subsequence
from ingest.rules.grammar.passages.name import Name
from ingest.rules.grammar.passages.outline import Sheet
from ingest.rules.grammar.threads.scene import Scene, Spot
from ingest.rules.grammar.words.lexicon import cut, is_common

NAME = "company-brand"
READS = "names"
EXAMPLES = (
    ("签约项目2个，为岚韬人工智能自主创新基地、乙川冷链物流园项目。", ("岚韬",)),
    ("总投资2亿元的绍珂鞋业智能鞋底生产线项目开工。", ("绍珂鞋业",)),
    ("瑞枫年产6万吨电子级玻璃纤维纱项目开工。", ("瑞枫",)),
    (
        "总投资2亿元的河南弘浩制革项目、德国拓睿传动齿轮扩能项目开工。",
        ("河南弘浩制革", "德国拓睿"),
    ),
    ("总投资2亿元的贝诺斯高科技新材料产业园、河南韶珂制冷设备项目开工。", ("贝诺斯", "河南韶珂")),
    ("加快阜江至淮岭高速公路、高透光伏玻璃生产线项目建设。", ()),
    (
        "德国岚韬尔智能装备生产基地项目、瑞典KOVARD年产3万台机床项目开工。",
        ("德国岚韬尔", "瑞典KOVARD"),
    ),
    ("许缆智能电缆制造项目、岚韬刷业智能工厂项目开工。", ("许缆", "岚韬刷业")),
    (
        "甲县重点项目有江苏绍珂生物科技创业园、云韬农业物联网项目、韶康文旅小镇。",
        ("江苏绍珂生物科技", "云韬农业"),
    ),
    ("超宽幅偏光片生产基地、川渝绿色能源产业基地、LED显示屏生产项目开工。", ()),
    ("连翘茶加工项目、石英坩埚生产线、养老产业示范园项目开工。", ()),
    ("太阳能玻璃生产项目、新质乳品加工项目、中欧班列集结中心项目开工。", ()),
    ("西溪河综合治理工程、岗北屠宰冷链项目、前湖智能煤机再制造项目开工。", ()),
    ("新能源电池生产项目、绿色建材产业园项目开工。", ()),
    ("松亭生态城项目、岚韬广场项目开工。", ()),
    (
        "签约的是浙江岚擎高精度丝杠项目、河南迅航汽车线束总成项目、甲谷源小麦胚芽深加工项目。",
        ("浙江岚擎", "河南迅航", "甲谷源"),
    ),
    (
        "平川机械年产2万套支架项目、朝霞新材料聚醚多元醇项目、楚西药业膏剂生产项目开工。",
        ("平川机械", "朝霞新材料", "楚西药业"),
    ),
    ("协作机器人关节模组生产基地、优质食品产业园、废旧轮胎利用项目开工。", ()),
    (
        "县里与绍珂实业有限公司签约，带来绍珂鞋底生产项目、绍珂实业包装项目。",
        ("绍珂", "绍珂实业"),
    ),
    ("绍乔街综合管廊、韶辛醇装置节能改造项目、韶珂花海冷链物流中心开工。", ()),
    ("石油焦煅烧深加工项目、水泵智能工厂项目、朝天椒净菜加工中心项目开工。", ()),
    (
        "开工的有岚韬云（河南）消防智造基地项目、双韬第二工业园包装改造、正阳县绍双年加工一亿只肉鸡项目。",
        ("岚韬云（河南）", "双韬", "绍双"),
    ),
    (
        "签约的是正阳岚舟箱包生产项目、汝南经济开发区绍莉雅年产4000万卷壁纸项目、三韬水工建材机械设备项目。",
        ("正阳岚舟", "绍莉雅", "三韬水工"),
    ),
    (
        "签约的是海绍精密工业汽车零件制造项目、新韶润一体化污水处理设备加工项目。",
        ("海绍精密工业", "新韶润"),
    ),
    (
        "甲县有南平石化年产120万吨乙烯装置项目、江西十二建木结构住宅智造园项目、贝诺斯智能穿戴项目。",
        ("南平石化", "江西十二建", "贝诺斯"),
    ),
    ("签约的是韶达电商物流园、岚韬项目、绍珂再生铅项目。", ("韶达", "岚韬", "绍珂")),
    ("多晶硅项目、光伏玻璃生产项目、石岭岩水电站开工。", ()),
    (
        "开工的有绍川食用菌菌棒工厂化生产项目、岚航船用锚链生产项目、韶韬体育用品生产线项目。",
        ("绍川", "岚航", "韶韬"),
    ),
    (
        "签约的是广东诚岚电子科技高频基板生产项目、绍岚机械装备产业园项目。",
        ("广东诚岚电子科技", "绍岚机械装备"),
    ),
    (
        "软籽石榴饮品加工项目、五轴玉雕机床制造项目、绍岭牛产业示范园项目、鸽业现代产业园、蜂业融合示范园开工。",
        (),
    ),
    ("韶岚华庭项目、叶黄素生物制造项目、镁砂冶炼项目、启岚东路科创园开工。", ()),
    ("虎岭线城区段拓宽改造工程、景华路河岸过街天桥、洛北快速通道开工。", ()),
    ("智慧岛二期标准厂房项目、中央厨房年加工5万吨项目、智算中心（河南）扩容项目开工。", ()),
    ("总投资2亿元的秦川牛冷链加工项目、鄂北装备制造产业园项目开工。", ()),
    (
        "签约的是岚锐智能立体车库项目、绍珂航空食品项目、韶韬科技创新园项目。",
        ("岚锐", "绍珂", "韶韬"),
    ),
    (
        "平岭基年产3000万套组件项目、承留镇绍珂重工扩建项目、浩韶服饰二期工程开工。",
        ("平岭基", "绍珂重工", "浩韶服饰"),
    ),
    (
        "新滩光伏发电项目、石桥坪4.8万千瓦风电场项目并网，韶韬纳米、绍珂400兆瓦风电项目开工。",
        ("韶韬纳米", "绍珂"),
    ),
    (
        "签约的是绍远氨纶纺织设备制造项目、韶丰皮草毛皮加工产业园三期、韶达冷链港项目。",
        ("绍远氨纶", "韶丰皮草", "韶达"),
    ),
    ("绍韬名都城、绍秀东郡、韶港雅居苑项目开工。", ()),
    ("开工的有绍韶镓业芯片项目、绍韶文化主题度假区项目。", ("绍韶镓业",)),
    ("岚韬镇来了客商，岚韬食品冷链物流项目、岚韬机械生产基地项目开工。", ()),
)

# What another firm brings needs none in its own name: 某某集团投资1.5亿元的…, but not 总投资1.5亿元的….
BROUGHT = re.compile("(?:集团|公司|股份)(?:计划|拟|将)?投资[约近]?[\\d.]+[万亿]元的$")
REACH = 24
# What a place's name stands before, in full: 某川镇, 某川街道. A firm is seldom called like one.
PLACED = re.compile("镇|乡(?!村)|街道|办事处|社区|水库|湖(?![南北])|高新区|开发区|片区")
SHOWN = re.compile("主题|遗址|公园|馆|广场|旅游区|度假|小镇|街|博览|展示|体验|园$|传承")
SIZES = (2, 3)
FORM = range(3, 9)  # characters of a short name that stands before goods again


def apply(scene: Scene, context: Any) -> Iterator[Candidate]:
    """Give the companies at the front of project names."""
    spots = [
        (scene.sheets[index], spot) for index, pairs in scene.placed.items() for spot, _ in pairs
    ]
    own = context.header.scope.province_code if context.header.scope else ""
    full = {stem(firm.name) for firm in scene.firms}
    known = {part for part in full if part.bare}
    places = _placed(scene) - {part.brand for part in full}
    again: list[tuple[Sheet, Spot]] = []
    near = _near(scene, own)
    for sheet, spot in spots:
        marks = _named(sheet, spot)
        found = list(
            _second(sheet, spot, marks[-1].end) if marks else _found(sheet, spot, own, full, near)
        )
        found = [one for one in found if not _is_lore(sheet.text, one, places)]
        yield from found
        known |= {stem(one.content.text) for one in found}
        if not marks and not found:
            again.append((sheet, spot))
    brands = {part.brand for part in known if len(part.brand) > 1 and part.brand not in patterns()}
    brands |= {form for firm in scene.firms for form in firm.forms if len(form) in FORM}
    brands -= places
    sizes = sorted(set(map(len, brands)), reverse=True)
    for sheet, spot in again:
        yield from _again(sheet, spot, brands, sizes)


def _is_lore(text: str, found: Candidate, places: set[str]) -> bool:
    """Tell the name of a place that the text names, and one known for its past: 绍韶文化|主题度假区."""
    lore = found.content.text.endswith("文化") and SHOWN.match(text, found.end)
    return bool(lore or places & {found.content.text, *found.content.evidence})


def _placed(scene: Scene) -> set[str]:
    """Give the names that the text gives to towns, streets, lakes, zones."""
    texts = [sheet.text for sheet in scene.sheets.values()]
    found = ((text, sign.start()) for text in texts for sign in PLACED.finditer(text))
    return {text[max(0, end - size) : end] for text, end in found for size in SIZES}


def _second(sheet: Sheet, spot: Spot, end: int) -> Iterator[Candidate]:
    """Give the subsidiary behind a full name: …有限公司某某微电子研发中心."""
    front = company_front(sheet.text[end : spot.end])
    own = front and not any(map(is_common, cut(sheet.text[end : end + front.brand])))
    if front and own and front.end > front.brand:
        yield _company(sheet, spot, Inside(end, end + front.end))


def _near(scene: Scene, own: str) -> dict[str, int]:
    """Give the class, by the share of companies among the names around it, of each project's name."""
    first = sorted(
        (thread.first for thread in scene.projects), key=lambda spot: (spot.passage, spot.start)
    )
    ruled = [_is_ruled(scene.sheets[spot.passage], spot, own) for spot in first]
    return {spot.text: near for spot, near in zip(first, around(ruled), strict=True)}


def _is_ruled(sheet: Sheet, spot: Spot, own: str) -> bool:
    behind, hint = in_front(sheet.text, spot.start, spot.end, _places(sheet, spot), own)
    return bool(_named(sheet, spot)) or is_ruled(sheet.text[behind : spot.end], hint)


def _named(sheet: Sheet, spot: Spot) -> list[Mark]:
    """Give the full names of companies in a project's name."""
    named = sheet.marked.within(spot.start, spot.end, "company")
    return [mark for mark in named if is_company(mark.value.name)]


def _found(
    sheet: Sheet, spot: Spot, own: str, full: set[Stem], near: dict[str, int]
) -> Iterator[Candidate]:
    if BROUGHT.search(sheet.text, max(0, spot.start - REACH), spot.start):
        return
    mates = near.get(spot.text, NONE_NEAR)
    found = front_firm(sheet.text, spot.start, spot.end, _places(sheet, spot), own, mates)
    if found:
        yield from (_company(sheet, spot, one) for one in _of_known(sheet.text, found, full))


def _of_known(text: str, found: Inside, full: set[Stem]) -> Iterator[Inside]:
    """Leave the goods out behind the brand of a firm that the text names in full: 某然鞋材 of 某然实业有限公司."""
    name = text[found.start : found.end]
    same = [part for part in full if part.rest and part.brand in found.forms]
    if not same or any(subsequence(name.partition(part.brand)[2], part.rest) for part in same):
        yield found
    elif same[0].bare:
        yield Inside(found.start, found.start + name.index(same[0].brand) + len(same[0].brand))


def _again(sheet: Sheet, spot: Spot, brands: set[str], sizes: list[int]) -> Iterator[Candidate]:
    """Give the brand of a company that the text names elsewhere: 某某科技 … 上海某某燃料电池基地."""
    places = _places(sheet, spot)
    behind = behind_places(sheet.text, spot.start, spot.end, places)
    fronts = (
        (start, start + size)
        for start in (spot.start, behind)
        for size in sizes
        if start + size <= spot.end
        and sheet.text[start : start + size] in brands
        and not LORE.match(sheet.text, start + size)
    )
    if found := next(fronts, None):
        left = home(sheet.text, spot.start, behind, places) if found[0] == behind else found[0]
        yield _company(sheet, spot, Inside(left, found[1], (sheet.text[slice(*found)],)))


def _places(sheet: Sheet, spot: Spot) -> list[Mark]:
    return list(sheet.marked.within(spot.start, spot.end, "place"))


def _company(sheet: Sheet, spot: Spot, found: Inside) -> Candidate:
    name = Name(sheet.text[found.start : found.end], "company", evidence=found.forms)
    return Candidate(NAME, "company", name, spot.passage, found.start, found.end, 5)
