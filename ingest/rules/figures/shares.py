"""Reads rates: whose they are, and how sure."""

import re

from graph.places import Place
from ingest.language.programmes import BATCHES
from ingest.language.staging import told_stage
from ingest.language.standing import Standing
from ingest.rules.figures.again import Again, told_again, told_so
from ingest.rules.figures.economy import economic_sum
from ingest.rules.figures.group import Figure, Group, plain_filter
from ingest.rules.figures.listed import is_of_items, told_in_step
from ingest.rules.figures.parallel import told_apart
from ingest.rules.figures.percent import rate_figure
from ingest.rules.figures.rate_name import RateName
from ingest.rules.figures.rates import NAMED, rate_names
from ingest.rules.figures.share_names import BOTH
from ingest.rules.figures.state import State, Window
from ingest.rules.figures.steps import counted_stages
from ingest.rules.figures.subject import is_field, judge
from ingest.rules.figures.unfit import is_no_claim, speaks_of_projects
from ingest.rules.figures.works import IMPLIED, WORKS

RANKED = re.compile("(?:转化|完成)率分别")
BATCH_RATES = (*WORKS.values(), *IMPLIED, "投资完成率", "年度投资完成率")
OF_WORK = re.compile("进度$|比例$|^投资完成率$")
BEFORE = re.compile("^(?:签约|履约|开工|投产|达效|达产|竣工|落地)(?=[、和及])")  # 95.7%履约、
AROUND = 400  # characters
FIRM = re.compile("公司|集团|银行(?!机构)|董事长|厂长")
ONE = re.compile("(?<!每)一个项目(?:就|便|即)")


def read_rate(state: State, window: Window) -> list[Figure]:
    """Read the rate in this window: one figure for each rate it is said of."""
    mark = window.mark
    if is_no_claim(state, window) or is_of_items(state, window):
        return []
    again = told_again(state, window)
    if again:
        return [_taken_over(state, window, one) for one in again]
    names = rate_names(state, window)
    group = _owner(state, window, names[0]) if names else None
    if group is None:
        return []
    group = _of_stage(state, window, group, names[0])
    whole = group.whole
    if len({name.name for name in names}) > 1 and whole and whole.stage == "all":
        group = whole
    if _is_of_all(state, window, group, names):
        group = Group(group.standing, "all", start=group.start)
    start = names[0].start
    found = [rate_figure(state, window, _staged(group, one), one.name, start) for one in names]
    for figure, name in zip(found[:-1], names, strict=False):
        figure.at = (name.start, name.start + len(name.name))
    if len(found) > 1:
        found[-1].at = (names[-1].start, mark.end)
    return found


def _is_of_all(state: State, window: Window, group: Group, names: list[RateName]) -> bool:
    """Tell whether nothing but the rates' names tells a stage, and they tell several: 开工率、投产率、达效率都是100%."""
    implied = {IMPLIED.get(name.name) for name in names}
    told = any(name.stage for name in names) or state.standing(window.mark.start).stage
    return len(implied) > 1 and not told and group.count is None and group.stage in implied


def _of_stage(state: State, window: Window, group: Group, name: RateName) -> Group:
    """Give the group, of several stages counted in a run, whose rate this is: 签约9个、开工8个，履约率96%."""
    half = max(state.opened, state.text.rfind("；", 0, name.start) + 1)
    if ranked := _in_rank(state, window) or told_in_step(state, window, name.name):
        return ranked
    stage, stages = IMPLIED.get(name.name), counted_stages(state, half)
    if len(stages) < 2 or stage not in stages or stage == group.stage:
        return group
    counts = [one for one in state.found if one.metric == "project_count"]
    return next(one.group for one in reversed(counts) if one.group.stage == stage)


def _in_rank(state: State, window: Window) -> Group | None:
    """Give the stage's group in step with a rate: 签约6个、开工9个，转化率分别为33.3%和22.2%."""
    clause = state.clause
    if not RANKED.match(state.text, clause.start, clause.end):
        return None
    counts = [one for one in state.found if one.metric == "project_count"]
    groups = {one.group.stage: one.group for one in counts if one.start >= state.opened}
    rates = list(state.marked.within(clause.start, clause.end, "rate"))
    stages = list(groups)
    if len(stages) != len(rates) or not set(stages) <= {"signed", "started", "commissioned"}:
        return None
    return groups[stages[rates.index(window.mark)]]


def _taken_over(state: State, window: Window, again: Again) -> Figure:
    figure = rate_figure(state, window, again.group, again.name, window.mark.start)
    figure.kind, figure.at = again.kind or figure.kind, again.at
    return figure


def _staged(group: Group, name: RateName) -> Group:
    """Give the group in the stage that stands before this name: 签约项目开工率、开工项目投产率."""
    if name.stage in (None, "all", group.stage) or not group.standing.in_batches:
        return group
    return Group(group.standing, name.stage, start=name.start)


def _owner(state: State, window: Window, name: RateName) -> Group | None:
    """Give the group whose rate it is; a rate of a place's economy has one outside the batches."""
    if any(state.marked.within(state.clause.start, window.mark.start, "company")):
        return None
    if ONE.search(state.text, state.clause.start, window.mark.start):
        return None
    counted = state.last and state.last.metric == "project_count" and state.last.end >= name.start
    if counted and state.group and state.group.standing.in_batches:
        return state.group
    both = BOTH.search(state.text, state.clause.start, window.mark.start)
    if both and both.start() > state.clause.start and state.group and not state.single:
        words = state.blank[state.clause.start : both.start()]
        return _part(_here(state, window, state.group), window, words)
    ours = name.name in BATCH_RATES and state.standing(window.mark.start).in_batches
    place = None if ours else _in_step(state, window)
    words = BEFORE.sub("", state.blank[window.left : name.start])
    words = "" if _is_in_step(state, window) else words
    subject = judge(words)
    if _is_batch_rate(state, window, name):
        subject = "group"
    if subject == "group" and place is None:
        state.group = _named(state, window, name)
        return state.group
    if subject == "none" and place is None and not _is_of_place(state, name):
        if economy := economic_sum(state, window, name.start):
            return _outside(state, window, economy, None)
        return None if state.single else _near_group(state, window, name)
    if name.name.endswith("占比") and state.group and not state.single:
        return _part(_here(state, window, state.group), window, words)
    if OF_WORK.search(name.name) and not is_field(words):
        return None  # 某某产业园项目投资进度60%
    if FIRM.search(state.text, max(0, window.mark.start - AROUND), window.mark.start):
        return None
    if not speaks_of_projects(state.context):
        return None
    return _outside(state, window, words, place)


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
    words = state.text[window.left : name.start].strip("的 ")
    return Group(standing, state.stage(standing, stage), plain_filter(words), start=window.left)


def _standing(state: State, window: Window, name: RateName) -> Standing:
    standing = state.standing(window.mark.start)
    if standing.in_batches or not _is_batch_rate(state, window, name):
        return standing
    return standing._replace(programme=BATCHES, periods=None)
