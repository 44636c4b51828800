"""Whatever print and copying do to a text, it says the same; and articles on one page keep their own facts."""

import json
from itertools import permutations

import pytest
from columns import ARTICLES, sides, turns, wrapped
from pin_scores import ANNOTATED
from printed import WAYS

from graph.document import Document
from ingest.guide import form
from ingest.pipeline import extract
from ingest.readers import read

FACTS = ("projects", "transitions", "companies", "claims")
STAMP = "淮上项目周刊　2023年6月9日"
# What a site prints between a headline and its text.
STAMPS = (
    "2023年06月09日 08:40　淮上数据观察",
    "日期: 2023-06-09 来源:融媒办 点击:",
    "http://www.huaishang-news.example    发表日期:2023-6-9 8:40:17  淮上在线",
    "2023-06-09 淮上财经 浏览量:",
)


def facts(text: str) -> dict[str, list[str]]:
    """Give what a text says, without where it says it."""
    told = form(extract(Document("laws.txt", "0", text)))
    return {kind: sorted(bare(row) for row in told[kind]) for kind in FACTS}


def bare(row: dict[str, object]) -> str:
    kept = {key: value for key, value in row.items() if key not in ("quote", "spans", "rules")}
    return json.dumps(kept, ensure_ascii=False, sort_keys=True, default=str)


def union(*articles: tuple[str, ...]) -> dict[str, list[str]]:
    found = [facts("\n".join(article)) for article in articles]
    return {kind: sorted(row for each in found for row in each[kind]) for kind in FACTS}


@pytest.mark.parametrize("way", WAYS)
def test_print_changes_no_fact(way: str) -> None:
    for title, *body in ARTICLES:
        clean = facts("\n".join([title, STAMP, *body]))
        assert facts(WAYS[way](title, STAMP, body)) == clean


@pytest.mark.parametrize("pair", list(permutations(ARTICLES, 2)))
def test_articles_under_each_other_give_the_union_of_their_facts(
    pair: tuple[tuple[str, ...], tuple[str, ...]],
) -> None:
    assert facts("\n\n".join("\n".join(article) for article in pair)) == union(*pair)


@pytest.mark.parametrize("pair", list(permutations(ARTICLES, 2))[::2])
def test_articles_side_by_side_give_the_union_of_their_facts(
    pair: tuple[tuple[str, ...], tuple[str, ...]],
) -> None:
    columns = [[title, *wrapped(body, 17)] for title, *body in pair]
    assert facts("\n".join(sides(columns, 17))) == union(*pair)


@pytest.mark.parametrize("stamp", STAMPS)
def test_articles_under_datelines_of_a_site_give_the_union_of_their_facts(stamp: str) -> None:
    title, *body = ARTICLES[0]
    # A county of the same city: nothing but the dateline tells where its article begins.
    other = "今年上半年，睢县在建亿元以上项目73个，完成投资96.5亿元，占年度计划的58.2%。"
    pair = ((title, stamp, *body), ("睢县翻开上半年投资账本", stamp, other))
    assert facts("\n\n".join("\n".join(article) for article in pair)) == union(*pair)


def test_headlines_may_stand_out_over_the_columns_below_them() -> None:
    long = "，一份长长的标题远远伸出栏外，直到旁边那一栏的上头才停"
    pair = [(title + long.replace("，", "　"), STAMPS[0], *body) for title, *body in ARTICLES[:2]]
    heads = [[title, stamp, "", *wrapped(body, 17)] for title, stamp, *body in pair]
    assert facts("\n".join(sides(heads, 40))) == union(*pair)


def test_each_article_reads_the_bare_names_of_places_for_itself() -> None:
    pair = (
        (
            "第六期“三个一批”舞阳会场报出三串数字",
            "今日舞阳　2022年10月28日　记者 尚文",
            "10月27日上午，第六期“三个一批”项目建设活动举行，舞阳会场设在县先进制造业开发区。我县这一期共有19个项目入列，总投资76.3亿元。",
        ),
        (
            "江苏常熟65个实事项目同步开工",
            "2022年10月29日 08:40　淮上数据观察",
            "日前，常熟办起实事项目开工典礼，65个实事项目投资合计183亿元。常熟高新技术园的开工项目有8个，常熟滨江新城有33个。",
        ),
    )
    assert facts("\n\n".join("\n".join(article) for article in pair)) == union(*pair)


def test_a_headline_that_opens_with_another_city_begins_an_article() -> None:
    pair = (
        (
            "24个项目落子荆州　秋季招商交出首份答卷",
            "9月20日，荆州市秋季集中签约仪式举行，24个项目现场签约，协议投资217.8亿元。",
        ),
        (
            "周口：擂台赛上，县区交出成绩单",
            "4月上旬，周口市召开第十二期“三个一批”推进会。本期全市共谋划项目168个，总投资906.3亿元。",
        ),
    )
    assert facts("\n".join("\n".join(article) for article in pair)) == union(*pair)
    visit = "24个项目落子荆州\n9月20日，荆州市签约项目24个。\n深圳的企业为什么来\n8月以来，深圳市的企业来了6家，荆州市再签约项目8个。"
    told = facts(visit)["claims"]
    assert len(told) == 2 and all('"scope": "荆州市"' in claim for claim in told)


def test_four_articles_of_a_page_give_the_union_of_their_facts() -> None:
    text = "\n\n".join("\n".join([title, *wrapped(body, 19)]) for title, *body in ARTICLES)
    assert facts(text) == union(*ARTICLES)


def test_briefs_with_a_dateline_each_give_the_union_of_their_facts() -> None:
    pair = [tuple(article[1:]) for article in ARTICLES[:2]]
    assert facts("\n".join(line for brief in pair for line in brief)) == union(*pair)


def test_lines_in_turn_give_the_union_of_their_facts() -> None:
    pair = [tuple(article[1:]) for article in ARTICLES[:2]]
    columns = [wrapped(brief, 15) for brief in pair]
    assert facts("\n".join(turns(columns))) == union(*pair)


@pytest.mark.parametrize("pair", list(permutations(ARTICLES[:3], 2)))
@pytest.mark.parametrize("gap", [(), ("",)])
def test_headlines_over_lines_in_turn_go_with_their_articles(
    pair: tuple[tuple[str, ...], ...], gap: tuple[str, ...]
) -> None:
    titles = [title for title, *_ in pair]
    columns = [wrapped(body, 15) for _, *body in pair]
    assert facts("\n".join([*titles, *gap, *turns(columns)])) == union(*pair)


def test_a_heading_that_is_a_place_alone_begins_no_article() -> None:
    rounds = "全省第九期“三个一批”活动举行，全省共签约项目120个。\n\n三门峡\n\n三门峡市签约项目31个。灵宝市甲岭铜箔四期同日破土。"
    found = facts(rounds + "\n\n济源\n\n济源示范区本期签约14个。")
    assert all('"periods": "9"' in claim for claim in found["claims"])


def test_news_of_many_places_under_one_headline_are_of_its_batch() -> None:
    head = "全省第五期“三个一批”昨日启动　各地短讯\n\n"
    first = "信阳　签约居前\n\n7月5日，信阳市签约项目61个，总投资412亿元。签约的甲岭茶油精炼项目落户光山县。\n\n"
    found = facts(
        head
        + first
        + "卧龙区　七处工地同时响\n\n南阳市卧龙区这一期集中开工项目7个，投资合计11亿元。\n"
    )
    assert all('"periods": "5"' in claim for claim in found["claims"])
    assert len(found["claims"]) == 4


def test_sections_numbered_in_turn_are_no_columns() -> None:
    reading = extract(read(ANNOTATED / "seen" / "sb08.txt"))
    assert len(reading.claims) > 10
    assert not any(notice.code == "columns_unsure" for notice in reading.notices)
