"""Where a row's state and unit stand: remarks, answers, a column of units, a note, an earlier table; tables on their side."""

from pathlib import Path
from typing import Any

import pytest

from ingest.guide import form
from ingest.pipeline import extract
from ingest.readers import read


def told(folder: Path, text: str, kind: str = "csv") -> dict[str, dict[str, Any]]:
    path = folder / f"list.{kind}"
    path.write_text(text, encoding="utf-8")
    return {one["name"]: one for one in form(extract(read(path)))["projects"]}


def stand(folder: Path, head: str, cell: str) -> object:
    rows = f"序号,项目名称,属地,总投资（亿元）,{head}\n1,甲岭铸件生产线,荥阳市,3,{cell}\n2,乙川大桥,新密市,2,\n"
    return told(folder, rows)["甲岭铸件生产线"].get("status")


@pytest.mark.parametrize(
    ("head", "cell", "status"),
    [
        ("备注", "因资金链断裂；已停工", "suspended"),
        ("存在问题", "受市场影响停工。", "suspended"),
        ("备注", "调出（不再实施）", "cancelled"),
        ("备注", "建设中", "started"),
        ("备注", "新增；未开工", "planned"),
        ("备注", "拆迁未完成；管线迁改停滞不前", None),
        ("备注", "预计明年开工", None),
        ("是否开工", "是", "started"),
        ("是否开工", "否", "planned"),
        ("是否竣工", "否", None),
        ("目前状态", "4月已开工；年底前投产", "started"),
        ("目前进展", "具备开工条件", "planned"),
        ("形象进度", "主体工程完工；正在安装设备", "topped_out"),
    ],
)
def test_a_state_stands_in_remarks_answers_and_progress(
    tmp_path: Path, head: str, cell: str, status: str | None
) -> None:
    assert stand(tmp_path, head, cell) == status


UNITS = """序号,项目名称,投资规模,单位,备注
1,甲岭铸件生产线,25.8,亿元,建设中
2,乙川水库除险加固,9600,万元,已完工
"""
LATER = """# 荥阳市重点项目

## 一、新签项目

| 项目名称 | 总投资（万元） |
|---|---|
| 甲岭铸件生产线 | 52000 |
| 乙川大桥 | 8100 |

## 二、结转项目

| 项目名称 | 总投资 |
|---|---|
| 丙湖粮库 | 3700 |
| 丁山学校 | 6400 |
"""
NOTED = (
    "项目名称,总投资,性质\n甲岭铸件生产线,52000,续建\n乙川大桥,8100,续建\n注：金额单位为万元。,,\n"
)
SIDE = """项目名称,甲岭铸件生产线,乙川大桥
所在区县,荥阳市,新密市
投资主体,甲岭铸造有限公司,乙川路桥有限公司
总投资（亿元）,22,6.5
目前状态,已签约,暂停推进
"""
PAIRS = "项目名称,甲岭铸件生产线,建设地点,荥阳市\n投资方,甲岭铸造有限公司,总投资（亿元）,22\n建设阶段,主体封顶,建设内容,新建厂房两座\n"
RATIO = "项目名称,投资强度（万元/亩）,年产值（万元）,意向投资（亿元）\n甲岭铸件生产线,350,99000,2\n乙川灯具厂,280,88000,4.5\n"


@pytest.mark.parametrize(
    ("text", "kind", "amounts"),
    [
        (UNITS, "csv", [25.8, 0.96]),
        (LATER, "md", [5.2, 0.81, 0.37, 0.64]),
        (NOTED, "csv", [5.2, 0.81]),
        (SIDE, "csv", [22, 6.5]),
        (PAIRS, "csv", [22]),
        (RATIO, "csv", [2, 4.5]),
    ],
)
def test_an_amount_has_its_unit(tmp_path: Path, text: str, kind: str, amounts: list[float]) -> None:
    found = told(tmp_path, text, kind)
    assert [float(one["investment_yi"]) for one in found.values()] == amounts


def test_sections_tell_their_stage(tmp_path: Path) -> None:
    found = told(tmp_path, LATER, "md")
    assert [one["status"] for one in found.values()] == ["signed", "signed", "started", "started"]


def test_a_table_on_its_side_tells_all_of_each_project(tmp_path: Path) -> None:
    first, second = told(tmp_path, SIDE).values()
    assert (first["districts"], first["companies"]) == (["荥阳市"], ["甲岭铸造有限公司"])
    assert (first["status"], second["status"]) == ("signed", "suspended")
