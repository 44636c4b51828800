"""The dated steps that follow each other in the words behind a project's name, or in the sentence before it."""

import re
from itertools import pairwise

from graph.types.stage import rank
from ingest.rules.grammar.stages.steps import PLANNED, Told, tell
from ingest.rules.grammar.threads.reach import opening_of
from ingest.rules.grammar.threads.scene import Scene, Spot
from ingest.sentence import opening

NOT_DONE = re.compile(
    r"(?:没|未|不|想|要在|才能|再|等|争取|轮到|赶不上|能否|能不能)[^，。；]{0,8}$"
)
AFTER = re.compile(r"^(?:率|仪式|活动|后|前|的?[^，。；]{0,4}(?:\d|[两三四五六七八九十]+个))")
# The way in front of its name: 从第三期签约，到第四期开工，再到第六期投产，A成为…; 第九期签约，第十期开工，今天，A….
LEADS_UP = re.compile(
    r"\s*(?:(?:从|由)第[^。；、]{2,60}(?:签约|开工|投产)(?:的?(?:名单|单子|榜单?|行列|队伍|台账|栏))?，"
    r"|(?:[^，。；、第\d]{0,6}第[^，。；、第\d]{1,4}期[^，。；、第\d]{0,8}(?:签约|开工|投产|动工|动土|破土)[^，。；、第\d]{0,4}，){2,3})"
    r"(?:(?:今天|如今|现在|眼下|目前|[昨今]日|到了?今[天年]|这[回次期]|终于)，?)?"
)


def happened(words: str, told: Told, ahead: str) -> bool:
    """Tell whether a step is told as done, of one project."""
    unsure = PLANNED.search(ahead) or NOT_DONE.search(ahead)
    behind = told.end + bool(told.step.period and words.startswith("后", told.end))
    return not unsure and not AFTER.match(words[behind : behind + 8])


def led_up(scene: Scene, spot: Spot, current: int | None) -> list[Told]:
    """Give the dated steps that the sentence right before a passage's first name tells: 第六期签约，第八期动工。如今，A…."""
    text, first = scene.sheets[spot.passage].text, scene.placed[spot.passage][0][0]
    start = opening_of(text, spot)
    begins = opening(text, start - 1) if first == spot and start else start
    if not LEADS_UP.fullmatch(text[begins:start].replace("。", "，")):
        return []
    return history(text, begins, start, current)


def history(text: str, start: int, end: int, current: int | None) -> list[Told]:
    """Give the dated steps told in text[start:end], if they are two or more that follow each other."""
    found = [
        Told(told.step, start + told.start, start + told.end)
        for told in tell(text[start:end], current=current)
        if told.step.period
        and happened(
            text,
            Told(told.step, start + told.start, start + told.end),
            text[max(start, start + told.start - 10) : start + told.start],
        )
    ]
    found.sort(key=lambda told: (rank(told.step.stage), told.step.period or 0))
    rising = all(
        rank(left.step.stage) < rank(right.step.stage)
        and (left.step.period or 0) < (right.step.period or 0)
        for left, right in pairwise(found)
    )
    return found if rising and len(found) > 1 else []
