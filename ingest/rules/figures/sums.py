"""Counts that add up to the one before them are its parts: 开工项目93个。按领域分，先进制造业39个……"""

from collections.abc import Iterable

from ingest.rules.figures.group import Figure

PLANNED = "planned_investment"
FEWEST = 3
STAGES = {"signed", "started", "commissioned"}


def fit(figures: Iterable[Figure]) -> tuple[Figure, ...]:
    """Give the figures, in order; counts of no stage that sum up to the count before them take its stage."""
    found = tuple(figures)
    _plan_parts([one for one in found if one.unit == "yuan"])
    _date_parts([one for one in found if one.metric == "project_count"])
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


def _join(whole: Figure, parts: list[Figure]) -> None:
    for part in parts:
        part.group.stage, part.group.part, part.group.whole = whole.group.stage, True, whole.group
