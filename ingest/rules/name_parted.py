"""A list whose parts ； divides names a project at the head of each part, with what is told of it behind: 在建的有3个：甲燃料；乙屠宰线，投资2亿元；丙日化.

The words before it announce projects; most parts open with words that may be a name, and they are as many as is said,
or read like names.
"""

import re
from collections.abc import Iterator

from ingest.rules import Candidate
from ingest.rules.grammar.passages.likely import beside, odds
from ingest.rules.grammar.passages.name import grouped, measured, named
from ingest.rules.grammar.passages.outline import Outline, Sheet
from ingest.rules.grammar.passages.phrase import stripped
from ingest.rules.grammar.passages.runs import note_behind
from ingest.rules.grammar.words.content import is_content
from ingest.rules.grammar.words.lead import ahead_of, announces, lead_of
from ingest.rules.grammar.words.sized import Entry
from ingest.rules.grammar.words.unlike import NO_NAME

NAME = "name-parted"
READS = "outline"
EXAMPLES = (
    (
        "在建的有4个：甲垚生物质燃料；乙川镇肉鸭屠宰线；丙兰日化；丁环路北延。",
        ("甲垚生物质燃料", "乙川镇肉鸭屠宰线", "丙兰日化", "丁环路北延"),
    ),
    (
        "签约项目3个，分别为：甲川调理食品，总投资2亿元；乙铝再生铝棒，总投资1亿元；丙河建材城（一期），总投资3亿元。",
        ("甲川调理食品", "乙铝再生铝棒", "丙河建材城（一期）"),
    ),
    (
        "这3项重点工程是：甲州至乙川铁路；丙滩水电站；丁流机场改扩建。",
        ("甲州至乙川铁路", "丙滩水电站", "丁流机场改扩建"),
    ),
    ("签约项目12个，分别为：甲县5个；乙县4个；丙县3个。", ()),
    ("抓好项目3件事：强化领导；优化服务；严格考核。", ()),
    ("全市开工项目12个：工业项目5个，总投资9亿元；农业项目4个；其他项目3个。", ()),
    ("主要措施有：领导包联；部门帮办；定期通报。", ()),
)
SENTENCE = re.compile("[^。！？]+")
PART = re.compile("[^；]+")
HEAD = re.compile(r"\s*(?:以及|和|及)?\s*(?P<name>[^，；：、。]+)")
LEAD = re.compile(r"(?:(?:分别|依次)?(?:为|是|有|包括|如下)[：:]?|[：:])")
FEWEST, LIKELY = 3, 10


def apply(outline: Outline, _: object) -> Iterator[Candidate]:
    """Give the names that the parts of such lists open with."""
    for sheet in outline.sheets:
        if sheet.text.count("；") + 1 >= FEWEST:
            for sentence in SENTENCE.finditer(sheet.text):
                for entry in _list(sheet, *sentence.span()):
                    yield named(NAME, sheet, entry, weight=27)


def _list(sheet: Sheet, start: int, end: int) -> list[Entry]:
    """Give the names of a sentence that is a list of parts."""
    first = sheet.text.find("；", start, end)
    leads = [match.end() for match in LEAD.finditer(sheet.text, start, max(start, first))]
    for begin in leads:
        parts = [match.span() for match in PART.finditer(sheet.text, begin, end)]
        ahead = ahead_of(sheet.text, begin)
        told = announces(ahead, lead_of(ahead), len(parts))
        found = [entry for part in parts if (entry := _entry(sheet, *part))]
        if told and len(parts) >= FEWEST and 3 * len(found) >= 2 * len(parts):
            return found if told > 1 or _likely(sheet, found) else []
    return []


def _likely(sheet: Sheet, found: list[Entry]) -> bool:
    """Tell whether these words read like names, taken together."""
    return sum(odds(*beside(sheet.text, one.start, one.end)) for one in found) >= LIKELY * len(
        found
    )


def _entry(sheet: Sheet, start: int, stop: int) -> Entry | None:
    match = HEAD.match(sheet.text, start, stop)
    if not match:
        return None
    note = note_behind(sheet.text, *match.span("name"))
    end = note.start() if note else match.end()
    begin = stripped(sheet.scan, match.start("name"), end)
    words = sheet.text[begin:end]
    whole = sheet.scan.chunks(begin, end) == [(begin, end)]
    if not whole or not 4 <= len(words) <= 40 or NO_NAME.holds(words):
        return None
    if grouped(sheet, begin, end) or is_content(sheet.text, begin):
        return None
    fit = measured(sheet, begin, end).own >= 2
    return Entry(begin, end, "none", note.span() if note else None) if fit else None
