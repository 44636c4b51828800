"""Reads amounts: total, planned and completed investment of a group of projects."""

import re
from itertools import takewhile

from ingest.language.staging import told_stage
from ingest.rules.figures.gathered import gathered
from ingest.rules.figures.group import Figure, Group, plain_filter
from ingest.rules.figures.headed import BY_PLACE, PRICED
from ingest.rules.figures.kinds import kind_of_amount
from ingest.rules.figures.listed import field_in_step
from ingest.rules.figures.metrics import Naming
from ingest.rules.figures.naming import NAMED_BEHIND, OF_TIME, measured_apart, naming_of
from ingest.rules.figures.narrowing import narrowing
from ingest.rules.figures.one import is_largest, is_titled
from ingest.rules.figures.parallel import in_ranks, in_step, told_apart
from ingest.rules.figures.ranking import ranked_field, ranked_place, set_in_bracket
from ingest.rules.figures.state import State, Window
from ingest.rules.figures.subject import MAJOR, is_field, is_field_of_list, judge
from ingest.rules.grammar.passages.by_field import told_class

LEVELLED = re.compile("(?:国家|省|市|县|区)级?(?:重[点大])?(?:项目|工程)?(?:完成投资|总投资)?")
TOGETHER = re.compile("[算合加]在一起|合计|共计|总计|加起来|一共")
OF_ONE = re.compile(
    r"的(?!关口|大关|门槛|目标|任务|\s*[\d一二两三四五六七八九十]|重[点大]|项目|[^，。；、]{2,16}集群|[^，。；]*\d+\s*[个项])[^，。；、]{2,}"
)
OWN_YEAR = re.compile("[当本]年|年[内度]")
OWN = re.compile("(?:项目|工程)的?")
COMPANYS = re.compile("集团|公司|企业|该(?![市县区镇州省])|厂|年销售|销售收入")
# a number of projects that is not told: 等多个项目集中开工，总投资3亿元
CROWD = re.compile(
    "(?:一批|多个)[^，。；、]{0,10}项目[^，。；、]{0,4}(?:集中|同日|同时|同步)(?:开工|签约|投产|竣工|动工)|(?:开工|签约|投产)(?:一批|多个)[^，。；、]{0,10}项目"
)
THESE = re.compile(
    "(?:[此本这][次批]|当[天日]|上述|以上)[^，。；]{0,6}(?:开工|签约|投产|竣工|推介|入库)的?[^，。；]{0,6}项目(?!之一|是|为)"
)
# A group told by some of it: 甲高速、乙通道等新开工项目完成投资5亿元
SUCH = re.compile(
    "[^，。；]{2,200}等(?=[^，。；等]{2,60}(?:项目|工程|类)$)(?!(?:重[点大])?(?:项目|工程))"
)
LIMIT = re.compile("(?:总?投资)?(?:规模|强度)不[低少]于")
# Behind a list of the projects, of all of them: 总投资9亿元，分布于装备制造、现代农业等行业
SPREAD = re.compile(
    "，(?:[均都]|主要|分别)?(?:分布[于在]|涉及|涵盖|覆盖|横跨|涉足)[^。；，]{2,40}(?:行业|领域|产业|板块|方面)"
)
ALL = re.compile("这些|上述|所有|全部|以上|这批")


def read_amount(state: State, window: Window) -> Figure | None:
    """Read the amount in this window, if it is an investment of a group of projects."""
    if window.mark.value.currency != "CNY":
        return None
    naming = naming_of(state, window)
    if naming is None:
        return None
    one = OF_ONE.match(state.text, window.mark.end, state.clause.end)
    if one and not (NAMED_BEHIND.match(one[0]) or _is_price(state, window)):
        state.single = True
        return None
    if not naming.metric:
        state.single = state.single or bool(
            COMPANYS.search(state.text, state.clause.start, window.mark.start)
        )
        return None
    limit = LIMIT.match(state.text, naming.start) or (window.rank and _is_signed(state, window))
    group = None if limit else _owner(state, window, naming)
    return _figure(state, window, naming, group) if group else None


def _is_price(state: State, window: Window) -> bool:
    """Tell whether the amount describes the projects counted right before it: 12个总投资30亿元的产业项目."""
    last = state.last
    if last is None or last.metric != "project_count" or last.end > window.mark.start:
        return False
    joined = not state.text.startswith("，", last.end)
    return joined and bool(PRICED.fullmatch(state.text, last.end, window.mark.start))


def _owner(state: State, window: Window, naming: Naming) -> Group | None:
    """Give the group whose investment it is, or None for one project's and for none's."""
    words = state.blank[window.left : naming.start]
    last = state.last
    if measured_apart(state, window):
        if window.rank:
            return last.group if last else None
        return _by_subject(state, window, naming, _subject(state, window, naming, words))
    if set_in_bracket(state, window) or ranked_place(state, window):
        return _standing_group(state, window)
    field = _field(state, window, words) if naming.start == window.mark.start else None
    if field:
        return _standing_group(state, window, field)
    if state.listing and state.last_count and SPREAD.match(state.text, window.mark.end):
        return state.last_count.group
    if last and last.metric == "project_count" and last.start > window.mark.end:
        return last.group
    counted = (
        window.rank and last and last.metric == "project_count" and last.start >= state.clause.start
    )
    words = state.blank[max(window.left, last.end) : naming.start] if counted and last else words
    if in_ranks(state, window):
        return in_step(state, window) or _told_in_step(state, window)
    if counted and last and (judge(words) != "other" or last.end >= naming.start - 1):
        return last.group
    return _by_subject(state, window, naming, _subject(state, window, naming, words))


def _told_in_step(state: State, window: Window) -> Group | None:
    """Give the standing group of the place, level or field that stands in step with the amount: 省、市重点项目分别投9亿元、5亿元."""
    apart = "scope" in state.apart or LEVELLED.fullmatch(told_apart(state, window) or "")
    field = None if apart else field_in_step(state, window)
    return _standing_group(state, window, field) if apart or field else None


def _field(state: State, window: Window, words: str) -> str | None:
    """Give the field that a bare amount is told of, one that the sentence ranks or the next of a run."""
    ranked = ranked_field(state, window)
    return ranked[0] if ranked else plain_filter(words) if is_field(words) else None


def _subject(state: State, window: Window, naming: Naming, words: str) -> str:
    if any(state.marked.within(window.left, naming.start, "company")):
        return "other"
    if state.single and OWN.fullmatch(words.strip("\0 ")):
        return "other"
    if is_largest(state, naming.start):
        return "other"
    words = SUCH.sub("", words)
    plain, subject = words.replace("\0", ""), judge(words)
    if MAJOR.fullmatch(plain) or told_class(state.text, window.left, state.clause.end):
        return "group"
    listed = any(state.marked.within(window.left, naming.start, "programme"))
    return "group" if listed and (subject == "none" or is_field_of_list(plain)) else subject


def _by_subject(state: State, window: Window, naming: Naming, subject: str) -> Group | None:
    """Give the group that the subject names, or the standing one where there is no subject."""
    if subject == "other":
        state.single = True
        return None
    if state.listed and TOGETHER.search(state.text, window.left, window.mark.start):
        return _standing_group(state, window)
    if subject == "group":
        return _named(state, window, naming)
    if together := gathered(state, window, naming):
        return together
    if state.single or (state.clause.depth and not _bracket_counts(state)):
        return None
    crowd = CROWD.search(state.text, state.opened, window.mark.start)
    if state.group is None and (crowd or THESE.match(state.text, state.opened)):
        return _standing_group(state, window)
    if state.group is None:
        bare = naming.metric in OF_TIME and naming.start == window.mark.start
        known = state.context.header.programme or BY_PLACE.match(state.text, state.opened)
        own = ((bare or naming.metric == OF_TIME[1]) and known) or _is_signed(state, window)
        state.single = state.single or (not own and is_titled(state))
        return _standing_group(state, window) if own else None
    standing = state.standing(window.mark.start)
    if state.group.start >= state.opened and OWN_YEAR.match(state.text, window.left):
        standing = state.group.standing  # 153个项目动工，当年打算投242亿元
    told = state.group.start < state.opened and standing.stage not in (None, state.group.stage)
    if told or standing.home != state.group.standing.home:
        return _standing_group(state, window)
    return _all_of_them(state, window, naming) or state.group


def _is_signed(state: State, window: Window) -> bool:
    return state.text.endswith("签约", window.left, window.mark.start)


def _standing_group(state: State, window: Window, field: str | None = None) -> Group:
    standing = state.standing(window.mark.start)
    return Group(standing, state.stage(standing, standing.stage), field, start=window.left)


def _all_of_them(state: State, window: Window, naming: Naming) -> Group | None:
    """Give all the stages together, where several are counted in a run: 签约3个、开工2个，总投资19.2亿元."""
    last = state.last_count
    if last is None or last.start >= state.clause.start or not last.group.standing.in_batches:
        return None
    opened = max(state.opened, state.text.rfind("；", 0, window.mark.start) + 1)
    run = list(takewhile(lambda one: one.start >= opened, reversed(state.found)))
    if not TOGETHER.search(state.text, naming.start, window.mark.start):
        run = list(takewhile(lambda one: one.metric == "project_count", run))
    stages = {one.group.stage for one in run if one.metric == "project_count"} - {"all"}
    if len(stages) < 2:
        return None
    standing = state.standing(window.mark.start)
    return Group(standing._replace(stage=None), "all", start=window.left)


def _bracket_counts(state: State) -> bool:
    last = state.last
    inside = last is not None and last.start >= state.bracket
    return inside or bool(
        last and last.metric == "project_count" and state.clause.start - last.end <= 2
    )


def _named(state: State, window: Window, naming: Naming) -> Group:
    """Give the group that the words in front of the metric name."""
    words = state.text[window.left : naming.start].strip("的 ")
    standing = state.standing(window.mark.start)
    told = told_stage(state.text, window.left, naming.start)
    stage = told or (None if ALL.search(words) else standing.stage)
    near = state.group
    if (
        near
        and near.stage == state.stage(standing, stage)
        and near.standing == standing
        and not near.part
        and _is_same(words, near)
    ):
        return near
    return Group(standing, state.stage(standing, stage), plain_filter(words), start=window.left)


def _is_same(words: str, near: Group) -> bool:
    """Tell whether the words name no other group than the one just counted: 基础设施类 behind 产业类."""
    named = narrowing(plain_filter(words), near.stage)
    own = narrowing(near.filter, near.stage)
    return named is None or own is None or named in own or own in named


def _figure(state: State, window: Window, naming: Naming, group: Group) -> Figure:
    mark = window.mark
    metric, kind = naming.metric, kind_of_amount(state, window, naming.metric, group)
    if (
        metric == "total_investment"
        and group.total is not None
        and state.text.startswith("计划投", naming.start)
    ):
        metric, kind = "planned_investment", "plan"
    figure = Figure(
        metric,
        mark.value.yuan,
        "yuan",
        group,
        state.passage,
        mark.start if window.rank and naming.start < window.left else naming.start,
        mark.end,
        decimals=mark.value.decimals,
        qualifier=mark.value.qualifier,
        kind=kind,
        planned=state.text.startswith("计划投", naming.start),
    )
    if metric == "total_investment" and group.total is None:
        group.total = figure
    return figure
