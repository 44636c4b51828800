"""One undertaking may tell its parts with 、 inside its name: 葡萄酒酿造、灌装及仓储一体化项目.

The last part holds 及 or 和 or goes on with a bare capacity (3000吨…), all share one head word and one
investment or owner, and none but the first has a place or company of its own. A list that is announced,
counted or closed by 等 is never one.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from graph.types.firsts import Sought
from ingest.rules import Candidate
from ingest.rules.grammar.passages.likely import beside, odds
from ingest.rules.grammar.passages.name import grouped, measured, named
from ingest.rules.grammar.passages.outline import Outline, Sheet
from ingest.rules.grammar.passages.runs import Run
from ingest.rules.grammar.words.content import is_explained
from ingest.rules.grammar.words.evidence import LEFT_AMOUNT, RIGHT_AMOUNT
from ingest.rules.grammar.words.shape import LOCAL
from ingest.rules.grammar.words.sized import Entry
from ingest.rules.grammar.words.unlike import NO_NAME

NAME = "name-joint"
READS = "outline"
EXAMPLES = (
    (
        "总投资6亿元的葡萄酒酿造、灌装及仓储一体化项目正式开工。",
        ("葡萄酒酿造、灌装及仓储一体化项目",),
    ),
    (
        "岚韬公司的面包生产、糕点及饼干加工扩建项目总投资3亿元。",
        ("面包生产、糕点及饼干加工扩建项目",),
    ),
    (
        "年产5000吨葡萄汁、3000吨果酱及配套冷链仓储建设项目开工建设。",
        ("年产5000吨葡萄汁、3000吨果酱及配套冷链仓储建设项目",),
    ),
    ("S407、S512省道改造打捆项目已完成路基铺筑。", ("S407、S512省道改造打捆项目",)),
    (
        "活动在甲镇新光源、新显示产业园（东区）项目现场举行。",
        ("甲镇新光源、新显示产业园（东区）项目",),
    ),
    (
        "岚韬公司投资的高效节水、果蔬分拣设备生产线项目拟投资1.2亿元。",
        ("高效节水、果蔬分拣设备生产线项目",),
    ),
    (
        "岚韬公司总投资5亿元建设的医药、保健品生产项目，投资规模大。",
        ("医药、保健品生产项目",),
    ),
    ("投资5亿元建设的甲岭学校、乙岭医院等项目，进展顺利。", ()),
    ("甲峪公司研制的2000吨锶项目建成试车、800吨金属锶项目中试完成。", ()),
    ("还有一个是甲科电子高频、高速、乙基覆铜板项目。", ("甲科电子高频、高速、乙基覆铜板项目",)),
    ("分别为甲岭光学镜片、乙川冷链及仓储物流园项目。", ()),
    ("甲岭光学镜片、乙川冷链及仓储物流园项目总投资分别为3亿元、2亿元。", ()),
    ("总投资6亿元的甲岭光学镜片、乙川碳纤维及切片等项目开工。", ()),
    ("先进制造业、数字经济及文化旅游项目加快建设。", ()),
    ("甲岭玻璃项目新购的反应釜、烘干机和熔制生产线已装好，项目投产。", ()),
)
LINK = re.compile("[及和与]")
HEAD = ("项目", "工程")
AMOUNT = re.compile(r"\d[\d.]*万?(?:吨|台|套|件|只|辆|片|条|平方米|立方米)")
PART = re.compile("(?:生产|加工|制造|酿造|研发|组装|装配|养殖|种植|仓储|销售|冷藏|屠宰)$")
SEVERAL = re.compile(r"[^，。；]{0,4}(?:分别|均|都|各|两|三|四)|，[^，。；]{0,8}(?:分别|均|都|各)")
ROAD = re.compile(r"[GSXY]\d{2,4}")
OWNER = re.compile("(?:公司|集团)(?:计划|拟)?投资(?:建设|兴建)?的$")
COSTS = re.compile(r"，?(?:拟|计划|预计)?总?投资约?\d")
VENUE = re.compile(r"(?:建设|施工)?(?:现场|工地)?(?:隆重|成功|顺利|盛大|如期|正式)?举行")
# What one sum is told to be spent on is one: 投资5亿元建设的|医药、保健品生产项目.
SPENT = Sought(
    r"(?<=[万亿]元建设的|[万亿]元兴建的|[万亿]元打造的|[万亿]元实施的|[万亿]元新建的)"
    r"(?:(?!项目|工程)[^，。；、：（）等]){2,14}、(?:(?:(?!项目|工程)[^，。；：（）等]){2,14}、){0,2}"
    r"(?:(?!项目|工程)[^，。；、：（）等]){3,20}(?:项目|工程)(?=[，。；]|$)"
)
MOST = 4
LIKELY = 10  # odds
SHORTEST = 3  # characters


def apply(outline: Outline, _: object) -> Iterator[Candidate]:
    """Give the names that hold 、."""
    for sheet in outline.sheets:
        for run in sheet.runs:
            one = 1 < len(run.entries) <= MOST and run.kind is None and _is_one(sheet, run)
            if one or _is_whole(sheet, run):
                start, end = run.entries[0].start, run.entries[-1].end
                yield named(NAME, sheet, Entry(start, end, "strong"), weight=45)
        for spent in SPENT.finditer(sheet.text):
            firms = sheet.covered("company", *spent.span())
            if not firms and not grouped(sheet, *spent.span()):
                yield named(NAME, sheet, Entry(*spent.span(), "strong"), weight=45)


def _is_whole(sheet: Sheet, run: Run) -> bool:
    """Tell whether the only item is one that was joined around words too short for a name: 甲科高频、高速、覆铜板项目."""
    if len(run.entries) != 1 or run.entries[0].head != "strong":
        return False
    start, end = run.entries[0].start, run.entries[0].end
    joined = "、" in sheet.text[start:end] and not grouped(sheet, start, end)
    return joined and odds(*beside(sheet.text, start, end)) >= LIKELY


def _is_one(sheet: Sheet, run: Run) -> bool:
    text, first, last = sheet.text, run.entries[0], run.entries[-1]
    joined = all(
        text[left.end : right.start] == "、" and not left.note and left.head == "none"
        for left, right in pairwise(run.entries)
    )
    if (
        run.announced
        or not joined
        or is_explained(text, first.start)
        or not text.endswith(HEAD, first.start, last.end)
    ):
        return False
    if grouped(sheet, first.start, last.end) or NO_NAME.holds(text[first.start : last.end]):
        return False
    roads = all(ROAD.match(text, entry.start) for entry in run.entries)
    if any(entry.end - entry.start < SHORTEST for entry in run.entries[:1]):
        return False
    apart = not roads and any(_own(sheet, entry) for entry in run.entries[1:])
    if SEVERAL.match(text, last.end) or apart:
        return False
    return _shares(sheet, run)


def _own(sheet: Sheet, entry: Entry) -> bool:
    """Tell whether an item has a place, a company or a phase that sets it apart from the first."""
    found = measured(sheet, entry.start, entry.end)
    local = LOCAL.match(sheet.text, entry.start, entry.end)
    return found.place or found.company or found.phase or bool(local)


def _is_venue(text: str, run: Run) -> bool:
    """Tell whether one event is held where the items are: 活动在甲镇新光源、新显示产业园项目现场举行."""
    return text.endswith("在", 0, run.start) and bool(VENUE.match(text, run.entries[-1].end))


def _shares(sheet: Sheet, run: Run) -> bool:
    """Tell whether the items are parts of one: bare capacities, or kinds of work with one investment."""
    text, first, last = sheet.text, run.entries[0], run.entries[-1]
    if any(AMOUNT.match(text, entry.start) for entry in run.entries[1:]):
        return True
    if ROAD.fullmatch(text, first.start, first.end) or _is_venue(text, run):
        return True
    owned = OWNER.search(text, max(0, first.start - 10), first.start)
    if owned and COSTS.match(text, last.end):
        return True
    if not LINK.search(text, last.start, last.end):
        return False
    paid = LEFT_AMOUNT.holds(text, max(0, first.start - 30), first.start)
    told = RIGHT_AMOUNT.match(text, last.end)
    parts = any(PART.search(text, entry.start, entry.end) for entry in run.entries[:-1])
    return bool((paid or told or parts) and measured(sheet, first.start, last.end).own >= 2)
