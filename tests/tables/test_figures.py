"""Whose a figure of a table is: by header of two rows, label, title, heading and row of totals."""

from pathlib import Path

from ingest.guide import form
from ingest.pipeline import extract
from ingest.readers import read


def told(folder: Path, name: str, text: str) -> dict[str, list[dict[str, object]]]:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return form(extract(read(path)))


def claims(told: dict[str, list[dict[str, object]]]) -> set[tuple[object, ...]]:
    return {
        (c["scope"], c["periods"], c["stage"], c.get("rate_of") or c["metric"], float(c["value"]))
        for c in told["claims"]
    }


def test_a_head_of_earlier_periods_speaks_of_them_alone(tmp_path: Path) -> None:
    text = """周口市第十一期“三个一批”项目县区汇总表,,,,
县区,签约一批,,前十期签约项目履约率（%）,前九期开工项目投产率（%）
,个数,总投资（亿元）,,
沈丘县,4,32.6,97.1,80
合计,4,32.6,97.1,80
"""
    found = claims(told(tmp_path, "sum.csv", text))
    assert ("沈丘县", "11", "signed", "project_count", 4) in found
    assert ("沈丘县", "1-10", "signed", "履约率", 97.1) in found
    assert ("周口市", "1-9", "started", "投产率", 80) in found


def test_plan_and_result_under_one_head(tmp_path: Path) -> None:
    text = """# 宿松县一季度重点项目执行情况

| 乡镇 | 一季度投资（亿元） | | 一季度开工（个） | |
|---|---|---|---|---|
| | 计划 | 实际完成 | 应开工 | 实际开工 |
| 长铺镇 | 2.5 | 3.1 | 4 | 3 |
| 其余乡镇 | 1.5 | 0.9 | 2 | 2 |
"""
    found = told(tmp_path, "done.md", text)
    assert claims(found) == {
        (scope, None, None, metric, value)
        for scope, values in (("长铺镇", (2.5, 3.1, 4, 3)), ("其余乡镇", (1.5, 0.9, 2, 2)))
        for metric, value in zip(
            ("planned_investment", "completed_investment", "project_count", "project_count"),
            values,
            strict=True,
        )
    }
    assert [c["kind"] for c in found["claims"] if c["value"] == 4] == ["plan"]


def test_a_title_tells_the_unit_of_counts_and_amounts_together(tmp_path: Path) -> None:
    text = """<h1>第十五期“三个一批”巩义市项目</h1><p>分镇情况见下表。</p><p>各镇情况（个、亿元）</p>
<table><tr><th rowspan="2">乡镇</th><th colspan="2">签约</th></tr><tr><th>个数</th><th>总投资</th></tr>
<tr><td>甲岭镇</td><td>9</td><td>5.2</td></tr></table>"""
    assert ("甲岭镇", "15", "signed", "total_investment", 5.2) in claims(
        told(tmp_path, "sum.html", text)
    )


def test_a_row_of_totals_tells_count_and_rate_without_their_columns(tmp_path: Path) -> None:
    text = """汝阳县第九期“三个一批”项目台账（单位：亿元）,,,,
类别,项目名称,建设主体,总投资,进展
签约一批,甲岭磁材基地,洛阳甲岭磁材有限公司,6.8,正在办理手续
,乙川药材加工项目,洛阳乙川药业有限公司,0.7,正在办理手续
小计,2,,7.5,完成年计划78.6%
开工一批,丙湖供热管网,洛阳丙湖热力有限公司,2,在建
合计,3,,9.5,完成年计划80%
"""
    assert claims(told(tmp_path, "ledger.csv", text)) == {
        ("汝阳县", "9", "signed", "project_count", 2),
        ("汝阳县", "9", "signed", "total_investment", 7.5),
        ("汝阳县", "9", "signed", "完成年计划", 78.6),
        ("汝阳县", "9", "all", "project_count", 3),
        ("汝阳县", "9", "all", "total_investment", 9.5),
        ("汝阳县", "9", "all", "完成年计划", 80),
    }


def test_a_heading_ends_the_batches_that_a_sentence_spoke_of(tmp_path: Path) -> None:
    text = """# 息县政府工作报告里的工地

## 去年的账

2023年全县参加了第七期到第十期“三个一批”，签约项目31个。

## 今年的事

附表列出的两项，都还没有开工：

| 序 | 名称 | 责任业主 | 概算（万元） |
|---|---|---|---|
| 1 | 甲岭大道东延 | 县甲岭交通投资公司 | 21500 |
| 2 | 乙川码头 | 信阳乙川港务有限公司 | 46000 |
"""
    found = {p["name"]: p for p in told(tmp_path, "report.md", text)["projects"]}
    assert [found[name]["listings"] for name in ("甲岭大道东延", "乙川码头")] == [[], []]
    assert found["甲岭大道东延"]["status"] == "planned"
    assert found["乙川码头"]["companies"] == ["信阳乙川港务有限公司"]


def test_a_remark_moves_a_project_on_and_a_mark_repeats_the_cell_above(tmp_path: Path) -> None:
    text = """林州市“三个一批”项目分期台账（单位：万元）,,,,
序号,项目名称,投资主体,列入期次及类别,变更记录
1,甲岭坩埚项目,林州甲岭石英有限公司,第八期签约,第十期转开工
2,乙川索道工程,“,第五期开工,第八期转投产
3,丙湖铜板线,林州丙湖电子有限公司,第九期开工,/
"""
    found = told(tmp_path, "moves.csv", text)
    moves = {
        (t["project"], t["from"]["period"], t["to"]["period"], t["to"]["stage"])
        for t in found["transitions"]
    }
    assert moves == {
        ("甲岭坩埚项目", 8, 10, "started"),
        ("乙川索道工程", 5, 8, "commissioned"),
    }
    owners = {p["name"]: p["companies"] for p in found["projects"]}
    assert owners["乙川索道工程"] == ["林州甲岭石英有限公司"]


def test_numbers_under_the_name_of_a_group_are_counts(tmp_path: Path) -> None:
    text = """新乡市2024年上半年重点项目进度表,,,,,
县区,项目总数,已开工,在建项目,投产数,2024年计划完成投资（亿元）
辉县市,26,20,18,4,52.5
获嘉县,14,12,9,2,20
"""
    found = claims(told(tmp_path, "sum.csv", text))
    assert {value for scope, *_, metric, value in found if scope == "辉县市"} == {
        26,
        20,
        18,
        4,
        52.5,
    }
    assert ("获嘉县", None, None, "planned_investment", 20) in found


def test_the_planned_investment_is_the_total_where_no_other_is_told(tmp_path: Path) -> None:
    text = """项目（工程）名称,责任县区,引进企业,计划投资额（亿元）
甲岭铝箔项目,荥阳市,郑州甲岭铝业有限公司,12.5
乙川冷链物流园,巩义市,河南乙川冷链有限公司,3.6
"""
    found = {p["name"]: p for p in told(tmp_path, "plan.csv", text)["projects"]}
    assert str(found["甲岭铝箔项目"]["investment_yi"]) == "12.5"
    assert found["乙川冷链物流园"]["districts"] == ["巩义市"]


def test_contents_tell_the_total_and_a_name_is_no_place_of_itself(tmp_path: Path) -> None:
    text = """# 遂宁市2023年重点项目名单

| 序号 | 项目名称 | 项目概况 |
|---|---|---|
| 1 | 甲岭锂电正极材料项目 | 总投资约12.5亿元，新建厂房8万平方米，年产值20亿元。 |
| 2 | 乙川预制菜产业园 | 占地120亩，项目总投资3.6亿元，一期投资1.2亿元。 |
| 3 | 丙湖大道改造 | 全长3.2公里，贷款1亿元。 |
"""
    found = {p["name"]: p for p in told(tmp_path, "list.md", text)["projects"]}
    money = {name: p["investment_yi"] and float(p["investment_yi"]) for name, p in found.items()}
    assert list(money.values()) == [12.5, 3.6, None]
    assert found["乙川预制菜产业园"]["districts"] == []


RANKED = """新乡市项目建设通报

一、开工情况
    第七期“开工一批”项目按开工率由高到低列于下表。

位次  县区        项目数（个）  已开工（个）  开工率（%）
1     辉县市      16            16            100.0
2     原阳县      15            14            93.3
      县区小计    31            30            96.8
1     经开区      9             8             88.9
      合计        40            38            95.0

新乡市发展和改革委员会  2023年3月9日
"""


def test_counties_ranked_in_plain_text_are_rows_of_figures(tmp_path: Path) -> None:
    found = claims(told(tmp_path, "ranked.txt", RANKED))
    for scope, whole, come, rate in (("原阳县", 15, 14, 93.3), ("经开区", 9, 8, 88.9)):
        assert {
            (scope, "7", "started", "project_count", whole),
            (scope, "7", "started", "project_count", come),
            (scope, "7", "started", "开工率", rate),
        } <= found
    assert ("新乡市", "7", "started", "开工率", 96.8) in found


def test_units_that_are_counties_and_groups_that_are_counts(tmp_path: Path) -> None:
    text = """开封市三月份签约转化情况：

    单位          签约项目      已履约      履约率
    尉氏县          12           11         91.7%
    通许县           9            8         88.9%
    杞县            11           10         90.9%

开封市商务局  2022年4月2日
"""
    found = told(tmp_path, "units.txt", text)["claims"]
    assert [(c["scope"], c["filter"], c["value"]) for c in found if c["scope"] == "通许县"] == [
        ("通许县", "签约", 9),
        ("通许县", "已履约", 8),
        ("通许县", None, 88.9),
    ]


def test_the_sum_of_a_section_is_of_its_stage(tmp_path: Path) -> None:
    text = """西华县第六期“三个一批”项目台账,,
序号,项目名称,总投资（万元）
一、签约一批,,
1,甲岭灌溉装备项目,52000
2,乙川休闲食品项目,36000
小计,2个,88000
二、开工一批,,
3,丙湖厂房项目,62000
小计,1个,62000
"""
    assert claims(told(tmp_path, "sums.csv", text)) == {
        ("西华县", "6", "signed", "project_count", 2),
        ("西华县", "6", "signed", "total_investment", 8.8),
        ("西华县", "6", "started", "project_count", 1),
        ("西华县", "6", "started", "total_investment", 6.2),
    }
