"""Outside the batches too, a project moves where one sentence tells two of its stages as done, one of them with its time.

去年5月签的约，今年2月队伍进场; 3月签约、6月开工、11月投产; 去年11月签下的…，上周进场施工. What is planned, and what is told
of several projects, is no move.
"""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from graph.statement import qualifiers
from graph.types.stage import rank
from ingest.language.programmes import BATCHES
from ingest.rules import Candidate
from ingest.rules.grammar.fact import Fact
from ingest.rules.grammar.moves import Step
from ingest.rules.grammar.reach import opening_of
from ingest.rules.grammar.scene import Scene, Spot, Thread
from ingest.rules.grammar.topic import NOT_EVENT, coming
from ingest.rules.listing import listed
from ingest.rules.move import moved, show
from ingest.rules.status import HOPED

__all__ = ["EXAMPLES", "NAME", "READS", "apply", "show"]
NAME = "move-told"
READS = "projects"
EXAMPLES = (
    (
        "甲镇的柠檬萃取厂已是一片果香。甲晓公司去年11月签约，今年6月动工，10月28日投产，总投资3亿元，竣工在即。",
        (
            "0: moved from_stage=signed to_stage=started",
            "0: moved from_stage=started to_stage=commissioned",
        ),
    ),
    ("甲岭光学镜片项目年前签约、节后开工。", ("0: moved from_stage=signed to_stage=started",)),
    ("甲岭光学镜片项目去年5月签约，计划今年9月开工。", ()),
    ("甲岭光学镜片项目主体封顶。去年全县签约12个，今年3月开工9个。", ()),
)
EVENT = re.compile(
    r"(?P<signed>签(?:了|的)?约(?!率|额|项目\d)|签下|签了|签订|签署|约签了|合同签了)"
    r"|(?P<started>开(?:的|了)?工|动(?:的|了)?[工土]|破(?:的|了)?土|进(?:了)?场|奠基|开建|转入建设|打下第一)"
    r"|(?P<commissioned>投(?:的|了)?产(?!业)|投用|投运|投入使用)"
)
TIME = re.compile(
    r"(?:\d{4}年|去年|前年|今年|当年|次年|同年|翌年|转年|年[初底中前]|节[前后]|春节|开[年春]|入[冬夏秋]|[春夏秋冬][天季]|月[初底]|上个?[周月]|本[周月]|昨[天日]|日前|\d{1,2}月|[一二三四五六七八九十]{1,2}月|\d{1,2}日|眼下|如今|现已|现在)[^，。；]{0,14}$"
)
PAST = re.compile("[年节此]前")
SEVERAL = re.compile(
    r"\d+\s*(?:个(?!多?月)|项|家)|[两三四五六七八九十]+(?:个(?!多?月)|项)(?:项目|工程)|第[一二三四五六七八九十\d]+期"
)
END = re.compile("[。！？；]")
REACH = 160
Told = tuple[str, int, int]


def apply(scene: Scene, context: Any) -> Iterator[Candidate]:
    """Give the moves that single sentences tell of each project."""
    for index, pairs in scene.placed.items():
        text = scene.sheets[index].text
        for place, (spot, project) in enumerate(pairs):
            stop = pairs[place + 1][0].start if place + 1 < len(pairs) else len(text)
            way = _way(text, spot, min(stop, spot.end + REACH), context.header.date)
            words = text[way[0][1] : way[-1][2] + 20] if way else ""
            batches = "一批" in words and context.at(index, spot.start).programme == BATCHES
            for left, right in pairwise(way):
                yield _moved(project, left, right, index, batches=batches)
            for stage, low, high in way if batches else ():
                yield listed(NAME, spot, project, Step(None, stage), "stated", span=(low, high))


def _way(text: str, spot: Spot, stop: int, date: str | None) -> list[Told]:
    """Give the stages that the first sentence about a project with two of them tells."""
    start = opening_of(text, spot)
    while start < stop:
        found = END.search(text, max(start, spot.end), stop)
        end = found.start() if found else stop
        words = text[start:end]
        told = (
            []
            if SEVERAL.search(words)
            else list(_done(text, start, end, (spot.start, spot.end), date))
        )
        way = sorted(
            {stage: (stage, low, high) for stage, low, high, _ in told}.values(), key=_rank
        )
        if len(way) > 1 and any(timed for *_, timed in told):
            return way
        start = end + 1
    return []


def _rank(told: Told) -> int:
    return rank(told[0])


def _done(
    text: str, start: int, end: int, name: tuple[int, int], date: str | None
) -> Iterator[tuple[str, int, int, bool]]:
    for match in EVENT.finditer(text, start, end):
        ahead = text[max(start, match.start() - 16) : match.start()]
        before = match.end() <= name[0] and "，" in text[match.end() : name[0]]
        if (
            name[0] <= match.start() < name[1]
            or before
            or HOPED.search(PAST.sub("", ahead))
            or coming(ahead, date)
        ):
            continue
        if NOT_EVENT.match(text[match.end() : match.end() + 5]):
            continue
        yield str(match.lastgroup), match.start(), match.end(), bool(TIME.search(ahead))


def _moved(project: Thread, left: Told, right: Told, index: int, *, batches: bool) -> Candidate:
    """Give the candidate that a project moved from one stage to another, of no programme but in news of the batches."""
    low, high = min(left[1], right[1]), max(left[2], right[2])
    if batches:
        return moved(NAME, project, Step(None, left[0]), Step(None, right[0]), index, (low, high))
    told = qualifiers(from_stage=left[0], to_stage=right[0])
    fact = Fact(project.index, "moved", qualifiers=told)
    return Candidate(NAME, f"moved {project.index} {left[0]} {right[0]}", fact, index, low, high)
