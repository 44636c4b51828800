"""The batches told of a name by its place among those of its list: A、B。前者在第十期签约，后者是第十二期刚签下的."""

from collections.abc import Iterator
from typing import Any

from ingest.rules.grammar.batches.standing import current_period
from ingest.rules.grammar.stages.steps import NOT, PLANNED, Step, Told, tell
from ingest.rules.grammar.threads.parted import parts
from ingest.rules.grammar.threads.scene import Scene, Spot

AHEAD = 10  # characters before a step that may deny or plan it


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
