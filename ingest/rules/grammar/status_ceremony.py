"""The stage that a ceremony gives to the projects named there: 集中开工, 当天在主会场签约2个项目."""

import re
from typing import Any

from ingest.kept import kept
from ingest.language.programmes import BATCHES
from ingest.rules.grammar.batch import PERIOD, happened, list_of
from ingest.rules.grammar.moves import STAGE
from ingest.rules.grammar.reach import opening_of, told_until
from ingest.rules.grammar.scene import Scene, Spot
from ingest.rules.grammar.topic import topic
from ingest.sentence import HALVES, opening

FARTHEST = 400  # characters of a sentence and the list it tells of
ARTICLE = re.compile(
    r"(?:集中|同日|一齐|一起|同时|同步|\d[个大](?:重[大点])?项目(?=[开动]工仪式))(?:(?P<started>开工|动工|开建)|(?P<signed>签约)|(?P<commissioned>投产”?)|(?P<completed>竣工))(?!暨|和|、|及)"
)


def of_article(scene: Scene, context: Any) -> str | None:
    """Give the stage at which the article says that all its projects are (集中开工), if it is one."""
    return None if context.header.programme == BATCHES else _ceremony(scene)


@kept
def _ceremony(scene: Scene) -> str | None:
    """Give the one stage of which the article's opening tells a ceremony: 集中开工."""
    texts = [marked.text for marked in scene.outline.annotated.passages[:4]]
    codes = {str(m.lastgroup) for text in texts for m in ARTICLE.finditer(text)}
    return codes.pop() if len(codes) == 1 else None


ON_THE_DAY = re.compile("当[天日]|现场|会场|仪式|活动[上中]|会上")
ACT = re.compile(
    r"(?:集中|现场|当[天日]|会场|仪式上|活动[上中])[^，。；、已将拟]{0,8}(?P<stage>签约|开工|动工|投产)(?!库|前|后)"
)


def of_ceremony(scene: Scene, context: Any, spot: Spot) -> str | None:
    """Give the stage that a list of the batches reached on the spot: 当天在主会场签约2个项目，分别是A、B."""
    text = scene.sheets[spot.passage].text
    part = (opening_of(text, spot), told_until(text, spot))
    now = ON_THE_DAY.search(text, *part) and not PERIOD.search(text, *part)
    told = happened(scene, context, spot) if now else None
    step = told or list_of(scene, context, spot)
    if not step or step.period not in (None, context.header.period):
        return None
    turn = None if told else topic(text, spot.start)
    if not turn:
        return told.stage if told else None
    first = opening(text, turn[0], HALVES)
    acts = (
        STAGE[found["stage"]]
        for found in ACT.finditer(text, first, min(spot.start, first + FARTHEST))
    )
    return step.stage if step.stage in {*acts, _ceremony(scene)} else None
