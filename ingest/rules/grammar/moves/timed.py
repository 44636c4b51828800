"""Two stages that one sentence tells of a project as done, one of them with its time.

去年5月签的约，今年2月队伍进场; 3月签约、6月开工、11月投产; 去年11月签下的…，上周进场施工. What is planned, and what is told
of several projects, does not count.
"""

import re
from collections.abc import Iterator
from typing import Any

from graph.types.firsts import Sought
from graph.types.stage import rank
from ingest.language.programmes import BATCHES
from ingest.rules.grammar.moves.mentions import Mention
from ingest.rules.grammar.stages.event import coming
from ingest.rules.grammar.stages.steps import STAGE, Step
from ingest.rules.grammar.stages.words import HOPED, NOT_YET
from ingest.rules.grammar.threads.neighbours import after_list
from ingest.rules.grammar.threads.reach import closing_of, opening_of
from ingest.rules.grammar.threads.scene import Scene, Spot

EVENT = Sought(
    r"(?P<signed>签(?:了|的)?约(?!率|额|项目\d)|签的?字|签下|签了|签订|签署|约签了|合同签了)"
    r"|(?P<started>开(?:的|了)?工|动(?:的|了)?[工土]|破(?:的|了)?土|进(?:了|的)?场|放的?线|奠(?:了|的)?基|开建|转入建设|打下第一)"
    r"|(?P<commissioned>投(?:的|了)?产(?!业)|投用|投运|投入使用)"
)
TIME = re.compile(
    r"(?:\d{4}年|去年|前年|今年|当年|次年|同年|翌年|转年|年[初底中前]|节[前后]|春节"
    r"|开[年春]|入[冬夏秋]|[春夏秋冬][天季]|月[初底]|上个?[周月]|本[周月]|昨[天日]|日前"
    r"|目前|\d{1,3}(?:多|余)?(?:天|个(?:多)?月)|\d{1,2}月|[一二三四五六七八九十]{1,2}月"
    r"|\d{1,2}日|眼下|如今|现已|现在)[^，。；]{0,14}(?:，(?:该|这个)?(?:项目|工程"
    r"|公司)?[^，。；]{0,4})?$"
)
NOT_DONE = re.compile(r"率|额|仪式|前|条件|名单|清单|项目\d|时|协议书|一批|企业|商户|客商")
PAST = re.compile("[年节此]前")
ENDED = re.compile(r"(20\d\d)年底?")
LASTED = re.compile(
    r"从(?:项目)?(?:正式)?(?P<left>签约|签字|开工|动工|破土)(?:落地"
    r"|建设)?到(?:项目)?(?:正式|全面|实现|建成|竣工|顺利|实质性)*(?P<right>开工|动工|破土"
    r"|投产)(?:建设|运营)?，?(?:才|总共|前后|一共|整个过程)?(?:仅|只|用|历时|不到|不足"
    r"|短短|花|隔|耗时|共|近|\d|[一二三四五六七八九十]+个?[月天])"
)
SEVERAL = Sought(
    r"\d+\s*(?:个(?!多?月)|项|家)|[两三四五六七八九十]+(?:个(?!多?月)|项)(?:项目|工程)|第[一二三四五六七八九十\d]+期"
)
REACH = 400
Event = tuple[str, int, int, bool]


def timed(scene: Scene, context: Any, spot: Spot) -> Iterator[Mention]:
    """Give the stages that the first sentence about a project with two of them tells, or several sentences with a time for each."""
    text, date = scene.sheets[spot.passage].text, context.header.date
    stop = after_list(scene, spot)
    close = min(len(text) if stop is None else stop, spot.end + REACH)
    start, before = opening_of(text, spot), list[Event]()
    while start < close:
        end = closing_of(text, max(start, spot.end), close)
        if SEVERAL.holds(text, start, end):
            before = []
        else:
            told = [*_lasted(text, start, end)] or [*_done(text, start, end, spot, date)]
            before += [one for one in told if one[3]]
            for events in (told, before):
                if len({one[0] for one in events}) > 1 and any(one[3] for one in events):
                    yield from _mentioned(context, text, spot, events)
                    return
        start = end + 1


def _mentioned(context: Any, text: str, spot: Spot, events: list[Event]) -> Iterator[Mention]:
    """Give events as steps, of the batches where they are told as such."""
    here = context.at(spot.passage, spot.start).programme == BATCHES
    last = max(events, key=lambda one: rank(one[0]))[2]
    batches = here and "一批" in text[events[0][1] : last + 20]
    for stage, low, high, _ in events:
        yield Mention(Step(None, stage), spot, low, high, joined=True, batches=batches)


def _done(text: str, start: int, end: int, spot: Spot, date: str | None) -> Iterator[Event]:
    for match in EVENT.finditer(text, start, end):
        ahead = text[max(start, match.start() - 16) : match.start()]
        of_another = match.end() <= spot.start and "，" in text[match.end() : spot.start]
        inside = spot.start <= match.start() < spot.end
        hoped = HOPED.search(_without_past(ahead, date)) or coming(ahead, date)
        undone = hoped or NOT_YET.search(ahead)
        if of_another or inside or undone:
            continue
        if not NOT_DONE.match(text, match.end()):
            yield str(match.lastgroup), match.start(), match.end(), bool(TIME.search(ahead))


def _lasted(text: str, start: int, end: int) -> Iterator[Event]:
    """Read how long a project took: 从签约到投产不到八个月."""
    found = LASTED.search(text, start, end)
    if found and not HOPED.search(text[max(start, found.start() - 14) : found.start()]):
        for side in ("left", "right"):
            yield STAGE[found[side]], *found.span(side), True


def _without_past(ahead: str, date: str | None) -> str:
    """Give words without the times in them that sound of plans but lie behind: 年前, 2021年底."""
    year = int(date[:4]) if date else 0
    return ENDED.sub(lambda found: "" if int(found[1]) < year else found[0], PAST.sub("", ahead))
