"""Marks full company names: …有限公司, …集团, …研究院, …银行."""

import re
from collections.abc import Iterator
from functools import cache

import ahocorasick_rs
from spacy.language import Language
from spacy.tokens import Doc

from graph.types.company import legal_forms, split_company
from ingest.language.mark import Mark, add

NAME = "sanpi_companies"
LONGEST = 36
WEAK = ("公司", "股份", "控股", "子公司", "分公司", "总公司", "大学", "学院")
RUN = re.compile(r"[一-鿿A-Za-z0-9·&\-()（）]+$")
STOP = re.compile(
    r"由|[与和及](?![谐泰美昌利信顺平润合记兴创而盛众])|以及|为(?!民)|是|在(?!线)|的|据|对(?!外)|向|被|让|给|从(?!容)|到|于(?!洪)|把|将(?!军)|其中|还有|包括|引进|携手|联合(?=[一-鿿]{4})|牵头|业主|投资方|承建|承接|建设方|单位|来自|组织|随后|随着|看|见|到|访|走进|走访|考察|我是|了|个|家|名|等|这|那|该(?!公司)|本(?!田)|并|又|也|而|则|但|已|正(?![一-鿿]?[达大泰])|就|去|作为|成为|项目方|公司(?=[一-鿿]{5})|负责人|记者|董事长|总经理|经理|成立|组建|设立|注册|投资(?!集团|控股|有限|发展|管理|股份|开发|建设)|引入|签约(?=[一-鿿]{4})|龙头企业|企业(?=[一-鿿]{5})|央企|国企|民企|上市公司|股东"
)
PLACED = ("place",)


@cache
def _forms() -> ahocorasick_rs.AhoCorasick:
    return ahocorasick_rs.AhoCorasick(
        legal_forms(), matchkind=ahocorasick_rs.MatchKind.LeftmostLongest
    )


@Language.component(NAME)
def companies(doc: Doc) -> Doc:
    """Add marks of kind company; the value is the CompanyName."""
    text = doc.text
    places = [mark for mark in doc._.marks or () if mark.kind == "place"]
    found = [
        Mark("company", start, end, split_company(text[start:end]))
        for start, end in _names(text, places)
    ]
    return add(doc, found)


def _names(text: str, places: list[Mark]) -> Iterator[tuple[int, int]]:
    done = 0
    for start, end in _joined(text):
        left = _left(text, done, start, places)
        if start - left >= 2:
            yield left, end
            done = end


def _joined(text: str) -> list[tuple[int, int]]:
    """Give the closing forms, those that touch or have only brackets between them as one."""
    found: list[tuple[int, int]] = []
    for _, start, end in _forms().find_matches_as_indexes(text):
        if (
            found
            and re.fullmatch(r"(?:[（(][^）)]{1,8}[）)])?[一-鿿]{0,6}", text[found[-1][1] : start])
            and start - found[-1][1] <= 6
        ):
            found[-1] = (found[-1][0], end)
        else:
            found.append((start, end))
    return found


def _left(text: str, low: int, start: int, places: list[Mark]) -> int:
    run = RUN.search(text, max(low, start - LONGEST), start)
    if run is None:
        return start
    left = run.start()
    for stop in STOP.finditer(text, left, start):
        if start - stop.end() >= 2:
            left = stop.end()
    if "）" in text[left:start] and "（" not in text[left:start]:
        left = text.rindex("）", left, start) + 1
    inside = [
        mark.start
        for mark in places
        if left <= mark.start < start - 1 and text[mark.start - 1 : mark.start] not in "（("
    ]
    return min(inside, default=left)
