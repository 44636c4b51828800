"""A rate as a figure: its value, its kind and how sure it is."""

import re

from ingest.language.mark import Mark
from ingest.rules.figures.group import Figure, Group
from ingest.rules.figures.modality import is_ahead, is_estimate, kind_of
from ingest.rules.figures.state import State, Window

ABOUT = re.compile("约占[^，。；]{0,12}$")
FAR = re.compile("(?:不低于|不少于|超过|突破)(?:全?年度?|全年)")


def rate_figure(state: State, window: Window, group: Group, name: str, start: int) -> Figure:
    """Give the figure that the rate in this window is, of this group and name; its words begin at start."""
    mark = window.mark
    return Figure(
        "rate",
        _value(mark),
        "milli_percent",
        group,
        state.passage,
        start,
        mark.end,
        decimals=int(mark.value.decimals) or int(mark.value.milli_percent % 1000 > 0),
        qualifier=_qualifier(state, window),
        kind=_kind(state, window),
        rate_of=name,
    )


def _kind(state: State, window: Window) -> str:
    header, end = state.context.header, window.mark.end
    kind = kind_of(state.text, state.opened, end, policy=state.goals)
    over = is_estimate(state.text, state.opened, end, header.date)
    if kind == "plan" and (over or state.context.behind[state.passage]):
        return "actual"  # 一、工作回顾 … 预计全年增长8.1%
    ahead = kind == "actual" and is_ahead(state.text, state.clause.start, end, header.date)
    return "target" if ahead else kind


def _value(mark: Mark) -> int:
    """Give thousandths of a percent; a fraction (1/3) to one decimal."""
    value: int = mark.value.milli_percent
    return round(value, -2) if value % 100 and not mark.value.decimals else value


def _qualifier(state: State, window: Window) -> str:
    """Give the rate's qualifier, which may stand before what it is a share of: 不低于年度计划的80%."""
    own: str = window.mark.value.qualifier
    if own != "exact":
        return own
    if FAR.search(state.text, window.left, window.mark.start):
        return "at_least"
    return "about" if ABOUT.search(state.text, window.left, window.mark.start) else own
