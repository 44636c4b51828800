"""A list that names fewer projects than it announces is reported: 项目6个，分别为 with five names."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import Any

from graph.statement import Notice
from ingest.rules import Candidate
from ingest.rules.grammar.passages.outline import Sheet
from ingest.rules.grammar.passages.runs import Run
from ingest.rules.grammar.threads.scene import Scene

NAME = "notice-list"
READS = "projects"
EXAMPLES = (
    (
        "签约项目3个，分别为甲岭光学镜片项目、乙川冷链物流园项目。",
        ("list_shorter_than_count 2 of 3",),
    ),
    ("签约项目2个，分别为甲岭光学镜片项目、乙川冷链物流园项目。", ()),
)
COUNT = re.compile(
    r"(\d{1,3})(?:个|项|家)[^，。；\d]{0,6}[，,：:]?(?:总投资[^，。；]{1,12}[，,])?(?:分别|依次)(?:为|是)$"
)


def show(candidate: Candidate) -> str:
    """Write code and words of the notice."""
    return f"{candidate.content.code} {candidate.content.text}"


def apply(scene: Scene, _: Any) -> Iterator[Candidate]:
    """Give a notice for every list that falls short of its count."""
    annotated = scene.outline.annotated
    for index, pairs in scene.placed.items():
        sheet, starts = scene.sheets[index], sorted(spot.start for spot, _ in pairs)
        for run in sheet.runs:
            told = _announced(sheet, run)
            end = _sentence(sheet.text, run.end)
            named = bisect_left(starts, end) - bisect_left(starts, run.start)
            if named and named < told:
                span = annotated.span(sheet.marked, run.start, run.end)
                words = f"{named} of {told}"
                notice = Notice(annotated.document.id, "list_shorter_than_count", words, span)
                yield Candidate(NAME, "notice", notice, index, run.start, run.end)


def _announced(sheet: Sheet, run: Run) -> int:
    match = COUNT.search(sheet.text[max(0, run.start - 40) : run.start])
    return int(match[1]) if match else 0


def _sentence(text: str, place: int) -> int:
    end = text.find("。", place)
    return len(text) if end < 0 else end
