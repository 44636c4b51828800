"""The steps that the words around one name tell of its project: its note, what stands in front of it, its sentence."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from graph.types.firsts import Sought
from ingest.language.programmes import BATCHES
from ingest.rules.grammar.batches.batch import TIMED, run_of
from ingest.rules.grammar.batches.by_place import by_place
from ingest.rules.grammar.batches.notes import broken_before, note_of, noted, settled
from ingest.rules.grammar.batches.qualifying import qualified
from ingest.rules.grammar.batches.standing import current_period, single
from ingest.rules.grammar.moves.history import LEADS_UP, happened, history, led_up
from ingest.rules.grammar.stages.event import coming, event
from ingest.rules.grammar.stages.steps import SAME, Step, Told, moves, tell
from ingest.rules.grammar.threads.neighbours import after_list, following, start_of
from ingest.rules.grammar.threads.parted import parts
from ingest.rules.grammar.threads.phases import of_other_phases
from ingest.rules.grammar.threads.reach import closing_of, opening_of, reach
from ingest.rules.grammar.threads.scene import Scene, Spot
from ingest.sentence import opening

NOW = re.compile(
    r"(?:如今|现已|现在|眼下|目前|年内|今年|去年|\d{1,2}月(?:\d{1,2}日)?|上[周月])(?:也"
    r"|又|就|便|先|已经?|都|均|全部?|顺利|正式|提前|如期|建成|竣工|全面|转[为入成]?)*$"
    r"|(?:转入|转进|转为|转成|转到|挪进|进入|列入|列进|步入|迈入)了?[“\"]?$"
    r"|[仅只]用了?[^，。；]{1,10}[就便即](?:实现|完成)?$"
)
THIS_ONE = re.compile("\\s*(?:到了?|轮到)?[这本此]一?期，")
OTHERS = Sought(
    r"[。；！？](?=[^，。；]{0,12}(?:\d+个(?!多?月)|[两三四五六七八九十]个(?!多?月|一批)|全[市县区省]|[市县区]里"
    r"|各[县区]|编后|目前全|前[一二三四五六七八九十\d]+期))|\d+(?:个(?!多?月)|项|家)"
    r"|[两三四五六七八九十]+(?:个(?!月|一批)|项)"
)
ANSWER = re.compile(r"^\s*答：(?:[^，。；]{1,6}。)?(?=它|这个项目|该项目)")
COMES = re.compile(
    r"(?:(?:由|从|来自|出自|系)[^，。；]{0,12}|(?:均|都|皆|全|全部)(?:为|是|系|属于?)[^，。；]{0,4})$"
)
BECAME = re.compile(
    r"(?:的)?(?:名单|单子|榜|册|清单)[：，]|(?:的?项目)?[^，。；]{0,4}(?:转化|转来|转入|而来|转为|转)|的?项目，"
)
ALL = re.compile(
    r"(?:[，,]|[两三四五六七八九十\d]个项目)(?:都|均|全部|全都?|皆)?(?:是|从|由|来自|系)[^，。；]{0,4}$"
)
EARLIER = 12  # characters in front of 第五期开工的
BOTH = re.compile("[两三四五六七八九十]个项目，")
ANNOUNCES = re.compile(r"[^。；]{0,24}(?:分别|包括|有|为|是|即|：|——)[^。；，]{0,6}")
AMONG = re.compile(r"(?:项目)?(?:里|中|当中|之中)，?|项目，")
DONE = re.compile("已|转|完成")
PARTED = re.compile(
    r"[，。；](?:其中)?(?:(?:前|后|头|最后|其余|另)面?[一二两三四五六七八九十\d]{1,2}个|[前后]者)(?:都|均|全|是|由|从|来自|为)"
)


@dataclass(frozen=True, slots=True)
class Mention:
    """A step that the text tells of a project at a spot, in text[start:end] of its passage.

    `joined`: the words join it to its neighbour (签约转开工), so it needs no period; `same`: they tell it as of the
    same period as the one before (当期开工).
    """

    step: Step
    spot: Spot
    start: int
    end: int
    joined: bool = False
    batches: bool = True
    same: bool = False


def mentions(scene: Scene, context: Any, spot: Spot) -> Iterator[Mention]:
    """Give the steps that are told of a project at one of its names."""
    batches = context.at(spot.passage, spot.start).programme == BATCHES
    if batches:
        yield from _from_list(scene, context, spot)
    if batches or context.header.latest:
        told = (*_beside(scene, context, spot), *_after(scene, context, spot))
        yield from (one for one in told if batches or one.step.period)
    yield from _noted(scene, context, spot)
    for one in by_place(scene, context, spot):
        yield Mention(one.step, spot, one.start, one.end)
    yield from _in_sentence(scene, context, spot, batches=batches)


def _noted(scene: Scene, context: Any, spot: Spot) -> Iterator[Mention]:
    """Read （第五期签约转开工项目） behind a name or its list."""
    told, note = settled(scene, context, spot, noted(scene, spot)), note_of(scene, spot)
    if note and len(told) > 1:
        yield from (Mention(step, spot, spot.start, note[1], True) for step in told)


def _beside(scene: Scene, context: Any, spot: Spot) -> Iterator[Mention]:
    """Read 第三期签约的 in front of a name, and the steps told behind it that are dated or told as of now."""
    note, text = noted(scene, spot), scene.sheets[spot.passage].text
    if step := note[0] if len(note) == 1 else qualified(scene, context, spot):
        same = text.rfind(SAME, max(0, spot.start - EARLIER), spot.start) >= 0
        yield Mention(step, spot, spot.start, spot.end, same=same)
        yield from _earlier(scene, spot, current_period(context, spot))
    if spot in parts(scene):
        return
    end = reach(scene, spot, after_list(scene, spot))[1]
    both = BOTH.match(text, run_of(scene, spot)[1])
    others = OTHERS.search(text, both.end() if both else spot.end, end)
    words = text[spot.end : others.start() if others else end]
    current = current_period(context, spot)
    now = current if THIS_ONE.match(text, opening_of(text, spot)) else None
    for told in tell(words, current=current):
        same = words.startswith(SAME, told.start)
        if (same or _done(words, told, context.header.date)) and not of_item(words, told):
            period = single(context, spot.passage, spot.start) if same else told.step.period or now
            low, high = spot.end + told.start, spot.end + told.end
            yield Mention(Step(period, told.step.stage), spot, low, high, same=same)


def _earlier(scene: Scene, spot: Spot, current: int | None) -> Iterator[Mention]:
    """Read the first of two steps in front of a name: 第三期签约、第五期开工的."""
    text, start = scene.sheets[spot.passage].text, reach(scene, spot, None)[0]
    low = max(0, start - EARLIER)
    for told in tell(text[low:start], current=current):
        if told.step.period and text[low + told.end : start] == "、":
            yield Mention(told.step, spot, low + told.start, low + told.end)


def of_item(words: str, told: Told) -> bool:
    """Tell whether a step is told of other items only: …，而B（第二期签约项目）没有; …，前三个是第五期开工的."""
    if PARTED.search(words, 0, told.start):
        return True
    opening = words.rfind("（", 0, told.start)
    return opening > words.rfind("）", 0, told.start) and "，" in words[:opening]


def _done(words: str, told: Told, date: str | None) -> bool:
    clause = max(words.rfind(sign, 0, told.start) for sign in "，。；") + 1
    ahead = words[max(0, min(told.start - 10, max(told.start - 16, clause))) : told.start]
    known = told.step.period or "一批" in words[told.start : told.end] or NOW.search(ahead)
    return bool(known) and happened(words, told, ahead) and not coming(ahead, date)


def _in_sentence(scene: Scene, context: Any, spot: Spot, *, batches: bool) -> Iterator[Mention]:
    """Read steps of which one leads to the next: 第七期签约的…，这一期列进开工名单; 由签约转为开工."""
    if spot in parts(scene):
        return
    text, note = scene.sheets[spot.passage].text, note_of(scene, spot)
    start, end = reach(scene, spot, after_list(scene, spot))
    words, current = text[start:end], current_period(context, spot)
    batches = batches or BATCHES in words
    within = context.header.latest is not None
    for left, right in moves(words, current=current, name=spot.text):
        before = start + left.end
        of_another = "，" in text[before : spot.start] and not LEADS_UP.fullmatch(
            text, start, spot.start
        )
        of_note = note and note[0] <= start + left.start and start + right.end <= note[1]
        ahead = words[max(0, right.start - 10) : right.start]
        due = right.step.period is None and coming(ahead, context.header.date)
        if not (of_another or of_note or due):
            for told in (left, right):
                timed = not told.step.period and TIMED.search(words, 0, told.start)
                dated = (batches and not timed) or (within and told.step.period is not None)
                step = told.step if dated else Step(None, told.step.stage)
                yield Mention(step, spot, start + told.start, start + told.end, True, dated)


def _from_list(scene: Scene, context: Any, spot: Spot) -> Iterator[Mention]:
    """Read where a whole list comes from: 均由第六期的开工项目转化而来，分别是A、B; A、B，都从第四期开工名单里来."""
    text, current = scene.sheets[spot.passage].text, current_period(context, spot)
    start, end = opening_of(text, spot), closing_of(text, spot.end)
    pairs = scene.placed[spot.passage]
    first = pairs[bisect_left(pairs, start, key=start_of)][0].start
    for told in tell(text[start:first], current=current):
        low, high = start + told.start, start + told.end
        comes = COMES.search(text, start, low) and BECAME.match(text, high, spot.start)
        gone = _gone(text, spot, end) if AMONG.search(text, high, first) else None
        if told.step.period and (comes or gone):
            yield Mention(told.step, spot, low, high)
            yield from (gone,) if gone else ()
    yield from _kind_of_list(text, start, first, spot, current)
    for told in tell(text[spot.end : end], current=current):
        low, high = spot.end + told.start, spot.end + told.end
        if told.step.period and ALL.search(text, spot.end, low):
            yield Mention(told.step, spot, low, high)
    last = broken_before(scene, spot.passage)
    if last and run_of(scene, spot)[0] == 0:
        yield from _from_list(scene, context, last)


def _kind_of_list(
    text: str, start: int, first: int, spot: Spot, current: int | None
) -> Iterator[Mention]:
    """Read what all of a list did: 签约转开工项目3个，分别为A、B、C; the next kind of the sentence ends it."""
    for pair in moves(text[start:first], current=current):
        last = start + pair[1].end
        if ANNOUNCES.fullmatch(text, last, first) and not tell(text[first : spot.start]):
            for told in pair:
                low, high = start + told.start, start + told.end
                timed = not told.step.period and TIMED.search(text, start, low)
                yield Mention(told.step, spot, low, high, joined=True, batches=not timed)


def _gone(text: str, spot: Spot, end: int) -> Mention | None:
    """Read what has become of some of a list: 第十一期开工的6个项目里，A、B已建成投产."""
    found = event(text, spot.end, (spot.start, spot.end), end, spot.end)
    if found and DONE.search(text, max(spot.end, found[0] - 8), found[1]):
        return Mention(Step(None, found[2]), spot, found[0], found[1])
    return None


def _after(scene: Scene, context: Any, spot: Spot) -> Iterator[Mention]:
    """Read two or more dated steps in the sentences behind a name: …。5月第八期签约，9月列进了第十期的开工单子."""
    text, stop = scene.sheets[spot.passage].text, following(scene, spot)
    others = OTHERS.search(text, spot.end)
    last = max(spot.end, opening(text, stop)) if stop else len(text)
    end = min(others.start() if others else len(text), last)
    end = min([end, *(phase[0] for phase in of_other_phases(text, spot, end))])
    current = current_period(context, spot)
    found = history(text, spot.end, end, current) or led_up(scene, spot, current)
    after = scene.sheets.get(spot.passage + 1) if stop is None and not found else None
    if after and (match := ANSWER.match(after.text)):
        close = scene.placed.get(after.index)
        last = close[0][0].start if close else len(after.text)
        found = history(after.text, match.end(), last, current)
        spot = Spot(after.index, spot.start, spot.end, spot.text)
    yield from (Mention(told.step, spot, told.start, told.end) for told in found)
