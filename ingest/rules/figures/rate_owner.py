"""Whose a rate is: the group just counted, the one that its words name, or a place's own economy."""

import re

from graph.places import Place
from ingest.language.programmes import BATCHES
from ingest.language.staging import told_stage
from ingest.language.standing import Standing
from ingest.rules.figures.again import told_so
from ingest.rules.figures.economy import economic_sum
from ingest.rules.figures.group import Group, plain_filter
from ingest.rules.figures.parallel import told_apart
from ingest.rules.figures.rate_name import RateName
from ingest.rules.figures.rate_names import NAMED
from ingest.rules.figures.share_names import BOTH
from ingest.rules.figures.state import State, Window
from ingest.rules.figures.subject import is_field, judge
from ingest.rules.figures.unfit import speaks_of_projects
from ingest.rules.figures.works import IMPLIED, WORKS
from ingest.rules.grammar.passages.by_field import is_plain, told_class

BATCH_RATES = (*WORKS.values(), *IMPLIED, "投资完成率", "年度投资完成率")
OF_WORK = re.compile("进度$|比例$|^投资完成率$")
OF_PLAN = re.compile("(?:计划|目标|任务)(?:投资)?$")
# 甲岭大道项目一季度完成年度目标的41%
UNDERTAKING = re.compile(
    r"(?P<of>[^\d，。；、]{2,40})(?:项目|工程|基地|产业园|生产线|大桥|公路|铁路|高速|水库|电站|大道|机场)(?!群)[^，。；、]{0,10}$"
)
BEFORE = re.compile("^(?:签约|履约|开工|投产|达效|达产|竣工|落地)(?=[、和及])")  # 95.7%履约、
MEAN = re.compile("(?:平均|总体|整体|综合)的?$")  # 全市平均开工率
AROUND = 400  # characters
FIRM = re.compile("公司|集团|银行(?!机构)|董事长|厂长")
ONE = re.compile("(?<!每)一个项目(?:就|便|即)")


def owner_of(state: State, window: Window, name: RateName) -> Group | None:
    """Give the group whose rate it is; a rate of a place's economy has one outside the batches."""
    if _is_of_one(state, window):
        return None
    if near := _counted_before(state, window, name):
        return near
    ours = name.name in BATCH_RATES and state.standing(window.mark.start).in_batches
    place = None if ours else _in_step(state, window)
    words = MEAN.sub("", BEFORE.sub("", state.blank[window.left : name.start]))
    words = "" if _is_in_step(state, window) else words
    ours = _is_batch_rate(state, window, name)
    field = told_class(state.text, window.left, state.clause.end)
    subject = "group" if ours or field else judge(words)
    if subject == "group" and place is None:
        state.group = _named(state, window, name)
        return state.group
    if subject == "none" and place is None and not _is_of_place(state, name):
        if economy := economic_sum(state, window, name.start):
            return _outside(state, window, economy, None)
        single = state.single and not _opens_with_place(state, window)
        return None if single else _near_group(state, window, name)
    if name.name.endswith("占比") and state.group and not state.single:
        return _part(_here(state, window, state.group), window, words)
    if _is_of_no_group(state, window, name, words):
        return None
    return _outside(state, window, words, place)


def _is_of_one(state: State, window: Window) -> bool:
    """Tell whether a clause speaks of a firm, or of one project as an example: 一个项目就占20%."""
    start, stop = state.clause.start, window.mark.start
    firm = any(state.marked.within(start, stop, "company"))
    return firm or ONE.search(state.text, start, stop) is not None


def _counted_before(state: State, window: Window, name: RateName) -> Group | None:
    """Give the group counted right before its rate, or the part whose count and amount are compared: 工业项目个数、投资占30%和40%."""
    counted = state.last and state.last.metric == "project_count" and state.last.end >= name.start
    if counted and state.group and state.group.standing.in_batches:
        return state.group
    both = BOTH.search(state.text, state.clause.start, window.mark.start)
    if both and both.start() > state.clause.start and state.group and not state.single:
        words = state.blank[state.clause.start : both.start()]
        return _part(_here(state, window, state.group), window, words)
    return None


def _is_of_no_group(state: State, window: Window, name: RateName, words: str) -> bool:
    """Tell whether a rate is one work's, a firm's, or of a text without projects: 某某产业园项目投资进度60%."""
    if OF_WORK.search(name.name) and not is_field(words):
        return True
    if OF_PLAN.search(name.name) and _is_undertaking(state, words):
        return True
    start = window.mark.start
    placed = name.name in BATCH_RATES and _opens_with_place(state, window)
    firm = not placed and FIRM.search(state.text, max(0, start - AROUND), start)
    return bool(firm) or not speaks_of_projects(state.context)


def _opens_with_place(state: State, window: Window) -> bool:
    """Tell whether a sentence turns from one project or firm to a place: 某县年度投资完成率48.9%."""
    opened = state.clause.start
    first = next(state.marked.within(opened, window.mark.start, "place"), None)
    return first is not None and first.start == opened == state.opened


def _is_undertaking(state: State, words: str) -> bool:
    """Tell whether words name one works: no projects counted before, no class of them."""
    last = state.last
    counted = last and last.metric == "project_count" and last.start >= state.clause.start
    one = None if counted else UNDERTAKING.match(words.strip("\0 "))
    return one is not None and not is_plain(one["of"])


def _here(state: State, window: Window, near: Group) -> Group:
    """Give the standing group, of the place to which the text has turned since: 商丘市35个。全省……占比95%."""
    scope = state.standing(window.mark.start).scope
    if near.standing.scope == scope:
        return near
    return Group(near.standing._replace(scope=scope), near.stage, start=window.left)


def _is_batch_rate(state: State, window: Window, name: RateName) -> bool:
    """Tell whether this is 开工率 and the like of a stage's projects: 签约项目开工率."""
    if name.name not in BATCH_RATES or not _speaks_of_batches(state):
        return False
    apart = told_apart(state, window)
    near = state.group
    if apart and near and near.stage not in ("all", None) and NAMED.fullmatch(apart):
        return near.start < state.opened
    return bool(apart) or bool(told_stage(state.text, window.left, name.start))


def _is_in_step(state: State, window: Window) -> bool:
    """Tell whether nothing but the rates' names stands before several rates: 履约率和开工率分别为."""
    return NAMED.fullmatch(told_apart(state, window) or "") is not None


def _is_of_place(state: State, name: RateName) -> bool:
    """Tell whether a rate of no name of ours stands where no group does: 落实率100%."""
    ours = name.name in BATCH_RATES or not name.name.endswith("率")
    return not ours and (state.group is None or state.last is None)


def _speaks_of_batches(state: State) -> bool:
    clause = state.clause
    named = state.marked.within(clause.start, clause.end, "programme")
    return state.context.header.programme == BATCHES or any(m.value == BATCHES for m in named)


def _near_group(state: State, window: Window, name: RateName) -> Group:
    """Give the group just counted, or what stands where the text has turned to another place or period.

    Where nothing but the rate tells the stage, it does: 转化率 is one of projects signed.
    """
    standing, near, last = state.standing(window.mark.start), state.group, state.last
    if last and last.metric == "rate" and last.start >= state.clause.start:
        outside = last.group.standing.in_batches and not standing.in_batches
        if outside and last.group.standing.scope == standing.scope:
            return last.group
    if (
        name.name.startswith("年度")
        and standing.in_batches
        and not (standing.periods or standing.stage)
    ):
        return _outside(state, window, "", None)
    same = near is not None and near.standing.home == standing.home
    told = told_so(state, standing, name.name)
    before = standing.stage in (None, near.stage) and told in (None, near.stage) if near else False
    if near and same and (near.start >= state.opened or before):
        return near
    stage = standing.stage or told
    implied = IMPLIED.get(name.name) if standing.in_batches else None
    return Group(standing, state.stage(standing, stage or implied), start=window.left)


def _outside(state: State, window: Window, words: str, place: Place | None) -> Group:
    """Give what is no group of projects: a place's industry, its firms, its budget."""
    standing = state.standing(window.mark.start)
    scope = place or standing.scope
    state.group = None
    outside = standing._replace(scope=scope, programme=None, periods=None, stage=None)
    return Group(outside, None, plain_filter(words), start=window.left)


def _in_step(state: State, window: Window) -> Place | None:
    """Give the place that stands in step with this rate: 琅琊区、南谯区分别增长3.2%和2.6%."""
    clause = state.clause
    apart = max(state.text.find("分别", clause.start, clause.end), clause.start)
    places = [mark.value for mark in state.marked.within(clause.start, apart, "place")]
    rates = list(state.marked.within(clause.start, clause.end, "rate"))
    return places[rates.index(window.mark)] if len(places) == len(rates) > 1 else None


def _part(near: Group, window: Window, words: str) -> Group:
    """Give the part of the standing group whose share this is: 769个当中，先进制造业占42.5%."""
    name = plain_filter(words.strip("占"))
    return Group(near.standing, near.stage, name, True, near, start=window.left)


def _named(state: State, window: Window, name: RateName) -> Group:
    """Give the group that the words in front of the rate name."""
    standing = _standing(state, window, name)
    apart = told_apart(state, window) or ""
    told = told_stage(apart, 0, len(apart)) or told_stage(state.text, window.left, name.start)
    stage = told or standing.stage or ("signed" if name.name == "履约率" else None)
    words = state.blank[window.left : name.start].replace("\0", "").strip("的 ")
    return Group(standing, state.stage(standing, stage), plain_filter(words), start=window.left)


def _standing(state: State, window: Window, name: RateName) -> Standing:
    standing = state.standing(window.mark.start)
    if standing.in_batches or not _is_batch_rate(state, window, name):
        return standing
    return standing._replace(programme=BATCHES, periods=None)
