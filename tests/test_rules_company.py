"""Companies and their roles: every rule finds what its examples tell, and nothing where they tell nothing."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bench import brand_signs
from ingest.guide import form
from ingest.pipeline import extract
from ingest.readers import read
from ingest.rules import Rule, rules
from ingest.rules.grammar.companies import brand
from ingest.rules.grammar.companies.front import company_front
from ingest.rules.grammar.companies.stem import stem, tied
from ingest.rules.grammar.roles.words import signal

HAN = st.text(
    alphabet="岚韬绍珂瑞枫科技有限公司集团生物铝业投资建设由与和的，。县市项目年产10万吨",
    max_size=40,
)
MINE = [rule for rule in rules() if rule.name.startswith(("company", "role"))]
NAMING = [
    (rule, *example)
    for rule in MINE
    if rule.name.startswith("company")
    for example in rule.examples
]
TYING = [
    (rule, *example) for rule in MINE if rule.name.startswith("role") for example in rule.examples
]
SAME = (
    ("雄澜电源", "深圳雄澜电源科技股份有限公司"),
    ("宏泰特钢", "宏泰特种钢有限公司"),
    ("枣阳金枫摩擦材料集团", "湖北金枫摩擦材料集团有限公司"),
    ("瑞枫公司", "河南瑞枫发制品股份有限公司"),
    ("上海绍珂", "绍珂科技"),
)
OTHER = (
    ("河南中澜天盛防水材料有限公司", "河南东澜立业防水材料有限公司"),
    ("中铁一局", "中铁二局"),
    ("甲县城投公司", "甲县水投公司"),
)


def told(text: str, folder: Path) -> dict[str, object]:
    path = folder / "text.txt"
    path.write_text(text, "utf-8")
    return form(extract(read(path)))


@pytest.mark.parametrize(("rule", "text", "found"), NAMING)
def test_names_of_examples(rule: Rule, text: str, found: tuple[str, ...], tmp_path: Path) -> None:
    companies = told(text, tmp_path)["companies"]
    forms = {name for row in companies for name in (row["name"], *row["accept"])}  # type: ignore[attr-defined]
    assert set(found) <= forms
    assert found or not forms


@pytest.mark.parametrize(("rule", "text", "found"), TYING)
def test_parties_of_examples(rule: Rule, text: str, found: tuple[str, ...], tmp_path: Path) -> None:
    rows = told(text, tmp_path)["projects"]
    assert sum(len(row["companies"]) for row in rows) == len(found)  # type: ignore[attr-defined]


@pytest.mark.parametrize(("short", "long"), SAME)
def test_forms_of_one_company(short: str, long: str) -> None:
    assert tied(short, long)


@pytest.mark.parametrize(("left", "right"), OTHER)
def test_companies_apart(left: str, right: str) -> None:
    assert not tied(left, right)


@pytest.mark.parametrize(
    "name",
    [
        "新桥聚酯切片",
        "西溪河综合治理工程",
        "智能装备产业园",
        "年产20万套预制楼梯板",
        "冯营屠宰冷链",
        "城关医养结合综合体",
    ],
)
def test_no_company_in_front(name: str) -> None:
    assert company_front(name) is None


@given(HAN)
def test_parts_join_to_the_name(name: str) -> None:
    parts = stem(name)
    assert name.startswith(parts.place + parts.body)


@given(HAN, st.integers(0, 40), st.integers(0, 10))
def test_signals_hold_on_any_text(text: str, start: int, length: int) -> None:
    left = min(start, len(text))
    found = signal(text, left, min(len(text), left + length))
    assert found is None or found.role in ("investor", "builder", "operator", "partner", "unstated")


@given(HAN)
def test_fronts_stay_inside(name: str) -> None:
    front = company_front(name)
    assert front is None or 0 < front.brand <= front.end <= len(name)


def test_characters_of_names_are_those_of_the_vocabulary() -> None:
    assert brand.SIGNS.read_text("utf-8") == brand_signs.table()


def test_companies_inside_names_of_a_table(tmp_path: Path) -> None:
    path = tmp_path / "table.md"
    rows = (
        "| 1 | 岚韬斯绿色建材产业基地 | 10 |",
        "| 2 | 绍珂医疗用品有限公司扩产项目 | 3 |",
        "| 3 | 县城第三水厂 | 1 |",
    )
    head = ("| 序号 | 项目名称 | 总投资（亿元） |", "|---|---|---|")
    path.write_text("\n".join((*head, *rows)), "utf-8")
    projects = form(extract(read(path)))["projects"]
    assert [row["companies"] for row in projects] == [["岚韬斯"], ["绍珂医疗用品有限公司"], []]  # type: ignore[attr-defined]
