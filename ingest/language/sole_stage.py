"""The one stage of the batches of which a whole document tells: all that it signs, starts or puts into production there."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from ingest.language.annotated import Annotated, Marked
from ingest.language.staging import ACT, STAGES, read_stages
from ingest.sentence import opening

OPENING = 4  # passages
# 集中开工, 同时动工, “开工一批”活动, 开工仪式; not 签约暨开工仪式.
HELD = re.compile(
    rf"(?:集中|同[日时步天批期]|同一天|一[齐起同道并])[^，。；、\d]{{0,4}}?(?P<act>{ACT})(?!暨|和|、|及)"
    rf"|(?<![暨和、及])(?P<list>{ACT})(?:一批)?[”\"]?(?:重[大点])?(?:项目)?(?:建设)?(?:动员)?(?:仪式|活动)"
    rf"|宣布[^，。；]{{0,24}}(?P<said>{ACT})|项目(?P<end>{ACT})[！!]?$"
)
COMING = re.compile("(?:将|拟|计划|定于)[^，。；]{0,12}$")
# A list of one stage: 签约34个, 6个项目投产, 与11家企业签订协议.
COUNTED = re.compile(
    rf"(?P<ahead>{ACT})(?:一批)?[”\"]?(?:的)?(?:重[大点])?(?:项目)?[^，。；\d]{{0,4}}(?P<many>\d+)\s?[个份]"
    rf"|(?P<number>\d+)\s?[个家][^，。；\d]{{0,10}}(?:项目)?[^，。；\d]{{0,4}}(?P<behind>{ACT})"
)
# What is told of no ceremony: 今年上半年开工30个.
SPAN = re.compile(r"今年|以来|累计|先后|年内|上半年|季度|[至到\-—]\d{1,2}月")
BEFORE = "此前|先前|早前"
OTHER_YEARS = "[去前上]年|近年|以来"
# What is told of another time: an earlier period, a year, what is to come.
ELSEWHERE = re.compile(
    rf"[上前][一二三四五六七八九十\d]{{0,2}}期|{BEFORE}|{OTHER_YEARS}|累计"
    r"|将|拟|计划|预计|力争|争取|确保|有望|明年|下一?步|建成|达产|(?<![第十])[一二]期"
)


class Sole(NamedTuple):
    """The one stage, and the most projects that the document counts in it at once; 0 where it counts none."""

    stage: str
    most: int


class Count(NamedTuple):
    """A count of projects at a stage, and whether it is of a span of time."""

    stage: str
    many: int
    spanned: bool


def sole_stage(annotated: Annotated, period: int | None) -> Sole | None:
    """Give the one stage whose ceremony or list a document of this period opens with, where it tells no list of another."""
    counts = [list(counted(marked, period)) for marked in annotated.passages]
    first = annotated.passages[:OPENING]
    opened = {code for marked in first for code in _held(marked.text)}
    opened |= {one.stage for found in counts[:OPENING] for one in found if not one.spanned}
    told = {one.stage for found in counts for one in found}
    told |= {code for marked in annotated.passages for code in _listed(marked, period)}
    if len(opened) != 1 or not told <= opened:
        return None
    return Sole(opened.pop(), max((one.many for found in counts for one in found), default=0))


def _held(text: str) -> Iterator[str]:
    for match in HELD.finditer(text):
        if not COMING.search(text, max(0, match.start() - 14), match.start()):
            yield STAGES[next(filter(None, match.groups()))]


def counted(marked: Marked, period: int | None) -> Iterator[Count]:
    """Give what a passage counts of each stage, but for what it tells of another period or time."""
    for match in COUNTED.finditer(marked.text):
        first = opening(marked.text, match.start())
        if not _is_of_another(marked, first, match.start(), period):
            spanned = SPAN.search(marked.text, first, match.start()) is not None
            stage = STAGES[match["ahead"] or match["behind"]]
            yield Count(stage, int(match["many"] or match["number"]), spanned)


def _listed(marked: Marked, period: int | None) -> Iterator[str]:
    """Give the stages to whose projects a text turns, "all" for several, but for what it tells of another time."""
    for start, end, code in read_stages(marked.text):
        first = opening(marked.text, start)
        apart = ELSEWHERE.search(marked.text, first, end)
        if not apart and not _is_of_another(marked, first, start, period):
            yield code


def _is_of_another(marked: Marked, start: int, end: int, period: int | None) -> bool:
    """Tell whether the last period told in text[start:end] is none of the document's: 第五期“三个一批”签约项目."""
    told = [mark.value.numbers for mark in marked.within(start, end, "period")]
    return bool(told and told[-1]) and period not in told[-1]
