"""A project is one thread whether a text puts its own county in front of its name or not."""

import pytest

from graph.home_name import home_name
from graph.linker import Linker
from graph.member import members_of
from graph.statement import Mention, Statement

OWN = (
    ("潢川县羽绒城", "411526", "羽绒城"),
    ("信阳市潢川县羽绒城", "411526", "羽绒城"),
    ("西华县经开区电子产业园", "411622:jingkai", "电子产业园"),
    ("工业园区混合油", "410900:工业园区", "混合油"),
    ("华龙区粮食仓储物流2期", "410902", "粮食仓储物流2期"),
    ("潢川县城区道路改造", "411526", "城区道路改造"),
)
KEPT = (
    ("潢川县羽绒城", "411524"),  # another county's
    ("潢川羽绒城", "411526"),  # 潢川 may be a company's
    ("信阳市传染病医院", "411500"),  # a city is part of a name more often than not
    ("潢川县城污水管网", "411526"),
    ("潢川县1期", "411526"),
    ("潢川县", "411526"),
    ("潢川县羽绒城", "990000"),  # a code that nobody knows
)


@pytest.mark.parametrize(("core", "district", "home"), OWN)
def test_its_own_place_in_front_is_taken_off(core: str, district: str, home: str) -> None:
    assert home_name(core, (district,)) == (home, (district,))


@pytest.mark.parametrize(("core", "district"), KEPT)
def test_what_is_no_place_of_its_own_stays(core: str, district: str) -> None:
    assert home_name(core, (district,)) == (core, (district,))


def test_a_county_in_front_tells_where_a_project_lies_that_no_fact_places() -> None:
    assert home_name("潢川县羽绒城", ()) == ("羽绒城", ("411526",))
    assert home_name("鼓楼区路网改造", ()) == ("鼓楼区路网改造", ())  # of several cities


def told(document: str, name: str, district: str | None) -> list[Statement]:
    mention = Mention(document, "Project", name)
    placed = [Statement(mention, "located_in", district)] if district else []
    return [Statement(mention, "named", name), *placed]


def linked(*told_of: list[Statement]) -> int:
    """Give how many projects these documents tell of."""
    members = [one for each in told_of for one in members_of(each).values()]
    return len(set(Linker().canonical(members).values()))


def test_documents_with_and_without_the_county_tell_of_one_project() -> None:
    assert linked(told("a", "潢川县羽绒城", "411526"), told("b", "羽绒城", "411526")) == 1
    assert linked(told("a", "潢川县羽绒城", None), told("b", "羽绒城", "411526")) == 1
    assert linked(told("a", "潢川县羽绒城", "411526"), told("b", "羽绒城", "411524")) == 2
    assert linked(told("a", "潢川县羽绒城", None), told("b", "光山县羽绒城", None)) == 2
