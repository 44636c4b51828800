"""Which metric an amount is of: by the words before it, by the count it follows, by the amounts it stands in step with."""

import re

from ingest.rules.figures.metrics import Naming, last_metric, read_metric
from ingest.rules.figures.parallel import in_ranks
from ingest.rules.figures.ranking import ranked_place
from ingest.rules.figures.state import State, Window

BRINK = re.compile("(?:的)?(?:关口|大关|门槛)")
QUOTA = re.compile("额度|资金|贷款|债")
JOINED = re.compile(r"[、，和及\s]*(?:占[了去到]?)?(?:总计|共计|合计|约|共)?$")
OF_TIME = ("planned_investment", "completed_investment")
SUMS = ("合计", "加起来", "共计")
# What a sentence looks at, told at its front: 从完成投资情况看
VIEW = re.compile("[从就按](?P<of>[^，。；]{2,12}?)(?:情况|方面|上)?来?看，")
SIGN = re.compile(r"[\0、和及]")


def naming_of(state: State, window: Window) -> Naming | None:
    """Give the metric of the amount in this window: by the words before it, its count, its rank among others."""
    mark = window.mark
    naming = _as_before(state, read_metric(state.text, _left(state, window), mark.start))
    if naming is None and window.rank and in_ranks(state, window):
        naming = _first_naming(state, window)
    if naming is None:
        naming = _of_ranks(state, window) or _of_times(state, window)
    if (
        naming is None
        and BRINK.match(state.text, mark.end)
        and state.last
        and state.last.metric == "total_investment"
    ):
        return Naming("total_investment", mark.start, mark.start)
    if naming is None and _behind_count(state, window):
        return Naming("total_investment", mark.start, mark.start)
    return naming


def _left(state: State, window: Window) -> int:
    """Give where the words of an amount begin, before the colon that stands right in front of it: 计划投资：54亿元."""
    start = window.left
    if (
        window.rank
        or start != window.mark.start
        or state.text[start - 1 : start] not in ("：", ":")
    ):
        return start
    return max(state.text.rfind(sign, 0, start) for sign in "，。；\n") + 1


def _as_before(state: State, naming: Naming | None) -> Naming | None:
    """Give the metric that a bare 金额 takes up: 签约总额156.4亿元，其中央企项目5个、金额61亿元."""
    words = state.text[naming.start : naming.end] if naming else ""
    if naming and words in SUMS and state.found and state.found[-1].metric in OF_TIME:
        return Naming(state.found[-1].metric, naming.start, naming.end)
    bare = words == "金额"
    told = any(one.start >= state.opened and one.metric == "signed_amount" for one in state.found)
    return Naming("signed_amount", naming.start, naming.end) if naming and bare and told else naming


def _first_naming(state: State, window: Window) -> Naming | None:
    """Give the metric that the first of several amounts in step is named by."""
    first = next(state.marked.within(state.clause.start, state.clause.end, "amount"))
    naming = read_metric(state.text, state.clause.start, first.start)
    between = state.text[first.end : window.mark.start]
    return naming if not re.search("[^、和及与\\d.亿万元余多约近]", between) else None


def _of_ranks(state: State, window: Window) -> Naming | None:
    """Give the metric by which the sentence ranks places: 完成投资居前两位的是罗山县62.4亿元、新县58亿元."""
    start, clause = window.mark.start, state.clause
    places = state.run_of_places(window.left, start)
    listed = places and not SIGN.sub("", state.blank[window.left : start])
    ranked = bool(places and places[-1].end == start) and (listed or ranked_place(state, window))
    if clause.depth or not (ranked or "scope" in state.apart):
        return None
    before = [one.metric for one in state.found if one.start >= state.opened and one.unit == "yuan"]
    told = _in_view(state) or last_metric(
        state.text, state.told_from, places[0].start if ranked else clause.start
    )
    metric = before[-1] if before else told and told.metric
    if told and ranked and not listed:
        metric, start = told.metric, max(told.start, window.left)
    return Naming(metric, start, window.mark.start) if metric else None


def _in_view(state: State) -> Naming | None:
    """Give the metric that the sentence says at its front it looks at: 从完成投资情况看，……投资额居前."""
    view = VIEW.match(state.text, state.opened)
    return last_metric(state.text, *view.span("of")) if view else None


def _of_times(state: State, window: Window) -> Naming | None:
    """Give the metric that is told by quarters: 全年投资计划拆成四个季度：一季度85亿元，二季度120亿元."""
    words, start = state.blank[window.left : window.mark.start], window.mark.start
    if "\0" not in words or SIGN.sub("", words).strip() not in ("", "其中"):
        return None
    if not any(state.marked.within(window.left, start, "date")):
        return None
    told = last_metric(state.text, state.opened, window.left)
    metric = told.metric if told else None
    return Naming(metric, start, start) if metric in OF_TIME else None


def _behind_count(state: State, window: Window) -> bool:
    """Tell whether the amount follows a count directly: 560个、4364亿元."""
    last = state.last
    if last is None or last.metric != "project_count":
        return False
    if state.clause.depth and last.start < state.bracket:
        return False
    if QUOTA.match(state.text, window.mark.end):
        return False
    return bool(JOINED.fullmatch(state.text, last.end, window.mark.start))
