"""A way told of a whole list holds for all of its items, also behind a column's break."""

import pytest

from graph.document import Document
from ingest.guide import form
from ingest.pipeline import extract

WAYS = (
    ("第十期“三个一批”，甲岭光学镜片项目封顶。第九期签约12个，第十期开工9个。", []),
    ("第八期“三个一批”活动中，第六期签约的甲岭光学镜片项目没有来。", []),
    ("第七期“三个一批”签约的甲岭光学镜片项目领到许可证，周三进场打桩。", [(7, None)]),
    ("第七期“三个一批”签约的甲岭光学镜片项目，合同里写明了开工时限。", []),
    (
        "第七期“三个一批”以来，甲岭光学镜片项目、乙川冷链物流园项目由签约组晋级开工组。",
        [(None, None), (None, None)],
    ),
    (
        "第八期“三个一批”有甲岭光学镜片项目、乙川冷链物流园项目，前一个是第五期的签约项目，后一个是第六期的签约项目，本季度全部转为开工。",
        [(5, None), (6, None)],
    ),
    (
        "第八期“三个一批”有甲岭光学镜片项目、乙川冷链物流园项目。它们在第六期签约，这次转进第八期开工。",
        [(6, 8), (6, 8)],
    ),
    (
        "第十期“三个一批”举行。第九期签约的甲岭光学镜片项目、乙川冷链物流园两个项目，这一期都进了开工名单。",
        [(9, 10), (9, 10)],
    ),
    (
        "第十期“三个一批”举行。第九期签约的甲岭光学镜片项目、乙川冷链物流园两个项目，力争这一期进开工名单。",
        [],
    ),
    (
        "第十期“三个一批”举行。开工2个，均由第九期签约项目转入，分别是甲岭光学镜片项目、\n\n乙川冷链物流园项目。",
        [(9, 10), (9, 10)],
    ),
    (
        "第十期“三个一批”举行。开工1个，由第九期签约项目转入，是甲岭光学镜片项目。\n\n乙川冷链物流园项目封顶。",
        [(9, 10)],
    ),
)


@pytest.mark.parametrize(("text", "periods"), WAYS)
def test_a_way_told_of_a_list_holds_for_its_items(
    text: str, periods: list[tuple[int, int]]
) -> None:
    moved = form(extract(Document("example", "1", text)))["transitions"]
    assert [(one["from"]["period"], one["to"]["period"]) for one in moved] == periods
