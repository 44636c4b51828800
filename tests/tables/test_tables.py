"""Tables by hand: projects, totals, figures, and what is not understood."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graph.places import resolve
from graph.statement import Claim, Notice, Statement
from ingest.tables import read_tables, with_prose
from ingest.tables.columns import meaning_of

CITY = resolve("郑州市")


def projects(said):
    """Give per project name and predicate what is said: value, company or text."""
    found = {}
    for one in said:
        if isinstance(one, Statement) and one.subject.label == "Project":
            key = (one.subject.name, one.subject.apart)
            found.setdefault(key, {}).setdefault(one.predicate, []).append(one)
    return found


def told(facts, predicate):
    return [one.object.name if one.object else one.value for one in facts.get(predicate, [])]


def listings(facts):
    return [(one.qualifier("period"), one.qualifier("stage")) for one in facts.get("listed", [])]


def claims(said):
    return {
        (one.scope, one.periods, one.stage, one.rate_of or one.metric, one.filter): one.value
        for one in said
        if isinstance(one, Claim)
    }


def notices(said):
    return [(one.code, one.text) for one in said if isinstance(one, Notice)]


HEAD = ["序号", "项目名称", "投资主体", "总投资（亿元）", "县区", "所属行业"]
ROW = ["1", "甲产业园项目", "北京晨曦科技有限公司", "12.5", "荥阳市", "装备制造"]


def test_a_project_row_gives_all_its_facts(table):
    document = table([["郑州市第七期“三个一批”签约项目清单"], HEAD, ROW])
    ((key, facts),) = projects(read_tables(document)).items()
    assert key == ("甲产业园", "")
    assert told(facts, "named") == ["甲产业园项目"]
    assert told(facts, "investment") == [1250000000]
    assert told(facts, "invested_by") == ["北京晨曦科技有限公司"]
    assert told(facts, "located_in") == ["410182"]
    assert told(facts, "in_sector") == ["装备制造"]
    assert listings(facts) == [(7, "signed")]


def test_every_span_is_a_cell(table):
    document = table([["郑州市第七期“三个一批”签约项目清单"], HEAD, ROW, ["", "合计", "", "12.5"]])
    cells = {(block.start, block.end) for block in document.blocks}
    for one in read_tables(document):
        spans = one.spans if not isinstance(one, Notice) else (one.span,)
        assert {part for span in spans for part in span.ranges} <= cells


def test_stage_and_unit_may_stand_in_sheet_and_title(table):
    head = ["序号", "项目名称", "总投资"]
    first = [["第五期“三个一批”项目"], ["单位：万元"], head, ["1", "甲项目", "86000"]]
    second = [["单位：亿元"], head, ["1", "乙项目", "3.2"]]
    said = read_tables(table(first, second, sheets=("签约一批", "开工一批")), scope=CITY)
    found = projects(said)
    assert listings(found["甲项目", ""]) == [(5, "signed")]
    assert listings(found["乙项目", ""]) == [(5, "started")]
    assert told(found["甲项目", ""], "investment") == [860000000]
    assert told(found["乙项目", ""], "investment") == [320000000]


def test_sections_give_sector_stage_or_place_and_claims(table):
    rows = [
        ["郑州市2022年重点项目"],
        ["序号", "项目名称", "总投资（亿元）"],
        ["总计（3个）", "", "12"],
        ["一、先进制造业（2个）", "", "8"],
        ["（一）续建项目"],
        ["1", "甲产业园项目", "5"],
        ["（二）新开工项目"],
        ["2", "乙产业园项目", "3"],
        ["二、中牟县（1个）", "", "4"],
        ["3", "丙产业园项目", "4"],
    ]
    said = read_tables(table(rows, reach={(3, 1): (1, 2), (4, 1): (1, 2), (9, 1): (1, 2)}))
    found = projects(said)
    assert told(found["甲产业园", ""], "in_sector") == ["先进制造业"]
    assert told(found["甲产业园", ""], "status") == ["started"]
    assert told(found["丙产业园", ""], "located_in") == ["410122"]
    assert told(found["丙产业园", ""], "in_sector") == []
    assert claims(said) == {
        ("郑州市", None, None, "total_investment", None): 1200000000,
        ("郑州市", None, None, "project_count", None): 3,
        ("郑州市", None, None, "total_investment", "先进制造业"): 800000000,
        ("郑州市", None, None, "project_count", "先进制造业"): 2,
        ("中牟县", None, None, "total_investment", None): 400000000,
        ("中牟县", None, None, "project_count", None): 1,
    }


def test_a_part_knows_its_whole(table):
    rows = [
        ["郑州市2022年重点项目"],
        ["序号", "项目名称", "总投资（亿元）"],
        ["合计", "2个", "8"],
        ["一、", "工业（2个）", "8"],
        ["1", "甲项目", "8"],
    ]
    found = [one for one in read_tables(table(rows)) if isinstance(one, Claim)]
    whole = {one.metric: one.id for one in found if one.filter is None}
    assert {one.metric: one.component_of for one in found if one.filter} == whole


def test_heads_of_three_levels_and_a_grid_of_stages(table):
    rows = [
        ["第七期“三个一批”项目分县区情况"],
        ["单位：亿元"],
        ["县区", "签约一批", "", "开工一批", ""],
        ["", "项目数", "总投资", "项目数", "总投资"],
        ["二七区", "3", "15", "4", "20.5"],
        ["高新区", "5", "51", "1", "2"],
        ["合计", "8", "66", "5", "22.5"],
    ]
    found = claims(read_tables(table(rows), scope=CITY))
    assert found["二七区", "7", "signed", "project_count", None] == 3
    assert found["高新区", "7", "started", "total_investment", None] == 200000000
    assert found["郑州市", "7", "started", "total_investment", None] == 2250000000
    assert len(found) == 12


def test_a_turned_table(table):
    rows = [
        ["指标", "签约", "开工"],
        ["项目数（个）", "44", "34"],
        ["总投资（亿元）", "317.4", "284"],
    ]
    found = claims(read_tables(table(rows), scope=CITY, programme="三个一批", period=8))
    assert found == {
        ("郑州市", "8", "signed", "project_count", None): 44,
        ("郑州市", "8", "started", "project_count", None): 34,
        ("郑州市", "8", "signed", "total_investment", None): 31740000000,
        ("郑州市", "8", "started", "total_investment", None): 28400000000,
    }


def test_rates_and_subsets_of_figures(table):
    rows = [
        ["领域", "项目数（个）", "占比（%）", "亿元以上项目（个）"],
        ["先进制造业", "16", "41.2", "9"],
    ]
    before = [("title", "全市第七期“三个一批”项目"), ("heading", "一、签约一批")]
    found = claims(read_tables(table(rows, before=before), scope=CITY))
    assert found == {
        ("郑州市", "7", "signed", "project_count", "先进制造业"): 16,
        ("郑州市", "7", "signed", "占比（%）".removesuffix("（%）"), "先进制造业"): 41200,
        ("郑州市", "7", "signed", "project_count", "先进制造业亿元以上"): 9,
    }


def test_a_column_of_origins_tells_a_move(table):
    rows = [
        ["序号", "项目名称", "原列入批次", "备注"],
        ["1", "甲项目", "第二期开工", ""],
        ["2", "乙项目", "", "第五期签约转开工"],
        ["3", "丙项目", "三期“开工一批”", ""],
        ["4", "丁项目", "二期", ""],
    ]
    found = projects(read_tables(table(rows, sheets=("投产一批",)), programme="三个一批", period=7))
    assert listings(found["甲项目", ""]) == [(7, "commissioned"), (2, "started")]
    (move,) = found["甲项目", ""]["moved"]
    assert (move.qualifier("from_period"), move.qualifier("to_stage")) == (2, "commissioned")
    assert listings(found["乙项目", ""]) == [(7, "commissioned"), (5, "signed")]
    assert listings(found["丙项目", ""]) == [(7, "commissioned"), (3, "started")]
    assert listings(found["丁项目", ""]) == [(7, "commissioned")]


def test_ditto_empty_and_merged_cells(table):
    head = ["序号", "领域", "项目名称", "建设地点", "业主单位"]
    rows = [
        head,
        ["1", "水利", "甲项目", "中牟县", "晨曦水务有限公司"],
        ["2", "", "乙项目", "同上", "—"],
        ["3", "交通", "丙项目", "", "市交通局"],
    ]
    found = projects(read_tables(table(rows), scope=CITY))
    assert told(found["乙项目", ""], "in_sector") == ["水利"]
    assert told(found["乙项目", ""], "located_in") == ["410122"]
    assert told(found["丙项目", ""], "located_in") == []
    assert told(found["丙项目", ""], "invested_by") == []
    assert told(found["丙项目", ""], "in_sector") == ["交通"]


def test_heads_in_words_of_their_own_are_told_by_their_cells(table):
    head = ["花名", "金主", "地盘", "花销", "光景"]
    rows = [
        ["甲精密轴承厂", "北京晨曦科技有限公司", "荥阳市", "12.5亿元", "主体封顶"],
        ["乙冷链仓库", "郑州示例物流集团", "中牟县", "8000万元", "停工"],
        ["丙光伏玻璃线", "示例新能源有限公司", "新密市", "3亿元", "在建"],
    ]
    found = projects(read_tables(table([["2023年重点工程"], head, *rows]), scope=CITY))
    assert len(found) == 3
    facts = found["乙冷链仓库", ""]
    assert told(facts, "investment") == [80000000]
    assert told(facts, "located_in") == ["410122"]
    assert told(facts, "status") == ["suspended"]
    assert [each.object for each in facts["invested_by"]]


def test_the_largest_of_bare_numbers_is_the_total_and_said_to_be_inferred(table):
    head = ["号头", "上马的事", "东家", "家底", "年内打算花", "花掉的"]
    rows = [
        ["1", "甲精密轴承厂", "北京晨曦科技有限公司", "2.6", "1", "0.4"],
        ["2", "乙冷链仓库", "郑州示例物流集团", "1.15", "1.15", "0"],
    ]
    total = ["拢共", "2个", "", "3.75", "2.15", "0.4"]
    said = read_tables(table([["单位：亿元"], head, *rows, total]), scope=CITY)
    facts = projects(said)["甲精密轴承厂", ""]
    totals = [one for one in facts["investment"] if one.qualifier("kind") == "total"]
    assert [(one.value, one.basis) for one in totals] == [(260000000, "inferred")]
    assert {one.metric: one.value for one in said if isinstance(one, Claim)} == {
        "project_count": 2,
        "total_investment": 375000000,
        "planned_investment": 215000000,
        "completed_investment": 40000000,
    }


def test_a_column_for_each_stage_tells_the_way(table):
    head = ["名录", "投建方", "概算（亿元）", "签约期", "开工期", "投产期", "眼下"]
    rows = [
        ["甲精密轴承厂", "晨曦公司", "2.6", "第五期", "第六期", "第八期", "达产"],
        ["乙冷链仓库", "示例公司", "1", "第六期", "", "", "未动工"],
    ]
    found = projects(read_tables(table([["某县“三个一批”台账"], head, *rows]), scope=CITY))
    first, second = found["甲精密轴承厂", ""], found["乙冷链仓库", ""]
    assert listings(first) == [(5, "signed"), (6, "started"), (8, "commissioned")]
    assert len(first["moved"]) == 2
    assert listings(second) == [(6, "signed")]
    assert told(second, "status") == ["planned"]


def test_several_batches_in_a_cell_and_a_cell_of_none(table):
    head = ["干什么", "谁来干", "多少钱", "上一站", "这一站"]
    rows = [
        ["甲精密轴承厂", "晨曦公司", "2.6亿元", "第五期签约；第六期开工", "第八期投产"],
        ["乙冷链仓库", "示例公司", "1亿元", "第六期签约", "退出"],
    ]
    found = projects(read_tables(table([["第八期“三个一批”台账"], head, *rows]), scope=CITY))
    first, second = found["甲精密轴承厂", ""], found["乙冷链仓库", ""]
    assert sorted(listings(first)) == [(5, "signed"), (6, "started"), (8, "commissioned")]
    assert len(first["moved"]) == 2
    assert listings(second) == [(6, "signed")]
    assert "moved" not in second


def test_a_zone_of_no_list_is_a_place_too(table):
    ((_, facts),) = projects(
        read_tables(table([HEAD, [*ROW[:4], "某某新城", ""]]), scope=CITY)
    ).items()
    assert told(facts, "located_in") == ["410100:某某新城"]


def test_two_undertakings_of_one_name_stay_apart(table):
    rows = [
        HEAD,
        ["1", "污水处理厂", "甲水务有限公司", "1", "荥阳市", ""],
        ["2", "污水处理厂", "乙水务有限公司", "2", "巩义市", ""],
    ]
    found = projects(read_tables(table(rows), scope=CITY))
    assert list(found) == [("污水处理厂", ""), ("污水处理厂", "乙水务有限公司")]


def test_a_header_printed_again_goes_on(table):
    rows = [["开工一批"], HEAD, ROW, HEAD, ["2", "乙项目", "", "3", "", ""]]
    found = projects(read_tables(table(rows), scope=CITY, programme="三个一批", period=7))
    assert [listings(facts) for facts in found.values()] == [[(7, "started")], [(7, "started")]]


def test_cells_with_units_of_their_own(table):
    rows = [
        ["项目名称", "总投资", "年度投资", "累计完成"],
        ["甲项目", "22亿元", "4000万元", "约3亿元"],
    ]
    ((_, facts),) = projects(read_tables(table(rows))).items()
    kinds = {
        one.qualifier("kind"): (one.value, one.qualifier("qualifier"))
        for one in facts["investment"]
    }
    assert kinds == {
        "total": (2200000000, "exact"),
        "annual": (40000000, "exact"),
        "completed": (300000000, "about"),
    }


def test_what_is_not_understood_is_said(table):
    rows = [["项目名称", "总投资", "神秘列", "建设地点"], ["甲项目", "22", "x", "选址未定"]]
    assert sorted(notices(read_tables(table(rows)))) == [
        ("unit_unknown", "总投资"),
        ("unknown_place", "选址未定"),
        ("unread_column", "神秘列"),
    ]
    assert notices(read_tables(table([["甲", "1"], ["乙", "2"]]))) == [
        ("table_without_header", "甲")
    ]


def test_titles_and_notes_become_text(table):
    rows = [
        ["郑州市2022年重点项目一览表"],
        ["单位：亿元"],
        HEAD,
        ROW,
        ["注：全市共有重点项目34个，总投资108.5亿元。"],
    ]
    document = table(rows)
    prose = with_prose(document)
    kinds = [
        (block.kind, document.text[block.start : block.end])
        for block in prose.blocks
        if block.kind != "cell"
    ]
    assert kinds == [("title", rows[0][0]), ("text", rows[1][0]), ("text", rows[4][0])]
    assert prose.id == document.id
    assert prose.text == document.text
    assert read_tables(prose) == read_tables(document)


@pytest.mark.parametrize(
    ("head", "meaning"),
    [
        ("项目名称", "name"),
        ("总投资（亿元）", "money"),
        ("2022年计划投资", "money"),
        ("截至2020年底累计完成投资", "money"),
        ("所在县（市、区）", "place"),
        ("项目单位", "company"),
        ("责任单位", "ignored"),
        ("建设内容及规模", "ignored"),
        ("所属行业", "sector"),
        ("建设性质", "status"),
        ("原列入批次", "origin"),
        ("批次", "batch"),
        ("个数（个）", "count"),
        ("开工率（%）", "rate"),
        ("完成年度计划（%）", "rate"),
        ("第七期", "group"),
    ],
)
def test_heads_of_columns(head, meaning):
    assert meaning_of(head)["as"] == meaning


CELL = st.sampled_from(
    [
        "",
        "",
        "项目名称",
        "总投资（万元）",
        "县区",
        "合计",
        "一、工业（2个）",
        "甲项目",
        "12.5",
        "3",
        "同上",
        "—",
        "签约一批",
        "第七期",
        "注：说明",
        "晨曦有限公司",
        "荥阳市",
        "单位：亿元",
        "项目数",
    ]
)


@given(
    st.lists(st.lists(CELL, max_size=6), max_size=9),
    st.dictionaries(
        st.tuples(st.integers(1, 4), st.integers(1, 4)),
        st.tuples(st.integers(1, 3), st.integers(1, 3)),
        max_size=3,
    ),
)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_table_breaks_the_reading(table, rows, reach):
    document = table(rows, reach=reach)
    said = read_tables(document, scope=CITY, programme="三个一批", period=7)
    assert len({one.id for one in said}) == len(said)
    assert with_prose(document).text == document.text


@pytest.mark.parametrize(
    ("name", "owner"),
    [
        ("岚韬科技有限公司智能制造项目", ["岚韬科技有限公司"]),
        ("德国拓睿集团绿色建材产业基地", ["德国拓睿集团"]),
        ("陶瓷专业园区标准化厂房", []),
    ],
)
def test_a_name_tells_its_owner_where_no_column_does(table, name, owner):
    document = table([["序号", "项目名称", "总投资（亿元）"], ["1", name, "10"]])
    ((_, facts),) = projects(read_tables(document)).items()
    assert told(facts, "invested_by") == owner
