"""Amounts: what texts print, what they do not mean, and exactness."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.types.amount import WAN, YI, as_yi, read_amounts, scale_of

READ = [
    ("总投资15亿元，为一个项目", "15亿元", 15 * YI, "exact"),
    ("总投资1136亿元。", "1136亿元", 1136 * YI, "exact"),
    ("近1.2万亿元的", "近1.2万亿元", 12000 * YI, "nearly"),
    ("总投资42300万元，今年", "42300万元", 42300 * WAN, "exact"),
    ("接近十万亿元的关口", "接近十万亿元", 100000 * YI, "nearly"),
    ("近百亿元", "近百亿元", 100 * YI, "nearly"),
    ("十亿元以上项目", "十亿元以上", 10 * YI, "at_least"),
    ("亿元以上项目", "亿元以上", YI, "at_least"),
    ("投资超亿元", "超亿元", YI, "at_least"),
    ("10亿元（含）以上", "10亿元（含）以上", 10 * YI, "at_least"),
    ("总投资约465亿元", "约465亿元", 465 * YI, "about"),
    ("签约额突破400亿元", "突破400亿元", 400 * YI, "at_least"),
    ("逾30亿元", "逾30亿元", 30 * YI, "at_least"),
    ("不低于50万元", "不低于50万元", 50 * WAN, "at_least"),
    ("不超过8000万元", "不超过8000万元", 8000 * WAN, "at_most"),
    ("20亿元左右", "20亿元左右", 20 * YI, "about"),
    ("5亿元以下", "5亿元以下", 5 * YI, "at_most"),
    ("投资1,136亿元", "1,136亿元", 1136 * YI, "exact"),
    ("投资１２．５亿元", "１２．５亿元", 1250000000, "exact"),
    ("投资三十亿元", "三十亿元", 30 * YI, "exact"),
    ("投资两百多亿元", "两百多亿元", 200 * YI, "at_least"),
    ("税收3600余万元", "3600余万元", 3600 * WAN, "at_least"),
    ("投资3.5亿余元", "3.5亿余元", 350000000, "at_least"),
    ("一亿五千万元", "一亿五千万元", 150000000, "exact"),
    ("1亿5000万元", "1亿5000万元", 150000000, "exact"),
    ("总投资 42300 万元", "42300 万元", 42300 * WAN, "exact"),
    ("投资15亿，建设", "15亿", 15 * YI, "exact"),
    ("推动超百亿重大项目", "超百亿", 100 * YI, "at_least"),
    ("投资5000万，", "5000万", 5000 * WAN, "exact"),
    ("签约30亿元", "30亿元", 30 * YI, "exact"),
    ("履约3亿元", "3亿元", 3 * YI, "exact"),
    ("通过5亿元", "5亿元", 5 * YI, "exact"),
]
NONE = """年产10万吨 | 建筑面积2万平方米 | 装机30万千瓦 | 供水5亿立方米 | 3万人 | 2.5万套 | 年产5亿块 | 单位：亿元
数十亿元 | 几百亿元 | 三元区 | 多元 | 二元结构 | 元宇宙 | 8.5元/吨 | 产能5000万， | 1.5亿只 | 百亿级 | 2亿美食 | 第三单元
年产3亿平方 | 发电12亿度 | 亿元 | 万元 | 6亿千瓦时""".replace("\n", " | ").split(" | ")


@pytest.mark.parametrize(("text", "raw", "yuan", "qualifier"), READ)
def test_an_amount_is_read_exactly(text, raw, yuan, qualifier):
    ((start, end, amount),) = read_amounts(text)
    assert (text[start:end], amount.raw) == (raw, raw)
    assert (amount.yuan, amount.qualifier, amount.currency) == (yuan, qualifier, "CNY")


@pytest.mark.parametrize("text", NONE)
def test_what_is_no_amount(text):
    assert read_amounts(text) == []


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("总投资30亿元至100亿元项目", 30, 100),
        ("30—50亿元", 30, 50),
        ("30亿-50亿元", 30, 50),
        ("30亿元（含）—100亿元", 30, 100),
        ("10到20亿元", 10, 20),
        ("5000万元至1亿元", Decimal("0.5"), 1),
    ],
)
def test_a_range_has_two_ends(text, low, high):
    ((_, _, amount),) = read_amounts(text)
    assert amount.qualifier == "range"
    assert (as_yi(amount.yuan), as_yi(amount.high)) == (low, high)


@pytest.mark.parametrize(
    ("text", "currency", "value"),
    [
        ("8.94亿美元", "USD", 894000000),
        ("3000万美金", "USD", 3000 * WAN),
        ("2亿港元", "HKD", 2 * YI),
        ("1.5亿欧元", "EUR", 150000000),
        ("100亿日元", "JPY", 100 * YI),
        ("12亿人民币", "CNY", 12 * YI),
    ],
)
def test_other_currencies_keep_theirs(text, currency, value):
    ((_, _, amount),) = read_amounts(text)
    assert (amount.currency, amount.yuan) == (currency, value)


def test_several_amounts_come_in_order():
    text = "亿元以上项目20个，总投资192.8亿元，今年安排4.5亿元"
    assert [amount.raw for _, _, amount in read_amounts(text)] == [
        "亿元以上",
        "192.8亿元",
        "4.5亿元",
    ]


@pytest.mark.parametrize(
    ("text", "step", "decimals_yi"),
    [
        ("12.30亿元", YI // 100, 2),
        ("42300万元", WAN, 4),
        ("1.2万亿元", 1000 * YI, -3),
        ("3元", 1, 8),
    ],
)
def test_the_last_printed_place(text, step, decimals_yi):
    ((_, _, amount),) = read_amounts(text)
    assert (amount.step, amount.decimals_yi) == (step, decimals_yi)


@given(st.integers(0, 10**7), st.integers(0, 4), st.sampled_from(["万元", "亿元", "万亿元"]))
def test_every_printed_amount_round_trips(digits, decimals, unit):
    printed = Decimal(digits).scaleb(-decimals)
    text = f"总投资{printed:f}{unit}，"
    ((start, end, amount),) = read_amounts(text)
    assert text[start:end] == f"{printed:f}{unit}"
    assert amount.yuan == int(printed * scale_of(unit))
    assert amount.decimals == decimals


@given(st.text(alphabet="一十百千万亿元0123456789.,，约近超多余以上至—第（含）美 ", max_size=60))
def test_reaches_lie_in_the_text_and_never_overlap(text):
    done = 0
    for start, end, amount in read_amounts(text):
        assert text[start:end] == amount.raw
        assert start < end
        assert amount.yuan >= 0
        done = end
    assert done <= len(text)
