"""Whether a count is of projects: by what stands behind it, before it, or around it."""

import re

from ingest.language.staging import ACT, told_stage
from ingest.rules.figures.heads import (
    AGAIN,
    DOING,
    FULL,
    HEADED,
    LENT,
    SMALL,
    THING,
    THINGS,
    TOGETHER,
    Counted,
    counted_before,
    counted_behind,
    counts_other,
    points_back,
)
from ingest.rules.figures.ranking import best_of
from ingest.rules.figures.state import State, Window
from ingest.rules.figures.steps import DONE, DONE_BEHIND, STAGE_BEHIND, WHOLE
from ingest.rules.figures.subject import judge
from ingest.rules.figures.topics import topic_of

AMONG = re.compile("(?:项目)?(?:里|当?中)")
QUOTED = re.compile('(?:项目|工程)[”"]')
ROUND = re.compile("[十百千万]")
CLOSED = re.compile('[^，。；“"]{1,8}[”"]')
JOINS = re.compile("[、和及与]")
NAME = re.compile(
    '(?:项目|工程|基地|园区?|中心|生产线|改造|建设|医院|学校|厂|站|线|路|桥)[”"]?(?:这|共|的)?$'
)
PERIODS = re.compile("[一二三四五六七八九十\\d]期$")
UNBEGUN = re.compile(f"(?:尚|仍|还)?未(?:能)?(?:按期|如期)?(?:{ACT})")
BY_PLACE = re.compile(
    "[按分从][^，。：]{0,4}(?:[县市州]|区(?!块))[^，。：]{0,4}(?:看|划?分|统计)[：:，]"
)
PLACES = re.compile(
    r"[\0 、和及与]*(?:[两三四五六七八九](?:县市区|县市|市县|县区|区县|[县市区地]))?"
)
LEVEL = re.compile("[省市县区州]级")
SECTORAL = re.compile("[一-鿿]{2}(?:领域|板块)$|(?:[业型设善生]|基础设施)行业$")
MATTERS = re.compile("(?:事项|任务|问题|手续)$")
OTHER = re.compile(rf"(?:{THING})$")
TOLD_BEHIND = re.compile("[，,](?:分别|依次)?[为是]|：")
ANOTHER = re.compile("[另还]有$")
FINISHED = re.compile(
    "(?:项目|工程)?(?:集中|同日|正式)?(?:竣工|建成)?(?:投产|签约|开工)(?=[，。；、]|$)"
)
REST = re.compile("(?:其余|其他|其它|剩余)[乡镇街道县市区、]+$")
# 11个工业、17个城市建设项目
SHARED = re.compile("([一-鿿]{2,6})[、和及与]\\s?\\d+\\s?[个项][^，。；、\\d]{0,16}(?:项目|工程)")
LISTED = re.compile("(?:项目)?[^，。；\\d]{0,6}分别[是为：:]")
SELDOM = "件宗"
PRICED = re.compile(
    "[、，]?(?:[本当年]?年度?)?(?:计划|概算|预计|协议|合同)?(?:完成)?(?:总?投资(?:总?额)?)?[约超逾近达]{0,2}"
)
PRICED_OF = re.compile("(?:额度|左右|以上)?的|(?=项目)")
OPENING = 3  # characters: 答：


def counted_words(state: State, window: Window) -> tuple[str | None, int]:
    """Give the words that tell what is counted, and where they end; None where it is no project."""
    mark = window.mark
    behind = counted_behind(state.text, mark.end, window.right)
    if behind:
        return behind.words, behind.end
    if shared := SHARED.match(state.text, mark.end):
        return shared[1], mark.end
    priced = _behind_amount(state, window)
    if priced:
        return priced.words, mark.end
    other = counts_other(state.text, mark.end, window.right)
    if other:
        return None, mark.end
    before = counted_before(state.blank, window.left, mark.start)
    return (before if _is_headed(state, window, before, sure=other is False) else None), mark.end


def _behind_amount(state: State, window: Window) -> Counted | None:
    """Give the projects named behind the amount that describes them: 12个总投资30亿元的产业项目."""
    amount = next(state.marked.within(window.right, state.clause.end, "amount"), None)
    if amount is None or amount.start != window.right:
        return None
    if not PRICED.fullmatch(state.text, window.mark.end, amount.start):
        return None
    of = PRICED_OF.match(state.text, amount.end, state.clause.end)
    return counted_behind(state.text, of.end(), state.clause.end) if of else None


def _is_headed(state: State, window: Window, before: str, *, sure: bool) -> bool:
    """Tell whether the words before a count, or what the text has been about, are projects."""
    plain = counted_before(state.text, window.left, window.mark.start)
    if LENT.search(plain):
        return False
    if any(words.search(before) for words in (HEADED, DONE)) or HEADED.search(plain):
        return True
    start, stop = window.left, window.mark.start
    if _is_best(state, window):
        return True
    if sure and (DOING.search(before) or _is_of_list(state, window, before, plain)):
        return True
    if any(state.marked.within(start, stop, "amount")) or UNBEGUN.match(
        state.text, window.mark.end
    ):
        return True
    if state.group and DONE_BEHIND.match(state.text, window.mark.end):
        return True
    if SECTORAL.search(before) and (state.group or state.standing(stop).in_batches):
        return True
    if told_stage(state.text, start, stop):
        return True
    if THINGS.search(before):
        return _is_named_part(state, before)
    if STAGE_BEHIND.match(state.text, window.mark.end):
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
    if state.group is not None:
        return not state.things
    return sure and state.expects and judge(before) != "other"


def _is_best(state: State, window: Window) -> bool:
    """Tell whether the clause before ranks first or last by projects: 签约个数最多，为42个."""
    best = best_of(state, window)
    return bool(best and (told_stage(state.text, *best) or "项目" in state.text[slice(*best)]))


def _is_named_part(state: State, before: str) -> bool:
    """Tell whether the words name projects of those just counted: 交通项目102个。其中铁路16个、公路76个."""
    state.things = state.things or bool(MATTERS.search(before))
    among = state.text.startswith("其中", state.opened)
    return among and state.group is not None and not OTHER.search(before)


def _is_of_list(state: State, window: Window, before: str, plain: str) -> bool:
    """Tell whether a place, a period or a level alone stands before the count: 浚县18个, 省级6项."""
    if REST.match(before) and state.group:
        return True
    if PLACES.fullmatch(before) and _is_placed(state, window):
        return True
    if not before.strip("\0 ") and BY_PLACE.match(state.text, state.opened):
        return True
    if PERIODS.search(plain) and state.standing(window.mark.start).in_batches:
        return True
    return bool(LEVEL.fullmatch(before) and state.context.header.programme)


def is_counted_so(state: State, window: Window) -> bool:
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
    placed = any(state.marked.within(window.left, window.mark.start, "place", "part"))
    told = state.expects or state.group is not None
    return placed and (told or state.context.header.programme is not None)


def _is_counted_elsewhere(state: State, window: Window) -> bool:
    """Tell whether the passage has counted these before, under another period: 14个项目里有5个进入第六期."""
    here = state.standing(window.mark.start)
    return any(
        one.metric == "project_count"
        and one.value == window.mark.value.value
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
        and one.group.standing.scope == here.scope
        for one in before
    )
    return counted and bool(LISTED.match(behind))


def is_known(state: State, window: Window, words: str, before: str, behind: str) -> bool:
    """Tell whether the count only takes up what was counted or named before."""
    raw = window.mark.value.raw
    if SMALL.match(raw) and before.endswith(("这", "那", "前", "后", "头")):
        return True
    if ANOTHER.search(state.text, window.left, window.mark.start) and FINISHED.match(behind):
        return False
    last = state.last
    if (
        last
        and last.metric == "project_count"
        and last.value == window.mark.value.value
        and last.group.standing.scope == state.standing(window.mark.start).scope
        and not (words or topic_of(state, window.mark.start))
    ):
        return bool(AGAIN.match(behind)) or bool(TOGETHER.search(behind))
    if state.text[window.mark.start - 1 : window.mark.start] in ("“", '"') and (
        QUOTED.match(behind) or ROUND.match(raw) or (SMALL.match(raw) and CLOSED.match(behind))
    ):
        return True
    if _sums_up(state, window) or _names_again(state, window, behind):
        return True
    if AMONG.match(behind) and _is_counted_elsewhere(state, window):
        return True
    sized = any(state.marked.within(window.left, window.mark.start, "amount"))
    if raw.startswith(("一个", "一项")) and state.group and STAGE_BEHIND.match(behind):
        return False
    return points_back(
        "" if words.strip("\0 ") or sized else raw, before, behind
    ) or raw.startswith(("一个", "一项"))
