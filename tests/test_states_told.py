"""Texts told in many wordings: the batches and the status of each project they name.

A text stands behind `===`; behind `--` a line for each project: name, status (`*`: any), batches
(8s: started in period 8, -q: signed in none; `-`: no batch).
"""

from pathlib import Path

import pytest

from graph.document import Document
from ingest.guide import form
from ingest.pipeline import extract

FOLDER = Path(__file__).parent / "states"
STAGES = {"q": "signed", "s": "started", "c": "commissioned"}
TEXTS = [
    pytest.param(*one.split("\n", 1)[1].split("\n--\n"), id=f"{path.stem}-{number}")
    for path in sorted(FOLDER.glob("*.txt"))
    for number, one in enumerate(path.read_text("utf-8").split("=== ")[1:])
]


def batches(words: str) -> set[tuple[int | None, str]]:
    """Read 5q,8s."""
    told = [] if words == "-" else words.split(",")
    return {(int(one[:-1]) if one[0] != "-" else None, STAGES[one[-1]]) for one in told}


@pytest.mark.parametrize(("text", "said"), TEXTS)
def test_what_a_text_tells_of_each_project(text: str, said: str) -> None:
    projects = {one["name"]: one for one in form(extract(Document("text", "1", text)))["projects"]}
    for line in said.strip().splitlines():
        name, status, listed = line.split(" | ")
        found = projects[name]
        assert {(one["period"], one["stage"]) for one in found["listings"]} == batches(listed), name
        assert status in ("*", found.get("status") or "-"), name
