"""Whole texts told in many voices: the projects that they name, all of them and no others.

A text stands behind `===`; behind `--` a line for each name, none for news that names no project.
"""

from pathlib import Path

import pytest

from graph.document import Document
from ingest.guide import form
from ingest.pipeline import extract

FOLDER = Path(__file__).parent / "names"
TEXTS = [
    pytest.param(*one.split("\n", 1)[1].split("\n--\n"), id=f"{path.stem}-{number}")
    for path in sorted(FOLDER.glob("*.txt"))
    for number, one in enumerate(path.read_text("utf-8").split("=== ")[1:])
]


@pytest.mark.parametrize(("text", "said"), TEXTS)
def test_what_projects_a_text_names(text: str, said: str) -> None:
    projects = form(extract(Document("text", "1", text)))["projects"]
    assert sorted(one["name"] for one in projects) == sorted(filter(None, said.splitlines()))
