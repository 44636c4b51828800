"""The batches that a document tells of one project, here and there, are its way: the list it stands in, 第十二期开工的 in front of it, 第六期就动了土 behind it.

At least one batch is told of the project itself; stages and periods rise along the way. What is planned does not count.
"""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from graph.types.stage import BATCH_STAGES, rank
from ingest.language.programmes import BATCHES
from ingest.rules import Candidate
from ingest.rules.grammar.batch import list_of, qualified
from ingest.rules.grammar.moves import PLANNED, Step, Told, tell
from ingest.rules.grammar.notes import noted
from ingest.rules.grammar.reach import opening_of, reach
from ingest.rules.grammar.scene import Scene, Spot, Thread
from ingest.rules.grammar.standing import current_period
from ingest.rules.grammar.topic import CEREMONY, coming
from ingest.rules.listing import listed
from ingest.rules.move import moved, show
from ingest.rules.move_history import AFTER, NOT_DONE, OTHERS

__all__ = ["EXAMPLES", "NAME", "READS", "apply", "show"]
NAME = "move-story"
READS = "projects"
EXAMPLES = (
    (
        "第八期“三个一批”活动中，甲县投产项目2个：第六期开工的甲岭光学镜片工厂，还有乙川冷链物流园。",
        (
            "0: listed period=6 stage=started",
            "0: listed period=8 stage=commissioned",
            "0: moved from_period=6 from_stage=started to_period=8 to_stage=commissioned",
        ),
    ),
    (
        "第八期“三个一批”期间，甲岭光学镜片项目第三期签约，第五期开工，如今投产。",
        (
            "0: listed period=3 stage=signed",
            "0: listed period=5 stage=started",
            "0: listed stage=commissioned",
            "0: moved from_period=3 from_stage=signed to_period=5 to_stage=started",
            "0: moved from_period=5 from_stage=started to_stage=commissioned",
        ),
    ),
    ("第八期“三个一批”活动中，第六期签约的甲岭光学镜片项目没有来。", ()),
)
NOW = re.compile(
    r"(?:如今|现已|现在|眼下|目前|年内|今年|去年|\d{1,2}月(?:\d{1,2}日)?|上[周月])(?:也|又|已经?|都|均|全部?|顺利|正式|提前|如期|转为|转入)*$"
)
JOINED = re.compile("、|和|及|以及|与")
Placed = tuple[Step, Spot, tuple[int, int]]


def apply(scene: Scene, context: Any) -> Iterator[Candidate]:
    """Give the way of each project from batch to batch."""
    for project in scene.projects:
        way = _way(scene, context, project)
        for step, spot, span in way:
            yield listed(NAME, spot, project, step, "stated", span=span)
        for (left, *_), (right, spot, span) in pairwise(way):
            yield moved(NAME, project, left, right, spot.passage, span)


def _way(scene: Scene, context: Any, project: Thread) -> list[Placed]:
    """Give the batches of a project in order, or nothing where they do not rise or none is its own."""
    spots = [
        spot for spot in project.spots if context.at(spot.passage, spot.start).programme == BATCHES
    ]
    own = {placed[0].stage: placed for spot in spots for placed in _told(scene, context, spot)}
    lists = {
        step.stage: (step, spot, (spot.start, spot.end))
        for spot in spots
        if spot.rule != "echo" and (step := list_of(scene, context, spot)) and step.period
    }
    staged = [placed for placed in (lists | own).values() if placed[0].stage in BATCH_STAGES]
    way = sorted(staged, key=lambda placed: rank(placed[0].stage))
    if way and len(own) == len(way) - 1 > 0 and _leaps(scene, way[-2:]):
        way = way[:-1]
    return way if own and len(way) > 1 and _rises([step for step, *_ in way]) else []


def _leaps(scene: Scene, last: list[Placed]) -> bool:
    """Tell whether a way only leaps from signing to production by the list of a sentence before."""
    (left, _, told), (right, spot, _) = last
    text = scene.sheets[spot.passage].text
    stages = (left.stage, right.stage) == ("signed", "commissioned") and not noted(scene, spot)
    return (
        stages
        and not CEREMONY.search(text, opening_of(text, spot), spot.start)
        and told[0] > spot.start
    )


def _rises(steps: list[Step]) -> bool:
    """Tell whether each batch is later than the one before; only the last may lack a period."""
    return all(
        (left.period is None and right.period is None)
        or (left.period is not None and (right.period is None or left.period < right.period))
        for left, right in pairwise(steps)
    )


def _told(scene: Scene, context: Any, spot: Spot) -> Iterator[Placed]:
    """Give the batches that words in front of a name or behind it tell of this project."""
    note = noted(scene, spot)
    if step := note[0] if len(note) == 1 else qualified(scene, context, spot):
        yield step, spot, (spot.start, spot.end)
    text, stop = scene.sheets[spot.passage].text, _next(scene, spot)
    end = reach(scene, spot, stop)[1]
    others = OTHERS.search(text, spot.end, end)
    words = text[spot.end : others.start() if others else end]
    for told in tell(words, current=current_period(context, spot)):
        if _done(words, told, context.header.date):
            yield told.step, spot, (spot.end + told.start, spot.end + told.end)


def _done(words: str, told: Told, date: str | None) -> bool:
    ahead = words[max(0, told.start - 10) : told.start]
    if coming(ahead, date):
        return False
    if (
        PLANNED.search(ahead)
        or NOT_DONE.search(ahead)
        or AFTER.match(words[told.end : told.end + 8])
    ):
        return False
    named = "一批" in words[told.start : told.end]
    return bool(told.step.period or named or NOW.search(ahead))


def _next(scene: Scene, spot: Spot) -> int | None:
    """Give where the next name in the passage begins that is not of the same list."""
    text, end = scene.sheets[spot.passage].text, spot.end
    for other, _ in scene.placed[spot.passage]:
        if other.start >= spot.end and not JOINED.fullmatch(text[end : other.start]):
            return other.start
        end = max(end, other.end) if other.start >= spot.end else end
    return None
