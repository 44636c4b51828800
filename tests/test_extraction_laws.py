"""Laws of extraction: layout changes no fact, a clause taken out takes its facts out, documents add up."""

import json
import re
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graph.document import Document
from ingest.guide import form
from ingest.pipeline import extract

FIRST = """城南新区三个项目集中动工
伊川县 2021年6月3日
6月2日，伊川县举行第一期“三个一批”开工活动，开工项目3个，总投资21.5亿元，年度计划投资6亿元。
其中，年产8万吨铝板带箔项目总投资12亿元，由河南禾川铝业有限公司建设；滨河冷链物流园项目总投资6.5亿元；县第三污水处理厂扩建工程总投资3亿元。
据介绍，自活动开展以来全县共签约项目9个，履约率88.9%。"""
SECOND = """南乐县：一季度新签四个项目
南乐县 2023年4月11日
4月10日，南乐县在第八期“三个一批”活动中签约项目4个，总投资18.6亿元，分别为生物基可降解材料项目、智慧粮仓建设项目、高端食用菌工厂化栽培项目、华北纸浆模塑餐具生产基地项目。
今年，全县力争完成重点项目投资60亿元。"""
FACTS = ("projects", "transitions", "companies", "claims")


def facts(text: str) -> dict[str, list[str]]:
    """Give what a text says, without where it says it."""
    told = form(extract(Document("laws.txt", "0", text)))
    return {kind: sorted(_bare(row) for row in told[kind]) for kind in FACTS}


def _bare(row: dict[str, object]) -> str:
    kept = {key: value for key, value in row.items() if key not in ("quote", "spans", "rule")}
    return json.dumps(kept, ensure_ascii=False, sort_keys=True, default=str)


def wrapped(text: str, width: int) -> str:
    """Cut every paragraph into lines of a width, its first line indented, as newspapers do."""
    lines: list[str] = []
    for index, paragraph in enumerate(text.splitlines()):
        paragraph = paragraph if index < 2 else f"　　{paragraph}"
        lines += [paragraph[at : at + width] for at in range(0, len(paragraph), width)]
    return "\n".join(lines)


@pytest.mark.parametrize("text", [FIRST, SECOND])
@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(width=st.integers(18, 40))
def test_cutting_lines_anew_changes_no_fact(text: str, width: int) -> None:
    assert facts(wrapped(text, width)) == facts(text)


@pytest.mark.parametrize("text", [FIRST, SECOND])
def test_full_width_digits_change_no_fact(text: str) -> None:
    wide = text.translate({ord(digit): ord(digit) + 0xFEE0 for digit in "0123456789"})
    assert facts(wide) == facts(text)


@pytest.mark.parametrize("text", [FIRST, SECOND])
def test_page_numbers_change_no_fact(text: str) -> None:
    lines = wrapped(text, 24).splitlines()
    paged = "\n".join([*lines[:5], "— 3 —", *lines[5:]])
    assert facts(paged) == facts(text)


CLAUSES = [
    (FIRST, "；滨河冷链物流园项目总投资6.5亿元", "滨河冷链物流园项目"),
    (FIRST, "，年度计划投资6亿元", "planned_investment"),
    (FIRST, "，履约率88.9%", "履约率"),
    (FIRST, "，由河南禾川铝业有限公司建设", "河南禾川铝业有限公司"),
    (SECOND, "、高端食用菌工厂化栽培项目", "高端食用菌工厂化栽培项目"),
    (SECOND, "，总投资18.6亿元", "18.6"),
]


@pytest.mark.parametrize(("text", "clause", "fact"), CLAUSES, ids=[row[2] for row in CLAUSES])
def test_a_clause_taken_out_takes_its_fact_out(text: str, clause: str, fact: str) -> None:
    assert fact in json.dumps(facts(text), ensure_ascii=False)
    assert fact not in json.dumps(facts(text.replace(clause, "")), ensure_ascii=False)


def test_two_articles_give_the_union_of_their_facts() -> None:
    first, second, both = facts(FIRST), facts(SECOND), facts(f"{FIRST}\n\n\n{SECOND}")
    for kind in FACTS:
        assert both[kind] == sorted(first[kind] + second[kind])


def test_every_quote_is_text_of_its_document() -> None:
    document = Document("laws.txt", "0", wrapped(FIRST, 20))
    reading = extract(document)
    flat = re.sub(r"\s", "", document.text)
    for fact in (*reading.statements, *reading.claims):
        for span in fact.spans:
            assert re.sub(r"\s", "", document.quote(span)) in flat
    assert extract(replace(document)) == reading
