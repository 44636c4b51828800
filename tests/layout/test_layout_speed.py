"""Repairs look at each character a bounded number of times: counted in work, not in seconds."""

import sys

import pytest

from graph.document import Document
from ingest.layout import lay_out

SEEDS = {
    "prose": "全县开工八个项目，总投资三亿元，当年计划\n投资两亿元，已完成一成。\n\n",
    "open": "全县开工。总投资三亿元以上的项\n\n",
    "heads": "项目开工\n\n",
    "brackets": "（（（“““",
    "spaces": "项 目 1 ",
    "doubled": "项目项目\n",
    "marks": "**[a](",
    "numbers": "12\n\n",
    "one line": "项目，",
    "gaps": "项目    开工    签约\n",
}


def calls(text: str) -> int:
    """Count the calls of Python functions that laying out this text makes."""
    count = 0

    def tick(frame: object, event: str, arg: object) -> None:
        nonlocal count
        count += event == "call"

    sys.setprofile(tick)
    try:
        lay_out(Document("a.txt", "0", text))
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize("seed", SEEDS.values(), ids=SEEDS)
def test_work_grows_with_the_length(seed: str) -> None:
    small, large = seed * (4000 // len(seed)), seed * (16000 // len(seed))
    calls(small)
    assert calls(large) < 6 * calls(small) + 2000
