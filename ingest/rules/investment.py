"""An amount is a project's own investment when its clause calls it that and leads to this project alone.

Behind the name: …项目（48亿元）, …项目总投资3亿元, …项目，计划投资5亿元. Before it: 投资10亿元
建设的…, 总投资26亿元的…. In parallel: A、B，总投资分别为26亿元和10亿元. The year's plan, what
is completed, output, tax, capital, loans, funds and orders are none; nor is a sum over
several (合计, 项目34个).
"""

import re
from collections.abc import Iterator
from typing import Any

from graph.statement import qualifiers
from ingest.kept import kept
from ingest.language.mark import Mark
from ingest.rules import Candidate
from ingest.rules.grammar.threads.alone import stands_alone
from ingest.rules.grammar.threads.fact import Fact
from ingest.rules.grammar.threads.scene import Scene, Thread
from ingest.rules.grammar.threads.shared_out import Pair, alike, is_site, joined, parallel, pointed
from ingest.rules.grammar.words.money import BARE, OPEN, RAISED, TOTAL, behind, is_direct, kind_of

NAME = "investment"
READS = "projects"
EXAMPLES = (
    ("甲岭光学镜片项目总投资3亿元，年度计划投资1亿元。", ("0: investment 300000000 kind=total",)),
    ("总投资26亿元的甲岭碳基新材料产业园开工。", ("0: investment 2600000000 kind=total",)),
    (
        "甲岭智慧城项目投资8亿元，乙川健康产业园一期项目投资28.6亿元。",
        ("0: investment 800000000 kind=total", "1: investment 2860000000 kind=total"),
    ),
    (
        "甲岭铝材项目、乙川大蒜深加工项目，总投资分别为26亿元和10亿元。",
        ("0: investment 2600000000 kind=total", "1: investment 1000000000 kind=total"),
    ),
    (
        "签约的有甲岭光学镜片项目、乙川冷链物流园项目，前者由岚韬科技公司投资9亿元。",
        ("0: investment 900000000 kind=total",),
    ),
    (
        "分别是岚韬科技公司投资12亿元的甲岭光学镜片项目、乙川冷链物流园项目。",
        ("0: investment 1200000000 kind=total",),
    ),
    (
        "投资12亿元的甲岭光学镜片项目、3亿元的乙川冷链物流园项目。",
        ("0: investment 1200000000 kind=total", "1: investment 300000000 kind=total"),
    ),
    (
        "总投资10亿元以上的项目有：甲岭镜片项目、一期计划投资2亿元的甲岭光学园项目。签约项目3个，总投资22亿元，包括乙川物流园项目。",
        (),
    ),
    (
        "甲岭光学镜片项目，该项目系去年丙市新落户的省重点项目，总投资约24亿元。",
        ("0: investment 2400000000 kind=total",),
    ),
    (
        "对已签约的总投资85亿元的甲岭光学镜片项目要抓紧开工。",
        ("0: investment 8500000000 kind=total",),
    ),
    (
        "一、甲岭光学镜片项目\n\n由岚韬科技公司投资6.5亿元，用地90亩。",
        ("0: investment 650000000 kind=total",),
    ),
    ("开工的有甲岭光学镜片项目、乙川冷链物流园项目，已分别完成投资1.9亿元和2600万元。", ()),
    ("甲岭镜片项目由新公司建设，岚韬科技出资1.3亿元，占65%；绍珂股份出资7000万元。", ()),
    (
        "甲岭铝材项目和乙川大蒜深加工项目，总投资都是5亿元。",
        ("0: investment 500000000 kind=total", "1: investment 500000000 kind=total"),
    ),
    (
        "签约的有10亿元的甲岭铝材项目和2.8亿元的乙川大蒜深加工项目。",
        ("0: investment 1000000000 kind=total", "1: investment 280000000 kind=total"),
    ),
    (
        "甲岭光学镜片项目落在乙区智能终端产业园里，总投资8亿元。",
        ("0: investment 800000000 kind=total",),
    ),
    (
        "已有总投资12亿元的甲岭铝材项目、总投资8亿元的乙川大蒜深加工项目等14个项目动工。",
        ("0: investment 1200000000 kind=total", "1: investment 800000000 kind=total"),
    ),
    (
        "甲岭光学镜片项目由第八期“开工一批”转入本期“投产一批”，总投资5.8亿元。",
        ("0: investment 580000000 kind=total",),
    ),
    (
        "签约的有总投资1.5亿元、占地52亩的甲岭铝材项目和总投资1.7亿元、年产3万吨的乙川大蒜深加工项目。",
        ("0: investment 150000000 kind=total", "1: investment 170000000 kind=total"),
    ),
    (
        "甲岭铝材项目规划用地200亩，总投资计划1000万元。客人来了。乙镇引客商掏1500万元，建成市场。",
        ("0: investment 10000000 kind=total",),
    ),
    (
        "有甲岭铝材项目、乙川大蒜深加工项目、丙河粮库项目，后两家分别为5亿元和1.2亿元。",
        ("1: investment 500000000 kind=total", "2: investment 120000000 kind=total"),
    ),
    ("甲岭铝材项目已花去2200万元，今年将投入3亿元，设备投资2亿元，带动投资7亿元。", ()),
    ("甲岭铝材项目，近10亿元投资已经砸了下去。甲岭、乙川两个项目，总投资均超过2亿元。", ()),
)
SEVERAL = re.compile(
    r"(?:以上|以下)?的?项目(?:主要)?(?:有|包括|为|：)|的?(?!1个|一个)(?:\d+|[一二两三四五六七八九十百]+)[余多]?[个项家](?!月)"
)


def show(candidate: Candidate) -> str:
    """Write the fact without its way of printing."""
    fact: Fact = candidate.content
    return f"{fact.project}: investment {fact.value} kind={dict(fact.qualifiers)['kind']}"


@kept
def apply(scene: Scene, _: Any) -> tuple[Candidate, ...]:
    """Give the investments of named projects."""
    return tuple(_investments(scene))


def _investments(scene: Scene) -> Iterator[Candidate]:
    for index, pairs in scene.placed.items():
        marked = scene.sheets[index].marked
        amounts = [mark for mark in marked.of("amount") if mark.value.currency == "CNY"]
        shared = parallel(marked.text, pairs, amounts) | pointed(marked.text, pairs, amounts)
        for mark in amounts:
            now = RAISED.search(marked.text, max(0, mark.start - 8), mark.start)
            owner = shared.get(mark.start) or _owner(scene, index, pairs, mark)
            for project in alike(marked.text, pairs, mark) or filter(None, [owner]):
                yield _invested(index, marked.text, mark, project, 51 if now else 50)


def _invested(index: int, text: str, mark: Mark, project: Thread, weight: int) -> Candidate:
    amount = mark.value
    told = qualifiers(
        kind="total", decimals=amount.decimals, qualifier=amount.qualifier, text=amount.raw
    )
    fact = Fact(project.index, "investment", amount.yuan, qualifiers=told)
    kind = "sum of" if _of_one(text, mark) else "figure"
    return Candidate(NAME, f"{kind} {project.index}", fact, index, mark.start, mark.end, weight)


def _of_one(text: str, mark: Mark) -> bool:
    """Tell whether an amount is the sum of a list of one, too: 签约项目1个，总投资15亿元，为 + name."""
    return ONE.search(text, max(0, mark.start - 16), mark.start) is not None


def _owner(scene: Scene, index: int, pairs: tuple[Pair, ...], mark: Mark) -> Thread | None:
    text = scene.sheets[index].text
    floor = max((spot.end for spot, _ in pairs if spot.end <= mark.start), default=0)
    kind = kind_of(text, mark.start, floor, mark.end)
    if kind == BARE and _goes_on(text, pairs, mark):
        kind = TOTAL
    for spot, project in pairs:
        if spot.note and spot.note[0] <= mark.start < spot.note[1]:
            return project if kind != "other" else None
    vague = RANGE.search(text, mark.start, mark.end + 2) or not FIGURE.search(
        text, mark.start, mark.end
    )
    if kind == "other" or vague or SEVERAL.match(text, mark.end) or TAKEN.match(text, mark.end):
        return None
    beside = _beside(text, pairs, mark)
    return beside or _before(text, pairs, mark, kind) or _after(text, pairs, mark, kind)


def _goes_on(text: str, pairs: tuple[Pair, ...], mark: Mark) -> bool:
    """Tell whether a bare amount goes on with a list of those called an investment: 投资8亿元的A、|3亿元的B."""
    before = [spot for spot, _ in pairs if spot.end == mark.start - 1]
    listed = bool(before) and text[mark.start - 1] in "、和" and text.startswith("的", mark.end)
    return listed and bool(PAID.search(text, max(0, before[0].start - 24), before[0].start))


def _beside(text: str, pairs: tuple[Pair, ...], mark: Mark) -> Thread | None:
    """…项目投资8亿元: the name is the subject of the amount's own clause."""
    earlier = [pair for pair in pairs if pair[0].end <= mark.start]
    if not earlier or (len(earlier) > 1 and joined(text, earlier[-2][0], earlier[-1][0])):
        return None
    spot, project = earlier[-1]
    return project if SUBJECT.fullmatch(text[spot.end : mark.start]) else None


def _before(text: str, pairs: tuple[Pair, ...], mark: Mark, kind: str) -> Thread | None:
    """投资10亿元建设的 + name; 签约项目1个，总投资15亿元，为 + name."""
    ahead = [pair for pair in pairs if pair[0].start >= mark.end][:2]
    if not ahead or THAT.search(text, max(0, mark.start - 24), mark.start):
        return None
    spot, project = ahead[0]
    owned = OWNED.search(text, max(0, mark.start - 20), mark.start) and spot.start == mark.end + 1
    if len(ahead) > 1 and joined(text, spot, ahead[1][0]) and not owned:
        return None
    gap = text[mark.end : spot.start]
    if SPENT_ON.fullmatch(gap):
        return project
    if gap == "，" and kind == TOTAL:
        if text.startswith(("新建", "扩建", "建设"), spot.start):
            return project
        opens = not any(other.end <= mark.start for other, _ in pairs)
        return project if opens and OPENS.fullmatch(text, 0, mark.start) else None
    alone = _of_one(text, mark) and re.fullmatch("，(?:为|即|是)", gap)
    near = len(gap) <= (70 if BY.match(gap) else 30)
    return project if near and (behind(gap, kind) or alone) else None


def _after(text: str, pairs: tuple[Pair, ...], mark: Mark, kind: str) -> Thread | None:
    """Name + 总投资10亿元, in one sentence, or in the next that names nothing else."""
    earlier = [pair for pair in pairs if pair[0].end <= mark.start]
    if not earlier or (text[mark.end : mark.end + 1] == "的" and kind != TOTAL):
        return None
    earlier = earlier[:-1] if is_site(text, earlier) else earlier
    spot, project = earlier[-1]
    gap = ASIDE.sub("", text[spot.end : mark.start])
    if len(earlier) > 1 and joined(text, earlier[-2][0], spot) and not OWN.search(gap) and gap:
        return None
    if PLACED.search(gap) and not CALLED.search(gap):
        return None
    opened = text.rfind("。", 0, spot.start) + 1
    if gap.startswith("。") and GROUP.search(text[opened : spot.start]):
        return None
    own = max((found.end() for found in PAYER.finditer(gap)), default=0)
    if kind == TOTAL and not OPEN.search(gap, own):
        return project
    alone = kind == BARE and stands_alone(text, spot.end, mark.start, mark.end)
    return project if alone or is_direct(text, spot.start, gap) else None


PAID = re.compile(r"(?:投资|元的[^，。；]*、)[^，。；、]{0,2}\d[\d.]*[余多]?[亿万]元的$")
SUBJECT = re.compile(
    r"(?:（[^（）]*）)?(?:计划|预计|拟|概算|估算|协议|固定资产)?(?:总投资|投资|造价)(?:总?额|规模)?(?:约?为|达到?|约|超过?|近)?"
)
OWNED = re.compile("(?:公司|集团)(?:计划|拟)?(?:总)?投资(?:约|近|超)?$")
BY = re.compile("(?:人民币|以上|左右)?[，、]")
PAYER = re.compile("。(?:项目)?(?:业主|投资方|投资人|投资主体|建设单位)(?!们)")
ONE = re.compile(r"(?<!\d)(?:1|一)个[，,]")
PLACED = re.compile("。[\u4e00-\u9fff]{1,5}(?:镇|乡|街道|县|区|市)(?![级里内])[^。]*$")
CALLED = re.compile("(?:项目|工程)[^，。；]{0,6}$|总投资[^，。；]{0,6}$")
GROUP = re.compile(r"\d+个")
ASIDE = re.compile(
    r"[（(][^（）()]*[）)]|，(?:由|是由)[^，。；]{2,30}?(?:投建|投资建设|投资|建设|兴建|承建|实施)|，(?:投资方|业主|投资主体|建设单位|投资人)(?:是|为|：|系)?[^，。；]{2,30}?(?=，)|，(?:双方|各方|[两三]方|[两三]家)?(?:分别|各自?)(?:持股|占股|出资)[^，。；]{2,24}(?=，)|的(?:合同|协议|约)(?=，)|是[^，。；]{2,30}项目(?=，)|由[^，。；]{2,30}(?:转入|转为|转到|进入)[^，。；]{2,16}(?=，)|[\u4e00-\u9fff]*公司"
)
THAT = re.compile("[，。；][该此](?:项目|工程|基地|园区)[^，。；]{0,8}$")
OPENS = re.compile("(?:[^。]*[。\\n])?(?:计划|预计|协议)?(?:总?投资(?:总?额)?|造价)(?:约|近|超)?")
# No one amount: 3亿至5亿元, 投资过亿元.
RANGE = re.compile(r"(?:至|到|—|－|-|~|～)\d")
FIGURE = re.compile(r"[\d一二两三四五六七八九十０-９]")
# 把5.6亿元押在P上.
SPENT_ON = re.compile("(?:押|投|砸|花)(?:在|到|进|给)了?")
OWN = re.compile("其中|后者|后一个")
# What is paid to take one over.
TAKEN = re.compile("[^，。；]{0,4}(?:收购|接手|接盘|受让|并购|兼并|买下)")
