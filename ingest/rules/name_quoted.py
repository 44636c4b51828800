"""A quotation that closes with 项目 inside its marks is a project's name, whole as it is quoted."""

import re
from collections.abc import Iterator

from ingest.rules import Candidate
from ingest.rules.grammar.name import grouped, measured, named
from ingest.rules.grammar.outline import Outline, Sheet
from ingest.rules.grammar.sized import Entry

NAME = "name-quoted"
READS = "outline"
EXAMPLES = (
    (
        "甲岭科技股份有限公司“智能热泵绿色烤烟系统研发及产业化项目”在工业园正式投产。",
        ("智能热泵绿色烤烟系统研发及产业化项目",),
    ),
    ("《年产5万吨碳纤维项目》投资协议签订。", ("年产5万吨碳纤维项目",)),
    ("全市开展“我为项目做服务”活动，落实“重点项目”“三个一批”项目。", ()),
    ("县里推进“十百千项目”。", ()),
)
QUOTED = re.compile(r"[“《「](?P<name>[^“”《》「」，。；：！？]{7,50}项目)[”》」]")
SUREST = 3


def apply(outline: Outline, _: object) -> Iterator[Candidate]:
    """Give the names that stand whole between quotation marks."""
    for sheet in outline.sheets:
        for match in QUOTED.finditer(sheet.text):
            start, end = match.span("name")
            if _is_name(sheet, start, end):
                yield named(NAME, sheet, Entry(start, end, "strong"), weight=30)


def _is_name(sheet: Sheet, start: int, end: int) -> bool:
    return measured(sheet, start, end).weight >= SUREST and not grouped(sheet, start, end)
