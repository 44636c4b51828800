"""The prefecture of which a text tells that speaks of its counties and need not name it."""

import re
from collections import Counter

from graph.places import Place, by_code
from ingest.language.annotated import Annotated
from ingest.language.issuing import OWN
from ingest.language.telling import told

# What only a prefecture says of its parts: 我市各县（市、区）, 辗转9个县区.
COUNTIES = re.compile("(?<![省国])(?<!省内)(?:各|[\\d一二三四五六七八九十两]个)县[（(]?[市区、]")
ASIDE = {"venue", "origin", "listed"}
SEVERAL = 2


def speaks_of_counties(annotated: Annotated) -> bool:
    """Tell whether a text speaks of 我市 and of its counties: no county-level city has any."""
    texts = [marked.text for marked in annotated.passages]
    own = any(match[1] == "市" for text in texts for match in OWN.finditer(text))
    return own and any(map(COUNTIES.search, texts))


def prefecture(annotated: Annotated, tally: Counter[Place]) -> Place | None:
    """Give the city that a text of a prefecture tells of: one it names, not aside, or that of its counties."""
    aside = told_aside(annotated)
    named = (place for place in tally if place.level == "city" and place not in aside)
    return next(named, None) or city_of_several(tally)


def city_of_several(tally: Counter[Place]) -> Place | None:
    """Give the one city in which most of the counties named lie, where these are several."""
    codes = Counter(place.city_code for place in tally if place.level == "county")
    codes.pop("", None)
    code, times = codes.most_common(1)[0] if codes else ("", 0)
    return by_code(code) if times >= SEVERAL else None


def told_aside(annotated: Annotated) -> set[Place]:
    """Give the places told as venues, as one of several, or where guests and firms come from, and no other way."""
    ways: dict[Place, set[str]] = {}
    for marked in annotated.passages:
        for mark in marked.of("place"):
            ways.setdefault(mark.value, set()).add(told(marked, mark))
    return {place for place, told_as in ways.items() if told_as <= ASIDE}


def counties(tally: Counter[Place], city: Place) -> int:
    """Count the counties of a city that a text names beside it."""
    return sum(
        city.level == "city" and place.level == "county" and place.city_code == city.code
        for place in tally
    )


def city_of(tally: Counter[Place], level: str) -> Place | None:
    """Give the city of this level that the places named lie in, where no text names it: 我市…浚县、淇县."""
    codes = Counter(place.city_code for place in tally.elements() if place.level == "county")
    codes.pop("", None)
    city = by_code(codes.most_common(1)[0][0]) if codes else None
    return city if city and city.name.endswith(level) else None
