"""Steps told of several projects at once, by their number: 其中两个上一期还在签约名单里, 前两个都是第十期开工转过来的."""

import re
from collections.abc import Iterator
from typing import Any

from graph.types.number import read_number
from graph.types.stage import rank
from ingest.language.programmes import BATCHES
from ingest.rules.grammar.batches.resumed import last_list, resumed, steps_of
from ingest.rules.grammar.batches.standing import current_period, single
from ingest.rules.grammar.moves.mentions import Mention
from ingest.rules.grammar.stages.steps import PLANNED, STAGE, Step, tell
from ingest.rules.grammar.stages.topic import topic
from ingest.rules.grammar.threads.scene import Scene, Spot, Thread
from ingest.sentence import opening

SIZE = r"(?P<size>\d{1,2}|[一两二三四五六七八九十]{1,2})个"
WHERE = re.compile(
    rf"(?:其中|有|里|中|前|后|这|，|。|^){SIZE}(?:项目)?(?:都|均|全|也|，|是|由|从|来自"
    rf"|在)*(?P<words>[^。；]{{0,26}}?)(?:名单|单子|榜|转|挪|升|变|过来|而来|来)"
)
TURNED = re.compile(
    rf"{SIZE}(?:项目)?(?:已经?|都|均|先后|顺利|陆续|提前|也)*(?:由签约|由开工)?(?:转为|转成|转入|转到|转|变成|走到|挪到)(?:了)?(?P<stage>开工|投产)"
)
DONE = re.compile(
    r"项目(?:中|里)?，?(?:目前|现)?已(?:经)?(?:全部|正式|建成|竣工|实现)*(?P<stage>开工|投产)(?:建设)?了?(?P<size>\d{1,2})个"
)
BEHIND = re.compile(
    rf"(?:^|[，。；])(?:其中)?(?:(?P<which>前|后|头|最后|这)?(?:面)?{SIZE}(?:项目)?"
    rf"|(?P<one>[前后]者))(?:都|均|全|是|由|从|来自|为"
    rf"|，)+(?P<words>[^。；，]{{2,20}}?(?:转|来|名单|单子|榜|挪|升|签的|签约|开工"
    rf"|开的工))"
)
LAST = ("后", "最后")
FAR = 80  # characters between a list and the words that part it
FOLLOWS = re.compile(
    r"(?:[^。；]{0,24}，它们|[^。；]{0,8}|，[^。；，：]{0,12}第[^，。；：]{1,14}(?:队伍"
    r"|名单|单子|行列|榜|栏)[里中]?，?)(?:分别|依次)?(?:是|为|叫|叫作|有|：|，|一个叫"
    r"|一个是)+(?:[^，。；、]{0,8}(?:的|叫))?"
)
Pairs = tuple[tuple[Spot, Thread], ...]
Found = Iterator[tuple[Thread, Mention]]


def together(scene: Scene, context: Any) -> Found:
    """Give the steps of the projects of a list that are told together."""
    yield from _resumed(scene, context)
    for index, sheet in scene.sheets.items():
        pairs = scene.placed.get(index, ())
        place = pairs[0][0].start if pairs else len(sheet.text)
        if "个" not in sheet.text or context.at(index, place).programme != BATCHES:
            continue
        yield from _turned(scene, context, index, pairs)
        if pairs:
            current = current_period(context, pairs[0][0])
            yield from _before(sheet.text, pairs, current)
            yield from _behind(sheet.text, pairs, current)


def dated(scene: Scene, context: Any) -> dict[tuple[int, str], Step]:
    """Give the batch of each project and stage that is told of it together with others."""
    found = ((project.index, told.step) for project, told in together(scene, context))
    return {(index, step.stage): step for index, step in found if step.period}


def _resumed(scene: Scene, context: Any) -> Found:
    """Read A、B。它们在第四期签约，本期全部转入开工名单."""
    for spot, (project, _) in resumed(scene).items():
        if context.at(spot.passage, spot.start).programme == BATCHES:
            for step in steps_of(scene, context, spot, listed=False):
                yield project, Mention(step, spot, spot.start, spot.end)


def _each(names: Pairs, step: Step) -> Found:
    for spot, project in names:
        yield project, Mention(step, spot, spot.start, spot.end)


def _before(text: str, pairs: Pairs, current: int | None) -> Found:
    """Read 其中两个上一期还在签约名单里，一个叫A，一个叫B."""
    for match in WHERE.finditer(text):
        names = _next(text, match.end(), pairs, _size(match))
        told = tell(match["words"] + "名单", current=current)
        if (
            names
            and len(told) == 1
            and told[0].step.period
            and not PLANNED.search(text[max(0, match.start() - 6) : match.end()])
        ):
            yield from _each(names, told[0].step)


def _of_which(scene: Scene, context: Any, index: int, place: int) -> Step | None:
    """Give the batch of which some have gone on: 第四期签约的有3个。其中2个转成开工; 上一期签约的3个里，已有2个转为开工."""
    text = scene.sheets[index].text
    first, told = opening(text, place), tell(text[:place], current=context.header.period)
    turn = topic(text, place + len("项目"))
    own = [
        one.step
        for one in told
        if one.step.period and (one.start >= first or (turn and one.start <= turn[0] < one.end))
    ]
    if own or not turn:
        return own[-1] if own else None
    return Step(single(context, index, turn[0]), turn[1])


def _turned(scene: Scene, context: Any, index: int, pairs: Pairs) -> Found:
    """Read 签约的7个里4个转为开工，分别是A、B、C、D, or a next passage that names as many."""
    text = scene.sheets[index].text
    for match in (*TURNED.finditer(text), *DONE.finditer(text)):
        left, right = (
            _of_which(scene, context, index, match.start()),
            Step(None, STAGE[match["stage"]]),
        )
        if not left or PLANNED.search(text[max(0, match.start() - 8) : match.start()]):
            continue
        names = _next(text, match.end(), pairs, _size(match))
        if not any(spot.start > match.end() for spot, _ in pairs):
            named = {
                thread.index: (spot, thread)
                for spot, thread in reversed(scene.placed.get(index + 1, ()))
            }
            names = tuple(named.values()) if len(named) == _size(match) else ()
        if names and (came := tell(text[match.end() : names[0][0].start])):
            right = came[-1].step if came[-1].step.stage == right.stage else right
        if left.period and rank(left.stage) < rank(right.stage):
            yield from _each(names, left)
            yield from _each(names, right)


def _behind(text: str, pairs: Pairs, current: int | None) -> Found:
    """Read A、B。前两个都是第十期开工转过来的; A、B、C，前两个是…，最后一个是…."""
    for match in BEHIND.finditer(text):
        before = [pair for pair in pairs if pair[0].end <= match.start()]
        told = tell(match["words"], current=current)
        if not before or len(told) != 1 or not told[0].step.period:
            continue
        run = last_list(text, tuple(before))
        size, which = (
            _size(match) if match["size"] else 1,
            match["which"] or (match["one"] or "")[:1],
        )
        if match.start() - before[-1][0].end > FAR or len(run) < max(size, 2):
            continue
        if which in ("前", "头", *LAST) or size == len(run):
            yield from _each(run[-size:] if which in LAST else run[:size], told[0].step)


def _next(text: str, place: int, pairs: Pairs, size: int) -> Pairs:
    """Give the next names of the sentence, where they are announced and as many as told."""
    names = [pair for pair in pairs if pair[0].start >= place][:size]
    if not names or len(names) < size or "。" in text[place : names[-1][0].start]:
        return ()
    return tuple(names) if FOLLOWS.fullmatch(text[place : names[0][0].start]) else ()


def _size(match: "re.Match[str]") -> int:
    """Give the number of projects that the words count."""
    return int(read_number(match["size"]))
