"""Whether a count is of those of a group that have come further: 已开工29个, 签约118个，开工103个，开工率87.3%."""

import re
from decimal import Decimal

from ingest.language.staging import ACT, MANNER, STAGES
from ingest.rules.figures.group import Figure
from ingest.rules.figures.heads import ACHIEVED
from ingest.rules.figures.state import State, Window

DONE = re.compile(
    rf"(?:(?:已经?|现已|转|转[为入成到]|实现|正式)(?:全部)?{ACHIEVED}{{1,2}}|[开动]了工"
    rf"|投了产|签了约|(?<![打离敞召放公展分张重])[开停])(?:的|项目)?(?:眼下|目前|现在|至今|暂)?[才仅只]?[有达为了]?$"
    rf"|^[，、]?履约$"
)
DONE_BEHIND = re.compile(
    rf"(?:已经?|转|正式|如期|实现){ACHIEVED}|(?:竣工|达产|达效|履约)(?=$|[，。；、）])"
)
STAGE_BEHIND = re.compile(
    rf"(?:在(?:此次|本次|这次|该)?活动[上中]"
    rf"|在[^，。；]{{1,20}}?(?:会场|现场))?(?:{MANNER}|新|进行了?|实现|建成"
    rf"|竣工)*(?:[跨迈踏走站][过进上入]了?)?(?P<stage>{ACT})(?:[线关]|行列|门槛|阶段|队伍)?(?:了?(?:投资|合作|项目|框架|正式){{0,2}}(?:协议|合同)|成约"
    rf"|建设|兴建|落地|落户)?(?=$|[\s，。；、和及与）])"
)
BARE = re.compile(rf"[的类\w]{{0,4}}?(?:项目)?{ACHIEVED}")
RATED = re.compile(
    r"(?:[，、；](?:已)?(?:[开动]工|投产|履约|达产|达效|竣工)\d+个)?[，、](?:开工|投产|履约|达产|达效|竣工|落地|转化)率"
)
OF_STAGE = re.compile(r"\d\s?[个项](?:签约|开工)项目$")
# When it was counted, before what it has come to: 到4月底落地开工81个
BY_THEN = re.compile(
    r"^(?:到|截至|截止到?|至)?(?:目前|现在|眼下|如今|今|(?:今年|年)?\d{0,2}月?(?:\d{1,2}日|[初中底末])|[一二三四]季度末)(?:为止|前|时)?，?"
)
WORK = re.compile("开工|动工|投产|履约|达产|达效|竣工|落地")
RATE_OF = {
    word: re.compile(
        rf"[^；。]{{0,40}}?{word.replace('动工', '开工')}率[^\d；。]{{0,6}}(?P<rate>\d+(?:\.\d+)?)[%％]"
    )
    for word in WORK.pattern.split("|")
}
OWN_LIST = {
    word: re.compile(rf"[^；。]{{0,30}}；(?:累计|共)?{word}项目[^；。\d]{{0,4}}\d")
    for word in ("开工", "投产")
}
CLOSE = Decimal("0.06")  # percent
OWN_RATE = {
    word: re.compile(f"[^；。]{{0,60}}?(?:{'开工|转化' if word in '开工动工' else word})率")
    for word in WORK.pattern.split("|")
}
FURTHER = {"signed": ("started", "commissioned"), "started": ("commissioned",)}


def is_achieved(state: State, window: Window, before: str) -> bool:
    """Tell whether the count is of those of a group that have come further: 已开工29个."""
    text, end = state.text, window.mark.end
    if DONE.search(before) or DONE_BEHIND.match(text, end):
        return True
    words, before = before, BY_THEN.sub("", before)
    last = state.last_count
    if last and not before and _is_reckoned_behind(state, window, last):
        return True
    if last is None or not BARE.fullmatch(before) or window.mark.value.value > last.value:
        return False
    if window.rank and last.start >= state.clause.start and text.startswith("项目", last.end - 2):
        return True
    named = text[window.mark.start - 1] == "的"
    since = words != before or _is_of_noun(state, window, last)
    if (last.definite or since) and not named and _is_next(window, last, before):
        return True
    if last.group.stage == "signed" and _is_rated(text, before, end):
        return True
    if _is_next_of_list(state, window, last, before):
        return True
    started = last.group.stage == "started"
    if started and window.rank:
        return False
    return _is_reckoned_by_any(state, window, last, before)


def _is_of_noun(state: State, window: Window, last: Figure) -> bool:
    """Tell whether a verb follows a count that a noun names: 3个开工项目，投产了2个."""
    did = state.text.endswith("了", window.left, window.mark.start)
    return did and OF_STAGE.search(state.text, last.start, last.end) is not None


def _is_next(window: Window, last: Figure, before: str) -> bool:
    """Tell whether some of those just spoken of have come to the next stage: 开工的51个，投产38个."""
    work = _work(before)
    further = FURTHER.get(last.group.stage or "", ())
    return (
        bool(work)
        and STAGES.get(work[0] if work else "") in further
        and window.mark.value.value <= last.value
    )


def _is_next_of_list(state: State, window: Window, last: Figure, before: str) -> bool:
    """Tell whether the next list is told of in the next half by itself: 开工项目14个、总投资72亿元，投产6个；投产项目8个."""
    work = WORK.search(before)
    if (
        work is None
        or window.rank
        or STAGES.get(work[0]) not in FURTHER.get(last.group.stage or "", ())
    ):
        return False
    own = OWN_LIST[work[0]].match(state.text, window.mark.end) if work[0] in OWN_LIST else None
    return own is not None


def _work(before: str) -> re.Match[str] | None:
    """Give the last of the steps that these words tell: 落地开工."""
    return next(reversed(list(WORK.finditer(before))), None)


def _is_reckoned(window: Window, last: Figure, text: str, before: str) -> bool:
    """Tell whether the rate told behind is this count by the one before: 签约118个，开工103个，开工率87.3%."""
    work = _work(before)
    rate = RATE_OF[work[0]].match(text, window.mark.end) if work else None
    if rate is None or not last.value:
        return False
    told = Decimal(rate["rate"])
    return abs(Decimal(window.mark.value.value) * 100 / last.value - told) < CLOSE


def _is_rated(text: str, before: str, end: int) -> bool:
    """Tell whether the rate of what is counted follows: 开工38个，开工率80.9%, not 开工38个，投产率61%."""
    work = WORK.search(before)
    return bool(work and RATED.match(text, end) and OWN_RATE[work[0]].match(text, end))


def _is_reckoned_behind(state: State, window: Window, last: Figure) -> bool:
    """Tell whether what the counted have come to stands behind them, and the rate that follows is of it: 52个签约项目，49个开工，开工率94.2%."""
    come = STAGE_BEHIND.match(state.text, window.mark.end)
    smaller = window.mark.value.value <= last.value
    return bool(come and smaller) and _is_reckoned_by_any(
        state, window, last, come["stage"] if come else ""
    )


def _is_reckoned_by_any(state: State, window: Window, last: Figure, before: str) -> bool:
    """Tell whether the rate behind is this count by one of those of its list that the sentence has told."""
    counts = (one for one in state.found if one.start >= state.opened)
    return any(
        _is_reckoned(window, one, state.text, before)
        for one in counts
        if one.metric == "project_count" and one.group.stage == last.group.stage in FURTHER
    )
