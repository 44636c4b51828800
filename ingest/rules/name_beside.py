"""A phrase that ends in 基地, 产业园, 医院, 生产线 … is a project's name where its investment or its progress stands beside it.

Such words name places as well, so the sentence must say that it costs so much
(总投资5亿元的…, …（2.6亿元）) or that it is being agreed, built or finished.
"""

import re
from collections.abc import Iterator

from ingest.rules import Candidate
from ingest.rules.grammar.passages.name import grouped, measured, named
from ingest.rules.grammar.passages.outline import Outline, Sheet
from ingest.rules.grammar.passages.phrase import Phrase
from ingest.rules.grammar.words.content import is_content
from ingest.rules.grammar.words.evidence import FIRM_NOTE, LEFT_AMOUNT, beside, urged
from ingest.rules.grammar.words.sized import Entry
from ingest.rules.name_listed import VISITS
from ingest.rules.name_told import COMPANIONS, OF_PROJECT

NAME = "name-beside"
READS = "outline"
EXAMPLES = (
    ("投资2.3亿元的丙县第三水厂正式通水。", ("丙县第三水厂",)),
    ("甲原畜牧机械检测中心6月底前投用。", ("甲原畜牧机械检测中心",)),
    (
        "岚韬科技投资10亿元在苏州建设企业总部及智能机器人研发基地。",
        ("企业总部及智能机器人研发基地",),
    ),
    ("2月开建甲乡综合客运枢纽站。", ("甲乡综合客运枢纽站",)),
    ("甲岭公司出资兴建的城市新名片乙山科技大厦，高198米。", ("乙山科技大厦",)),
    ("甲岭陶板项目，总投资1.6亿元，用地40亩，分两期实施，含试验中心、丙岭公寓。", ()),
    ("大桥起点位于在建的甲江北口大桥南侧。", ()),
    (
        "投产的有三家，甲邦一期投资10亿元，乙阳绿色铸造一体化一期投资12亿元。",
        ("甲邦一期", "乙阳绿色铸造一体化一期"),
    ),
    (
        "签约、开工、投产、竣工都有。岚韬集团拟在乙县建立石墨产业园。",
        ("石墨产业园",),
    ),
    ("童装产业园（甲市岚韬服饰有限公司，2亿元）", ("童装产业园",)),
    ("企业入驻甲原科技园。", ()),
    ("甲岭筑工项目，总投资4000万元，建设预制构件生产基地。", ()),
    ("乙川公司的新产品在甲原工业园正式投产。", ()),
    ("活动在甲原科技园举行。", ()),
    ("其中，果木创新中心依托甲原园艺科学研究院建设。", ()),
    ("在甲原化工园，由岚韬公司建设的生产线试车。", ()),
)

BEGUN = re.compile("(?:正式|顺利|如期)?(?:投产|开工|签约|启动|动工|奠基|揭牌|落户|落地)")
SITED = re.compile("(?:建设|项目|实施)?(?:地点|地址|位置|选址)(?:位于|在|为|是|：|:)+$")
SIDE = re.compile("(?:的)?(?:[东西南北左右][南北]?侧|以[东西南北]|附近|旁边?|交叉口|两侧|沿线)")
AT = re.compile("，由[^，。；]{4,50}的")
HELD = re.compile(
    "(?:隆重|分别|同步|成功|顺利|集中|盛大|热烈|正式|如期|联合|共同|同时|圆满)*(?:举行|召开|举办|拉开)"
)
TOWN = re.compile(r"(?:^|[，。；：、！？　])[^，。；、]{0,4}?[\u4e00-\u9fff]{2,3}(?:镇|乡|街道)的$")
MAKES = re.compile("加工|生产|制造|基地|车间|线|厂|电站|产业园|冷链|养殖|仓|站")
BUILDS = re.compile(
    r"(?:拟|计划|将|要|已|还|也)*(?:总?投资[^，。；]{0,10}?[万亿]美?元)?，?(?:在[^，。；]{2,14}?)?(?:投资)?(?:建设|建立|打造|新建|兴建|投建|设立|建)了?"
)
NEAR = 40  # characters
COMMON = ("工厂", "厂房", "车间", "园区")


def apply(outline: Outline, _: object) -> Iterator[Candidate]:
    """Give the phrases with a weak head that are told as projects."""
    for sheet in outline.sheets:
        for phrase in sheet.phrases:
            if phrase.head == "weak" and _is_name(outline, sheet, phrase):
                note = FIRM_NOTE.match(sheet.text, phrase.end)
                entry = Entry(phrase.start, phrase.end, "weak", note.span() if note else None)
                yield named(NAME, sheet, entry, weight=15)


def _is_name(outline: Outline, sheet: Sheet, phrase: Phrase) -> bool:
    if not 4 <= phrase.end - phrase.start <= 50 or grouped(sheet, phrase.start, phrase.end):
        return False
    if sheet.text.endswith(OF_PROJECT, 0, phrase.start):
        return False
    if COMPANIONS.match(sheet.text, phrase.end) or SITED.search(
        sheet.text, max(0, phrase.start - NEAR), phrase.start
    ):
        return False
    if is_content(sheet.text, phrase.start) or _of_firm(sheet, phrase) or _is_venue(sheet, phrase):
        return False
    passing = VISITS.search(sheet.text, max(0, phrase.start - 8), phrase.start)
    if passing and not outline.about_projects:
        return False
    found = measured(sheet, phrase.start, phrase.end)
    told = beside(sheet.text, phrase.start, phrase.end)
    common = sheet.text[: phrase.end].endswith(COMMON)
    if told >= 3 and not common:
        return phrase.end - phrase.start >= 5
    paid = LEFT_AMOUNT.holds(sheet.text, max(0, phrase.start - 30), phrase.start)
    if paid and not common and phrase.end - phrase.start >= 6:
        return True
    if found.weight == 0 or found.bare or (found.own < 2 and common):
        return False
    about = outline.tells(sheet, phrase.start, phrase.end)
    if about and found.own >= 3 and _in_town(sheet, phrase):
        return True
    owned = sheet.text[max(0, phrase.start - 1) : phrase.start] == "的"
    told += 2 * (about and found.own >= 2 and _built_by(sheet, phrase))
    told += found.sure and urged(sheet.text, phrase.start)
    return told > 0 and found.weight + told + owned >= 3 + (not found.sure and told < 2)


def _is_venue(sheet: Sheet, phrase: Phrase) -> bool:
    """Tell whether a park is only where something else begins, is held or is counted: 在甲原工业园正式投产."""
    text = sheet.text
    if any(
        mark.end == phrase.end for mark in sheet.marked.within(phrase.start, phrase.end, "place")
    ):
        return True
    if measured(sheet, phrase.start, phrase.end).phase:
        return False
    if SIDE.match(text, phrase.end) or text.endswith(("依托", "立足", "联合"), 0, phrase.start):
        return True
    if text.endswith("在", 0, phrase.start) and AT.match(text, phrase.end, phrase.end + 60):
        return True
    at = text.endswith(("在", "于"), 0, phrase.start) or text.endswith(
        ("午", "日", "，"), 0, phrase.start
    )
    inside = text.endswith(("在", "于"), 0, phrase.start) and BEGUN.match(text, phrase.end)
    return bool(inside or (at and HELD.match(text, phrase.end)))


def _of_firm(sheet: Sheet, phrase: Phrase) -> bool:
    """Tell whether a phrase is only where a company sits: 甲县乙山工业园某某科技有限公司."""
    firms = sheet.marked.within(phrase.start, len(sheet.text), "company")
    return any(mark.start <= phrase.end < mark.end for mark in firms)


def _built_by(sheet: Sheet, phrase: Phrase) -> bool:
    """Tell whether a company is said to build it: 甲岭集团拟在乙县建立|光伏产业园."""
    near = sheet.marked.within(max(0, phrase.start - NEAR), phrase.start, "company")
    return any(BUILDS.fullmatch(sheet.text, mark.end, phrase.start) for mark in near)


def _in_town(sheet: Sheet, phrase: Phrase) -> bool:
    """Tell whether a works or building opens its clause with its town: 石桥镇的…车间."""
    return bool(
        TOWN.search(sheet.text[: phrase.start])
        and MAKES.search(sheet.text, phrase.start, phrase.end)
    )
