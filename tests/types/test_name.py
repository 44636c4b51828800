"""Names of projects and companies: cores, families, vetoes, short forms."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.types.name import (
    company_core,
    even,
    family,
    is_short_form_of,
    legal_forms,
    phase_of,
    project_core,
    short_forms,
    split_company,
    veto,
)

SAME = [
    [
        "末端执行器项目",
        "末端执行器",
        "“末端执行器”项目",
        "末端执行器建设项目",
        "末端 执行器项目建设",
    ],
    [
        "铝加工项目二期",
        "铝加工（二期）项目",
        "铝加工项目（二期）",
        "铝加工2期",
        "铝加工Ⅱ期项目",
        "铝加工(第二期)",
    ],
    ["健康新区建设项目一期工程", "健康新区一期", "健康新区首期项目"],
    ["新Ｇ107快速化改建工程", "新G107快速化改建工程项目", "新 g107 快速化改建工程"],
    ["科创园一、二期", "科创园项目（1-2期）", "科创园一至二期"],
]
DIFFERENT = [
    ("产业园一期", "产业园二期", "phase"),
    ("产业园", "产业园（二期）", "phase"),
    ("年产5万吨铝材项目", "年产10万吨铝材项目", "digits"),
    ("地铁7号线", "地铁8号线", "digits"),
    ("产业园西区", "产业园东区", "compass"),
    ("郑州站", "郑州西站", "compass"),
    ("第三中学", "第四中学", "ordinal"),
    ("安置房A地块", "安置房B地块", "ordinal"),
    ("一标段", "二标段", "ordinal"),
    ("第七期签约项目", "第八期签约项目", "phase"),
]
ALIKE = [
    ("年产5万吨铝材项目", "铝材项目"),
    ("新G107改建", "新G107（S312至S225段）改建"),
    ("铝加工项目二期", "铝加工（2期）"),
    ("河南科技园", "河南科技园项目"),
]


@pytest.mark.parametrize("names", SAME)
def test_wordings_of_one_project_have_one_core(names):
    assert len({project_core(name) for name in names}) == 1
    assert {veto(names[0], name) for name in names} == {None}


@pytest.mark.parametrize(("left", "right", "reason"), DIFFERENT)
def test_what_vetoes_a_merge(left, right, reason):
    assert veto(left, right) == veto(right, left) == reason
    assert project_core(left) != project_core(right)


@pytest.mark.parametrize(("left", "right"), ALIKE)
def test_what_vetoes_nothing(left, right):
    assert veto(left, right) is None


def test_a_phase_leads_to_its_family():
    assert phase_of("科技产业园（二期）项目") == "2"
    assert phase_of("科技产业园项目") is None
    assert family("科技产业园（二期）项目") == family("科技产业园项目") == "科技产业园"


@pytest.mark.parametrize("name", ["项目", "建设项目", "二期项目", "建设"])
def test_a_name_that_is_nothing_else_stays(name):
    assert project_core(name)


@pytest.mark.parametrize(
    ("name", "place", "brand", "trade", "form"),
    [
        ("河南晨曜科技有限公司", "河南", "晨曜", "科技", "有限公司"),
        ("某城市凯木制衣有限公司", "某城市", "凯木", "制衣", "有限公司"),
        ("晨曜光伏科技（洛阳）有限公司", "洛阳", "晨曜", "光伏科技", "有限公司"),
        ("晨曜股份有限公司", "", "晨曜", "", "股份有限公司"),
        ("江苏晨曜新材料集团有限公司", "江苏", "晨曜", "新材料", "集团有限公司"),
        ("晨曜置业", "", "晨曜", "置业", ""),
        ("晨曜（集团）股份有限公司", "", "晨曜", "", "集团股份有限公司"),
        ("中原晨曜银行股份有限公司", "中原", "晨曜", "银行", "股份有限公司"),
    ],
)
def test_a_company_name_comes_apart(name, place, brand, trade, form):
    parts = split_company(name)
    assert (parts.place, parts.brand, parts.trade, parts.form) == (place, brand, trade, form)


@pytest.mark.parametrize(
    ("short", "long"),
    [
        ("晨曜", "河南晨曜科技有限公司"),
        ("河南晨曜", "河南晨曜科技有限公司"),
        ("晨曜科技", "河南晨曜科技有限公司"),
        ("晨曜公司", "河南晨曜科技有限公司"),
        ("晨曜集团", "晨曜控股集团有限公司"),
        ("晨钢公司", "晨曜钢铁有限责任公司"),
        ("中国晨曜", "中国晨曜集团有限公司"),
        ("晨曜银行", "晨曜银行股份有限公司"),
    ],
)
def test_a_short_form_belongs_to_its_long_one(short, long):
    assert is_short_form_of(short, long)
    assert not is_short_form_of(long, short)


@pytest.mark.parametrize(
    ("short", "long"),
    [
        ("河南", "河南晨曜科技有限公司"),
        ("科技", "河南晨曜科技有限公司"),
        ("科技公司", "河南晨曜科技有限公司"),
        ("晨光", "河南晨曜科技有限公司"),
        ("中国", "中国晨曜集团有限公司"),
        ("晨曜科技有限责任公司", "晨曜科技有限公司"),
        ("中原", "中原银行股份有限公司"),
    ],
)
def test_what_is_no_short_form(short, long):
    assert not is_short_form_of(short, long)


def test_short_forms_are_short_forms():
    long = "河南晨曜科技有限公司"
    forms = short_forms(long)
    assert {"晨曜", "晨曜科技", "河南晨曜", "河南晨曜科技", "晨曜集团"} <= forms
    assert not {"河南", "科技", long} & forms
    assert all(is_short_form_of(short, long) for short in forms if len(short) < len(long))


def test_limited_companies_of_either_spelling_are_one():
    assert company_core("晨曜（洛阳）有限责任公司") == company_core("晨曜(洛阳)有限公司")
    assert legal_forms().index("股份有限公司") < legal_forms().index("公司")


@given(st.text(max_size=30))
def test_evening_out_is_done_once(name):
    assert even(even(name)) == even(name)


@given(st.text(alphabet="科技产业园一二期12项目建设（）“”年万吨ABⅡ区东西 ", max_size=20))
def test_a_core_is_its_own_core_and_vetoes_are_mutual(name):
    assert project_core(project_core(name)) == project_core(name)
    assert veto(name, name) is None
