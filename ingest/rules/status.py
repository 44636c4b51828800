"""A project's status is what its sentence says has happened to it: 开工, 封顶, 竣工, 投产, 停工, 调出 …

The last thing told counts; what is only hoped for (力争年底投产) does not, and the list of a batch
is a listing, no status. Where the article is about one stage of all its projects (集中开工), those
without a word of their own are in that stage.
"""

from collections.abc import Iterator
from typing import Any

from graph.types.stage import rank
from ingest.kept import kept
from ingest.rules import Candidate
from ingest.rules.grammar.batches.batch import list_of
from ingest.rules.grammar.stages.told import Found
from ingest.rules.grammar.stages.work import worked
from ingest.rules.grammar.states.ceremony import aside, is_room, of_article, of_ceremony
from ingest.rules.grammar.states.hoped import hoped, in_talks
from ingest.rules.grammar.states.lists import of_heading, of_list
from ingest.rules.grammar.states.near import near, unnamed
from ingest.rules.grammar.states.stop import told_to
from ingest.rules.grammar.threads.fact import Fact
from ingest.rules.grammar.threads.parted import parts
from ingest.rules.grammar.threads.scene import Scene, Spot, Thread
from ingest.rules.grammar.threads.tasks import ahead_plans

NAME = "status"
READS = "projects"
EXAMPLES = (
    ("甲岭光学镜片项目主体封顶。", ("0: status topped_out",)),
    ("甲岭光学镜片项目力争年底投产。", ()),
    ("甲岭光学镜片项目因资金链断裂停工。", ("0: status suspended",)),
    (
        "全县抓新建。确保甲岭光学镜片项目一季度开工，乙川冷链物流园项目上半年开工。",
        ("0: status planned", "1: status planned"),
    ),
    (
        "甲县新开工甲岭光学镜片项目、乙川冷链物流园项目等12个项目。",
        ("0: status started", "1: status started"),
    ),
    (
        "有2个项目应开未开，分别为：甲岭光学镜片项目、乙川冷链物流园项目。",
        ("0: status planned", "1: status planned"),
    ),
    (
        "全市开竣工25个项目。新开工的有18个，走在前头的是甲岭光学镜片项目。竣工的项目有乙川冷链物流园项目、丙山木器厂项目。",
        ("0: status started", "1: status completed", "2: status completed"),
    ),
    (
        "甲岭光学镜片项目、丙县乙川前期配套工程等相继破土。",
        ("0: status started", "1: status started"),
    ),
    ("甲岭光学镜片项目正在洽谈；前不久，丙湖公司签订协议。", ("0: status negotiating",)),
    (
        "甲岭光学镜片项目、乙川冷链物流园项目引人注目。这些项目已全部开工。",
        ("0: status started", "1: status started"),
    ),
    (
        "甲岭光学镜片项目、乙川冷链物流园项目引人注目。这些项目力争年内开工。",
        (),
    ),
    ("甲岭光学镜片项目赶在主汛期前完工。", ("0: status completed",)),
    ("甲岭光学镜片项目3月份即可试生产。", ()),
    (
        "甲县与8家企业签约，签约额54亿元，甲岭光学镜片项目、乙川冷链物流园项目落户城东。",
        ("0: status signed", "1: status signed"),
    ),
    ("集中开工仪式在甲岭光学镜片项目现场举行。", ("0: status started",)),
    (
        "记者走进甲岭光学镜片项目建设现场，一派繁忙。\n\n据介绍，该项目总投资5亿元，厂房已建成投产。",
        ("0: status started", "0: status commissioned"),
    ),
    ("第八期“三个一批”活动举行。甲岭光学镜片项目总投资5亿元，全县已开工14个，已投产4个。", ()),
    (
        "第八期“三个一批”活动举行。当天在主会场签约2个项目，分别是甲岭光学镜片项目、乙川冷链物流园项目。",
        ("0: status signed", "1: status signed"),
    ),
    (
        "第八期“三个一批”活动举行。众人在甲岭光学镜片项目现场参加集中开工仪式。",
        ("0: status started",),
    ),
    (
        "甲县2个项目集中签约\n\n第八期“三个一批”活动举行。签约的项目有：甲岭光学镜片项目，投资3亿元。",
        ("0: status signed",),
    ),
    ("甲岭光学镜片项目桩基开挖，建成投入使用后可用工90人。", ("0: status started",)),
    ("甲岭光学镜片项目投资2亿元，游客中心已完工。", ("0: status started",)),
    ("甲岭光学镜片项目因用地未批，无法开工。", ()),
    (
        "甲岭光学镜片项目、乙川冷链物流园项目今年都将开工建设。丙山木器厂项目今年都要完工。",
        ("0: status planned", "1: status planned", "2: status started"),
    ),
    (
        "甲岭光学镜片项目、乙川冷链物流园等项目还将陆续开工。",
        ("0: status planned", "1: status planned"),
    ),
    ("力争甲岭光学镜片项目等项目早日落户。", ("0: status negotiating",)),
    (
        "甲岭光学镜片项目、乙川冷链物流园等在谈项目推进签约。",
        ("0: status negotiating", "1: status negotiating"),
    ),
    ("甲公司正在这里建设光学镜片项目。", ("0: status started",)),
    (
        "在计划开工项目里，有甲岭光学镜片项目、乙川冷链物流园项目。",
        ("0: status planned", "1: status planned"),
    ),
    ("对谈得较深的总投资2亿元的甲岭光学镜片项目，专人盯跑。", ("0: status negotiating",)),
    ("甲岭光学镜片项目较原计划提前开工建设。", ("0: status started",)),
    (
        "甲岭光学镜片项目、乙川冷链物流园项目签约仪式在城东举行。",
        ("0: status signed", "1: status signed"),
    ),
    (
        "从新签约情况来看，甲县2个，分别是甲岭光学镜片项目、乙川冷链物流园项目。",
        ("0: status signed", "1: status signed"),
    ),
    (
        "上半年的项目如下。5个项目新开工分别是：\n\n1、甲岭光学镜片项目，投资2亿元。",
        ("0: status started",),
    ),
    (
        "全镇有2个重点项目集中开工，总投资4亿元。其中，甲岭光学镜片项目总投资3亿元；乙川冷链物流园项目总投资1亿元。",
        ("0: status started", "1: status started"),
    ),
    (
        "丙市41个项目破土动工，总投资9亿元。城建项目2个，主要有投资2亿元的甲岭光学镜片项目、乙川冷链物流园项目。",
        ("0: status started", "1: status started"),
    ),
    (
        "四季度仍有项目动工：10月开建甲岭大桥项目；12月开建乙川快速路工程。同日投用的还有丙山水厂扩建工程。",
        ("0: status planned", "1: status planned", "2: status commissioned"),
    ),
    (
        "甲岭光学镜片项目等9个拟新开工项目已悉数开工。乙川冷链物流园项目等7个计划完工项目如期完工。丙山木器厂项目还没有进场。",
        ("0: status started", "1: status completed", "2: status planned"),
    ),
    (
        "县长察看了甲岭光学镜片项目和丙山静脉产业园。丙山静脉产业园填埋区防渗膜铺了一半多；甲岭光学镜片项目8栋厂房有5栋封了顶。",
        ("0: status started", "1: status started"),
    ),
    (
        "甲县签约项目简介\n\n一、甲岭光学镜片项目\n\n由岚韬公司投资2亿元。",
        ("0: status signed", "0: status signed"),
    ),
    (
        "甲岭光学镜片项目土地已摘牌，规划方案待批。乙川大桥项目完成总工程量的65%。",
        ("0: status planned", "1: status started"),
    ),
    ("续建项目快马加鞭。总投资2亿元的甲岭光学镜片项目，占地60亩。", ("0: status started",)),
    (
        "新签约项目中，甲县1个，为甲岭光学镜片项目；乙县1个，为总投资2亿元的乙川冷链物流园项目。",
        ("0: status signed", "1: status signed"),
    ),
    (
        "甲岭光学镜片项目总投资5亿元，设备正在装。乙川冷链物流园项目总投资1亿元，已花去2200万元。",
        ("0: status started", "1: status started"),
    ),
    ("甲岭光学镜片项目投产在即，年利税2亿元。", ("0: status started",)),
    ("甲岭光学镜片项目从打桩到达效，只花了10个月。", ("0: status at_capacity",)),
    (
        "县里还在跟进甲岭光学镜片项目、乙川冷链物流园项目。",
        ("0: status negotiating", "1: status negotiating"),
    ),
    (
        "签约的，有甲岭光学镜片项目；开工的，有乙川冷链物流园项目，还有丙山木器厂项目。",
        ("0: status signed", "1: status started", "2: status started"),
    ),
    ("续建的没松劲。甲岭光学镜片项目摊子大，占地90亩。", ("0: status started",)),
    ("加快甲岭光学镜片项目、乙川冷链物流园项目建设。", ("0: status started", "1: status started")),
    (
        "做着主体的，有甲岭光学镜片项目。后半年按月排定：7月，丙山木器厂项目。",
        ("0: status started", "1: status planned"),
    ),
    ("甲岭光学镜片项目主要建设厂房5栋，正在办理手续。", ("0: status planned",)),
    ("下月动工的工程还包括甲岭光学镜片项目。", ("0: status planned",)),
    (
        "该开未开的2个，如甲岭光学镜片项目；另有2个已基本完工，如丙山木器厂项目。",
        ("0: status planned", "1: status completed"),
    ),
    (
        "甲县同日开工18个重点项目，总投资9亿元。\n\n其中农业2个，有甲岭光学镜片项目等；工业1个，即丙山木器厂项目。",
        ("0: status started", "1: status started"),
    ),
    (
        "入区协议已经签妥、马上要进场的也有一批：甲岭光学镜片项目总投资2亿元。",
        ("0: status signed",),
    ),
    ("甲岭光学镜片项目、丙山木器厂项目一共谋划了9个。", ()),
    (
        "甲岭光学镜片项目、丙山木器厂等项目一共谋划了9个。",
        ("0: status planned", "1: status planned"),
    ),
    ("甲岭光学镜片项目总投资3亿元，6个温室有4个升级完毕。", ("0: status started",)),
    ("甲岭光学镜片项目一旦达产，可用工90人。", ()),
    (
        "甲岭光学镜片项目签约。这些项目契合产业方向，项目的开工、投产，将带来新动力。",
        ("0: status signed",),
    ),
)


def apply(scene: Scene, context: Any) -> Iterator[Candidate]:
    """Give the status of each named project."""
    for spot, project, (code, start, end), weight in states(scene, context):
        fact = Fact(project.index, "status", code)
        yield Candidate(NAME, f"status {project.index}", fact, spot.passage, start, end, weight)


@kept
def states(scene: Scene, context: Any) -> tuple[tuple[Spot, Thread, Found, int], ...]:
    """Give what is told at each name of its project, where in its passage, and with what weight."""
    return tuple(_states(scene, context))


def _states(scene: Scene, context: Any) -> Iterator[tuple[Spot, Thread, Found, int]]:
    whole = of_article(scene, context)
    for index, pairs in scene.placed.items():
        around, plans = of_heading(scene, index) or whole, ahead_plans(scene, index)
        for place, (spot, project) in enumerate(pairs):
            if is_room(scene.sheets[index].text, spot):
                continue
            stop = told_to(scene.sheets[index].text, pairs, place)
            stop = min(stop, parts(scene).get(spot, (stop, stop))[0])
            if said := _told(scene, context, spot, stop, around=around, plans=plans):
                yield spot, project, *said


# Weights: what is only hoped for counts more than a list's stage, but does not undo a signing.
LISTED, HOPE, TOLD = 1, 2, 100


def _told(
    scene: Scene, context: Any, spot: Spot, stop: int, *, around: str | None, plans: bool
) -> tuple[Found, int] | None:
    """Give the stage told at a name, and its weight; `around`: of its heading or of the article."""
    text = scene.sheets[spot.passage].text
    step = list_of(scene, context, spot)
    batches = context.at(spot.passage, spot.start).in_batches and step is not None
    found = near(scene, spot, stop, plans=plans, batches=batches)
    if found and not in_talks(text, spot, found):
        return found, TOLD + rank(found[0])
    code = of_ceremony(scene, context, spot) if batches else None
    if not batches and not aside(scene, spot):
        code = of_list(scene, spot) or around
    if code != "signed" and not step and (hope := hoped(text, spot.end, stop)):
        return hope, HOPE
    if code:
        return (code, spot.start, spot.end), LISTED + HOPE * (code == "signed")
    work = worked(unnamed(scene, spot.passage), spot.end, stop)
    return (work, LISTED) if work else None
