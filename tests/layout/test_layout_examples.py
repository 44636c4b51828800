"""Every repair does what its own examples say, and doing it twice changes nothing more."""

import importlib
import pkgutil

import pytest

import ingest.layout
from graph.document import Document
from ingest.layout import REPAIRS
from ingest.layout.bonds import EXAMPLES as BONDS
from ingest.layout.bonds import bond, common
from ingest.layout.byline import EXAMPLES as BYLINES
from ingest.layout.byline import is_byline
from ingest.layout.headlines import EXAMPLES as HEADLINES
from ingest.layout.headlines import shared_out
from ingest.layout.repaired import Repaired

CASES = [
    (repair, before, after)
    for repair in REPAIRS
    for before, after in importlib.import_module(repair.__module__).EXAMPLES
]


def repaired(repair, text: str) -> str:
    return repair(Repaired.whole(Document("a.txt", "0", text))).text


@pytest.mark.parametrize(("repair", "before", "after"), CASES)
def test_repair_gives_its_example(repair, before: str, after: str) -> None:
    assert repaired(repair, before) == after


@pytest.mark.parametrize(("repair", "before", "after"), CASES)
def test_repair_leaves_its_result_alone(repair, before: str, after: str) -> None:
    assert repaired(repair, after) == after


def test_every_module_with_examples_is_in_the_order_or_tested_here() -> None:
    ordered = {repair.__module__ for repair in REPAIRS}
    names = {f"ingest.layout.{info.name}" for info in pkgutil.iter_modules(ingest.layout.__path__)}
    with_examples = {name for name in names if hasattr(importlib.import_module(name), "EXAMPLES")}
    tested = {f"ingest.layout.{name}" for name in ("bonds", "byline", "headlines")}
    assert with_examples == ordered | tested


@pytest.mark.parametrize(("left", "right", "carries_on"), BONDS)
def test_bond_tells_what_carries_on(left: str, right: str, carries_on: bool) -> None:
    assert (bond(left, right, common()) > 0) is carries_on


@pytest.mark.parametrize(("words", "expected"), BYLINES)
def test_byline_is_told_from_text(words: str, expected: bool) -> None:
    assert is_byline(words) is expected


@pytest.mark.parametrize(("headlines", "columns", "owners"), HEADLINES)
def test_headlines_go_with_the_columns_that_tell_of_them(
    headlines: tuple[str, ...], columns: tuple[str, ...], owners: tuple[int, ...]
) -> None:
    assert shared_out(headlines, columns) == owners


def test_common_words_have_two_characters() -> None:
    assert {len(word) for word in common()} == {2}
