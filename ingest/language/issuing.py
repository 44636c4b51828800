"""Whose paper, page or office a text comes from."""

import re

from graph.places import Place, resolve
from ingest.language.annotated import Annotated
from ingest.language.own_level import own_level
from ingest.language.telling import is_printer

# 我县, and an office of one's own that has told the news: 从县发改委获悉.
OWN = re.compile(
    own_level("全我", "市县区州")
    + "|从(?P<office>[市县区州])(?=级?[一-鿿]{2,12}(?:获悉|了解到|得知))"
)
# The name of a place's own press: 某县融媒体中心, 某某发布.
PRESS = re.compile(
    r"(?:^|(?<=[\s：:·—|｜（(]))(?P<name>[一-鿿]{2,4}?[县市区]?)(?:融媒|发布(?![会了机])|新闻网|电视台|广播电视|新闻中心|报社|在线|日报|快报|新闻(?=\s|$))",
    re.MULTILINE,
)

# Whose office the one holds who speaks or writes: 某县县长 张三, 某市委书记：…….
HOLDS = re.compile(
    "(?:[市县区州旗]?(?:委)?(?:副?书记|[市县区州旗]长)|(?:人民)?政府(?:副?[市县区州旗]长)|(?:党工委|管委会)(?:副?书记|主任))(?![^\\s　：:]{4})"
)
FRONT = 4  # passages


def speaking_place(annotated: Annotated) -> Place | None:
    """Give the place whose mayor, head or secretary a short line at the front names as the speaker."""
    for marked in annotated.passages[:FRONT]:
        first = next(marked.of("place"), None)
        alone = first and not marked.text[: first.start].strip() and "。" not in marked.text
        if first and alone and HOLDS.match(marked.text, first.end):
            place: Place = first.value
            return place
    return None


def printing_places(annotated: Annotated) -> tuple[Place, ...]:
    """Give the places whose paper or office prints a page, by its masthead."""
    return tuple(
        mark.value
        for marked in annotated.passages
        for mark in marked.of("place")
        if is_printer(marked, mark)
    )


def own_press(annotated: Annotated) -> tuple[Place, ...]:
    """Give the county whose own paper or page prints a text that speaks of 我县: 来源：某县融媒."""
    text = "\n".join(marked.text for marked in annotated.passages)
    said = {match[match.lastgroup or 0] for match in OWN.finditer(text)}
    found = (resolve(match["name"]) for match in PRESS.finditer(text)) if said else ()
    places = {place for place in found if place and place.name[-1] in said}
    return tuple(places) if len(places) == 1 else ()
