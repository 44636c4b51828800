"""A group whose parts have been counted up: what follows the aside is told of the whole again."""

import re

from ingest.rules.figures.group import Figure, Group
from ingest.rules.figures.state import State, Window

TOTAL = "总投资"
SHARE = re.compile("占|比重")
MOST = re.compile("最[大高多长重]的?[^，。；]{0,12}[是为]")
FEWEST = 2


def leave_aside(state: State, window: Window) -> None:
    """Go back to the whole behind an aside that has counted all its parts; a share is of the last part."""
    words = state.text[window.left : window.mark.start]
    told = _turns_to_one(state, window) or SHARE.search(words)
    whole = None if told else whole_of_parts(state)
    if whole is None or (whole.total and TOTAL in words):
        return
    state.aside = (state.standing(window.mark.start), whole.standing)
    state.group, state.single = whole, False


def _turns_to_one(state: State, window: Window) -> bool:
    """Tell whether the sentence has turned to the largest of the projects: 投资最大的是甲岭产业园，总投资12亿元."""
    return state.single and MOST.search(state.text, state.opened, window.mark.start) is not None


def whole_of_parts(state: State) -> Group | None:
    """Give the group whose parts have just been counted up: 项目15个，其中A类6个、B类9个，总投资285亿元."""
    last = state.found[-1] if state.found else None
    if last is None or last.metric != "project_count" or not last.group.part:
        return None
    total, number = 0, 0
    for one in reversed([one for one in state.found if one.metric == "project_count"]):
        if number >= FEWEST and one.value == total and _is_within(last, one):
            return one.group
        if not one.group.part:
            return None
        total, number = total + one.value, number + 1
    return None


def _is_within(part: Figure, whole: Figure) -> bool:
    """Tell whether a part is told of the place and batch of its whole; its list may be narrower: 其中省重点2个."""
    one, all_of = part.group.standing, whole.group.standing
    return (one.scope, one.in_batches, one.periods) == (
        all_of.scope,
        all_of.in_batches,
        all_of.periods,
    )
