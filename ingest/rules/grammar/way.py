"""The way of a project: the steps that a document tells of it, joined where they rise."""

from collections.abc import Iterable, Iterator
from itertools import pairwise, starmap
from typing import Any

from graph.types.stage import BATCH_STAGES, rank
from ingest.rules.grammar.batch import happened, list_of
from ingest.rules.grammar.grouped import told_by_now
from ingest.rules.grammar.mentions import Mention, mentions
from ingest.rules.grammar.notes import noted
from ingest.rules.grammar.qualifying import qualified
from ingest.rules.grammar.reach import opening_of
from ingest.rules.grammar.scene import Scene, Spot, Thread
from ingest.rules.grammar.timed import timed
from ingest.rules.grammar.topic import CEREMONY


def way_of(scene: Scene, context: Any, project: Thread, shared: list[Mention]) -> list[Mention]:
    """Give the steps of a project in order, or nothing where they do not rise or none is its own.

    `shared` are the steps that the text tells of it together with others.
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
    return []


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
    known = step and (step.period or told)
    if step and known and step.stage in BATCH_STAGES:
        yield Mention(step, spot, spot.start, spot.end)


def _leads(left: Mention, right: Mention) -> bool:
    """Tell whether a batch is later than the one before; only the last may lack a period."""
    before, after = left.step.period, right.step.period
    if before is None:
        return after is None or (left.joined and right.joined)
    return after is None or before < after


def _leaps(scene: Scene, last: list[Mention]) -> bool:
    """Tell whether a way only leaps from signing to production by the list of a sentence before."""
    if len(last) < 2 or [one.step.stage for one in last] != ["signed", "commissioned"]:
        return False
    told, spot = last[0].start, last[1].spot
    text = scene.sheets[spot.passage].text
    happened = CEREMONY.search(text, opening_of(text, spot), spot.start)
    return not noted(scene, spot) and not happened and told > spot.start
