"""Every way to write a place, and which place is meant where."""

from collections import defaultdict
from collections.abc import Mapping
from functools import cache, lru_cache

from graph.places.changes import other_names
from graph.places.divisions import divisions
from graph.places.place import LEVELS, Place
from graph.places.zones import kinds, named_zones, zone_in, zone_of

KEPT = 1 << 14
Surfaces = Mapping[str, tuple[Place, ...]]


def by_code(code: str) -> Place | None:
    """Give the division or zone of this code, or None."""
    return zone_of(code) if ":" in code else divisions().get(code)


@cache
def patterns() -> Surfaces:
    """Give every full and short name with the places it may mean."""
    found: dict[str, dict[str, Place]] = defaultdict(dict)
    for place in divisions().values():
        _add(found, place, place.name, place.short)
        form = _plain_form(place)
        if form != place.name:
            _add(found, place._replace(name=form), form)
    for name, code in other_names():
        found[name].setdefault(code, divisions()[code]._replace(name=name))
    for zone, words in named_zones().values():
        _add(found, zone, *words)
    for kind in kinds().values():
        for word in (*kind.words, *kind.prefixed):
            found[word].setdefault(kind.anywhere.code, kind.anywhere)
    return {name: tuple(places.values()) for name, places in found.items()}


def _add(found: dict[str, dict[str, Place]], place: Place, *names: str) -> None:
    for name in names:
        found[name].setdefault(place.code, place)


def _plain_form(place: Place) -> str:
    """Give 管城区 for 管城回族区, 新晃县 for 新晃侗族自治县, 黔南州 for 黔南布依族苗族自治州."""
    prefecture = place.level == "city" and place.name.endswith("自治州")
    if not (prefecture or place.level == "county") or place.short == place.name:
        return place.name
    return place.short + place.name[-1]


def is_full(name: str, place: Place) -> bool:
    """Tell whether this way of writing carries the closing word: 荥阳市, not 荥阳."""
    return place.level == "zone" or name != place.short or place.name == place.short


def closeness(place: Place, within: Place | None) -> int:
    """Give 3 for the same place or what lies in it, 2 for its city, 1 for its province, else 0."""
    if within is None:
        return 0
    if place.within(within.code):
        return 3
    if within.city_code and place.city_code == within.city_code:
        return 2
    return int(place.province_code == within.province_code)


@lru_cache(KEPT)
def candidates(name: str, within: Place | None = None) -> tuple[Place, ...]:
    """Give the places that a name may mean, the likeliest first."""
    places = [_placed(place, within) for place in patterns().get(name, ())]
    return tuple(sorted(places, key=lambda place: _order(place, within)))


def _order(place: Place, within: Place | None) -> tuple[int, int, str]:
    return -closeness(place, within), LEVELS.index(place.level), place.code


def _placed(place: Place, within: Place | None) -> Place:
    """Read a bare 高新区 in the city of `within`; 航空港区 in its home, where none is known."""
    if not place.code.startswith(":"):
        return place
    kind = kinds()[place.code[1:]]
    city = by_code(within.city_code) if within and within.city_code else None
    if city and (city.level != "province" or city.code == city.city_code):
        return zone_in(kind.key, city)
    home = divisions().get(kind.home)
    at_home = home and (within is None or within.code == home.province_code)
    return zone_in(kind.key, home) if home and at_home else place


@lru_cache(KEPT)
def choose(name: str, within: Place | None = None) -> Place | None:
    """Give the one place that a name means; None where nothing or more than one is as likely."""
    found = candidates(name, within)
    if len(found) < 2 or _order(found[0], within)[:2] != _order(found[1], within)[:2]:
        return found[0] if found else None
    return None
