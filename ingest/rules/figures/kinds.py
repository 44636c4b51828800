"""Whether an amount is a result, a plan or a target: by its words, its metric and the kind of its count."""

import re

from ingest.rules.figures.group import Figure, Group
from ingest.rules.figures.modality import is_ahead, is_estimate, is_firm, kind_of
from ingest.rules.figures.state import State, Window

SO_FAR = re.compile(r"已|累计|截[至止]|目前|月份|[至~-]\d+月|前\d+个?月|上半年|季度")


def kind_of_amount(state: State, window: Window, metric: str, group: Group) -> str:
    """Tell what kind of figure an amount is; a group's total is of the kind of its count."""
    mark, count = window.mark, group.count
    counted = count if count and state.opened <= count.start < mark.start else None
    planned = counted is not None and counted.kind == "plan"
    start = counted.end if counted and planned else state.opened
    kind = kind_of(state.text, start, mark.end, policy=state.goals and counted is None)
    date = state.context.header.date
    if kind == "plan" and is_estimate(state.text, state.opened, mark.start, date):
        kind = "actual"
    if metric == "planned_investment":
        return "target" if is_firm(state.text, state.opened, mark.start) else "plan"
    if metric == "completed_investment":
        ahead = kind == "actual" and is_ahead(state.text, state.clause.start, mark.end, date)
        goal = kind == "actual" and (state.goals or _is_next(state, counted, mark.start))
        return "target" if ahead or goal or kind == "plan" else kind
    hoped = counted is not None and counted.kind == "target" and metric == "total_investment"
    own = counted.kind if counted and (planned or hoped) else kind
    return own if kind == "actual" else kind


def _is_next(state: State, counted: Figure | None, start: int) -> bool:
    """Tell whether what is to be completed is told of projects still to come: 将实施20个项目，完成投资9亿元."""
    if counted is None or counted.kind == "actual":
        return False
    return not SO_FAR.search(state.text, state.opened, start)
