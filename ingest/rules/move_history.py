"""The batches that the sentences about one project tell one after another are its listings, and its moves.

它第九期签约，第十一期开工; 5月第八期签约，9月底就列进了第十期的开工单子. What is only planned does not count; nor
what is told of others.
"""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from graph.types.stage import rank
from ingest.language.programmes import BATCHES
from ingest.rules import Candidate
from ingest.rules.grammar.moves import PLANNED, Step, Told, tell
from ingest.rules.grammar.scene import Scene, Spot
from ingest.rules.grammar.standing import current_period
from ingest.rules.grammar.topic import same_sentence, topic
from ingest.rules.listing import listed
from ingest.rules.move import moved, show

__all__ = ["EXAMPLES", "NAME", "READS", "apply", "show"]
NAME = "move-history"
READS = "projects"
EXAMPLES = (
    (
        "第十期“三个一批”正在进行。甲岭光学镜片项目浇下第一根桩。5月第八期签约，9月就列进了第十期的开工单子。",
        (
            "0: listed period=8 stage=signed",
            "0: listed period=10 stage=started",
            "0: moved from_period=8 from_stage=signed to_period=10 to_stage=started",
        ),
    ),
    (
        "第十期“三个一批”，开工单子打头的是甲岭光学镜片项目，投资3亿元。它是第九期签的，来得不慢。",
        (
            "0: listed period=9 stage=signed",
            "0: listed period=10 stage=started",
            "0: moved from_period=9 from_stage=signed to_period=10 to_stage=started",
        ),
    ),
    ("第十期“三个一批”，甲岭光学镜片项目第九期签约，力争第十一期开工。", ()),
    ("第十期“三个一批”，甲岭光学镜片项目封顶。第九期签约12个，第十期开工9个。", ()),
)
OTHERS = re.compile(
    r"[。；！？](?=[^，。；]{0,12}(?:\d+个|[两三四五六七八九十]个|全[市县区省]|[市县区]里|各[县区]|编后|目前全|前[一二三四五六七八九十\d]+期))|\d+(?:个|项|家)|[两三四五六七八九十]+(?:个(?!月)|项)"
)
ANSWER = re.compile(r"^\s*答：(?:[^，。；]{1,6}。)?(?=它|这个项目|该项目)")
NOT_DONE = re.compile(
    r"(?:没|未|不|想|要在|才能|再|等|争取|轮到|赶不上|能否|能不能)[^，。；]{0,8}$"
)
AFTER = re.compile(r"^(?:率|仪式|活动|后|前|的?[^，。；]{0,4}(?:\d|[两三四五六七八九十]+个))")


def apply(scene: Scene, context: Any) -> Iterator[Candidate]:
    """Give the moves of each project from the batches its sentences tell."""
    for pairs in scene.placed.values():
        for place, (spot, project) in enumerate(pairs):
            if context.at(spot.passage, spot.start).programme != BATCHES:
                continue
            stop = pairs[place + 1][0].start if place + 1 < len(pairs) else None
            for passage, found in _histories(scene, context, spot, stop):
                for left, right in pairwise(found):
                    span = (min(left.start, right.start), max(left.end, right.end))
                    yield moved(NAME, project, left.step, right.step, passage, span)
                for one in found:
                    at = Spot(passage, one.start, one.end, spot.text)
                    yield listed(NAME, at, project, one.step, "stated")


def _histories(
    scene: Scene, context: Any, spot: Spot, stop: int | None
) -> Iterator[tuple[int, list[Told]]]:
    text = scene.sheets[spot.passage].text
    current = current_period(context, spot)
    if found := _was(scene, context, spot, stop):
        yield spot.passage, found
        return
    end = min(_end(text, spot.end), stop if stop is not None else len(text))
    if found := _history(text, spot.end, end, current):
        yield spot.passage, found
    elif stop is None and (after := scene.sheets.get(spot.passage + 1)):
        match = ANSWER.match(after.text)
        close = scene.placed.get(after.index)
        last = close[0][0].start if close else len(after.text)
        if match and (found := _history(after.text, match.end(), last, current)):
            yield after.index, found


WAS = re.compile(r"[^。；]{0,40}[。，；](?:它|该项目|这个项目)?(?:还|本|原|就)?(?:是|为|系|曾是)")


def _was(scene: Scene, context: Any, spot: Spot, stop: int | None) -> list[Told]:
    """Read a name in its list, and behind it the earlier batch: …。它是第十期签的."""
    text = scene.sheets[spot.passage].text
    turn = topic(text, spot.start)
    if not turn or not same_sentence(text, turn[0], spot.start):
        return []
    close = min((p for sign in "。；" if (p := text.find(sign, spot.end)) >= 0), default=len(text))
    after = text.find("。", close + 1)
    end = min(after if after >= 0 else len(text), stop if stop is not None else len(text))
    for told in tell(text[spot.end : end]):
        start = spot.end + told.start
        if WAS.fullmatch(text[spot.end : start]) and told.step.period:
            goal = Told(Step(context.header.period, turn[1]), spot.start, spot.end)
            left = Told(told.step, start, spot.end + told.end)
            return [left, goal] if _follow([left, goal]) else []
    return []


def _end(text: str, start: int) -> int:
    """Give where the words about a project end: where others, or several, are spoken of."""
    match = OTHERS.search(text, start)
    return match.start() if match else len(text)


def _history(text: str, start: int, end: int, current: int | None) -> list[Told]:
    """Give the batches told in text[start:end], if they are two or more that follow each other."""
    kept: list[Told] = []
    for told in tell(text[start:end], current=current):
        ahead = text[max(start, start + told.start - 10) : start + told.start]
        if PLANNED.search(ahead) or NOT_DONE.search(ahead) or told.step.period is None:
            continue
        if AFTER.match(text[start + told.end : start + told.end + 8]):
            continue
        kept.append(Told(told.step, start + told.start, start + told.end, told.named))
    kept.sort(key=lambda told: (rank(told.step.stage), told.step.period or 0))
    return kept if _follow(kept) else []


def _follow(found: list[Told]) -> bool:
    """Tell whether there are several steps, each later in stage and period than the one before."""
    return len(found) > 1 and all(
        rank(left.step.stage) < rank(right.step.stage)
        and (left.step.period or 0) < (right.step.period or 0)
        for left, right in pairwise(found)
    )
