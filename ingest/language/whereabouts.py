"""The place a whole document is about."""

from collections.abc import Sequence

from graph.places import Place
from ingest.language.annotated import Annotated
from ingest.language.own_word import fits
from ingest.language.scope_odds import likeliest
from ingest.language.scopes import ZONED
from ingest.language.telling import HEADS


def read_scope(
    annotated: Annotated, title: str, publisher: str, printers: Sequence[Place] = ()
) -> Place | None:
    """Give the place a document is about: the likeliest of those it names; the zone in it, where a heading calls it so.

    `printers` are the places of the page's masthead: what 我县 means where nothing else tells.
    """
    place = likeliest(annotated, title, publisher, printers)
    return _whole_zone(annotated, place) if place and fits(annotated, place) else None


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
