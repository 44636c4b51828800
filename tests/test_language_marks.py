"""What the pipeline marks in a passage, and that its marks stand where they say."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.document import Document
from ingest.language import COMPONENTS, annotate, pipeline
from ingest.language.annotated import Marked, blanked
from ingest.language.places import locate
from ingest.language.tokenizer import LinearTokenizer
from ingest.layout import lay_out

SENTENCE = "2023年1月28日，二七区第七期“三个一批”签约项目17个，总投资168.7亿元，占比58.8%，由河南花园柜业有限公司建设。"
CASES = (
    ("date", "2023年1月28日"),
    ("place", "二七区"),
    ("period", "第七期"),
    ("programme", "三个一批"),
    ("stage", "签约"),
    ("count", "17个"),
    ("amount", "168.7亿元"),
    ("rate", "58.8%"),
    ("company", "河南花园柜业有限公司"),
)
TEXTS = st.text(alphabet="二七区郑州市第期签约项目三个一批12.5%亿元 年月日有限公司\n", max_size=80)


def marked(text: str) -> Marked:
    return annotate(lay_out(Document("example", "1", text))).passages[0]


@pytest.mark.parametrize(("kind", "words"), CASES)
def test_each_kind_is_marked(kind: str, words: str) -> None:
    passage = marked(SENTENCE)
    assert words in [passage.text[mark.start : mark.end] for mark in passage.of(kind)]


def test_marks_are_in_order_and_found_by_their_place() -> None:
    passage = marked(SENTENCE)
    assert list(passage.marks) == sorted(passage.marks, key=lambda mark: (mark.start, -mark.end))
    half = len(passage.text) // 2
    inside = list(passage.within(0, half, "place", "count", "amount"))
    assert inside == [m for m in passage.of("place", "count", "amount") if m.end <= half]


def test_a_blanked_text_keeps_its_length() -> None:
    passage = marked(SENTENCE)
    blank = blanked(passage, "place", "date")
    assert len(blank) == len(passage.text)
    assert "二七区" not in blank
    assert "签约项目17个" in blank


def test_a_county_and_its_zone_are_one_place() -> None:
    passage = marked("西平县产业集聚区共安排重点项目28个，总投资96.7亿元。")
    assert [mark.value.name for mark in passage.of("place")] == ["西平县产业集聚区"]


def test_the_city_before_a_programme_is_the_place() -> None:
    passage = marked("江门市重点项目完成投资629亿元，占年度计划的97.2%。")
    assert [mark.value for mark in passage.of("programme")] == ["重点项目"]


def test_the_pipeline_has_the_components_it_names() -> None:
    assert tuple(pipeline().pipe_names) == COMPONENTS


@given(TEXTS)
def test_tokens_joined_are_the_text(text: str) -> None:
    doc = LinearTokenizer(pipeline().vocab)(text)
    assert "".join(token.text for token in doc) == text


@settings(max_examples=60, deadline=None)
@given(TEXTS)
def test_marks_lie_in_their_passage(text: str) -> None:
    for passage in annotate(lay_out(Document("example", "1", text))).passages:
        assert all(0 <= m.start < m.end <= len(passage.text) for m in passage.marks)


@settings(max_examples=60, deadline=None)
@given(TEXTS)
def test_a_passage_has_the_marks_that_the_pipeline_gives(text: str) -> None:
    page = lay_out(Document("example", "1", text))
    for passage in annotate(page).passages:
        blank = pipeline().make_doc(passage.text)
        blank._.within = locate(page.document, page.repaired.text)
        assert (
            set(pipeline()(blank)._.marks or ()) == set(passage.marks) == set(passage.doc._.marks)
        )
        assert passage.doc.text == passage.text
