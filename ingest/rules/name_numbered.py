"""A numbered entry that stands alone before its details is a name.

2．甲镇家居产业园（二期）。投资10.5亿元… — the number, the name, a full stop or colon,
then 总投资, 投资方, 占地, 位于, 业主 …; a head word is not needed.
"""

import re
from collections.abc import Iterator

from ingest.language.annotated import Marked
from ingest.rules import Candidate
from ingest.rules.grammar.passages.likely import beside, odds
from ingest.rules.grammar.passages.name import grouped, measured, named
from ingest.rules.grammar.passages.outline import Outline, Sheet
from ingest.rules.grammar.passages.phrase import NUMBERING, STRONG, stripped
from ingest.rules.grammar.passages.runs import note_behind
from ingest.rules.grammar.words.delimiters import Item
from ingest.rules.grammar.words.evidence import DETAIL, LABELLED
from ingest.rules.grammar.words.headings import announced, is_line
from ingest.rules.grammar.words.sized import Entry
from ingest.rules.grammar.words.unlike import NO_NAME

NAME = "name-numbered"
READS = "outline"
EXAMPLES = (
    ("3．万里电商物流港。计划总投资约16亿元，占地520亩。", ("万里电商物流港",)),
    ("（一）甲溪现代物流园。投资方：甲市甲溪物流有限公司。", ("甲溪现代物流园",)),
    (
        "1. 甲邑大桥北接线。主线贯通。总投资3亿元，投产、签约、开工、竣工都算。",
        ("甲邑大桥北接线",),
    ),
    ("一、甲溪黑茶加工产业园\n由乙川茶业公司投资6.5亿元，选址县城东郊。", ("甲溪黑茶加工产业园",)),
    ("一、甲溪黑茶加工产业园\n今天天气晴朗。", ()),
    ("●甲东新材料产业园：完成1#—4#厂房主体，正在硬化道路。", ("甲东新材料产业园",)),
    (
        "签约项目：\n甲岭新材料（二期）\n\n乙川纸业扩能技改\n\n丙州路南延",
        ("甲岭新材料（二期）", "乙川纸业扩能技改", "丙州路南延"),
    ),
    (
        "叶县重点项目进展（8月）\n● 甲川锂电隔膜二期——设备调试\n● 乙溪路北延——路基成型",
        ("甲川锂电隔膜二期", "乙溪路北延"),
    ),
    ("项目二：康养项目，投资方为甲市岚韬健康有限公司，计划投资2亿元。", ("康养项目",)),
    ("项目三 甲果精炼 甲市岚韬食品有限公司 5亿元", ("甲果精炼",)),
    (
        "项目二：甲果废液综合利用\n投资方：甲市岚韬环境有限公司\n投资额：2.5亿元",
        ("甲果废液综合利用",),
    ),
    (
        "一、甲溪通航产业园　乙川集团投资　100亿元",
        ("甲溪通航产业园",),
    ),
    ("三、丙江中学小学部　甲市丙江中学投资　1.9亿元", ("丙江中学小学部",)),
    ("一、强化组织领导　各部门要落实责任", ()),
    ("项目二：要加强领导，各部门要落实责任。", ()),
    ("（一）加强领导。各部门要落实责任。", ()),
)
PROGRESS = re.compile(
    "(?:目前|截至[^，。；]{2,8}，|现|已经?|正在|累计|基本)*(?:完成|完工|建成|开工|竣工|投产|主体|设备|基础|土建|工程|桩基|厂房|路基|正在|进入|办理|前期)"
)
INVESTED = re.compile("(?:投资主体|投资方|投资人|建设单位|业主|由[^，。；]{2,24}投资)")
# Who pays and how much, parted by blanks: 甲市乙学校投资　1.9亿元.
INVESTOR = re.compile(r"\s*[^，。；：\s]{2,30}投资\s+[\d.]+[万亿]元")
# What a firm's news is headed by: 某某股份：拟投资5亿元建设….
SAYS = re.compile(
    r"(?:全资|控股|旗下|下属)*(?:子公司|公司)?(?:(?:拟|将|计划)(?:投资|斥资)?[约近不超过]*[\d.]+[亿万]元(?:投资|投建|建|在)"
    r"|(?:全资|控股)*子公司|与[^，。；]{2,30}签|终止|中标|签[订署约]|公司)"
)
LIKELY = 0  # odds
COUNTED = re.compile(r"(?:[^，。；]{0,8}，)?[^，。；]{0,14}\d+\s*(?:个|家|项)")
OPENING = re.compile(
    r"^\s*(?:"
    + LABELLED
    + r"\s*|[—－–-]{1,2}\s*(?!\d)|"
    + NUMBERING.pattern
    + r"|\d{1,2}、|第[一二三四五六七八九十\d]+站[：，]|[一二三四五六七八九十]+、)"
)
LABEL = re.compile(rf"^\s*{LABELLED}")


def apply(outline: Outline, _: object) -> Iterator[Candidate]:
    """Give the names that numbered entries open with."""
    for sheet in outline.sheets:
        below = outline.annotated.passages[sheet.index + 1 : sheet.index + 2]
        told = any(_tells(one) for one in below)
        entry = _entry(sheet, about_projects=outline.about_projects, told=told)
        if not entry and _is_listed(outline, sheet):
            entry = _line(sheet)
        if entry:
            yield named(NAME, sheet, entry, weight=25)


def _is_listed(outline: Outline, sheet: Sheet) -> bool:
    """Tell whether a passage is a line under a heading that announces projects."""
    return is_line(sheet.text) and announced(outline.annotated.passages, sheet.index)


def _entry(sheet: Sheet, *, about_projects: bool, told: bool) -> Entry | None:
    opening, item = OPENING.match(sheet.text), sheet.marked.passage.kind == "item"
    begin = opening.end() if opening else 0
    labelled = opening or item
    first = next(
        (item for item in sheet.items if item.end > begin and not _is_place(sheet, item)), None
    )
    label = LABEL.match(sheet.text)
    blank = item or opening
    if not first or first.after not in ("。：，；｜ ——$" if blank else "。：，；｜——$"):
        return None
    note = note_behind(sheet.text, first.start, first.end)
    place = note.start() + 1 if note else first.end + len(first.after)
    detailed = _detailed(sheet.marked, place) or (bool(told or label) and first.after == "$")
    if not labelled and not (first.after == "：" and detailed):
        return None
    if not detailed and not label and first.after == " ":
        return None
    if not detailed and not (
        about_projects and first.after in "。：" and not COUNTED.match(sheet.text, first.end + 1)
    ):
        return None
    if first.after == "：" and not opening and SAYS.match(sheet.text, first.end + 1):
        return None
    start = stripped(sheet.scan, max(first.start, begin), first.end)
    end = _end(sheet, start, note.start() if note else first.end)
    if (
        not 4 <= end - start <= 50
        or grouped(sheet, start, end)
        or NO_NAME.holds(sheet.text[start:end])
    ):
        return None
    led = STRONG.search(sheet.text, start, end) or INVESTED.match(sheet.text, place)
    floor = 0 if label or INVESTOR.match(sheet.text, place) else 1 if led else 2
    found = measured(sheet, start, end)
    fit = found.weight >= floor if detailed else found.weight >= 3 and _closed(sheet, start, end)
    return Entry(start, end, "none", note.span() if note else None) if fit else None


def _line(sheet: Sheet) -> Entry | None:
    """Give the name that a line under a heading opens with, before blanks and what is told of it."""
    item = next((item for item in sheet.items if not _is_place(sheet, item)), None)
    if not item or item.after not in "：｜ ——$":
        return None
    note = note_behind(sheet.text, item.start, item.end)
    start, end = stripped(sheet.scan, item.start, item.end), note.start() if note else item.end
    if not 4 <= end - start <= 40 or sheet.scan.chunks(start, end) != [(start, end)]:
        return None
    if grouped(sheet, start, end) or NO_NAME.holds(sheet.text[start:end]):
        return None
    fit = measured(sheet, start, end).own >= 2 and odds(*beside(sheet.text, start, end)) >= LIKELY
    return Entry(start, end, "none", note.span() if note else None) if fit else None


def _is_place(sheet: Sheet, item: Item) -> bool:
    """Tell whether an item is nothing but a place: ▲甲县　…"""
    return any(
        mark.start <= item.start + 1 and mark.end >= item.end
        for mark in sheet.marked.within(item.start, item.end, "place")
    )


def _closed(sheet: Sheet, start: int, end: int) -> bool:
    """Tell whether the words end in a head word."""
    found = sheet.scan.heads_in(start, end)
    return bool(found) and found[-1][1] == end


def _detailed(marked: Marked, place: int) -> bool:
    """Tell whether details follow: 总投资 …, or a place or company by itself and an investment."""
    details = (DETAIL, PROGRESS, INVESTOR)
    if any(detail.match(marked.text, place) for detail in details):
        return True
    opens = any(mark.start == place for mark in marked.of("place", "company"))
    return opens and any(place < mark.start < place + 60 for mark in marked.of("amount"))


def _tells(below: Marked) -> bool:
    """Tell whether a passage opens with the details of what the heading above it names."""
    return below.passage.kind not in ("heading", "title") and _detailed(below, 0)


def _end(sheet: Sheet, start: int, end: int) -> int:
    """Give where the name ends: with its clause, or before the first verb in it (…项目是…)."""
    pieces = sheet.scan.chunks(start, end)
    if len(pieces) < 2:
        return end
    closed = [close for _, close in sheet.scan.heads_in(start, pieces[0][1])]
    return closed[-1] if closed else start
