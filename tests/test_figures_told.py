"""Counts of projects told in many wordings: stage, place and topic by the words around them, and parts of a whole.

A text stands behind `===`; behind `--` a line for each count, as the rule `claims_count` shows it, or `-`.
"""

from pathlib import Path

import pytest
from test_rules_examples import found

from ingest.rules import rules

FOLDER = Path(__file__).parent / "figures"
TEXTS = [
    pytest.param(*one.split("\n", 1)[1].rstrip("\n").split("\n--\n"), id=f"{path.stem}-{number}")
    for path in sorted(FOLDER.glob("*.txt"))
    for number, one in enumerate(path.read_text("utf-8").split("=== ")[1:])
]
(COUNTS,) = (rule for rule in rules() if rule.name == "claims_count")


@pytest.mark.parametrize(("text", "said"), TEXTS)
def test_which_counts_a_text_tells(text: str, said: str) -> None:
    told = [] if said == "-" else said.split("\n")
    assert sorted(found(COUNTS, text)) == sorted(told)
