"""Counts and rates: wordings that are read, and those that are not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.types.count import read_counts, read_rates

COUNTS = [
    ("签约项目34个，", "34个", 34, "exact", ""),
    ("走访200多家企业", "200多家", 200, "at_least", "企业"),
    ("工作320余项", "320余项", 320, "at_least", ""),
    ("八个重点项目集中动工", "八个", 8, "exact", "项目"),
    ("12个签约项目", "12个", 12, "exact", "项目"),
    ("项目1,420个", "1,420个", 1420, "exact", ""),
    ("约50家", "约50家", 50, "about", ""),
    ("签约30个", "30个", 30, "exact", ""),
    ("转开工5 个以上", "5 个以上", 5, "at_least", ""),
    ("超过30个重大项目", "超过30个", 30, "at_least", "项目"),
    ("近百个项目", "近百个", 100, "nearly", "项目"),
    ("上百家企业", "上百家", 100, "at_least", "企业"),
    ("十余个", "十余个", 10, "at_least", ""),
    ("两个项目", "两个", 2, "exact", "项目"),
    ("１２个项目", "１２个", 12, "exact", "项目"),
    ("联审联批事项1278项，", "1278项", 1278, "exact", ""),
]
NO_COUNTS = [
    "12个百分点",
    "三个一批",
    "3个月",
    "5个工作日",
    "第3个",
    "数十个",
    "几个项目",
    "每个",
    "一个个",
    "一批",
    "3.5个",
    "G107条",
    "2个多月",
    "上半年",
]
RATES = [
    ("占比58.8%。", "58.8%", 58800, 1, "exact", "percent"),
    ("达到100％", "100％", 100000, 0, "exact", "percent"),
    ("百分之八十五", "百分之八十五", 85000, 0, "exact", "percent"),
    ("百分之八十五点五", "百分之八十五点五", 85500, 1, "exact", "percent"),
    ("接近九成", "接近九成", 90000, 0, "nearly", "percent"),
    ("八成五", "八成五", 85000, 0, "exact", "percent"),
    ("八成多", "八成多", 80000, 0, "at_least", "percent"),
    ("七成以上", "七成以上", 70000, 0, "at_least", "percent"),
    ("目标的1/3。", "1/3", 33333, 0, "exact", "percent"),
    ("三分之一", "三分之一", 33333, 0, "exact", "percent"),
    ("近乎百分百", "近乎百分百", 100000, 0, "nearly", "percent"),
    ("不得低于95%", "不得低于95%", 95000, 0, "at_least", "percent"),
    ("80%以上", "80%以上", 80000, 0, "at_least", "percent"),
    ("提高12个百分点", "12个百分点", 12000, 0, "exact", "point"),
    ("0.5个百分点", "0.5个百分点", 500, 1, "exact", "point"),
    ("是去年的2.3倍", "2.3倍", 230000, 1, "exact", "times"),
]
NO_RATES = ["建成", "完成", "一成不变", "四成为", "达成五项", "2023/1/3", "3/2", "第三成", "组成"]


@pytest.mark.parametrize(("text", "raw", "value", "qualifier", "noun"), COUNTS)
def test_a_count_is_read(text, raw, value, qualifier, noun):
    ((start, end, count),) = read_counts(text)
    assert (text[start:end], count.value, count.qualifier, count.noun) == (
        raw,
        value,
        qualifier,
        noun,
    )


@pytest.mark.parametrize("text", NO_COUNTS)
def test_what_is_no_count(text):
    assert read_counts(text) == []


def test_a_range_of_counts():
    ((_, _, count),) = read_counts("3—5个项目")
    assert (count.value, count.high, count.qualifier) == (3, 5, "range")


@pytest.mark.parametrize(("text", "raw", "milli", "decimals", "qualifier", "kind"), RATES)
def test_a_rate_is_read(text, raw, milli, decimals, qualifier, kind):
    ((start, end, rate),) = read_rates(text)
    assert text[start:end] == raw
    assert (rate.milli_percent, rate.decimals, rate.qualifier, rate.kind) == (
        milli,
        decimals,
        qualifier,
        kind,
    )


@pytest.mark.parametrize("text", NO_RATES)
def test_what_is_no_rate(text):
    assert read_rates(text) == []


@given(st.integers(0, 99999), st.sampled_from("个家项宗"))
def test_every_count_round_trips(value, measure):
    ((_, _, count),) = read_counts(f"共{value}{measure}。")
    assert (count.value, count.measure) == (value, measure)


@given(st.integers(0, 99999))
def test_every_rate_round_trips(tenths):
    ((_, _, rate),) = read_rates(f"占{tenths // 10}.{tenths % 10}%")
    assert (rate.milli_percent, rate.decimals) == (tenths * 100, 1)


@given(st.text(alphabet="一二十百0123456789.%成个家项约近余多分之/倍第以上百分点 ", max_size=50))
def test_reaches_lie_in_the_text(text):
    for start, end, found in (*read_counts(text), *read_rates(text)):
        assert text[start:end] == found.raw
