"""A firm's short name whose plant is going up stands for its project, in news of projects.

甲泰陶瓷的办公楼快要收尾; 乙精生物科技厂房盖好了; 丙玉高科、丁达服饰等，主体均已完工: a name of its own and a trade, at the
opening of a clause, with a part of a plant and what is done to it behind. People, places, products and whole companies are none.
"""

import re
from collections.abc import Iterator

from ingest.rules import Candidate
from ingest.rules.grammar.companies.item import firm_item
from ingest.rules.grammar.companies.stem import stem
from ingest.rules.grammar.passages.name import grouped, named
from ingest.rules.grammar.passages.outline import Outline, Sheet
from ingest.rules.grammar.words.content import is_content
from ingest.rules.grammar.words.sized import Entry
from ingest.rules.grammar.words.unlike import NO_NAME

NAME = "name-site"
READS = "outline"
ABOUT = "全县开工项目5个，签约项目3个，投产项目2个，总投资9亿元。"
EXAMPLES = (
    (ABOUT + "甲钰陶瓷的第二栋办公楼快要收尾。", ("甲钰陶瓷",)),
    (ABOUT + "乙珂生物科技厂房盖好了，眼下在调试设备。", ("乙珂生物科技",)),
    (ABOUT + "丙玉高科、丁韬服饰等，主体工程均已完工。", ("丙玉高科", "丁韬服饰")),
    (ABOUT + "戊晟石材和己韬石材的进场道路还在修。", ("戊晟石材", "己韬石材")),
    (ABOUT + "县人民医院综合楼封顶。", ()),
    (ABOUT + "标准化厂房建成，园区办公楼完工。", ()),
    (ABOUT + "绿色建材车间已建成，智能制造设备安装完成。", ()),
    (ABOUT + "乙珂生物科技的老总笑了。", ()),
    ("乙珂生物科技厂房盖好了。", ()),
)
FIRM = r"[\u4e00-\u9fff]{4,10}?"
ITEM = r"(?:(?!和)[\u4e00-\u9fff]){4,10}?"  # of a list, so that 和 parts it in one way only
ORDINAL = r"(?:第?[一二三四五六七八九\d]+[栋座号幢条期])?"
PART = "(?:新?厂房|办公楼|车间|基础设施|主体(?:工程|结构|厂房)?|设备|钢结?构|进场道路|土建|桩基|综合楼|生产线|宿舍楼|围墙)"
DONE = "(?:封顶|盖好|建好|建成|完工|竣工|收尾|安装|调试|做完|立起|在修|浇筑|吊装|到位|拿下)"
SITES = re.compile(
    rf"(?:^|(?<=[。；，：！？\n]))(?P<firms>{FIRM}|{ITEM}(?:[、和]{ITEM})+)(?:等[，]?)?的?{ORDINAL}{PART}[^，。；]{{0,8}}{DONE}"
)
NAMES = re.compile("[^、和]+")
HEADS = (
    "医院",
    "学校",
    "小学",
    "中学",
    "学院",
    "大学",
    "社区",
    "小区",
    "公司",
    "集团",
    "园区",
    "厂",
)


def apply(outline: Outline, _: object) -> Iterator[Candidate]:
    """Give the short names of firms whose plant is being built."""
    for sheet in outline.sheets if outline.about_projects else ():
        for match in SITES.finditer(sheet.text):
            found = [one.span() for one in NAMES.finditer(sheet.text, *match.span("firms"))]
            firms = sum(_is_firm(sheet.text[start:end]) for start, end in found)
            if 3 * firms >= 2 * len(found) and all(_fits(sheet, *span) for span in found):
                for start, end in found:
                    yield named(NAME, sheet, Entry(start, end, "none"), weight=11)


def _is_firm(words: str) -> bool:
    """Tell whether these words are a name of its own and a trade, and no more."""
    found = stem(words)
    return (found.bare and len(found.rest) > 1) or firm_item(words) == len(words)


def _fits(sheet: Sheet, start: int, end: int) -> bool:
    """Tell whether nothing speaks against text[start:end] as a firm's name."""
    words = sheet.text[start:end]
    if words.endswith(HEADS) or NO_NAME.holds(words) or sheet.scan.heads_in(start, end):
        return False
    if sheet.scan.chunks(start, end) != [(start, end)] or grouped(sheet, start, end):
        return False
    return not is_content(sheet.text, start)
