"""An investment that no project and no figure of a group claims is reported, never dropped in silence."""

from collections.abc import Iterator
from typing import Any

from graph.statement import Notice
from ingest.rules import Candidate
from ingest.rules.grammar.threads.scene import Scene
from ingest.rules.grammar.words.money import TOTAL, kind_of
from ingest.rules.investment import apply as invested

NAME = "notice-amount"
READS = "projects"
EXAMPLES = (
    (
        "甲岭光学镜片项目开工。据说还有一家企业也打算来，投资3亿元。",
        ("amount_without_owner 3亿元",),
    ),
    ("甲岭光学镜片项目总投资3亿元。", ()),
)


def show(candidate: Candidate) -> str:
    """Write code and words of the notice."""
    return f"{candidate.content.code} {candidate.content.text}"


def apply(scene: Scene, context: Any) -> Iterator[Candidate]:
    """Give a notice for every investment without an owner; a claim on the same figure outweighs it."""
    owned = {(found.passage, found.start) for found in invested(scene, context)}
    annotated = scene.outline.annotated
    for index, marked in enumerate(annotated.passages):
        for mark in marked.of("amount"):
            if mark.value.qualifier == "at_least":
                continue
            if (index, mark.start) not in owned and kind_of(marked.text, mark.start) == TOTAL:
                span = annotated.span(marked, mark.start, mark.end)
                words = marked.text[mark.start : mark.end]
                notice = Notice(annotated.document.id, "amount_without_owner", words, span)
                yield Candidate(NAME, "figure", notice, index, mark.start, mark.end, -50)
