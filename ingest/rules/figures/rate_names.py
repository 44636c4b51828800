"""What a rate is a rate of, by the words around it: 开工率, 占比, 同比增长."""

import re

from ingest.language.staging import told_stage
from ingest.rules.figures.halves import rate_like_before
from ingest.rules.figures.parallel import told_apart
from ingest.rules.figures.ranking import best_of
from ingest.rules.figures.rate_name import RateName
from ingest.rules.figures.share_names import of_plan_done, share
from ingest.rules.figures.state import State, Window
from ingest.rules.figures.works import WORKS

NAMED = re.compile(
    r"(?P<name>(?:(?:签约)?转(?:化)?开工|(?:开工)?转(?:化)?投产|[开投][工产]转化|履约开工"
    r"|(?:年度)?(?:计划|目标)?(?:投资|资金|任务|目标|计划|时序)完成|资金到位|合同履约"
    r"|项目|签约|履约|开复工|开工|复工|动工|投产|竣工|达效|达产|转化|落地|审批|入库|入统"
    r"|开建|建成|办结|到位|注册|供地|拿地|转段|完成|[一-鿿]{2})率"
    r"|(?:累计)?(?:完成投资|投资完成|资金支[付出]|支[付出]|投资)(?:(?<!年度投资)(?<!全年投资)(?<!计划投资)比例"
    r"|进度)(?![快慢高低较更均])|[开竣投复]工面|(?:完成投资|投资完成)占比"
    r"|完成投资(?=[均都]?已?(?:达到?|超过?|突破|为)?(?:$|\s?\d{1,3}(?:\.\d+)?[%％])))"
)
INVESTED = "完成投资"
# A name with a part in brackets, behind which a clause begins: 开（复）工率82%, 开工（运营）率51%
HALVED = re.compile(
    "(?:[开复竣动]工?|投产?|签约|履约|资金|入库|[一-鿿]成)（[一-鿿]{1,4}）[一-鿿]?率"
)
REACH = 12  # characters
IS = re.compile("[也均都则却]*(?:是|为|只有|仅有|仅为|达到|达)[了约近]?")
FILL = re.compile(
    r"(?:[两三四]个?(?:指标|数据|率))?(?:到|至)?(?:(?:今年|明年|年|\d{1,2}月|[一二三四]季度|上半年|下半年|全年)(?:底|末)?(?:之?前)?)?"
    r"(?:[全我][省市县区州])?[均都分别各为达到了至取却只才竟的是在要须需应要提高升超过约近保持实现完成已就也仅高不低于得少率稳定持\s：:，"
    r"“”有一律全部约占再上预计力争确保、和与及由从现目前当刚过必总整体冲攀爬跃拉抬站]{0,8}"
)
GROWTH = re.compile(
    r"超(?:全?年度?|全年|序时|时序)?(?:目标|计划|进度)(?:任务)?|(?P<more>(?<=同期)(?:多|涨)(?:了|出)?|(?<=同比)[增涨](?=\s?\d))|增长|增幅|增加|提高|上升|提升|下降|减少|降幅|回落|增速"
)
BETWEEN = re.compile("[、和及与](?:(?:签约|开工|投产)项目)?")
JOINS = ("和", "、", "及", "与")

BEHIND = re.compile(
    rf"的?(?:{NAMED.pattern}|(?P<work>签约|履约|开工|投产|达效|达产|竣工|落地)(?=[、，；。]|$))"
)

FIELD = re.compile("(?:类|领域|板块|项目)[约达近超过为是有]*$|[类域块]垫底[，为]*$")
WORKED = re.compile(
    "(?<=[，、目])(?:已|现已|实际|目前|均)*(?P<work>开工|复工|完工|竣工|投产|完成)[了约达近超过]*$"
)


def called(named: re.Match[str]) -> str:
    """Give the name of a rate that stands in the text; 完成投资 alone is how much of the plan is done."""
    return "投资完成率" if named["name"] == INVESTED else named["name"]


def rate_names(state: State, window: Window) -> list[RateName]:
    """Give the names of the rates that the figure in this window stands for; mostly one."""
    return (
        _called(state, window)
        or share(state, window)
        or of_plan_done(state, window)
        or _growth(state, window)
        or _worked(state, window)
        or _of_halves(state, window)
        or _of_label(state, window)
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
        return [RateName(called(apart), start)]
    best = best_of(state, window)
    found = list(NAMED.finditer(text, best[0] if best else window.left, start))
    if "scope" in state.apart and not found and (ranked := _of_ranks(state)):
        return [RateName(ranked, start)]
    if halved := _halved(state, window) or _over_comma(state, window):
        return [halved]
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
        RateName(called(match), match.start(), told_stage(text, low, match.start()))
        for low, match in zip(starts, together, strict=False)
    ]


def _halved(state: State, window: Window) -> RateName | None:
    """Read a name that a bracket parts from its figure: 开（复）工率82%."""
    left = window.left
    if state.clause.after != "）" or window.rank:
        return None
    named = HALVED.search(state.text, max(state.opened, left - REACH), window.mark.start)
    if named is None or not FILL.fullmatch(state.text, named.end(), window.mark.start):
        return None
    return RateName(named[0], left)


def _over_comma(state: State, window: Window) -> RateName | None:
    """Read a name that a comma parts from its figure: 全市的签约开工率，是88.2%."""
    text, clause = state.text, state.clause
    if (
        clause.after != "，"
        or window.rank
        or not IS.fullmatch(text, clause.start, window.mark.start)
    ):
        return None
    low = max(state.opened, clause.start - 1 - REACH)
    named = next(
        (one for one in NAMED.finditer(text, low, clause.start) if one.end() == clause.start - 1),
        None,
    )
    return (
        RateName(called(named), clause.start, told_stage(text, state.opened, named.start()))
        if named
        else None
    )


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
    return called(named[-1]) if named else None


def _of_halves(state: State, window: Window) -> list[RateName]:
    """Read a bare rate as the half before calls its own: A类9亿元，为年计划的94%；B类3亿元，85%."""
    name = rate_like_before(state, window)
    return [RateName(name, window.mark.start)] if name else []


def _of_label(state: State, window: Window) -> list[RateName]:
    """Read a bare rate behind a field as what the sentence before names: （一）投资完成率。工业类95%，农业类94%."""
    named = list(NAMED.finditer(state.text, *state.label))
    field = FIELD.search(state.text, window.left, window.mark.start)
    return [RateName(called(named[-1]), window.mark.start)] if named and field else []


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
    name = "同比增长" if found[-1]["more"] else than + found[-1][0]
    return [RateName(name, before if than else found[-1].start())]
