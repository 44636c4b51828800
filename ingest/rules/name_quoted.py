"""A quotation, or in news of projects a note in brackets, that closes with 项目 inside its marks is a project's name."""

import re
from collections.abc import Iterator

from ingest.rules import Candidate
from ingest.rules.grammar.passages.likely import SURE, beside, odds
from ingest.rules.grammar.passages.name import grouped, measured, named
from ingest.rules.grammar.passages.outline import Outline, Sheet
from ingest.rules.grammar.words.cuts import front_end
from ingest.rules.grammar.words.heads import head_ranges
from ingest.rules.grammar.words.shape import DEED
from ingest.rules.grammar.words.sized import Entry
from ingest.rules.grammar.words.unlike import NO_NAME

NAME = "name-quoted"
READS = "outline"
ABOUT = "全县开工项目5个，签约项目3个，投产项目2个，总投资9亿元。"
EXAMPLES = (
    (
        "甲岭科技股份有限公司“智能热泵绿色烤烟系统研发及产业化项目”在工业园正式投产。",
        ("智能热泵绿色烤烟系统研发及产业化项目",),
    ),
    (
        "“甲岭新能源汽车产业园项目”的一位工人说，工地经常停工。",
        ("甲岭新能源汽车产业园项目",),
    ),
    ("《年产5万吨碳纤维项目》投资协议签订。", ("年产5万吨碳纤维项目",)),
    ("全市开展“我为项目做服务”活动，落实“重点项目”“三个一批”项目。", ()),
    ("县里推进“十百千项目”。", ()),
    (
        ABOUT + "液晶电视有了首台（甲州惠韬电子项目），手机也有了（乙泰手机项目，已经动工）。",
        ("甲州惠韬电子项目", "乙泰手机项目"),
    ),
    (ABOUT + "甲岭光学（省重点项目）开工，乙川冷链（第五期签约转开工项目）封顶。", ()),
    ("甲川公司合资的“镜片一体化工厂”昨天点火。", ("镜片一体化工厂",)),
    (
        "“甲岭光学镜片车间”、“乙川碑林陈列馆”……墙上的图插满小旗，蓝旗代表还没开工。",
        ("甲岭光学镜片车间", "乙川碑林陈列馆"),
    ),
    ("大家夸这里是“干部成长的学校”，签约企业不少。", ()),
    ("省里提出“打造国际一流观星小镇”，项目随即动工。", ()),
    ("全县建起“三园五基地”，项目陆续投产。", ()),
    ("办好“一站式服务中心”，企业开工更快了。", ()),
    ("首台下线（甲州惠韬电子项目）。", ()),
)
QUOTED = re.compile(r"[“《「](?P<name>[^“”《》「」，。；：！？]{7,50}项目)[”》」]")
NOTED = re.compile(
    "[（(](?!以下|下称|简称|又称|其中|含|包括|第|均|都|共|原)(?:即|就是|如)?(?P<name>[^（）()，。；：、“”]{4,40}项目)(?=[）)，；])"
)
# Behind it something is told, or another quotation follows, or the sentence ends.
WORKS = re.compile(
    "“(?P<name>[^“”，。；：、！？的]{5,24})”(?=[，。；、（(]|…|[也已正又还却则将终昨今下]|\\d|开工|投产|签约|封顶|点火|落地|项目|做成|里面|的地方)"
)
COUNTS = re.compile(
    "(?:[一二两三四五六七八九十百千万][^，。；一二三四五六七八九十]{1,4}){2}"
)  # 三园五基地
OWN_WORKS = 2
SUREST, OWN, LIKELY = 3, 2, 5


def apply(outline: Outline, _: object) -> Iterator[Candidate]:
    """Give the names that stand whole between quotation marks."""
    for sheet in outline.sheets:
        for match in QUOTED.finditer(sheet.text):
            start, end = match.span("name")
            if _is_name(sheet, start, end):
                yield named(NAME, sheet, Entry(start, end, "strong"), weight=30)
        for match in WORKS.finditer(sheet.text) if "”" in sheet.text else ():
            start, end = match.span("name")
            if outline.tells(sheet, start - 1, end + 1) and _is_works(sheet, start, end):
                yield named(NAME, sheet, Entry(start, end, "weak"), weight=24)
        for match in NOTED.finditer(sheet.text) if outline.about_projects else ():
            start, end = match.span("name")
            if _is_noted(sheet, start, end):
                yield named(NAME, sheet, Entry(start, end, "strong"), weight=30)


def _is_works(sheet: Sheet, start: int, end: int) -> bool:
    """Tell whether a quotation that work is told of reads like a name to its last word: “甲岭一体化工厂”昨天点火."""
    text, found = sheet.text, measured(sheet, start, end)
    heads = head_ranges(text[start:end], [])
    headed = bool(heads) and heads[-1][1] == end - start
    deed = bool(DEED.search(text[start:end]))
    if front_end(text, start, end) > start or COUNTS.match(text, start, end):
        return False  # a slogan
    doubted = NO_NAME.holds(text[start:end]) or grouped(sheet, start, end)
    return found.own >= OWN_WORKS and (headed or deed) and not doubted


def _is_noted(sheet: Sheet, start: int, end: int) -> bool:
    """Tell whether a note in brackets reads like a name, and nothing makes it a class or a step."""
    likely = odds(*beside(sheet.text, start, end)) >= LIKELY
    own = measured(sheet, start, end).own >= OWN
    whole = sheet.scan.chunks(start, end) == [(start, end)]
    return whole and own and likely and not grouped(sheet, start, end)


def _is_name(sheet: Sheet, start: int, end: int) -> bool:
    found = measured(sheet, start, end)
    likely = found.own >= OWN and odds(*beside(sheet.text, start, end)) >= SURE
    return (found.weight >= SUREST or likely) and not grouped(sheet, start, end)
