"""Figures that add up to the one before them are its parts: 十一期，162个。签约66个、开工58个、投产38个."""

from collections.abc import Iterable

from ingest.rules.figures.group import Figure

PLANNED = "planned_investment"
STAGES = {"signed", "started", "commissioned"}


def fit(figures: Iterable[Figure]) -> tuple[Figure, ...]:
    """Give the figures, in order; those that add up to the one before them as its parts."""
    found = tuple(figures)
    _plan_parts([one for one in found if one.unit == "yuan"])
    _date_parts([one for one in found if one.metric == "project_count"])
    return found


def _plan_parts(amounts: list[Figure]) -> None:
    """Make amounts that nothing names, and that add up to the year's plan before them, parts of it: 年度计划投资463亿元。续建的269个，253亿元；新开工的207个，210亿元."""
    for whole, *parts in zip(amounts, amounts[1:], amounts[2:], strict=False):
        bare = all(one.metric == "total_investment" and not one.planned for one in parts)
        if whole.metric != PLANNED or not bare or sum(one.value for one in parts) != whole.value:
            continue
        for one in parts:
            one.metric, one.kind, one.group.total = PLANNED, "plan", None


def _date_parts(counts: list[Figure]) -> None:
    """Give the three stages that add up to the count of all before them its periods: 十一期，162个。签约66个、开工58个、投产38个."""
    for whole, *parts in zip(counts, counts[1:], counts[2:], counts[3:], strict=False):
        told = whole.group.standing
        stages = {part.group.stage for part in parts}
        near = all(part.group.standing.scope == told.scope for part in parts)
        if whole.group.stage != "all" or not near or stages != STAGES:
            continue
        if sum(part.value for part in parts) == whole.value:
            for part in parts:
                part.group.standing = part.group.standing._replace(periods=told.periods)
