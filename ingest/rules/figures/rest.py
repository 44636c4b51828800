"""What is left of a whole that the text has counted: 签约32个。…… 主会场10个，剩下22个."""

import re
from itertools import pairwise

from ingest.rules.figures.group import Figure, Group
from ingest.rules.figures.state import State, Window
from ingest.sentence import bounds

# What tells of those not yet come to it: 开工16个，还差12个; 动工的13个，没动的7个.
LEFT = "(?:还[有差剩欠缺]|其余|余下|剩|[只仅][欠差剩]|[没未不][^，。；\\d]{1,4})[^，。；\\d]{0,6}"
LEFT_NOW = re.compile(LEFT + "$")
LEFT_BEHIND = re.compile(rf"(?:项目)?[，、；]{LEFT}(?P<rest>\d+)\s?[个项]")
LONG = 300  # characters
# Those that a text has counted whole and in part: 签约30个，已履约28个。…… 没有履约的2个：
LEFT_ALONE = re.compile(
    r"[^，。；\d]{0,6}?(?:[没未]有?能?(?:按期|如期)?|尚未|仍未)(?P<work>履约|开工|动工|破土|落地|投产|达产|达效)(?:的|项目){0,2}(?:就|还|仍|共|只|仅)*有?$"
)
OF_WORK = {
    "履约": ("signed",),
    "投产": ("started",),
    "达产": ("commissioned",),
    "达效": ("commissioned",),
}
REST = re.compile("(?:其余|余下|剩余|剩下)(?:的)?$")


def whole_of_rest(state: State, window: Window) -> Figure | None:
    """Give the count that this one and those told before it, or one of them, add up to."""
    if window.mark.kind != "count" or not REST.search(state.text, window.left, window.mark.start):
        return None
    counts = [one for one in state.found if one.metric == "project_count"]
    left = window.mark.value.value
    wholes = {value: figures[0] for value, figures in state.before.items()}
    wholes |= {one.value: one for one in counts}
    sums, total = {left + one.value for one in counts}, left
    for one in reversed(counts):
        total += one.value
        sums.add(total)
    return next((wholes[value] for value in sums if value in wholes), None)


def leaves_rest(state: State, window: Window) -> bool:
    """Tell whether what is left behind this count and the count itself add up to the one before: 签约28个，开工16个，还差12个."""
    last, left = state.last_count, LEFT_BEHIND.match(state.text, window.mark.end)
    if last is None or left is None:
        return False
    return bool(window.mark.value.value + int(left["rest"]) == last.value)


def left_of(state: State, window: Window) -> Group | None:
    """Give the group of which as many are left as have not come so far: 签约30个，已履约28个。…… 没有履约的2个."""
    start, left = window.mark.start, window.mark.value.value
    told = LEFT_ALONE.fullmatch(state.text, state.opened, start)
    if told is None:
        return None
    scope = state.standing(start).scope
    stages = OF_WORK.get(told["work"], ("signed", "started"))
    counted = sorted(
        (one for same in state.before.values() for one in same),
        key=lambda one: (one.passage, one.start),
    )
    counted += [one for one in state.found if one.metric == "project_count"]
    for whole, part in reversed(list(pairwise(counted))):
        group = whole.group
        near = whole.passage == part.passage and part.group.stage == group.stage in stages
        alike = near and group.standing.home == part.group.standing.home
        if alike and group.standing.scope == scope and whole.value - part.value == left:
            return group
    return None


def rests(state: State, window: Window, near: Group) -> bool:
    """Tell whether this count is what the last one leaves of those counted before it, of its own group: 还差12个."""
    counts = [one for one in state.found if one.start >= state.opened and one.unit == "piece"]
    if len(counts) < len(("whole", "part")) or counts[-1].group is not near:
        return False
    if not LEFT_NOW.search(state.text, window.left, window.mark.start):
        return False
    whole, part = counts[-2:]
    return bool(
        whole.group.stage == near.stage and window.mark.value.value + part.value == whole.value
    )


def shares_out(state: State, window: Window, near: Group) -> bool:
    """Tell whether the sentence shares the last count out to its places: 签约17个。甲市带来5个，乙县12个."""
    whole, scope = near.count, near.standing.scope
    place = state.standing(window.mark.start).scope
    if whole is None or whole.start >= state.opened or not (scope and place and place != scope):
        return False
    end = bounds(state.text, state.opened, window.mark.end)[1]
    if end - state.opened > LONG or not place.within(scope.code):
        return False
    parts = [one.value.value for one in state.marked.within(state.opened, end, "count")]
    return bool(len(parts) > 1 and sum(parts) == whole.value)
