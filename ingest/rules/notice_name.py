"""A phrase that stands where a project's name may stand, but does not read like one, is reported and not taken."""

from collections.abc import Iterator
from typing import Any

from graph.statement import Notice
from ingest.rules import Candidate
from ingest.rules.grammar.threads.scene import Scene

NAME = "notice-name"
READS = "projects"
EXAMPLES = (
    (
        "全县开工项目3个，总投资9亿元，包括节拍一道、甲岭光学镜片项目、乙川冷链物流园项目。",
        ("doubtful_name 节拍一道",),
    ),
    ("全县开工项目2个，总投资9亿元，包括甲岭光学镜片项目、乙川冷链物流园项目。", ()),
)


def show(candidate: Candidate) -> str:
    """Write code and words of the notice."""
    return f"{candidate.content.code} {candidate.content.text}"


def apply(scene: Scene, _: Any) -> Iterator[Candidate]:
    """Give a notice for every doubtful name."""
    annotated = scene.outline.annotated
    for found in scene.unlikely:
        marked = scene.sheets[found.passage].marked
        span = annotated.span(marked, found.start, found.end)
        notice = Notice(annotated.document.id, "doubtful_name", found.content.text, span)
        yield Candidate(NAME, "notice", notice, found.passage, found.start, found.end)
