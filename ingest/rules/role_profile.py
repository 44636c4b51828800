"""A text about one company: what it tells of without another owner is that company's.

A heading bears its name, and most of the names of companies in the text are its own. Or one project is told of,
and one company's officer speaks.
"""

import re
from collections.abc import Iterator
from typing import Any

from graph.statement import qualifiers
from ingest.rules import Candidate
from ingest.rules.grammar.roles.phase import PHASE
from ingest.rules.grammar.threads.fact import Fact
from ingest.rules.grammar.threads.scene import Scene, Spot, Thread
from ingest.rules.role import LENDER

NAME = "role-profile"
READS = "projects"
EXAMPLES = (
    (
        "记岚韬摩擦材料集团\n\n岚韬摩擦材料集团在城西。岚韬去年很忙，年产1200万套刹车片扩能项目投产。今年，岚韬要上新线，岚韬的人说。",
        ("0: invested_by 0 role=investor",),
    ),
    (
        "甲岭钛材产业园项目开工一年。岚韬钛业有限公司总经理张三记得清楚：“我们这个园子那天动的工，这儿还是麦地。”",
        ("0: invested_by 0 role=investor",),
    ),
    (
        "甲岭钛材产业园项目、乙川冷链物流园项目开工。岚韬钛业有限公司总经理张三说，天冷。",
        (),
    ),
    ("甲岭钛材产业园项目开工。岚韬钛业有限公司总经理张三出席。", ()),
    ("甲岭钛材产业园项目开工。岚韬钛业有限公司总经理张三说，值得学。", ()),
    ("甲县项目忙\n\n岚韬摩擦材料集团在城西。年产1200万套刹车片扩能项目投产。", ()),
)
# A listed firm's news: 某某股份（002001）公告，公司拟…; 某某股份：拟投资5亿元投建….
NEWS = re.compile(
    r"(?:[（(][^（）()]{2,40}[）)])?(?:[^，。；：]{0,8}?(?:发布|披露)?了?(?:《[^》]*》)?的?公告|：(?=[^，。；]{0,14}?(?:拟|将|计划|与|中标|签|投资|投建|投产|开工)))"
)
OF_ITS_OWN = re.compile("(?:^|[，。；并])(?:同意)?(?:公司|本公司)(?:拟|将|计划|与|在|决定|同意)")
SPEAKS = re.compile(
    "的?(?:副?董事长|(?:常务)?副?总经理|总裁|(?:相关|有关)?负责人|(?:常务)?副总"
    "|厂长)(?:[\u4e00-\u9fff]{0,4}?|[^。；]{0,30}。[他她])(?:说|介绍|表示|告诉|解释|透露"
    "|坦言|记得|算|感慨)"
)
OURS = re.compile("我们|项目[^，。]{0,4}?(?:总投资|建成|投产|达产|达效|计划|预计|占地|一期)")
FAR = 100  # characters behind an officer's name within which he tells of what is the company's own
LEAST = 4
HEADING = 40


def apply(scene: Scene, _: Any) -> Iterator[Candidate]:
    """Tie the projects of a text about one company to it."""
    firm = subject(scene) or _speaker(scene)
    if firm is None:
        yield from _announced(scene)
        return
    others = {
        spot.passage: None for other in scene.firms if other is not firm for spot in other.spots
    }
    for index, pairs in scene.placed.items():
        for spot, project in pairs:
            if (
                not any(s.passage == index and s.start == spot.start for s in firm.spots)
                and index not in others
            ):
                yield _tied(firm, spot, project)


def _tied(firm: Thread, spot: Spot, project: Thread) -> Candidate:
    told = qualifiers(role="investor")
    fact = Fact(project.index, "invested_by", company=firm.index, qualifiers=told, basis="inferred")
    return Candidate(NAME, f"party {project.index}", fact, spot.passage, spot.start, spot.end, -5)


def _announced(scene: Scene) -> Iterator[Candidate]:
    """Tie what a listed firm's news tells of, in its own passage, where no other firm stands between."""
    for index, pairs in scene.firms_placed.items():
        sheet = scene.sheets.get(index)
        if sheet is None:
            continue
        told = [(spot, firm) for spot, firm in pairs if NEWS.match(sheet.text, spot.end)]
        for spot, project in scene.placed.get(index, ()) if len(told) == 1 else ():
            said, firm = told[0]
            between = [other for other, _ in pairs if said.end <= other.start < spot.start]
            since = between[-1].end if between else said.end
            alone = not between and "子公司" not in sheet.text[said.end : spot.start]
            own = alone or OF_ITS_OWN.search(sheet.text, since, spot.start)
            if said.end <= spot.start and own and not LENDER.search(firm.name):
                yield _tied(firm, spot, project)


def subject(scene: Scene) -> Thread | None:
    """Give the company that the whole text is about, or None."""
    times = [_times(firm) for firm in scene.firms]
    for firm, named in zip(scene.firms, times, strict=True):
        if named >= LEAST and 2 * named > sum(times) and _headed(scene, firm):
            return firm
    return None


def _speaker(scene: Scene) -> Thread | None:
    """Give the company whose officer alone speaks in a text about one project, in phases perhaps; or None."""
    if len({PHASE.sub("", project.name) for project in scene.projects}) != 1:
        return None
    found = [firm for firm in scene.firms if any(_speaks(scene, spot) for spot in firm.spots)]
    return found[0] if len(found) == 1 and not LENDER.search(found[0].name) else None


def _speaks(scene: Scene, spot: Spot) -> bool:
    sheet = scene.sheets.get(spot.passage)
    speaks = SPEAKS.match(sheet.text, spot.end) if sheet else None
    if not speaks:
        return False
    text = speaks.string
    said = text.rfind("“", 0, spot.start) if text[spot.start - 1 : spot.start] == "”" else -1
    quoted = said >= 0 and "我们" in text[said : spot.start]
    return quoted or bool(OURS.search(text, speaks.end(), speaks.end() + FAR))


def _times(firm: Thread) -> int:
    """Count how often a text names a company; a short form inside a longer one is no further time."""
    times, furthest = 0, (-1, 0)
    for spot in sorted(firm.spots, key=lambda spot: (spot.passage, spot.start, -spot.end)):
        if (spot.passage, spot.end) > furthest:
            times, furthest = times + 1, (spot.passage, spot.end)
    return times


def _headed(scene: Scene, firm: Thread) -> bool:
    passages = scene.outline.annotated.passages
    texts = (passages[spot.passage].text for spot in firm.spots)
    return any(len(text) <= HEADING and "。" not in text for text in texts)
