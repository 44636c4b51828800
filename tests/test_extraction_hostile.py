"""Hostile text: rules fail on none, and their work grows no faster than its length."""

import random
import sys
from pathlib import Path

import pytest

from bench.fuzz_readers import page
from graph.document import Document
from ingest.pipeline import extract
from ingest.rules.grammar.roles.words import signal
from ingest.rules.grammar.stages.words import DUE

SEEN = Path(__file__).parent / "annotated" / "seen"
SEEDS = {
    "brackets": "（（（“““",
    "digits": "1234567890",
    "list": "面粉厂项目、",
    "companies": "河南晨曦科技有限公司、",
    "named": "面粉加工项目总投资3亿元，由河南晨曦科技有限公司建设；",
    "counts": "签约项目3个，总投资12亿元，其中",
    "rates": "占比3%，",
    "places": "二七区、",
    "turns": "签约转开工转投产",
    "lines": "全县开工八个项目总投资三亿\n",
    "counted": "项目3个：面粉厂、",
    "zones": "沁东产业集聚区，该区签约项目3个，唐河县开工2个，",
    "towns": "唐河县丙阳镇签约项目3个，该区新签约项目2个。",
    "slots": "樟树9个，丰城4个，青岚湖1个，",
    "mixed": "面粉深加工项目、加密路网、",
    "times": "河南晨曦科技有限公司分别为2023年1月28日分别为2023年1月28日前后",
    "joints": "加快面粉厂及和与尽快及和与水厂",
    "suches": "面粉加工等食品类",
    "gathered": "面粉厂、水厂、甲岭集中",
    "done": "项目完成完成推进建设",
    "respectively": "分别为面粉厂、水厂、路，",
}


def calls(text: str) -> int:
    """Count the calls of functions, Python's and C's, that extraction makes."""
    count = 0

    def tick(frame: object, event: str, arg: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    sys.setprofile(tick)
    try:
        extract(Document("a.txt", "0", text))
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize("seed", SEEDS.values(), ids=SEEDS)
def test_work_grows_with_the_length(seed: str) -> None:
    small, large = seed * (1500 // len(seed)), seed * (6000 // len(seed))
    calls(small)
    assert calls(large) < 7 * calls(small) + 20_000


def test_words_in_any_number_are_matched_in_time() -> None:
    firm = "河南晨曦科技有限公司"
    signal(firm + "分别为" * 30, 0, len(firm))  # either took longer than anyone would wait
    DUE.fullmatch("及和与尽快" * 20)


def test_hostile_pages_are_read() -> None:
    chance = random.Random(5)
    for _ in range(150):
        document = Document("a.txt", "0", page(chance))
        reading = extract(document)
        for one in (*reading.statements, *reading.claims):
            assert all(document.quote(span) for span in one.spans)


def test_a_page_may_be_cut_anywhere() -> None:
    chance = random.Random(7)
    for path in sorted(SEEN.glob("*.txt")):
        text = path.read_text("utf-8")
        start = chance.randrange(len(text))
        extract(Document("a.txt", "0", text[start : start + chance.randrange(20, 300)]))
    for text in ("临江、青港今年开建机场", "今日开工项目1个：", "今日签约的项目（1个："):
        extract(Document("a.txt", "0", text))


def test_a_text_may_end_with_a_short_name() -> None:
    text = "粮油机械扩建项目建成投产，总投资1.9亿元，投资方为安徽椒禾机械"
    firms = [
        one.value
        for one in extract(Document("a.txt", "0", text)).statements
        if one.subject.label == "Company"
    ]
    assert "安徽椒禾机械" in firms


def test_a_number_that_no_store_holds_is_told_as_not_understood() -> None:
    text = "二七区第七期“三个一批”开工项目2个，总投资500000000000000亿元。"
    read = extract(Document("甲.txt", "v", text))
    assert [claim.value for claim in read.claims] == [2]
    assert [notice.code for notice in read.notices] == ["number_too_large"]


def test_two_figures_told_as_each_others_part_are_read() -> None:
    text = "当年计划到位25亿元；开工5个，这5个完成投资9亿元。"
    read = extract(Document("甲.txt", "v", text))
    assert [claim.value for claim in read.claims if claim.metric == "project_count"] == [5]
