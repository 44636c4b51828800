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


def apply(scene: Scene, context: Any) -> Iterator[Candidate]:
    """Give the batches in which each named project is listed."""
    for index, pairs in scene.placed.items():
        for spot, project in pairs:
            told = noted(scene, spot)
            if told:
                yield from (_listed(NAME, spot, project, step, "stated") for step in told)
            elif step := _standing(context, index, spot):
                yield _listed(NAME, spot, project, step, "listed")


def noted(scene: Scene, spot: Spot) -> tuple[Step, ...]:
    """Give the steps that the note behind an item, or behind its run, tells."""
    text = scene.sheets[spot.passage].text
    note = spot.note or _shared(text, scene, spot)
    return steps(text[note[0] : note[1]]) if note else ()


def _shared(text: str, scene: Scene, spot: Spot) -> tuple[int, int] | None:
    """Give the note of a later item that 、 joins to this one."""
    place = spot.end
    for other, _ in scene.placed[spot.passage]:
        if other.start <= spot.start:
            continue
        if not re.fullmatch(r"[、]|以及|和|及", text[place : other.start]):
            return None
        if other.note:
            return other.note
        place = other.end
    return None


def _standing(context: Any, index: int, spot: Spot) -> Step | None:
    standing = context.at(index, spot.start)
    if standing.programme != BATCHES or standing.stage not in BATCH_STAGES:
        return None
    periods = str(standing.periods or "")
    return Step(int(periods) if periods.isdigit() else None, standing.stage)


def _listed(rule: str, spot: Spot, project: Thread, step: Step, basis: Basis) -> Candidate:
    told = qualifiers(programme=BATCHES, province=PROVINCE, period=step.period, stage=step.stage)
    fact = Fact(project.index, "listed", qualifiers=told, basis=basis)
    return Candidate(rule, f"listed {step}", fact, spot.passage, spot.start, spot.end)
