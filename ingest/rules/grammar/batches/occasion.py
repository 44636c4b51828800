"""The one ceremony of a period that a document tells of, and whether a project told further down is of it."""

import re
from typing import Any

from graph.types.stage import rank
from ingest.language import sole_stage
from ingest.language.programmes import BATCHES
from ingest.language.sole_stage import counted
from ingest.rules.grammar.stages.steps import Step
from ingest.rules.grammar.stages.told import furthest
from ingest.rules.grammar.stages.topic import setters
from ingest.rules.grammar.threads.reach import opens, told_until
from ingest.rules.grammar.threads.scene import Scene, Spot
from ingest.sentence import HALVES, opening

PAUSES = f"{HALVES}，、"

# Other times, other events, what is only seen, meant or called for.
EARLIER = f"{sole_stage.BEFORE}|上次|前[几一二两三]次|早在|往期|上一?期"
BEFORE = re.compile(EARLIER)
APART = re.compile(
    f"{sole_stage.OTHER_YEARS}|年来|{EARLIER}|先后|曾经?|第[一二三四五六七八九十\\d]{{1,3}}期|下一?步|今后|接下来|谋划|储备|争取|力争|确保|力促"
    "|参观|观摩|调研|察看|查看|考察|视察|走访|来到|前往|一行|离开|强调|指出|要求|希望|类似|依托|围绕|加快|推进|引进|招引|已有|已经|现有|原有"
)


MOST_ABOVE = 8  # passages between what is counted and a name of it


def at_occasion(scene: Scene, context: Any, spot: Spot) -> Step | None:
    """Give the batch of the one ceremony told of, in the document or above a name, where what is told of it fits."""
    header, here = context.header, context.at(spot.passage, spot.start)
    if here.programme != BATCHES or here.periods not in (None, str(header.period)):
        return None
    text = scene.sheets[spot.passage].text
    if APART.search(text, opening(text, spot.start), spot.start):
        return None
    stage = context.sole.stage if context.sole else _counted_above(scene, context, spot)
    if not stage:
        return None
    reached = furthest(text, spot.end, told_until(text, spot))
    return None if reached and rank(reached[0]) > rank(stage) else Step(header.period, stage)


def _counted_above(scene: Scene, context: Any, spot: Spot) -> str | None:
    """Give the one stage of which a passage above counts the projects that open those below it: 这次开工的项目共9个."""
    period, passages = context.header.period, scene.outline.annotated.passages
    if not period or opening(scene.sheets[spot.passage].text, spot.start, PAUSES) != spot.start:
        return None
    named = {thread.index for one, thread in scene.placed[spot.passage] if one.start <= spot.start}
    codes: set[str] = set()
    for above in range(spot.passage, max(-1, spot.passage - MOST_ABOVE), -1):
        pairs = scene.placed.get(above, ())
        if above < spot.passage:
            codes |= {code for _, _, code in setters(passages[above].text)}
            told = list(counted(passages[above], period))
            if told and len(codes | {one.stage for one in told}) == 1:
                one = max(told, key=lambda one: one.many)
                return one.stage if not one.spanned and one.many >= len(named) else None
            named |= {thread.index for _, thread in pairs}
        if not pairs or not opens(passages[above].text, pairs[0][0]):
            return None
    return None
