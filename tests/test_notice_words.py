"""Every code of a notice has its words for those who read tables."""

import re
from pathlib import Path

from api.cells import NOTICES, words

CODE = re.compile(r"(?:Notice|Doubt|notice)\([^)]*?\"([a-z_]+)\"")
CODES = {
    code for path in Path("ingest").rglob("*.py") for code in CODE.findall(path.read_text("utf-8"))
}


def test_every_code_has_words() -> None:
    assert CODES
    assert set(NOTICES) >= CODES


def test_coverage_shows_words() -> None:
    shown = words("notice_codes", "texts", ["amount_without_owner", "cut_off"])
    assert shown == "金额不知属谁、句子不全"
