"""Where two batches stand by one name, each is told of the right project."""

import pytest

from graph.document import Document
from ingest.guide import form
from ingest.pipeline import extract

TOLD = (
    (
        "第八期“三个一批”活动举行。众人察看了当天投产的甲岭光学镜片项目和第六期开工、如今已封顶的乙川冷链物流园项目。",
        {"甲岭光学镜片项目": {(8, "commissioned")}, "乙川冷链物流园项目": {(6, "started")}},
    ),
    (
        "第八期“三个一批”活动举行。甲岭光学镜片项目（总投资5亿元）、乙川冷链物流园项目均为第七期签约，至今没有开工。",
        {"甲岭光学镜片项目": {(7, "signed")}, "乙川冷链物流园项目": {(7, "signed")}},
    ),
    (
        "第八期“三个一批”活动举行。5个开工项目中，第七期签约转开工的有2个，即甲岭光学镜片项目和乙川冷链物流园项目。",
        {
            "甲岭光学镜片项目": {(7, "signed"), (8, "started")},
            "乙川冷链物流园项目": {(7, "signed"), (8, "started")},
        },
    ),
)


@pytest.mark.parametrize(("text", "listed"), TOLD)
def test_each_project_has_the_batches_that_are_told_of_it(
    text: str, listed: dict[str, set[tuple[int, str]]]
) -> None:
    projects = form(extract(Document("a.txt", "0", text)))["projects"]
    found = {
        project["name"]: {(one["period"], one["stage"]) for one in project["listings"]}
        for project in projects
    }
    assert found == listed
