"""District nodes: what the gazetteer knows of a code, and the districts above it."""

from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import pairwise

from graph.places import Place, by_code
from graph.projection import Edge, Node


@lru_cache(maxsize=8192)
def district(code: str) -> Node:
    """Give the node of a district or zone code; an unknown code is its own name."""
    place = by_code(code)
    if place is None:
        return Node("District", code, {"name": code})
    known = {
        "name": place.name,
        "full_name": place.full_name,
        "level": place.level,
        "city_id": place.city,
    }
    return Node("District", code, {name: value for name, value in known.items() if value})


@lru_cache(maxsize=8192)
def upwards(code: str) -> tuple[str, ...]:
    """Give the code and those above it, nearest first."""
    place = by_code(code)
    return (code, *_parents(place)) if place else (code,)


def _parents(place: Place) -> tuple[str, ...]:
    return tuple(place.parents)


def apart(codes: Iterable[str]) -> set[str]:
    """Give the codes without those that lie above others: of a county and its own zone, the zone.

    >>> sorted(apart(["411526", "411526:gaoxin", "411524"]))
    ['411524', '411526:gaoxin']
    """
    told = set(codes)
    return told - {above for code in told for above in upwards(code)[1:]}


def part_of(code: str) -> Iterator[Edge]:
    """Give the PART_OF edges from a code up to its province."""
    line = upwards(code)
    for lower, upper in pairwise(line):
        yield Edge(
            "PART_OF",
            ("District", lower),
            ("District", upper),
            properties={"caption_zh": "隶属"},
        )


def is_fine(code: str) -> bool:
    """Tell whether the code is a county's or a zone's, or unknown: no city's or province's."""
    place = by_code(code)
    return place is None or place.level not in ("province", "city")
