"""Figures that a document prints more than once: headline and body, a group taken up again."""

from collections.abc import Iterable

from ingest.rules.figures.group import Figure

Key = tuple[object, ...]
Groups = dict[Key, list[Figure]]
LARGE = 100


def unite(figures: Iterable[Figure]) -> tuple[tuple[Figure, ...], ...]:
    """Give figures that say the same together, in order of their first place."""
    told = list(figures)
    groups: Groups = {}
    for figure in sorted(told, key=lambda figure: figure.headline):
        groups.setdefault(_home(groups, figure), []).append(figure)
    together = [tuple(sorted(group, key=_weight)) for group in groups.values()]
    return tuple(sorted(together, key=lambda group: min(told.index(figure) for figure in group)))


def _weight(figure: Figure) -> tuple[bool, int]:
    """Put an actual figure of the body before the same one in a headline or among goals."""
    return figure.headline, ("actual", "plan", "target").index(figure.kind)


def _home(groups: Groups, figure: Figure) -> Key:
    """Give the key of the group that says the same, or a new one."""
    key = _key(figure)
    if key in groups:
        return key
    loose = _loose(figure)
    for other, (first, *_) in groups.items():
        if _loose(first) == loose and (figure.headline or _is_again(first, figure)):
            return other
    return key


def _is_again(first: Figure, figure: Figure) -> bool:
    """Tell whether a count takes up an earlier one: it is large, or narrowed by the same words."""
    one, two = first.group, figure.group
    if (
        figure.metric != "project_count"
        or one.stage != two.stage
        or one.standing.periods != two.standing.periods
    ):
        return False
    if figure.value >= LARGE:
        return True
    return _overlaps(one.filter or "", two.filter or "")


def _loose(figure: Figure) -> Key:
    scope = figure.group.standing.scope
    return (
        scope.name if scope else None,
        figure.metric,
        figure.rate_of,
        figure.value,
        figure.qualifier,
    )


def _key(figure: Figure) -> Key:
    group, standing = figure.group, figure.group.standing
    periods = standing.periods if standing.in_batches else None
    narrowed = group.filter if group.part else None
    kind = figure.kind if figure.metric == "rate" else None
    return (*_loose(figure), periods, group.stage, kind, narrowed)


def _overlaps(one: str, two: str) -> bool:
    return bool(one and two) and (two in one or one in two)
