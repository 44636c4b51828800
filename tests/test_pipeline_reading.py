"""Extraction end to end on small articles: what is read, where it stands, and what is left alone."""

import pytest

from graph.document import Document
from graph.statement import Reading
from ingest.extractor import extractor
from ingest.guide import form
from ingest.pipeline import extract

ARTICLE = """甲河项目报　2024年7月3日

光山：七月的工地不歇晌

7月2日，光山县举行第十二期“三个一批”项目集中签约开工活动。

当天签约的项目一共3个，总投资29亿元，分别是：投资12亿元的中羽科技羽绒智造园、投资9.5亿元的油茶全产业链加工基地、官渡河文旅夜游工程（7.5亿元）。

开工的有2个。其中，童装产业园三期由光山县产业投资集团有限公司牵头，计划投资6.6亿元；第九期签约的米醋酿造项目，这一期也列进了开工名单，总投资8000万元。
"""


def said(text: str) -> Reading:
    return extract(Document("article.txt", "1", text))


def rows(text: str) -> dict[str, dict[str, object]]:
    return {row["name"]: row for row in form(said(text))["projects"]}


def test_an_article_gives_its_projects_with_batch_place_and_investment() -> None:
    found = rows(ARTICLE)
    assert set(found) == {
        "中羽科技羽绒智造园",
        "油茶全产业链加工基地",
        "官渡河文旅夜游工程",
        "童装产业园三期",
        "米醋酿造项目",
    }
    assert found["中羽科技羽绒智造园"]["investment_yi"] == 12
    assert found["米醋酿造项目"]["investment_yi"] == 0.8
    assert found["童装产业园三期"]["listings"] == [{"period": 12, "stage": "started"}]
    assert all(row["districts"] == ["光山县"] for row in found.values())


def test_a_move_has_both_its_ends() -> None:
    (move,) = form(said(ARTICLE))["transitions"]
    assert move["project"] == "米醋酿造项目"
    assert move["from"] == {"period": 9, "stage": "signed"}
    assert move["to"] == {"period": 12, "stage": "started"}


def test_a_firms_short_name_stands_for_its_one_project() -> None:
    text = (
        "光山县开工项目3个。甲市绍珂重工有限公司高端支架智能工厂一期项目投产，"
        "河南岚韬铸业有限公司年产5万吨铸件项目、河南韶川电子有限公司液晶面板项目开工。"
        "岚韬铸业项目总投资4.5亿元。绍珂重工高端支架智能工厂满负荷运转。"
        "河南韶川电子有限公司车载电源项目正在洽谈。韶川电子项目总投资8亿元。"
    )
    found = rows(text)
    assert len(found) == 5
    assert "韶川电子项目" in found
    assert found["河南岚韬铸业有限公司年产5万吨铸件项目"]["investment_yi"] == 4.5


def test_the_same_text_gives_the_same_statements() -> None:
    assert said(ARTICLE) == said(ARTICLE)
    assert extractor() == extractor()


@pytest.mark.parametrize(
    "clause",
    ["投资9.5亿元的油茶全产业链加工基地、", "第九期签约的", "，计划投资6.6亿元"],
)
def test_without_its_clause_a_fact_is_not_told(clause: str) -> None:
    whole, cut = said(ARTICLE).statements, said(ARTICLE.replace(clause, "")).statements
    gone = {one.id for one in whole} - {one.id for one in cut}
    assert gone
    assert len(cut) < len(whole)


@pytest.mark.parametrize(
    "text",
    [
        "会议强调，要以项目建设为抓手，推进产学研合作项目落地，完善孵化器、加速器服务功能，引进一批重大项目。",
        "全市科技创新大会召开。去年，市财政安排科技专项资金3.5亿元，支持科技项目86个。",
        "该公司去年销售收入12亿元，纳税6000万元，注册资本1亿元，获得授信4.8亿元。",
        "农博会上，382家企业摆出1400多个摊位，现场成交4.17亿元。",
    ],
)
def test_news_without_projects_gives_none(text: str) -> None:
    assert rows(text) == {}


def test_equal_undertakings_of_two_owners_stay_two() -> None:
    text = "甲县签约、开工、投产、竣工都有。绍珂食品有限公司的预制菜加工项目总投资3亿元。泽韵食品有限公司的预制菜加工项目总投资2亿元。"
    found = form(said(text))["projects"]
    assert [(row["name"], row["companies"], row["investment_yi"]) for row in found] == [
        ("预制菜加工项目", ["绍珂食品有限公司"], 3),
        ("预制菜加工项目", ["泽韵食品有限公司"], 2),
    ]
