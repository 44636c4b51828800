"""Which stage the projects of a count stand in, and whether they are some of those just counted."""

import re

from ingest.language.staging import ACT, MANNER, STAGES, told_stage
from ingest.language.standing import Standing
from ingest.rules.figures.achieved import FURTHER, STAGE_BEHIND, is_achieved
from ingest.rules.figures.group import Group
from ingest.rules.figures.heads import SMALL
from ingest.rules.figures.rest import leaves_rest, rests, shares_out
from ingest.rules.figures.stage_named import named_stage, newly
from ingest.rules.figures.state import State, Window
from ingest.rules.figures.sums import stage_of_sum
from ingest.sentence import opening

TAKEN = re.compile(rf"(?:项目|工程)?{MANNER}(?:{ACT})(?=[\s，、；]*$)")
ALL_BEHIND = re.compile(rf"{MANNER}(?:{ACT})(?:[、和及与](?:{ACT}))+")
LISTED = re.compile(
    r"(?:列入|入选|进入|纳入|进了|上了)[^，。；]{0,12}?(?P<stage>签约|开工|投产)[”\"]?(?:一批|名单|清单|项目|榜)"
)
AMONG = re.compile("[，、]?其中")
AIMED = re.compile(
    r"[，、]?(?:\d{1,2}月|[一二三四]季度|[上下]半年|年)?[^，。；\d]{0,6}(?:力争|争取|确保|至少|不[少低]于)"
)
ALREADY = re.compile("[，、]?[^，。；\\d]{0,8}?已经?有")
AMID = re.compile(r"(?:项目)?(?:里|当?中|里头|里面|之中)|项目(?:只|仅|却?才)有")
THESE = re.compile(
    rf"这\s?\d+\s?[个项](?:{AMID.pattern})[^，。；\d]{{0,6}}$"
)  # 这49个里又有31个投产
UNMET = re.compile(
    "[未没]能?(?:有)?(?:按期|如期)?(?P<stage>签约|开工|投产)(?:的|项目)?(?:还|仍|共)?有?$"
)
HALVES = ("；", ";")
WHOLE = re.compile("[算合加]在一起|[加合]起来|相加|加出来|加总|共计|合计|一共|总计|总共|[三两二]类")
NAMED = re.compile("(?:签约|开工|投产)(?:类|的)?项目")
ROW = re.compile("(?:项目)?(?:[，、；]其中)?[，、]?\0+")
Stage = tuple[str | None, bool]  # of a group, and whether it may be a part of the one before
OWN = re.compile(f"(?:{ACT}|签)的$")  # 签约的3个已开工2个
BESIDE = re.compile(r"[签开]了?\s?\d+\s?[个项](?:项目)?[、，；][开投]了?$")  # 签了5个、开了10个


def stage_of_count(
    state: State, window: Window, before: str, end: int, standing: Standing, near: Group | None
) -> Stage:
    """Give the group's stage, and whether it may be a part of the one before."""
    stop = max(end, window.mark.end)
    if apart := state.apart.get("stage"):
        return apart, False
    if near and near.stage == "started" and _is_among(state, window, near):
        return near.stage, True
    if near and rests(state, window, near):
        return near.stage, True
    if named := named_stage(state, window, before):
        return named
    if near and (come := _come_to(state, window, near, before, stop)):
        return come
    if summed := stage_of_sum(state, window):
        return summed, False
    if _is_sum(state, window):
        return None, False
    if near and not standing.in_batches and AMONG.match(state.text, window.left):
        return near.stage, True
    if ALL_BEHIND.match(state.text, stop):
        return None, False
    if told := _told(state, window, stop):
        return told, False
    row = near and near.stage and not standing.stage
    if near and row and (is_in_row(state, window) or shares_out(state, window, near)):
        return near.stage, True
    if near and _is_part(state, window, near, standing):
        several = state.clause.after in HALVES and len(counted_stages(state)) > 1
        return (standing.stage if several else near.stage), True
    if _is_whole(state, window, standing) or (near and _is_of_several(state, near)):
        return None, True
    return standing.stage or _left_open(state, window, before, near), True


def _come_to(state: State, window: Window, near: Group, before: str, stop: int) -> Stage | None:
    """Give the stage of some of those just counted that have come to something: 其中已开工9个, 15个投产.

    It is that of the group, or their own: where the words name it, or the group is of several.
    """
    text, mark = state.text, window.mark
    if not (is_achieved(state, window, before) or leaves_rest(state, window)):
        among = _is_among(state, window, near) or _comes_further(state, window, near, stop)
        return (near.stage, True) if among else None
    beside = NAMED.search(before) or BESIDE.search(text, state.opened, mark.start)
    beside = beside or (
        OWN.search(text, window.left, mark.start) if near.start < state.opened else None
    )
    own = told_stage(text, window.left, mark.end) if beside else None
    if own and own != "all":
        return own, False
    come = STAGE_BEHIND.match(text, stop) if near.stage in ("all", None) else None
    return (STAGES[come["stage"]], False) if come else (near.stage, True)


def _told(state: State, window: Window, stop: int) -> str | None:
    """Give the stage that a count's own words tell, those behind it, or the verb of a row of counts: 签约9个，又开了3个."""
    text = state.text
    told = told_stage(text, _own_start(text, window), stop) or newly(state, window)
    behind = STAGE_BEHIND.match(text, stop) or LISTED.match(text, stop)
    if told or behind:
        return told or (STAGES[behind["stage"]] if behind else None)
    return state.acted if SMALL.match(window.mark.value.raw) else None


def is_in_row(state: State, window: Window) -> bool:
    """Tell whether a bare place counts its part of what the count before it tells: 还有5个，甲县2个、乙县3个."""
    last = state.last_count
    if last is None:
        return False
    between = state.blank[last.end : window.mark.start]
    return ROW.fullmatch(between) is not None and state.blank[window.mark.start - 1] == "\0"


def _left_open(state: State, window: Window, before: str, near: Group | None) -> str | None:
    """Give the stage where none stands: that of the whole which the count completes, or what was not come to."""
    if near and _completes(state, window, near):
        return near.stage
    unmet = UNMET.search(before)
    return STAGES[unmet["stage"]] if unmet else None


def _own_start(text: str, window: Window) -> int:
    """Give where the words of a count begin, behind what the one before came to: 3个项目集中签约、10个项目集中开工."""
    taken = TAKEN.match(text, window.left, window.mark.start) if window.rank else None
    return taken.end() if taken else window.left


def _is_of_several(state: State, near: Group) -> bool:
    """Tell whether 其中 opens a sentence behind one that counts projects of several stages."""
    opens = near.start < state.opened and state.text.startswith("其中", state.opened)
    return opens and not _is_alone(state, near)


def counted_stages(state: State, start: int | None = None) -> set[str | None]:
    """Give the stages in which this sentence, from start on, has counted projects so far."""
    low = state.opened if start is None else start
    counts = (one for one in state.found if one.metric == "project_count")
    return {one.group.stage for one in counts if one.start >= low} - {"all"}


def _is_whole(state: State, window: Window, standing: Standing) -> bool:
    """Tell whether the text calls the count all those of one place that this sentence has counted by stages."""
    if not (WHOLE.search(state.text, window.left, window.mark.start) and counted_stages(state)):
        return False
    counts = [one for one in state.found if one.start >= state.opened]
    told = [
        one.value
        for one in counts
        if one.metric == "project_count" and one.group.standing.home == standing.home
    ]
    return bool(told) and window.mark.value.value >= max(told)


def _is_part(state: State, window: Window, near: Group, standing: Standing) -> bool:
    """Tell whether 其中 takes up the group just counted, in this sentence or the one before."""
    if not AMONG.match(state.text, window.left) and not state.text.startswith("其中", state.opened):
        return False
    return near.start >= state.opened or (
        near.standing.home == standing.home and standing.stage is None and _is_alone(state, near)
    )


def _comes_further(state: State, window: Window, near: Group, stop: int) -> bool:
    """Tell whether the count is of those of a stage that have reached the next: 签约17个，其中15个开工."""
    text = state.text
    if near.stage not in FURTHER or near.start < state.opened or not near.count:
        return False
    behind = STAGE_BEHIND.match(text, stop)
    if behind is None or STAGES[behind["stage"]] not in FURTHER[near.stage]:
        return False
    among = any(words.match(text, window.left) for words in (AMONG, ALREADY, AIMED))
    return among and window.mark.value.value <= near.count.value


def _is_alone(state: State, near: Group) -> bool:
    """Tell whether the counts of the sentence before are all of one stage."""
    before = opening(state.text, max(0, state.opened - 1))
    counts = [one for one in state.found if one.metric == "project_count"]
    return {one.group.stage for one in counts if one.start >= before} <= {near.stage}


def _is_sum(state: State, window: Window) -> bool:
    """Tell whether the count adds up those of several stages in front of it, and names none: 签约3个、开工4个、投产2个，9个项目."""
    if told_stage(state.text, window.left, window.mark.start) not in (None, "all"):
        return False
    run = [
        one for one in state.found if one.start >= state.opened and one.metric == "project_count"
    ]
    stages = {one.group.stage for one in run}
    if len(run) < len(FURTHER) or len(stages) < len(run) or stages & {"all", None}:
        return False
    return bool(window.mark.value.value == sum(one.value for one in run))


def _completes(state: State, window: Window, near: Group) -> bool:
    """Tell whether the count and the parts told before it add up to their whole: 32个，其中产业类4个。…… 基础设施类28个."""
    whole = near.whole
    if whole is None or whole.count is None:
        return False
    parts = [one for one in state.found if one.metric == "project_count"]
    told = sum(one.value for one in parts if one.group.whole is whole and one.group.part)
    return bool(told and told + window.mark.value.value == whole.count.value)


def _is_among(state: State, window: Window, near: Group) -> bool:
    """Tell whether the count is of some of those just counted: 381个开工项目里，255个投产."""
    count = near.whole.count if near.part and near.whole else near.count
    if count is None or count.start < state.opened or near.stage in ("all", None):
        return False
    smaller = window.mark.value.value <= count.value
    these = THESE.search(state.text, state.clause.start, window.mark.start)
    return smaller and bool(these or AMID.match(state.text, count.end))
