"""The note behind an item of a list (第五期签约转开工项目): it covers all items that 、 joins before it."""

import re
from functools import lru_cache
from typing import Any

from ingest.rules.grammar.moves import Step, steps
from ingest.rules.grammar.reach import NOTE
from ingest.rules.grammar.scene import Scene, Spot
from ingest.rules.grammar.standing import single
from ingest.rules.grammar.topic import CARRIED, topic


def settled(scene: Scene, context: Any, spot: Spot, told: tuple[Step, ...]) -> tuple[Step, ...]:
    """Give the last step of a note (第十期开工转投产) the period of the list, where it is of that stage."""
    if len(told) < 2 or told[-1].period is not None:
        return told
    passage = spot.passage
    turn = topic(scene.sheets[passage].text, spot.start)
    if not turn:
        passage, turn = passage - 1, _before(scene, spot)
    if not turn or turn[1] != told[-1].stage or _dated(scene, spot, turn[1]):
        return told
    return (*told[:-1], Step(single(context, passage, turn[0]), told[-1].stage))


def _before(scene: Scene, spot: Spot) -> tuple[int, str] | None:
    """Give the turn to a stage of the passage before, where this one goes on with it."""
    passages = scene.outline.annotated.passages
    text = scene.sheets[spot.passage].text
    if spot.passage == 0 or not CARRIED.match(text):
        return None
    before = passages[spot.passage - 1].text
    return topic(before, len(before))


def _dated(scene: Scene, spot: Spot, stage: str) -> bool:
    """Tell whether notes around give this stage a period: the list is of several periods."""
    return any(step.stage == stage and step.period for step in _noted_last(scene, spot.passage))


@lru_cache(maxsize=64)
def _noted_last(scene: Scene, passage: int) -> list[Step]:
    """Give the last step that each name's note in a passage tells."""
    return [step for spot, _ in scene.placed[passage] for step in noted(scene, spot)[-1:]]


def noted(scene: Scene, spot: Spot) -> tuple[Step, ...]:
    """Give the steps that the note behind an item, or behind its run, tells."""
    note = note_of(scene, spot)
    return steps(scene.sheets[spot.passage].text[note[0] : note[1]]) if note else ()


def note_of(scene: Scene, spot: Spot) -> tuple[int, int] | None:
    """Give the note behind an item or, through items that 、 joins, behind a later one."""
    text = scene.sheets[spot.passage].text
    if note := _note(text, spot):
        return note
    place = spot.end
    for other, _ in scene.placed[spot.passage]:
        if other.start <= spot.start:
            continue
        if not re.fullmatch(r"[、]|以及|和|及", text[place : other.start]):
            return None
        if note := _note(text, other):
            return note
        place = other.end
    return None


def _note(text: str, spot: Spot) -> tuple[int, int] | None:
    match = NOTE.match(text, spot.end)
    return match.span() if match and steps(match.group()) else None
