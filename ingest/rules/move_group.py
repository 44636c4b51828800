"""Several projects moved where the words before or behind their list say so of as many of them.

其中两个上一期还在签约名单里，一个叫A，一个叫B; 答：A、B、C。前两个都是第十期开工转过来的; 4个转为开工，分别是A、B、C、D.
The batch they come from and the one they go to are listings of each.
"""

import re
from collections.abc import Iterator
from typing import Any

from graph.types.number import read_number
from graph.types.stage import rank
from ingest.language.programmes import BATCHES
from ingest.rules import Candidate
from ingest.rules.grammar.batch import goal_of
from ingest.rules.grammar.moves import PLANNED, STAGE, Step, tell
from ingest.rules.grammar.scene import Scene, Spot, Thread
from ingest.rules.grammar.standing import current_period
from ingest.rules.grammar.topic import topic
from ingest.rules.listing import listed
from ingest.rules.move import moved, show

__all__ = ["EXAMPLES", "NAME", "READS", "apply", "show"]
NAME = "move-group"
READS = "projects"
LEFT = "0: listed period=9 stage=signed"
EXAMPLES = (
    (
        "第十期“三个一批”开工3个，其中一个上一期还在签约名单里，叫作甲岭光学镜片项目。",
        (
            LEFT,
            "0: listed period=10 stage=started",
            "0: moved from_period=9 from_stage=signed to_period=10 to_stage=started",
        ),
    ),
    (
        "第九期“三个一批”签约7个，其中2个转为开工，分别是甲岭光学镜片项目、乙川冷链物流园项目。",
        (
            LEFT,
            "0: listed stage=started",
            "0: moved from_period=9 from_stage=signed to_stage=started",
            "1: listed period=9 stage=signed",
            "1: listed stage=started",
            "1: moved from_period=9 from_stage=signed to_stage=started",
        ),
    ),
    ("第九期“三个一批”签约7个，力争2个转为开工，分别是甲岭光学镜片项目、乙川冷链物流园项目。", ()),
)
SIZE = r"(?P<size>\d{1,2}|[一两二三四五六七八九十]{1,2})个"
WHERE = re.compile(
    rf"(?:其中|有|里|中|前|后|这|，|。|^){SIZE}(?:项目)?(?:都|均|全|也|，|是|由|从|来自|在)*(?P<words>[^。；]{{0,26}}?)(?:名单|单子|榜|转|挪|升|变|过来|而来|来)"
)
TURNED = re.compile(
    rf"{SIZE}(?:项目)?(?:已经?|都|均|先后|顺利|陆续|提前|也)*(?:由签约|由开工)?(?:转为|转成|转入|转到|转|变成|走到|挪到)(?:了)?(?P<stage>开工|投产)"
)
BEHIND = re.compile(
    rf"[^，。；、]{{0,8}}。(?P<which>前|后|这|其中)?(?:面)?{SIZE}(?:项目)?(?:都|均|全|是|由|从|来自|，)+(?P<words>[^。；，]{{2,16}}?(?:转|来|名单|单子|榜|挪|升|签的|签约|开工|开的工))"
)
FOLLOWS = re.compile(
    r"[^。；]{0,8}(?:分别|依次)?(?:是|为|叫|叫作|有|：|，|一个叫|一个是)+(?:[^，。；、]{0,8}(?:的|叫))?"
)


def apply(scene: Scene, context: Any) -> Iterator[Candidate]:
    """Give the moves of the projects of a list that are told together."""
    for pairs in scene.placed.values():
        for left, right, names, span in _groups(scene, context, pairs):
            for spot, project in names:
                yield listed(NAME, spot, project, left, "stated", span=span)
                yield listed(NAME, spot, project, right, "stated", span=span)
                yield moved(NAME, project, left, right, spot.passage, span)


Pairs = tuple[tuple[Spot, Thread], ...]
Group = tuple[Step, Step, Pairs, tuple[int, int]]


def _groups(scene: Scene, context: Any, pairs: Pairs) -> Iterator[Group]:
    spot = pairs[0][0]
    if context.at(spot.passage, spot.start).programme != BATCHES:
        return
    text = scene.sheets[spot.passage].text
    current = current_period(context, spot)
    yield from _before(context, pairs, text, current)
    yield from _turned(context, pairs, text)
    yield from _behind(scene, context, pairs, text, current)


def _before(context: Any, pairs: Pairs, text: str, current: int | None) -> Iterator[Group]:
    """Read 其中两个上一期还在签约名单里，一个叫A，一个叫B."""
    for match in WHERE.finditer(text):
        names = _next(text, match.end(), pairs, size_of(match))
        told = tell(match["words"] + "名单", current=current)
        if not names or len(told) != 1 or PLANNED.search(text[match.start() - 6 : match.end()]):
            continue
        turn = topic(text, match.start())
        goal = Step(_period(context, names[0][0].passage, turn[0]), turn[1]) if turn else None
        if goal and _leads(told[0].step, goal):
            yield told[0].step, goal, names, (match.start(), names[-1][0].end)


def _turned(context: Any, pairs: Pairs, text: str) -> Iterator[Group]:
    """Read 签约的7个里4个转为开工，分别是A、B、C、D."""
    for match in TURNED.finditer(text):
        turn = topic(text, match.start())
        names = _next(text, match.end(), pairs, size_of(match))
        if not turn or not names or PLANNED.search(text[match.start() - 8 : match.start()]):
            continue
        left = Step(_period(context, names[0][0].passage, turn[0]), turn[1])
        right = Step(None, STAGE[match["stage"]])
        if left.period and rank(left.stage) < rank(right.stage):
            yield left, right, names, (match.start(), names[-1][0].end)


def _behind(
    scene: Scene, context: Any, pairs: Pairs, text: str, current: int | None
) -> Iterator[Group]:
    """Read A、B、C。前两个都是第十期开工转过来的."""
    for match in BEHIND.finditer(text):
        run = _run_before(text, text.index("。", match.start()), pairs)
        size, told = size_of(match), tell(match["words"], current=current)
        if len(run) < max(size, 2) or len(told) != 1:
            continue
        names = run[-size:] if match["which"] == "后" else run[:size]
        goal = goal_of(scene, context, names[0][0])
        whole = match["which"] in ("前", "后") or size == len(run)
        if goal and whole and _leads(told[0].step, goal):
            yield told[0].step, goal, names, (names[0][0].start, match.end())


def _run_before(text: str, end: int, pairs: Pairs) -> Pairs:
    """Give the names of the list that ends about here."""
    kept: list[tuple[Spot, Thread]] = []
    for spot, project in reversed(pairs):
        gap = text[spot.end : kept[0][0].start if kept else end]
        if spot.end <= end and re.fullmatch(r"[、和及与]|以及|" if kept else r"[^。；]{0,3}", gap):
            kept.insert(0, (spot, project))
        elif spot.end <= end:
            break
    return tuple(kept)


def _next(text: str, place: int, pairs: Pairs, size: int) -> Pairs:
    """Give the next names of the sentence, where they are announced and as many as told."""
    names = [pair for pair in pairs if pair[0].start >= place][:size]
    if len(names) < size or "。" in text[place : names[-1][0].start]:
        return ()
    return tuple(names) if FOLLOWS.fullmatch(text[place : names[0][0].start]) else ()


def size_of(match: "re.Match[str]") -> int:
    """Give the number of projects that the words count."""
    return int(read_number(match["size"]))


def _period(context: Any, passage: int, offset: int) -> int | None:
    periods = str(context.at(passage, offset).periods or "")
    return int(periods) if periods.isdigit() else context.header.period


def _leads(left: Step, right: Step) -> bool:
    return bool(left.period) and rank(left.stage) < rank(right.stage)
