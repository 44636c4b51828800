"""Counts that add up to the one before them are its parts: 开工项目93个。按领域分，先进制造业39个……"""

from collections.abc import Iterable

from ingest.rules.figures.group import Figure

FEWEST = 3


def fit(figures: Iterable[Figure]) -> tuple[Figure, ...]:
    """Give the figures, in order; counts of no stage that sum up to the count before them take its stage."""
    found = tuple(figures)
    whole: Figure | None = None
    parts: list[Figure] = []
    for one in found:
        if one.metric != "project_count":
            continue
        if one.group.stage != "all":
            whole, parts = one, []
        elif whole and one.group.standing.home == whole.group.standing.home:
            parts.append(one)
            if len(parts) >= FEWEST and sum(part.value for part in parts) == whole.value:
                _join(whole, parts)
        else:
            whole = None
    return found


def _join(whole: Figure, parts: list[Figure]) -> None:
    for part in parts:
        part.group.stage, part.group.part, part.group.whole = whole.group.stage, True, whole.group
