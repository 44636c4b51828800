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
from ingest.rules.grammar.moves import PLANNED, Step, steps, tell
from ingest.rules.grammar.scene import Scene, Spot, Thread
from ingest.rules.grammar.topic import CARRIED, event, same_sentence, summed, topic

NAME = "listing"
READS = "projects"
EXAMPLES = (
    (
        "第六期“三个一批”活动中，甲县开工项目2个，分别为甲岭光学镜片项目、乙川冷链物流园项目。",
        (
            "0: listed period=6 stage=started",
            "1: listed period=6 stage=started",
        ),
    ),
    ("甲岭光学镜片项目主体封顶。", ()),
)
PROVINCE = "410000"
NOTE = re.compile(r"[（(][^（）()]{1,60}[）)]")


def show(candidate: Candidate) -> str:
    """Write the fact without programme and province."""
    return str(candidate.content.brief())


def apply(scene: Scene, context: Any) -> Iterator[Candidate]:
    """Give the batches in which each named project is listed."""
    for pairs in scene.placed.values():
        for place, (spot, project) in enumerate(pairs):
            stop = pairs[place + 1][0].start if place + 1 < len(pairs) else None
            told = settled(scene, context, spot, noted(scene, spot))
            if told:
                yield from (listed(NAME, spot, project, step, "stated") for step in told)
            elif found := _stated(scene, context, spot, stop):
                yield listed(NAME, spot, project, found, "stated")
            elif step := _standing(scene, context, spot):
                yield listed(NAME, spot, project, step[0], step[1])


def _stated(scene: Scene, context: Any, spot: Spot, stop: int | None) -> Step | None:
    """Read 第三期签约的 + name, and name + 列入本期开工一批."""
    text = scene.sheets[spot.passage].text
    start, end = reach(scene, spot, stop)
    current = current_period(context, spot)
    if found := _qualified(text, start, spot.start, current) or _shared(scene, spot, current):
        return found
    for told in tell(text[spot.end : end], current=current):
        words = text[spot.end + told.start : spot.end + told.end]
        ahead = text[max(spot.end, spot.end + told.start - 10) : spot.end + told.start]
        if told.step.period and not PLANNED.search(ahead) and (told.named or "一批" in words):
            return told.step
    return None


def _qualified(text: str, start: int, end: int, current: int | None) -> Step | None:
    """Read 第三期签约的 in text[start:end], directly before a name."""
    for told in tell(text[start:end], current=current):
        gap = text[start + told.end : end]
        if told.step.period and len(gap) <= 14 and re.match(r"项目|的|：|——|，是|$", gap):
            return told.step
    return None


def _shared(scene: Scene, spot: Spot, current: int | None) -> Step | None:
    """Give what qualifies the first of the items that 、 joins, this one among them: 第九期新签的A、B、C."""
    text = scene.sheets[spot.passage].text
    place = spot.start
    for other, _ in reversed([p for p in scene.placed[spot.passage] if p[0].end <= spot.start]):
        if not JOINED.fullmatch(text[other.end : place]):
            return None
        start = max(text.rfind(sign, 0, other.start) for sign in "。！？；、，") + 1
        if found := _qualified(text, start, other.start, current):
            return found
        place = other.start
    return None


JOINED = re.compile(r"(?:[（(][^（）()]*[）)])?(?:、|和|及|以及)")


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
    return (*told[:-1], Step(_single(context, passage, turn[0]), told[-1].stage))


def _before(scene: Scene, spot: Spot) -> tuple[int, str] | None:
    """Give the turn to a stage of the passage before, where this one goes on with it."""
    passages = scene.outline.annotated.passages
    text = scene.sheets[spot.passage].text
    if spot.passage == 0 or not CARRIED.match(text):
        return None
    before = passages[spot.passage - 1].text
    return topic(before, len(before))


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


def _standing(scene: Scene, context: Any, spot: Spot) -> tuple[Step, Basis] | None:
    """Give the batch that stands at a name: what its list is about, or what happened to it there."""
    standing = context.at(spot.passage, spot.start)
    if standing.programme != BATCHES:
        return None
    text = scene.sheets[spot.passage].text
    others = [other.start for other, _ in scene.placed[spot.passage] if other.start < spot.start]
    turn = topic(text, spot.start, others)
    if turn and same_sentence(text, turn[0], spot.start):
        return _of_list(scene, context, spot, turn)
    if found := event(text, _start(text, spot), (spot.start, spot.end), _stop(text, spot)):
        return Step(_single(context, spot.passage, spot.start), found[2]), "inferred"
    if turn and summed(text, turn[0], spot.start):
        return None
    if turn:
        return Step(_single(context, spot.passage, turn[0]), turn[1]), "listed"
    if standing.stage in BATCH_STAGES and standing.periods:
        return Step(_single(context, spot.passage, spot.start), standing.stage), "listed"
    return _carried(scene, context, spot)


def goal_of(scene: Scene, context: Any, spot: Spot) -> Step | None:
    """Give the batch that a list stands in, without what is told of one name."""
    found = _standing(scene, context, spot)
    return found[0] if found else None


def _of_list(scene: Scene, context: Any, spot: Spot, turn: tuple[int, str]) -> tuple[Step, Basis]:
    """Give the batch of a list; where its other items bear periods, one without is of the latest."""
    period = _period_of(scene, context, spot.passage, turn[0])
    if period is None and _noted_around(scene, spot):
        return Step(context.header.period, turn[1]), "inferred"
    return Step(period, turn[1]), "listed"


def _dated(scene: Scene, spot: Spot, stage: str) -> bool:
    """Tell whether notes around give this stage a period: the list is of several periods."""
    pairs = scene.placed[spot.passage]
    steps_told = [step for other, _ in pairs for step in noted(scene, other)[-1:]]
    return any(step.stage == stage and step.period for step in steps_told)


def _noted_around(scene: Scene, spot: Spot) -> bool:
    pairs = scene.placed[spot.passage]
    return any(step.period for other, _ in pairs for step in noted(scene, other))


def _carried(scene: Scene, context: Any, spot: Spot) -> tuple[Step, Basis] | None:
    """Go on with the stage of the passage before where this one opens with 其中."""
    passages = scene.outline.annotated.passages
    index = spot.passage - 1
    text = scene.sheets[spot.passage].text
    before = passages[index].text if index >= 0 else ""
    if not before or (before[-1] in "。！？" and not CARRIED.match(text)):
        return None
    turn = topic(before, len(before))
    return (Step(_single(context, index, turn[0]), turn[1]), "listed") if turn else None


def _start(text: str, spot: Spot) -> int:
    return max(text.rfind(sign, 0, spot.start) for sign in "。！？；") + 1


def _stop(text: str, spot: Spot) -> int:
    """Give where what is said of a name ends: with its sentence, and those that go on with 它."""
    place = spot.end
    while match := END.search(text, place):
        if not GOES_ON.match(text, match.end()):
            return match.start()
        place = match.end()
    return len(text)


END = re.compile("[。！？；]")
GOES_ON = re.compile(
    "它|投资方|业主|总投资|该项目|该工程|项目(?=[由从是在已将今去本总计投占])|这个项目|这一项目"
)


def _single(context: Any, passage: int, offset: int) -> int | None:
    """Give the one period that stands; the document's own in a section on the batches that tells none."""
    standing = context.at(passage, offset)
    periods = str(standing.periods or "")
    if not periods and standing.programme == BATCHES:
        return context.header.period
    return int(periods) if periods.isdigit() else None


def _period_of(scene: Scene, context: Any, passage: int, offset: int) -> int | None:
    """Give the period that stands; 上一期 does not stand beyond its sentence."""
    found, header = _single(context, passage, offset), context.header.period
    text = scene.outline.annotated.passages[passage].text
    last = text.rfind("上一期", 0, offset)
    over = last >= 0 and not same_sentence(text, last, offset)
    return header if over and header and found == header - 1 else found


def current_period(context: Any, spot: Spot) -> int | None:
    """Give the period that 本期 means at a name."""
    return context.header.period or _single(context, spot.passage, spot.start)


def reach(scene: Scene, spot: Spot, stop: int | None) -> tuple[int, int]:
    """Give the stretch that speaks of this project: its sentence, from the name before to the next."""
    text = scene.sheets[spot.passage].text
    start = max(text.rfind(sign, 0, spot.start) for sign in "。！？；、") + 1
    for other, _ in scene.placed[spot.passage]:
        if start <= other.start < spot.start:
            note = NOTE.match(text, other.end)
            start = note.end() if note else other.end
    end = _stop(text, spot)
    if stop is not None and stop < end:
        end = max(spot.end, *(text.rfind(sign, spot.end, stop) for sign in ("，", "；", "、", "以及")))
    return min(start, spot.start), end


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
