"""Reads counts: how many projects, and which."""

import re

from ingest.language.staging import STAGES, told_stage
from ingest.language.standing import Standing
from ingest.rules.figures.group import Figure, Group, plain_filter
from ingest.rules.figures.heads import (
    ACHIEVED,
    AGAIN,
    DOING,
    HEADED,
    SMALL,
    THINGS,
    TOGETHER,
    counted_before,
    counted_behind,
    counts_other,
    points_back,
)
from ingest.rules.figures.modality import kind_of_count
from ingest.rules.figures.parallel import told_apart
from ingest.rules.figures.state import State, Window
from ingest.rules.figures.subject import judge

MEASURES = "个项"
SELDOM = "件宗"
DONE = re.compile(
    rf"(?:(?:已经?|现已|转|转为|转入|实现|正式)(?:全部)?{ACHIEVED}|开了工|投了产|签了约)(?:的|项目)?[有达为了]?$|^[，、]?履约$"
)
DONE_BEHIND = re.compile(
    rf"(?:已经?|转|正式|如期|实现){ACHIEVED}|(?:竣工|达产|达效|履约)(?=$|[，。；、）])"
)
STAGE_BEHIND = re.compile(
    r"(?:同日|集中|现场|同时|当天|顺利)?(?P<stage>签约|开工|投产)(?=$|[，。；、和及与）])"
)
LISTED = re.compile(
    r"(?:列入|入选|进入|纳入|进了|上了)[^，。；]{0,12}?(?P<stage>签约|开工|投产)[”\"]?(?:一批|名单|清单|项目|榜)"
)
AMONG = re.compile("[，、]?其中")
AMID = re.compile("(?:项目)?(?:里|当?中|里头|里面|之中)")
BARE = re.compile(rf"[的类\w]{{0,4}}?(?:项目)?{ACHIEVED}")
RATED = re.compile(
    r"(?:[，、；](?:已)?(?:开工|投产|履约|达产|达效|竣工)\d+个)?[，、](?:开工|投产|履约|达产|达效|竣工|落地)率"
)
CHANGE = re.compile("(?:多出|多了|少了|增加|减少|净增|增多|多|少)(?:了|出)?(?=约?$)")
FULL = re.compile("共有?$")
OPENING = 3  # characters: 答：
PARTS = re.compile("其中|分别|包括|依次|分为")
WHOLE = re.compile("共计|合计|一共|总计|总共|[三两二]类")
INSIDE = re.compile(r"[，、](?:都|全|均|全部)?[在属是](?P<stage>签约|开工|投产)(?:的|类)?项目")


def read_count(state: State, window: Window) -> Figure | None:
    """Read the count in this window, if projects are what it counts."""
    mark = window.mark
    if mark.value.measure not in MEASURES and not _is_counted_so(state, window):
        return None
    words, end = _words(state, window)
    before = counted_before(state.text, window.left, mark.start)
    behind = state.text[mark.end : window.right]
    if words is None or _is_known(state, window, words, before, behind):
        return None
    change = CHANGE.search(state.text, window.left, mark.start)
    group = _group(state, window, words, end)
    if change:
        return _change(state, window, change)
    start = mark.start
    if before and end == mark.end:
        start = state.text.rfind(before, window.left, mark.start)
    figure = Figure(
        "project_count",
        mark.value.value,
        "piece",
        group,
        state.passage,
        start,
        max(mark.end, end),
        qualifier=mark.value.qualifier,
        kind=kind_of_count(
            state.text,
            state.opened,
            mark.end,
            named=state.text[mark.end : end] or _leading(state, window),
            stop=max(mark.end, end),
            policy=state.context.header.policy,
        ),
    )
    group.count = figure
    return figure


def _leading(state: State, window: Window) -> str:
    """Give the words in front of the count where they open the clause: 计划新开工项目74个."""
    return state.text[window.left : window.mark.start] if window.left == state.clause.start else ""


def _is_known(state: State, window: Window, words: str, before: str, behind: str) -> bool:
    """Tell whether the count only takes up what was counted or named before."""
    raw = window.mark.value.raw
    if SMALL.match(raw) and before.endswith(("这", "那")):
        return True
    last = state.last
    if (
        last
        and last.metric == "project_count"
        and last.value == window.mark.value.value
        and not words
    ):
        return bool(AGAIN.match(behind)) or bool(TOGETHER.search(behind))
    sized = any(state.marked.within(window.left, window.mark.start, "amount"))
    return points_back(
        "" if words.strip("\0 ") or sized else raw, before, behind
    ) or raw.startswith(("一个", "一项"))


def _change(state: State, window: Window, change: re.Match[str]) -> Figure | None:
    """Read a difference to another batch or year: 比第八期多出14个."""
    last, mark = state.group, window.mark
    if last is None:
        return None
    value = -mark.value.value if change[0][0] in "少减" else mark.value.value
    return Figure(
        "project_count_change", value, "piece", last, state.passage, change.start(), mark.end
    )


def _words(state: State, window: Window) -> tuple[str | None, int]:
    """Give the words that tell what is counted, and where they end; None where it is no project."""
    mark = window.mark
    behind = counted_behind(state.text, mark.end, window.right)
    if behind:
        return behind.words, behind.end
    other = counts_other(state.text, mark.end, window.right)
    if other:
        return None, mark.end
    before = counted_before(state.blank, window.left, mark.start)
    return (before if _is_headed(state, window, before, sure=other is False) else None), mark.end


def _is_headed(state: State, window: Window, before: str, *, sure: bool) -> bool:
    """Tell whether the words before a count, or what the text has been about, are projects."""
    plain = counted_before(state.text, window.left, window.mark.start)
    if (
        HEADED.search(before)
        or HEADED.search(plain)
        or DONE.search(before)
        or (sure and DOING.search(before))
    ):
        return True
    start, stop = window.left, window.mark.start
    if sure and not before.strip("\0 ") and _is_placed(state, window):
        return True
    if any(state.marked.within(start, stop, "amount")):
        return True
    if state.group and DONE_BEHIND.match(state.text, window.mark.end):
        return True
    if THINGS.search(before):
        return False
    if told_stage(state.text, start, stop) or STAGE_BEHIND.match(state.text, window.mark.end):
        return True
    if (
        any(state.marked.within(state.clause.start, stop, "programme", "period"))
        and judge(before) != "other"
    ):
        return True
    whole = WHOLE.search(state.text, start, stop) or FULL.search(state.text, start, stop)
    opens = state.clause.sentence == 0 and start <= OPENING
    if sure and not before and (whole or opens) and state.context.header.programme:
        return True
    return state.group is not None or (sure and state.expects and judge(before) != "other")


def _is_counted_so(state: State, window: Window) -> bool:
    """Tell whether projects are counted by 件 or 宗 here: in a programme's list, or in the group before."""
    if window.mark.value.measure not in SELDOM:
        return False
    if any(state.marked.within(state.clause.start, window.mark.start, "programme")):
        return True
    count = state.group.count if state.group else None
    return (
        bool(count) and state.text[count.start : count.end].endswith(tuple(SELDOM))
        if count
        else False
    )


def _is_placed(state: State, window: Window) -> bool:
    """Tell whether nothing but a place stands before the count: 浚县18个."""
    placed = any(state.marked.within(window.left, window.mark.start, "place"))
    return placed and (state.group is not None or state.context.header.programme is not None)


def _group(state: State, window: Window, words: str, end: int) -> Group:
    mark = window.mark
    standing = state.standing(mark.start)
    before = counted_before(state.text, window.left, mark.start)
    near = (
        state.group
        if state.group and standing.in_batches == state.group.standing.in_batches
        else None
    )
    stage, part = _stage(state, window, before, end, standing, near)
    narrowed = part and near is not None and bool(words.strip("\0 "))
    narrowed = narrowed and near is not None and near.standing.periods == standing.periods
    named = plain_filter(words)
    code = state.stage(standing, stage)
    group = Group(standing, code, named, narrowed, start=mark.start)
    group.whole = _whole(state, group, near)
    return group


def _whole(state: State, group: Group, near: Group | None) -> Group | None:
    """Give the group of which 其中, 分别 or the run of the sentence makes this one a part."""
    whole = near.whole if near and near.part and near.whole else near
    if whole is None or group.part:
        return whole if group.part else None
    root = whole.whole or whole
    same = (
        root.standing.periods == group.standing.periods
        and root.standing.scope == group.standing.scope
    )
    if not same or root.stage != "all" or group.stage in ("all", None):
        return None
    said = root.start >= state.opened or PARTS.search(state.text, root.start, group.start)
    return root if said else None


def _stage(
    state: State, window: Window, before: str, end: int, standing: Standing, near: Group | None
) -> tuple[str | None, bool]:
    """Give the group's stage, and whether it may be a part of the one before."""
    mark, text = window.mark, state.text
    apart = told_apart(state, window)
    if apart in STAGES:
        return STAGES[apart], False
    inside = INSIDE.match(text, mark.end)
    if inside:
        return STAGES[inside["stage"]], True
    if near and (_is_achieved(state, window, before) or _is_among(state, window, near)):
        return near.stage, True
    told = told_stage(text, window.left, max(end, mark.end))
    behind = STAGE_BEHIND.match(text, max(end, mark.end)) or LISTED.match(text, max(end, mark.end))
    if told or behind:
        return told or STAGES[behind["stage"]] if behind else told, False
    if state.acted and SMALL.match(mark.value.raw):
        return state.acted, False
    if near and near.start >= state.opened and AMONG.match(text, window.left):
        return near.stage, True
    return (None if WHOLE.search(text, window.left, mark.start) else standing.stage), True


def _is_among(state: State, window: Window, near: Group) -> bool:
    """Tell whether the count is of some of those just counted: 381个开工项目里，255个投产."""
    count = near.count
    if count is None or count.start < state.opened or near.stage in ("all", None):
        return False
    smaller = window.mark.value.value <= count.value
    return smaller and bool(AMID.match(state.text, count.end))


def _is_achieved(state: State, window: Window, before: str) -> bool:
    """Tell whether the count is of those of a group that have come further: 已开工29个."""
    text, end = state.text, window.mark.end
    if DONE.search(before) or DONE_BEHIND.match(text, end, window.right):
        return True
    last = state.last_count
    if last is None or not BARE.fullmatch(before):
        return False
    if window.rank and last.start >= state.clause.start and text.startswith("项目", last.end - 2):
        return True
    return bool(RATED.match(text, end)) and last.group.stage == "signed"
