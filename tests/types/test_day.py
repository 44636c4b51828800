"""Dates: wordings, with and without the document's own date."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.types.day import read_days

REFERENCE = "2023-01-29"
DAYS = [
    ("2023年1月28日，", "2023年1月28日", "2023-01-28"),
    ("1月28日", "1月28日", "2023-01-28"),
    (" 10 月 8 日，", "10 月 8 日", "2023-10-08"),
    ("2022年4月启动", "2022年4月", "2022-04"),
    ("二〇二三年十月八日", "二〇二三年十月八日", "2023-10-08"),
    ("昨日全省", "昨日", "2023-01-28"),
    ("去年6月底前", "去年6月", "2022-06"),
    ("当年计划投资", "当年", "2023"),
    ("去年签约", "去年", "2022"),
    ("正月初七", "正月初七", "2023-01-28"),
    ("大年初七", "大年初七", "2023-01-28"),
    ("腊月二十三", "腊月二十三", "2023-01-14"),
    ("农历二月初二", "农历二月初二", "2023-02-21"),
    ("元月6日", "元月6日", "2023-01-06"),
    ("一季度力争", "一季度", "2023-01/2023-03"),
    ("明年一季度", "明年一季度", "2024-01/2024-03"),
    ("2022年下半年", "2022年下半年", "2022-07/2022-12"),
    ("1—5月", "1—5月", "2023-01/2023-05"),
    ("1月至5月份", "1月至5月份", "2023-01/2023-05"),
    ("2021年至2025年", "2021年至2025年", "2021/2025"),
    ("“十四五”期间", "十四五", "2021/2025"),
    ("年底前", "年底", "2023"),
    ("2023-05-09 08:12", "2023-05-09", "2023-05-09"),
    ("2023/5/9", "2023/5/9", "2023-05-09"),
    ("2023.5.9", "2023.5.9", "2023-05-09"),
    ("8日上午", "8日", "2023-01-08"),
    ("上个月", "上个月", "2022-12"),
]
NONE = [
    "3个月",
    "24个月",
    "12月龄",
    "100日攻坚",
    "2月30日",
    "2023.5亿元",
    "今年轻",
    "18号线",
    "第14年",
    "三年",
    "百日",
    "每月",
]


@pytest.mark.parametrize(("text", "raw", "iso"), DAYS)
def test_a_date_is_read(text, raw, iso):
    ((start, end, day),) = read_days(text, reference=REFERENCE)
    assert (text[start:end], day.raw, day.iso) == (raw, raw, iso)


@pytest.mark.parametrize("text", NONE)
def test_what_is_no_date(text):
    assert read_days(text, reference=REFERENCE) == []


@pytest.mark.parametrize(
    ("text", "iso", "precision"),
    [
        ("1月28日", "--01-28", "day"),
        ("5月", "--05", "month"),
        ("昨日", "", "unknown"),
        ("今年", "", "unknown"),
        ("正月初七", "", "unknown"),
    ],
)
def test_without_a_reference_the_year_stays_open(text, iso, precision):
    ((_, _, day),) = read_days(text)
    assert (day.iso, day.precision, day.year) == (iso, precision, None)


def test_a_year_reaches_to_the_end_of_its_sentence():
    days = read_days("2021年7月签约，8月开工。9月投产。", reference=REFERENCE)
    assert [day.iso for _, _, day in days] == ["2021-07", "2021-08", "2023-09"]


@given(st.dates(date(1950, 1, 1), date(2049, 12, 31)))
def test_every_day_round_trips(day):
    ((_, _, found),) = read_days(f"于{day.year}年{day.month}月{day.day}日开工")
    assert (found.iso, found.precision, found.year) == (day.isoformat(), "day", day.year)


@given(st.text(alphabet="0123456789年月日正初七十一昨今去季度上半-—/.至农历腊廿。", max_size=40))
def test_dates_never_overlap(text):
    done = 0
    for start, end, day in read_days(text, reference=REFERENCE):
        assert done <= start < end
        assert text[start:end] == day.raw
        done = end
