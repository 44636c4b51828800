"""What a half of a sentence leaves out as the half before it has told it: 工业类完成投资9亿元，为年计划的94%；农业类3亿元，85%."""

import re

from ingest.rules.figures.group import Figure
from ingest.rules.figures.state import State, Window

HALF = "；"
BARE = re.compile("[占为是达到约近超过只有仅才却的也则]*")


def like_before(state: State, window: Window) -> Figure | None:
    """Give the figure of the half before that stands where this one stands in its own, both behind as many counts."""
    half = state.text.rfind(HALF, state.opened, window.mark.start)
    if half < 0 or state.clause.depth:
        return None
    before = max(state.text.rfind(HALF, state.opened, half), state.opened)
    unit = {"amount": "yuan", "rate": "milli_percent"}.get(window.mark.kind)
    told = [one for one in state.found if before <= one.start < half]
    here = [one for one in state.found if one.start > half]
    alike = [one for one in told if one.unit == unit]
    place = sum(one.unit == unit for one in here)
    if place >= len(alike):
        return None
    one = alike[place]
    counted = sum(other.unit == "piece" for other in told if other.start < one.start)
    return one if counted == sum(other.unit == "piece" for other in here) else None


def rate_like_before(state: State, window: Window) -> str | None:
    """Give what a rate is called that stands alone behind an amount, as the half before calls its own."""
    last = state.last
    alone = BARE.fullmatch(state.text, window.left, window.mark.start)
    if window.rank or not alone or last is None or last.unit != "yuan":
        return None
    if state.text[last.end : window.left].strip("，、 "):
        return None
    one = like_before(state, window)
    return one.rate_of if one else None
