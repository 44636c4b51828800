"""The order in which the figures of a clause are read: a count before the amounts that describe it."""

from itertools import pairwise

from ingest.rules.figures.state import State, Window


def in_order(state: State, found: list[Window]) -> list[Window]:
    """Put a count before the amounts that describe it: 总投资168.7亿元、年度投资9亿元的17个项目."""
    order = list(found)
    for place, (one, two) in enumerate(pairwise(found)):
        if (one.mark.kind, two.mark.kind) != ("amount", "count"):
            continue
        if state.text[one.mark.end : two.mark.start].strip() == "的":
            order.insert(_first_amount(state, order, place), order.pop(place + 1))
    return order


def _first_amount(state: State, found: list[Window], place: int) -> int:
    """Give the place of the first of the amounts that 、 joins to the one at this place."""
    while place and found[place - 1].mark.kind == "amount":
        before = state.text[found[place - 1].mark.end : found[place].mark.start]
        if not before.startswith("、"):
            break
        place -= 1
    return place
