"""What is left of a whole that the text has counted: 签约32个。…… 主会场10个，剩下22个."""

import re

from ingest.rules.figures.group import Figure
from ingest.rules.figures.state import State, Window

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
