"""The note behind an item of a list (第五期签约转开工项目): it covers all items that 、 joins before it."""

import re
from bisect import bisect_right
from typing import Any

from graph.types.number import read_number
from graph.types.stage import rank
from ingest.kept import kept
from ingest.rules.grammar.batches.standing import single
from ingest.rules.grammar.stages.steps import Step, steps
from ingest.rules.grammar.stages.topic import same_sentence, topic
from ingest.rules.grammar.threads.reach import NOTE
from ingest.rules.grammar.threads.scene import Scene, Spot

BARE = re.compile("[（(](?P<period>第[一二三四五六七八九十\\d]{1,3}期)[）)]")
JOINED = re.compile("、(?:[^、，。；：（）()]{3,14}、)?|以及|和|及")


def settled(scene: Scene, context: Any, spot: Spot, told: tuple[Step, ...]) -> tuple[Step, ...]:
    """Give the last step of a note (第十期开工转投产) the period of the list, where it is of that stage.

    A note that ends before the list (投产的是…（第六期签约、第八期开工项目）) leads to it.
    """
    if len(told) > 1 and told[-1].period is not None:
        return (*told, *_led_to(scene, context, spot, told[-1]))
    if len(told) == 1 and told[0].period is None:
        return (Step(single(context, spot.passage, spot.start), told[0].stage),)
    if len(told) < 2:
        return told
    turn = topic(scene.sheets[spot.passage].text, spot.start)
    if not turn or turn[1] != told[-1].stage or _dated(scene, spot, turn[1]):
        return told
    return (*told[:-1], Step(single(context, spot.passage, turn[0]), told[-1].stage))


def _led_to(scene: Scene, context: Any, spot: Spot, last: Step) -> tuple[Step, ...]:
    """Give the batch of the list itself, where it comes after the last step of a note."""
    text = scene.sheets[spot.passage].text
    turn = topic(text, spot.start)
    if (
        not turn
        or not same_sentence(text, turn[0], spot.start)
        or rank(turn[1]) <= rank(last.stage)
    ):
        return ()
    period = single(context, spot.passage, turn[0])
    return (Step(period, turn[1]),) if period and period > (last.period or period) else ()


def _dated(scene: Scene, spot: Spot, stage: str) -> bool:
    """Tell whether notes around give this stage a period: the list is of several periods."""
    return any(step.stage == stage and step.period for step in _noted_last(scene, spot.passage))


@kept
def _noted_last(scene: Scene, passage: int) -> list[Step]:
    """Give the last step that each name's note in a passage tells."""
    return [step for spot, _ in scene.placed[passage] for step in noted(scene, spot)[-1:]]


@kept
def noted(scene: Scene, spot: Spot) -> tuple[Step, ...]:
    """Give the steps that the note behind an item, or behind its run, tells."""
    note = note_of(scene, spot)
    if not note:
        return _beyond(scene, spot)
    text, current = scene.sheets[spot.passage].text, scene.outline.context.header.period
    if BARE.fullmatch(text, *note):
        turn = topic(text, spot.start)
        return (Step(_number(text[note[0] : note[1]]), turn[1]),) if turn else ()
    return steps(text[note[0] : note[1]], current=current)


def period_noted(scene: Scene, spot: Spot) -> int | None:
    """Give the period that a note of nothing else tells of a name: 甲岭木器厂项目（第四期）."""
    note = BARE.match(scene.sheets[spot.passage].text, spot.end)
    return _number(note["period"]) if note else None


def _number(words: str) -> int | None:
    """Give the number in 第三期."""
    return int(read_number(re.sub("[^一二三四五六七八九十\\d]", "", words)))


def _beyond(scene: Scene, spot: Spot) -> tuple[Step, ...]:
    """Give what the note in the next passage tells, where the list breaks off behind 、 and goes on there."""
    last, text = broken_before(scene, spot.passage + 1), scene.sheets[spot.passage].text
    following = scene.placed.get(spot.passage + 1, ())
    if not last or not following or following[0][0].start or following[0][0] == spot:
        return ()
    between = text[spot.end : -1]
    told = not re.search("[，。；：（]", between)
    return noted(scene, following[0][0]) if told else ()


@kept
def note_of(scene: Scene, spot: Spot) -> tuple[int, int] | None:
    """Give the note behind an item or, through items that 、 joins, behind a later one."""
    text = scene.sheets[spot.passage].text
    if note := _note(text, spot):
        return note
    starts, found = _notes_behind(scene, spot.passage)
    place = bisect_right(starts, spot.start)
    if place == len(starts) or not JOINED.fullmatch(text, spot.end, starts[place]):
        return None
    return found[place]


@kept
def _notes_behind(scene: Scene, passage: int) -> tuple[list[int], list[tuple[int, int] | None]]:
    """Give where the names of a passage start, and the note behind each or behind its run."""
    text, pairs = scene.sheets[passage].text, scene.placed[passage]
    found: list[tuple[int, int] | None] = [_note(text, spot) for spot, _ in pairs]
    for place in range(len(pairs) - 2, -1, -1):
        here, following = pairs[place][0], pairs[place + 1][0]
        if found[place] is None and JOINED.fullmatch(text, here.end, following.start):
            found[place] = found[place + 1]
    return [spot.start for spot, _ in pairs], found


def _note(text: str, spot: Spot) -> tuple[int, int] | None:
    match = NOTE.match(text, spot.end)
    told = match and (BARE.fullmatch(match.group()) or steps(match.group()))
    return match.span() if match and told else None


def broken_before(scene: Scene, passage: int) -> Spot | None:
    """Give the last name of the passage before, where its list breaks off behind 、 and goes on in this one."""
    text = scene.sheets[passage - 1].text if passage - 1 in scene.sheets else ""
    pairs = scene.placed.get(passage - 1, ())
    broken = pairs and text.endswith("、") and pairs[-1][0].end == len(text) - 1
    return pairs[-1][0] if broken else None
