"""A name of its own at the front of a project's name is a company's short name, where what follows is made or traded.

The first characters are no ordinary words and no place; behind them stands a trade word (某某鞋业),
a capacity (年产10万吨), a headquarters, or goods with a plant. Parks, streets, schools and waterworks
bear names of their own without a company. A place of another region belongs to the name (上海某某).
"""

import re
from collections.abc import Iterator
from typing import Any

from graph.places import patterns
from ingest.rules import Candidate
from ingest.rules.company_full import is_company
from ingest.rules.grammar.company_front import company_front, traded
from ingest.rules.grammar.company_stem import stem
from ingest.rules.grammar.name import Name, place_end
from ingest.rules.grammar.outline import Sheet
from ingest.rules.grammar.scene import Scene, Spot

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
    ("西溪河综合治理工程、岗北屠宰冷链项目、前湖智能煤机再制造项目开工。", ()),
    ("新能源电池生产项目、绿色建材产业园项目开工。", ()),
    ("松亭生态城项目、岚韬广场项目开工。", ()),
    ("石油焦煅烧深加工项目、水泵智能工厂项目、朝天椒净菜加工中心项目开工。", ()),
    ("总投资2亿元的秦川牛冷链加工项目、鄂北装备制造产业园项目开工。", ()),
)

# A province's name directly in front of a name of its own belongs to the firm: 河南某某.
PROVINCES = frozenset(
    re.findall(
        "..", "河南河北山东山西湖南湖北广东广西海南江苏江西浙江安徽福建四川贵州云南陕西甘肃辽宁吉林"
    )
)
ROUTE = re.compile("[一-鿿]{2,6}至[一-鿿]{2,6}")


def apply(scene: Scene, context: Any) -> Iterator[Candidate]:
    """Give the companies at the front of project names."""
    spots = [
        (scene.sheets[index], spot) for index, pairs in scene.placed.items() for spot, _ in pairs
    ]
    known = {part for firm in scene.firms for part in (stem(firm.name),) if part.bare}
    again: list[tuple[Sheet, Spot]] = []
    for sheet, spot in spots:
        named = sheet.marked.within(spot.start, spot.end, "company")
        marks = [mark for mark in named if is_company(mark.value.name)]
        found = list(_second(sheet, spot, marks[-1].end) if marks else _found(sheet, spot, context))
        yield from found
        known |= {stem(one.content.text) for one in found}
        if not marks and not found:
            again.append((sheet, spot))
    for sheet, spot in again:
        yield from _again(
            sheet, spot, context, {part.brand for part in known if len(part.brand) > 1}
        )


def _second(sheet: Sheet, spot: Spot, end: int) -> Iterator[Candidate]:
    """Give the subsidiary behind a full name: …有限公司某某微电子研发中心."""
    front = company_front(sheet.text[end : spot.end])
    if front and front.end > front.brand:
        yield _company(sheet, spot, end, end + front.end, ())


def _start(sheet: Sheet, spot: Spot) -> int:
    start = place_end(sheet, spot.start, spot.end)
    while sheet.text[start : start + 1] in ("“", '"', "（", "(", "的"):
        start += 1
    return start


def _found(sheet: Sheet, spot: Spot, context: Any) -> Iterator[Candidate]:
    start, text = _start(sheet, spot), sheet.text
    left = home(sheet, spot.start, start, context)
    front = (
        None if ROUTE.search(text, spot.start, spot.end) else company_front(text[start : spot.end])
    )
    if front:
        ends = (start + front.end, start + front.brand)
        place = bare_place(sheet, spot.start, start)
        edges = dict.fromkeys((start, left, place))
        forms = tuple(text[edge:end] for edge in edges for end in ends)
        left = place if text[place:start] in PROVINCES else left
        yield _company(sheet, spot, left, ends[0], forms)
    elif left < start and (end := traded(text, start, spot.end)):
        yield _company(sheet, spot, left, end, ())


def _again(sheet: Sheet, spot: Spot, context: Any, known: set[str]) -> Iterator[Candidate]:
    """Give the brand of a company that the text names elsewhere: 某某科技 … 上海某某燃料电池基地."""
    start = _start(sheet, spot)
    for brand in known:
        if sheet.text.startswith(brand, start, spot.end) and brand not in patterns():
            left = home(sheet, spot.start, start, context)
            yield _company(sheet, spot, left, start + len(brand), (brand,))
            return


def _company(sheet: Sheet, spot: Spot, start: int, end: int, forms: tuple[str, ...]) -> Candidate:
    text = sheet.text[start:end]
    inner = tuple(dict.fromkeys(form for form in forms if form != text and len(form) > 1))
    name = Name(text, "company", evidence=inner)
    return Candidate(NAME, "company", name, spot.passage, start, end, 5)


def bare_place(sheet: Sheet, low: int, start: int) -> int:
    """Give where the place directly in front begins, if it stands without 省, 市, 县, 区."""
    marks = [mark for mark in sheet.marked.within(low, start, "place") if mark.end == start]
    return marks[0].start if marks and sheet.text[start - 1] not in "省市县区镇乡" else start


def home(sheet: Sheet, low: int, start: int, context: Any) -> int:
    """Give where the company's name begins: with a bare place in front that is not the document's own."""
    marks = [mark for mark in sheet.marked.within(low, start, "place") if mark.end == start]
    if not marks or sheet.text[start - 1] in "省市县区":
        return start
    scope = context.header.scope
    own = scope is not None and marks[0].value.province_code == scope.province_code
    return start if own else marks[0].start
