"""A company is a party to a project where the sentence says that it invests in, builds or runs it.

It stands inside the project's name or owns it (…有限公司的…项目); …项目由…投资建设, …承建;
投资方是…, 业主：…; …投资5亿元建设…项目; …与…签下…项目; …牵头的…. Designers, supervisors,
lenders, governments and media are none.
"""

import re
from collections.abc import Iterator
from typing import Any

from graph.statement import qualifiers
from ingest.rules import Candidate
from ingest.rules.grammar.fact import Fact
from ingest.rules.grammar.scene import Scene, Spot, Thread

NAME = "role"
READS = "projects"
EXAMPLES = (
    ("甲岭电缆有限公司智能制造项目开工。", ("0: invested_by 0 role=unstated",)),
    ("甲岭光学镜片项目由岚韬科技有限公司投资建设。", ("0: invested_by 0 role=investor",)),
    ("甲岭光学镜片项目由岚韬设计院有限公司设计。", ()),
)
Pair = tuple[Spot, Thread]
ROLE_AFTER = (
    (
        "investor",
        re.compile(
            r"(?:独资|共同|联合|合资|[^，。；]{0,8}?)?(?:计划|总|拟|预计|合计|一次|再次|打算)?(?:投资|出资|斥资|投下|砸下|砸|拿出|投入|拿下|签|携手|引进|把\d)"
        ),
    ),
    ("builder", re.compile(r"(?:负责)?(?:总?承建|承接|中标|施工|建设|建造|代建|总承包)")),
    ("operator", re.compile(r"(?:负责|开发)?(?:运营|经营|管理)")),
    ("partner", re.compile(r"(?:牵头|合作|联建|携手|联手|联合)")),
    (
        "investor",
        re.compile(
            r"(?:旗下)?的|在(?:这里|此|该县|本地|当地)|打造|实施|开发|兴建|新建|新上|扩建|上马|落户|也?(?:带来|挥笔|落笔)"
        ),
    ),
)
ROLE_BEFORE = (
    (
        "investor",
        re.compile(
            r"(?:投资方|投资人|投资主体|投资企业|投资单位|投资商|出资方|业主(?:单位)?|项目(?:单位|业主|法人|公司|方)|建设(?:单位|方|主体)|项目主体|合作方)(?:是|为|：|:|系)?(?:来自)?(?:[\u4e00-\u9fff]{2,4}的)?$"
        ),
    ),
    ("builder", re.compile(r"(?:承建|施工|中标|总承包|代建)(?:单位|方|企业)?(?:是|为|：|:)?$")),
    ("operator", re.compile(r"(?:运营|管理)(?:单位|方|商)?(?:是|为|：|:)$")),
    ("partner", re.compile(r"(?:与|和|同|携手|联合|牵手|来自[\u4e00-\u9fff]{2,4}的)$")),
    ("investor", re.compile(r"(?:由|引进|引来|引入)$")),
)
NO_PARTY = re.compile(
    r"^(?:、[^，。；]{2,20})?(?:负责|进行|承担)?(?:设计|监理|勘察|检测|咨询|审计|批下|给|提供|发放|贷款|授信|承保|的?(?:贷款|授信)|组织|报道|主持|采访|获悉|说|表示|介绍|董事长|总经理|负责人|经理|副总)"
)
LENDER = re.compile(
    r"(?:银行|信用社|农商行|支行|分行|保险|担保|基金|设计院|监理|大学|学院|报社|电视台)$"
)


def apply(scene: Scene, _: Any) -> Iterator[Candidate]:
    """Give the parties to each named project."""
    for index, pairs in scene.placed.items():
        text = scene.sheets[index].text
        for firm_spot, firm in scene.firms_placed.get(index, ()):
            found = _inside(pairs, firm_spot) or _told(text, pairs, firm_spot)
            if found:
                yield from (_tied(firm_spot, firm, project, role) for project, role in found)


def _tied(spot: Spot, firm: Thread, project: Thread, role: str) -> Candidate:
    fact = Fact(project.index, "invested_by", company=firm.index, qualifiers=qualifiers(role=role))
    kind = f"party {project.index}"
    return Candidate(NAME, kind, fact, spot.passage, spot.start, spot.end)


def _inside(pairs: tuple[Pair, ...], firm: Spot) -> list[tuple[Thread, str]]:
    """Give the project in whose name the company stands."""
    return [
        (project, "unstated")
        for spot, project in pairs
        if spot.start <= firm.start and firm.end <= spot.end
    ]


def _told(text: str, pairs: tuple[Pair, ...], firm: Spot) -> list[tuple[Thread, str]]:
    role = role_of(text, firm)
    if not role or NO_PARTY.match(text, firm.end):
        return []
    start, end = _sentence(text, firm)
    near = [pair for pair in pairs if start <= pair[0].start and pair[0].end <= end]
    return [(project, role) for _, project in _aim(text, near, pairs, firm, start)]


def role_of(text: str, firm: Spot) -> str | None:
    """Give the role that the words beside a company tell, or None."""
    left, right = text[max(0, firm.start - 16) : firm.start], text[firm.end : firm.end + 24]
    for role, pattern in ROLE_AFTER:
        if pattern.match(right):
            return None if LENDER.search(firm.text) and role == "investor" else role
    for role, pattern in ROLE_BEFORE:
        if pattern.search(left):
            return role
    return None


def _sentence(text: str, firm: Spot) -> tuple[int, int]:
    start = max(text.rfind(sign, 0, firm.start) for sign in "。！？；") + 1
    ends = [place for sign in "。！？；" if (place := text.find(sign, firm.end)) >= 0]
    return start, min(ends, default=len(text))


def _aim(
    text: str, near: list[Pair], pairs: tuple[Pair, ...], firm: Spot, start: int
) -> list[Pair]:
    """Give the project meant: behind the company in its clause, else before it, else the passage's last."""
    behind = [pair for pair in near if pair[0].start >= firm.end]
    before = [pair for pair in near if pair[0].end <= firm.start]
    owned = (
        text[firm.end : firm.end + 1] == "的"
        or text[firm.start - 1 : firm.start] not in "由：是为方主"
    )
    if behind and (owned or not before):
        gap = text[firm.end : behind[0][0].start]
        return behind[:1] if len(gap) <= 60 else []
    if before:
        return before[-1:]
    earlier = [pair for pair in pairs if pair[0].end <= start]
    return earlier[-1:] if earlier and text[max(0, firm.start - 6) : firm.start].strip("：") else []
