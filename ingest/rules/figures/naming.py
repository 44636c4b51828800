"""Which metric an amount is of: by the words before it, by the count it follows, by the amounts it stands in step with."""

import re

from ingest.rules.figures.halves import like_before
from ingest.rules.figures.metrics import Naming, last_metric, read_metric
from ingest.rules.figures.parallel import in_ranks, told_apart
from ingest.rules.figures.ranking import ranked_field, ranked_place, set_in_bracket
from ingest.rules.figures.state import State, Window
from ingest.rules.figures.subject import judge

BRINK = re.compile("(?:的)?(?:关口|大关|门槛)")
SIZED = re.compile(r"(?:以上|级)?的?(?:项目|工程)\s?\d+\s?[个项]")  # 10亿元项目5个、50亿元项目1个
QUOTA = re.compile("额度|资金|贷款|债")
JOINED = re.compile(
    r"[、，和及\s]*(?:占[了去到]?(?:其中的?)?|却[有达]?|就有)?(?:总计|共计|合计|约|共)?$"
)
OF_TIME = ("planned_investment", "completed_investment")
SUMS = ("合计", "加起来", "共计")
# What a sentence looks at, told at its front: 从完成投资情况看
VIEW = re.compile("[从就按](?P<of>[^，。；]{2,12}?)(?:情况|方面|上)?来?看，")
SIGN = re.compile(r"[\0、和及]")
# A bare 投资 is what has been spent where the share of the year's plan follows: 投资219亿元，年度计划完成74%
BARE = ("投资", "投资额", "累计投资")
PUT_IN = re.compile("投入[约超近逾]?$")
OF_PLAN = re.compile(
    r"，(?:[占为是达]到?|相当于|完成)?(?:了)?(?:全?年度?|全年)[^，。；\d]{0,8}[约近超逾过达]{0,2}[\d.]+[%％]"
)
# 376亿元已经落地, 已有272亿元变成厂房
SPENT = re.compile(
    "(?:已经?|就)*(?:落地|到手|[投花砸]了?[下出进]去|[变形]成了?(?:厂房|设备|实物|路基|实实在在))"
)
# 31个项目带来286亿元投资
BROUGHT = re.compile(
    "(?:(?:带|引|迎|揽)(?:来|回|进|下)|斩获|收获|签下|落下|投下)了?(?:总?投资)?[约近超逾过]*$"
)
INVESTED = re.compile("的?(?:总|计划|协议|意向)?投资(?=[，。；、]|$)")
NAMED_BEHIND = re.compile("的(?:总投资|总?盘子)(?:额)?[里中]")  # 355亿元的总投资里
AT = re.compile("(?:到|截[至止]|前|1[-—~至到])[^，。；]{0,8}(?:月[底末份]?|季度末?|半年)?[，共]?$")
RATED = re.compile("，(?:投资)?完成(?:率|年度计划|全年计划|年计划)")  # 到8月底325亿元，完成率70%
SURE = re.compile("(?:确保|力争|争取|必须|要|突破|达到|超过){1,3}[约超近逾]?$")
GOAL = re.compile(
    "(?:全年|年底前?|[上下]半年|[一二三四]季度末?|明年)(?:再|要|预计|有望|力争|争取|确保|计划|将|冲刺?|奔|[冲瞄盯奔][着准]|突破|达到?|到|过|可|能|须|需)+$"
)  # 1至11月投了113亿元，全年奔着126亿元去


def naming_of(state: State, window: Window) -> Naming | None:
    """Give the metric of the amount in this window: by the words before it, its count, its rank among others."""
    if measured := measured_apart(state, window):
        return measured
    naming = _told_before(state, window)
    if naming is None:
        return _told_beside(state, window) or _of_count(state, window)
    if naming.metric == OF_TIME[0] and _is_promised(state, window, naming):
        return naming._replace(metric=OF_TIME[1])
    return _as_spent(state, window, naming)


def _told_before(state: State, window: Window) -> Naming | None:
    """Give the metric by the words before the amount, or as the amounts before are called that it stands in step with."""
    start = window.mark.start
    naming = _as_before(state, read_metric(state.text, _left(state, window), start))
    if naming is None and window.rank and in_ranks(state, window):
        naming = _first_naming(state, window)
    naming = naming or _of_ranks(state, window)
    naming = naming or _of_times(state, window) or _of_halves(state, window)
    if naming is None and not PUT_IN.search(state.text, window.left, start):
        naming = _of_goal(state, window)
    return naming


def _told_beside(state: State, window: Window) -> Naming | None:
    """Give the metric by a verb before the amount or what stands behind it: 投下去9亿元, 9亿元已经落地."""
    text, start, end = state.text, window.mark.start, window.mark.end
    if put := PUT_IN.search(text, window.left, start):
        return _reckoned(state, window, put.start())
    if told := _of_fields(state, window):
        return Naming(told, start, start)
    brought = BROUGHT.search(text, window.left, start)
    brought = brought if INVESTED.match(text, end) else None
    if brought or NAMED_BEHIND.match(text, end):
        return Naming("total_investment", brought.start() if brought else start, start)
    since = AT.search(text, window.left, start) and RATED.match(text, end)
    if since or SPENT.match(text, end):
        return Naming(OF_TIME[1], start, start)
    brink = BRINK.match(text, end) and state.last
    again = brink and state.last and state.last.metric == "total_investment"
    return Naming("total_investment", start, start) if again else None


def _of_count(state: State, window: Window) -> Naming | None:
    """Give the metric of an amount that follows its count: 560个、4364亿元."""
    if state.last is None or not _behind_count(state, window):
        return None
    if part := _of_whole(state, window):
        return Naming(part, state.last.end, window.mark.start)
    return Naming("total_investment", window.mark.start, window.mark.start)


def _is_promised(state: State, window: Window, naming: Naming) -> bool:
    """Tell whether what a year is to bring is promised, not planned: 全年投资确保突破950亿元."""
    plain = re.fullmatch("(?:全年|年内|今年)度?投资额?", state.text[naming.start : naming.end])
    return bool(plain and SURE.fullmatch(state.text, naming.end, window.mark.start))


def measured_apart(state: State, window: Window) -> Naming | None:
    """Give the metric that stands in step with this amount: 总投资和年度计划投资分别为591亿元、290亿元."""
    name, start = told_apart(state, window), window.mark.start
    told = read_metric(name, 0, len(name)) if name else None
    if told is None or not told.metric or told.end < len(name or ""):
        return None
    if window.rank:
        return Naming(told.metric, start, start)
    return read_metric(state.text, window.left, state.text.find(name or "", window.left) + told.end)


def _of_whole(state: State, window: Window) -> str | None:
    """Give the metric of the sum of which this amount is a part: 共完成投资703亿元，在建的220个占了其中664亿元."""
    if not state.text.endswith("其中", 0, window.mark.start):
        return None
    told = (one.metric for one in reversed(state.found) if one.start >= state.opened)
    return next((one for one in told if one in OF_TIME), None)


def _as_spent(state: State, window: Window, naming: Naming) -> Naming:
    """Give a bare 投资 as completed where the text or the half before reckons it by the year's plan."""
    if state.text[naming.start : naming.end] not in BARE:
        return naming
    return _reckoned(state, window, naming.start) or naming


def _reckoned(state: State, window: Window, start: int) -> Naming | None:
    """Give what is told from start on as completed where the year's plan is its measure."""
    like = like_before(state, window)
    spent = OF_PLAN.match(state.text, window.mark.end) or (like and like.metric == OF_TIME[1])
    return Naming(OF_TIME[1], start, window.mark.start) if spent else None


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
    if place := set_in_bracket(state, window):
        told = last_metric(state.text, state.told_from, place.start)
        return Naming(told.metric, start, start) if told and told.metric else None
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


def _of_fields(state: State, window: Window) -> str | None:
    """Give the metric by which fields are ranked: 完成投资排前两位的是：能源类9亿元、交通类3亿元."""
    ranked = ranked_field(state, window)
    told = last_metric(state.text, state.opened, ranked[1]) if ranked else None
    return (told.metric or None) if told else None


def _of_goal(state: State, window: Window) -> Naming | None:
    """Give the metric told before in the sentence, of which this is what is hoped for by a later time."""
    start = window.mark.start
    if not GOAL.search(state.text, window.left, start):
        return None
    told = (one.metric for one in reversed(state.found) if one.start >= state.opened)
    metric = next((one for one in told if one in OF_TIME), None)
    return Naming(metric, start, start) if metric else None


def _of_halves(state: State, window: Window) -> Naming | None:
    """Give the metric that the half before tells in the same place: A类完成投资9亿元；B类3亿元."""
    start = window.mark.start
    subject = judge(state.blank[window.left : start])
    like = like_before(state, window) if not window.rank and subject != "other" else None
    return Naming(like.metric, start, start) if like and like.metric in OF_TIME else None


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
    if QUOTA.match(state.text, window.mark.end) or SIZED.match(state.text, window.mark.end):
        return False
    return bool(JOINED.fullmatch(state.text, last.end, window.mark.start))
