"""The batch into whose list the words behind a name put it: A、B列入第六期开工名单，C列在同期签约名单."""

import re
from typing import Any

from graph.types.number import read_number
from ingest.language.entry import ENTERED
from ingest.language.programmes import BATCHES
from ingest.rules.grammar.batches.batch import run_of
from ingest.rules.grammar.batches.by_place import by_place
from ingest.rules.grammar.batches.standing import current_period, of_another, single, told_before
from ingest.rules.grammar.stages.steps import STAGE, Step
from ingest.rules.grammar.threads.scene import Scene, Spot

# In whose event the name behind which it stands was signed or begun: 在去年10月的“三个一批”活动中集中开工.
AT_EVENT = re.compile(
    r"(?:项目)?，?[也已曾就]?[在于](?P<when>[^，。；、“期]{0,12})[“‘]?三个一批[”’]?(?:项目)?(?:建设|推进)?(?:集中)?"
    r"(?:签约|开工)?(?:活动|仪式|推进会)?(?:现场)?[中上里]?(?:被|正式|成功|顺利|集中|同步|现场|举行)*"
    r"(?P<stage>签约|签下|开工|动工|投产)(?![一率前后现仪])"
)
# Whose ceremony it had: 在开工仪式之后停摆至今, 自签约仪式结束后没有下文.
AFTER_EVENT = re.compile(
    r"(?:项目)?[在于自从](?:本期|当天)?的?(?:集中)?(?P<stage>签约|开工|投产)(?:仪式|活动)(?:结束|过)?(?:之后|以后|后|以来|上)"
)


def entered(scene: Scene, context: Any, spot: Spot) -> Step | None:
    """Give the batch into whose list the words behind a name, or behind the names joined to it, put it."""
    if own := next(by_place(scene, context, spot), None):
        return own.step
    text, end = scene.sheets[spot.passage].text, run_of(scene, spot)[1]
    if at := AT_EVENT.match(text, end):
        current = None if at["when"] else current_period(context, spot)
        return Step(current, STAGE[at["stage"]])
    inside = context.at(spot.passage, spot.start).programme == BATCHES
    after = AFTER_EVENT.match(text, end) if inside else None
    if after and context.header.period:
        return Step(context.header.period, STAGE[after["stage"]])
    found = ENTERED.match(text, end)
    if not found:
        return None
    stage = STAGE[found["stage"]]
    if found["n"]:
        return Step(int(read_number(found["n"])), stage)
    if found["same"]:
        told = told_before(scene, context, spot.passage, spot.start)
        return told and told._replace(stage=stage)
    if not inside:
        return None
    current = current_period(context, spot)
    period = current if found["this"] else single(context, spot.passage, spot.start)
    return Step(None if of_another(scene, period, stage) else period, stage)
