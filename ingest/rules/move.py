"""A project's way: the batches and stages that a document tells of it one after another are its listings and moves.

They may be told in a note (第五期签约转开工项目), in front of the name (第十二期开工的), behind it (第八期签约、第九期开工、第十期
投产), of its whole list, of several by number, and by the list it stands in. At least one is told of the project
itself; stages and periods rise along the way. What is planned (力争转开工) does not count.
"""

from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from graph.statement import qualifiers
from ingest.language.programmes import BATCHES
from ingest.rules import Candidate
from ingest.rules.grammar.moves.mentions import Mention
from ingest.rules.grammar.moves.together import together
from ingest.rules.grammar.moves.way import reached, way_of
from ingest.rules.grammar.threads.fact import Fact
from ingest.rules.grammar.threads.scene import Scene, Thread
from ingest.rules.listing import PROVINCE, listed
from ingest.rules.status import states

NAME = "move"
READS = "projects"
EXAMPLES = (
    (
        "甲岭光学镜片项目是第二期“三个一批”签约转开工项目。",
        (
            "0: listed period=2 stage=signed",
            "0: listed stage=started",
            "0: moved from_period=2 from_stage=signed to_stage=started",
        ),
    ),
    ("甲岭光学镜片项目力争年内由签约转为开工。", ()),
    (
        "第八期“三个一批”活动中，甲县投产项目2个：第三期签约、第六期开工的甲岭光学镜片工厂，还有乙川冷链物流园。",
        (
            "0: listed period=3 stage=signed",
            "0: listed period=6 stage=started",
            "0: listed period=8 stage=commissioned",
            "0: moved from_period=3 from_stage=signed to_period=6 to_stage=started",
            "0: moved from_period=6 from_stage=started to_period=8 to_stage=commissioned",
        ),
    ),
    (
        "第八期“三个一批”期间，甲岭光学镜片项目第三期签约，第五期开工，如今投产。",
        (
            "0: listed period=3 stage=signed",
            "0: listed period=5 stage=started",
            "0: listed stage=commissioned",
            "0: moved from_period=3 from_stage=signed to_period=5 to_stage=started",
            "0: moved from_period=5 from_stage=started to_stage=commissioned",
        ),
    ),
    (
        "甲镇的柠檬萃取厂已是一片果香。甲晓公司去年11月签约，今年6月动工，10月28日投产，总投资3亿元，竣工在即。",
        (
            "0: moved from_stage=signed to_stage=started",
            "0: moved from_stage=started to_stage=commissioned",
        ),
    ),
    ("甲岭光学镜片项目年前签约、节后开工。", ("0: moved from_stage=signed to_stage=started",)),
    ("甲岭光学镜片项目去年5月签约，计划今年9月开工。", ()),
    ("甲岭光学镜片项目主体封顶。去年全县签约12个，今年3月开工9个。", ()),
    (
        "第十期“三个一批”正在进行。甲岭光学镜片项目浇下第一根桩。5月第八期签约，9月就列进了第十期的开工单子。",
        (
            "0: listed period=8 stage=signed",
            "0: listed period=10 stage=started",
            "0: moved from_period=8 from_stage=signed to_period=10 to_stage=started",
        ),
    ),
    (
        "第十期“三个一批”，开工单子打头的是甲岭光学镜片项目，投资3亿元。它是第九期签的，来得不慢。",
        (
            "0: listed period=9 stage=signed",
            "0: listed period=10 stage=started",
            "0: moved from_period=9 from_stage=signed to_period=10 to_stage=started",
        ),
    ),
    ("第十期“三个一批”，甲岭光学镜片项目第九期签约，力争第十一期开工。", ()),
    (
        "第十期“三个一批”开工3个，其中一个上一期还在签约名单里，叫作甲岭光学镜片项目。",
        (
            "0: listed period=9 stage=signed",
            "0: listed period=10 stage=started",
            "0: moved from_period=9 from_stage=signed to_period=10 to_stage=started",
        ),
    ),
    (
        "第九期“三个一批”签约7个，其中2个转为开工，分别是甲岭光学镜片项目、乙川冷链物流园项目。",
        (
            "0: listed period=9 stage=signed",
            "0: listed stage=started",
            "0: moved from_period=9 from_stage=signed to_stage=started",
            "1: listed period=9 stage=signed",
            "1: listed stage=started",
            "1: moved from_period=9 from_stage=signed to_stage=started",
        ),
    ),
    ("第九期“三个一批”签约7个，力争2个转为开工，分别是甲岭光学镜片项目、乙川冷链物流园项目。", ()),
    (
        "第八期“三个一批”活动中，甲县签约项目7个。签约的7个里有2个转为开工，转化率28.6%。\n\n转得最快的是甲岭光学镜片生产线，8月浇了第一方混凝土。与它前后脚开工的，还有乙川冷链物流园项目。",
        (
            "0: listed period=8 stage=signed",
            "0: listed stage=started",
            "0: moved from_period=8 from_stage=signed to_stage=started",
            "1: listed period=8 stage=signed",
            "1: listed stage=started",
            "1: moved from_period=8 from_stage=signed to_stage=started",
        ),
    ),
    (
        "第八期“三个一批”活动中，甲县签约项目7个。签约的7个里有3个转为开工。\n\n甲岭光学镜片生产线浇了第一方混凝土。",
        (),
    ),
    (
        "第八期“三个一批”活动中，投产的2个项目均由第六期的开工项目转化而来，分别是甲岭光学镜片项目、乙川冷链物流园项目。",
        (
            "0: listed period=6 stage=started",
            "0: listed period=8 stage=commissioned",
            "0: moved from_period=6 from_stage=started to_period=8 to_stage=commissioned",
            "1: listed period=6 stage=started",
            "1: listed period=8 stage=commissioned",
            "1: moved from_period=6 from_stage=started to_period=8 to_stage=commissioned",
        ),
    ),
    (
        "第八期“三个一批”投产2个，分别是甲岭光学镜片项目、乙川冷链物流园项目。其中前一个由第六期“开工一批”转化，后一个由第五期“开工一批”转化。",
        (
            "0: listed period=6 stage=started",
            "0: listed period=8 stage=commissioned",
            "0: moved from_period=6 from_stage=started to_period=8 to_stage=commissioned",
            "1: listed period=5 stage=started",
            "1: listed period=8 stage=commissioned",
            "1: moved from_period=5 from_stage=started to_period=8 to_stage=commissioned",
        ),
    ),
    ("第八期“三个一批”开工项目2个，分别是甲岭光学镜片项目、乙川冷链物流园项目。", ()),
    (
        "第八期“三个一批”活动举行。签约转开工项目2个，分别为甲岭光学镜片项目、乙川冷链物流园项目。",
        (
            "0: listed stage=signed",
            "0: listed stage=started",
            "0: moved from_stage=signed to_stage=started",
            "1: listed stage=signed",
            "1: listed stage=started",
            "1: moved from_stage=signed to_stage=started",
        ),
    ),
    (
        "第八期“三个一批”活动举行。投产一批项目2个，均为第六期开工项目，分别为甲岭光学镜片项目、乙川冷链物流园项目。",
        (
            "0: listed period=6 stage=started",
            "0: listed period=8 stage=commissioned",
            "0: moved from_period=6 from_stage=started to_period=8 to_stage=commissioned",
            "1: listed period=6 stage=started",
            "1: listed period=8 stage=commissioned",
            "1: moved from_period=6 from_stage=started to_period=8 to_stage=commissioned",
        ),
    ),
    (
        "第八期“三个一批”活动举行。第六期开工项目已投产2个，分别是甲岭光学镜片项目、乙川冷链物流园项目。",
        (
            "0: listed period=6 stage=started",
            "0: listed stage=commissioned",
            "0: moved from_period=6 from_stage=started to_stage=commissioned",
            "1: listed period=6 stage=started",
            "1: listed stage=commissioned",
            "1: moved from_period=6 from_stage=started to_stage=commissioned",
        ),
    ),
    (
        "甲岭光学镜片项目总投资5亿元，从签约到投产不到八个月。乙川冷链物流园项目力争从签约到投产只用八个月。",
        ("0: moved from_stage=signed to_stage=commissioned",),
    ),
    (
        "甲岭光学镜片项目总投资5亿元。2022年3月，项目签约；6月，项目开工。",
        ("0: moved from_stage=signed to_stage=started",),
    ),
    (
        "第八期“三个一批”活动举行。第七期签约的甲岭光学镜片项目、乙川冷链物流园项目转入开工。",
        (
            "0: listed period=7 stage=signed",
            "0: listed stage=started",
            "0: moved from_period=7 from_stage=signed to_stage=started",
            "1: listed period=7 stage=signed",
            "1: listed stage=started",
            "1: moved from_period=7 from_stage=signed to_stage=started",
        ),
    ),
    (
        "总投资5亿元的甲岭光学镜片项目、总投资3亿元的乙川冷链物流园项目实现当年签约、当年开工。",
        (
            "0: moved from_stage=signed to_stage=started",
            "1: moved from_stage=signed to_stage=started",
        ),
    ),
    (
        "第八期“三个一批”活动举行。第六期签约的甲岭光学镜片项目已于今年3月开工，第七期签约的乙川冷链物流园项目正在办理手续。",
        (
            "0: listed period=6 stage=signed",
            "0: listed stage=started",
            "0: moved from_period=6 from_stage=signed to_stage=started",
        ),
    ),
)


def show(candidate: Candidate) -> str:
    """Write the fact without programme and province."""
    return str(candidate.content.brief())


def apply(scene: Scene, context: Any) -> Iterator[Candidate]:
    """Give the moves of each named project, and the listings at both their ends."""
    shared: dict[int, list[Mention]] = {}
    for project, told in together(scene, context):
        shared.setdefault(project.index, []).append(told)
    state = reached(states(scene, context))
    for project in scene.projects:
        way = way_of(scene, context, project, shared.get(project.index, []), state)
        batches = any(told.step.period for told in way) or all(told.batches for told in way)
        for told in _in_batches(way) if batches else ():
            yield listed(NAME, told.spot, project, told.step, "stated", span=(told.start, told.end))
        for left, right in pairwise(way):
            yield _moved(project, left, right, batches=batches)


def _in_batches(way: list[Mention]) -> list[Mention]:
    """Leave out a first step that is told with another time than a batch's: 8月28日推进日上签字，这回列进开工单子."""
    return way if not way or way[0].batches or way[0].step.period else way[1:]


def _moved(project: Thread, left: Mention, right: Mention, *, batches: bool) -> Candidate:
    """Give the candidate that a project moved from one batch to another; of no programme outside them."""
    told = qualifiers(
        programme=BATCHES if batches else None,
        province=PROVINCE if batches else None,
        from_period=left.step.period,
        from_stage=left.step.stage,
        to_period=right.step.period,
        to_stage=right.step.stage,
    )
    fact = Fact(project.index, "moved", qualifiers=told)
    near = left.spot.passage == right.spot.passage
    start = min(left.start, right.start) if near else right.start
    end = max(left.end, right.end) if near else right.end
    kind = f"moved {project.index} {left.step} {right.step}"
    return Candidate(NAME, kind, fact, right.spot.passage, start, end)
