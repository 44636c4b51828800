"""A project lies in the district that its name or the words before it tell, else in the one its passage is about.

荥阳市…项目, 林州市的…项目, 位于平桥区…的…项目. A place before the first item of a list
does not carry over to the next; a prefecture city is no district.
"""

import re
from collections.abc import Iterator
from typing import Any

from graph.statement import qualifiers
from ingest.language.mark import Mark
from ingest.rules import Candidate
from ingest.rules.grammar.fact import Fact
from ingest.rules.grammar.scene import Scene, Spot, Thread

NAME = "district"
READS = "projects"
EXAMPLES = (
    ("甲岭光学镜片项目开工。", ()),
    (
        "荥阳市的甲岭光学镜片项目开工。",
        ("0: located_in 410182 precision=item text=荥阳市",),
    ),
)
ALONE = re.compile(r"[，、；。｜]")
JOINED = re.compile(r"(?:（[^（）]*）)?(?:、|和|及|以及|、以及)")
LINK = re.compile(
    r"(?:的|境内的|[^，。；、]{0,12}(?:街道|镇|乡|村|园区?|开发区|集聚区|新区)(?:内)?的)?[“]?"
)


def apply(scene: Scene, context: Any) -> Iterator[Candidate]:
    """Give the district of each named project."""
    for index, pairs in scene.placed.items():
        for spot, project in pairs:
            mark = own(scene, spot)
            if mark:
                yield _located(spot, project, mark.value, "item", weight=2)
            elif (place := context.at(index, spot.start).scope) and place.level in (
                "county",
                "zone",
            ):
                yield _located(spot, project, place, "article", weight=1)


def _standing(scene: Scene, context: Any, spot: Spot) -> Any:
    """Give the place that stands at a name, unless an earlier item of its list brought it."""
    place = context.at(spot.passage, spot.start).scope
    text = scene.sheets[spot.passage].text
    end = spot.start
    for other, _ in reversed(
        [pair for pair in scene.placed[spot.passage] if pair[0].end <= spot.start]
    ):
        if not JOINED.fullmatch(text[other.end : end]):
            break
        mark = own(scene, other)
        if mark and mark.value == place:
            return context.at(spot.passage, mark.start - 1).scope if mark.start else None
        end = other.start
    return place


def own(scene: Scene, spot: Spot) -> Mark | None:
    """Give the county-level place at the front of a name, or tied to it by 的."""
    marked = scene.sheets[spot.passage].marked
    for mark in marked.of("place"):
        if mark.value.level not in ("county", "zone") or _elsewhere(scene, mark):
            continue
        if spot.end < mark.start <= spot.end + 2 and ALONE.match(marked.text, mark.end):
            return mark
        if spot.start <= mark.start < spot.start + 6 and mark.end < spot.end:
            return mark
        gap = marked.text[mark.end : spot.start] if mark.end <= spot.start else None
        if (
            gap is not None
            and len(gap) < 20
            and LINK.fullmatch(gap)
            and gap[-1:] in ("", "的", "“")
        ):
            return mark
    return None


def _elsewhere(scene: Scene, mark: Mark) -> bool:
    """Tell whether a place lies in another province than the one the document is about."""
    home = scene.outline.context.header.scope
    return bool(
        home and mark.value.province_code and home.province_code != mark.value.province_code
    )


def _located(spot: Spot, project: Thread, place: Any, precision: str, *, weight: int) -> Candidate:
    told = qualifiers(text=place.name, precision=precision)
    fact = Fact(project.index, "located_in", place.code, qualifiers=told)
    return Candidate(NAME, "located_in", fact, spot.passage, spot.start, spot.end, weight)
