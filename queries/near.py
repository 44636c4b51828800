"""Things whose names are close to one that nothing bears: what may have been meant."""

from typing import Any

from queries.catalog import named
from queries.run import Runs, run

PART, SHORT_PART = 3, 2  # characters looked for, and in a short text
SHORT = 6
PARTS = 8
SHOWN = 3


def near(view: Runs, label: str | None, text: str) -> list[dict[str, Any]]:
    """Give up to three things, rows of `search`, whose names share most pairs of characters with the text."""
    found: dict[str, dict[str, Any]] = {}
    for part in _parts(text):
        rows = run(view, named("search"), text=part, label=label, limit=2 * SHOWN)
        found.update((str(row["id"]), row) for row in rows.records())
    wanted = _pairs(text)
    return sorted(found.values(), key=lambda row: (-len(wanted & _pairs(row["name"])), row["id"]))[
        :SHOWN
    ]


def _parts(text: str) -> list[str]:
    """Give parts of the text, from its start on, evenly spread."""
    size = SHORT_PART if len(text) <= SHORT else PART
    starts = range(max(len(text) - size, 0) + 1)
    step = -(-len(starts) // PARTS)
    return [text[start : start + size] for start in starts[::step]]


def _pairs(text: str) -> set[str]:
    return {text[at : at + 2] for at in range(len(text) - 1)}
