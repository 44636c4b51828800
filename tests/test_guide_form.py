"""The guide's form: names and their other forms, exact numbers, rows in order."""

import json
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from graph.document import Document
from ingest.guide import accepted, form, number
from ingest.pipeline import extract


def test_a_name_is_right_with_and_without_project_place_and_phase_brackets() -> None:
    found = accepted("荥阳市甲岭智能产业园（一期）", ["甲岭智能产业园"], ["荥阳市"])
    assert {
        "荥阳市甲岭智能产业园一期",
        "甲岭智能产业园（一期）",
        "甲岭智能产业园项目（一期）",
        "甲岭智能产业园",
    } <= set(found)
    assert "荥阳市甲岭智能产业园（一期）" not in found


@given(st.integers(min_value=1, max_value=10**13))
def test_numbers_print_the_exact_decimal(yuan: int) -> None:
    assert Decimal(json.dumps(number(yuan))) == Decimal(yuan) / 10**8


def test_the_form_has_the_guides_keys() -> None:
    row = form(extract(Document("a.txt", "1", "荥阳市的甲岭光学镜片项目总投资3亿元，已经开工。")))
    assert list(row) == ["document", "projects", "transitions", "companies", "claims"]
    (project,) = row["projects"]
    assert project["name"] == "甲岭光学镜片项目"
    assert project["districts"] == ["荥阳市"]
    assert project["investment_yi"] == 3
    assert project["status"] == "started"
    assert project["quote"] == "甲岭光学镜片项目"
    assert project["spans"] == [[4, 12]]


def test_a_name_is_right_in_the_characters_that_the_document_prints() -> None:
    row = form(extract(Document("a.txt", "1", "滎陽市的甲嶺光學鏡片項目總投資3億元，已經開工。")))
    (project,) = row["projects"]
    assert project["name"] == "甲岭光学镜片项目"
    assert "甲嶺光學鏡片項目" in project["accept"]
