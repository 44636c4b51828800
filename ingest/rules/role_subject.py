"""公司, 该企业 that invests in a project is the company that the text named last.

…有限公司在城西。公司又拿出9000万元上马余热发电机组。
"""

import re
from collections.abc import Iterator
from typing import Any

from graph.statement import qualifiers
from graph.types.firsts import Sought
from ingest.rules import Candidate
from ingest.rules.grammar.roles.aim import Field, Pair
from ingest.rules.grammar.roles.field import spotted
from ingest.rules.grammar.roles.verbs import INVESTS, TIME
from ingest.rules.grammar.threads.fact import Fact
from ingest.rules.grammar.threads.scene import Scene
from ingest.rules.role import LENDER

NAME = "role-subject"
READS = "projects"
EXAMPLES = (
    (
        "岚韬特种钢有限公司没有停步。公司又拿出9000余万元，上马甲岭余热发电项目。",
        ("0: invested_by 0 role=investor",),
    ),
    (
        "岚韬特种钢有限公司又来了。2019年，它拿出1亿元建了甲岭余热发电项目。",
        ("0: invested_by 0 role=investor",),
    ),
    (
        "岚韬特种钢有限公司又来了。由它与县里一家平台共同投资的甲岭余热发电项目已经开工。",
        ("0: invested_by 0 role=investor",),
    ),
    (
        "岚韬特种钢有限公司是督查的又一家企业。其年产12万台变速箱项目总投资5亿元。",
        ("0: invested_by 0 role=investor",),
    ),
    (
        "记者走进岚韬特种钢有限公司。由该公司投资的甲岭余热发电项目投产。",
        ("0: invested_by 0 role=investor",),
    ),
    (
        "岚韬特种钢有限公司副总张三说。他负责的甲岭余热发电项目开工。",
        ("0: invested_by 0 role=investor",),
    ),
    (
        "人群来到两公里外的岚韬科技。它的新能源汽车电机控制器项目总投资10亿元。",
        ("0: invested_by 0 role=investor",),
    ),
    ("公司计划投资3亿元建设甲岭余热发电项目。", ()),
    ("岚韬特种钢有限公司没有停步。县里计划投资3亿元建设甲岭余热发电项目。", ()),
)
SUBJECT = Sought(
    rf"(?:(?<![\u4e00-\u9fff])|(?<=由)(?=它|该))(?:(?:该|这家)?(?:公司|企业"
    rf"|集团)(?:自己)?(?={TIME}{INVESTS}|(?:董事会)?(?:决定|宣布|拟|已|计划|将"
    rf"|正)*(?:终止|暂停|停止|放弃|暂缓|推迟|推进|启动|继续|恢复|加快|投产|签约"
    rf"|签下)(?:实施|建设|投资|推进|了|的)*[^，。；]{{2,30}}(?:项目|工程|基地|产业园"
    rf"|生产线|厂))|它(?={TIME}(?:拿出|砸下|投下|斥资|出资|掏出"
    rf"|投资(?=[约近]?[\d一二三四五六七八九十])))"
    rf"|(?:其|(?:该|这家)(?:公司|企业|集团)的?)(?=年产|总?投资[约近]?[\d.]+[万亿]元的"
    rf"|[在于][^，。；]{{1,14}}?(?:投资|建设|打造|布局|兴建)(?:建设)?的)"
    rf"|(?<=[。；])(?:此次|这次|本次|这一次)(?=[^，。；、]{{0,14}}?(?:投资|斥资)[约近]?[\d.]+[万亿]元(?:建设|兴建|打造|新建))"
    rf"|(?:它|(?:该|这家|那家)?(?:公司|企业|集团))的(?=“?(?:年产"
    rf"|[\u4e00-\u9fff]{{2,20}}(?:项目|基地|生产线|产业园|工厂)))"
    rf"|(?:该|这家)(?:公司|企业|集团)(?=(?:独资|全资|单独|正在)?(?:投资|投建|建设|打造"
    rf"|兴建)(?:建设)?的)|(?<=由)该(?:公司|企业"
    rf"|集团)(?=(?:独资|全资|单独)?(?:投资|投建|建设|打造|兴建)(?:建设)?的)"
    rf"|[他她](?:所)?(?=负责的)|它(?=[与和][^，。；]{{2,24}}?(?:合资|合作|合建|共建|共同"
    rf"|联合)(?:投资|建设)*[的、]))"
)
REACH = 60


def apply(scene: Scene, _: Any) -> Iterator[Candidate]:
    """Tie the projects in which 公司 invests to the company named last."""
    if not any(SUBJECT.holds(sheet.text) for sheet in scene.sheets.values()):
        return
    places = spotted(scene)
    last: Pair | None = None
    for index, sheet in scene.sheets.items():
        firms = [
            pair for pair in scene.firms_placed.get(index, ()) if not LENDER.search(pair[1].name)
        ]
        field = Field(sheet.text, places.get(index, ()))
        for match in SUBJECT.finditer(sheet.text):
            before = [pair for pair in firms if pair[0].end <= match.start()]
            subject = before[-1] if before else last
            if subject:
                yield from _tied(field, match, subject, index)
        last = firms[-1] if firms else last


def _tied(field: Field, match: "re.Match[str]", subject: Pair, index: int) -> Iterator[Candidate]:
    _, high = field.sentence(match.start(), match.end())
    ahead = [
        pair for pair in field.behind(match.end(), high) if pair[0].start - match.end() <= REACH
    ]
    for spot, project in field.joined(ahead, forward=True):
        told = qualifiers(role="investor")
        fact = Fact(
            project.index,
            "invested_by",
            company=subject[1].index,
            qualifiers=told,
            basis="inferred",
        )
        yield Candidate(NAME, f"party {project.index}", fact, index, spot.start, spot.end, -1)
