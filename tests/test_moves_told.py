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
    (
        "第五期“三个一批”回访\n\n第四期签约的有3个，17.2亿元。其中2个转成开工，站进了7月5日第五期的开工队伍：甲岭光学镜片项目（5.2亿元），乙川冷链物流园项目（5亿元）。余下1个还在谈地。",
        {
            "甲岭光学镜片项目": {(4, "signed"), (5, "started")},
            "乙川冷链物流园项目": {(4, "signed"), (5, "started")},
        },
    ),
    (
        "第五期“三个一批”回访\n\n甲岭光学镜片项目已封顶。它总投资3亿元，在4月6日第四期“三个一批”甲县的6个开工项目里排头一名。",
        {"甲岭光学镜片项目": {(4, "started")}},
    ),
    (
        "某市考评通报\n\n一、第七期“开工一批”开工情况\n列入第七期“开工一批”的项目9个，已开工7个。\n\n二、省重点项目情况\n省重点项目8个。\n\n三、表扬事项\n（一）甲岭光学镜片项目。某某光学有限公司承建，总投资9.8亿元，第五期签约，第七期开工，进场22天。\n（二）乙川冷链物流园二期。第六期开工项目，本月提前转入投产。\n（三）丙山木器厂项目。第七期签约，力争6月转开工。",
        {
            "甲岭光学镜片项目": {(5, "signed"), (7, "started")},
            "乙川冷链物流园二期": {(6, "started"), (None, "commissioned")},
            "丙山木器厂项目": {(7, "signed")},
        },
    ),
    (
        "某县重点项目调度会议纪要\n\n〔2021〕第7期\n\n县发展改革委报告：10月8日第二期“三个一批”，我县签下项目4个。\n\n第二期签约的3个项目是：\n\n- 年产9万吨甲盐（甲镇）\n- 乙菌菌种生产综合建设（乙镇）\n- 年处理9万吨丙灰综合利用（丙镇）\n\n二、过了哪几堂\n\n1. 甲盐项目：井位已定，11月20日破土，签约转开工。\n2. 乙菌项目：签约两个月直接转投产，开了6条线。\n3. 丙灰项目：仍在前期，力争签约转开工。\n",
        {
            "年产9万吨甲盐": {(2, "signed"), (None, "started")},
            "乙菌菌种生产综合建设": {(2, "signed"), (None, "commissioned")},
            "年处理9万吨丙灰综合利用": {(2, "signed")},
        },
    ),
    (
        "第二期“三个一批”举行。8月28日推进日上才签字的两个项目，这回已列进开工单子：甲岭光学镜片项目、乙川冷链物流园项目。丙山木器厂项目今年先不动土。",
        {
            "甲岭光学镜片项目": {(2, "started")},
            "乙川冷链物流园项目": {(2, "started")},
            "丙山木器厂项目": set(),
        },
    ),
    (
        "第八期“三个一批”活动举行，签约6个。\n\n甲岭光学镜片项目的位置变了三次：第四期挂在签约栏，第六期排进开工栏，这一期站到了投产栏。乙川冷链物流园项目签约时是第五期，开工时是第七期。丙山木器厂项目第三期签约，原计划第六期开工，至今没有开工。",
        {
            "甲岭光学镜片项目": {(4, "signed"), (6, "started"), (8, "commissioned")},
            "乙川冷链物流园项目": {(5, "signed"), (7, "started")},
            "丙山木器厂项目": {(3, "signed")},
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
