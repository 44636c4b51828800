"""Phrases that a rule takes for a project's name, weighed by what they look like."""

import csv
from pathlib import Path
from types import ModuleType

import pytest

from bench import front_signs, name_signs
from graph.document import Document
from ingest.pipeline import extract
from ingest.rules.grammar.companies import front_odds
from ingest.rules.grammar.passages import likely

PAGE = (
    "伊川县第五期开工项目3个，总投资9亿元，包括{}、滨河冷链物流园项目、县第三污水处理厂扩建工程。"
)


TABLES = ((likely.SIGNS, name_signs), (front_odds.SIGNS, front_signs))


@pytest.mark.parametrize(("path", "script"), TABLES, ids=["names", "fronts"])
def test_weights_are_those_of_the_annotated_names(path: Path, script: ModuleType) -> None:
    with path.open(encoding="utf-8", newline="") as file:
        kept = {sign: int(weight) for sign, weight in csv.reader(file)}
    fitted = dict(script.table())
    assert all(abs(kept.get(sign, 0) - fitted.get(sign, 0)) <= 1 for sign in kept | fitted)


def test_names_outweigh_phrases() -> None:
    names = ["年产8万吨铝板带箔项目", "滨河冷链物流园", "县第三污水处理厂扩建工程"]
    phrases = ["先做一期", "节拍一道", "握紧项目", "往后这项工程", "护好一河清水"]
    weighed = [likely.odds("，", phrase, "，") for phrase in phrases]
    assert min(likely.odds("，", name, "，") for name in names) > max(weighed)


def test_what_does_not_read_like_a_name_is_reported_and_not_taken() -> None:
    odd = "节拍一道"
    found = extract(Document("page.txt", "0", PAGE.format(odd)))
    names = {str(one.value) for one in found.statements if one.predicate == "named"}
    assert "滨河冷链物流园项目" in names and not any("节拍" in name for name in names)
    told = [one for one in found.notices if one.code == "doubtful_name"]
    assert [found.document.quote(one.span) for one in told if one.span] == [odd]
