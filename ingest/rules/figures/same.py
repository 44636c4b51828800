"""Figures that a document prints more than once: headline and body, a group taken up again."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from ingest.rules.figures.group import Figure

Key = tuple[object, ...]
LARGE = 100
FEW = 20  # a headline's count of so many is the body's, whichever place that tells it of


@dataclass(slots=True)
class _Said:
    """What has been said so far: figures by what they say, and those keys by what they say roughly."""

    together: dict[Key, list[Figure]] = field(default_factory=dict)
    alike: dict[Key, list[Key]] = field(default_factory=dict)
    counted: dict[int, Key] = field(default_factory=dict)

    def add(self, figure: Figure) -> None:
        key = self._home(figure)
        if key not in self.together:
            self.alike.setdefault(_loose(figure), []).append(key)
        self.together.setdefault(key, []).append(figure)
        if figure.metric == "project_count":
            self.counted.setdefault(figure.value, key)

    def _home(self, figure: Figure) -> Key:
        """Give the key of the figures that say the same, or a new one."""
        key = _key(figure)
        if key in self.together:
            return key
        for other in self.alike.get(_loose(figure), ()):
            if _is_headline_of(self.together[other][0], figure) or _is_again(
                self.together[other][0], figure
            ):
                return other
        taken_up = figure.headline and figure.metric == "project_count" and figure.value >= FEW
        return self.counted.get(figure.value, key) if taken_up else key


def unite(figures: Iterable[Figure]) -> tuple[tuple[Figure, ...], ...]:
    """Give figures that say the same together, in order of their first place."""
    said = _Said()
    for figure in sorted(figures, key=lambda figure: figure.headline):
        said.add(figure)
    groups = [tuple(sorted(group, key=_weight)) for group in said.together.values()]
    return tuple(sorted(groups, key=lambda group: min((one.passage, one.start) for one in group)))


def _weight(figure: Figure) -> tuple[bool, int]:
    """Put an actual figure of the body before the same one in a headline or among goals."""
    return figure.headline, ("actual", "plan", "target").index(figure.kind)


def _is_headline_of(first: Figure, figure: Figure) -> bool:
    """Tell whether a headline takes up a figure of the body; one with a stage of its own only that stage's."""
    return figure.headline and figure.group.stage in ("all", None, first.group.stage)


def _is_again(first: Figure, figure: Figure) -> bool:
    """Tell whether a count takes up an earlier one: it is large, or narrowed by the same words."""
    one, two = first.group, figure.group
    if figure.metric != "project_count":
        return False
    if one.stage != two.stage and not (figure.definite and two.stage in ("all", None)):
        return False
    if one.standing.periods != two.standing.periods:
        return False
    return figure.definite or figure.value >= LARGE or _overlaps(one.filter or "", two.filter or "")


def _overlaps(one: str, two: str) -> bool:
    return bool(one and two) and (two in one or one in two)


def _loose(figure: Figure) -> Key:
    scope = figure.group.standing.scope
    name = scope.name if scope else None
    return (name, figure.metric, figure.rate_of, figure.value, figure.qualifier)


def _key(figure: Figure) -> Key:
    group, standing = figure.group, figure.group.standing
    periods = standing.periods if standing.in_batches else None
    economy = figure.metric == "rate" and group.standing.programme is None
    narrowed = group.filter if group.part or group.topical or economy else None
    kind = figure.kind if figure.metric == "rate" else None
    return (*_loose(figure), periods, group.stage, kind, narrowed)
