"""A project moved where the text says that one batch led it to another.

第五期签约转开工项目, 由签约转为开工, 从第七期“开工一批”走到第十期“投产一批”, 第七期签约的…，这一期已经列进
开工名单, 第八期签约、第九期开工、第十期投产. Each step is a listing as well. What is only planned
(力争转开工) is no move.
"""

from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from graph.statement import qualifiers
from ingest.language.programmes import BATCHES
from ingest.rules import Candidate
from ingest.rules.grammar.fact import Fact
from ingest.rules.grammar.moves import Step, Told, moves, tell
from ingest.rules.grammar.notes import note_of, noted, settled
from ingest.rules.grammar.reach import reach
from ingest.rules.grammar.scene import Scene, Spot, Thread
from ingest.rules.grammar.standing import current_period
from ingest.rules.listing import PROVINCE, listed

NAME = "move"
READS = "projects"
EXAMPLES = (
    (
        "甲岭光学镜片项目是第二期“三个一批”签约转开工项目。",
        (
            "0: listed period=2 stage=signed",
            "0: listed stage=started",
            "0: moved from_period=2 from_stage=signed to_stage=started",
        ),
    ),
    ("甲岭光学镜片项目力争年内由签约转为开工。", ()),
)


def show(candidate: Candidate) -> str:
    """Write the fact without programme and province."""
    return str(candidate.content.brief())


def apply(scene: Scene, context: Any) -> Iterator[Candidate]:
    """Give the moves of each named project, and the listings at both their ends."""
    for pairs in scene.placed.values():
        for place, (spot, project) in enumerate(pairs):
            yield from _in_note(scene, context, spot, project)
            stop = pairs[place + 1][0].start if place + 1 < len(pairs) else None
            yield from _in_sentence(scene, context, spot, project, stop)


def _in_note(scene: Scene, context: Any, spot: Spot, project: Thread) -> Iterator[Candidate]:
    told = settled(scene, context, spot, noted(scene, spot))
    note = note_of(scene, spot)
    if note and len(told) > 1:
        for left, right in pairwise(told):
            yield moved(NAME, project, left, right, spot.passage, (spot.start, note[1]))


def _in_sentence(
    scene: Scene, context: Any, spot: Spot, project: Thread, stop: int | None
) -> Iterator[Candidate]:
    text = scene.sheets[spot.passage].text
    start, end = reach(scene, spot, stop)
    current = current_period(context, spot)
    words = text[start:end]
    found = moves(words, current=current, name=spot.text)
    dated = {told.step.stage: told for told in tell(words, current=current) if told.step.period}
    found = tuple((_dated(left, dated), right) for left, right in found)
    found = tuple(pair for pair in found if not _of_another(text, pair, start, spot))
    note = note_of(scene, spot)
    found = tuple(pair for pair in found if not note or not _within(pair, start, note))
    if not _of_batches(context, spot, words):
        yield from _undated(found, project, spot.passage, start)
        return
    for left, right in found:
        span = (min(spot.start, start + left.start), start + right.end)
        yield moved(NAME, project, left.step, right.step, spot.passage, span)
    steps = {told.step: told for pair in found for told in pair}
    for step, told in steps.items():
        yield listed(
            NAME, spot, project, step, "stated", span=(start + told.start, start + told.end)
        )


def _of_another(text: str, pair: tuple[Told, Told], start: int, spot: Spot) -> bool:
    """Tell whether the first step stands in a clause before the name: 甲与乙签约，…项目开工."""
    left = start + pair[0].end
    return left <= spot.start and "，" in text[left : spot.start]


def _of_batches(context: Any, spot: Spot, words: str) -> bool:
    return BATCHES in words or context.at(spot.passage, spot.start).programme == BATCHES


def _undated(
    found: tuple[tuple[Told, Told], ...], project: Thread, passage: int, start: int
) -> Iterator[Candidate]:
    """Give moves of no programme, which are no listings."""
    for left, right in found:
        told = qualifiers(from_stage=left.step.stage, to_stage=right.step.stage)
        fact = Fact(project.index, "moved", qualifiers=told)
        kind = f"moved {project.index} {left.step.stage} {right.step.stage}"
        yield Candidate(NAME, kind, fact, passage, start + left.start, start + right.end)


def _within(pair: tuple[Told, Told], start: int, note: tuple[int, int]) -> bool:
    return note[0] <= start + pair[0].start and start + pair[1].end <= note[1]


def _dated(told: Told, dated: dict[str, Told]) -> Told:
    """Give a step the period that the sentence tells of its stage elsewhere."""
    return dated.get(told.step.stage, told) if told.step.period is None else told


def moved(
    rule: str, project: Thread, left: Step, right: Step, passage: int, span: tuple[int, int]
) -> Candidate:
    """Give the candidate that a project moved from one batch to another."""
    told = qualifiers(
        programme=BATCHES,
        province=PROVINCE,
        from_period=left.period,
        from_stage=left.stage,
        to_period=right.period,
        to_stage=right.stage,
    )
    fact = Fact(project.index, "moved", qualifiers=told)
    return Candidate(rule, f"moved {project.index} {left} {right}", fact, passage, *span)
