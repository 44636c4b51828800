"""Finds places in text: the longest names first, read in the context of their neighbours."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

import ahocorasick_rs

from graph.places.gazetteer import by_code, candidates, choose, closeness, is_full, patterns
from graph.places.names import load
from graph.places.place import Place
from graph.places.zones import kinds, zone_in

Found = tuple[int, int, Place]
HAN = re.compile("[\u4e00-\u9fff]")
# What may stand before a county of one character: 在杞县, 到嵩县; but no 示范县.
BEFORE_SHORT = "的在于到从赴往驻对将让使是与及由为和以举拿比跟"
BEFORE_NEAR = re.compile(
    "其中$|[一二三四五六七八九十\\d]期$|\\d日$|[我全]市$|本报$"
    "|现代化$|美丽$|幸福$|活力$|魅力$|富强$|和谐$|智慧$|数字$|新时代$|推[进动]$|走进$|来到$|支持$|落户$|扎根$|入驻$"
)  # 其中杞县, 第十期嵩县, 现代化滑县
PART_BEHIND = ("段", "境内")  # 引水工程杞县段
LIST = "、，和及与"
# 甲县14个，乙9个: what may stand before a name that is counted, and the count behind it.
BEFORE_COUNTED = LIST + "。；：:,; \n"
COUNTED = re.compile(r"各?\s?\d+(?:\.\d+)?\s?(?:个|家|项|亿|[%％])")
BEHIND = LIST + "等两三四"  # 甲县、乙县等, 甲、乙两县


@cache
def _names() -> tuple[list[str], ahocorasick_rs.AhoCorasick]:
    names = sorted(patterns())
    return names, ahocorasick_rs.AhoCorasick(names)


@cache
def _traps() -> dict[str, Any]:
    traps: dict[str, Any] = load("traps.yml")
    never = tuple(traps["not_before"]["any"])
    return {**traps, "suffix_only": frozenset(traps["suffix_only"]), "never_before": never}


@cache
def _prefixed() -> dict[str, str]:
    return {word: kind.key for kind in kinds().values() for word in kind.prefixed}


@cache
def _zone_words() -> tuple[str, ...]:
    return tuple(word for kind in kinds().values() for word in (*kind.words, *kind.prefixed))


def context(within: str | Place | None) -> Place | None:
    """Give the place of a code or a name, or None."""
    if within is None or isinstance(within, Place):
        return within
    return by_code(within) or choose(within)


def read_places(text: str, *, within: str | Place | None = None) -> list[Found]:
    """Give every place with its reach, in order; 河南省郑州市二七区 is one.

    `within` is the place (or its code or name) in which the text stands: it tells
    which 鼓楼区 or 高新区 is meant and lets 潢川 stand for 潢川县. A full name that
    means several places and a zone whose city is unknown come without a city
    (`city_code` empty); `in_context` reads them again.
    """
    names, automaton = _names()
    spots = [
        (start, -end, names[index])
        for index, start, end in automaton.find_matches_as_indexes(text, overlapping=True)
    ]
    return list(_chosen(text, sorted(spots), context(within)))


def _chosen(text: str, spots: list[tuple[int, int, str]], within: Place | None) -> Iterator[Found]:
    last: Found | None = None
    for start, negative, name in spots:
        if last and start < last[1]:
            continue
        above = last[2] if last and last[1] == start else None
        place = _read(text, start, -negative, name, above, within)
        if place is None:
            continue
        if last and above and place.within(above.code):
            start = last[0]
        elif last:
            yield last
        last = (start, -negative, place)
    if last:
        yield last


def _read(
    text: str, start: int, end: int, name: str, above: Place | None, within: Place | None
) -> Place | None:
    """Give the place that text[start:end] means between its neighbours, or None."""
    if _is_other_word(text, start, end, name):
        return None
    inner = _inside(name, above)
    if inner:
        return inner if _stands(text, start, end, name, inner, above, within) else None
    if name in _prefixed():
        return None
    place = choose(name, within)
    stands = _stands(text, start, end, name, place or candidates(name)[0], above, within)
    return (place or _open(name)) if stands else None


def _inside(name: str, above: Place | None) -> Place | None:
    """Give the place of this name in the place that stands directly before it."""
    if above is None:
        return None
    found = [place for place in candidates(name, above) if place.code != above.code]
    if found and found[0].level == "zone" and above.level in ("city", "county"):
        kind = found[0].code.partition(":")[2]
        return zone_in(kind, above) if kind in kinds() else found[0]
    inner = [place for place in found if place.within(above.code)]
    return inner[0] if len(inner) == 1 else None


def _open(name: str) -> Place | None:
    """Give a full name that several places bear as a place without a city; a short one is none."""
    first = candidates(name)[0]
    if not is_full(name, first):
        return None
    return Place("", name, name, first.level, "", "", first.short)


def _is_other_word(text: str, start: int, end: int, name: str) -> bool:
    traps = _traps()
    before, behind = text[start - 1 : start] if start else "", text[end : end + 1]
    if before and before in traps["not_behind"].get(name, ""):
        return True
    following = traps["not_before"].get(name, "") + traps["not_before"].get(name[-1], "")
    return bool(behind) and behind in following


def _stands(
    text: str,
    start: int,
    end: int,
    name: str,
    place: Place,
    above: Place | None,
    within: Place | None,
) -> bool:
    """Tell whether this way of writing is enough here to mean the place."""
    under = above is not None and place.within(above.code)
    if is_full(name, place):
        return under or _full_stands(text, start, name, place, within)
    if text.startswith(_zone_words(), end) and closeness(place, within) > 0:
        return True
    told = _listed(text, start, end, within) or _is_counted(text, start, end, place, within)
    own = within is not None and place.code == within.city_code
    if name in _traps()["suffix_only"] and not (told or own):
        return False
    if text.startswith(_traps()["never_before"], end):
        return False
    if place.level in ("province", "city") or place.city_code == place.code:
        return True
    near = under or closeness(place, within) > 0
    if not place.name.endswith("区"):
        return near
    return told or (under and not HAN.match(text, end))


def _full_stands(text: str, start: int, name: str, place: Place, within: Place | None) -> bool:
    if name in _traps()["suffix_only"] or place.short in _traps()["own_city_only"]:
        return closeness(place, within) > 1
    alone = start == 0 or not HAN.match(text[start - 1]) or text[start - 1] in BEFORE_SHORT
    part = text.startswith(PART_BEHIND, start + len(name)) and closeness(place, within) > 1
    return (
        len(name) > 2 or alone or part or bool(BEFORE_NEAR.search(text, max(0, start - 3), start))
    )


def _listed(text: str, start: int, end: int, within: Place | None) -> bool:
    """Tell whether a short name stands between 、 in a list of names, or is all of the text."""
    if within is None:
        return False
    before, behind = text[start - 1 : start], text[end : end + 1]
    return (
        (not before or before in LIST)
        and (not behind or behind in BEHIND)
        and _has_neighbour(text, start, end)
    )


def _is_counted(text: str, start: int, end: int, place: Place, within: Place | None) -> bool:
    """Tell whether a short name of a county of the city in which the text stands bears a count: 南谯7个."""
    before = text[start - 1 : start]
    return (
        closeness(place, within) > 1
        and (not before or before in BEFORE_COUNTED or text.endswith("其中", 0, start))
        and COUNTED.match(text, end) is not None
    )


def _has_neighbour(text: str, start: int, end: int) -> bool:
    if start == 0 and end == len(text):
        return True
    names = patterns()
    parts = re.split(f"[{BEHIND}]", text[max(0, start - 6) : end + 6])
    return sum(part in names for part in parts) > 1


def in_context(place: Place, within: str | Place | None) -> Place:
    """Give the place again, read where the text stands, if it was left open before."""
    if place.city_code or place.level == "province":
        return place
    return choose(place.name, context(within)) or place


def find(name: str, *, within: str | Place | None = None) -> tuple[Place, ...]:
    """Give the places that a whole name may mean, the likeliest first."""
    place = context(within)
    if found := candidates(name, place):
        return found
    read = read_places(name, within=place)
    return (read[0][2],) if len(read) == 1 and read[0][:2] == (0, len(name)) else ()


def resolve(name: str, *, within: str | Place | None = None) -> Place | None:
    """Give the one place that a whole name means: a cell, a header field; None if open."""
    if name in patterns():
        return choose(name, context(within))
    found = find(name, within=within)
    return found[0] if len(found) == 1 else None


def short_counties(text: str) -> Iterator[Place]:
    """Give the county of each short name in a text that no other division bears, and that is no common word."""
    names, automaton = _names()
    for index, start, end in automaton.find_matches_as_indexes(text, overlapping=True):
        name, places = names[index], patterns()[names[index]]
        place = places[0]
        alone = len(places) == 1 and place.level == "county" and name == place.short != place.name
        taken = name in _traps()["suffix_only"] or _is_other_word(text, start, end, name)
        if alone and not taken and not text.startswith(_traps()["never_before"], end):
            yield place


def place_length(name: str) -> int:
    """Give how many characters of place stand in front of a company's name."""
    for start, end, _ in read_places(name[:14]):
        return end if start == 0 and end < len(name) else 0
    return 0
