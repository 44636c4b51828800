"""What a rate is a rate of, by the words around it: 开工率, 占比, 同比增长."""

import re
from dataclasses import dataclass

from ingest.language.staging import told_stage
from ingest.rules.figures.parallel import told_apart
from ingest.rules.figures.ranking import best_of
from ingest.rules.figures.state import State, Window
from ingest.rules.figures.works import WORKS

NAMED = re.compile(
    r"(?P<name>(?:(?:签约)?转(?:化)?开工|(?:开工)?转(?:化)?投产|[开投][工产]转化|履约开工|(?:年度)?(?:投资|资金|任务|目标|计划|时序)完成|资金到位|合同履约|项目|签约|履约|开复工|开工|复工|动工|投产|竣工|达效|达产|转化|落地|审批|入库|入统|开建|建成|办结|到位|注册|供地|拿地|转段|完成|[一-鿿]{2})率)"
)
FILL = re.compile(
    r"(?:到|至)?(?:(?:今年|明年|年|\d{1,2}月|[一二三四]季度|上半年|下半年|全年)(?:底|末)?(?:之?前)?)?"
    r"[均都分别各为达到了至却只才竟的是在要须需应要提高升超过约近保持实现完成已就也仅高不低于得少率稳定持\s：:，“”有一律全部约占再上预计力争确保、和与及由从现目前当刚过必总整体]{0,8}"
)
SHARE = re.compile(
    r"占比|比重"
    r"|(?P<verb>占到?|[走跑]完|相当于|为|完成|达到?|不低于|超过|不少于)(?P<plan>(?:全?年度?|全年|[省市县区])(?:投资|下达)?(?:计划|目标|任务)[^，。；、]{0,4}?)(?:的)?(?=[分别为达近超过约\s]*$)"
    r"|占(?P<of>[^，。；、]{0,16}?)(?:的比重|的比例)?的?(?:比重|比例)?(?=[分别为达到近超过约\s]*$)"
)
GROWTH = re.compile(
    "超(?:全?年度?|全年|序时|时序)?(?:目标|计划|进度)(?:任务)?|增长|增幅|增加|提高|上升|提升|下降|减少|降幅|回落|增速"
)
OF_PLAN = re.compile(
    r"(?P<verb>占|为|完成)(?P<plan>[^，。；\d]{0,8}(?:计划|目标|任务))[^，。；\d]{0,4}[\d.]+(?:[万亿]元|[个项])的$"
)
BOTH = re.compile("(?:个数|项目数|数量)[、和与及](?:金额|总?投资额?)")
TARGETS = re.compile("目标|任务|计划")
INVESTED = re.compile(
    "^(?:项目|签约|全部项目)?(?:总投资额?|投资总额|总额|投资额|签约额|签约总额|金额)$"
)
OF_MONEY = re.compile("(?:投资额?|金额)[里中]?(?:分别)?$")
OF_COUNT = re.compile("(?:项目)?[总个]数[里中]?$")
OTHER_AMOUNT = re.compile("(?:到位|引进|省外|市外|境外)?(?:资金|税收|产值|贷款)(?=[约达为]?$)")
OF_NUMBER = re.compile("占[^，。；]{0,6}(?:(?:项目|工程)(?:总?个?数|总量)|总数)的")
NUMBER = re.compile("(?:项目|工程)(?:总?个?数|总量)$")
COUNTED = re.compile("项目|^(?:总数|总量|总|个数|全部|比|总个数)$")
BETWEEN = re.compile("[、和及与](?:(?:签约|开工|投产)项目)?")
JOINS = ("和", "、", "及", "与")
NEAR = 500  # thousandths of a percent

BEHIND = re.compile(
    rf"的?(?:{NAMED.pattern}|(?P<work>签约|履约|开工|投产|达效|达产|竣工|落地)(?=[、，；。]|$))"
)

WORKED = re.compile(
    "(?<=[，、目])(?:已|现已|实际|目前|均)*(?P<work>开工|复工|完工|竣工|投产|完成)[了约达近超过]*$"
)


@dataclass(frozen=True, slots=True)
class RateName:
    """What a rate is called, and where the words for it begin."""

    name: str
    start: int
    stage: str | None = None


def rate_names(state: State, window: Window) -> list[RateName]:
    """Give the names of the rates that the figure in this window stands for; mostly one."""
    return (
        _called(state, window)
        or _share(state, window)
        or _growth(state, window)
        or _worked(state, window)
    )


def _worked(state: State, window: Window) -> list[RateName]:
    """Read 9518个项目，已完工76.3%: the share of those just counted that have come so far."""
    last, start = state.last, window.mark.start
    told = WORKED.search(state.text, window.left, start)
    if told is None or last is None or last.metric not in ("project_count", "rate"):
        return []
    return [RateName(f"{told['work']}率", told.start("work"))]


def _called(state: State, window: Window) -> list[RateName]:
    """Read 开工率, and several of one figure: 开工率、投产率均为100%."""
    text, start = state.text, window.mark.start
    apart = NAMED.search(told_apart(state, window) or "")
    if apart:
        return [RateName(apart["name"], start)]
    best = best_of(state, window)
    found = list(NAMED.finditer(text, best[0] if best else window.left, start))
    if "scope" in state.apart and not found and (ranked := _of_ranks(state)):
        return [RateName(ranked, start)]
    if not found or not (FILL.fullmatch(text, found[-1].end(), start) or best):
        return _behind(state, window)
    together = [found[-1]]
    for match in reversed(found[:-1]):
        if not BETWEEN.fullmatch(text, match.end(), together[-1].start()):
            break
        together.append(match)
    together.reverse()
    starts = [window.left, *(match.end() for match in together)]
    return [
        RateName(match["name"], match.start(), told_stage(text, low, match.start()))
        for low, match in zip(starts, together, strict=False)
    ]


def _behind(state: State, window: Window) -> list[RateName]:
    """Read 已有95.7%履约、86.2%开工, 94.4%的开工率: the name stands behind the figure."""
    text, end = state.text, window.mark.end
    named = BEHIND.match(text, end, state.clause.end)
    if named is None:
        return []
    stage = told_stage(text, named.end(), window.right) if named["name"] else None
    return [RateName(named["name"] or WORKS[named["work"]], window.mark.start, stage)]


def _of_ranks(state: State) -> str | None:
    """Give the rate by which the sentence ranks places: 履约率居前两位的是浚县、淇县，分别为99%、98%."""
    named = list(NAMED.finditer(state.text, state.told_from, state.clause.start))
    return named[-1]["name"] if named else None


def _share(state: State, window: Window) -> list[RateName]:
    """Read 占比, 占年度计划的, 占总投资的, and the share a bare figure behind a part's count is."""
    start = window.mark.start
    words = state.text[state.clause.start : state.clause.end]
    shared = "占" in words or "比重" in words
    last = state.last
    if window.rank and "scope" in state.apart and last and last.rate_of:
        return [RateName(last.rate_of, start)]
    if "分别" in words and shared and (window.rank or BOTH.search(words)):
        money = _rank(state, window) and not (OF_NUMBER.search(words) or _counts_only(state))
        return [RateName("总投资占比" if money else "项目数占比", start)]
    planned = OF_PLAN.search(state.text, state.clause.start, start)
    if planned:
        plan = planned["plan"].replace("投资", "")
        return [RateName("占年度计划" if plan == "年度计划" else planned["verb"] + plan, start)]
    match = SHARE.search(state.text, window.left, start)
    if match is None:
        return [RateName("项目数占比", start)] if _is_bare(state, window) else []
    if match["plan"]:
        verb = "完成" if match["verb"] == "完成" else "占"
        return [RateName(verb + match["plan"].strip("的投资 "), match.start())]
    return [RateName(_share_name(state, window, match), match.start())]


def _counts_only(state: State) -> bool:
    """Tell whether the sentence has counted several groups and told no amount: A类9个、B类8个，分别占36%和32%."""
    told = [one.metric for one in state.found if one.start >= state.opened and one.metric != "rate"]
    return len(told) > 1 and set(told) == {"project_count"}


def _share_name(state: State, window: Window, match: re.Match[str]) -> str:
    of = _plain(state, match)
    if not of and OF_MONEY.search(state.text, window.left, match.start()):
        return "总投资占比"
    if NUMBER.search(of) or (not of and OF_COUNT.search(state.text, window.left, match.start())):
        return "项目数占比"
    if of == "计划":
        return "占年度计划"
    if TARGETS.search(of):
        return f"占{of}"
    if "投资" in of and of.endswith("总量"):
        return f"占{of}"
    if INVESTED.search(of):
        return "总投资占比"
    if "投资" in of and "比重" in match[0]:
        return f"占{of}的比重"
    if of and not COUNTED.search(of):
        return f"占{of}"
    other = _other_amount(state, window)
    if other and not of:
        return f"{other}占比"
    if state.group is None and "项目" not in state.text[window.left : match.end()]:
        return "占比"
    return _of_what(state, window)


def _other_amount(state: State, window: Window) -> str | None:
    """Give what an amount right before a share is called, where it is no investment: 到位资金6.7亿元，占比72.8%."""
    amounts = list(state.marked.within(state.opened, window.mark.start, "amount"))
    last = state.last
    if not amounts or (last and last.end >= amounts[-1].end):
        return None
    named = OTHER_AMOUNT.search(state.text, state.opened, amounts[-1].start)
    return named[0] if named else None


def _plain(state: State, match: re.Match[str]) -> str:
    """Give what a share is of, without place and year: 招商引资目标 of 占全市2022年招商引资目标."""
    start, end = match.span("of")
    if start < 0:
        return ""
    words = state.blank[start:end].replace("\0", "")
    return re.sub("^(?:全[市县区省]|[我本该][市县区])", "", words).strip("的约近超了去 ")


def _is_bare(state: State, window: Window) -> bool:
    """Tell whether a rate without a name follows the count of a part: 39个，接近九成."""
    last = state.last
    if last is None or last.metric != "project_count" or not last.group.part:
        return False
    return not state.text[last.end : window.mark.start].strip("，、已约达超近占到")


def _rank(state: State, window: Window) -> int:
    return len(list(state.marked.within(state.clause.start, window.mark.start, "rate")))


def _of_what(state: State, window: Window) -> str:
    """Tell a share of the count from one of the investment: by arithmetic, or by what stands before."""
    last = state.last
    words = state.text[state.clause.start : state.clause.end]
    if last and last.metric in ("completed_investment", "planned_investment"):
        return "占年度计划"
    if "分别" in words or last is None or last.metric != "total_investment":
        return "项目数占比"
    part, whole = last.group.count, last.group.whole and last.group.whole.count
    if part and whole and whole.value:
        share = part.value * 100_000 / whole.value
        if abs(share - window.mark.value.milli_percent) < NEAR:
            return "项目数占比"
    return "总投资占比"


def _growth(state: State, window: Window) -> list[RateName]:
    """Read 同比增长, 增幅, 下降, and what 和 or 、 carries on: 分别增长10.2%和15.7%."""
    text, start, last = state.text, window.mark.start, state.last
    carried = window.rank and text[window.left : start].strip() in JOINS
    if carried and last and last.rate_of and last.end == window.left:
        return [RateName(last.rate_of, start)]
    found = list(GROWTH.finditer(text, window.left, start))
    if not found or not FILL.fullmatch(text, found[-1].end(), start):
        return []
    before = text.rfind("同比", window.left, found[-1].start())
    than = "同比" if before >= 0 else ""
    return [RateName(than + found[-1][0], before if than else found[-1].start())]
