"""The one ceremony of a period that a document tells of, and whether a project told further down is of it."""

import re
from typing import Any

from graph.types.stage import rank
from ingest.language import sole_stage
from ingest.language.programmes import BATCHES
from ingest.rules.grammar.moves import Step
from ingest.rules.grammar.reach import told_until
from ingest.rules.grammar.scene import Scene, Spot
from ingest.rules.grammar.status_told import furthest
from ingest.sentence import opening

# Other times, other events, what is only seen, meant or called for.
EARLIER = f"{sole_stage.BEFORE}|上次|前[几一二两三]次|早在|往期|上一?期"
BEFORE = re.compile(EARLIER)
APART = re.compile(
    f"{sole_stage.OTHER_YEARS}|年来|{EARLIER}|先后|曾经?|第[一二三四五六七八九十\\d]{{1,3}}期|下一?步|今后|接下来|谋划|储备|争取|力争|确保|力促"
    "|参观|观摩|调研|察看|查看|考察|视察|走访|来到|前往|一行|离开|强调|指出|要求|希望|类似|依托|围绕|加快|推进|引进|招引|已有|已经|现有|原有"
)


def at_occasion(scene: Scene, context: Any, spot: Spot) -> Step | None:
    """Give the batch of the one ceremony that the document tells of, where what is told of a name there fits it."""
    header, here = context.header, context.at(spot.passage, spot.start)
    sole = context.sole
    if not sole or here.programme != BATCHES or here.periods not in (None, str(header.period)):
        return None
    text = scene.sheets[spot.passage].text
    if APART.search(text, opening(text, spot.start), spot.start):
        return None
    reached = furthest(text, spot.end, told_until(text, spot))
    return (
        None if reached and rank(reached[0]) > rank(sole.stage) else Step(header.period, sole.stage)
    )
