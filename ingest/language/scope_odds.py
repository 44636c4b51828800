"""How likely each place is the one a document is about: by how it is told, by its parts, and by the words for its level."""

import csv
import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import repeat
from pathlib import Path

from graph.places import Place, by_code, read_places
from ingest.language.annotated import Annotated, Marked
from ingest.language.issuing import own_press
from ingest.language.mark import Mark
from ingest.language.own_level import own_level
from ingest.language.places import locate
from ingest.language.programmes import BATCHES
from ingest.language.scope_words import ACTS, COUNTS, Words
from ingest.language.telling import is_borne, told

SIGNS = Path(__file__).with_name("scope_signs.csv")  # written by bench/scope_signs.py
HOME = "410000"  # the province whose programme 三个一批 is
ELSEWHERE = {"venue", "origin"}  # where one goes to or comes from
ASIDE = {*ELSEWHERE, "masthead", "printer", "own press"}  # mentions that tell nothing of the place
# What is told beside the way.
BESIDES = {
    "borne",
    "acts",
    "counted",
    "its programme",
    "another's programme",
}
LEVELS = ("province", "city", "county", "zone")
STEPS = (0.02, 0.1, 0.25, 0.5, 0.75, 0.95)  # of all mentions
MOST = 5
LEAST, SURE, ALIKE = 22, 38, 15  # of summed weights: what seen documents about no one place reach
MANY = 4  # places
SEVERAL = 2  # places that tell of the one they lie in
PROVINCE = re.compile(own_level("全我本", "省"))
Ways = dict[Place, Counter[str]]


def likeliest(
    annotated: Annotated, title: str, publisher: str, printers: Sequence[Place] = ()
) -> tuple[Place, ...]:
    """Give the place that a document is most likely about, and others as sure, the likelier first; none where it names none, or counties and cities by the way."""
    told_by = plain_signs(annotated, title, publisher, printers)
    odds = {
        place: sum(map(_weights(place.level).get, found, repeat(0)))
        for place, found in told_by.items()
        if not _is_host(place, told_by)
    }
    ranked = sorted(odds, key=lambda place: (odds[place], place.code), reverse=True)
    if not ranked:
        return ()
    told = ranked[0].level == "province" or _is_told([odds[place] for place in ranked])
    sure = (place for place in ranked[1:] if odds[place] >= SURE)
    return (ranked[0], *sure) if told else ()


def _is_host(place: Place, told_by: dict[Place, set[str]]) -> bool:
    """Tell whether a county only receives what the title tells of its city: 甲市项目集中开工, 仪式在乙县举行."""
    signs_of = told_by[place]
    if place.level != "county" or not {"told as venue", "no whole", "no our"} <= signs_of:
        return False
    city = next((told_by[one] for one in told_by if one.code == place.city_code), set[str]())
    return "in the title" in city and "in the title" not in signs_of


def _is_told(odds: Sequence[int]) -> bool:
    """Tell a likeliest place from one that is named by the way, alone or as one of several."""
    if odds[0] >= SURE:
        return True
    return odds[0] >= LEAST and (len(odds) < MANY or odds[0] - odds[1] > ALIKE)


@cache
def _weights(level: str) -> dict[str, int]:
    """Give what each sign weighs of a place of this level: as of any place, and as of its level."""
    with SIGNS.open(encoding="utf-8", newline="") as file:
        table = {sign: int(weight) for sign, weight in csv.reader(file)}
    plain = dict.fromkeys(sign.removeprefix(f"{level} ") for sign in table)
    return {sign: table.get(sign, 0) + table.get(f"{level} {sign}", 0) for sign in plain}


def signs(
    annotated: Annotated, title: str, publisher: str, printers: Sequence[Place] = ()
) -> dict[Place, set[str]]:
    """Give what speaks for and against each place, by itself and beside its level."""
    found = plain_signs(annotated, title, publisher, printers)
    return {
        place: {*plain, *(f"{place.level} {sign}" for sign in plain)}
        for place, plain in found.items()
    }


def plain_signs(
    annotated: Annotated, title: str, publisher: str, printers: Sequence[Place] = ()
) -> dict[Place, set[str]]:
    """Give what speaks for and against each place that a text names, and each that holds one of these."""
    ways = _ways(annotated, title, printers)
    words = Words.read(annotated, title, publisher)
    times = {place: _times(told_as) for place, told_as in ways.items()}
    inside, whole = _inside(ways), max(1, sum(times.values()))
    apart = {place.code for place in words.titled(ways)}
    found: dict[Place, set[str]] = {}
    for level in LEVELS:
        peers = [place for place in ways if place.level == level]
        ranked = sorted((times[place] for place in peers), reverse=True)
        for place in peers:
            parts = inside.get(place.code, [])
            elsewhere = _is_elsewhere(ways[place]) and len(parts) < SEVERAL
            if elsewhere or (apart & set(place.parents) and place.code not in apart):
                continue
            plain = {"any", _rank(times[place], ranked), *_told(ways[place])}
            plain |= {*words.of(place, parts), *_shares(times, place, parts, whole)}
            if times[place] and place == peers[0]:
                plain.add("first of its level")
            found[place] = plain
    return found


def _inside(places: Iterable[Place]) -> dict[str, list[Place]]:
    """Give the places that lie in each, by its code."""
    inside: dict[str, list[Place]] = {}
    for place in places:
        for code in place.parents:
            inside.setdefault(code, []).append(place)
    return inside


def _is_elsewhere(told_as: Counter[str]) -> bool:
    """Tell whether one only goes to a place or comes from it."""
    return bool(told_as.keys() & ELSEWHERE) and told_as.keys() <= ELSEWHERE | BESIDES


def _ways(annotated: Annotated, title: str, printers: Sequence[Place]) -> Ways:
    """Count how a text tells of each place, in order; one that changed its name counts under the first used."""
    known: dict[str, Place] = {}
    ways: Ways = {}
    for marked in annotated.passages:
        for mark in marked.of("place"):
            place = known.setdefault(mark.value.code or mark.value.name, mark.value)
            ways.setdefault(place, Counter()).update(_told_as(marked, mark))
    beside = (
        ("title", _in_title(annotated, title)),
        ("printer", printers),
        ("own press", own_press(annotated)),
    )
    for way, places in beside:
        for place in places:
            ways.setdefault(known.setdefault(place.code, place), Counter())[way] += 1
    batches = any(
        mark.value == BATCHES for marked in annotated.passages for mark in marked.of("programme")
    )
    for code in (*_above(annotated, ways), *([HOME] if batches else [])):
        over = by_code(code)
        if over and code not in known:
            ways[known.setdefault(code, over)] = Counter()
    if batches:
        for place, told_as in ways.items():
            told_as["its programme" if place.within(HOME) else "another's programme"] += 1
    return ways


def _in_title(annotated: Annotated, title: str) -> list[Place]:
    """Give the places of a title that no passage holds, as a web page's may be."""
    if not title or any(title in one.text or one.text in title for one in annotated.passages):
        return []
    return [
        place
        for _, _, place in read_places(
            title, within=locate(annotated.document, annotated.page.repaired.text)
        )
    ]


def _above(annotated: Annotated, places: Iterable[Place]) -> Iterator[str]:
    """Give the codes of the cities and provinces that several of these lie in, or one where the text speaks of 全省."""
    codes = Counter(code for place in places for code in place.parents)
    ours = any(PROVINCE.search(marked.text) for marked in annotated.passages)
    for code, times in codes.items():
        if times >= SEVERAL or (ours and code.endswith("0000")):
            yield code


def _told_as(marked: Marked, mark: Mark) -> Iterator[str]:
    yield told(marked, mark)
    if is_borne(marked, mark):
        yield "borne"
    if ACTS.match(marked.text, mark.end):
        yield "acts"
    if COUNTS.match(marked.text, mark.end):
        yield "counted"


def _times(told_as: Counter[str]) -> int:
    """Count the mentions that are no guest's, venue's or printer's."""
    return sum(times for way, times in told_as.items() if way not in ASIDE | BESIDES)


def _told(told_as: Counter[str]) -> Iterator[str]:
    for way, times in told_as.items():
        yield f"told as {way}"
        yield f"told as {way} {min(MOST, times)}"
    if not told_as:
        yield "unnamed"


def _shares(
    times: dict[Place, int], place: Place, parts: Sequence[Place], whole: int
) -> Iterator[str]:
    """Tell how much of what is named is this place, its parts, and the largest of these."""
    inside = sum(times[one] for one in parts)
    largest = max((times[one] for one in parts), default=0)
    named = sum(times[one] > 0 and one.level != "zone" for one in parts)
    yield f"named {_step(times[place] / whole)}"
    yield f"parts named {_step(inside / whole)}"
    yield f"covers {_step((times[place] + inside) / whole)}"
    yield f"{min(MOST, named)} parts"
    yield f"largest part {_step(largest / whole)}"
    yield f"largest of parts {_step(largest / max(1, inside))}"
    yield "more than its largest part" if times[place] > largest else "less than its largest part"


def _step(share: float) -> int:
    return bisect_left(STEPS, share)


def _rank(times: int, ranked: Sequence[int]) -> str:
    """Tell how a place stands among all of its level, whose mentions are ranked."""
    first, second = (*ranked, 0)[:2]
    if not times:
        return "unnamed" if first else "none of its level named"
    if times < first or times == second:
        return "not most of its level"
    return "most of its level" if second else "only one of its level"
