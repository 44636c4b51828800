"""Reads rates: whose each is, and in which stage."""

import re

from ingest.rules.figures.again import Again, told_again
from ingest.rules.figures.group import Figure, Group
from ingest.rules.figures.listed import is_of_items, told_in_step
from ingest.rules.figures.percent import rate_figure
from ingest.rules.figures.rate_name import RateName
from ingest.rules.figures.rate_names import rate_names
from ingest.rules.figures.rate_owner import owner_of
from ingest.rules.figures.state import State, Window
from ingest.rules.figures.steps import counted_stages
from ingest.rules.figures.unfit import is_no_claim
from ingest.rules.figures.works import IMPLIED

RANKED = re.compile("(?:转化|完成)率分别")


def read_rate(state: State, window: Window) -> list[Figure]:
    """Read the rate in this window: one figure for each rate it is said of."""
    mark = window.mark
    if is_no_claim(state, window) or is_of_items(state, window):
        return []
    again = told_again(state, window)
    if again:
        return [_taken_over(state, window, one) for one in again]
    names = rate_names(state, window)
    group = owner_of(state, window, names[0]) if names else None
    if group is None:
        return []
    group = _of_stage(state, window, group, names[0])
    whole = group.whole
    if len({name.name for name in names}) > 1 and whole and whole.stage == "all":
        group = whole
    if _is_of_all(state, window, group, names):
        group = Group(group.standing, "all", start=group.start)
    start = names[0].start
    found = [rate_figure(state, window, _staged(group, one), one.name, start) for one in names]
    for figure, name in zip(found[:-1], names, strict=False):
        figure.at = (name.start, name.start + len(name.name))
    if len(found) > 1:
        found[-1].at = (names[-1].start, mark.end)
    return found


def _is_of_all(state: State, window: Window, group: Group, names: list[RateName]) -> bool:
    """Tell whether nothing but the rates' names tells a stage, and they tell several: 开工率、投产率、达效率都是100%."""
    implied = {IMPLIED.get(name.name) for name in names}
    told = any(name.stage for name in names) or state.standing(window.mark.start).stage
    return len(implied) > 1 and not told and group.count is None and group.stage in implied


def _of_stage(state: State, window: Window, group: Group, name: RateName) -> Group:
    """Give the group, of several stages counted in a run, whose rate this is: 签约9个、开工8个，履约率96%."""
    half = max(state.opened, state.text.rfind("；", 0, name.start) + 1)
    if ranked := _in_rank(state, window) or told_in_step(state, window, name.name):
        return ranked
    stage, stages = IMPLIED.get(name.name), counted_stages(state, half)
    if len(stages) < 2 or stage not in stages or stage == group.stage:
        return group
    counts = [one for one in state.found if one.metric == "project_count"]
    return next(one.group for one in reversed(counts) if one.group.stage == stage)


def _in_rank(state: State, window: Window) -> Group | None:
    """Give the stage's group in step with a rate: 签约6个、开工9个，转化率分别为33.3%和22.2%."""
    clause = state.clause
    if not RANKED.match(state.text, clause.start, clause.end):
        return None
    counts = [one for one in state.found if one.metric == "project_count"]
    groups = {one.group.stage: one.group for one in counts if one.start >= state.opened}
    rates = list(state.marked.within(clause.start, clause.end, "rate"))
    stages = list(groups)
    if len(stages) != len(rates) or not set(stages) <= {"signed", "started", "commissioned"}:
        return None
    return groups[stages[rates.index(window.mark)]]


def _taken_over(state: State, window: Window, again: Again) -> Figure:
    figure = rate_figure(state, window, again.group, again.name, window.mark.start)
    figure.kind, figure.at = again.kind or figure.kind, again.at
    return figure


def _staged(group: Group, name: RateName) -> Group:
    """Give the group in the stage that stands before this name: 签约项目开工率、开工项目投产率."""
    if name.stage in (None, "all", group.stage) or not group.standing.in_batches:
        return group
    return Group(group.standing, name.stage, start=name.start)
