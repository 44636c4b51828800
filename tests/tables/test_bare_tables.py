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
