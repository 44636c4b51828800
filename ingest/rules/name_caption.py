"""A caption that is nothing but a firm and its works names a project, in news of projects; also where it is printed twice.

某某科技有限公司检测设备基地 under a photograph: a line without a sentence, a firm in front, a head word behind.
"""

import re
from collections.abc import Iterator

from ingest.rules import Candidate
from ingest.rules.company_full import is_company
from ingest.rules.grammar.companies.front import company_front
from ingest.rules.grammar.companies.stem import front_place
from ingest.rules.grammar.passages.name import grouped, named
from ingest.rules.grammar.passages.outline import Outline, Sheet
from ingest.rules.grammar.words.delimiters import Item
from ingest.rules.grammar.words.sized import Entry
from ingest.rules.grammar.words.unlike import NO_NAME

NAME = "name-caption"
READS = "outline"
ABOUT = "全县开工项目5个，签约项目3个，投产项目2个，总投资9亿元。\n"
EXAMPLES = (
    (
        ABOUT + "岚韬科技有限责任公司检测设备基地",
        ("岚韬科技有限责任公司检测设备基地",),
    ),
    (ABOUT + "贝诺斯智能装备产业城贝诺斯智能装备产业城", ("贝诺斯智能装备产业城",)),
    (ABOUT + "岚韬科技有限责任公司", ()),
    (ABOUT + "岚韬电气公司负责人讲项目", ()),
    (ABOUT + "县城市建设投资有限公司办公大楼前", ()),
    ("岚韬科技有限责任公司检测设备基地", ()),
    (ABOUT + "贝诺斯增资3亿元在乙市签约机床制造项目", ()),
)
SENTENCE = re.compile("[。，；！？：]|[万亿]元")
PART = re.compile("车间$|厂房$|园区$|大楼$|总部$")
LONGEST = 80
TWICE = re.compile(r"(?P<once>.{5,40})(?P=once)")
SCENE = re.compile("(?:的)?(?:项目)?(?:施工|建设|生产)?现场$|一[角景]$|效果图$|鸟瞰图?$")


def apply(outline: Outline, _: object) -> Iterator[Candidate]:
    """Give the names that captions are."""
    for sheet in outline.sheets if outline.about_projects else ():
        if len(sheet.text) <= LONGEST and not SENTENCE.search(sheet.text):
            for item in sheet.items:
                if entry := _entry(sheet, item):
                    yield named(NAME, sheet, entry, weight=8)


def _entry(sheet: Sheet, item: Item) -> Entry | None:
    twice = TWICE.fullmatch(sheet.text, item.start, item.end)
    end = twice.end("once") if twice else item.end
    scene = SCENE.search(sheet.text, item.start, end)
    end = scene.start() if scene else end
    found = sheet.scan.heads_in(item.start, end)
    closed = bool(found) and not PART.search(sheet.text, item.start, end) and found[-1][1] == end
    plain = not (NO_NAME.holds(sheet.text[item.start : end]) or grouped(sheet, item.start, end))
    return Entry(item.start, end, "weak") if closed and plain and _owned(sheet, item, end) else None


def _owned(sheet: Sheet, item: Item, end: int) -> bool:
    """Tell whether a firm opens the caption, with words behind it."""
    words = sheet.text[item.start : end]
    firms = [mark for mark in sheet.marked.within(item.start, end, "company") if mark.end < end - 3]
    if any(mark.start == item.start and is_company(mark.value.name) for mark in firms):
        return True
    return company_front(words[front_place(words) :]) is not None
