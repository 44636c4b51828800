"""Tables that lost their marks on the way into a text, and texts that are no tables."""

from pathlib import Path

import pytest

from graph.document import Document
from ingest.guide import form
from ingest.pipeline import extract
from ingest.readers import read

HEAD = ("序号", "项目名称", "建设地点", "总投资（亿元）", "建设单位")
ROWS = (
    ("1", "年产5万吨甲岭铝箔项目", "荥阳市", "12.5", "郑州甲岭铝业有限公司"),
    ("2", "乙川冷链物流园", "巩义市", "3.6", "河南乙川冷链有限公司"),
    ("3", "丙湖污水厂二期", "新密市", "1.8", "新密市丙湖水务公司"),
)


def saved(folder: Path, text: str) -> Document:
    path = folder / "list.txt"
    path.write_text(text, encoding="utf-8")
    return read(path)


@pytest.mark.parametrize("mark", [" ", "\n", "\u3000"])
def test_cells_parted_by_a_space_or_a_line_are_a_table(tmp_path: Path, mark: str) -> None:
    lines = [mark.join(row) for row in (HEAD, *ROWS)]
    text = "\n".join(("2023年郑州市重点项目清单", *lines, "以上项目由市发改委调度。"))
    found = form(extract(saved(tmp_path, text)))["projects"]
    assert [
        (p["name"], p["districts"], str(float(p["investment_yi"])), p["companies"]) for p in found
    ] == [(name, [place], money, [firm]) for _, name, place, money, firm in ROWS]


STOOD = """2023年郑州市重点项目清单

序号
项目名称
建设地点
责任企业
总投资（亿元）
9月末进展

一
先进制造
2个
小计
16.1

1
年产5万吨甲岭铝箔项目
荥阳市
郑州甲岭铝业有限公司
12.5
建成投产

2
乙川冷链物流园
巩义市
—
3.6
主体封顶

二
城市更新
1个
小计
1.8

3
丙湖污水厂二期
新密市
新密市丙湖水务公司
1.8
正在施工

合计
3个
17.9

注：进展由各县市报送。
"""


def test_rows_of_lines_that_empty_ones_part_are_a_table_with_its_sums(tmp_path: Path) -> None:
    told = form(extract(saved(tmp_path, STOOD)))
    assert [
        (one["name"], one["districts"], one["companies"], one["sectors"], one.get("status"))
        for one in told["projects"]
    ] == [
        (
            "年产5万吨甲岭铝箔项目",
            ["荥阳市"],
            ["郑州甲岭铝业有限公司"],
            ["先进制造"],
            "commissioned",
        ),
        ("乙川冷链物流园", ["巩义市"], [], ["先进制造"], "topped_out"),
        ("丙湖污水厂二期", ["新密市"], ["新密市丙湖水务公司"], ["城市更新"], "started"),
    ]
    sums = {(one["filter"], one["metric"], str(one["value"])) for one in told["claims"]}
    assert sums == {
        ("先进制造", "project_count", "2"),
        ("先进制造", "total_investment", "16.1"),
        ("城市更新", "project_count", "1"),
        ("城市更新", "total_investment", "1.8"),
        (None, "project_count", "3"),
        (None, "total_investment", "17.9"),
    }


@pytest.mark.parametrize(
    "text",
    [
        "序号 项目名称 建设地点\n说明如下。\n",
        "序号\n项目名称\n建设地点\n甲岭项目\n荥阳市\n3\n",
        "本报讯 序号 项目名称 建设地点 都写在 墙上。\n1 2 3 4\n",
    ],
)
def test_other_lines_are_no_table(tmp_path: Path, text: str) -> None:
    assert not any(block.kind == "cell" for block in saved(tmp_path, text).blocks)


SPREAD = """岚川市2021年重点项目清单

二、开工项目。共4个，见下：
序号   项 目 名 称               建设地点    总投资（亿元）   备  注
 1     年产5万吨甲岭铝箔项目     荥阳市      12.5
 2     乙川冷链物流园            巩义市      3.6             续建
 3     丙湖污水处理厂提标改造及
       配套管网工程
- 1 -
 4     丁山标准化厂房                        1.8
合计                                         17.9

以上项目由市发改委调度。
"""


def test_words_set_by_wide_spaces_are_a_table_with_empty_cells(tmp_path: Path) -> None:
    found = form(extract(saved(tmp_path, SPREAD)))["projects"]
    assert [(p["name"], p["districts"], p["investment_yi"], p.get("status")) for p in found] == [
        ("年产5万吨甲岭铝箔项目", ["荥阳市"], 12.5, "started"),
        ("乙川冷链物流园", ["巩义市"], 3.6, "started"),
        ("丙湖污水处理厂提标改造及配套管网工程", [], None, "started"),
        ("丁山标准化厂房", [], 1.8, "started"),
    ]


TABBED = """序号	项目名称	投资单位	总投资		地点	进展
			（亿元）	其中:固投
一、亿元以上项目（3个，总投资12亿元）
1	甲岭年产5万吨铝箔	郑州甲岭铝业有限公司	4.5	3.6	荥阳市	投产
2	乙川冷链
物流园	河南乙川冷链有限公司	6.0	4.8	巩义市	基础
3   丙湖预制菜园   新密市丙湖食品公司   1.5   1.1   新密市   封顶
"""


def test_cells_parted_by_tabs_are_a_table_though_lines_break_inside_them(tmp_path: Path) -> None:
    found = form(extract(saved(tmp_path, "2021年重点项目台账\n" + TABBED)))
    assert [(p["name"], p["districts"], p["investment_yi"]) for p in found["projects"]] == [
        ("甲岭年产5万吨铝箔", ["荥阳市"], 4.5),
        ("乙川冷链物流园", ["巩义市"], 6),
        ("丙湖预制菜园", ["新密市"], 1.5),
    ]
    assert ("total_investment", 12) in [(c["metric"], c["value"]) for c in found["claims"]]


@pytest.mark.parametrize(
    ("head", "states"),
    [(HEAD, {"started"}), ((*HEAD[:2], "进度", *HEAD[3:]), {None})],
)
def test_rows_that_tell_no_state_are_at_that_of_the_day(
    tmp_path: Path, head: tuple[str, ...], states: set[str | None]
) -> None:
    rows = "".join(f"| {' | '.join(row)} |\n" for row in (head, ["---"] * 5, *ROWS))
    path = tmp_path / "list.md"
    path.write_text(f"# 郑州3个项目同日动工\n\n总投资最大的三个如下：\n\n{rows}", encoding="utf-8")
    found = form(extract(read(path)))["projects"]
    assert {p.get("status") for p in found} == states
