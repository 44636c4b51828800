"""Lists in step: 签约、开工、投产项目分别为34个、131个、138个, 总投资分别为1136亿元、1221亿元、711亿元."""

import re
from itertools import pairwise
from typing import Any

from graph.types.firsts import Sought
from ingest.language.mark import Mark
from ingest.language.staging import ACT
from ingest.rules.figures.group import Group
from ingest.rules.figures.state import JOIN, State, Window

APART = re.compile("分别|依次|各自?[为是有占达]")
ANNOUNCED = re.compile("(?:分别|依次)[为是][：:]$")
NEAR = 6  # characters
EACH = Sought(
    "各(?:自)?(?:有|报|列|新?签约|新?开工|投产|为)?(?:了|下)?$|(?:同样?|[均都])(?:为|有|是|达到?|在|超过?|突破|不足|不到|低于|高于|接近)$|[均都]$"
)
# 甲县、乙市完成投资超过80亿元
OVER = re.compile("(?:累计|已)?完成投资额?(?:超过?|突破|逾)?")
PRAISED = re.compile(
    r"[^，。；、\d]{0,10}，"
)  # 西平县和遂平县，各有6个; 西平县和遂平县走在前面，完成率都在85%
NUMBER = re.compile(
    "(?:[两三四五六七八九十](?:县|市|区|镇|乡|地))?(?:(?:新?签约|新?开工|投产)(?:的?项目)?)?"
)
# 只报开工、投产两类，分别为7个和8个
CLASSES = re.compile(
    rf"(?P<all>(?:{ACT})(?:[、和及与](?:{ACT}))+)[”\"]?(?:[两三][类个块项])(?:的)?(?:项目)?[，：]$"
)
CLOSING = re.compile(r"(?:三类|两类)?(?:的)?(?:项目|工程)?(?:总?个?数量?|总数)?(?:各)?$")


def standing_apart(state: State, window: Window) -> dict[str, Any]:
    """Give the place or period that stands in step with this figure: 第九期、第十期分别达到95%和85%."""
    text, clause, mark = state.text, state.clause, window.mark
    apart = (
        APART.search(text, clause.start, mark.start)
        or _announced(state)
        or _goes_on(state, mark.kind)
    )
    ranks = (
        list(state.marked.within(max(apart.end(), clause.start), clause.end, mark.kind))
        if apart
        else []
    )
    if apart is None or mark not in ranks or len(ranks) < 2:
        return {}
    rank = ranks.index(mark)
    places = state.run_of_places(clause.start, apart.start())
    if len(places) == len(ranks):
        return {"scope": places[rank].value}
    numbers = _periods(state, clause.start, apart.start())
    if len(numbers) == len(ranks):
        return {"periods": str(numbers[rank])}
    if told_apart(state, window):
        return {}
    start = max(state.opened, text.rfind("；", 0, clause.start) + 1)
    before = [] if places else state.run_of_places(start, clause.start)
    if len(before) == len(ranks):
        return {"scope": before[rank].value}
    numbers = _periods(state, start, apart.start())
    return {"periods": str(numbers[rank])} if len(numbers) == len(ranks) else {}


def _periods(state: State, start: int, end: int) -> tuple[int, ...]:
    """Give the periods that text[start:end] names last."""
    told = list(state.marked.within(start, end, "period"))
    return told[-1].value.numbers if told else ()


def _announced(state: State) -> re.Match[str] | None:
    """Give 分别为 right before the colon that opens this clause."""
    return ANNOUNCED.search(state.text, max(0, state.clause.start - NEAR), state.clause.start)


def _goes_on(state: State, kind: str) -> re.Match[str] | None:
    """Give the 分别 of a clause before that puts as many figures in step as this one joins: 甲、乙分别签约7个、9个，投资4亿元、5亿元."""
    here = list(state.marked.within(state.clause.start, state.clause.end, kind))
    joined = all(JOIN.fullmatch(state.text, one.end, two.start) for one, two in pairwise(here))
    return APART.search(state.text, state.opened, state.clause.start) if joined and here else None


def each_place(state: State, window: Window) -> list[Mark]:
    """Give each of the places of which one figure is told: 罗山县、新县各2个, and none of several: 罗山、新县0个."""
    if window.mark.kind == "count" and window.mark.value.value == 0:
        places = state.run_of_places(window.left, window.mark.start)
        return places if len(places) > 1 and places[-1].end == window.mark.start else []
    clause = state.clause
    each = (
        None if _in_row(state, window) else EACH.search(state.text, window.left, window.mark.start)
    )
    if not window.rank and window.mark.value.qualifier == "at_least":
        places = state.run_of_places(clause.start, window.mark.start)
        if len(places) > 1 and OVER.fullmatch(state.text, places[-1].end, window.mark.start):
            return places
    places = state.run_of_places(clause.start, each.start()) if each else []
    if each and not places:
        return places_before(state)
    closes = each and places and NUMBER.fullmatch(state.text, places[-1].end, each.start())
    return places if closes and len(places) > 1 else []


def _in_row(state: State, window: Window) -> bool:
    """Tell whether a figure opens a row of such, one for each: 各为38个、21个和19个."""
    mark = window.mark
    after = next(state.marked.within(mark.end, state.clause.end, mark.kind), None)
    return after is not None and JOIN.fullmatch(state.text, mark.end, after.start) is not None


def places_before(state: State) -> list[Mark]:
    """Give the places that the clause before speaks of, and no more: 西平县和遂平县走在前面，完成率都在85%."""
    places = state.run_of_places(state.opened, state.clause.start)
    joined = len(places) > 1 and PRAISED.fullmatch(state.text, places[-1].end, state.clause.start)
    return places if joined else []


def told_apart(state: State, window: Window) -> str | None:
    """Give the name that stands in step with this figure before 分别, if the clause has as many."""
    text, clause = state.text, state.clause
    apart = APART.search(text, clause.start, window.mark.start)
    if apart is None:
        return None
    named = (
        CLASSES.search(text, state.opened, clause.start) if apart.start() == clause.start else None
    )
    told = named["all"] if named else CLOSING.sub("", text[clause.start : apart.start()])
    names = JOIN.split(told)
    ranks = list(state.marked.within(apart.end(), clause.end, window.mark.kind))
    if len(names) < 2 or len(names) != len(ranks):
        return None
    return names[ranks.index(window.mark)].strip("“” 其中")


def in_ranks(state: State, window: Window) -> int | None:
    """Give where 分别 ends that puts this figure in step: in its clause, or before as many counts: 分别签约7个和9个，总投资4亿元、5亿元."""
    text, clause = state.text, state.clause
    if apart := APART.search(text, clause.start, window.mark.start):
        return apart.end()
    if (beside := _side_by_side(state, window)) is not None:
        return beside
    before = APART.search(text, state.opened, clause.start)
    if before is None:
        return None
    ranks = list(state.marked.within(clause.start, clause.end, window.mark.kind))
    counts = [one for one in state.found if one.metric == "project_count"]
    told = [one for one in counts if one.end > before.end()]
    joined = all(JOIN.fullmatch(text, one.end, two.start) for one, two in pairwise(ranks))
    return before.end() if len(ranks) == len(told) > 1 and joined else None


def _side_by_side(state: State, window: Window) -> int | None:
    """Give where amounts begin that stand in step with as many counts of their clause: 12个省重点、44个市重点项目完成投资41亿元、73亿元."""
    clause, kind = state.clause, window.mark.kind
    if kind != "amount":
        return None
    amounts = list(state.marked.within(clause.start, clause.end, "amount"))
    counts = list(state.marked.within(clause.start, clause.end, "count"))
    told = [one for one in state.found if one.start >= clause.start and one.unit == "piece"]
    if not (len(amounts) == len(counts) == len(told) > 1):
        return None
    joined = all(JOIN.fullmatch(state.text, one.end, two.start) for one, two in pairwise(amounts))
    behind = counts[-1].end <= amounts[0].start
    return counts[-1].end if joined and behind else None


def in_step(state: State, window: Window) -> Group | None:
    """Give the group whose amount this is, where the sentence has counted as many groups before."""
    apart = in_ranks(state, window)
    if apart is None:
        return None
    start = max(apart, state.clause.start)
    ranks = list(state.marked.within(start, state.clause.end, window.mark.kind))
    counts = [
        one for one in state.found if one.metric == "project_count" and one.start >= state.opened
    ]
    if len(ranks) < 2 or len(counts) < len(ranks):
        return None
    return counts[len(counts) - len(ranks) + ranks.index(window.mark)].group
