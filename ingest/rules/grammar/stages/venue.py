"""The ceremony that is held at a project: 分会场设在…项目工地, 主会场所在的…, 走进…项目现场，开工仪式在这里举行."""

import re

from ingest.rules.grammar.stages.steps import STAGE
from ingest.sentence import HALVES, opening

Held = tuple[int, int, str]
FARTHEST = 60  # characters between where a hall is told and the name that it is at
FLOOR = re.compile(
    r"会场[^，。；、]{0,6}?(?:(?:[设放选定摆搭]|设立|选定|安排|布置|落)(?:址|点)?[在到于]|所在的|(?:依次|分别)[是为有])(?:了?位于)?[^，。；、]{0,16}$"
)
# 设在…项目的分会场内.
INSIDE = re.compile(r"[设放][在于][^，。；、]{0,12}$")
OF_NAME = re.compile(r"(?:项目)?(?:建设|施工)?(?:现场|工地)?的[主分]?会场")
GROUND = re.compile(r"(?:项目)?(?:建设|施工)?(?:工地|施工现场|建设现场)")
SITE = re.compile(r"(?:项目)?现场")
HERE = re.compile(
    r"(?:项目)?(?:建设|施工)?(?:现场|工地)[^。；]{0,60}?(?P<stage>签约|开工|动工|投产)(?:一批)?[”\"]?(?:动员)?(?:仪式|活动)[^，。；]{0,4}在(?:此|这里|这儿)"
)
ACTS = re.compile("签约|开工|动工|投产")


def hosted(text: str, start: int, end: int) -> Held | None:
    """Give the ceremony for which the project at text[start:end] is the hall, and its stage."""
    if here := HERE.match(text, end):
        return here.start(), here.end(), STAGE[here["stage"]]
    floor = FLOOR.search(text, max(0, start - FARTHEST), start)
    if not floor and OF_NAME.match(text, end):
        floor = INSIDE.search(text, max(0, start - FARTHEST), start)
    if not floor or not _is_site(text, floor, start, end):
        return None
    stage = "started" if GROUND.match(text, end) else _of_ceremony(text, floor.start())
    return (floor.start(), floor.end(), stage) if stage else None


def _is_site(text: str, floor: re.Match[str], start: int, end: int) -> bool:
    """Tell whether the name is a project being built, not a park or a house where people meet."""
    listed = floor.group().endswith(("所在的", "是", "为", "有"))
    named = text.endswith(("项目", "工程"), start, end) or text.startswith("项目", end)
    site = GROUND.match(text, end) or SITE.match(text, end)
    return bool(listed or named or site)


def _of_ceremony(text: str, told: int) -> str | None:
    """Give what was begun where a hall was: the stage told in its words or before them, 开工 if none is."""
    half = opening(text, told, HALVES)
    for low, high in ((half, told), (opening(text, max(0, half - 1)), half), (0, half)):
        codes = {STAGE[found.group()] for found in ACTS.finditer(text, low, high)}
        if codes:
            begun = sorted(codes - {"signed"}, reverse=True)
            return begun[0] if begun else None
    return "started"
