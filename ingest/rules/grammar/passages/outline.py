"""A document's passages as items, phrases and runs: what the rules for names read."""

import re
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from graph.types.firsts import Sought
from ingest.language.annotated import Annotated, Marked
from ingest.rules.grammar.passages.grouping import groups
from ingest.rules.grammar.passages.phrase import Phrase, phrases
from ingest.rules.grammar.passages.runs import Run, run
from ingest.rules.grammar.passages.scan import Scan
from ingest.rules.grammar.words.delimiters import Item, Range, items, solids
from ingest.rules.grammar.words.headings import announced, is_line
from ingest.rules.grammar.words.work import tells_of_work

JOINING = Sought("[和与]|以及")
LISTING = Sought("[等各]|分别")
TRIGGER = Sought(
    r"项目|工程|基地|[园线厂城港谷院校馆路桥站库区]|中心|总部|综合体|投资|隧道|医院|社区|小镇|平台|[亿万]元|车间|大楼|签约|开工|投产|封顶|完工"
)


@dataclass(frozen=True, eq=False)
class Sheet:
    """One passage, cut up."""

    index: int
    text: str
    marked: Marked
    stops: tuple[Range, ...]
    solid: tuple[Range, ...]
    items: tuple[Item, ...]

    @cached_property
    def scan(self) -> Scan:
        """Its cuts and heads."""
        return Scan.of(self.text, self.solid, self.stops)

    @cached_property
    def runs(self) -> tuple[Run, ...]:
        """The lists of the passage, and the single items that 等 closes."""
        found = groups(self.text, self.items)
        return tuple(run(self.scan, group) for group in found if self._is_list(group))

    def _is_list(self, group: tuple[Item, ...]) -> bool:
        start, end = group[0].start, group[0].end
        return bool(
            len(group) > 1
            or LISTING.holds(self.text, start, end + 9)
            or JOINING.holds(self.text, start, end)
        )

    @cached_property
    def phrases(self) -> tuple[Phrase, ...]:
        """All phrases with a head, in order."""
        return tuple(
            phrase for item in self.items for phrase in phrases(self.scan, item.start, item.end)
        )

    def covered(self, kind: str, start: int, end: int) -> bool:
        """Tell whether a mark of this kind lies in text[start:end]."""
        return any(True for _ in self.marked.within(start, end, kind))


@dataclass(frozen=True)
class Outline:
    """What rules for names read: the passages that may hold one."""

    annotated: Annotated
    context: Any
    sheets: tuple[Sheet, ...]

    @cached_property
    def about_projects(self) -> bool:
        """Tell whether the document is news of projects: signing, breaking ground, investing, again and again."""
        text = self.annotated.page.repaired.text
        return (
            len(TOPIC.findall(text)) >= 4
            or len(WORK.findall(text)) >= 6 - 2 * ("三个一批" in text)
            or len(NEWS.findall(text)) >= 8
        )

    @cached_property
    def is_other(self) -> bool:
        """Tell whether hardly a word of the document tells of projects: a law, a story, a judgement, a report of sports."""
        text = self.annotated.page.repaired.text
        seldom = len(text) >= OTHER_LEAST and SELDOM * len(NEWS.findall(text)) < len(text)
        return seldom and not self.about_projects

    def tells(self, sheet: Sheet, start: int, end: int) -> bool:
        """Tell whether what stands around text[start:end] may be news of a project: the whole document is, or its own sentence."""
        return self.about_projects or tells_of_work(sheet.text, start, end)


OTHER_LEAST, SELDOM = 120, 150  # characters: of a document, and for each word of projects
TOPIC = re.compile("开工|投产|签约|总投资|封顶|在建|竣工")
WORK = re.compile(
    TOPIC.pattern
    + (
        "|动工|合龙|概算|预算|工地|施工|三个一批|试机|试产|试车|动土|业主|验收|通车|工期|决算"
        "|总盘子|投建|承建|复工|停工|收了?尾|并网|完工|建成|落成|奠基|年度计划投资|投用|招标"
        "|流标|可研|工可|打桩|解约|点火|交付使用|进场|[路桩]基|主塔|主体|施工许可|征地|征拆"
        "|批复|盘子|基坑|铺油|浇筑|吊装|摘地|拿地|投下|砸下"
    )
)
NEWS = re.compile(
    WORK.pattern
    + r"|重[点大](?:建设|产业|工业|招商)*项目|[\d两三四五六七八九十]个[^，。；、\s]{0,6}项目|开的?工|[续新]建|落[户地]|在谈|招商引资|集中"
)


def outline(annotated: Annotated, context: Any) -> Outline:
    """Cut up every passage that holds a head word, and the lines under a heading that announces projects."""
    sheets = (
        _sheet(index, marked)
        for index, marked in enumerate(annotated.passages)
        if TRIGGER.holds(marked.text)
        or (is_line(marked.text) and announced(annotated.passages, index))
    )
    return Outline(annotated, context, tuple(sheets))


def _sheet(index: int, marked: Marked) -> Sheet:
    stops = solids(marked.text)
    owned = ((mark.start, mark.end) for mark in marked.of("company", "place"))
    solid = _outermost(sorted([*stops, *owned]))
    return Sheet(index, marked.text, marked, stops, solid, items(marked.text, stops))


def _outermost(ranges: list[Range]) -> tuple[Range, ...]:
    kept: list[Range] = []
    for start, end in ranges:
        if kept and start < kept[-1][1]:
            kept[-1] = (kept[-1][0], max(end, kept[-1][1]))
        else:
            kept.append((start, end))
    return tuple(kept)
