"""The way of a project: the steps that a document tells of it, joined where they rise."""

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise, starmap
from typing import Any

from graph.types.period import read_periods
from graph.types.stage import BATCH_STAGES, rank
from ingest.rules.grammar.batches.batch import happened, list_of
from ingest.rules.grammar.batches.notes import noted
from ingest.rules.grammar.batches.qualifying import qualified
from ingest.rules.grammar.batches.standing import current_period
from ingest.rules.grammar.moves.grouped import told_by_now
from ingest.rules.grammar.moves.mentions import Mention, mentions
from ingest.rules.grammar.moves.timed import timed
from ingest.rules.grammar.stages.event import CEREMONY
from ingest.rules.grammar.stages.steps import Step
from ingest.rules.grammar.stages.told import Found
from ingest.rules.grammar.threads.neighbours import after_list
from ingest.rules.grammar.threads.reach import opening_of
from ingest.rules.grammar.threads.scene import Scene, Spot, Thread

# The stage of the batches that a project has reached, by what is told of its work.
REACHED = {"started": "started", "topped_out": "started", "completed": "started"}
REACHED |= {"commissioned": "commissioned", "at_capacity": "commissioned"}
# Words by which a later stage is plainly told, not only a step of the work.
PLAIN = re.compile("[开动]工|破土|动土|开建|进场|打桩|封顶|竣工|建成|投[产用运]|[达满]产|达效")
TURNED = re.compile("(?:已|转|早就)[^，。；]{0,4}$")
TERMS = re.compile("合同|协议|约定|写明|承诺|(?<![第这本该十])[一二三四]期")
THIS = re.compile("(?:[本这此]一?期|当天|同日)[^，。；]{0,6}$")
AHEAD = 16  # characters
States = dict[int, tuple[Spot, Found]]


TOLD = 100  # the least weight of what the text itself says of a project


def reached(states: Iterable[tuple[Spot, Thread, Found, int]]) -> States:
    """Give how far the text itself says that each project is, and at which name."""
    found: dict[int, tuple[Spot, Found, int]] = {}
    for spot, project, told, weight in states:
        if weight >= TOLD and (project.index not in found or weight > found[project.index][2]):
            found[project.index] = spot, told, weight
    return {index: told[:2] for index, told in found.items()}


def way_of(
    scene: Scene, context: Any, project: Thread, shared: list[Mention], states: States
) -> list[Mention]:
    """Give the steps of a project in order, or nothing where they do not rise or none is its own.

    `shared` are the steps that the text tells of it together with others, `states` tells how far each project is.
    """
    told = [one for spot in project.spots for one in mentions(scene, context, spot)]
    told += [one for spot in project.spots for one in told_by_now(scene, context, spot)]
    own = _by_stage([*told, *shared])
    if len(own) < 2:
        own = _by_stage(one for spot in project.spots for one in timed(scene, context, spot)) | own
    lists = _by_stage(one for spot in project.spots for one in _listed(scene, context, spot))
    for found in (_by_stage([*lists.values(), *own.values()]), own):
        way = sorted(found.values(), key=lambda told: rank(told.step.stage))
        if len(own) == len(way) - 1 and _leaps(scene, way[-2:]):
            way = way[:-1]
        if own and len(way) > 1 and all(starmap(_leads, pairwise(way))):
            return way
    others = [one for stage, one in lists.items() if stage not in own]
    return _gone_on(scene, context, [*told, *others], states.get(project.index))


def _gone_on(
    scene: Scene, context: Any, told: list[Mention], state: tuple[Spot, Found] | None
) -> list[Mention]:
    """Add to the one batch of a project the later stage that it has reached: 第三期签约的A，厂房已封顶."""
    if not state or not told or len({one.step for one in told}) > 1:
        return []
    spot, (code, start, end) = state
    stage, first, text = REACHED.get(code), told[0], scene.sheets[spot.passage].text
    stop = after_list(scene, spot)
    if not stage or not first.step.period or rank(stage) <= rank(first.step.stage):
        return []
    ahead = text[max(0, start - AHEAD) : start]
    if (stop and start > stop) or not PLAIN.search(text, start, end + 1) or TERMS.search(ahead):
        return []
    if not TURNED.search(ahead) and not qualified(scene, context, spot) and not noted(scene, spot):
        return []
    current = current_period(context, spot) if THIS.search(ahead) else None
    step = Step(current if (current or 0) > first.step.period else None, stage)
    return [first, Mention(step, spot, start, end, joined=True)]


def _by_stage(told: Iterable[Mention]) -> dict[str, Mention]:
    """Give the last step told of each stage, a dated one before others."""
    found: dict[str, Mention] = {}
    for one in told:
        known = found.get(one.step.stage)
        if known and known.joined and known.step == one.step:
            continue
        if not known or one.step.period or not known.step.period:
            found[one.step.stage] = one
    return found


def _listed(scene: Scene, context: Any, spot: Spot) -> Iterator[Mention]:
    """Give the batch of the list in which a name stands."""
    step = list_of(scene, context, spot) if spot.rule != "echo" else None
    told = step == happened(scene, context, spot) and qualified(scene, context, spot)
    known = step and (step.period or told) and not _of_earlier(scene, context, spot, step)
    if step and known and step.stage in BATCH_STAGES:
        yield Mention(step, spot, spot.start, spot.end)


def _of_earlier(scene: Scene, context: Any, spot: Spot, step: Step) -> bool:
    """Tell whether a list ended before a name of a later batch: 第四期签约项目中，…。第五期投产项目A."""
    own, text = qualified(scene, context, spot), scene.sheets[spot.passage].text
    if not own or not step.period or (own.period or 0) <= step.period:
        return False
    told = read_periods(text[opening_of(text, spot) : spot.start])
    return all(step.period not in periods.numbers for _, _, periods in told)


def _leads(left: Mention, right: Mention) -> bool:
    """Tell whether a batch is later than the one before; only the last may lack a period."""
    before, after = left.step.period, right.step.period
    if before is None:
        return after is None or (left.joined and right.joined)
    return after is None or before < after or (before == after and right.same)


def _leaps(scene: Scene, last: list[Mention]) -> bool:
    """Tell whether a way only leaps from signing to production by the list of a sentence before."""
    if len(last) < 2 or [one.step.stage for one in last] != ["signed", "commissioned"]:
        return False
    told, spot = last[0].start, last[1].spot
    text = scene.sheets[spot.passage].text
    happened = CEREMONY.search(text, opening_of(text, spot), spot.start)
    return not noted(scene, spot) and not happened and told > spot.start
