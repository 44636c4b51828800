"""Divisions and zones: codes, names, parents, and how texts name them."""

from graph.places.gazetteer import by_code, patterns
from graph.places.names import joined_names
from graph.places.place import Place
from graph.places.reading import (
    find,
    in_context,
    place_length,
    read_places,
    resolve,
    short_counties,
)
from graph.places.zones import is_of_a_kind, own_zone

__all__ = [
    "Place",
    "by_code",
    "find",
    "in_context",
    "is_of_a_kind",
    "joined_names",
    "own_zone",
    "patterns",
    "place_length",
    "read_places",
    "resolve",
    "short_counties",
]
