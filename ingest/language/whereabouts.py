"""The place a whole document is about, by its title and the places it names as subjects."""

import re
from collections import Counter
from collections.abc import Iterator

from graph.places import Place, by_code, read_places
from ingest.language.annotated import Annotated, Marked
from ingest.language.mark import Mark
from ingest.language.masthead import PAPER, is_imprint
from ingest.language.places import locate
from ingest.language.programmes import BATCHES
from ingest.language.scopes import ZONED

HOME = "410000"  # 三个一批 is a programme of this province
PROVINCE = re.compile(
    r"全省(?!第|[“\"]?三个|重大|集中|统一|首)|我省将|[，。；]我省(?!第|[“\"]?三个|举[办行])"
)
BRACKET = re.compile(r"[\s“”\"—：（(【〔]*")
VENUE = re.compile("会场(?:设|放|定)?在[一-鿿]{0,4}$")
WEIGHTS = {"title": 12, "heading": 4}
OWN = re.compile("[全我](市|县|区|州)(?!民|外)")
ACTS = re.compile("将|计划|力争|今年|印发|出台|安排|确定")
COUNTIES = 3
OPENING = 4  # passages
HEARD = re.compile("日在$")
CONGRESS = re.compile("(?:第.{1,4}届)?(?:人民代表大会|人大|委员会|党代会|.{0,6}全体会议)")


def read_scope(annotated: Annotated, title: str) -> Place | None:
    """Give the place a document is about: its title's, else the one that most of it speaks of."""
    titled = {mark.value for mark in _titled(annotated, title)}
    if not titled and title:
        within = locate(annotated.page)
        titled = {place for _, _, place in read_places(title, within=within)}
    titled -= {
        place for place in titled for one in titled if one != place and one.within(place.code)
    }
    if session := _session(annotated):
        return session
    if len(titled) == 1:
        return _whole_zone(annotated, titled.pop())
    tally = Counter[Place]()
    for marked in annotated.passages:
        for mark in marked.of("place"):
            tally[mark.value] += _weight(marked, mark)
    _own(annotated, tally)
    province = _province(annotated, tally)
    if province:
        tally[province] += _told(annotated, province)
        tally[province] += 3 * sum(
            len(PROVINCE.findall(marked.text)) for marked in annotated.passages
        )
    most = _most(tally) or province
    return most and _whole_zone(annotated, most)


def _session(annotated: Annotated) -> Place | None:
    """Give the place whose congress heard a report: ——2024年1月11日在宿州市人民代表大会上."""
    for marked in annotated.passages[:OPENING]:
        for mark in marked.of("place"):
            place: Place = mark.value
            if HEARD.search(marked.text, 0, mark.start) and CONGRESS.match(marked.text, mark.end):
                return place
    return None


def _whole_zone(annotated: Annotated, place: Place) -> Place:
    """Give the demonstration zone that bears the place's name, where the text calls it so."""
    named = {mark.value for marked in annotated.passages for mark in marked.of("place")}
    zones = [zone for zone in named if zone.level == "zone" and zone.name == place.short + "示范区"]
    return zones[0] if zones else _titled_zone(annotated, place, named)


def _titled_zone(annotated: Annotated, place: Place, named: set[Place]) -> Place:
    """Give the zone that a heading names by its county and kind: 全椒开发区 of 全椒经济开发区."""
    for marked in annotated.passages:
        if marked.passage.kind not in WEIGHTS or place.level != "county":
            continue
        for mark in marked.of("place"):
            if mark.value == place and ZONED.match(marked.text, mark.end):
                inside = [one for one in named if one.level == "zone" and one.within(place.code)]
                return inside[0] if len(inside) == 1 else place
    return place


def _titled(annotated: Annotated, title: str) -> Iterator[Mark]:
    for marked in annotated.passages:
        if marked.text.strip() and marked.text.strip() in title:
            yield from marked.of("place")


def _weight(marked: Marked, mark: Mark) -> int:
    text = marked.text
    before, behind = text[: mark.start][-1:], text[mark.end : mark.end + 1]
    if PAPER.match(text, mark.start) or is_imprint(marked):
        return 0
    if VENUE.search(text, 0, mark.start):
        return 0
    if before == "、" or behind == "、" or mark.value.level == "province":
        return 0
    if BRACKET.fullmatch(text[: mark.start]):
        return WEIGHTS.get(marked.passage.kind, 2)
    return 2 if before in "，。；" else 1


def _own(annotated: Annotated, tally: Counter[Place]) -> None:
    """Add what 全县, 我区 and the like tell of the level to the place of that level named most."""
    said = Counter(match[1] for marked in annotated.passages for match in OWN.finditer(marked.text))
    for level, times in said.items():
        named = [
            place for place in tally if place.name.endswith(level) and place.level != "province"
        ]
        over = [place for place in named if _counties(tally, place) >= COUNTIES]
        told = max(over or named, key=lambda place: tally[place]) if named else _city(tally, level)
        if told:
            tally[told] += 2 * times


def _counties(tally: Counter[Place], city: Place) -> int:
    """Count the counties of a city that a text names beside it."""
    return sum(
        city.level == "city" and place.level == "county" and place.city_code == city.code
        for place in tally
    )


def _city(tally: Counter[Place], level: str) -> Place | None:
    """Give the city of this level that the places named lie in, where no text names it: 我市…浚县、淇县."""
    codes = Counter(place.city_code for place in tally.elements() if place.level == "county")
    codes.pop("", None)
    city = by_code(codes.most_common(1)[0][0]) if codes else None
    return city if city and city.name.endswith(level) else None


def _province(annotated: Annotated, tally: Counter[Place]) -> Place | None:
    codes = Counter(place.province_code for place in tally.elements() if place.province_code)
    if codes:
        return by_code(codes.most_common(1)[0][0])
    batches = any(
        mark.value == BATCHES for marked in annotated.passages for mark in marked.of("programme")
    )
    return by_code(HOME) if batches else None


def _told(annotated: Annotated, province: Place) -> int:
    """Tell how often a sentence says what the province will do: 河南将在九大领域推进."""
    return sum(
        mark.value == province and bool(ACTS.match(marked.text, mark.end))
        for marked in annotated.passages
        for mark in marked.of("place")
    )


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
    cities = Counter(
        place.city_code
        for place, _ in ranked
        if place.level in ("county", "zone") and place.city_code
    )
    city, counties = cities.most_common(1)[0] if cities else ("", 0)
    held = sum(w for p, w in ranked if p.city_code == city)
    if counties >= COUNTIES and first.level != "city" and weight * 2 < held:
        return by_code(city) or first
    return first
