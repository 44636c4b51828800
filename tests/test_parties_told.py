"""Texts told in many wordings: the companies tied to each project they name.

A text stands behind `===`; behind `--` a line for each project: words of its name, the companies or `-`,
and perhaps its investment in 亿元 or `-`. A line that begins with `!` tells words that no project's name holds.
"""

from pathlib import Path

import pytest

from graph.document import Document
from ingest.guide import form
from ingest.pipeline import extract

FOLDER = Path(__file__).parent / "parties"
TEXTS = [
    pytest.param(*one.split("\n", 1)[1].split("\n--\n"), id=f"{path.stem}-{number}")
    for path in sorted(FOLDER.glob("*.txt"))
    for number, one in enumerate(path.read_text("utf-8").split("=== ")[1:])
]


@pytest.mark.parametrize(("text", "said"), TEXTS)
def test_whose_a_text_tells_each_project_to_be(text: str, said: str) -> None:
    projects = form(extract(Document("text", "1", text)))["projects"]
    for line in said.strip().splitlines():
        if line.startswith("!"):
            assert not any(line[1:] in one["name"] for one in projects), line
            continue
        words, firms, *amount = line.split(" | ")
        found = next(one for one in projects if words in one["name"])
        expected = set() if firms == "-" else set(firms.split("、"))
        assert set(found.get("companies") or ()) == expected, words
        if amount:
            told = found.get("investment_yi")
            assert amount == ["-" if told is None else f"{told}"], words
