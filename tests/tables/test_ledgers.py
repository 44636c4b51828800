"""Ledgers of many provinces' styles, in every format: the same facts, whatever the heads are called."""

import csv
import io
from collections.abc import Callable
from pathlib import Path

import docx
import pytest
import xlsxwriter

from graph.statement import Reading
from ingest.guide import form
from ingest.pipeline import extract
from ingest.readers import read

Rows = list[list[str]]
TITLE = "汝州市2024年重点项目台账"
HEADS = {
    "plain": [
        "序号",
        "项目名称",
        "项目单位",
        "建设地点",
        "总投资（万元）",
        "2024年计划投资（万元）",
        "形象进度",
    ],
    "county": [
        "编号",
        "工程名称",
        "投资主体",
        "所在乡镇",
        "概算（万元）",
        "当年计划投资（万元）",
        "目前进展",
    ],
    "spoken": [
        "号",
        "工程叫什么",
        "谁来干",
        "落在哪里",
        "盘子（万元）",
        "今年要花（万元）",
        "走到哪一步",
    ],
    "bare": ["序", "名录", "投建方", "落点", "总盘（万元）", "年内（万元）", "眼下"],
    "signing": [
        "序号",
        "签约项目名称",
        "签约企业",
        "落户园区",
        "协议投资额（万元）",
        "年度投资（万元）",
        "进展情况",
    ],
}
BODY = [
    ["1", "汝瓷文创产业园二期", "汝州青瓷文旅有限公司", "蟒川镇", "26000", "10000", "主体封顶"],
    ["2", "年产20万套汽车轮毂项目", "河南钧力铝业有限公司", "米庙镇", "60000", "20000", "设备安装"],
    ["3", "北汝河生态治理工程", "市水利局", "—", "9500", "6000", "尚未开工"],
]
TOTAL = ["合计", "3个", "", "", "95500", "36000", ""]
PROJECTS = [
    ("北汝河生态治理工程", 0.95, "planned", []),
    ("年产20万套汽车轮毂项目", 6, "started", ["河南钧力铝业有限公司"]),
    ("汝瓷文创产业园二期", 2.6, "topped_out", ["汝州青瓷文旅有限公司"]),
]
CLAIMS = {("project_count", 3), ("total_investment", 9.55), ("planned_investment", 3.6)}


def as_csv(rows: Rows) -> bytes:
    held = io.StringIO()
    csv.writer(held).writerows([[TITLE], *rows])
    return held.getvalue().encode("utf-8-sig")


def as_md(rows: Rows) -> bytes:
    lines = [f"| {' | '.join(row)} |" for row in rows]
    return "\n".join([f"# {TITLE}", "", lines[0], "|" + "---|" * len(rows[0]), *lines[1:]]).encode()


def as_html(rows: Rows) -> bytes:
    inner = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in rows)
    menu = "<ul class='nav'><li><a href='/'>首页</a></li><li><a href='/xm'>项目库</a></li></ul>"
    script = "<script>var total='总投资999亿元';</script>"
    more = "<div class='related'><h3>相关链接</h3><a href='/1'>登封市签约项目30个总投资210亿元</a></div>"
    page = f"<html><body>{menu}{script}<h1>{TITLE}</h1><table>{inner}</table>{more}</body></html>"
    return page.encode()


def as_xlsx(rows: Rows) -> bytes:
    held = io.BytesIO()
    with xlsxwriter.Workbook(held, {"in_memory": True}) as book:
        sheet = book.add_worksheet("台账")
        sheet.merge_range(0, 0, 0, len(rows[0]) - 1, TITLE)
        for number, row in enumerate(rows, start=1):
            sheet.write_row(number, 0, row)
    return held.getvalue()


def as_docx(rows: Rows) -> bytes:
    document = docx.Document()
    document.add_heading(TITLE, 0)
    table = document.add_table(rows=0, cols=len(rows[0]))
    for row in rows:
        for cell, words in zip(table.add_row().cells, row, strict=True):
            cell.text = words
    held = io.BytesIO()
    document.save(held)
    return held.getvalue()


FORMATS: dict[str, Callable[[Rows], bytes]] = {
    ".csv": as_csv,
    ".md": as_md,
    ".html": as_html,
    ".xlsx": as_xlsx,
    ".docx": as_docx,
}


def told(tmp_path: Path, suffix: str, data: bytes) -> tuple[dict, Reading]:
    path = tmp_path / f"ledger{suffix}"
    path.write_bytes(data)
    reading = extract(read(path))
    return form(reading), reading


@pytest.mark.parametrize("suffix", FORMATS)
@pytest.mark.parametrize("style", HEADS)
def test_heads_of_every_style_tell_the_same_facts(tmp_path: Path, suffix: str, style: str) -> None:
    rows = [HEADS[style], *BODY, TOTAL]
    facts, reading = told(tmp_path, suffix, FORMATS[suffix](rows))
    found = sorted(
        (p["name"], float(p["investment_yi"]), p.get("status"), p["companies"])
        for p in facts["projects"]
    )
    assert found == PROJECTS
    assert {tuple(p["districts"]) for p in facts["projects"]} == {("汝州市",)}
    assert {(c["metric"], float(c["value"])) for c in facts["claims"]} == CLAIMS
    assert {c["filter"] for c in facts["claims"]} == {None}
    assert reading.notices == ()


def listings(facts: dict) -> dict[str, list[tuple[int, str]]]:
    """Give per project its batches in order."""
    return {
        p["name"]: sorted((one["period"], one["stage"]) for one in p["listings"])
        for p in facts["projects"]
    }


def csv_of(text: str) -> bytes:
    return text.encode()


def test_a_number_is_no_filter(tmp_path: Path) -> None:
    text = """2021年邯郸市重大项目观摩成绩表,,,,
名次,县区,观摩,总投资（亿元）,得分
1,武安市,新型炉料环保示范工程,31.2,95.3
2,曲周县,天然色素二期扩产项目,7.8,93.8
"""
    facts, _ = told(tmp_path, ".csv", csv_of(text))
    assert all(not str(c["filter"] or "").isdigit() for c in facts["claims"])
    assert not any(c["metric"] == "project_count" for c in facts["claims"])


def test_periods_by_stage_are_listings_and_moves(tmp_path: Path) -> None:
    text = """正阳县“三个一批”全周期台账（截至第十期）,,,,,
名录,投建方,签约期,开工期,投产期,眼下
花生蛋白中试厂,正阳果仁食品公司,第五期,第六期,第八期,达产
皮卡改装车间,上海途砾汽车公司,第七期,第九期,,在建
"""
    facts, _ = told(tmp_path, ".csv", csv_of(text))
    listed = listings(facts)
    assert listed == {
        "花生蛋白中试厂": [(5, "signed"), (6, "started"), (8, "commissioned")],
        "皮卡改装车间": [(7, "signed"), (9, "started")],
    }
    assert len(facts["transitions"]) == 3


def test_steps_in_one_cell_are_listings_and_moves(tmp_path: Path) -> None:
    text = """驻马店市“三个一批”项目动态台账,,
项目全称,县区,批次与阶段
高筋面粉数字工厂,遂平县,第十期签约；第十二期开工
电动三轮车焊装线,汝南县,第十三期签约
"""
    facts, _ = told(tmp_path, ".csv", csv_of(text))
    listed = listings(facts)
    assert listed["高筋面粉数字工厂"] == [(10, "signed"), (12, "started")]
    assert listed["电动三轮车焊装线"] == [(13, "signed")]
    assert [t["project"] for t in facts["transitions"]] == ["高筋面粉数字工厂"]


def test_names_under_stages_side_by_side(tmp_path: Path) -> None:
    text = """渑池县第十二期“三个一批”项目名单,,,
序号,签约项目,开工项目,投产项目
1,年产5万吨预制菜项目,智能仓储物流园,电子级硫酸技改项目
2,,城区热力管网改造工程,
"""
    facts, _ = told(tmp_path, ".csv", csv_of(text))
    listed = listings(facts)
    assert listed == {
        "年产5万吨预制菜项目": [(12, "signed")],
        "智能仓储物流园": [(12, "started")],
        "城区热力管网改造工程": [(12, "started")],
        "电子级硫酸技改项目": [(12, "commissioned")],
    }


def test_a_place_holds_for_the_rows_below_it_and_for_their_subtotal(tmp_path: Path) -> None:
    text = """黄石市2023年第一季度集中开工项目清单,,,
县（市、区）,项目名称,总投资（亿元）,行业类别
大冶市,精密铜带材生产线,12.6,工业
,磁湖北岸停车楼,0.85,城建
小计,2个,13.45,
阳新县,富池港区综合码头工程,6.3,交通
"""
    facts, _ = told(tmp_path, ".csv", csv_of(text))
    assert {p["name"]: p["districts"] for p in facts["projects"]} == {
        "精密铜带材生产线": ["大冶市"],
        "磁湖北岸停车楼": ["大冶市"],
        "富池港区综合码头工程": ["阳新县"],
    }
    assert {(c["scope"], c["metric"], float(c["value"])) for c in facts["claims"]} == {
        ("大冶市", "project_count", 2),
        ("大冶市", "total_investment", 13.45),
    }


def test_a_unit_may_stand_in_the_sentence_over_the_table(tmp_path: Path) -> None:
    text = """# 播州区项目推进情况

纳入调度的项目推进情况如下表（投资单位：亿元）：

| 项目 | 业主 | 概算投资 | 本年计划 | 本年完成 | 占计划 | 进展 |
|---|---|---|---|---|---|---|
| 三合镇锂电铜箔三期 | 贵州播箔科技公司 | 18.5 | 7.2 | 5.04 | 70% | 厂房封顶 |
"""
    facts, reading = told(tmp_path, ".md", text.encode())
    assert [float(p["investment_yi"]) for p in facts["projects"]] == [18.5]
    assert reading.notices == ()


def test_a_table_of_metrics_with_a_column_of_units(tmp_path: Path) -> None:
    text = """桐庐县2024年上半年项目指标,,,,
指标,单位,1-6月,去年同期,增长（%）
在建重点项目,个,126,113,11.5
完成投资,亿元,208.6,187.4,11.3
"""
    facts, reading = told(tmp_path, ".csv", csv_of(text))
    assert {(c["metric"], float(c["value"])) for c in facts["claims"]} == {
        ("project_count", 126),
        ("completed_investment", 208.6),
    }
    assert reading.notices == ()


def test_a_column_that_nobody_knows_is_reported_by_name(tmp_path: Path) -> None:
    rows = [[*HEADS["plain"], "碳排放当量"], *([*row, "x"] for row in BODY)]
    _, reading = told(tmp_path, ".csv", as_csv(rows))
    assert [(n.code, n.text) for n in reading.notices] == [("unread_column", "碳排放当量")]


def test_an_unknown_word_of_stage_is_reported_with_its_cell(tmp_path: Path) -> None:
    text = """甲县第八期“三个一批”项目表,,,,
序号,项目名称,总投资（亿元）,批次,当前状态
1,甲岭光学镜片项目,5.0,第七期签约,本期开工
2,乙川冷链物流园项目,2.0,第八期升级,提质
3,丙河医疗器械生产项目,3.0,第六期开工,已投产
"""
    facts, reading = told(tmp_path, ".csv", csv_of(text))
    unknown = [notice.text for notice in reading.notices if notice.code == "unknown_stage"]
    assert unknown == ["第八期升级", "提质"]
    assert [row.get("status") for row in facts["projects"]] == ["started", None, "commissioned"]


TABLES = """# 汝州市“三个一批”重点项目台账

截至2024年6月30日　填报：市重点项目建设服务中心　金额单位：万元

## 表一　第十二期“签约一批”项目（1个）

| 序号 | 项目名称 | 总投资 | 备注 |
| --- | --- | --- | --- |
| 1 | 甲岭导轨产业园 | 32000 | |
| 合计 | | 32000 | |

## 表二　第十二期“投产一批”项目（2个，均由第十一期开工项目转化）

| 序号 | 项目名称 | 总投资 |
| --- | --- | --- |
| 1 | 乙川冷链中心 | 5200 |
| 2 | 丙湖阀门厂 | 4800 |
| 合计 | | 10000 |
"""


def test_a_unit_above_all_tables_and_a_batch_that_all_rows_come_from(tmp_path: Path) -> None:
    path = tmp_path / "ledger.md"
    path.write_text(TABLES, encoding="utf-8")
    told = form(extract(read(path)))
    found = {one["name"]: one for one in told["projects"]}
    assert float(found["甲岭导轨产业园"]["investment_yi"]) == 3.2
    batches = [(one["period"], one["stage"]) for one in found["乙川冷链中心"]["listings"]]
    assert batches == [(12, "commissioned"), (11, "started")]
    assert {one["project"] for one in told["transitions"]} == {"乙川冷链中心", "丙湖阀门厂"}
    totals = [one for one in told["claims"] if one["metric"] == "total_investment"]
    assert {(one["periods"], one["stage"], float(one["value"])) for one in totals} == {
        ("12", "signed", 3.2),
        ("12", "commissioned", 1.0),
    }


def test_the_name_of_an_item_over_a_table_tells_no_place_of_its_rows(tmp_path: Path) -> None:
    head, row = (
        "<tr><th>项目名称</th><th>总投资（亿元）</th></tr>",
        "<tr><td>甲岭导轨生产线</td><td>3</td></tr>",
    )
    path = tmp_path / "list.html"
    path.write_text(
        f"<h1>汝州市2024年重点项目清单</h1><ol><li>平顶山乙川机芯项目，2亿元；</li></ol><h3>二、签约一批</h3><table>{head}{row}{row.replace('导轨', '镜片')}</table>"
    )
    found = {one["name"]: one["districts"] for one in form(extract(read(path)))["projects"]}
    assert found["甲岭导轨生产线"] == ["汝州市"]


def test_a_zone_that_a_cell_calls_the_countys_own_is_told_by_the_county(tmp_path: Path) -> None:
    head = "| 项目名称 | 落地乡镇（园区） | 总投资 |\n| --- | --- | --- |\n"
    rows = (
        "| 甲岭导轨生产线 | 县先进制造业开发区 | 3 |\n| 乙川镜片生产线 | 县先进制造业开发区 | 4 |\n"
    )
    path = tmp_path / "ledger.md"
    path.write_text(f"# 渑池县重点项目台账\n\n{head}{rows}")
    found = [one["districts"] for one in form(extract(read(path)))["projects"]]
    assert found == [["渑池县"], ["渑池县"]]


def test_a_head_of_three_rows_parts_a_sum_by_stage(tmp_path: Path) -> None:
    text = """桐庐县第十期“三个一批”项目汇总表（单位：亿元）,,,,,,
乡镇,合计,,其中,,,
,,,签约一批,,开工一批,
,个数,总投资,个数,总投资,个数,总投资
全县,5,30.5,3,20.5,2,10
"""
    facts, _ = told(tmp_path, ".csv", csv_of(text))
    assert {(c["stage"], c["metric"], float(c["value"])) for c in facts["claims"]} == {
        ("all", "project_count", 5),
        ("all", "total_investment", 30.5),
        ("signed", "project_count", 3),
        ("signed", "total_investment", 20.5),
        ("started", "project_count", 2),
        ("started", "total_investment", 10),
    }


def test_classes_may_stand_beside_a_column_of_metrics(tmp_path: Path) -> None:
    text = """桐庐县前期项目分领域情况,,,
指标,交通,产业,合计
个数,2,3,5
投资（亿元）,24.6,17.3,41.9
"""
    facts, _ = told(tmp_path, ".csv", csv_of(text))
    assert {(c["filter"], c["metric"], float(c["value"])) for c in facts["claims"]} == {
        ("交通", "project_count", 2),
        ("产业", "project_count", 3),
        (None, "project_count", 5),
        ("交通", "total_investment", 24.6),
        ("产业", "total_investment", 17.3),
        (None, "total_investment", 41.9),
    }


def test_a_state_that_signed_projects_have_reached_narrows_them(tmp_path: Path) -> None:
    text = """# 桐庐县第一至九期“三个一批”签约项目转化情况

| 乡镇 | 签约项目个数 | 已开工（个） |
|---|---|---|
| 全县 | 58 | 49 |
"""
    facts, _ = told(tmp_path, ".md", text.encode())
    assert {(c["stage"], c["filter"], float(c["value"])) for c in facts["claims"]} == {
        ("signed", None, 58),
        ("signed", "已开工", 49),
    }


def test_a_cell_of_companies_holds_more_than_names(tmp_path: Path) -> None:
    text = """桐庐县签约项目汇总表（单位：亿元）,,,
项目名称,投资方,客商来源,投资额
甲岭光学镜头,东莞甲业光学科技有限公司（意向）,广东东莞,12
乙湾滑雪场,待招商,,3
丙渡茶叶加工,香港客商,香港,1
丁山蓄能电站,丁山新能源投资有限公司丁山能源投资集团,北京,72
"""
    facts, _ = told(tmp_path, ".csv", csv_of(text))
    assert [company["name"] for company in facts["companies"]] == [
        "东莞甲业光学科技有限公司",
        "丁山新能源投资有限公司",
        "丁山能源投资集团",
    ]


def test_a_table_goes_on_over_the_page_with_its_unit(tmp_path: Path) -> None:
    head = "| 序号 | 项目名称 | 总投资 |\n|---|---|---|\n"
    text = f"""# 桐庐县项目一览表

县重点项目办　单位：万元

{head}| 1 | 甲岭广场<br>（三期） | 36000 |

第 1 页 共 2 页

{head}| 2 | 乙湾水厂 | 9200 |
"""
    facts, _ = told(tmp_path, ".md", text.encode())
    named = {p["name"]: float(p["investment_yi"]) for p in facts["projects"]}
    assert named == {"甲岭广场（三期）": 3.6, "乙湾水厂": 0.92}


def test_a_column_may_tell_the_batch_that_a_project_moved_on_to(tmp_path: Path) -> None:
    text = """期数,批次,项目名称,总投资（亿元）,转化情况
第三期,签约一批,甲岭数字创意产业园,6.5,已转第四期开工
第五期,签约一批,乙山矿用车制造,20,2022年10月开工（第六期）
第五期,签约一批,丙渡文旅小镇,11,尚未转化
小计,,3个,37.5,
"""
    facts, _ = told(tmp_path, ".csv", csv_of(text))
    moves = {
        (
            one["project"],
            *((one[end]["period"], one[end]["stage"]) for end in ("from", "to")),
        )
        for one in facts["transitions"]
    }
    assert moves == {
        ("甲岭数字创意产业园", (3, "signed"), (4, "started")),
        ("乙山矿用车制造", (5, "signed"), (6, "started")),
    }
    assert {claim["filter"] for claim in facts["claims"]} == {None}


def test_a_remark_tells_a_later_batch_but_not_one_that_is_only_planned(tmp_path: Path) -> None:
    text = """序号,项目名称,批次,备注
1,甲岭导轨项目,第一期签约,已在第三期转为开工
2,乙山泵阀项目,第一期签约,手续办妥，于第二期开工
3,丙渡文旅小镇,第一期签约,拟于第四期转开工
4,丁川粮仓项目,第一期签约,力争第四期开工
"""
    facts, _ = told(tmp_path, ".csv", csv_of(text))
    assert [
        [(batch["period"], batch["stage"]) for batch in one["listings"]]
        for one in facts["projects"]
    ] == [
        [(1, "signed"), (3, "started")],
        [(1, "signed"), (2, "started")],
        [(1, "signed")],
        [(1, "signed")],
    ]


def test_a_note_below_a_table_tells_the_batches_of_its_rows_by_number(tmp_path: Path) -> None:
    text = """岚川市重点项目一览

序号 | 项目 | 业主单位 | 总投资/万元 | 形象进度
1 | 甲岭导轨项目 | — | 100000 | 主体封顶
2 | 乙山泵阀项目 | — | 62000 | 基础施工
3 | 丙渡文旅小镇 | — | 30000 | 投产
4 | 丁川粮仓项目 | — | 18000 | 前期，未动工
5 | 戊河冷库项目 | — | 9000 | 前期

附注：
① 序号1、2进了第一期“三个一批”开工名单；序号3先在第一期开工名单，10月又转列第二期投产名单。
② 序号4是第二期的签约项目，一直未动工。序号5未列入第二期签约名单，力争第三期签约。
"""
    facts, _ = told(tmp_path, ".txt", text.encode())
    assert [
        [(batch["period"], batch["stage"]) for batch in one["listings"]]
        for one in facts["projects"]
    ] == [
        [(1, "started")],
        [(1, "started")],
        [(1, "started"), (2, "commissioned")],
        [(2, "signed")],
        [],
    ]
    assert [one["project"] for one in facts["transitions"]] == ["丙渡文旅小镇"]
