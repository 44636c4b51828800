"""A word that tells a stage and is not known is reported: “升级一批”项目8个, 进入深化阶段."""

import re
from collections.abc import Iterator
from typing import Any

from graph.statement import Notice
from graph.types.stage import stage_of
from ingest.language.programmes import BATCHES
from ingest.rules import Candidate
from ingest.rules.grammar.stages.words import STATUS
from ingest.rules.grammar.threads.scene import Scene

NAME = "notice-stage"
READS = "projects"
EXAMPLES = (
    (
        "信阳市第七期“三个一批”活动今日举行，签约一批项目3个，“升级一批”项目8个。",
        ("unknown_stage 升级",),
    ),
    ("甲岭光学镜片项目进入深化阶段。", ("unknown_stage 深化",)),
    ("信阳市第七期“三个一批”活动今日举行，签约一批项目3个，开工一批项目8个。", ()),
    ("甲岭光学镜片项目进入试生产阶段，全市进入新的发展阶段。", ()),
)
LISTED = re.compile(
    r"[“\"](?P<word>(?![三四五六]个)[一-鿿]{2})一批[”\"]?(?=(?:类|的)?(?:项目|工程)?[^，。；、]{0,6}?\d+\s*[个项])"
)
REACHED = re.compile(
    r"(?:项目|工程|基地|园|线|厂|中心)(?:已|目前|正|现)*(?:进入|处于|处在|转入|推进到|推进至)(?P<word>[一-鿿]{2,8}?)(?:阶段|状态|环节)"
)
LISTS = ("签约", "开工", "动工", "投产")


def show(candidate: Candidate) -> str:
    """Write code and words of the notice."""
    return f"{candidate.content.code} {candidate.content.text}"


def apply(scene: Scene, context: Any) -> Iterator[Candidate]:
    """Give a notice for every unknown word of a list or of a named project's progress."""
    annotated = scene.outline.annotated
    for index, marked in enumerate(annotated.passages):
        text = marked.text
        found: list[re.Match[str]] = []
        if context.header.programme == BATCHES and "一批" in text:
            found += (one for one in LISTED.finditer(text) if one["word"] not in LISTS)
        if index in scene.placed:
            found += (one for one in REACHED.finditer(text) if not _is_known(one["word"]))
        for match in found:
            start, end = match.span("word")
            notice = Notice(
                annotated.document.id,
                "unknown_stage",
                match["word"],
                annotated.span(marked, start, end),
            )
            yield Candidate(NAME, "notice", notice, index, start, end)


def _is_known(word: str) -> bool:
    return bool(stage_of(word) or STATUS.search(word))
