"""The batch in which a name stands: what qualifies it, what its list is about, what happened to it there."""

import re
from bisect import bisect_left
from typing import Any

from graph.statement import Basis
from graph.types.number import read_number
from graph.types.stage import rank
from ingest.kept import kept
from ingest.language.programmes import BATCHES
from ingest.rules.grammar.batches.fellows import fellows
from ingest.rules.grammar.batches.inherited import inherited, of_list, of_row, period_at
from ingest.rules.grammar.batches.notes import noted
from ingest.rules.grammar.batches.qualifying import qualified
from ingest.rules.grammar.batches.standing import of_another, period_of, single
from ingest.rules.grammar.stages.event import coming, event, named_behind
from ingest.rules.grammar.stages.steps import Step
from ingest.rules.grammar.stages.topic import same_sentence, setters, summed, topic
from ingest.rules.grammar.threads.reach import opening_of, told_until
from ingest.rules.grammar.threads.scene import Scene, Spot
from ingest.rules.grammar.threads.tasks import ahead_plans
from ingest.rules.grammar.words.coordination import joined
from ingest.sentence import opening

MOST_LISTED = 100  # items of one list that are looked over
# Where no period is told, what has a time of its own is no list: 今年3月开工.
TIMED = re.compile("(?:[今去前]年|\\d{1,2}月|[上本]个?月|年[初底])[^，。；]{0,8}$")
VISIT = re.compile("离开|来到|参观|察看|查看|调研|前往|走访|随后到|又到|转到")
# Seen beside what was begun: 参加开工活动，并调研|甲岭科创中心、乙川道路.
SEEN = re.compile(
    "[，；](?:并|又|还|随后|之后|实地|先后|一同)*(?:调研|考察|察看|查看|走访|视察|参观|了解|听取)了?$"
)
TURNED = re.compile(r"\s*[^，。；：]{0,4}(?:签约|开工|投产)[。：]")
# What a list's project has turned to is of no batch told: 先看签约的。A已转入开工.
GONE_ON = re.compile(
    "(?:已经?|[都均])转[入为成到]?$|第[一二三四五六七八九十\\d]{1,3}期[^。；]*转[入为成到]$"
)
PUSHED = re.compile("(?:推进|推动|加快|力争|确保|争取|力促)$")
# Told by the time between or since: 五个月后破土, 签约两年没动静.
LATER = re.compile(
    "(?:[\\d一二两三四五六七八九十几半]个?(?:多?月|年|天)(?:[以之]?后|过去)|次年|转年|隔年|翌年)，?(?:就|便|即|才|又)?[^，。；]{0,4}$"
)
LONG = re.compile(
    "(?:已经?|都|快|近|将近|了)*[\\d一二两三四五六七八九十半]+(?:年|个多?月)(?:多|有余)?(?:了|来|，|没|未|仍|还|至今)"
)
BUILT = re.compile("(?:建成|竣工|已|全部)投产$")
PERIOD = re.compile("第[一二三四五六七八九十\\d]{1,3}期")
OF_PERIOD = re.compile('第(?P<n>[一二三四五六七八九十\\d]{1,3})期[“"]?(?:三个一批[”"]?)?$')
OF_BATCH = re.compile("第(?P<n>[一二三四五六七八九十\\d]{1,3})期的$")
# A sentence that goes on with the occasion told of: 当天，A、B等4个项目签约.
OF_THE_DAY = re.compile("当[天日]|同日|活动[中上]|(?:签约|开工)?仪式上|[此本]次")
YEAR = re.compile(r"((?:19|20)\d\d)年(?!第)")


@kept
def list_of(scene: Scene, context: Any, spot: Spot) -> Step | None:
    """Give the batch that a list says it is, or what happened to a name; a note may only tell an earlier stage."""
    told, found = noted(scene, spot), standing(scene, context, spot, events=False)
    found = found or standing(scene, context, spot)
    if not found or len(told) > 1 or (told and found[1] != "listed"):
        return None
    return found[0] if not told or rank(told[0].stage) < rank(found[0].stage) else None


def happened(scene: Scene, context: Any, spot: Spot) -> Step | None:
    """Give the batch that what happened to a name puts it in."""
    found = standing(scene, context, spot)
    return found[0] if found and found[1] == "inferred" else None


@kept
def standing(
    scene: Scene, context: Any, spot: Spot, *, events: bool = True
) -> tuple[Step, Basis] | None:
    """Give the batch that stands at a name: what its list is about, or what happened to it there."""
    here = context.at(spot.passage, spot.start)
    if here.programme is None and (found := of_row(scene, context, spot)):
        return found
    if here.programme != BATCHES or _is_task(scene, context, spot):
        return None
    if step := fellows(scene, context, spot):
        return step, "listed"
    text = scene.sheets[spot.passage].text
    others = [other.start for other, _ in scene.placed[spot.passage] if other.start <= spot.start]
    run = run_of(scene, spot)
    period = single(context, spot.passage, spot.start)
    if (stage := named_behind(text, run)) and (period or setters(text)):
        return Step(period, stage), "listed"
    turn = topic(text, spot.start, others)
    if turn and (dated := OF_BATCH.search(text, max(0, run[0] - 6), run[0])):
        return Step(int(read_number(dated["n"])), turn[1]), "listed"
    if turn and same_sentence(text, turn[0], spot.start):
        period = period_of(scene, context, spot.passage, turn[0])
        period = None if of_another(scene, period, turn[1]) else period
        return of_list(scene, context, spot, Step(period, turn[1]))
    seen = turn and not _turned(text, turn[0]) and _seen_on_the_way(text, spot)
    if _long_ago(context, text, spot) or seen:
        return None
    told = _event(scene, context, spot, run, turned=bool(turn)) if events else None
    if told:
        return told[0]
    if turn and summed(text, turn[0], spot.start):
        return None
    if turn:
        return Step(single(context, spot.passage, turn[0]), turn[1]), "listed"
    return inherited(scene, context, spot, run[1], events=events)


def _seen_on_the_way(text: str, spot: Spot) -> bool:
    """Tell whether a sentence only goes to see a project: 离开工地，众人到甲厂看了车间."""
    return VISIT.search(text, opening_of(text, spot), spot.start) is not None


def _turned(text: str, turn: int) -> bool:
    """Tell whether a sentence does nothing but turn to a stage: 再看开工。"""
    return TURNED.match(text, opening(text, turn)) is not None


def _event(
    scene: Scene, context: Any, spot: Spot, run: tuple[int, int], *, turned: bool
) -> tuple[tuple[Step, Basis] | None] | None:
    """Give the batch of what happened to a name, in a tuple; an empty one where that is of no batch.

    What goes on from another stage's list (第七期签约项目…。A已开工) is of the list, where one is told.
    """
    text, first = scene.sheets[spot.passage].text, since(scene, context, spot, run[0])
    stop = min(told_until(text, spot), _next_name(scene, spot, run[1]))
    found = event(text, first, (spot.start, spot.end), stop, run[0])
    if not found or _other_time(context, text, found[0], run[0]):
        return None
    if GONE_ON.search(text, run[1], found[0]) and (turned or PERIOD.search(text, run[1], found[0])):
        return None if turned else (None,)
    if found[1] <= run[0] and SEEN.search(text, found[1], run[0]):
        return (None,)
    own = qualified(scene, context, spot)
    period = None if own else period_at(scene, context, spot, spot.start)
    dated = OF_PERIOD.search(text, run[1], found[0])
    of_earlier = dated and period and int(read_number(dated["n"])) != period
    if of_earlier or of_another(scene, period, found[2]):
        return None if turned else (None,)
    told = OF_THE_DAY.match(text, opening(text, run[0])) or found[1] <= run[0]
    listed = period or told or setters(text)
    now = listed and _is_now(text, found, period)
    return ((Step(period, found[2]), "inferred") if now else None,)


def _next_name(scene: Scene, spot: Spot, end: int) -> int:
    """Give where the first name behind a list stands."""
    pairs = scene.placed[spot.passage]
    place = bisect_left(pairs, end, key=lambda pair: pair[0].start)
    return pairs[place][0].start if place < len(pairs) else len(scene.sheets[spot.passage].text)


def _is_now(text: str, found: tuple[int, int, str], period: int | None) -> bool:
    """Tell whether what happened may be of a batch: not 已建成投产; without a period, nothing with a time of its own."""
    timed = period is None and TIMED.search(text, max(0, found[0] - 16), found[0])
    return BUILT.search(text, 0, found[1]) is None and not timed


def _is_task(scene: Scene, context: Any, spot: Spot) -> bool:
    """Tell whether a name stands among what a plan sets out to do: 开工一批。加快A、B前期工作."""
    text, run = scene.sheets[spot.passage].text, run_of(scene, spot)
    if ahead_plans(scene, spot.passage) and not PERIOD.search(text, 0, run[0]):
        return True
    if context.header.period or context.at(spot.passage, spot.start).periods:
        return False
    return context.header.policy or bool(PUSHED.search(text, max(0, run[0] - 8), run[0]))


def since(scene: Scene, context: Any, spot: Spot, run: int) -> int:
    """Give where words begin that may tell what happened to a name: behind the name before its list; behind it where 第三期签约的 stands in front."""
    if qualified(scene, context, spot):
        return spot.end
    pairs, opening = scene.placed[spot.passage], opening_of(scene.sheets[spot.passage].text, spot)
    last = bisect_left(pairs, run, key=lambda pair: pair[0].start)
    return max(opening, pairs[last - 1][0].end) if last else opening


@kept
def run_of(scene: Scene, spot: Spot) -> tuple[int, int]:
    """Give where the list begins and ends in which a name stands."""
    text, pairs = scene.sheets[spot.passage].text, scene.placed[spot.passage]
    start, end = spot.start, spot.end
    place = bisect_left(pairs, spot.start, key=lambda pair: pair[0].start)
    for other, _ in reversed(pairs[max(0, place - MOST_LISTED) : place]):
        if not joined(text, other.end, start):
            break
        start = other.start
    for other, _ in pairs[place + 1 : place + MOST_LISTED]:
        if not joined(text, end, other.start):
            break
        end = other.end
    return start, end


def _other_time(context: Any, text: str, place: int, run: int) -> bool:
    """Tell whether what happened is of another time than the batch: 2021年动工, 今年9月投产 in August, 吸引…签约."""
    ahead = text[max(0, place - 12) : place]
    attracted = place > run and text.endswith(("吸引", "吸引了"), 0, run)
    since = place >= run and (LATER.search(ahead) or LONG.match(text, place + 2))
    past = _past(context, ahead) or coming(ahead, context.header.date)
    return bool(past or attracted or since)


def _past(context: Any, words: str) -> bool:
    """Tell whether the last year told lies before the document's own."""
    years = YEAR.findall(words)
    return bool(years and context.header.year) and int(years[-1]) < context.header.year


def _long_ago(context: Any, text: str, spot: Spot) -> bool:
    """Tell whether a name's clause speaks of an earlier year: 2019年，它建了…."""
    opening = opening_of(text, spot)
    if PERIOD.search(text, opening, spot.start):
        return False
    return _past(context, text[opening : spot.start])
