"""A project lies in the district that its name or the words before it tell, else in the one its passage is about.

荥阳市…项目, 林州市的…项目, 位于平桥区…的…项目. A place before the first item of a list
does not carry over to the next; a prefecture city is no district.
"""

import re
from collections.abc import Iterator
from typing import Any

from graph.places import Place
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
        "郑州市重点项目观摩。头一站是荥阳市。甲岭光学镜片项目开工。",
        ("0: located_in 410182 precision=article text=荥阳市",),
    ),
    ("荥阳至上街快速路项目开工。", ()),
    (
        "荥阳市的甲岭光学镜片项目开工。",
        ("0: located_in 410182 precision=item text=荥阳市",),
    ),
)
ALONE = re.compile(r"[，、；。｜]")
ITEMS = 12  # lines of a list below what heads it
ROUTE_TO = re.compile("至[一-鿿]|[—－-]+[一-鿿]")
ROUTE_FROM = re.compile("(?:[一-鿿]至|[—－-])$")
COUNTIES = ("county", "zone")
OPENS = re.compile(
    r"(?:^|[。！？；])[^，。；、]{0,10}$|(?:^|[。！？；])[^。；、]{0,12}，[^，。；、]{0,2}$"
)
SPEAKS = re.compile(r"[，。：　]|(?:的|让|签|开|投|列|共|有|把|来|走|干|看|景|不|也|则|是)")
WHOLE = re.compile("全市|市里|市发展|市发改|市委|各县")
LINK = re.compile(
    r"(?:的|境内的|[^，。；、]{0,12}(?:街道|镇|乡|村|园区?|开发区|集聚区|新区)(?:内)?的)?[“]?"
)


def apply(scene: Scene, context: Any) -> Iterator[Candidate]:
    """Give the district of each named project."""
    for pairs in scene.placed.values():
        for spot, project in pairs:
            mark = own(scene, spot)
            if mark:
                yield _located(spot, project, mark.value, "item", weight=2)
            elif place := standing(scene, context, spot):
                yield _located(spot, project, place, "article", weight=1)


def standing(scene: Scene, context: Any, spot: Spot) -> Place | None:
    """Give the county or zone of which the words around a name speak.

    Where what stands is a place elsewhere (深圳某某光电 is a company's), or the whole city, that is the one
    that last opened a sentence before the name (头一站是甲县。…); else the document's own.
    """
    place: Place | None = context.at(spot.passage, spot.start).scope
    if place and place.level in COUNTIES and not _of_another(scene, spot, place):
        return place
    home: Place | None = context.header.scope
    away = bool(place and home and home.province_code != place.province_code)
    if found := _opened(scene, context, spot, away=away) or _headed(scene, spot):
        return found
    lies = home and home.level in COUNTIES and (away or (place and home.within(place.code)))
    return home if lies else None


def _of_another(scene: Scene, spot: Spot, place: Place) -> bool:
    """Tell whether a place stands here only because an earlier project's name opens with it."""
    marked = scene.sheets[spot.passage].marked
    marks = [m for m in marked.within(0, spot.start, "place") if m.value == place]
    inside = [
        any(other.start <= mark.start < other.end for other, _ in scene.placed[spot.passage])
        for mark in marks
    ]
    return bool(marks) and all(inside)


def _opened(scene: Scene, context: Any, spot: Spot, *, away: bool) -> Place | None:
    """Give the county that last opened a sentence of the passage; where what stands is away, the one before."""
    marked = scene.sheets[spot.passage].marked
    for mark in reversed(list(marked.within(0, spot.start, "place"))):
        if mark.value.level not in COUNTIES or _elsewhere(scene, mark):
            continue
        if WHOLE.search(marked.text, mark.end, spot.start):
            return None
        if OPENS.search(marked.text[: mark.start]) and SPEAKS.match(marked.text, mark.end):
            told: Place = mark.value
            return told
    return _over(scene, context, spot) if away else None


def _headed(scene: Scene, spot: Spot) -> Place | None:
    """Give the county over the items of a list: 甲县4个：, and one item a line."""
    passages = scene.outline.annotated.passages
    for above in range(spot.passage - 1, max(-1, spot.passage - ITEMS), -1):
        marked = passages[above]
        opens = next((mark.value for mark in marked.of("place") if mark.start == 0), None)
        if opens and opens.level in COUNTIES:
            return opens if marked.text.endswith("：") else None
        if marked.passage.kind == "heading" or marked.text.endswith("："):
            return None
    return None


def _over(scene: Scene, context: Any, spot: Spot) -> Place | None:
    """Give the county of which the passage before speaks at its end, or that stands over this one."""
    passages = scene.outline.annotated.passages
    for above in range(spot.passage - 1, max(-1, spot.passage - 3), -1):
        place: Place | None = context.at(above, max(0, len(passages[above].text) - 1)).scope
        if place and place.level in COUNTIES:
            return place
    return None


def own(scene: Scene, spot: Spot) -> Mark | None:
    """Give the county-level place at the front of a name, or tied to it by 的."""
    marked = scene.sheets[spot.passage].marked
    for mark in marked.of("place"):
        if mark.value.level not in COUNTIES or _elsewhere(scene, mark):
            continue
        if ROUTE_TO.match(marked.text, mark.end) or ROUTE_FROM.search(marked.text, 0, mark.start):
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
