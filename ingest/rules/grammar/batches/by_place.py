"""The batches told of a name by its place among those of its list: A、B。前者在第十期签约，后者是第十二期刚签下的."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import Any

from graph.types.number import read_number
from ingest.rules.grammar.batches.standing import current_period
from ingest.rules.grammar.stages.steps import NOT, PLANNED, Step, Told, tell
from ingest.rules.grammar.threads.neighbours import start_of
from ingest.rules.grammar.threads.parted import parts
from ingest.rules.grammar.threads.scene import Scene, Spot

NEAR = 4  # names on either side that may be of the same list
AHEAD = 10  # characters before a step that may deny or plan it
# The period alone, of the stage told of the others: 前者来自第九期的开工名单，后者来自第十期.
ALONE = re.compile(
    r"(?:则|也|都|均|是|为|系|属于?|由|来自|出自|在|于)*第(?P<n>[一二三四五六七八九十\d]{1,3})期(?:的)?(?=[，。；]|$)"
)


def by_place(scene: Scene, context: Any, spot: Spot) -> Iterator[Told]:
    """Give the batches told in the words that point to a name by its place, with where they stand."""
    part = parts(scene).get(spot)
    if not part:
        return
    text, current = scene.sheets[spot.passage].text, current_period(context, spot)
    for told in tell(text[slice(*part)], current=current):
        low, high = part[0] + told.start, part[0] + told.end
        ahead = text[max(part[0], low - AHEAD) : low]
        if PLANNED.search(ahead) or NOT.search(text, low - 4, low):
            continue
        if told.step.period:
            yield Told(told.step, low, high, True)
        elif "一批" in text[low:high]:
            yield Told(Step(current, told.step.stage), low, high, True)
    alone = ALONE.match(text, *part)
    stage = _of_others(scene, spot) if alone else None
    if alone and stage:
        yield Told(Step(int(read_number(alone["n"])), stage), *alone.span(), True)


def _of_others(scene: Scene, spot: Spot) -> str | None:
    """Give the one stage that is told of the other names of a list by their places."""
    text, pairs = scene.sheets[spot.passage].text, scene.placed[spot.passage]
    place = bisect_left(pairs, spot.start, key=start_of)
    others = (other for other, _ in pairs[max(0, place - NEAR) : place + NEAR] if other != spot)
    beside = {part for other in others if (part := parts(scene).get(other))}
    stages = {told.step.stage for part in beside for told in tell(text[slice(*part)])}
    return stages.pop() if len(stages) == 1 else None
