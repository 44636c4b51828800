"""A project is listed in the batch that stands where it is named.

第八期…签约项目里，… sets period and stage for the names that follow. A note in
brackets (第五期开工项目) covers all items joined by 、 before it, back to the note or
comma before, and overrides what stands.
"""

import re
from collections.abc import Iterator
from typing import Any

from graph.statement import Basis, qualifiers
from graph.types.stage import BATCH_STAGES
from ingest.language.programmes import BATCHES
from ingest.rules import Candidate
from ingest.rules.grammar.fact import Fact
from ingest.rules.grammar.moves import Step, steps
from ingest.rules.grammar.scene import Scene, Spot, Thread

NAME = "listing"
READS = "projects"
EXAMPLES = (
    (
        "第六期“三个一批”活动中，甲县开工项目2个，分别为甲岭光学镜片项目、乙川冷链物流园项目。",
        (
            "0: listed period=6 programme=三个一批 stage=started",
            "1: listed period=6 programme=三个一批 stage=started",
        ),
    ),
    ("甲岭光学镜片项目主体封顶。", ()),
)
PROVINCE = "410000"
NOTE = re.compile(r"[（(][^（）()]{1,60}[）)]")


def apply(scene: Scene, context: Any) -> Iterator[Candidate]:
    """Give the batches in which each named project is listed."""
    for index, pairs in scene.placed.items():
        for spot, project in pairs:
            told = noted(scene, spot)
            if told:
                yield from (listed(NAME, spot, project, step, "stated") for step in told)
            elif step := _standing(context, index, spot):
                yield listed(NAME, spot, project, step, "listed")


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


def _standing(context: Any, index: int, spot: Spot) -> Step | None:
    standing = context.at(index, spot.start)
    if standing.programme != BATCHES or standing.stage not in BATCH_STAGES:
        return None
    periods = str(standing.periods or "")
    return Step(int(periods) if periods.isdigit() else None, standing.stage)


def listed(
    rule: str,
    spot: Spot,
    project: Thread,
    step: Step,
    basis: Basis,
    *,
    span: tuple[int, int] | None = None,
) -> Candidate:
    """Give the candidate that a project is listed in a batch."""
    told = qualifiers(programme=BATCHES, province=PROVINCE, period=step.period, stage=step.stage)
    fact = Fact(project.index, "listed", qualifiers=told, basis=basis)
    kind = f"listed {project.index} {step}"
    return Candidate(rule, kind, fact, spot.passage, *(span or (spot.start, spot.end)))
