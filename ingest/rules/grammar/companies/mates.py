"""How many of the names around a project's name begin with a company: where others do, so may it."""

from collections.abc import Sequence

REACH = 8  # names on each side
USUAL = 0.3  # the share among all names
STEPS = (0.12, 0.25, 0.45, 0.7)  # shares that part the classes
NONE_NEAR = sum(step < USUAL for step in STEPS)  # the class of a name with no other around it


def around(ruled: Sequence[bool]) -> list[int]:
    """Give the class, by the share of companies among the names on both sides, of each of these names.

    `ruled` tells of each whether the rules take its front for a company, or a full name stands in it.
    """
    return [
        _class([*ruled[max(0, place - REACH) : place], *ruled[place + 1 : place + 1 + REACH]])
        for place in range(len(ruled))
    ]


def _class(ruled: Sequence[bool]) -> int:
    share = (sum(ruled) + USUAL) / (len(ruled) + 1)
    return sum(share > step for step in STEPS)
