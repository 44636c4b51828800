"""Tables told in plain text: what stands over each of them, and totals told in a cell of their own."""

from pathlib import Path
from typing import Any

from ingest.guide import form
from ingest.pipeline import extract
from ingest.readers import read

OVER = """附件2

汝州市第六期“三个一批”开工项目明细表

                                          单位：亿元
序号   项目名称               建设单位               总投资
 1     高性能铜箔生产线项目   汝州铜箔股份有限公司     20.0
 2     轮毂轴承扩产项目       河南钧力铝业有限公司      3.5
       小计                   2个                      23.5

汝州市第六期“三个一批”投产项目明细表

                                          单位：亿元
序号   项目名称               建设单位               总投资
 1     锂电隔膜三期项目       汝州隔膜材料有限公司      8.8
       小计                   1个                       8.8
"""
LEDGER = """汝州市重点项目月调度台账（2024年5月）,,,
序号,项目名称,总投资（亿元）,年度计划投资（亿元）
1,古城南路雨污分流改造工程,1.8,1.2
2,轮毂轴承扩产项目,7.5,3
,小计：新开工项目1个,1.8,1.2
,续建项目1个,7.5,3
合计,2个,9.3,4.2
"""


def told(folder: Path, name: str, text: str) -> dict[str, list[dict[str, Any]]]:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return form(extract(read(path)))


def test_a_title_apart_from_its_unit_tells_the_stage_of_the_table(tmp_path: Path) -> None:
    found = told(tmp_path, "list.txt", OVER)
    stages = [one["listings"][0]["stage"] for one in found["projects"]]
    counts = {
        (one["stage"], int(one["value"]))
        for one in found["claims"]
        if one["metric"] == "project_count"
    }
    assert sorted(stages) == ["commissioned", "started", "started"]
    assert counts == {("started", 2), ("commissioned", 1)}


def test_a_kind_with_its_count_is_no_project(tmp_path: Path) -> None:
    found = told(tmp_path, "ledger.csv", LEDGER)
    counts = {
        (one["filter"], int(one["value"]))
        for one in found["claims"]
        if one["metric"] == "project_count"
    }
    assert {one["name"] for one in found["projects"]} == {
        "古城南路雨污分流改造工程",
        "轮毂轴承扩产项目",
    }
    assert counts == {("新开工", 1), ("续建", 1), (None, 2)}


def test_a_list_of_names_firms_and_amounts_has_no_head(tmp_path: Path) -> None:
    lines = (
        "昨日，汝州市举行集中签约仪式。\n",
        "一、甲川通航产业园　海云集团投资　100亿元",
        "二、抗菌素生产项目　汝州乙峡制药有限公司投资　15亿元",
        "三、丙江电缆生产项目　汝州丙江电缆有限公司投资　5.5亿元",
    )
    found = told(tmp_path, "signed.txt", "\n".join(lines))
    assert {one["name"]: one["investment_yi"] for one in found["projects"]} == {
        "甲川通航产业园": 100,
        "抗菌素生产项目": 15,
        "丙江电缆生产项目": 5.5,
    }
