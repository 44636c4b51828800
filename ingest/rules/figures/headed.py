"""Whether a count is of projects: by what stands behind it, before it, or around it."""

import re
from decimal import Decimal

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
from ingest.rules.figures.stage_named import LED
from ingest.rules.figures.state import JOIN, State, Window
from ingest.rules.figures.steps import HALVES, WHOLE
from ingest.rules.figures.subject import FIELDS, judge
from ingest.rules.figures.topics import topic_of
from ingest.sentence import bounds

WHOLLY = re.compile(own_level())
PERIODS = re.compile("[一二三四五六七八九十\\d]期$")
UNBEGUN = re.compile(f"(?:尚|仍|还)?未(?:能)?(?:按期|如期)?(?:{ACT})")
BY_PLACE = re.compile(
    "[按分从][^，。：]{0,4}(?:[县市州]|区(?!块))[^，。：]{0,4}(?:看|划?分|统计)[：:，]"
)
OF_THEM = re.compile("的(?:也?只?有)?$")  # 属于战略性新兴产业的有49个
BY_KIND = re.compile(
    r"[^\w]*(?:[按分从][^，。：]{2,8}(?:看|划?分|统计)[：:，]|[^，。：\d]{2,10}[：:])"
)
KIND = re.compile("(?:[类业]|领域|板块|方面)(?:项目)?$")
CLASS = re.compile("[一-鿿]{3}类(?:项目)?$")
PLACES = re.compile(
    r"[\0 、和及与]*(?:[两三四五六七八九](?:县市区|县市|市县|县区|区县|[县市区地])|一家)?"
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
LONG = 400  # characters
SELDOM = "件宗"
PRICED = re.compile(
    "[、，]?(?:[本当年]?年度?)?(?:计划|概算|预计|协议|合同)?(?:完成)?(?:总?投资(?:总?额)?)?[约超逾近达]{0,2}"
)
PRICED_OF = re.compile("(?:额度|左右|以上)?的|(?=项目)")
BODY = re.compile(
    "(?:专班|工作组|小组|[局委办]|集团|片区|组团|板块|领域|方面|赛道|口)$"
)  # 物流专班2个项目
SHARE = re.compile(r"，占[^，。；\d]{0,8}(?P<rate>\d+(?:\.\d+)?)[%％]")
CLOSE = Decimal("0.6")  # percent
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
        return False
    before = "" if WHOLLY.fullmatch(before) else before
    if any(words.search(before) for words in (HEADED, DONE)) or HEADED.search(plain):
        return True
    if _is_best(state, window) or told_stage(state.text, start, stop) or _adds_up(state):
        return True
    listed = DOING.search(before) or _is_of_list(state, window, before, plain)
    if sure and (listed or field_in_step(state, window) or _is_share(state, window)):
        return True
    if any(state.marked.within(start, stop, "amount")) or UNBEGUN.match(
        state.text, window.mark.end
    ):
        return True
    known = state.group or state.standing(stop).stage
    if known and DONE_BEHIND.match(state.text, window.mark.end):
        return True
    if _is_sector(state, stop, before, sure=sure):
        return True
    if THINGS.search(before) and not OF_THEM.search(state.text, start, stop):
        return _is_named_part(state, before)
    if STAGE_BEHIND.match(state.text, window.mark.end):
        return True
    if any(state.marked.within(state.clause.start, stop, "programme", "period")) and (
        judge(before) != "other" or FIELDS.fullmatch(FRONT.sub("", before.strip("\0 ")))
    ):
        return True
    whole = WHOLE.search(state.text, start, stop) or FULL.search(state.text, start, stop)
    opens, known = _opens(state, window), state.context.header.programme
    if sure and not before and ((whole and (state.listed or known)) or (opens and known)):
        return True
    if state.group is not None:
        return not state.things
    return sure and state.expects and judge(before) != "other"


def _is_share(state: State, window: Window) -> bool:
    """Tell whether the share told behind is this count by the last one: 12个项目中，新材料6个，占50%."""
    last, told = state.last_count, SHARE.match(state.text, window.mark.end)
    if last is None or told is None or not last.value:
        return False
    return abs(Decimal(window.mark.value.value * 100) / last.value - Decimal(told["rate"])) < CLOSE


def _opens(state: State, window: Window) -> bool:
    return state.clause.sentence == 0 and window.left <= OPENING


def _adds_up(state: State) -> bool:
    """Tell whether the counts told here are all the parts of the count before: 6个，其中公路3个、水库2个、产业1个."""
    text = state.text
    start = text.rfind("其中", state.opened, state.clause.start + len("其中"))
    if start < 0 and BY_KIND.match(text, state.opened):
        start = state.opened
    if start < 0:
        return False
    end = bounds(text, start, state.clause.end)[1]
    counts = (one for one in reversed(state.found) if one.unit == "piece" and one.start < start)
    whole = next(counts, None)
    parts = list(state.marked.within(start, end, "count")) if end - start < LONG else []
    many = [one.value.value * _of_each(text, start, one.start) for one in parts]
    return bool(whole and len(many) > 1 and sum(many) == whole.value)


def _of_each(text: str, start: int, end: int) -> int:
    """Give of how many the count at text[end] is told: 纺织、光伏、物流各1个."""
    if not text.endswith("各", start, end):
        return 1
    low = max(text.rfind(sign, start, end) for sign in "，；：")
    return len(JOIN.split(text[max(low + 1, start) : end]))


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
