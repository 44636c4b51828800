"""Reads how counts differ from another batch's or year's: 比第八期多出14个; 分别较去年同期增加12个、3个."""

import re

from ingest.language.mark import Mark
from ingest.rules.figures.group import Figure, Group
from ingest.rules.figures.listed import ranks_of
from ingest.rules.figures.state import State, Window

CHANGE = re.compile("(?:多出|多了|少了|增加|减少|净增|增多|减|多|少)(?:了|出)?(?=约?$)")
NEWLY = re.compile("新(?:入库|开工|签约|引进|谋划|储备)(?:项目)?[再又]?$")
SUMMED = re.compile(
    "[三两](?:[类项]|个?一批)(?:相加|加总|合计|共计|总计|合起来|加起来|[加合]在一起)|(?<![约工产目])总个?数"
)
THAN = re.compile("[比较]|上[一]?期|去年|上年|同期")


def change_of(state: State, window: Window) -> re.Match[str] | None:
    """Give the word of change that a count measures: its own, or that of the first of the counts it stands in step with."""
    first = next(iter(ranks_of(state, window)), window.mark)
    left = window.left if first == window.mark else state.clause.start
    found = CHANGE.search(state.text, left, first.start)
    return None if found is None or NEWLY.search(state.text, left, found.start()) else found


def read_change(state: State, window: Window, change: re.Match[str]) -> Figure | None:
    """Read a difference to another batch or year; None where the text tells no other, or no group that differs."""
    told = change[0].endswith(("出", "了")) or THAN.search(
        state.text, state.opened, window.mark.start
    )
    mark = window.mark
    group = _group(state, mark, ranks_of(state, window))
    if group is None or not told:
        return None
    value = -mark.value.value if change[0][0] in "少减" else mark.value.value
    start = max(window.left, change.start())
    return Figure("project_count_change", value, "piece", group, state.passage, start, mark.end)


def _group(state: State, mark: Mark, ranks: list[Mark]) -> Group | None:
    """Give the group that differs: of several in step, that of its rank among as many counted before."""
    if len(ranks) < 2:
        return _turned(state, mark)
    counts = [one for one in state.found if one.metric == "project_count"]
    told = counts[-len(ranks) :]
    return told[ranks.index(mark)].group if len(told) == len(ranks) else None


def _turned(state: State, mark: Mark) -> Group | None:
    """Give the group just told, or that of the batch or the sum to which the text has turned since: 上期90个，本期少了6个; 三类相加，净增11个."""
    near, standing = state.group, state.standing(mark.start)
    if near is None or not (near.standing.in_batches and standing.in_batches):
        return near
    summed = SUMMED.search(state.text, state.opened, mark.start)
    if near.standing.periods == standing.periods and (standing.stage or not summed):
        return near
    return Group(standing, "all" if summed else near.stage, start=mark.start)
