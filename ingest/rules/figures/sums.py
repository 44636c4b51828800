"""What figures tell by sum or share: parts that add up to the one before them, 162个。签约66个、开工58个、投产38个; 12个中新材料6个，占50%."""

import re
from collections.abc import Iterable
from decimal import Decimal

from ingest.rules.figures.group import Figure
from ingest.rules.figures.state import JOIN, State, Window
from ingest.sentence import bounds

PLANNED = "planned_investment"
STAGES = {"signed", "started", "commissioned"}
BY_KIND = re.compile(
    r"[^\w]*(?:[按分从][^，。：]{2,8}(?:看|划?分|统计)[：:，]|[^，。：\d]{2,10}[：:])"
)
# Whose parts follow: 23个里，现代水网占7个.
OF_THESE = re.compile(
    r"(?:【?[^】，。；]{1,8}】)?(?:[在这那]\s?|[一-鿿]{0,6}的)?(?P<many>\d+)\s?个(?:[^，。；\d]{0,4}(?:项目|工程))?(?:当中|之中|里[头面]?|中)[，：]"
)
SHARE = re.compile(r"，占[^，。；\d]{0,8}(?P<rate>\d+(?:\.\d+)?)[%％]")
CLOSE = Decimal("0.6")  # percent
ADDED = re.compile("(?P<many>[两三四五六])期[^，。；\\d]{0,8}$")  # 两期加起来14个
MANY = "零一两三四五六"
LONG = 400  # characters


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
        near = len({part.passage for part in parts}) == 1
        near = near and all(part.group.standing.scope == told.scope for part in parts)
        if whole.group.stage != "all" or not near or stages != STAGES:
            continue
        if sum(part.value for part in parts) == whole.value:
            for part in parts:
                part.group.standing = part.group.standing._replace(periods=told.periods)


def parts_add_up(state: State) -> bool:
    """Tell whether the counts told here are all the parts of the count before: 6个，其中公路3个、水库2个、产业1个."""
    text = state.text
    start = text.rfind("其中", state.opened, state.clause.start + len("其中"))
    if start < 0 and BY_KIND.match(text, state.opened):
        start = state.opened
    if start < 0:
        return False
    end = bounds(text, start, state.clause.end)[1]
    counts = (one for one in reversed(state.found) if one.unit == "piece" and one.start < start)
    whole = next(counts, None)
    parts = list(state.marked.within(start, end, "count")) if end - start < LONG else []
    many = [one.value.value * _of_each(text, start, one.start) for one in parts]
    return bool(whole and len(many) > 1 and sum(many) == whole.value)


def whole_of_these(state: State, window: Window) -> Figure | None:
    """Give the count with whose number the sentence opens, where this one is a part of it: 23个里，现代水网占7个."""
    opened = OF_THESE.match(state.text, state.opened)
    if opened is None or opened.end() > window.mark.start:
        return None
    many = int(opened["many"])
    told = (*state.before.get(many, ()), *reversed(state.found))
    counted = (one for one in told if one.metric == "project_count" and one.value == many)
    return next(counted, None) if window.mark.value.value < many else None


def stage_of_sum(state: State, window: Window) -> str | None:
    """Give the one stage of the batches that a count adds up: 第六期签的6个，…第五期签的8个……两期加起来14个."""
    here = state.standing(window.mark.start)
    added = ADDED.search(state.text, window.left, window.mark.start)
    if added is None or here.stage:
        return None
    told = [
        one
        for one in state.found
        if one.unit == "piece" and not one.group.part and one.group.standing.scope == here.scope
    ][-MANY.index(added["many"]) :]
    stages = {one.group.stage for one in told}
    batches = {one.group.standing.periods for one in told}
    alone = len(stages) == 1 and len(batches) == len(told)
    return (
        stages.pop()
        if alone and sum(one.value for one in told) == window.mark.value.value
        else None
    )


def _of_each(text: str, start: int, end: int) -> int:
    """Give of how many the count at text[end] is told: 纺织、光伏、物流各1个."""
    if not text.endswith("各", start, end):
        return 1
    low = max(text.rfind(sign, start, end) for sign in "，；：")
    return len(JOIN.split(text[max(low + 1, start) : end]))


def is_share_of_last(state: State, window: Window) -> bool:
    """Tell whether the share told behind is this count by the last one: 12个项目中，新材料6个，占50%."""
    last, told = state.last_count, SHARE.match(state.text, window.mark.end)
    if last is None or told is None or not last.value:
        return False
    return abs(Decimal(window.mark.value.value * 100) / last.value - Decimal(told["rate"])) < CLOSE
