"""How far those of one list are by now: “签约一批”6个，…。目前，A已投产；B、C等3个项目已开工."""

import re
from collections.abc import Iterator
from typing import Any

from graph.types.stage import rank
from ingest.language.programmes import BATCHES
from ingest.rules.grammar.batches.batch import run_of
from ingest.rules.grammar.batches.standing import single
from ingest.rules.grammar.moves.mentions import Mention
from ingest.rules.grammar.stages.steps import STAGE, Step
from ingest.rules.grammar.threads.scene import Scene, Spot
from ingest.sentence import opening

LIST = re.compile('[“"](?P<stage>签约|开工|投产)一批[”"](?:项目)?\\s?\\d+个')
BY_NOW = re.compile('[“”"]?(?:截至)?(?:目前|眼下|当前)，')
REACHED = re.compile("(?:等)?(?:\\d+个)?(?:项目)?(?:均|都|全部)?已(?:经)?(?P<stage>签约|开工|投产)")


def grouped(scene: Scene, context: Any, spot: Spot) -> tuple[Step, ...]:
    """Give the list of which a sentence tells how far its projects are, and the stage this one has reached."""
    if context.at(spot.passage, spot.start).programme != BATCHES:
        return ()
    text = scene.sheets[spot.passage].text
    first = opening(text, spot.start)
    if not BY_NOW.match(text, first):
        return ()
    lists = list(LIST.finditer(text, 0, first))
    reached = REACHED.match(text, run_of(scene, spot)[1]) if lists else None
    if not reached:
        return ()
    listed = Step(single(context, spot.passage, lists[-1].start()), STAGE[lists[-1]["stage"]])
    now = Step(None, STAGE[reached["stage"]])
    return (listed, now) if rank(now.stage) > rank(listed.stage) else (listed,)


def told_by_now(scene: Scene, context: Any, spot: Spot) -> Iterator[Mention]:
    """Give both steps as the way of a project that has gone on from its list."""
    found = grouped(scene, context, spot)
    for step in found if len(found) > 1 else ():
        yield Mention(step, spot, spot.start, spot.end, joined=True)
