"""Rates told like one before: of another period or place, at another time, or in brackets behind a place."""

import re
from dataclasses import dataclass, replace

from graph.places import Place
from ingest.language.standing import Standing
from ingest.rules.figures.beside import set_beside
from ingest.rules.figures.group import Group
from ingest.rules.figures.modality import kind_of
from ingest.rules.figures.parallel import places_before
from ingest.rules.figures.ranking import best_place, ranked_field, ranked_place, set_in_bracket
from ingest.rules.figures.rate_names import NAMED, called
from ingest.rules.figures.state import State, Window
from ingest.rules.figures.works import IMPLIED
from ingest.sentence import bounds

# What a rate told before is called again: 全市同期的这个数是81.7%
THIS = "(?:全[省市县区])?(?:同期|同口径|同一?(?:时期|口径)|平均|总体|整体)*的?(?:水平)?(?:(?:这|该|同)一?[个项]?(?:数字?|指标|比例|比率|占比|口径))?"
ONLY = re.compile(f"{THIS}[是为也则却达到了只有仅还不的约近超过略逾在]*")
# 第七期提高到73%，第八期在半年内就到了78%
MOVED = re.compile(
    f"{THIS}(?:在?(?:半年|一年|[一二三四五六七八九]个月)之?内)?(?:再|又|已经?|就|便|则|进一步|一下子)*"
    "(?:提高|提升|上升|升|涨|跳|跃升|攀升|爬升|回升|回落|下降|降|跌)?(?:到|至|为)了?"
)
LATER = re.compile(
    r"[、，和]?(?:力争|确保|争取)?(?:到|至)?(?:今年|明年|年|\d{1,2}月|[一二三四]季度"
    r"|上半年|全年|去年同期|上年同期|去年这个?时候)(?:底|末|中旬)?(?:之?前|止)?(?:再|要"
    r"|须|需)?"
    r"(?:达到|达|提高到|提升到|升到|补到|超过|突破|力争|不低于|为|是|只有|仅为|仅有)*"
)
CHANGED = re.compile(
    "(?:再|逐步|进一步)?(?:提高|提升|上升|升|提|增加|下降|降|回落|压减)(?:到|至|为)"
)
SAME = re.compile("[、和及与均都则却也只仅有是为达到了]*[市县]?")
APART = re.compile("[、和及与而但则却]*(?:分别|依次)(?:只|仅|才|都|均)?(?:有|是|为|在|到|达到?)?")
RAISED = re.compile(
    "(?:(?:到|至)?(?:今年|本年|明年|年)(?:底|末|内)?(?:之?前)?|下半年|要|须|应|力争|争取|确保|计划|预计|将)*"
    "(?:分别|依次)(?:要|再|力争)?(?:提高?|提升|上升|升|达|降)(?:到|至|为)?"
)
WHOLE = re.compile(
    "[，；]?(?:而)?全[市县区省](?:平均|总体|整体)?(?:水平)?"
    rf"{THIS}(?:为|是|达到?|在)?"
)
ALL = re.compile(
    rf"[市县、和及与]*(?:(?:签约|开工|投产)?项目)?{NAMED.pattern}(?:均|都|全部|同)(?:已经?)?(?:为|是|达到?|在|超过?|突破|不足|不到|低于|高于|接近)?了?"
)
BOUND = re.compile(
    rf"[市县、和及与]*(?:项目)?{NAMED.pattern}(?:已经?|也)?(?:达到?|超过?|突破|高于)?了?"
)
TOLD = re.compile(
    rf"{NAMED.pattern}|(?P<verb>占|完成)(?P<plan>(?:全?年度?|全年)(?:投资)?(?:计划|目标|任务))"
)
PLACED = re.compile(
    "的(?:县市区|县区|地方)?(?:有|是|为|包括)(?:(?:\\d+|[两三四五六七八九])个[^，。；：]{0,8}，?(?:分别|依次)?[是为]?：?)?"
)
LAST = re.compile("^(?:[末首]位|垫底|排?名?(?:第一|最[后末])|最[高低])的")


@dataclass(frozen=True, slots=True)
class Again:
    """What a rate takes over from the one before: whose it is, what it is called, its kind if that is known."""

    group: Group
    name: str
    kind: str | None = None
    at: tuple[int, int] | None = None


def told_again(state: State, window: Window) -> list[Again]:
    """Give what this rate takes over: 第七期开工率100%，第八期85.7%; 开工率由89.1%提高到100%; 樟树市（81.4%）."""
    best = best_place(state, window)
    if ranked := ranked_field(state, window):
        told = _of(state, state.standing(window.mark.start).scope, ranked[1])
        if told:
            told.group.filter = ranked[0]
            return [told]
    one = (
        (_of(state, best, state.clause.start) if best else None)
        or _in_step(state)
        or _raised(state, window)
        or _behind_place(state, window)
        or _beside_place(state, window)
        or _changed(state, window)
        or _beside(state, window)
        or _like_last(state, window)
    )
    return [one] if one else _of_places(state, window) or _before_places(state, window)


def _in_step(state: State) -> Again | None:
    """Read 全县完成年计划的51%，甲镇、乙镇分别只有31%、27%: a place in step with a rate, of the one that the sentence told last."""
    clause, place = state.clause, state.apart.get("scope")
    told = [one for one in state.found if state.opened <= one.start < clause.start]
    first = next(state.marked.within(clause.start, clause.end, "rate"))
    words = state.blank[clause.start : first.start].replace("\0", "")
    if place is None or not told or told[-1].metric != "rate" or not APART.fullmatch(words):
        return None
    of = told[-1].group
    group = Group(of.standing._replace(scope=place), of.stage, of.filter, start=first.start)
    return Again(group, told[-1].rate_of or "")


def _raised(state: State, window: Window) -> Again | None:
    """Read 开工率82%，投产率46%；年内力争分别提到90%和60%: as many as the sentence has told."""
    clause = state.clause
    ranks = list(state.marked.within(clause.start, clause.end, "rate"))
    told = [one for one in state.found if state.opened <= one.start < clause.start]
    same = [one for one in told if one.metric == "rate"][-len(ranks) :]
    if len(ranks) < 2 or len(same) != len(ranks):
        return None
    if not RAISED.fullmatch(state.text, clause.start, ranks[0].start):
        return None
    one = same[ranks.index(window.mark)]
    return Again(one.group, one.rate_of or "")


def _behind_place(state: State, window: Window) -> Again | None:
    place = set_in_bracket(state, window)
    return _of(state, place.value) if place else None


def _beside_place(state: State, window: Window) -> Again | None:
    """Read 投资完成率排前两位的是濮阳县93.4%、清丰县88.7%."""
    text, mark = state.text, window.mark
    place = next(reversed(state.run_of_places(window.left, mark.start)), None)
    if place is None or not ONLY.fullmatch(text, place.end, mark.start):
        return None
    words = text[window.left : place.start]
    last = state.last
    if window.rank and last and last.metric == "rate" and last.end == window.left:
        return _of(state, place.value, place.start) if SAME.fullmatch(words) else None
    return _of(state, place.value, place.start) if ranked_place(state, window) else None


def _of_places(state: State, window: Window) -> list[Again]:
    """Read 从转化率看，上蔡县、汝南县均为60%: the rate's name stands earlier in the sentence."""
    clause = state.clause
    if window.rank or clause.depth:
        return []
    words = state.blank[clause.start : window.mark.start].replace("\0", "")
    words = LAST.sub("", words.removeprefix("其中"))
    places = state.run_of_places(clause.start, window.mark.start) or places_before(state)
    every = ALL.fullmatch(words) or _is_bound(window, words)
    if not places or not (SAME.fullmatch(words) or (len(places) > 1 and every)):
        return []
    found = [(_of(state, mark.value), (mark.start, mark.end)) for mark in places]
    return [replace(one, at=at if len(places) > 1 else None) for one, at in found if one]


def _is_bound(window: Window, words: str) -> bool:
    """Tell whether a rate bounds those of several places, each by itself: 甲县、乙县开工率超过90%."""
    bounds_all = window.mark.value.qualifier == "at_least"
    return bounds_all and BOUND.fullmatch(words) is not None


def _before_places(state: State, window: Window) -> list[Again]:
    """Read 开工率100%的有濮阳县、清丰县: the places stand behind the rate."""
    text, mark = state.text, window.mark
    named = next(reversed(list(NAMED.finditer(text, window.left, mark.start))), None)
    behind = PLACED.match(text, mark.end)
    name = named.end() if named else window.left
    if not (behind and (named or any(state.label)) and ONLY.fullmatch(text, name, mark.start)):
        return []
    places = state.run_of_places(behind.end(), bounds(text, mark.start, mark.end)[1], first=True)
    if not places or places[0].start != behind.end():
        return []
    found = [(_of(state, one.value, mark.start), (one.start, one.end)) for one in places]
    return [replace(one, at=at) for one, at in found if one]


def _of(state: State, place: Place | None, before: int | None = None) -> Again | None:
    """Give the rate that the sentence has named last, told of this place."""
    start = state.clause.end if before is None else before
    named = list(TOLD.finditer(state.text, state.told_from, start))
    named = named or list(TOLD.finditer(state.text, *state.label))
    if not named:
        return None
    name = called(named[-1]) or named[-1]["verb"] + named[-1]["plan"].replace("投资", "")
    standing = state.standing(start)._replace(scope=place)
    told = standing.stage or told_so(state, standing, name) or IMPLIED.get(name)
    stage = state.stage(standing, told)
    return Again(Group(standing, stage, start=start), name)


def told_so(state: State, standing: Standing, name: str) -> str | None:
    """Give the stage of the same rate told before of the same periods: 开工项目转化率84%。浚县转化率60%."""
    for one in reversed(state.found):
        if one.rate_of == name and one.group.standing.periods == standing.periods:
            return one.group.stage
    return None


def _changed(state: State, window: Window) -> Again | None:
    last = state.last
    if last is None or last.metric != "rate" or window.left != last.end:
        return None
    if not CHANGED.fullmatch(state.text, last.end, window.mark.start):
        return None
    kind = kind_of(state.text, state.opened, last.start, policy=state.goals)
    return Again(last.group, last.rate_of or "", kind)


def _beside(state: State, window: Window) -> Again | None:
    told = set_beside(state, window)
    return Again(*told) if told else None


def _like_last(state: State, window: Window) -> Again | None:
    last, text = state.last, state.text
    if last is None or last.metric != "rate" or (window.rank and last.end != window.left):
        return None
    if LATER.fullmatch(text, window.left, window.mark.start):
        return Again(last.group, last.rate_of or "")
    if window.rank:
        return None
    standing = state.standing(window.mark.start)
    if last.group.standing == standing:
        return None
    told = list(state.marked.within(window.left, window.mark.start, "period", "place"))
    if len(told) > 1 and {one.kind for one in told} == {"place"}:
        return None
    if not told and WHOLE.fullmatch(text, window.left, window.mark.start):
        return Again(Group(standing, last.group.stage, start=window.left), last.rate_of or "")
    rest = text[told[-1].end : window.mark.start] if told else ""
    if (
        not told
        or text[window.left : told[0].start].strip("而则其中")
        or not (ONLY.fullmatch(rest) or MOVED.fullmatch(rest))
    ):
        return None
    stage = last.group.stage if standing.in_batches else None
    group = Group(standing, stage, last.group.filter, start=window.left)
    return Again(group, last.rate_of or "")
