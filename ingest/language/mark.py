"""A mark: something of a known kind in a passage, with its value."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any, NamedTuple

from graph.places import Place


class Mark(NamedTuple):
    """`text[start:end]` of a passage is of this kind: amount, count, rate, date, period, stage

    `value` is the kind's own value type, from `graph.types` or `graph.places`.
    """

    kind: str
    start: int
    end: int
    value: Any


# What a component does: a text, the marks already there and the place it stands in; gives its own marks.
Finder = Callable[[str, Sequence[Mark], Place | None], Iterable[Mark]]
