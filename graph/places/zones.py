"""Development zones: kinds that many cities have, and those with a name of their own."""

import re
from dataclasses import dataclass
from functools import cache

from graph.places.divisions import divisions
from graph.places.names import load
from graph.places.place import Place

OWN_NAME = re.compile("[\u4e00-\u9fff]{3,14}")
OWN_ENDING = re.compile(
    "(?:新城|新区|高新区|经开区|保税区|综保区|开发区|园区|度假区|集聚区|示范区|试验区"
    "|实验区|管理区|片区|组团|工业园|产业园|科技城|物流港|工业区|风景区|经济区|投资区"
    "|集中区|先行区|聚集区|合作区|创业园)$"
)


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of zone: `words` name it anywhere, `prefixed` only behind a place."""

    key: str
    words: tuple[str, ...]
    prefixed: tuple[str, ...] = ()
    home: str = ""

    @property
    def anywhere(self) -> Place:
        """Give the zone of a city not known."""
        return Place(f":{self.key}", self.words[0], self.words[0], "zone", "", "", self.words[0])


@cache
def kinds() -> dict[str, Kind]:
    """Give the kinds of zones by key."""
    return {
        key: Kind(key, tuple(kind["words"]), tuple(kind.get("prefixed", ())), kind.get("home", ""))
        for key, kind in load("zones.yml")["kinds"].items()
    }


@cache
def named_zones() -> dict[str, tuple[Place, tuple[str, ...]]]:
    """Give the zones with names of their own and all their names, by code."""
    zones = {}
    for entry in load("zones.yml")["named"]:
        zone = _zone(divisions()[entry["city"]], entry["key"], entry["name"])
        zones[zone.code] = (zone, tuple(entry["words"]))
    return zones


def is_of_a_kind(place: Place) -> bool:
    """Tell whether a zone is one of those that many cities have, and bears no name of its own."""
    return place.code.partition(":")[2] in kinds() and place.code not in named_zones()


def zone_in(kind: str, place: Place) -> Place:
    """Give the zone of this kind in a city or county (高新区 in 郑州市: 410100:gaoxin)."""
    code = f"{place.code}:{kind}"
    if code in named_zones():
        return named_zones()[code][0]
    return _zone(place, kind, kinds()[kind].words[0])


def zone_of(code: str) -> Place | None:
    """Give the zone of this code, or None where it names no kind or place."""
    above, _, kind = code.partition(":")
    if code in named_zones():
        return named_zones()[code][0]
    place = divisions().get(above)
    if place and OWN_NAME.fullmatch(kind):
        return _zone(place, kind, kind)
    if kind not in kinds() or (above and not place):
        return None
    return zone_in(kind, place) if place else kinds()[kind].anywhere


def own_zone(name: str, place: Place) -> Place | None:
    """Give a zone that no list knows, told by its closing word: 某某新城 in a city is 330800:某某新城."""
    city = divisions().get(place.city_code or place.code)
    known = city is not None and OWN_NAME.fullmatch(name) and OWN_ENDING.search(name)
    return _zone(city, name, name) if city and known else None


def _zone(place: Place, key: str, name: str) -> Place:
    county = place.code if place.level == "county" and place.city_code != place.code else ""
    return Place(
        f"{place.code}:{key}",
        name,
        place.full_name + name,
        "zone",
        place.city_code or place.code,
        place.province_code,
        name,
        county,
    )
