"""Stages and periods that a comparison of two batches tells its counts: 签约从20个落到7个; 签了5个、开了10个，到第九期各剩1个."""

import re
from typing import Any

from ingest.language.mark import Mark
from ingest.language.staging import ACT, STAGES
from ingest.rules.figures.group import Figure
from ingest.rules.figures.parallel import each_place, standing_apart
from ingest.rules.figures.state import State, Window

Apart = dict[str, Any]  # what stands otherwise than for the rest of the clause, by its name
# 签约从20个落到7个，开工由24个减为9个
CHANGED = re.compile(
    r"(?:新|的)?(?P<stage>签约|开工|投产)(?:的?项目)?(?:个?数量?)?[从由]\s?\d+\s?[个项](?:项目)?，?[^，。；\d]{0,3}?[到至为成了]\s?\d+\s?[个项]"
)
ACTED = re.compile(ACT)
ORDER = ("signed", "started", "commissioned")
EACH = re.compile("各(?:剩|有|为|是)(?:下|了)?$")
# 签约、开工、投产各2个
OF_EACH = re.compile(
    rf"(?P<all>(?:{ACT})(?:(?:[、和及与]|以及)(?:{ACT}))+)(?:的?项目)?(?:均|都|各)(?:有|为|是)?$"
)


def _side(state: State, window: Window) -> Apart:
    """Give the stage and the period of a count that is compared with the same of another batch."""
    changed = CHANGED.match(state.text, state.clause.start, state.clause.end)
    if changed is None or window.mark.kind != "count" or window.mark.end > changed.end():
        return {}
    told = {"stage": STAGES[changed["stage"]]}
    periods = _two_periods(state)
    return told | {"periods": str(periods[min(window.rank, 1)])} if periods else told


def _two_periods(state: State) -> list[int] | None:
    """Give the two periods that are compared: those of the passage, else those of the document, if it names two."""
    for passages in ((state.marked,), state.annotated.passages):
        told = {one.value.numbers for marked in passages for one in marked.of("period")}
        single = sorted(numbers[0] for numbers in told if len(numbers) == 1)
        if single:
            return single if len(single) == 2 else None
    return None


def is_former(state: State, window: Window) -> bool:
    """Tell whether the count is the former of two compared, of a batch that cannot be told."""
    told = _side(state, window)
    return bool(told) and window.rank == 0 and "periods" not in told


def _named_stages(state: State, window: Window) -> list[tuple[str, tuple[int, int]]]:
    """Give the stages named together of each of which one count is told, and their words: 签约、开工、投产各2个."""
    named = OF_EACH.search(state.text, window.left, window.mark.start)
    if window.mark.kind != "count" or named is None:
        return []
    if not state.standing(window.mark.start).in_batches:
        return []
    words = ACTED.finditer(state.text, *named.span("all"))
    return [(STAGES[word[0]], word.span()) for word in words]


def _in_turn(state: State, window: Window) -> Apart:
    """Give the stage of a count that stands in step with those of another batch: 前八期签约、开工分别为9个、8个；第九期各为3个、2个."""
    ranks = _ranks(state, window)
    told = _told_stages(state, window)
    if len(ranks) < 2 or len(ranks) != len(told):
        return {}
    return {"stage": list(told)[ranks.index(window.mark)]}


def _ranks(state: State, window: Window) -> list[Mark]:
    """Give the counts of this clause, where 各为 puts them in step with others before."""
    counts = list(state.marked.within(state.clause.start, state.clause.end, "count"))
    first = counts[0].start if counts else 0
    each = EACH.search(state.text, state.clause.start, first)
    return counts if each and window.mark in counts else []


def _told_stages(state: State, window: Window) -> dict[str, Figure]:
    """Give the last count of each stage that the sentence has told of another batch."""
    told = {
        str(one.group.stage): one
        for one in state.found
        if state.opened <= one.start < state.clause.start and one.group.stage in ORDER
    }
    here = state.standing(window.mark.start)
    other = any(one.group.standing.periods != here.periods for one in told.values())
    return told if here.in_batches and other else {}


def _each_stage(state: State, window: Window) -> list[Figure]:
    """Give the count of each stage of another batch that the sentence has told, where one count is told of each here."""
    if len(_ranks(state, window)) > 1 or not EACH.search(
        state.text, window.left, window.mark.start
    ):
        return []
    told = _told_stages(state, window)
    return list(told.values()) if len(told) > 1 else []


def apart_of(state: State, window: Window) -> Apart:
    """Give what stands for this figure alone: what stands in step with it, or the side of a comparison."""
    return standing_apart(state, window) or _side(state, window) or _in_turn(state, window)


def each_of(state: State, window: Window) -> list[tuple[Apart, tuple[int, int] | None]]:
    """Give what stands for each of the groups of which one count is told, and its own words; else what stands here."""
    places = [({"scope": one.value}, (one.start, one.end)) for one in each_place(state, window)]
    start = window.mark.start - len("各剩")
    stages = [
        ({"stage": one.group.stage}, (start + rank, start + rank + 1))
        for rank, one in enumerate(_each_stage(state, window))
    ]
    named = [({"stage": stage}, span) for stage, span in _named_stages(state, window)]
    return [*(places or named or stages)] or [(state.apart, None)]
