"""Tables as bytes: JSON, JSON lines, CSV and XLSX, and what a spreadsheet must not run."""

import csv
import io
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from python_calamine import CalamineWorkbook

from api.cells import measured, words, yuan
from api.formats import WRITERS, cell
from queries.run import Rows

HOSTILE = ["=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "|x", "%x"]
ROWS = Rows(
    ("name", "names", "n"),
    (*((text, [text, "乙"], at) for at, text in enumerate(HOSTILE)), ("甲", [], None)),
)


def test_json_carries_columns_and_rows():
    body = json.loads(WRITERS["json"](ROWS))
    assert body["columns"] == ["name", "names", "n"]
    assert body["rows"][-1] == {"name": "甲", "names": [], "n": None}


def test_jsonl_is_a_line_a_row():
    lines = WRITERS["jsonl"](ROWS).decode().splitlines()
    assert [json.loads(line)["n"] for line in lines] == [*range(len(HOSTILE)), None]


def test_csv_has_a_bom_and_no_formula():
    text = WRITERS["csv"](ROWS).decode("utf-8")
    assert text.startswith("\ufeff")
    for row in list(csv.reader(io.StringIO(text[1:], newline="")))[1:]:
        assert not any(cell.startswith(("=", "+", "-", "@", "\t", "\r")) for cell in row)


def test_xlsx_has_text_and_no_formula():
    data = WRITERS["xlsx"](ROWS)
    rows = CalamineWorkbook.from_filelike(io.BytesIO(data)).get_sheet_by_index(0).to_python()
    assert rows[0] == ["name", "names", "n"]
    assert rows[1][0] == "=1+1"


@given(st.text())
def test_a_cell_keeps_its_words(text):
    assert cell(text) in (text, f"'{text}")
    assert not cell(text).startswith(("=", "+", "-", "@", "＝", "＋", "－", "＠"))


def test_numbers_are_left_alone():
    assert cell(-5) == -5


@pytest.mark.parametrize(
    ("amount", "text"),
    [
        (1_500_000_000, "15亿元"),
        (1_234_000_000, "12.34亿元"),
        (-50_000, "-5万元"),
        (7, "7元"),
        (10**12, "10000亿元"),
    ],
)
def test_amounts_read_in_yi(amount, text):
    assert yuan(amount) == text


def test_figures_carry_their_unit():
    assert measured(34, "piece") == "34个"
    assert measured(95_700, "milli_percent") == "95.7%"
    assert words("printed", "value", 10**8, "yuan") == "1亿元"
    assert words("stage", "text", "signed") == "签约"
    assert words("name", "text", None) == ""
