"""The place a whole document is about, by its title and the places it names as subjects."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from graph.places import Place, by_code, read_places
from graph.types.firsts import Sought
from ingest.language.annotated import Annotated, Marked
from ingest.language.issuing import OWN, heard_in, of_press
from ingest.language.mark import Mark
from ingest.language.own_word import fits
from ingest.language.places import locate
from ingest.language.prefecture import (
    city_of,
    city_of_several,
    counties,
    prefecture,
    speaks_of_counties,
    told_aside,
)
from ingest.language.provinces import is_provincial, named_province, provincial, read_province
from ingest.language.scopes import ZONED
from ingest.language.telling import (
    HEADS,
    OWN_WORD,
    WEIGHTS,
    is_guest,
    told,
)

# An office of the county or district that the text does not name again: 县委书记, 政府县长, 区人大.
OFFICE = Sought(
    "(?<![各省市州邻外等两、])(县|区|市)(?:委(?!会|托)|长(?!期|远|三)|政府|人大|政协|领导|直(?:机关|单位|部门)|域经济|定(?=[进目任计])|里)"
)
OWN_CITY = re.compile("[全我]市(?!域|场)")
OWN_COUNTY = re.compile("[全我][县区](?!域)")
ABROAD = re.compile("[市县区州]?[^，。；：]{0,6}(?:赴|奔赴|走进|出击|远赴)")
LEVELS = ("county", "city")
HEADED = WEIGHTS["title"] + WEIGHTS["mention"]  # weight of a place that the title alone tells
PARTS = ("county", "zone")  # of a city
OFFICES = 3  # times that offices may count
COUNTIES = 3
HOSTED = 2  # offices that tell the county of which a city's title speaks
FIRMS = 3


def read_scope(annotated: Annotated, title: str, printers: Sequence[Place] = ()) -> Place | None:
    """Give the place a document is about: its title's, else the one that most of it speaks of.

    `printers` are the places of the page's masthead: what 我县 means where nothing else tells.
    """
    if session := heard_in(annotated):
        return session
    titled = _titled_places(annotated, title)
    tally = _tally(annotated, printers)
    if len(titled) == 1 and not _is_from_afar(titled, tally):
        (place,) = titled
        if fits(annotated, place) and not (tally[place] <= HEADED and is_provincial(annotated)):
            return _whole_zone(annotated, _host(annotated, place, tally))
    if speaks_of_counties(annotated) and not prefecture(annotated, tally):
        return None
    _own(annotated, tally)
    _governed(annotated, tally)
    province = read_province(annotated, tally)
    if province:
        tally[province] += provincial(annotated, province)
    most = (
        (province if is_provincial(annotated) else _most(tally))
        or province
        or of_press(annotated)
        or _of_firms(annotated)
        or named_province(annotated)
    )
    home = _host(annotated, most, tally) if most else None
    return _whole_zone(annotated, home) if home and fits(annotated, home) else None


def _host(annotated: Annotated, city: Place, tally: Counter[Place]) -> Place:
    """Give this place; of a city, the one county whose offices alone the text tells of: 县政府, 县里, and no 全市."""
    texts = [marked.text for marked in annotated.passages]
    inside = [one for one in tally if one.level == "county" and one.city_code == city.code]
    if city.level != "city" or len(inside) != 1 or any(map(OWN_CITY.search, texts)):
        return city
    level = inside[0].name[-1]
    told = sum(_offices(marked, level) for marked in annotated.passages)
    above = level != "市" and any(_offices(marked, "市") for marked in annotated.passages)
    return inside[0] if told >= HOSTED and not above else city


def _titled_places(annotated: Annotated, title: str) -> set[Place]:
    """Give the places of the title, each without those it lies in, guests and venues left out."""
    found = list(_titled(annotated, title))
    titled = {mark.value for marked, mark in found if not is_guest(marked, mark)}
    if len(found) == 1 and told(*found[0]) == "listed":
        return set()
    if not found and title:
        within = locate(annotated.page)
        titled = {place for _, _, place in read_places(title, within=within)}
    acting = {mark.value for marked, mark in found if _acts(marked, mark)}
    return titled - {
        place
        for place in titled - acting
        for one in titled
        if one != place and one.within(place.code)
    }


def _acts(marked: Marked, mark: Mark) -> bool:
    """Tell whether a title opens with a place that goes elsewhere: 某市赴深圳招商."""
    return mark.start == 0 and ABROAD.match(marked.text, mark.end) is not None


def _is_from_afar(titled: set[Place], tally: Counter[Place]) -> bool:
    """Tell whether the title's place is of another province than all that the text speaks of: 北京某酒业扩建, in 信阳."""
    (place,) = titled
    others = {
        one.province_code
        for one, weight in tally.items()
        if one != place and weight >= WEIGHTS["opening"]
    }
    body = tally[place] - WEIGHTS["title"]
    return bool(others) and body <= 0 and place.province_code not in others


def _tally(annotated: Annotated, printers: Sequence[Place]) -> Counter[Place]:
    """Weigh every place by how it is told; one that changed its name counts under the first used."""
    tally = Counter[Place]()
    first: dict[str, Place] = {}
    for marked in annotated.passages:
        for mark in marked.of("place"):
            place = first.setdefault(mark.value.code or mark.value.name, mark.value)
            tally[place] += WEIGHTS[told(marked, mark)]
    for place in printers:
        tally[first.setdefault(place.code, place)] += 0
    return tally


def _of_firms(annotated: Annotated) -> Place | None:
    """Give the county that the names of firms bear, where nothing else tells a place."""
    borne = Counter(
        mark.value
        for marked in annotated.passages
        for mark in marked.of("place")
        if mark.value.level == "county"
    )
    place, times = borne.most_common(1)[0] if borne else (None, 0)
    return place if times >= FIRMS else None


def _whole_zone(annotated: Annotated, place: Place) -> Place:
    """Give the demonstration zone that bears the place's name, where the text calls it so."""
    named = {mark.value for marked in annotated.passages for mark in marked.of("place")}
    zones = [zone for zone in named if zone.level == "zone" and zone.name == place.short + "示范区"]
    return zones[0] if zones else _titled_zone(annotated, place, named)


def _titled_zone(annotated: Annotated, place: Place, named: set[Place]) -> Place:
    """Give the zone that a heading names by its county and kind: 全椒开发区 of 全椒经济开发区."""
    for marked in annotated.passages:
        if marked.passage.kind not in HEADS or place.level != "county":
            continue
        for mark in marked.of("place"):
            if mark.value == place and ZONED.match(marked.text, mark.end):
                inside = [one for one in named if one.level == "zone" and one.within(place.code)]
                return inside[0] if len(inside) == 1 else place
    return place


def _titled(annotated: Annotated, title: str) -> Iterator[tuple[Marked, Mark]]:
    for marked in annotated.passages:
        if marked.text.strip() and marked.text.strip() in title:
            for mark in marked.of("place"):
                yield marked, mark


def _own(annotated: Annotated, tally: Counter[Place]) -> None:
    """Add what 全县, 我区 and the like tell of the level to the place of that level named most."""
    said = Counter(match[1] for marked in annotated.passages for match in OWN.finditer(marked.text))
    aside = told_aside(annotated)
    for level, times in said.items():
        named = [
            place
            for place in tally
            if place.name.endswith(level)
            and place.level != "province"
            and (place not in aside or counties(tally, place))
        ]
        over = [place for place in named if counties(tally, place) >= COUNTIES]
        meant = (
            max(over or named, key=lambda place: tally[place]) if named else city_of(tally, level)
        )
        if level == "市" and speaks_of_counties(annotated) and not over:
            meant = city_of_several(tally) or meant
        if meant:
            tally[meant] += OWN_WORD * times


def _governed(annotated: Annotated, tally: Counter[Place]) -> None:
    """Add what 县委, 区长 and the like tell to the county or district that the text names, where there is just one.

    市政府 tells of the city in which its counties lie, where no county's office is told and none speaks of 全县.
    """
    for level in ("县", "区", "市"):
        named = [one for one in tally if one.level in LEVELS and one.name.endswith(level)]
        times = sum(_offices(marked, level) for marked in annotated.passages)
        county = any(OWN_COUNTY.search(marked.text) for marked in annotated.passages)
        governed = named[0] if len(named) == 1 else None
        if level == "市":
            governed = None if county else governed or (None if named else city_of(tally, level))
        if times and governed:
            tally[governed] += OWN_WORD * min(times, OFFICES)
        if times:
            return


def _offices(marked: Marked, level: str) -> int:
    """Count the offices of this level that stand without a place before them."""
    places = {mark.end for mark in marked.of("place")}
    found = [one for one in OFFICE.finditer(marked.text) if one[1] == level]
    return sum(not places & {one.start(), one.end(1)} for one in found)


def _most(tally: Counter[Place]) -> Place | None:
    """Give the place of most weight; the city of three or more counties of about the same."""
    cities = Counter[str]()
    for place, weight in tally.items():
        cities[place.city_code or place.code] += weight
    home = cities.most_common(1)[0][0] if cities else ""
    ranked = [
        (place, weight)
        for place, weight in tally.most_common()
        if weight > 0 and home in (place.city_code, place.code, "")
    ]
    if not ranked:
        return None
    first, weight = ranked[0]
    cities = Counter(place.city_code for place in tally if place.level in PARTS)
    cities.pop("", None)
    city, many = cities.most_common(1)[0] if cities else ("", 0)
    held = sum(max(w, 1) for p, w in tally.items() if p.city_code == city)
    if many >= COUNTIES and first.level != "city" and weight * 2 < held:
        return by_code(city) or first
    return first
