"""The one ceremony of a period that a document tells of, and whether a project told further down is of it."""

import re
from typing import Any

from graph.types.stage import rank
from ingest.kept import kept
from ingest.language.programmes import BATCHES
from ingest.language.staging import ACT, STAGES
from ingest.rules.grammar.moves import Step
from ingest.rules.grammar.reach import told_until
from ingest.rules.grammar.scene import Scene, Spot
from ingest.rules.grammar.status_told import furthest
from ingest.sentence import opening

OPENING = 4  # passages
# 集中开工, 同时动工, “开工一批”活动, 开工仪式; not 签约暨开工仪式.
HELD = re.compile(
    rf"(?:集中|同[日时步天批期]|同一天|一[齐起同道并])[^，。；、\d]{{0,4}}?(?P<act>{ACT})(?!暨|和|、|及)"
    rf"|(?<![暨和、及])(?P<list>{ACT})(?:一批)?[”\"]?(?:重[大点])?(?:项目)?(?:建设)?(?:动员)?(?:仪式|活动)"
    rf"|宣布[^，。；]{{0,24}}(?P<said>{ACT})|项目(?P<end>{ACT})[！!]?$"
)
COMING = re.compile("(?:将|拟|计划|定于)[^，。；]{0,12}$")
# A list of another stage: 签约34个, 6个项目投产.
COUNTED = re.compile(
    rf"(?P<ahead>{ACT})(?:一批)?[”\"]?(?:的)?(?:重[大点])?(?:项目)?[^，。；\d]{{0,4}}\d+\s?个"
    rf"|\d+\s?个[^，。；\d]{{0,10}}(?:项目)?[^，。；\d]{{0,4}}(?P<behind>{ACT})"
)
# Other times, other events, what is only seen, meant or called for.
EARLIER = "此前|先前|早前|上次|前[几一二两三]次|早在|往期|上一?期"
BEFORE = re.compile(EARLIER)
APART = re.compile(
    f"近年|以来|年来|[去前上]年|{EARLIER}|先后|曾经?|第[一二三四五六七八九十\\d]{{1,3}}期|下一?步|今后|接下来|谋划|储备|争取|力争|确保|力促"
    "|参观|观摩|调研|察看|查看|考察|视察|走访|来到|前往|一行|离开|强调|指出|要求|希望|类似|依托|围绕|加快|推进|引进|招引|已有|已经|现有|原有"
)


def at_occasion(scene: Scene, context: Any, spot: Spot) -> Step | None:
    """Give the batch of the one ceremony that the document tells of, where what is told of a name there fits it."""
    period, here = context.header.period, context.at(spot.passage, spot.start)
    code = occasion(scene)
    if (
        not code
        or not period
        or here.programme != BATCHES
        or here.periods not in (None, str(period))
    ):
        return None
    text = scene.sheets[spot.passage].text
    if APART.search(text, opening(text, spot.start), spot.start):
        return None
    reached = furthest(text, spot.end, told_until(text, spot))
    return None if reached and rank(reached[0]) > rank(code) else Step(period, code)


@kept
def occasion(scene: Scene) -> str | None:
    """Give the one stage whose ceremony the document opens with, where it tells no list of another."""
    texts = [marked.text for marked in scene.outline.annotated.passages]
    held = {code for text in texts[:OPENING] for code in _held(text)}
    told = {
        STAGES[match["ahead"] or match["behind"]]
        for text in texts
        for match in COUNTED.finditer(text)
    }
    return held.pop() if len(held) == 1 and told <= held else None


def _held(text: str) -> set[str]:
    return {
        STAGES[next(filter(None, match.groups()))]
        for match in HELD.finditer(text)
        if not COMING.search(text, max(0, match.start() - 14), match.start())
    }
