"""The laws of layout: offsets lead home, quotes are the document's own, line breaks change nothing."""

import unicodedata

import opencc
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from graph.document import Block, Document
from ingest.layout import REPAIRS, lay_out
from ingest.layout.repaired import Repaired

WORDS = [
    "签约",
    "一批",
    "项目",
    "总投资",
    "开工",
    "园区",
    "年度",
    "计划",
    "完成",
    "建设",
    "智能",
    "装备",
    "有限公司",
    "生产",
    "基地",
    "全县",
    "重点",
    "产业",
    "企业",
    "发展",
    "设备",
    "推进",
    "道路",
    "工程",
]
QUICK = (Phase.explicit, Phase.reuse, Phase.generate)
SIMPLE = opencc.OpenCC("t2s")
words = st.one_of(
    st.sampled_from(WORDS),
    st.integers(1, 9999).map(lambda n: f"{n}个"),
    st.decimals(1, 900, places=1).map(lambda n: f"{n}亿元"),
)
clauses = st.lists(words, min_size=3, max_size=9, unique=True).map("".join)
sentences = st.lists(clauses, min_size=2, max_size=4, unique=True).map(
    lambda found: "，".join(found) + "。"
)
paragraphs = st.lists(sentences, min_size=1, max_size=3, unique=True).map("".join)
pages = st.lists(paragraphs, min_size=1, max_size=5, unique=True)
dirt = st.text(
    st.one_of(
        st.sampled_from(
            "项目签约亿元個條，。；：（）()“”　 \n\n\t1234567890.%％Ａ１—-·*|\u00ad\u200b\u2029\u2028\f"
        ),
        st.characters(exclude_categories=("Cs",)),
    ),
    max_size=200,
)


def document(text: str, blocks: tuple[Block, ...] = ()) -> Document:
    return Document("a.txt", "0", text, blocks)


def told(text: str) -> list[str]:
    page = lay_out(document(text))
    return [page.repaired.text[passage.start : passage.end] for passage in page.passages]


def same(one: str, other: str) -> bool:
    return (
        one == other
        or unicodedata.normalize("NFKC", one) == unicodedata.normalize("NFKC", other)
        or SIMPLE.convert(other) == one
        or (one.isspace() and other.isspace())
    )


def cut(text: str, width: int) -> list[str]:
    return [text[place : place + width] for place in range(0, len(text), width)]


@settings(phases=QUICK, max_examples=60, deadline=None)
@given(st.one_of(dirt, pages.map("\n\n".join)))
def test_every_character_leads_to_its_own_place(text: str) -> None:
    page = lay_out(document(text))
    assert len(page.repaired.origin) == len(page.repaired.text)
    for passage in page.passages:
        assert "\n" not in page.repaired.text[passage.start : passage.end]
        for place in range(passage.start, passage.end):
            assert same(page.repaired.text[place], text[page.repaired.origin[place]])


@settings(phases=QUICK, max_examples=40, deadline=None)
@given(st.one_of(dirt, pages.map("\n\n".join)))
def test_a_passage_quotes_the_documents_own_characters(text: str) -> None:
    doc = document(text)
    page = lay_out(doc)
    for passage in page.passages:
        span = page.repaired.span(passage.start, passage.end)
        own = {text[place] for place in page.repaired.origin[passage.start : passage.end]}
        quoted = "".join(text[a:b] for a, b in span.ranges)
        assert own - set(quoted) == set()
        assert {char for char in quoted if not char.isspace()} <= own


@settings(phases=QUICK, max_examples=60, deadline=None)
@given(pages, st.integers(12, 40))
def test_cutting_indented_lines_anew_changes_no_passage(found: list[str], width: int) -> None:
    text = "\n".join(line for each in found for line in cut("　　" + each, width))
    assert told(text) == found


@settings(phases=QUICK, max_examples=60, deadline=None)
@given(pages, st.integers(12, 40))
def test_cutting_parted_lines_anew_keeps_every_sentence(found: list[str], width: int) -> None:
    text = "\n\n".join("\n".join(cut(each, width)) for each in found)
    assert "".join(told(text)) == "".join(found)
    joined = "\n".join(told(text))
    for each in found:
        for clause in each.replace("。", "，").split("，"):
            assert clause in joined


@settings(phases=QUICK, max_examples=40, deadline=None)
@given(pages, st.integers(14, 30), st.integers(3, 9))
def test_page_numbers_change_nothing(found: list[str], width: int, every: int) -> None:
    lines = [line for each in found for line in cut("　　" + each, width)]
    numbered: list[str] = []
    for index, line in enumerate(lines):
        numbered.append(line)
        if index % every == every - 1:
            numbered.append(f"— {index // every + 1} —")
    assert told("\n".join(numbered)) == found


@settings(phases=QUICK, max_examples=60, deadline=None)
@given(dirt)
def test_each_repair_done_twice_is_done_once(text: str) -> None:
    page = Repaired.whole(document(text))
    for repair in REPAIRS:
        page = repair(page)
        assert repair(page).text == page.text, repair.__module__


@settings(phases=QUICK, max_examples=30, deadline=None)
@given(pages)
def test_paragraphs_of_a_reader_stay_as_they_are(found: list[str]) -> None:
    text = "\n".join(found)
    blocks, start = [], 0
    for each in found:
        blocks.append(Block(start, start + len(each)))
        start += len(each) + 1
    page = lay_out(document(text, tuple(blocks)))
    assert [page.repaired.text[p.start : p.end] for p in page.passages] == found
