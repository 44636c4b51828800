"""Whether a count is of projects: by what stands behind it, before it, or around it."""

import re

from ingest.language.own_level import own_level
from ingest.language.staging import ACT, told_stage
from ingest.rules.figures.achieved import DONE, DONE_BEHIND, STAGE_BEHIND
from ingest.rules.figures.heads import (
    DOING,
    FULL,
    HEADED,
    LENT,
    THING,
    THINGS,
    Counted,
    counted_before,
    counted_behind,
    counts_other,
)
from ingest.rules.figures.listed import field_in_step
from ingest.rules.figures.ranking import best_of
from ingest.rules.figures.stage_named import LED, named_stage
from ingest.rules.figures.state import State, Window
from ingest.rules.figures.steps import HALVES, WHOLE
from ingest.rules.figures.subject import FIELDS, judge
from ingest.rules.figures.sums import BY_KIND, is_share_of_last, parts_add_up, whole_of_these
from ingest.rules.figures.topics import topic_of

WHOLLY = re.compile(own_level())
PERIODS = re.compile("[一二三四五六七八九十\\d]期$")
UNBEGUN = re.compile(f"(?:尚|仍|还)?未(?:能)?(?:按期|如期)?(?:{ACT})")
BY_PLACE = re.compile(
    "[按分从][^，。：]{0,4}(?:[县市州]|区(?!块))[^，。：]{0,4}(?:看|划?分|统计)[：:，]"
)
OF_THEM = re.compile("的(?:也?只?有)?$")  # 属于战略性新兴产业的有49个
KIND = re.compile("(?:[类业]|领域|板块|方面)(?:项目)?$")
CLASS = re.compile("[一-鿿]{3}类(?:项目)?$")
PLACES = re.compile(
    r"[\0 、和及与]*(?:[这本此][次回期轮]|这一[期批]|此番)?(?:[两三四五六七八九](?:县市区|县市|市县|县区|区县|[县市区地])|一家)?"
)
LEVEL = re.compile("[省市县区州]级")
SECTORAL = re.compile("[一-鿿]{2}(?:领域|板块)$|(?:[业型设善生]|基础设施)行业$")
MATTERS = re.compile("(?:事项|任务|问题|手续)$")
SETTLED = re.compile("(?:手续|证照|问题|事项)[已共全部都]*(?:办[妥结好完理]|解决|化解|协调)了?$")
CONTRACTS = re.compile("(?:签[订署下约]|到手)[^，。；\\d]{0,6}(?:合同|协议)$")
# What a list of several turns has: 第四批轮到83个, 前三批加起来235个
TURN = re.compile(
    "(?:第[一二三四五六七八九十\\d]{1,2}|前[一二两三四五六七八九十\\d]{1,2}|[这本该首此])批次?[^，。；、\\d]{0,4}$"
)
OTHER = re.compile(rf"(?:{THING})$")
REST = re.compile("(?:其余|其他|其它|剩余)[乡镇街道县市区、]+$")
# 11个工业、17个城市建设项目
SHARED = re.compile("([一-鿿]{2,6})[、和及与]\\s?\\d+\\s?[个项][^，。；、\\d]{0,16}(?:项目|工程)")
FRONT = re.compile("^(?:特色|新兴|传统|绿色|高端|优势)(?=[一-鿿]{2})")
SELDOM = "件宗"
PRICED = re.compile(
    "[、，]?(?:[本当年]?年度?)?(?:计划|概算|预计|协议|合同)?(?:完成)?(?:总?投资(?:总?额)?)?[约超逾近达]{0,2}"
)
PRICED_OF = re.compile("(?:额度|左右|以上)?的|(?=项目)")
BODY = re.compile(
    "(?:专班|工作组|小组|[局委办]|集团|片区|组团|板块|领域|方面|赛道|口)$"
)  # 物流专班2个项目
OPENING = 3  # characters: 答：


def counted_words(state: State, window: Window) -> tuple[str | None, int]:
    """Give the words that tell what is counted, and where they end; None where it is no project."""
    mark = window.mark
    behind = counted_behind(state.text, mark.end, window.right)
    if behind:
        return behind.words or _told_before(state, window), behind.end
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


def _told_before(state: State, window: Window) -> str:
    """Give what narrows a bare count, told before it: 物流专班2个项目, 开工甲、乙等20个项目."""
    before = counted_before(state.blank, window.left, window.mark.start)
    led = LED.search(state.text, state.clause.start, window.mark.start)
    if BODY.search(before):
        return before
    bare = led and not window.rank and topic_of(state, window.mark.start) is None
    return led["stage"] if led and bare else ""


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
    start, stop = window.left, window.mark.start
    plain = counted_before(state.text, start, stop)
    if LENT.search(plain) or SETTLED.search(plain):
        state.things = True
        return False
    before = "" if WHOLLY.fullmatch(before) else before
    if _tells_projects(state, window, before, plain) or _is_sector(state, stop, before, sure=sure):
        return True
    if sure and _is_part(state, window, before, plain):
        return True
    if THINGS.search(before) and not OF_THEM.search(state.text, start, stop):
        return _is_named_part(state, before)
    if _is_of_programme(state, window, before) or (sure and not before and _is_all(state, window)):
        return True
    if state.group is not None:
        return not state.things
    return sure and state.expects and judge(before) != "other"


def _tells_projects(state: State, window: Window, before: str, plain: str) -> bool:
    """Tell whether what stands around a count tells of projects: a stage, an amount, what became of them, a sum."""
    text, start, stop = state.text, window.left, window.mark.start
    if HEADED.search(before) or DONE.search(before) or HEADED.search(plain):
        return True
    if _is_best(state, window) or told_stage(text, start, stop) or parts_add_up(state):
        return True
    if whole_of_these(state, window) or named_stage(state, window, plain):
        return True
    if any(state.marked.within(start, stop, "amount")) or UNBEGUN.match(text, window.mark.end):
        return True
    known = state.group or state.standing(stop).stage
    return bool(known and DONE_BEHIND.match(text, window.mark.end))


def _is_part(state: State, window: Window, before: str, plain: str) -> bool:
    """Tell whether a count is one of a list, of a row of fields, or a share of the last one."""
    if DOING.search(before) or _is_of_list(state, window, before, plain):
        return True
    return bool(field_in_step(state, window)) or is_share_of_last(state, window)


def _is_of_programme(state: State, window: Window, before: str) -> bool:
    """Tell whether a stage follows a count, or its clause names a programme or period: 第七期先进制造业9个."""
    stop = window.mark.start
    if STAGE_BEHIND.match(state.text, window.mark.end):
        return True
    if not any(state.marked.within(state.clause.start, stop, "programme", "period")):
        return False
    return judge(before) != "other" or bool(FIELDS.fullmatch(FRONT.sub("", before.strip("\0 "))))


def _is_all(state: State, window: Window) -> bool:
    """Tell whether a bare count is of the whole list: 共12个 in a list, or at the front of a text that has a programme."""
    known = state.context.header.programme
    if known and _opens(state, window):
        return True
    whole = any(one.search(state.text, window.left, window.mark.start) for one in (WHOLE, FULL))
    return whole and bool(state.listed or known)


def _opens(state: State, window: Window) -> bool:
    return state.clause.sentence == 0 and window.left <= OPENING


def _is_sector(state: State, stop: int, before: str, *, sure: bool) -> bool:
    """Tell whether a field stands before the count where projects are spoken of: 签约这一本里，先进制造业7个."""
    standing = state.standing(stop)
    if sure and standing.stage and FIELDS.fullmatch(FRONT.sub("", before)):
        return True
    return bool(SECTORAL.search(before) and (state.group or standing.in_batches))


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
    told = state.context.header.programme or state.group
    if told and (TURN.search(plain) or CONTRACTS.search(plain) or REST.match(before)):
        return True
    if PLACES.fullmatch(before) and _is_placed(state, window):
        return True
    if not before.strip("\0 ") and BY_PLACE.match(state.text, state.opened):
        return True
    opens = _opens(state, window)
    if KIND.search(before) and state.before:
        begins = window.left == state.opened or state.text[window.left - 1] in HALVES
        by = (begins and CLASS.search(before)) or BY_KIND.match(state.text, state.opened)
        return opens or bool(by)
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
    told = state.expects or state.group is not None or bool(state.before)
    return placed and (told or state.context.header.programme is not None)
