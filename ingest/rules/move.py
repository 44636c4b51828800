"""A project's way: the batches and stages that a document tells of it one after another are its listings and moves.

They may be told in a note (第五期签约转开工项目), in front of the name (第十二期开工的), behind it (第八期签约、第九期开工、第十期
投产), of its whole list, of several by number, and by the list it stands in. At least one is told of the project
itself; stages and periods rise along the way. What is planned (力争转开工) does not count.
"""

from collections.abc import Iterable, Iterator
from itertools import pairwise, starmap
from typing import Any

from graph.statement import qualifiers
from graph.types.stage import BATCH_STAGES, rank
from ingest.language.programmes import BATCHES
from ingest.rules import Candidate
from ingest.rules.grammar.batch import list_of
from ingest.rules.grammar.fact import Fact
from ingest.rules.grammar.mentions import Mention, mentions
from ingest.rules.grammar.notes import noted
from ingest.rules.grammar.reach import opening_of
from ingest.rules.grammar.scene import Scene, Spot, Thread
from ingest.rules.grammar.timed import timed
from ingest.rules.grammar.together import together
from ingest.rules.grammar.topic import CEREMONY
from ingest.rules.listing import PROVINCE, listed

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
        "第八期“三个一批”活动中，甲县投产项目2个：第六期开工的甲岭光学镜片工厂，还有乙川冷链物流园。",
        (
            "0: listed period=6 stage=started",
            "0: listed period=8 stage=commissioned",
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
    ("第八期“三个一批”活动中，第六期签约的甲岭光学镜片项目没有来。", ()),
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
    ("第十期“三个一批”，甲岭光学镜片项目封顶。第九期签约12个，第十期开工9个。", ()),
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
    ("第八期“三个一批”开工项目2个，分别是甲岭光学镜片项目、乙川冷链物流园项目。", ()),
)


def show(candidate: Candidate) -> str:
    """Write the fact without programme and province."""
    return str(candidate.content.brief())


def apply(scene: Scene, context: Any) -> Iterator[Candidate]:
    """Give the moves of each named project, and the listings at both their ends."""
    shared: dict[int, list[Mention]] = {}
    for project, told in together(scene, context):
        shared.setdefault(project.index, []).append(told)
    for project in scene.projects:
        way = _way(scene, context, project, shared.get(project.index, []))
        batches = any(told.step.period for told in way) or all(told.batches for told in way)
        for told in way if batches else ():
            yield listed(NAME, told.spot, project, told.step, "stated", span=(told.start, told.end))
        for left, right in pairwise(way):
            yield _moved(project, left, right, batches=batches)


def _way(scene: Scene, context: Any, project: Thread, shared: list[Mention]) -> list[Mention]:
    """Give the steps of a project in order, or nothing where they do not rise or none is its own."""
    told = [one for spot in project.spots for one in mentions(scene, context, spot)]
    own = _by_stage([*told, *shared])
    if len(own) < 2:
        own = _by_stage(one for spot in project.spots for one in timed(scene, context, spot)) | own
    lists = _by_stage(one for spot in project.spots for one in _listed(scene, context, spot))
    for found in (_by_stage([*lists.values(), *own.values()]), own):
        way = sorted(found.values(), key=lambda told: rank(told.step.stage))
        if len(own) == len(way) - 1 and _leaps(scene, way[-2:]):
            way = way[:-1]
        if own and len(way) > 1 and all(starmap(_leads, pairwise(way))):
            return way
    return []


def _by_stage(told: Iterable[Mention]) -> dict[str, Mention]:
    """Give the last step told of each stage, a dated one before others."""
    found: dict[str, Mention] = {}
    for one in told:
        known = found.get(one.step.stage)
        if not known or one.step.period or not known.step.period:
            found[one.step.stage] = one
    return found


def _listed(scene: Scene, context: Any, spot: Spot) -> Iterator[Mention]:
    """Give the batch of the list in which a name stands."""
    step = list_of(scene, context, spot) if spot.rule != "echo" else None
    if step and step.period and step.stage in BATCH_STAGES:
        yield Mention(step, spot, spot.start, spot.end)


def _leads(left: Mention, right: Mention) -> bool:
    """Tell whether a batch is later than the one before; only the last may lack a period."""
    before, after = left.step.period, right.step.period
    if before is None:
        return after is None or (left.joined and right.joined)
    return after is None or before < after


def _leaps(scene: Scene, last: list[Mention]) -> bool:
    """Tell whether a way only leaps from signing to production by the list of a sentence before."""
    if len(last) < 2 or [one.step.stage for one in last] != ["signed", "commissioned"]:
        return False
    told, spot = last[0].start, last[1].spot
    text = scene.sheets[spot.passage].text
    happened = CEREMONY.search(text, opening_of(text, spot), spot.start)
    return not noted(scene, spot) and not happened and told > spot.start


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
