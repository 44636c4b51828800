"""Several names before 等 and one undertaking are one project.

甲河、乙河等河道整治工程, 柳庄等城中村改造安置项目: what is done (改造, 治理, 提升 …)
is told once, for all of them together; or one amount stands before, and one works behind (A及B等化工基地项目).
"""

import re
from collections.abc import Iterator

from ingest.rules import Candidate
from ingest.rules.grammar.passages.name import named
from ingest.rules.grammar.passages.outline import Outline, Sheet
from ingest.rules.grammar.passages.runs import Run
from ingest.rules.grammar.words.evidence import LEFT_AMOUNT
from ingest.rules.grammar.words.patterns import either, words
from ingest.rules.grammar.words.shape import own
from ingest.rules.grammar.words.sized import Entry

NAME = "name-shared"
READS = "outline"
EXAMPLES = (
    ("实施甲河、乙河等骨干河道防洪能力提升工程。", ("甲河、乙河等骨干河道防洪能力提升工程",)),
    (
        "总投资30亿元的甲川制冷剂及聚合物等氟化工生产基地项目，总投资20亿元的乙岭物流园。",
        ("甲川制冷剂及聚合物等氟化工生产基地项目",),
    ),
    ("总投资30亿元的甲川制冷剂等重大项目开工。", ()),
    ("甲河综合治理、乙路改造等城建项目。", ()),
    ("新增债券投向公路、林业等公益性改造项目。", ()),
    ("集聚区的场地平整和水、电、路等基础工程已做完，项目投产。", ()),
    ("甲岭光学镜片、乙川冷链物流园等重大项目。", ()),
)
LONGER = 2  # than 项目 and 工程, which name no works
DEED = re.compile(either(words("heads", "deeds")) + "|安置|疏浚|连通|防洪|绿化|亮化")


def apply(outline: Outline, _: object) -> Iterator[Candidate]:
    """Give names that share their undertaking."""
    for sheet in outline.sheets:
        for run in sheet.runs:
            if (
                run.kind
                and not run.counted
                and (DEED.search(run.kind) or _paid(sheet, run))
                and (entry := _whole(sheet, run))
            ):
                yield named(NAME, sheet, entry, weight=50)


def _paid(sheet: Sheet, run: Run) -> bool:
    """Tell whether the list is one name with its own amount: 总投资30亿元的甲川制冷剂及聚合物等氟化工生产基地项目."""
    if len(run.entries) != 1:
        return False
    works = sheet.scan.heads_in(run.entries[0].end, run.end)
    built = any(close - head > LONGER for head, close in works)
    return built and bool(LEFT_AMOUNT.holds(sheet.text, max(0, run.start - 30), run.start))


def _whole(sheet: Sheet, run: Run) -> Entry | None:
    """Give the bare names before 等, with all that follows up to the head."""
    if not run.entries or (own(run.kind or "") < 2 and not _paid(sheet, run)):
        return None
    bare: list[Entry] = []
    for entry in reversed(run.entries):
        if entry.head == "strong" or DEED.search(sheet.text[entry.start : entry.end]):
            break
        bare.append(entry)
    if bare and not any(own(sheet.text[one.start : one.end]) > 1 for one in bare):
        return None
    return Entry(bare[-1].start, run.end, "strong") if bare else None
