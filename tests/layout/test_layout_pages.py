"""Whole pages: what a reader of the paper would read, whatever the print did to it."""

import unicodedata
from pathlib import Path

import pytest

from graph.document import Document
from ingest.layout import lay_out
from ingest.layout.passage import Page

HERE = Path(__file__).parent
WEST = (
    "甲县三月三日集中开工八个重点项目，总投资43.4亿元，当年计划投资33.25亿元。其中，面粉加工项目投资3亿元，食品产业园一期投资2.5亿元。",
    "县发改委负责人介绍，前六期项目37个已全部开工，开工率为百分之百，完成投资15亿元。",
)
EAST = (
    "乙市同日签约12个项目，合同引资额160亿元，其中10亿元以上项目5个，占比41.7%。",
    "新能源电池产业园项目总投资60亿元，由乙市新能源科技有限公司建设，计划明年六月投产。智能装备项目投资8亿元。",
)


def page_of(text: str) -> Page:
    return lay_out(Document("a.txt", "0", text))


def told(page: Page, *kinds: str) -> list[str]:
    text = page.repaired.text
    return [text[p.start : p.end] for p in page.passages if not kinds or p.kind in kinds]


def width(words: str) -> int:
    return sum(2 if unicodedata.east_asian_width(char) in "WFA" else 1 for char in words)


def wrapped(paragraphs: tuple[str, ...], columns: int) -> list[str]:
    lines = []
    for paragraph in paragraphs:
        line = "　　"
        for char in paragraph:
            if width(line + char) > columns:
                lines.append(line)
                line = ""
            line += char
        lines.append(line)
    return lines


def test_two_columns_that_alternate_are_read_one_after_the_other() -> None:
    page = page_of((HERE / "two_columns.txt").read_text("utf-8"))
    whole = "\n".join(told(page))
    assert "三家的投资额，县里没有公布。" in whole
    assert "自“三个一批”开展以来，潢川县共签约项目37个" in whole
    assert "总盘子10亿元，原料正是信钢公司的带钢" in whole
    assert "先进制造业个数、金额分别占94.28%和97.28%" in whole
    assert "同样一吨铁" in whole
    assert told(page, "title") == ["豫南两地话“四期”"]
    assert told(page, "byline") == ["淮上项目周刊 2022年4月8日 第6版", "赵平 摄"]
    assert told(page, "caption") == ["黄国粮业速冻食品生产项目签约现场"]
    assert page.doubts == ()


@pytest.mark.parametrize("columns", [24, 28, 30, 36])
def test_columns_side_by_side_are_read_one_after_the_other(columns: int) -> None:
    left, right = wrapped(WEST, columns), wrapped(EAST, columns)
    most = max(len(left), len(right))
    left += [""] * (most - len(left))
    right += [""] * (most - len(right))
    rows = [a + " " * (columns + 4 - width(a)) + b for a, b in zip(left, right, strict=True)]
    assert told(page_of("双城开工忙\n\n" + "\n".join(rows)), "text") == [*WEST, *EAST]


@pytest.mark.parametrize("columns", [24, 28])
def test_columns_line_by_line_in_turn_are_parted_and_reported(columns: int) -> None:
    left, right = wrapped(WEST, columns), wrapped(EAST, columns)
    lines = [line for pair in zip(left, right, strict=False) for line in pair]
    most = min(len(left), len(right))
    page = page_of("\n".join([*lines, *left[most:], *right[most:]]))
    assert told(page) == [*WEST, *EAST]
    assert [doubt.code for doubt in page.doubts] == ["columns_in_turn"]


def test_a_sentence_that_never_ends_is_reported() -> None:
    text = "甲县开工八个项目。总投资三十亿元以上的项\n\n\n一、下一步\n\n乙县同日签约落地。"
    assert [doubt.code for doubt in page_of(text).doubts] == ["cut_off"]


def test_a_paragraph_goes_on_over_a_blank_line() -> None:
    text = "“开工一批”项目131个，总投资\n1221.2亿元。总投资10亿元以上项\n\n目 30个，占比 22.9%。其中，总\n投资100亿元以上项目1个。"
    assert told(page_of(text)) == [
        "“开工一批”项目131个，总投资1221.2亿元。总投资10亿元以上项目30个，占比22.9%。其中，总投资100亿元以上项目1个。"
    ]


def test_two_articles_are_numbered() -> None:
    one = "甲县八个项目开工\n\n沙河日报 2023年5月1日\n\n甲县今日开工八个项目，总投资三亿元。"
    two = "乙县三家企业签约\n\n沙河日报 2023年5月2日\n\n乙县今日签约三家企业，总投资五亿元。"
    page = page_of(f"{one}\n\n{two}")
    assert [p.article for p in page.passages] == [0, 0, 0, 1, 1, 1]
    assert told(page, "title") == ["甲县八个项目开工", "乙县三家企业签约"]


def test_traditional_script_is_read_as_simplified_and_quoted_as_printed() -> None:
    text = "該縣簽約項目十二個，總投資三十億元，項目單位為東方實業有限公司。"
    page = page_of(text)
    assert told(page) == ["该县签约项目十二个，总投资三十亿元，项目单位为东方实业有限公司。"]
    passage = page.passages[0]
    assert page.document.quote(page.repaired.span(passage.start, passage.end)) == text


def test_running_heads_and_page_numbers_part_no_sentence() -> None:
    lines = wrapped(WEST + EAST, 30)
    heads = [f"沙河日报 2023年5月{day}日 第{day}版" for day in range(1, 5)]
    parts = [lines[place::1][:4] for place in range(0, len(lines), 4)]
    pages = ["\n".join([head, *part]) for head, part in zip(heads, parts, strict=False)]
    text = "\f".join([*pages, *("\n".join(part) for part in parts[4:])])
    assert told(page_of(text)) == [*WEST, *EAST]
