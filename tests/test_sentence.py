"""A fact's sentence: it holds the quote, and no more than a person reads at a glance."""

from pathlib import Path

import pytest

from graph.document import Document
from ingest.pipeline import extract
from ingest.readers import read
from ingest.sentence import LONGEST, bounds

SAMPLES = Path(__file__).parent.parent / "api" / "demo" / "samples"
TEXTS = sorted(path for path in SAMPLES.iterdir() if path.suffix in (".txt", ".html", ".pdf"))


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.name)
def test_each_sentence_holds_its_quote(path: Path) -> None:
    reading = extract(read(path))
    for said in (*reading.statements, *reading.claims):
        if said.sentence is None:
            block = reading.document.block_at(said.spans[0].start)
            assert block is not None
            assert block.kind == "cell", said
            continue
        quote = reading.document.quote(said.spans[0])
        sentence = reading.document.quote(said.sentence)
        assert quote in sentence
        assert len(sentence) <= max(LONGEST, len(quote)) + 2


def test_a_sentence_ends_with_its_own_stop() -> None:
    text = "全县签约项目9个。其中，开工4个；投产5个！今年继续。"
    assert text[slice(*bounds(text, 12, 16))] == "其中，开工4个；投产5个！"
    assert text[slice(*bounds(text, 23, 25))] == "今年继续。"


def test_a_long_sentence_is_cut_at_its_commas() -> None:
    text = "，".join(f"第{number}个项目在建" for number in range(60)) + "。"
    start = text.index("第30个")
    cut = text[slice(*bounds(text, start, start + 4))]
    assert cut.startswith("第")
    assert cut.endswith("在建")
    assert len(cut) <= LONGEST


def test_a_fact_in_a_table_has_its_cell() -> None:
    reading = extract(read(SAMPLES / "06-gaoxin-touchan.csv"))
    assert reading.statements
    assert all(said.sentence is None for said in reading.statements)


def test_what_is_told_below_a_line_that_is_only_a_name_has_words() -> None:
    text = "上街区重点项目观摩\n\n（一）甲岭光学镜片项目\n\n总投资3亿元，已经开工，占地50亩。\n"
    reading = extract(Document("names.txt", "0", text))
    below = text.index("总投资")
    assert any(said.spans[-1].start >= below for said in reading.statements)
    assert all(span.ranges for said in reading.statements for span in said.spans)
