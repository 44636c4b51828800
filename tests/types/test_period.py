"""Periods of 三个一批, and what looks like them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.types.period import LAST_PERIOD, Periods, read_periods, up_to

READ = [
    ("第七期“三个一批”", "第七期", "7"),
    ("第7期", "第7期", "7"),
    ("第 7 期", "第 7 期", "7"),
    ("全省七期“三个一批”", "七期", "7"),
    ("第十四期“投产一批”", "第十四期", "14"),
    ("第五期签约转开工", "第五期", "5"),
    ("第四期信阳市新增项目", "第四期", "4"),
    ("前六期", "前六期", "1-6"),
    ("前13期", "前13期", "1-13"),
    ("第一期至第六期", "第一期至第六期", "1-6"),
    ("第一至第六期", "第一至第六期", "1-6"),
    ("第1—6期", "第1—6期", "1-6"),
    ("一至六期“三个一批”", "一至六期", "1-6"),
    ("第五、六期", "第五、六期", "5-6"),
    ("第五期、第七期", "第五期、第七期", "5,7"),
    ("第五和第六期", "第五和第六期", "5-6"),
    ("现有七期", "现有七期", "1-7"),
    ("首期“三个一批”", "首期", "1"),
    ("第二批“三个一批”", "第二批", "2"),
]
RELATIVE = [
    ("本期签约项目", "this"),
    ("上一期都还在开工名单里", "previous"),
    ("下一期", "next"),
    ("自活动开展以来", "all"),
    ("自“三个一批”开展以来", "all"),
    ("“三个一批”活动启动以来", "all"),
]
NONE = """总第27期 | （总第 27 期） | 一期工程 | 二期项目 | （一期） | 印发服务月报4期 | 第二期工程 | 工作简报第12期 | 第312期
去年同期 | 工期 | 前期 | 近期 | 周期 | 第三期培训班 | 上期所 | 本期编辑 | 中期 | 三期叠加 | 第0期 | 产业园二期投产 | 第六期至第一期""".replace(
    "\n", " | "
).split(" | ")


@pytest.mark.parametrize(("text", "raw", "numbers"), READ)
def test_periods_are_read(text, raw, numbers):
    ((start, end, periods),) = read_periods(text)
    assert (text[start:end], periods.text) == (raw, numbers)


@pytest.mark.parametrize(("text", "relative"), RELATIVE)
def test_relative_periods_wait_for_the_latest(text, relative):
    ((_, _, periods),) = read_periods(text)
    assert (periods.relative, periods.text) == (relative, None)


@pytest.mark.parametrize("text", NONE)
def test_what_is_no_period(text):
    assert read_periods(text) == []


@pytest.mark.parametrize(
    ("relative", "numbers"), [("this", "8"), ("previous", "7"), ("next", "9"), ("all", "1-8")]
)
def test_the_latest_period_resolves_them(relative, numbers):
    assert Periods((), relative).resolve(8).text == numbers


def test_nothing_comes_before_the_first():
    assert Periods((), "previous").resolve(1).text is None
    assert Periods((), "all").resolve(None).relative == "all"


@given(st.integers(1, LAST_PERIOD))
def test_every_period_round_trips(number):
    ((_, _, periods),) = read_periods(f"第{number}期“三个一批”")
    assert periods.text == str(number)
    assert up_to(number).text == ("1" if number == 1 else f"1-{number}")
