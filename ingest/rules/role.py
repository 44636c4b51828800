"""A company is a party to a project where the sentence says that it invests in, builds or runs it.

It stands inside the project's name or owns it (…有限公司的…项目); …项目由…投资建设, …承建;
投资方是…, 业主：…; …投资5亿元建设…项目; …与…签下…项目; …牵头的…; 前者的业主是…; 两个工程都由…承建.
Designers, supervisors, lenders, governments and media are none.
"""

import re
from collections.abc import Iterator
from typing import Any

from graph.statement import Basis, qualifiers
from ingest.rules import Candidate
from ingest.rules.grammar.roles.aim import Field, Pair, reached
from ingest.rules.grammar.roles.field import spotted
from ingest.rules.grammar.roles.pairs import blocked, joined_firms, paired
from ingest.rules.grammar.roles.phase import of_phases
from ingest.rules.grammar.roles.words import Signal, signal
from ingest.rules.grammar.threads.fact import Fact
from ingest.rules.grammar.threads.scene import Scene, Spot, Thread

NAME = "role"
READS = "projects"
EXAMPLES = (
    ("甲岭电缆有限公司智能制造项目开工。", ("0: invested_by 0 role=unstated",)),
    ("甲岭光学镜片项目由岚韬科技有限公司投资建设。", ("0: invested_by 0 role=investor",)),
    (
        "岚韬科技有限公司投资5亿元，在产业集聚区建设甲岭光学镜片项目。",
        ("0: invested_by 0 role=investor",),
    ),
    (
        "甲岭光学镜片项目，投资方是岚韬科技有限公司，由绍珂建设集团承建。",
        ("0: invested_by 0 role=investor", "0: invested_by 1 role=builder"),
    ),
    (
        "三家企业分别是岚韬科技有限公司和绍珂化工有限公司，带来的项目依次为甲岭光学镜片项目、乙川冷链物流园项目。",
        ("0: invested_by 0 role=investor", "1: invested_by 1 role=investor"),
    ),
    (
        "岚韬科技集团牵头，联合绍珂建材公司组成联合体，建设甲岭光学镜片项目。",
        ("0: invested_by 0 role=builder", "0: invested_by 1 role=builder"),
    ),
    (
        "甲岭光学镜片项目由岚韬科技集团和绍珂建材公司合资成立的项目公司负责运营。",
        ("0: invested_by 0 role=operator", "0: invested_by 1 role=operator"),
    ),
    (
        "签约的有岚韬科技有限公司投资12亿元的甲岭光学镜片项目、乙川冷链物流园项目。",
        ("0: invested_by 0 role=investor",),
    ),
    (
        "甲岭光学镜片项目开工，业主——岚韬科技有限公司——很着急，施工交给了绍珂建设集团。",
        ("0: invested_by 0 role=investor", "0: invested_by 1 role=builder"),
    ),
    (
        "甲岭光学镜片项目是岚韬科技有限公司在甲县的第二个项目。",
        ("0: invested_by 0 role=investor",),
    ),
    ("甲岭光学镜片项目开工。岚韬科技有限公司与县里签订共建试验基地协议。", ()),
    (
        "甲岭光学镜片项目开工。\n\n仪式由县里主持。项目单位岚韬电气公司的董事长先报了施工安排。",
        ("0: invested_by 0 role=investor",),
    ),
    (
        "甲岭光学镜片项目停工五个月，岚韬科技有限公司刚刚接手。",
        ("0: invested_by 0 role=investor",),
    ),
    (
        "甲岭光学镜片项目封顶，也是绍珂化工有限公司的，要3亿元。",
        ("0: invested_by 0 role=investor",),
    ),
    (
        "岚韬科技有限公司出手最大，拟投25亿元建甲岭光学镜片项目。",
        ("0: invested_by 0 role=investor",),
    ),
    (
        "县里与岚韬科技有限公司、绍珂化工有限公司签约了甲岭光学镜片项目、乙川冷链物流园项目，总投资分别为5亿元和4亿元。",
        ("0: invested_by 0 role=investor", "1: invested_by 1 role=investor"),
    ),
    (
        "孵化园里的岚韬科技有限公司，甲岭光学镜片项目总投资7000万元。",
        ("0: invested_by 0 role=investor",),
    ),
    (
        "甲岭光学镜片项目封顶。项目施工方、绍珂建设集团的经理说。",
        ("0: invested_by 0 role=builder",),
    ),
    ("甲岭光学镜片项目由岚韬设计院有限公司设计，甲州农商银行批下6000万元贷款。", ()),
    (
        "县水利局与岚韬科技有限公司签下甲岭光学镜片项目协议；县经开区与绍珂化工有限公司签下入园协议。",
        ("0: invested_by 0 role=partner",),
    ),
    (
        "甲岭光学镜片项目（岚韬科技有限公司，总投资11.6亿元，第八期开工）停工。",
        ("0: invested_by 0 role=unstated",),
    ),
    (
        "县政府与岚韬科技有限公司就甲岭光学镜片项目签订合同。",
        ("0: invested_by 0 role=investor",),
    ),
    (
        "甲岭光学镜片项目开工。那是岚韬科技有限公司来投的，一期6亿元。",
        ("0: invested_by 0 role=investor",),
    ),
    (
        "甲县建设投资公司作为建设单位代表介绍了甲岭光学镜片项目的概况。",
        ("0: invested_by 0 role=investor",),
    ),
    (
        "岚韬科技有限公司在县工业园内的甲岭光学镜片项目，总投资1亿元。",
        ("0: invested_by 0 role=investor",),
    ),
    ("新引进岚韬股份、甲岭光学镜片项目等。", ("0: invested_by 0 role=unstated",)),
    ("岚韬科技有限公司董事长说，县里的甲岭光学镜片项目值得学。", ()),
    ("甲岭光学镜片项目开工。县里还有一家医院，由绍珂建设集团承建。", ()),
    ("甲岭光学镜片项目开工。今年，由绍珂建设集团承建的一批道路通车。", ()),
    (
        "甲岭光学镜片项目投产。\n\n据介绍，该项目总投资7.8亿元，占地158亩，由绍珂建设集团承建。",
        ("0: invested_by 0 role=builder",),
    ),
    (
        "岚韬科技有限公司第三次加码，这次把甲岭光学镜片项目放到了甲县。",
        ("0: invested_by 0 role=investor",),
    ),
    (
        "甲岭光学镜片项目开工。仪式上，岚韬科技有限公司董事长介绍项目情况。",
        ("0: invested_by 0 role=investor",),
    ),
    (
        "甲岭光学镜片项目刚签约，投资方是本地企业岚韬科技有限公司。",
        ("0: invested_by 0 role=investor",),
    ),
    (
        "全县开工项目5个，签约项目3个。由岚韬科技有限公司投资的甲岭光学镜片项目一期已建成投产，项目二期主体封顶。",
        ("0: invested_by 0 role=investor", "1: invested_by 0 role=investor"),
    ),
    (
        "甲岭创意园项目签约。历史遗留问题处置项目办完，最终由岚韬科技集团与项目运作方绍珂建材公司一起，共同投资建设园区。",
        ("0: invested_by 0 role=investor", "0: invested_by 1 role=investor"),
    ),
    (
        "甲岭公铁物流园项目签约，岚韬科技集团计划投资5亿元建设水库和供水项目。",
        (),
    ),
    (
        "看了岚韬科技有限公司新上甲岭光学镜片项目、绍珂化工有限公司年产8万吨树脂项目。",
        ("0: invested_by 0 role=investor", "1: invested_by 1 role=unstated"),
    ),
    (
        "岚韬科技有限公司把5亿元押在甲岭光学镜片项目上，还有给它配套的、绍珂化工有限公司的高透树脂生产线项目：前者投产。",
        ("0: invested_by 0 role=investor", "1: invested_by 1 role=investor"),
    ),
    ("1、岚韬科技有限公司，年产8万吨树脂项目；", ("0: invested_by 0 role=unstated",)),
    (
        "由岚韬科技集团、绍珂建材公司“两省两方”共建的甲岭光学镜片项目开工。",
        ("0: invested_by 0 role=partner", "0: invested_by 1 role=partner"),
    ),
)
BRACKET = re.compile(r"[（(][^（）()。；]{4,60}[）)]")
LENDER = re.compile(
    r"(?:银行|信用社|农商行|农信社|支行|分行|保险|农险|担保|基金|监理|大学|学院|报社|电视台|事务所|商会)$"
)


def apply(scene: Scene, _: Any) -> Iterator[Candidate]:
    """Give the parties to each named project, and to the phases that only refer to it."""
    found = list(_parties(scene))
    yield from found
    yield from of_phases(scene, found)


def _parties(scene: Scene) -> Iterator[Candidate]:
    earlier: tuple[Pair, ...] = ()
    places = spotted(scene)
    for index, sheet in scene.sheets.items():
        pairs = places.get(index, ())
        firms = scene.firms_placed.get(index, ())
        field = Field(sheet.text, pairs, earlier)
        yield from _inside(sheet.text, pairs, firms)
        runs = joined_firms(field.text, pairs, firms)
        even = list(paired(field, runs))
        yield from (_tied(spot, firm, project, "investor") for spot, firm, project in even)
        done = {spot.start for spot, _, _ in even}
        rest = [run for run in runs if run[0][0].start not in done and not blocked(field, run)]
        yield from _told(field, _beside(rest, pairs), firms)
        earlier = pairs or earlier


def _inside(text: str, pairs: tuple[Pair, ...], firms: tuple[Pair, ...]) -> Iterator[Candidate]:
    """Tie the companies that stand inside a project's name or in the brackets behind it."""
    notes = [spot.note or _bracket(text, spot.end) for spot, _ in pairs]
    for firm_spot, firm in firms:
        for (spot, project), note in zip(pairs, notes, strict=True):
            if _holds(spot, firm_spot) or (
                note and note[0] < firm_spot.start and firm_spot.end < note[1]
            ):
                yield _tied(firm_spot, firm, project, "unstated")


def _bracket(text: str, start: int) -> tuple[int, int] | None:
    """Give the brackets behind a name."""
    found = BRACKET.match(text, start)
    return found.span() if found else None


def _beside(runs: list[list[Pair]], pairs: tuple[Pair, ...]) -> list[list[Pair]]:
    """Leave out the lists of companies of which one stands for its own project."""
    named = {(spot.start, spot.end) for spot, _ in pairs}
    return [run for run in runs if not any((spot.start, spot.end) in named for spot, _ in run)]


def _told(field: Field, found: list[list[Pair]], firms: tuple[Pair, ...]) -> Iterator[Candidate]:
    runs = [(run, signal(field.text, run[0][0].start, run[-1][0].end)) for run in found]
    for number, (run, told) in enumerate(runs):
        if told is None:
            continue
        acts = (other[0][0].start for other, also in runs[number + 1 :] if also)
        stop = next(acts, len(field.text))
        targets = reached(field, run[0][0].start, run[-1][0].end, told, stop)
        yield from _all_tied(run, _until_others(run, targets, firms), told)


def _until_others(run: list[Pair], targets: list[Pair], firms: tuple[Pair, ...]) -> list[Pair]:
    """Leave out what stands behind a company and begins with another one: 甲公司投资建设P、乙公司Q."""
    own = {firm.index for _, firm in run}
    for place, (spot, _) in enumerate(targets):
        others = (at for at, firm in firms if firm.index not in own and _holds(spot, at))
        if place and spot.start > run[-1][0].end and any(others):
            return targets[:place]
    return targets


def _all_tied(run: list[Pair], targets: list[Pair], told: Signal) -> Iterator[Candidate]:
    for spot, firm in run:
        if LENDER.search(firm.name):
            continue
        for _, project in targets:
            yield _tied(spot, firm, project, told.role)


def _holds(outer: Spot, inner: Spot) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end


def _tied(
    spot: Spot, firm: Thread, project: Thread, role: str, basis: Basis = "stated"
) -> Candidate:
    told = qualifiers(role=role)
    fact = Fact(project.index, "invested_by", company=firm.index, qualifiers=told, basis=basis)
    return Candidate(NAME, f"party {project.index}", fact, spot.passage, spot.start, spot.end)
