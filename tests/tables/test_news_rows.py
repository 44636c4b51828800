"""News told in the cells of a table: each row an article of its own place."""

from pathlib import Path

from graph.document import Document
from ingest.guide import form
from ingest.pipeline import extract
from ingest.readers import read

NEWS = """标题,摘要,来源,省份,城市,日期
甲岭氢能落子,6月8日，甲岭氢能装备有限公司年产2万套储氢瓶项目在新乡经开区开工，总投资12.5亿元，预计明年投产。,某网,河南省,新乡市,2026-06-09
乙川食品签约,6月9日，乙川食品集团预制菜基地项目签约落户迁安市，总投资3亿元。,某网,河北省,唐山市,2026-06-10
"""


def saved(folder: Path, name: str, text: str) -> Document:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return read(path)


def test_each_row_of_news_is_read_in_its_own_place(tmp_path: Path) -> None:
    reading = extract(saved(tmp_path, "news.csv", NEWS))
    told = form(reading)
    assert {p["name"] for p in told["projects"]} == {
        "甲岭氢能装备有限公司年产2万套储氢瓶项目",
        "乙川食品集团预制菜基地项目",
    }
    codes = {one.value for one in reading.statements if one.predicate == "located_in"}
    assert "130283" in codes
    assert told["document"]["title"] is None


def test_sentences_beside_the_names_of_counties(tmp_path: Path) -> None:
    text = """# 南阳市项目进展

| 县区 | 进展 |
|---|---|
| 新野县 | 全县实施重点项目46个，总投资213亿元，已开工40个，开工率87%。 |
| 方城县 | 全县实施重点项目38个，总投资152亿元，已开工36个，开工率94.7%。 |
"""
    told = form(extract(saved(tmp_path, "news.md", text)))
    counts = {
        (c["scope"], float(c["value"])) for c in told["claims"] if c["metric"] == "project_count"
    }
    assert {("新野县", 46.0), ("方城县", 38.0)} <= counts


def test_a_page_under_a_masthead_has_an_article_for_each_place(tmp_path: Path) -> None:
    text = """三川新报　2024年7月19日　星期五
综合新闻　03

卢氏五个项目同日动土

　　本报讯（记者 甲一）10月15日，卢氏县集中开工项目5个，总投资19.8亿元。


淅川再落一子

　　本报讯（记者 乙二）减震器是淅川县的老本行。这里的甲岭减震器产业园总投资8.2亿元，目前主体已封顶。
"""
    told = form(extract(saved(tmp_path, "page.txt", text)))
    assert {p["name"]: p["districts"] for p in told["projects"]} == {"甲岭减震器产业园": ["淅川县"]}
    assert {c["scope"] for c in told["claims"]} == {"卢氏县"}
