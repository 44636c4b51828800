"""Figures that a document prints more than once: headline and body, a group taken up again."""

from collections.abc import Iterable

from ingest.rules.figures.group import Figure

Key = tuple[object, ...]


def unite(figures: Iterable[Figure]) -> tuple[tuple[Figure, ...], ...]:
    """Give figures that say the same together, in order of their first place."""
    groups: dict[Key, list[Figure]] = {}
    for figure in figures:
        groups.setdefault(_key(figure), []).append(figure)
    return tuple(tuple(sorted(group, key=_weight)) for group in groups.values())


def _weight(figure: Figure) -> int:
    """An actual figure goes before the same one taken up in a sentence about goals."""
    return ("actual", "plan", "target").index(figure.kind)


def _key(figure: Figure) -> Key:
    group, standing = figure.group, figure.group.standing
    place = standing.scope.name if standing.scope else None
    periods = standing.periods if standing.in_batches else None
    apart = (group.filter if group.part else None, figure.rate_of)
    kind = figure.kind if figure.metric == "rate" else None
    return (
        place,
        periods,
        group.stage,
        figure.metric,
        figure.value,
        figure.qualifier,
        kind,
        *apart,
    )
