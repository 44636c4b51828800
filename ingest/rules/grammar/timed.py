"""Two stages that one sentence tells of a project as done, one of them with its time.

去年5月签的约，今年2月队伍进场; 3月签约、6月开工、11月投产; 去年11月签下的…，上周进场施工. What is planned, and what is told
of several projects, does not count.
"""

import re
from collections.abc import Iterator
from typing import Any

from graph.types.stage import rank
from ingest.language.programmes import BATCHES
from ingest.rules.grammar.mentions import Mention, following
from ingest.rules.grammar.moves import Step
from ingest.rules.grammar.reach import opening_of
from ingest.rules.grammar.scene import Scene, Spot
from ingest.rules.grammar.topic import NOT_EVENT, coming
from ingest.rules.status import HOPED

EVENT = re.compile(
    r"(?P<signed>签(?:了|的)?约(?!率|额|项目\d)|签下|签了|签订|签署|约签了|合同签了)"
    r"|(?P<started>开(?:的|了)?工|动(?:的|了)?[工土]|破(?:的|了)?土|进(?:了)?场|奠基|开建|转入建设|打下第一)"
    r"|(?P<commissioned>投(?:的|了)?产(?!业)|投用|投运|投入使用)"
)
TIME = re.compile(
    r"(?:\d{4}年|去年|前年|今年|当年|次年|同年|翌年|转年|年[初底中前]|节[前后]|春节|开[年春]|入[冬夏秋]|[春夏秋冬][天季]|月[初底]|上个?[周月]|本[周月]|昨[天日]|日前|\d{1,2}月|[一二三四五六七八九十]{1,2}月|\d{1,2}日|眼下|如今|现已|现在)[^，。；]{0,14}$"
)
PAST = re.compile("[年节此]前")
SEVERAL = re.compile(
    r"\d+\s*(?:个(?!多?月)|项|家)|[两三四五六七八九十]+(?:个(?!多?月)|项)(?:项目|工程)|第[一二三四五六七八九十\d]+期"
)
END = re.compile("[。！？；]")
REACH = 160
Told = tuple[str, int, int]


def timed(scene: Scene, context: Any, spot: Spot) -> Iterator[Mention]:
    """Give the stages that the first sentence about a project with two of them tells."""
    text, date = scene.sheets[spot.passage].text, context.header.date
    stop = following(scene, spot)
    close = min(len(text) if stop is None else stop, spot.end + REACH)
    start = opening_of(text, spot)
    while start < close:
        found = END.search(text, max(start, spot.end), close)
        end = found.start() if found else close
        words = text[start:end]
        told = [] if SEVERAL.search(words) else list(_done(text, start, end, spot, date))
        if len({stage for stage, *_ in told}) > 1 and any(timely for *_, timely in told):
            here = context.at(spot.passage, spot.start).programme == BATCHES
            last = max(told, key=lambda one: rank(one[0]))[2]
            batches = here and "一批" in text[told[0][1] : last + 20]
            for stage, low, high, _ in told:
                yield Mention(Step(None, stage), spot, low, high, joined=True, batches=batches)
            return
        start = end + 1


def _done(
    text: str, start: int, end: int, spot: Spot, date: str | None
) -> Iterator[tuple[str, int, int, bool]]:
    for match in EVENT.finditer(text, start, end):
        ahead = text[max(start, match.start() - 16) : match.start()]
        of_another = match.end() <= spot.start and "，" in text[match.end() : spot.start]
        inside = spot.start <= match.start() < spot.end
        hoped = HOPED.search(PAST.sub("", ahead)) or coming(ahead, date)
        if of_another or inside or hoped:
            continue
        if not NOT_EVENT.match(text[match.end() : match.end() + 5]):
            yield str(match.lastgroup), match.start(), match.end(), bool(TIME.search(ahead))
