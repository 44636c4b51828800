"""A name that closes in 有限公司, 集团, 研究院, 银行 … is a company; so are its short forms in the same text.

A short form opens the full name, with or without its place: 雄韬 and 雄韬股份 of
深圳雄韬电源科技股份有限公司. It counts where it stands free, not inside another company's name.
"""

import re
from collections.abc import Iterator

from graph.types.company import short_forms
from ingest.language.mark import Mark
from ingest.rules import Candidate
from ingest.rules.grammar.common import is_common
from ingest.rules.grammar.name import Name
from ingest.rules.grammar.outline import Outline

NAME = "company-full"
READS = "outline"
EXAMPLES = (
    (
        "甲市岚韬电源科技股份有限公司落户，岚韬股份计划投资5亿元。",
        ("甲市岚韬电源科技股份有限公司", "岚韬股份"),
    ),
    ("公司负责人说，该公司去年投产，合资公司正在筹建。", ()),
)
NOT_NAMED = re.compile(
    r"^[\d几两多]|[了的]|^目前|^(?:和|及|与)|^有|^[（(]|^(?:该|本|我|这家|那家|两家|多家|合资|项目|新|总|子|分|母|上市|外资|民营|平台|国有|外地|物业|保险|设计|施工|建筑|龙头|头部|科技|投资|运营|担保|旅游|外贸|物流|小额贷款|某)*(?:公司|集团|银行|研究院|研究所|设计院|大学|学院|厂|工厂|总厂|控股|股份|商会|合作社|事务所|联合体|企业)$"
)
PLANTS = re.compile(
    r"(?:[器件品料车机筒膜材药水电]|工|加|饲料|面粉|屠宰|服装|家具|汽车|啤酒|水|电|肥|纸|钢|油|糖|砖|煤)厂$|(?:中小学|小学|大学|学院|党校|技校|商会|老年大学)$|(?:村|社区|镇|乡)[^，]{0,4}合作社$"
)


def apply(outline: Outline, _: object) -> Iterator[Candidate]:
    """Give full names and the short forms that lead back to them."""
    full: dict[str, None] = {}
    for index, marked in enumerate(outline.annotated.passages):
        for mark in marked.of("company"):
            if _is_company(mark):
                full.setdefault(mark.value.name)
                yield _found(NAME, index, mark.start, mark.end, mark.value.name, 20)
    yield from _short(outline, full)


def _is_company(mark: Mark) -> bool:
    name = mark.value.name
    return (
        len(name) >= 3
        and bool(mark.value.place or mark.value.brand)
        and not NOT_NAMED.search(name)
        and not PLANTS.search(name)
    )


def _short(outline: Outline, full: dict[str, None]) -> Iterator[Candidate]:
    forms = {form for name in full for form in short_forms(name) if _stands(form)}
    if not forms:
        return
    pattern = re.compile("|".join(sorted(map(re.escape, forms), key=len, reverse=True)))
    for index, marked in enumerate(outline.annotated.passages):
        taken = [(mark.start, mark.end) for mark in marked.of("company")]
        for match in pattern.finditer(marked.text):
            if not any(a <= match.start() < b for a, b in taken):
                yield _found(NAME, index, match.start(), match.end(), match.group(), 10)


def _stands(form: str) -> bool:
    return len(form) >= 2 and not is_common(form)


def _found(rule: str, index: int, start: int, end: int, name: str, weight: int) -> Candidate:
    return Candidate(rule, "company", Name(name, "company"), index, start, end, weight)
