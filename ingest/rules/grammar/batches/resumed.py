"""What a text tells of all that it has just listed: 以上均为签约项目; 它们当天全部进入第六期的开工名单; A、B，都在第十二期开工名单内."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from graph.types.firsts import Sought
from ingest.kept import kept
from ingest.rules.grammar.batches.standing import current_period, single
from ingest.rules.grammar.stages.steps import NOT, PLANNED, Step, tell
from ingest.rules.grammar.stages.words import NOMINAL
from ingest.rules.grammar.threads.reach import closing_of
from ingest.rules.grammar.threads.scene import Scene, Spot, Thread
from ingest.rules.grammar.words.coordination import joined

Pairs = tuple[tuple[Spot, Thread], ...]
SIZE = r"[两三四五六七八九十\d]{1,2}[个家]"
SUBJECT = Sought(
    rf"(?:(?<=[，。；：—、　])|^)(?:其中)?(?:以上|上述|前述|这些|它们|这几[个家]|这{SIZE}|[两三四五六七八九十\d]{{1,2}}个(?:乡镇|街道|园区|[镇乡县区])的)(?:重[大点])?(?:项目|工程|名字)?"
)
ALL = re.compile(
    r"等\s?\d+\s?[个项家](?:重[大点])?(?:项目|工程)?(?:均|都"
    r"|全部)?已?经?(?=[由从](?:签约|开工))|(?:等[^，。；、]{0,8}(?:项目"
    r"|工程))?，?(?:[^，。；]{0,12}，)?(?:则|本季度|当天|现|目前|如今)?(?:均|都|皆|全部"
    r"|全都|一律|同)(?:已|为|是|系|属|在|从|由|列)"
)
ALL_OF_THEM = re.compile("，[^，。；]{0,6}(?:全部|一律|悉数|统统)(?:已|都)?(?=转|升|挪|进)")
CLOSES = re.compile("[，。；]|$")
LISTS = re.compile("项目|名单|一批|单子|榜|册|库")
MOST_ABOVE = 30  # lines of items above the words that sum them up


@dataclass(frozen=True, slots=True)
class Resumed:
    """Words in text[start:end] of a passage that speak of a list named before."""

    passage: int
    start: int
    end: int


@kept
def resumed(scene: Scene) -> dict[Spot, tuple[Thread, list[Resumed]]]:
    """Give for each name its project and the words that speak of its whole list behind it."""
    found: dict[Spot, tuple[Thread, list[Resumed]]] = {}
    for index, sheet in scene.sheets.items():
        for start, names in (*_by_subject(scene, index), *_by_all(scene, index)):
            end = closing_of(sheet.text, start)
            noun = NOMINAL.search(sheet.text, start, end)
            told = Resumed(index, start, noun.start() if noun else end)
            for spot, project in names:
                found.setdefault(spot, (project, []))[1].append(told)
    return found


def steps_of(scene: Scene, context: Any, spot: Spot, *, listed: bool) -> Iterator[Step]:
    """Give the batches that are told of a name's whole list; `listed`: only those that say which list it is."""
    current = current_period(context, spot)
    for told in resumed(scene)[spot][1] if spot in resumed(scene) else ():
        text = scene.sheets[told.passage].text
        for one in tell(text[told.start : told.end], current=current):
            low, high = told.start + one.start, told.start + one.end
            closes = one.step.period is not None and CLOSES.match(text, high)
            of_list = closes or LISTS.match(text, high) or "一批" in text[low:high]
            undone = PLANNED.search(text, told.start, low) or NOT.search(text, low - 4, low)
            if undone or (listed and not of_list):
                continue
            period = one.step.period or (single(context, told.passage, low) if of_list else None)
            yield Step(period, one.step.stage)


def _by_subject(scene: Scene, index: int) -> Iterator[tuple[int, Pairs]]:
    """Read 以上…, 它们…, 这三个项目…: all of the list before, or of the lines above."""
    text, pairs = scene.sheets[index].text, scene.placed.get(index, ())
    for match in SUBJECT.finditer(text):
        before = tuple(pair for pair in pairs if pair[0].end <= match.start())
        names = last_list(text, before) if before else _above(scene, index)
        if names and not any(match.start() <= spot.start < match.end() for spot, _ in pairs):
            yield match.end(), names


def _by_all(scene: Scene, index: int) -> Iterator[tuple[int, Pairs]]:
    """Read A、B，都在第十二期开工名单内."""
    text, pairs = scene.sheets[index].text, scene.placed.get(index, ())
    for place, (spot, _) in enumerate(pairs):
        last = place + 1 == len(pairs) or not joined(text, spot.end, pairs[place + 1][0].start)
        end = closing_of(text, spot.end)
        if last and (match := ALL.match(text, spot.end) or ALL_OF_THEM.search(text, spot.end, end)):
            names = last_list(text, pairs[: place + 1])
            if len(names) > 1:
                yield match.end(), names


def last_list(text: str, before: Pairs) -> Pairs:
    """Give the names that are joined to the last one of these."""
    start = len(before) - 1
    while start > 0 and joined(text, before[start - 1][0].end, before[start][0].start):
        start -= 1
    return before[start:]


def _above(scene: Scene, index: int) -> Pairs:
    """Give the names of the lines right above a passage that are items, or the last list of the one above."""
    passages = scene.outline.annotated.passages
    found: Pairs = ()
    for above in range(index - 1, max(-1, index - MOST_ABOVE), -1):
        if passages[above].passage.kind != "item":
            break
        found = (*scene.placed.get(above, ()), *found)
    if not found and index - 1 in scene.sheets and scene.placed.get(index - 1):
        return last_list(scene.sheets[index - 1].text, scene.placed[index - 1])
    return found
