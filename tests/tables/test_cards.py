"""Cards of 项目名称：… lines: one project each; other lines of the same form are none."""

from pathlib import Path

import pytest

from graph.places import resolve
from graph.statement import Notice, Statement
from ingest.readers import read
from ingest.tables import read_tables

CARDS = """某市第七期“三个一批”项目公示

【卡一】
名　称：甲精密轴承厂
业　主：北京晨曦科技有限公司
地　点：荥阳市
总投资：3.2亿元（2023年计划1亿元）
批　次：第五期签约，第七期开工

【卡二】
名　称：乙冷链仓库
业　主：待定
地　点：石佛镇
总投资：8000万元
批　次：第七期签约
进　度：——

附记：以上两个项目总投资4亿元。
"""


def said(folder: Path, text: str) -> tuple[object, ...]:
    """Give what the cards of a text say."""
    path = folder / "a.txt"
    path.write_text(text, encoding="utf-8")
    return read_tables(read(path), scope=resolve("中牟县"), programme="三个一批", period=7)


def values(found: tuple[object, ...], predicate: str) -> list[object]:
    """Give the values of one predicate in order."""
    return [
        one.value
        for one in found
        if isinstance(one, Statement) and one.predicate == predicate and one.value is not None
    ]


def test_each_card_is_a_project(tmp_path: Path) -> None:
    found = said(tmp_path, CARDS)
    assert values(found, "named") == ["甲精密轴承厂", "北京晨曦科技有限公司", "乙冷链仓库"]
    assert values(found, "investment") == [320000000, 80000000]
    assert values(found, "located_in") == ["410182", "410122"]
    listed = [
        (one.qualifier("period"), one.qualifier("stage"))
        for one in found
        if isinstance(one, Statement) and one.predicate == "listed"
    ]
    assert listed == [(5, "signed"), (7, "started"), (7, "signed")]
    assert not [one for one in found if isinstance(one, Notice)]


def test_spans_are_the_words_of_the_card(tmp_path: Path) -> None:
    for one in said(tmp_path, CARDS):
        if isinstance(one, Statement):
            ((start, end),) = one.spans[0].ranges
            assert CARDS[start:end].strip() == CARDS[start:end] != ""


def test_a_numbered_title_names_a_card(tmp_path: Path) -> None:
    found = said(
        tmp_path,
        "01 甲镇储能电池生产基地项目\n投资方：北京晨曦科技有限公司\n总投资：3.2亿元\n\n"
        "02 乙冷链仓库（二期）\n总投资：8000万元\n\n1. 加强组织领导\n责任单位：某局\n",
    )
    assert values(found, "named") == [
        "甲镇储能电池生产基地项目",
        "北京晨曦科技有限公司",
        "乙冷链仓库（二期）",
    ]
    assert values(found, "investment") == [320000000, 80000000]


@pytest.mark.parametrize(
    "text",
    [
        "项目名称：某路灯采购项目\n采购单位：某局\n总投资：300万元\n建设地点：荥阳市\n",
        "记者：项目进展如何？\n局长：快了。\n记者：总投资多少？\n局长：三亿元。\n",
        "名称：某公司\n地址：某路1号\n电话：000\n",
        "- 项目：128个\n- 总投资：566亿元\n- 建设地点：荥阳市\n",
        "项目名称：甲厂\n一段别的话。\n总投资：3亿元\n又一段。\n业主：某公司\n",
    ],
)
def test_other_lines_are_no_cards(tmp_path: Path, text: str) -> None:
    assert not values(said(tmp_path, text), "named")


def test_long_lines_are_read_at_once(tmp_path: Path) -> None:
    assert not said(tmp_path, "总投资：" + " " * 200_000 + "\n" + "名称：" * 50_000)
