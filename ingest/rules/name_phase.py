"""A phase that only refers to its project is a project of its own: 甲岭光学镜片项目一期已投产，二期正在建设.

It bears the name of the project told before: of the one whose first phase is told, else of the last one of the passage.
What a first phase has in it makes it none; only beside a later phase is it told apart from the whole.
"""

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from ingest.rules import Candidate
from ingest.rules.grammar.passages.name import Name
from ingest.rules.grammar.threads.scene import Scene, Thread

NAME = "name-phase"
READS = "names"
ABOUT = "全县开工项目5个，签约项目3个，投产项目2个，总投资9亿元。"
EXAMPLES = (
    (
        ABOUT + "甲岭光学镜片项目一期已建成投产，项目二期主体封顶。",
        ("甲岭光学镜片项目二期",),
    ),
    (
        ABOUT + "甲源锂电产业园一期已投产，二期正在建设，三期完成选址。",
        ("甲源锂电产业园二期", "甲源锂电产业园三期"),
    ),
    (
        ABOUT + "甲源锂电产业园总投资30亿元。一期投资12亿元，已建成；二期投资18亿元，明年动工。",
        ("甲源锂电产业园一期", "甲源锂电产业园二期"),
    ),
    (
        ABOUT + "甲岭光学镜片项目总投资5亿元，总投资2亿元的二期项目也准备开工。",
        ("甲岭光学镜片项目二期",),
    ),
    (ABOUT + "腾出的地给了甲岭光学镜片项目的二期，眼下还在谈。", ("甲岭光学镜片项目二期",)),
    (ABOUT + "甲岭光学镜片项目分两期建设。乙川物流园项目一期主体封顶。", ()),
    (ABOUT + "甲岭光学镜片项目参加第二期“三个一批”签约。", ()),
    (
        ABOUT + "甲岭光学镜片项目一期试产，二期投资3亿元，建设乙型镀膜玻璃项目。",
        (),
    ),
    (ABOUT + "甲岭光学镜片项目一期已经试产，二期还没有摘地。", ("甲岭光学镜片项目二期",)),
    (ABOUT + "全市二期项目12个，总投资9亿元。", ()),
    (
        ABOUT
        + "甲岭生物产业园项目开工。一期拟投资5亿元，建设全自动灌装线、甲型粉剂生产线，同步建设仓库；二期拟投资4亿元。",
        ("甲岭生物产业园项目一期", "甲岭生物产业园项目二期"),
    ),
    (
        ABOUT + "甲岭生物产业园项目首期投资3亿元，新上灌装线、粉剂线，已投产；二期占地60亩。",
        ("甲岭生物产业园项目二期",),
    ),
    (
        ABOUT
        + "甲岭食品产业园项目配有全自动锅巴、米线和粉丝生产线。\n目前，一期已投产，二期正在建设。",
        ("甲岭食品产业园项目一期", "甲岭食品产业园项目二期"),
    ),
    (ABOUT + "甲岭瓜菜集散中心项目（一、二期）已开工，二期正在搭建棚舍。", ()),
)
PHASE = re.compile(
    r"(?:^|(?<![一二三四]、)(?<=[，。；：、 \u3000（(“的其而指]))(?:而|其中|目前|眼下|该"
    r"|这个|但)?(?:项目|工程)?(?P<phase>[一二三四五]期)(?P<head>项目|工程)?(?:建设)?"
    r"(?!(?:[和与及至到—－-]|投资建设)?[一二三四五六七]期|、|“|三个一批|“?(?:签约|开工|投产)(?:一批|项目[、，]|\d)|项目?\d+个|[）)])"
)
TOLD = re.compile(
    r"[，：]?(?:(?:项目|工程)?(?:也|则|还|就|仍|总|计划|预计|今年|明年|[上下]半年|年底"
    r"|年内|前?于?\d+[年月日]?){0,5}(?:完成|投资|投入|占地|用地|建筑面积|开工|动工|动土"
    r"|破土|投产|建成|竣工|完工|封顶|封了顶|投用|达产|建设|施工|推进|启动|立项|规划|谋划"
    r"|设计|准备|签约|在谈|洽谈|论证|选址|试产|试生产|主体|基础|桩基|厂房|综合楼)|计划|拟"
    r"|预计|将|已|正|还[在没未是]|刚|不再|尚未|没有|待定|停[建工]|约?\d[\d.]*亿元)"
    r"|，(?:眼下|目前|现|正)"
)
SEVERAL = re.compile("[一二三四][、至和及—-]+[二三四五]期")
OPENS = re.compile("(?:^|[。；！？])[^，。；、]{0,12}$")
OF_OTHER = re.compile("(?<=[一-鿿]{2})(?<![，。；：的其目程和第前])(?<!项目)(?<!工程)一期")
END = re.compile(r"[（(]?[一首]期[）)]?(?:项目|工程|建设)*$")
FIRST, FAR = "一期", 6  # passages


class Told(NamedTuple):
    """A phase that text[start:end] of a passage tells of."""

    passage: int
    start: int
    end: int
    phase: str


def apply(scene: Scene, _: Any) -> Iterator[Candidate]:
    """Give the phases that are told of, under their project's name."""
    found = list(_told(scene))
    whose = [(one, project) for one in found if (project := _project(scene, one))]
    later = {project.index for one, project in whose if one.phase != FIRST}
    for one, project in whose:
        name = END.sub("", project.name) + one.phase
        if one.phase != FIRST or (project.index in later and not END.search(project.name)):
            content = Name(name, "strong")
            yield Candidate(NAME, "name", content, one.passage, one.start, one.end, 8)


def _told(scene: Scene) -> Iterator[Told]:
    """Give the phases that stand by themselves and of which something is told."""
    for index, sheet in scene.sheets.items():
        for match in PHASE.finditer(sheet.text) if "期" in sheet.text else ():
            told = (
                match["head"]
                or _owned(scene, index, match.start())
                or TOLD.match(sheet.text, match.end())
            )
            told = told and scene.outline.tells(sheet, match.start(), match.end())
            if (
                told
                and not _builds(scene, index, match.end())
                and not _named(scene, index, match.start("phase"))
            ):
                yield Told(index, match.start("phase"), match.end(), match["phase"])


def _builds(scene: Scene, passage: int, place: int) -> bool:
    """Tell whether what a phase builds has a name of its own behind it: 二期投资3亿元，建设|甲岭光学镜片项目."""
    text = scene.sheets[passage].text
    close = min((p for sign in "。；" if (p := text.find(sign, place)) >= 0), default=len(text))
    spots = (spot for spot, _ in scene.placed.get(passage, ()) if place < spot.start < close)
    return any(text.endswith(("建设", "新建", "上马"), place, spot.start) for spot in spots)


def _owned(scene: Scene, passage: int, place: int) -> Thread | None:
    """Give the project whose name stands right before 的 and a phase: 甲岭光学镜片项目的|二期."""
    pairs = scene.placed.get(passage, ())
    behind = scene.sheets[passage].text[place - 1 : place] == "的"
    return next((one for spot, one in pairs if behind and spot.end == place - 1), None)


def _named(scene: Scene, passage: int, place: int) -> bool:
    """Tell whether a name holds this place."""
    pairs = scene.placed.get(passage, ())
    return any(spot.start <= place < spot.end for spot, _ in pairs)


def _project(scene: Scene, told: Told) -> Thread | None:
    """Give the project whose phase it is: the one told before whose first phase is named, else the last one.

    None where another's such phase is named in full, or the first phase of one that no rule knows.
    """
    if owner := _owned(scene, told.passage, told.start):
        return None if told.phase in owner.name else owner
    for passage in range(told.passage, max(-1, told.passage - FAR), -1):
        sheet, here = scene.sheets.get(passage), passage == told.passage
        stop = told.start if here else len(sheet.text) if sheet else 0
        before = [pair for pair in scene.placed.get(passage, ()) if pair[0].end <= stop]
        if sheet and before:
            firsts = [project for spot, project in before if END.search(spot.text)]
            opening = (
                []
                if here
                else [one for spot, one in before if OPENS.search(sheet.text, 0, spot.start)]
            )
            project = (firsts or opening or [before[-1][1]])[-1]
            other = any(told.phase in one.name for one in scene.projects)
            strange = OF_OTHER.search(sheet.text, before[-1][0].end, stop)
            barred = told.phase in project.name or SEVERAL.search(project.name) or strange
            return None if barred or (other and not firsts) else project
    return None
