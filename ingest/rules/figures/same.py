"""Figures that a document prints more than once: headline and body, a group taken up again."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from ingest.rules.figures.group import Figure
from ingest.rules.figures.subject import FIELDS

Key = tuple[object, ...]
ACTS = re.compile(
    "在建|续建|新建|在谈|洽谈|前期|预备|合同|签约|引进|开工|动工|投产|竣工|完工|落地|储备|谋划|意向"
)
LARGE = 100
MOST = 30  # figures alike that one is compared with
NEAR = 10  # characters
FEW = 20  # a headline's count of so many is the body's, whichever place that tells it of


@dataclass(slots=True)
class _Said:
    """What has been said so far: figures by what they say, and those keys by what they say roughly."""

    together: dict[Key, list[Figure]] = field(default_factory=dict)
    alike: dict[Key, list[Key]] = field(default_factory=dict)
    printed: dict[Key, Key] = field(default_factory=dict)

    def add(self, figure: Figure) -> None:
        key = self._home(figure)
        if key not in self.together:
            self.alike.setdefault(_loose(figure), []).append(key)
        self.together.setdefault(key, []).append(figure)
        self.printed.setdefault((figure.metric, figure.value), key)

    def _home(self, figure: Figure) -> Key:
        """Give the key of the figures that say the same, or a new one."""
        key = _key(figure)
        alike = self.alike.get(_loose(figure), [])[:MOST]
        equal = [other for other in alike if other[: len(key)] == key]
        for other in equal:
            if not _is_other(self.together[other][0], figure):
                return other
        if equal:
            return (*key, len(self.together))
        for other in alike:
            first = self.together[other][0]
            if _is_headline_of(first, figure):
                return other
            apart = first.passage == figure.passage and _is_other(first, figure)
            if _is_again(first, figure) and not apart:
                return other
        large = figure.unit == "yuan" or (figure.unit == "piece" and figure.value >= FEW)
        taken_up = figure.headline and large
        return self.printed.get((figure.metric, figure.value), key) if taken_up else key


def unite(figures: Iterable[Figure]) -> tuple[tuple[Figure, ...], ...]:
    """Give figures that say the same together, in order of their first place."""
    said = _Said()
    for figure in sorted(figures, key=lambda figure: figure.headline):
        said.add(figure)
    groups = [tuple(sorted(group, key=_weight)) for group in said.together.values()]
    return tuple(sorted(groups, key=lambda group: min((one.passage, one.start) for one in group)))


def tell_apart(found: Iterable[Figure]) -> None:
    """Mark those counts of one clause that are another of as many: 首批分别开了4个、14个、3个、14个."""
    told = set[tuple[object, ...]]()
    for one in found:
        standing = one.group.standing
        key = (one.metric, one.value, one.group.stage, standing.scope, standing.periods)
        one.also = one.also or (one.unit == "piece" and key in told)
        told.add(key)


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


def _is_other(first: Figure, figure: Figure) -> bool:
    """Tell whether figures alike are of other projects: 签约4个, 力争开工4个; 农业项目7个、城建项目7个 in one passage."""
    if _is_beside(first, figure) or _is_reckoned_apart(first, figure):
        return True
    if figure.metric != "project_count" or figure.group.stage is not None:
        return False
    one, two = _acts(first), _acts(figure)
    return bool(one and two) and not one & two


def _is_beside(first: Figure, figure: Figure) -> bool:
    """Tell whether two figures of one passage are narrowed by words that have no character in common; 这651个 takes one up."""
    taken_up = figure.definite or (figure.unit == "piece" and figure.value >= LARGE)
    if first.group.field and figure.group.field and first.group.field != figure.group.field:
        return True
    one, two = set(first.group.filter or ""), set(figure.group.filter or "")
    near = first.passage == figure.passage or _are_fields(first, figure)
    return near and not taken_up and bool(one and two) and not one & two


def _are_fields(first: Figure, figure: Figure) -> bool:
    """Tell whether both are narrowed by a field of projects, neither in a headline: 农业项目7个。…… 城建项目7个."""
    told = (one.group.filter or "" for one in (first, figure))
    return not figure.headline and all(FIELDS.match(words) for words in told)


def _is_reckoned_apart(first: Figure, figure: Figure) -> bool:
    """Tell whether two rates or amounts are of groups of which the text has counted so many each: 已开工5个，开工率100%；…… 已开工2个，开工率100%."""
    if figure.unit == "piece" and not figure.headline and _differ(first, figure):
        return True
    one, two = first.group.count, figure.group.count
    apart = first.unit != "piece" and one is not None and two is not None
    return bool(apart and one and two and one.value != two.value and not figure.headline)


def _differ(first: Figure, figure: Figure) -> bool:
    """Tell whether as many projects of two kinds cost what is not nearly the same: 促开工项目100个，总投资156亿元；促竣工项目100个，总投资80亿元."""
    one, two = _priced(first), _priced(figure)
    apart = first.group.filter != figure.group.filter
    return bool(one and two and apart) and abs(one - two) * FEW > one


def _priced(figure: Figure) -> int:
    """Give what the counted cost where that follows the count at once, and the count is narrowed."""
    total = figure.group.total if figure.group.filter else None
    return total.value if total and 0 <= total.start - figure.end < NEAR else 0


def _acts(figure: Figure) -> set[str]:
    """Give what the projects of a count, or those of which they are a part, have come to."""
    whole = figure.group.whole
    return set(ACTS.findall(f"{figure.group.filter or ''} {(whole and whole.filter) or ''}"))


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
    narrowed = f"{figure.passage}:{figure.start}" if figure.also else narrowed
    narrowed = f"{group.field}，{narrowed}" if group.field else narrowed
    kind = figure.kind if figure.metric == "rate" else None
    return (*_loose(figure), periods, group.stage, kind, narrowed)
