"""A project is listed in the batch that stands where it is named.

第八期…签约项目里，… sets period and stage for the names that follow. A note in
brackets (第五期开工项目) covers all items joined by 、 before it, back to the note or
comma before, and overrides what stands.
"""

import re
from collections.abc import Iterator
from typing import Any

from graph.statement import Basis, qualifiers
from ingest.language.programmes import BATCHES
from ingest.rules import Candidate
from ingest.rules.grammar.batches.batch import standing
from ingest.rules.grammar.batches.entered import entered
from ingest.rules.grammar.batches.notes import noted, settled
from ingest.rules.grammar.batches.qualifying import qualified
from ingest.rules.grammar.batches.resumed import steps_of
from ingest.rules.grammar.batches.standing import current_period
from ingest.rules.grammar.moves.grouped import grouped
from ingest.rules.grammar.moves.mentions import of_item
from ingest.rules.grammar.moves.together import dated
from ingest.rules.grammar.stages.steps import PLANNED, Step, tell
from ingest.rules.grammar.threads.fact import Fact
from ingest.rules.grammar.threads.reach import reach
from ingest.rules.grammar.threads.scene import Scene, Spot, Thread

NAME = "listing"
READS = "projects"
EXAMPLES = (
    (
        "第六期“三个一批”活动中，甲县开工项目2个，分别为甲岭光学镜片项目、乙川冷链物流园项目。",
        ("0: listed period=6 stage=started", "1: listed period=6 stage=started"),
    ),
    (
        "第六期“三个一批”活动举行。动土的总共1个，是甲岭光学镜片项目。",
        ("0: listed period=6 stage=started",),
    ),
    (
        "第六期“三个一批”举行。本期签约的甲岭光学镜片项目、开工的乙川冷链物流园项目都在城东。",
        ("0: listed period=6 stage=signed", "1: listed period=6 stage=started"),
    ),
    (
        "第六期“三个一批”举行。投产的是甲岭光学镜片项目（第二期签约、第四期开工项目）、乙川冷链物流园项目。",
        (
            "0: listed period=2 stage=signed",
            "0: listed period=4 stage=started",
            "0: listed period=6 stage=commissioned",
            "1: listed period=6 stage=commissioned",
        ),
    ),
    (
        "第六期“三个一批”活动中，甲县共有甲岭光学镜片生产线等亿元以上签约项目3个；乙川冷链物流园、丙山木器厂项目等开工项目2个。",
        (
            "0: listed period=6 stage=signed",
            "1: listed period=6 stage=started",
            "2: listed period=6 stage=started",
        ),
    ),
    (
        "第六期“三个一批”活动举行。会后，甲县举行甲岭光学镜片项目、乙川冷链物流园项目集中签约仪式。",
        ("0: listed period=6 stage=signed", "1: listed period=6 stage=signed"),
    ),
    (
        "第六期“三个一批”活动举行。会后，甲县参观甲岭光学镜片项目、乙川冷链物流园项目等在谈项目。",
        (),
    ),
    (
        "第六期“三个一批”活动中，甲县开工项目2个，分别为甲岭光学镜片项目；2022年乙川河堤加固建设项目。",
        ("0: listed period=6 stage=started", "1: listed period=6 stage=started"),
    ),
    (
        "第六期“三个一批”活动举行。签约3个。签约结束后，众人共同为甲岭光学镜片项目培土奠基。",
        ("0: listed period=6 stage=started",),
    ),
    (
        "第六期“三个一批”活动举行。\n\n各乡镇在分会场举行开工活动——\n\n甲岭镇：甲岭光学镜片项目，总投资4亿元；",
        ("0: listed period=6 stage=started",),
    ),
    (
        "第六期“三个一批”活动举行。本期63个项目中，签约35个。名单里有甲岭光学镜片项目（总投资7亿元，签约）、乙川冷链物流园项目（第五期签约）。",
        ("0: listed period=6 stage=signed", "1: listed period=5 stage=signed"),
    ),
    (
        "第六期“三个一批”活动举行。投产的是甲岭光学镜片项目、\n\n乙川电动工具厂项目（第五期投产项目）。",
        (
            "0: listed period=5 stage=commissioned",
            "1: listed period=5 stage=commissioned",
        ),
    ),
    (
        "甲县开展“三个一批”以来，投产项目3个，分别为甲岭光学镜片项目（第二期），乙川冷链物流园项目、丙山木器厂项目（第三期）。",
        (
            "0: listed period=2 stage=commissioned",
            "1: listed period=3 stage=commissioned",
            "2: listed period=3 stage=commissioned",
        ),
    ),
    (
        "前五期“三个一批”开工项目30个。未开工的2个签约项目中，甲岭光学镜片项目暂缓实施。",
        ("0: listed stage=signed",),
    ),
    (
        "第六期“三个一批”活动举行。甲岭光学镜片项目为本期工业投资最大的签约项目；乙川冷链物流园项目投产。",
        ("0: listed period=6 stage=signed", "1: listed period=6 stage=commissioned"),
    ),
    (
        "甲县开展“三个一批”以来，“投产一批”项目9个，达效率100%。其中第五期的甲岭光学镜片项目由丙山公司建设。",
        ("0: listed period=5 stage=commissioned",),
    ),
    (
        "第六期，甲县又有2个“三个一批”项目入列，年度计划投资2亿元：签约2个，分别是甲岭光学镜片项目、乙川冷链物流园项目。",
        ("0: listed period=6 stage=signed", "1: listed period=6 stage=signed"),
    ),
    ("甲县2024年5月举行第六期“三个一批”活动。甲岭光学镜片项目2021年动工，厂房已封顶。", ()),
    (
        "第六期“三个一批”活动举行。甲县优化环境，吸引甲岭光学镜片项目、乙川冷链物流园项目等一批重大项目签约落地。",
        (),
    ),
    (
        "第六期“三个一批”开工项目方面，甲岭光学镜片项目同日打桩，而乙川碳素厂（第二期签约项目）未能如期开工。",
        ("0: listed period=6 stage=started", "1: listed period=2 stage=signed"),
    ),
    (
        "第六期“三个一批”举行。上台的有甲岭光学镜片项目、乙川冷链物流园项目。以上均为签约项目。",
        ("0: listed period=6 stage=signed", "1: listed period=6 stage=signed"),
    ),
    (
        "甲县要闻\n\n2个项目集中开工\n\n4月3日，甲县“三个一批”项目集中开工仪式举行。\n\n此次集中开工项目2个，分别为甲岭光学镜片项目、乙川冷链物流园项目。这些项目的开工、投产，将带来新动力。",
        ("0: listed stage=started", "1: listed stage=started"),
    ),
    (
        "“开工一批”活动主会场设在位于甲县的乙川冷链物流园项目现场。第六期“三个一批”活动举行，签约3个。",
        ("0: listed period=6 stage=started",),
    ),
    (
        "第六期“三个一批”活动举行。最后观摩了以甲岭光学镜片项目、乙川冷链物流园项目为代表的“竣工投产一批”活动。",
        ("0: listed period=6 stage=commissioned", "1: listed period=6 stage=commissioned"),
    ),
    (
        "第六期“三个一批”活动举行，“开工一批”项目9个。\n\n按领域分，制造业项目4个，包括甲岭光学镜片项目、乙川冷链物流园等项目。",
        ("0: listed period=6 stage=started", "1: listed period=6 stage=started"),
    ),
    (
        "“三个一批”观摩举行。甲岭光学镜片项目塔吊林立。作为第八期“三个一批”签约项目，该项目投资3亿元。",
        ("0: listed period=8 stage=signed",),
    ),
    (
        "第六期“三个一批”活动举行。开工项目9个，其中甲岭光学镜片项目、乙川冷链物流园项目为市重点项目。",
        ("0: listed period=6 stage=started", "1: listed period=6 stage=started"),
    ),
    (
        "第六期“三个一批”活动举行，签约3个。分会场设在甲岭光学镜片项目工地。主会场所在的乙川冷链物流园很大。",
        ("0: listed period=6 stage=started",),
    ),
    (
        "甲县第六期“三个一批”项目集中开工。\n\n甲岭光学镜片项目总投资9亿元，占地90亩。近年来，甲县引进了乙川冷链物流园项目。",
        ("0: listed period=6 stage=started",),
    ),
    (
        "第六期“三个一批”回访。甲岭光学镜片项目是第五期开工的。同批破土的另外几个：乙川冷链物流园项目封顶，丙山木器厂项目停工。",
        tuple(f"{number}: listed period=5 stage=started" for number in range(3)),
    ),
)
PROVINCE = "410000"
NOT_IN = re.compile("(?:没有?|未能?|无缘|不)[^，。；：]{0,6}$")
ENTERED = re.compile("(?<!未)(?:列[在入进]|归入|排[在进]|跻身)了?$")  # 列在“投产一批”


def show(candidate: Candidate) -> str:
    """Write the fact without programme and province."""
    return str(candidate.content.brief())


def apply(scene: Scene, context: Any) -> Iterator[Candidate]:
    """Give the batches in which each named project is listed."""
    shared = dated(scene, context)
    for pairs in scene.placed.values():
        for place, (spot, project) in enumerate(pairs):
            stop = pairs[place + 1][0].start if place + 1 < len(pairs) else None
            if batches := _told(scene, context, spot, stop):
                yield from (listed(NAME, spot, project, step, "stated") for step in batches)
            elif (step := standing(scene, context, spot)) and shared.get(
                (project.index, step[0].stage), step[0]
            ) == step[0]:
                yield listed(NAME, spot, project, step[0], step[1])


def _told(scene: Scene, context: Any, spot: Spot, stop: int | None) -> tuple[Step, ...]:
    """Give the batches that are told of a name itself, or of its whole list."""
    told = settled(scene, context, spot, noted(scene, spot))
    if told and _of_batches(context, spot, told):
        return told
    return (
        grouped(scene, context, spot)
        or _stated(scene, context, spot, stop)
        or _resumed(scene, context, spot)
    )


def _resumed(scene: Scene, context: Any, spot: Spot) -> tuple[Step, ...]:
    """Read what is told of a whole list behind it: 以上均为第三期签约项目."""
    inside = BATCHES in (
        context.at(spot.passage, spot.start).programme,
        context.header.programme,
    )
    return tuple(steps_of(scene, context, spot, listed=True)) if inside else ()


def _of_batches(context: Any, spot: Spot, told: tuple[Step, ...]) -> bool:
    """Tell whether a note's stages are batches: they bear a period, or the document speaks of batches."""
    here = context.at(spot.passage, spot.start).programme
    return BATCHES in (here, context.header.programme) or any(step.period for step in told)


def _stated(scene: Scene, context: Any, spot: Spot, stop: int | None) -> tuple[Step, ...]:
    """Read 第三期签约的 + name, and name + 列入本期开工一批."""
    text = scene.sheets[spot.passage].text
    end = reach(scene, spot, stop)[1]
    current = current_period(context, spot)
    if found := qualified(scene, context, spot) or entered(scene, context, spot):
        return (found,)
    for told in tell(text[spot.end : end], current=current):
        words = text[spot.end + told.start : spot.end + told.end]
        ahead = text[max(spot.end, spot.end + told.start - 10) : spot.end + told.start]
        if of_item(text[spot.end : end], told) or NOT_IN.search(ahead):
            continue
        if "一批" in words and not told.named and ENTERED.search(ahead):
            return (Step(current, told.step.stage),)
        known = told.step.period or (context.header.period is None and "一批" in words)
        if known and not PLANNED.search(ahead) and (told.named or "一批" in words):
            return (told.step,)
    return ()


def listed(
    rule: str,
    spot: Spot,
    project: Thread,
    step: Step,
    basis: Basis,
    *,
    span: tuple[int, int] | None = None,
) -> Candidate:
    """Give the candidate that a project is listed in a batch."""
    told = qualifiers(programme=BATCHES, province=PROVINCE, period=step.period, stage=step.stage)
    fact = Fact(project.index, "listed", qualifiers=told, basis=basis)
    kind = f"listed {project.index} {step}"
    return Candidate(rule, kind, fact, spot.passage, *(span or (spot.start, spot.end)))
