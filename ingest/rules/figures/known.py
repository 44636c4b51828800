"""Whether a count only takes up projects that were counted or named before."""

import re

from ingest.language.staging import STAGES
from ingest.rules.figures.achieved import STAGE_BEHIND
from ingest.rules.figures.group import Figure
from ingest.rules.figures.heads import AGAIN, SMALL, TOGETHER, points_back
from ingest.rules.figures.rest import whole_of_rest
from ingest.rules.figures.state import JOIN, State, Window
from ingest.rules.figures.topics import topic_of

AMONG = re.compile("(?:项目)?(?:里|当?中)")
QUOTED = re.compile('(?:项目|工程)[”’"]')
CLOSED = re.compile('[^，。；“"]{1,8}[”’"]')
JOINS = re.compile("[、和及与]")
NAME = re.compile(
    '(?:项目|工程|基地|园区?|中心|生产线|改造|建设|医院|学校|厂|站|线|路|桥)[”"]?(?:这|共|的)?$'
)
BOTH = re.compile("均|都")  # 完成投资、进度两项都居前
TOLD_BEHIND = re.compile("[，,](?:分别|依次)?[为是]|：")
ANOTHER = re.compile("[另还]有$")
FINISHED = re.compile(
    "(?:项目|工程)?(?:集中|同日|正式)?(?:竣工|建成)?(?:投产|签约|开工)(?=[，。；、]|$)"
)
NAMED = re.compile("项目|工程")
OF_LIST = re.compile("(?P<stage>签约|开工|投产)(?:的)?项目(?:里[头面]?|当?中|之中)，")
LISTED = re.compile("(?:项目)?[^，。；\\d]{0,6}分别[是为：:]")
ROUND = re.compile("[十百千万]")
MEASURES = "个项"
FAR = 400  # characters
NONE_LEFT = re.compile("一[个项][不没都也]")  # 3个项目一个不落
MANY = 10
THESE = ("这", "上述", "这批")


def _is_counted_elsewhere(state: State, window: Window, named: str) -> bool:
    """Tell whether these have been counted before: in another passage, or under another period: 14个项目里有5个进入第六期."""
    here, value = state.standing(window.mark.start), window.mark.value.value
    bare = value >= MANY and not named.strip("\0 ")
    before = (one.group.standing for one in state.before.get(value, ()) if bare)
    return any(one.scope == here.scope for one in before) or any(
        one.metric == "project_count"
        and one.value == value
        and one.group.standing.programme != here.programme
        for one in state.found
    )


def _sums_up(state: State, window: Window) -> bool:
    """Tell whether the count sums up the names listed right before it: A、B、C三个项目一并开工."""
    start = window.mark.start
    words = state.text[state.opened : start]
    named = len(JOINS.findall(words)) + 1
    if named < 2 or window.mark.value.value != named or words.endswith(("等", "、")):
        return False
    if SMALL.match(window.mark.value.raw) and BOTH.match(state.text, window.mark.end):
        return True
    if words.endswith("项目") and TOLD_BEHIND.match(state.text, window.mark.end):
        return False
    figures = any(state.marked.within(state.opened, start, "count", "amount", "rate"))
    return not figures and bool(NAME.search(state.blank, window.left, start))


def _names_again(state: State, window: Window, behind: str) -> bool:
    """Tell whether a list is opened of as many as have been counted before: 5个项目新开工分别是：."""
    value, here = window.mark.value.value, state.standing(window.mark.start)
    before = (*state.before.get(value, ()), *state.found)
    counted = any(
        one.metric == "project_count"
        and one.value == value
        and not one.headline
        and one.group.standing.scope == here.scope
        for one in before
    )
    return counted and bool(LISTED.match(behind))


def goes_on(state: State, end: int) -> bool:
    """Tell whether another number right behind is the one that counts: 28个产业链项目546个."""
    more = state.marked.within(end, end + FAR, "count")
    behind = any(
        one.start == end
        and one.value.measure in MEASURES
        and not state.text.startswith("项目", one.end)
        for one in more
    )
    return behind and not NONE_LEFT.match(state.text, end)


def taken_up(state: State, window: Window) -> Figure | None:
    """Give the count of this sentence that 这 takes up: 开工49个，全市开工率81%；这49个里有31个投产."""
    if not state.text.endswith(THESE, window.left, window.mark.start):
        return None
    value = window.mark.value.value
    told = (one for one in reversed(state.found) if one.start >= state.opened)
    return next((one for one in told if one.unit == "piece" and one.value == value), None)


def counted_in_stage(state: State, window: Window) -> Figure | None:
    """Give the count of a stage told in a passage before that is taken up with its stage: 54个开工项目里，再转投产10个."""
    again, value = OF_LIST.match(state.text, window.mark.end), window.mark.value.value
    if again is None or value < MANY:
        return None
    here = state.standing(window.mark.start)
    told = [
        one
        for one in state.before.get(value, ())
        if one.group.stage == STAGES[again["stage"]] and one.group.standing.scope == here.scope
    ]
    periods = {one.group.standing.periods for one in told}
    return told[0] if len(periods) == 1 and here.periods not in periods else None


def is_known(state: State, window: Window, words: str, before: str, behind: str) -> bool:
    """Tell whether the count only takes up what was counted or named before."""
    raw = window.mark.value.raw
    if taken_up(state, window) or counted_in_stage(state, window):
        return True
    if SMALL.match(raw) and before.endswith(("这", "那", "前", "后", "头")):
        return True
    if whole_of_rest(state, window):
        return False
    if ANOTHER.search(state.text, window.left, window.mark.start) and _is_finished(state, window):
        return False
    if _repeats_last(state, window, words):
        return bool(AGAIN.match(behind) or TOGETHER.search(behind))
    if _is_quoted(state, window, behind) or _sums_up(state, window):
        return True
    if _names_again(state, window, behind):
        return True
    if AMONG.match(behind) and _is_counted_elsewhere(state, window, before):
        return True
    one = raw.startswith(("一个", "一项"))
    if one and state.group and STAGE_BEHIND.match(behind):
        return False
    sized = any(state.marked.within(window.left, window.mark.start, "amount"))
    bare = "" if words.strip("\0 ") or sized else raw
    return one or points_back(bare, before, behind)


def _is_finished(state: State, window: Window) -> bool:
    """Tell whether what projects have come to stands behind their count: 另有9个项目跨过投产线."""
    end = window.mark.end
    named = NAMED.match(state.text, end)
    stop = named.end() if named else end
    return bool(FINISHED.match(state.text, end) or STAGE_BEHIND.match(state.text, stop))


def _repeats_last(state: State, window: Window, words: str) -> bool:
    """Tell whether the figure before counted as many of the same place, and nothing new is said of these."""
    last, start = state.last, window.mark.start
    if last is None or last.metric != "project_count" or last.value != window.mark.value.value:
        return False
    if JOIN.fullmatch(state.text, last.end, start) or words or topic_of(state, start):
        return False
    return last.group.standing.scope == state.standing(start).scope


def _is_quoted(state: State, window: Window, behind: str) -> bool:
    """Tell whether a number is part of a name in quotation marks: “三个一批”, “百个”工程."""
    raw, start = window.mark.value.raw, window.mark.start
    if state.text[start - 1 : start] not in ("“", "‘", '"'):
        return False
    small = SMALL.match(raw) and CLOSED.match(behind)
    return bool(QUOTED.match(behind) or ROUND.match(raw) or small)
