"""A project is one thread whether a text puts its own company in front of its name or not."""

import pytest

from graph.linker import Linker
from graph.member import members_of
from graph.owned_name import owned_name
from graph.statement import Mention, Statement

FIRM = "平顶山豫衡阀门有限公司"
TAKEN = (
    ("平顶山豫衡阀门有限公司年产5万套球阀", "年产5万套球阀"),
    ("平顶山豫衡阀门有限责任公司年产5万套球阀", "年产5万套球阀"),
    ("豫衡阀门年产5万套球阀", "年产5万套球阀"),
    ("豫衡集团的智能阀体铸造线", "智能阀体铸造线"),
    ("豫衡公司智能阀体铸造线", "智能阀体铸造线"),
)
KEPT = (
    "恒岭阀门年产5万套球阀",  # another's
    "豫衡阀门标准化厂房",  # general words are many firms'
    "豫衡阀门球阀",  # too short to name anything alone
    "豫衡阀门2期",
    "平顶山轴承产业园",  # a bare place is no company
)


@pytest.mark.parametrize(("core", "rest"), TAKEN)
def test_its_own_company_in_front_is_taken_off(core: str, rest: str) -> None:
    assert owned_name(core, [FIRM]) == rest


@pytest.mark.parametrize("core", KEPT)
def test_what_is_no_company_of_its_own_stays(core: str) -> None:
    assert owned_name(core, [FIRM]) == core


def told(document: str, name: str, district: str | None, owner: str | None) -> list[Statement]:
    mention = Mention(document, "Project", name)
    said = [Statement(mention, "named", name)]
    if district:
        said.append(Statement(mention, "located_in", district))
    if owner:
        said.append(Statement(mention, "invested_by", None, Mention(document, "Company", owner)))
    return said


def linked(*told_of: list[Statement]) -> int:
    """Give how many projects these documents tell of."""
    members = [one for each in told_of for one in members_of(each).values()]
    projects = [member for member in members if member.label == "Project"]
    return len({Linker().canonical(projects)[member.id] for member in projects})


def test_documents_with_and_without_the_company_tell_of_one_project() -> None:
    full, bare = "平顶山豫衡阀门有限公司年产5万套球阀", "年产5万套球阀"
    assert linked(told("a", full, "410422", FIRM), told("b", bare, "410422", None)) == 1
    assert linked(told("a", full, "410422", FIRM), told("b", bare, "410425", None)) == 2
    assert linked(told("a", full, None, FIRM), told("b", bare, "410422", None)) == 2
    others = told("c", bare, "410422", "恒岭阀门有限公司")
    assert linked(told("a", full, "410422", FIRM), told("b", bare, "410422", None), others) == 3


def test_three_forms_of_one_company_are_one_owner() -> None:
    forms = ("豫衡", "豫衡公司", FIRM)
    assert linked(*(told(name, "年产5万套球阀", "410422", name) for name in forms)) == 1
    others = (*forms, "豫衡轴承有限公司")
    assert linked(*(told(name, "年产5万套球阀", "410422", name) for name in others)) == 4
