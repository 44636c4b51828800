"""A whole list moved where the sentence says so of its projects together.

第十一期开工的6个项目里，A、B已建成投产; 投产的3个项目均由第六期的开工项目转化而来，分别是A、B、C; 昨日投产的A，是第二期的
开工项目. The batch they come from and the one they go to are listings of each.
"""

import re
from collections.abc import Iterator
from typing import Any

from graph.types.stage import rank
from ingest.language.programmes import BATCHES
from ingest.rules import Candidate
from ingest.rules.grammar.batch import list_of
from ingest.rules.grammar.moves import STAGE, Step, tell
from ingest.rules.grammar.reach import reach
from ingest.rules.grammar.scene import Scene, Spot
from ingest.rules.grammar.standing import current_period
from ingest.rules.grammar.topic import event, topic
from ingest.rules.listing import listed
from ingest.rules.move import moved, show

__all__ = ["EXAMPLES", "NAME", "READS", "apply", "show"]
NAME = "move-listed"
READS = "projects"
EXAMPLES = (
    (
        "第八期“三个一批”活动中，投产的2个项目均由第六期的开工项目转化而来，分别是甲岭光学镜片项目、乙川冷链物流园项目。",
        (
            "0: listed period=6 stage=started",
            "0: listed period=8 stage=commissioned",
            "0: moved from_period=6 from_stage=started to_period=8 to_stage=commissioned",
            "1: listed period=6 stage=started",
            "1: listed period=8 stage=commissioned",
            "1: moved from_period=6 from_stage=started to_period=8 to_stage=commissioned",
        ),
    ),
    ("第八期“三个一批”开工项目2个，分别是甲岭光学镜片项目、乙川冷链物流园项目。", ()),
)
COMES = re.compile(r"(?:由|从|来自|出自|系)[^，。；]{0,12}$")
BECAME = re.compile(
    r"^(?:的)?(?:名单|单子|榜|册|清单)[：，]|^(?:的?项目)?[^，。；]{0,4}(?:转化|转来|转入|而来|转为|转)"
)
ALL = re.compile(r"[，,](?:都|均|全部|全都?|皆)?(?:是|从|由|来自|系)[^，。；]{0,4}$")
WAS = re.compile(r"^[，]?(?:[^，。；]{0,8})(?:是|为|系|属于|原是|还是)[^，。；]{0,4}$")
AHEAD = re.compile(r"(?P<stage>签约|开工|投产|动工)的$")
AMONG = re.compile(r"(?:项目)?(?:里|中|当中|之中)，?|项目，")


def apply(scene: Scene, context: Any) -> Iterator[Candidate]:
    """Give the moves that a sentence tells of its list."""
    for pairs in scene.placed.values():
        for place, (spot, project) in enumerate(pairs):
            stop = pairs[place + 1][0].start if place + 1 < len(pairs) else None
            if context.at(spot.passage, spot.start).programme != BATCHES:
                continue
            for left, right, span in _told(scene, context, spot, stop):
                yield listed(NAME, spot, project, left, "stated", span=span)
                yield listed(NAME, spot, project, right, "stated", span=span)
                yield moved(NAME, project, left, right, spot.passage, span)


def _told(
    scene: Scene, context: Any, spot: Spot, stop: int | None
) -> Iterator[tuple[Step, Step, tuple[int, int]]]:
    text = scene.sheets[spot.passage].text
    current = current_period(context, spot)
    start = max(text.rfind(sign, 0, spot.start) for sign in "。！？；") + 1
    turn = topic(text, spot.start)
    if turn and turn[0] >= start:
        goal = Step(current, turn[1])
        yield from _coming(scene, start, spot, goal, current)
        yield from _gone(text, turn[0], spot, current)
        yield from _came(text, spot, goal, current)
    elif found := list_of(scene, context, spot):
        yield from _coming(scene, start, spot, found, current)
    yield from _being(scene, spot, stop, current)


def _coming(
    scene: Scene, start: int, spot: Spot, goal: Step, current: int | None
) -> Iterator[tuple[Step, Step, tuple[int, int]]]:
    """Read 均由第六期的开工项目转化而来 before a list."""
    words = scene.sheets[spot.passage].text[start : spot.start]
    named = [other.start for other, _ in scene.placed[spot.passage] if start <= other.start]
    for told in tell(words, current=current):
        if start + told.start > min(named):
            continue
        comes = COMES.search(words[: told.start]) and BECAME.match(words[told.end :])
        if comes and told.step.period and rank(told.step.stage) < rank(goal.stage):
            yield told.step, goal, (start + told.start, spot.end)


def _came(
    text: str, spot: Spot, goal: Step, current: int | None
) -> Iterator[tuple[Step, Step, tuple[int, int]]]:
    """Read ，都从第四期开工名单里来 behind a list."""
    ends = [place for sign in "。！？；" if (place := text.find(sign, spot.end)) >= 0]
    words = text[spot.end : min(ends, default=len(text))]
    for told in tell(words, current=current):
        if (
            ALL.search(words[: told.start])
            and told.step.period
            and rank(told.step.stage) < rank(goal.stage)
        ):
            yield told.step, goal, (spot.start, spot.end + told.end)


def _gone(
    text: str, start: int, spot: Spot, current: int | None
) -> Iterator[tuple[Step, Step, tuple[int, int]]]:
    """Read 第十一期开工的6个项目里，… 已建成投产."""
    if text.rfind("（", 0, start) > text.rfind("）", 0, start):
        return
    opening = tell(text[start - 8 if start >= 8 else 0 : spot.start], current=current)
    ends = [place for sign in "。！？；" if (place := text.find(sign, spot.end)) >= 0]
    end = min(ends, default=len(text))
    happened = event(text, spot.end, (spot.start, spot.end), end, spot.end)
    if not opening or not opening[0].step.period or not happened:
        return
    done = re.search(r"已|转|完成", text[max(spot.end, happened[0] - 8) : happened[1]])
    among = AMONG.search(text[start : spot.start])
    if done and among and rank(happened[2]) > rank(opening[0].step.stage):
        yield opening[0].step, Step(None, happened[2]), (spot.start, happened[1])


def _being(
    scene: Scene, spot: Spot, stop: int | None, current: int | None
) -> Iterator[tuple[Step, Step, tuple[int, int]]]:
    """Read 昨日投产的 + name + ，是第二期的开工项目."""
    text = scene.sheets[spot.passage].text
    ahead = AHEAD.search(text, max(0, spot.start - 6), spot.start)
    _, end = reach(scene, spot, stop)
    for told in tell(text[spot.end : end], current=current):
        if not ahead or not WAS.match(text[spot.end : spot.end + told.start]):
            continue
        goal = Step(current, STAGE[ahead["stage"]])
        if told.step.period and rank(told.step.stage) < rank(goal.stage):
            yield told.step, goal, (ahead.start(), spot.end + told.end)
