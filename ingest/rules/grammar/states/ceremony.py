"""The stage that a ceremony gives to the projects named there: 集中开工, 当天在主会场签约2个项目."""

import re
from typing import Any

from ingest.kept import kept
from ingest.language.annotated import Annotated
from ingest.language.programmes import BATCHES
from ingest.language.sole_stage import COMING
from ingest.rules.grammar.batches.batch import PERIOD, happened, list_of
from ingest.rules.grammar.stages.steps import STAGE
from ingest.rules.grammar.stages.topic import topic
from ingest.rules.grammar.states.heads import FARTHEST
from ingest.rules.grammar.threads.reach import opening_of, told_until
from ingest.rules.grammar.threads.scene import Scene, Spot
from ingest.sentence import HALVES, opening

ACTS = r"(?:(?P<started{n}>破土动工|开工|动工|开建|破土|奠基)|(?P<signed{n}>签约)|(?P<commissioned{n}>投产”?)|(?P<completed{n}>竣工))"
TOGETHER = r"(?:集中|同[日时步期天批]|一[齐起道]|首批)"
PROJECTS = r"(?:重[大点]|产业|建设|民生)*(?:项目|工程)"
# What an opening tells of all its projects: 集中开工; and where it is no list of a batch: 9个项目破土动工，, 首批动工的项目共9个, 9个项目动工典礼.
GATHERED = (
    rf"(?:{TOGETHER}|\d[个大](?:重[大点])?项目(?=[开动]工仪式)){ACTS.format(n=1)}(?!暨|和|、|及)"
)
COUNTED = (
    rf"|\d\s?个[^，。；、\d]{{0,10}}?(?:项目|工程)(?:正式|顺利|全部|{TOGETHER})*{ACTS.format(n=2)}(?:建设)?(?=[，。；]|$)"
    rf"|{ACTS.format(n=3)}的{PROJECTS}(?:一共|共计|共|有)+\s?\d"
    rf"|{PROJECTS}{ACTS.format(n=4)}(?:动员)?(?:大会|典礼|现场会)"
    r"|(?P<started7>开工)动员(?:项目|会|活动|仪式)|(?:项目|工程)(?:集中)?(?:进行)?(?P<started8>开工)动员"
    rf"|{ACTS.format(n=5)}项目(?:简介|名单|一览|清单|概况)|(?P<signed6>签)(?:下|约)?\s?\d+\s?[个单](?!月)"
)
EVENT, ARTICLE = re.compile(GATHERED), re.compile(GATHERED + COUNTED)


def of_article(scene: Scene, context: Any) -> str | None:
    """Give the stage at which the article says that all its projects are (集中开工), if it is one."""
    return None if context.header.programme == BATCHES else told_of_all(scene)


@kept
def told_of_all(scene: Scene) -> str | None:
    """Give the one stage at which the article's opening says that all its projects are."""
    return told_of(scene.outline.annotated, ARTICLE)


def held_in(context: Any) -> str | None:
    """Give the one stage of which the article's opening tells a ceremony outside the batches: 150个项目同日动工."""
    return None if context.header.programme == BATCHES else told_of(context.annotated, EVENT)


@kept
def _ceremony(scene: Scene) -> str | None:
    """Give the one stage of which the article's opening tells a ceremony: 集中开工."""
    return told_of(scene.outline.annotated, EVENT)


def told_of(annotated: Annotated, pattern: re.Pattern[str]) -> str | None:
    """Give the one stage that a pattern reads in the opening of an article."""
    texts = [marked.text for marked in annotated.passages[:4]]
    codes = {
        str(m.lastgroup)[:-1]
        for text in texts
        for m in pattern.finditer(text)
        if not COMING.search(text, max(0, m.start() - 14), m.start())
    }
    return codes.pop() if len(codes) == 1 else None


# What is only visited on the day, or has a ceremony or a list of its own: 参观了A, A揭牌, 不在此次开工之列.
SEEN = re.compile(
    "参观|观摩|察看|查看|视察|考察|调研|走进|走访|来到|前往|到访|[深先][入后]到|(?:发布|推出|推介)(?:了|的)"
)
OTHERWISE = re.compile(
    "[^，。；]{0,12}(?:揭牌|揭幕|启用|[入进][园驻][^，。；]{0,4}(?:签约)?)仪式|[^，。；]{0,4}不在[^，。；]{0,8}之列"
)
# Where others sign: 集中签约仪式在某某项目现场举行.
SIGNED_AT = re.compile("签约[^，。；、]{0,6}(?:仪式|活动|大会)(?:现场|会场)?在[^，。；、]{0,8}$")
ROOM = re.compile("(?:项目)?[^，。；、]{0,10}(?:举[行办]|召开|拉开|启动)")


def aside(scene: Scene, spot: Spot) -> bool:
    """Tell whether a name is told of beside the ceremony of the day."""
    text = scene.sheets[spot.passage].text
    seen = SEEN.search(text, opening(text, spot.start), spot.start)
    return bool(seen or OTHERWISE.match(text, spot.end))


def is_room(text: str, spot: Spot) -> bool:
    """Tell whether a name is no more than where others sign: 签约仪式在某某项目现场举行."""
    return bool(ROOM.match(text, spot.end) and SIGNED_AT.search(text, 0, spot.start))


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
