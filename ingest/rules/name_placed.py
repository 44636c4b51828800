"""Counties told one after another with what each has are a list of projects: 甲县的…产业园；乙县的…深加工，项目单位为…；丙区的….

The sentence opens with a word for projects or their stage, and most of its parts between ； begin with a place.
"""

import re
from collections.abc import Iterator

from ingest.rules import Candidate
from ingest.rules.grammar.passages.name import grouped, measured, named
from ingest.rules.grammar.passages.outline import Outline, Sheet
from ingest.rules.grammar.passages.runs import BRACKETS
from ingest.rules.grammar.words.content import is_content
from ingest.rules.grammar.words.sized import Entry
from ingest.rules.grammar.words.unlike import NO_NAME

NAME = "name-placed"
READS = "outline"
EXAMPLES = (
    (
        "签约项目方面，叶县的甲马酚醛装置，总投资8亿元；鲁山县的石英板材产业园；舞钢市的乙宇厚壁管深加工；鲁山县的丙泰竹器加工厂。",
        ("甲马酚醛装置", "石英板材产业园", "乙宇厚壁管深加工", "丙泰竹器加工厂"),
    ),
    ("签约项目方面，叶县的企业有3家；鲁山县的开工率最高；舞钢市的占比过半。", ()),
    ("签约项目方面，叶县签约3个；鲁山县签约2个；舞钢市签约1个。", ()),
    ("叶县的铁锅；鲁山县的丝绸；舞钢市的钢材。", ()),
)
SENTENCE = re.compile("[^。！？]+")
OPENS = re.compile(
    "(?:^|(?<=[，；。！？]))[^，。；]{0,12}(?:项目|签约|开工|投产|一批”)[^，。；]{0,8}?(?:方面，|中，|：|有|为|是)"
)
PART = re.compile("[^；]+")
WORDS = re.compile("[^，。；：（(、]{4,30}(?=[，；。（(]|$)")
FINITE = re.compile("最|率|占|企业|[多好快高低强紧足]$")
FEWEST = 3


def apply(outline: Outline, _: object) -> Iterator[Candidate]:
    """Give the name that follows each county of a list."""
    for sheet in outline.sheets:
        if sheet.text.count("；") + 1 >= FEWEST:
            for sentence in SENTENCE.finditer(sheet.text):
                yield from _names(sheet, *sentence.span())


def _names(sheet: Sheet, start: int, end: int) -> Iterator[Candidate]:
    opening = OPENS.search(sheet.text, start, end)
    if not opening:
        return
    parts = [match.span() for match in PART.finditer(sheet.text, opening.end(), end)]
    places = {mark.start: mark.end for mark in sheet.marked.within(start, end, "place")}
    led = [(left, right) for left, right in parts if left in places]
    owned = [left for left, _ in led if sheet.text.startswith("的", places[left])]
    if len(owned) >= FEWEST - 1 and len(led) >= FEWEST and 3 * len(led) >= 2 * len(parts):
        begun = [(places[left] + 1 if left in owned else left, right) for left, right in led]
        found = [entry for part in begun if (entry := _entry(sheet, *part))]
        headed = sum(bool(sheet.scan.heads_in(entry.start, entry.end)) for entry in found)
        if headed >= FEWEST - 1:
            yield from (named(NAME, sheet, entry, weight=28) for entry in found)


def _entry(sheet: Sheet, start: int, stop: int) -> Entry | None:
    match = WORDS.match(sheet.text, start, stop)
    if not match:
        return None
    end = match.end()
    whole = sheet.scan.chunks(start, end) == [(start, end)]
    if (
        not whole
        or FINITE.search(match[0])
        or NO_NAME.holds(match[0])
        or grouped(sheet, start, end)
    ):
        return None
    if is_content(sheet.text, start) or measured(sheet, start, end).own < 2:
        return None
    note = BRACKETS.match(sheet.text, end)
    return Entry(start, end, "none", note.span() if note else None)
