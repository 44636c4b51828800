"""What is told of a project beside one of its names: behind it, in front of it, of its group."""

import re
from bisect import bisect_left
from collections.abc import Iterable

from graph.types.stage import rank
from ingest.kept import kept
from ingest.rules.grammar.batches.batch import run_of
from ingest.rules.grammar.stages.event import held
from ingest.rules.grammar.stages.told import Found, furthest
from ingest.rules.grammar.states.ahead import ahead, in_front
from ingest.rules.grammar.states.hoped import hoped, is_aim
from ingest.rules.grammar.states.lists import is_due, of_all, of_group, of_resumed
from ingest.rules.grammar.threads.parted import parts
from ingest.rules.grammar.threads.phases import of_other_phases
from ingest.rules.grammar.threads.reach import closing_of
from ingest.rules.grammar.threads.scene import Scene, Spot
from ingest.sentence import HALVES, opening

BEGINS = re.compile("(?:新|全部|全面|按期|如期)*(?:开工|动工|开建|破土|启动|实施|上马|兴建)")
# A start that comes after the work told: 倒排工期抢进度，力争春节前破土.
TO_COME = re.compile(
    "，(?:项目|工程)?(?:力争|争取|确保|计划|预计|拟于?|打算|即将)[^，。；期]{0,10}(?:开工|动工|动土|破土|开建)"
)
# What one phase came to leaves the whole begun: 甲园项目，一期已完工.
PHASE = re.compile(
    r"(?:[，；]|其中)(?:项目)?[一二三四首]期(?:项目|工程|建设)?(?!和|及|、)(?:[^，。；、均都全期]{0,6})$"
)
PAST_BEGUN = {"topped_out", "completed", "commissioned", "at_capacity"}
SPENT = re.compile(r"(?:全年|年内|年度)(?:计划|预计)?(?:完成)?投资")
SENTENCE = re.compile("[。；]")
# A month of the document's own year, with nothing that says that it is over: 9月开工, in February.
IN_MONTH = re.compile(
    r"(?<![\d年—－-])(\d{1,2})月(?:份|底|初|中旬|[上下]旬)?(?:将|即将|正式|全面)?$"
)
OVER = re.compile(r"去年|上年|前年|\d{4}年|已|了")
NOTE = re.compile("（[^（）]*）")
BLOT = "□"
# What stopped or ended counts as it is told last.
OVER_AGAIN = {"suspended", "cancelled"}


def near(scene: Scene, spot: Spot, stop: int, *, plans: bool, batches: bool) -> Found | None:
    """Give what is told behind a name or in front of it; the list of a batch tells no status."""
    text = scene.sheets[spot.passage].text
    if is_due(scene, spot):
        return "started", spot.start, spot.end
    told = _own_phase(unnamed(scene, spot.passage), spot, stop)
    if part := parts(scene).get(spot):
        alone = furthest(told, *part) or hoped(told, *part)
        if alone and not (batches and alone[0] == "planned"):
            return alone
    found = furthest(told, spot.end, stop)
    notes = _notes(scene, spot.passage) if found else ()
    others = notes[bisect_left(notes, (spot.end + 1, 0)) : bisect_left(notes, (stop, 0))]
    if others:
        found = furthest(_blotted(told, others), spot.end, stop)
    found = found or _held(text, spot)
    if found and found[0] in PAST_BEGUN and _of_phase(text, spot, found):
        found = ("started", *found[1:])
    lead = in_front(text, *_ahead_of(scene, spot), batches=batches)
    if lead and (
        not found or (not {lead[0], found[0]} & OVER_AGAIN and rank(lead[0]) > rank(found[0]))
    ):
        return lead
    if found and found[0] == "started" and _is_to_come(scene, text, found, stop):
        found = ahead(scene, spot) or ("planned", *found[1:])
    found = found or (None if batches else ahead(scene, spot)) or of_group(scene, spot)
    found = found or of_resumed(scene, spot) or of_all(scene, spot)
    if found and found[0] != "negotiating" and is_aim(text, spot, found):
        early = rank(found[0]) <= rank("started") and found[0] != "signed"
        found = ("planned", *found[1:]) if early else None
    if found and found[0] == "started" and plans and BEGINS.match(text, found[1]):
        found = ("planned", *found[1:])
    if found and found[0] == "started" and _is_goal(scene, text, found):
        found = ("planned", *found[1:])
    return found


def _of_phase(text: str, spot: Spot, found: Found) -> bool:
    """Tell whether what a project came to is told of one of its phases, where its name is none's."""
    own = "期" in spot.text[-4:]
    return not own and PHASE.search(text, spot.end, found[1]) is not None


def _ahead_of(scene: Scene, spot: Spot) -> tuple[int, int]:
    """Give where the words stand that may tell of a name's list: from the name before it to the list."""
    start = run_of(scene, spot)[0]
    ends = [other.end for other, _ in scene.placed[spot.passage] if other.end <= start]
    return max(ends, default=0), start


def _is_goal(scene: Scene, text: str, found: Found) -> bool:
    """Tell whether a plan sets what is to be spent in the year: 实施A、B等40个项目，全年完成投资9亿元."""
    policy: bool = scene.outline.context.header.policy
    return policy and SPENT.search(text, max(0, found[1] - 4), found[2]) is not None


def _is_to_come(scene: Scene, text: str, found: Found, stop: int) -> bool:
    """Tell whether a start lies ahead: in a month that is to come, or behind the work told."""
    start, end = found[1:]
    if BEGINS.match(text, start):
        month = IN_MONTH.search(text, max(0, start - 8), start)
        date = str(scene.outline.context.header.date or "")
        over = OVER.search(text, opening(text, start, HALVES), end + 1)
        later = month is not None and len(date) > 4 and int(month[1]) > int(date[5:7])
        return later and not over and not _goes_on(text, end, stop)
    closes = SENTENCE.search(text, end, stop)
    return bool(TO_COME.search(text, end, closes.start() if closes else stop))


def _goes_on(text: str, end: int, stop: int) -> bool:
    """Tell whether the same sentence goes on with work that follows a start: 4月破土，主楼已经出地面."""
    further = furthest(text, end, min(stop, closing_of(text, end)))
    if not further or rank(further[0]) < rank("started"):
        return False
    return BEGINS.match(text, further[1]) is None


@kept
def unnamed(scene: Scene, passage: int) -> str:
    """Give a passage's text with the names of projects blotted out: what they hold (前期工程) tells nothing."""
    spans = [(spot.start, spot.end) for spot, _ in scene.placed[passage]]
    return _blotted(scene.sheets[passage].text, spans)


@kept
def _notes(scene: Scene, passage: int) -> tuple[tuple[int, int], ...]:
    """Give the brackets right behind the names of a passage, in order: A（手续办理中）、B（已停工）."""
    text = scene.sheets[passage].text
    found = (NOTE.match(text, spot.end) for spot, _ in scene.placed[passage])
    return tuple(note.span() for note in found if note)


def _own_phase(text: str, spot: Spot, stop: int) -> str:
    """Give a text with what is told of another phase than the name's own blotted out."""
    others = tuple(of_other_phases(text, spot, stop))
    return _blotted(text, others) if others else text


def _blotted(text: str, spans: Iterable[tuple[int, int]]) -> str:
    signs = list(text)
    for start, end in spans:
        signs[start:end] = BLOT * (end - start)
    return "".join(signs)


def _held(text: str, spot: Spot) -> Found | None:
    """Give the stage whose ceremony was held at a project."""
    found = held(text, spot.start, spot.end)
    return (found[2], found[0], found[1]) if found else None
