"""The place a whole document is about."""

import re
from collections.abc import Sequence
from itertools import pairwise

from graph.places import Place, by_code
from ingest.language.annotated import Annotated
from ingest.language.cues import BULLET, HEADED
from ingest.language.issuing import (
    declared_place,
    issuing_zone,
    own_press,
    publishing_county,
    speaking_place,
    writing_place,
)
from ingest.language.own_word import fits, is_called, is_in_rows_only, is_national, is_part_only
from ingest.language.scope_odds import likeliest
from ingest.language.telling import HEADS, is_printer

OPENING = 10  # passages
# A region of several cities, where its projects are named: 共建甲乙地区双城经济圈重点项目.
REGION = re.compile(
    r"(?:^|(?<=[\s，。：“《（—·])|(?<=共建)|(?<=推[动进]))(?P<name>(?!共建|推[动进]|加快"
    r"|关于|建设)(?!.{0,8}[省市县])[一-鿿]{2,10}?(?:经济圈|都市圈|城市群|经济带|合作带"
    r"|[一-鿿]角洲|一体化(?:发展)?示范区))(?<!城乡一体化示范区)(?=(?:建设)?(?:重[点大]"
    r"|合作)(?:建设)?项目)"
)


def read_scope(
    annotated: Annotated, title: str, publisher: str, printers: Sequence[Place] = ()
) -> Place | None:
    """Give the place a document is about: the likeliest of those it names; the zone in it, where a heading calls it so.

    `printers` are the places of the page's masthead: what 我县 means where nothing else tells.
    """
    if region := _titled_region(annotated):
        return region
    for own in (speaking_place, declared_place, issuing_zone):
        if speaker := own(annotated):
            return speaker
    place, *others = likeliest(annotated, title, publisher, printers) or (None,)
    writer = writing_place(annotated)
    if writer and not (place and place.within(writer.code)):
        return writer
    county = publishing_county(publisher)
    if county and place and county.within(place.code) and _is_named(annotated, county):
        place = county
    if place and place in (heads := headed_by(annotated)) and len(heads) > 1:
        return by_code(place.city_code)
    if place and is_national(annotated, place):
        return None
    if place and is_in_rows_only(annotated, place):
        place = next((one for one in others if not is_in_rows_only(annotated, one)), None)
    if place and is_part_only(annotated, place):
        return by_code(place.city_code)
    if place and not fits(annotated, place):
        ours = (one for one in (*others, *own_press(annotated)) if is_called(annotated, one))
        place = next(ours, None)
    return _whole_zone(annotated, place) if place else None


def _is_named(annotated: Annotated, place: Place) -> bool:
    """Tell whether a passage names the place, and prints it not alone as who publishes."""
    return any(
        mark.value == place and not is_printer(marked, mark)
        for marked in annotated.passages
        for mark in marked.of("place")
    )


def headed_by(annotated: Annotated) -> tuple[Place, ...]:
    """Give the counties with which headings over running text open, each its own section: 甲县：…, 乙县　…."""
    found: dict[Place, None] = {}
    for marked, below in pairwise(annotated.passages):
        first = next(marked.of("place"), None)
        if marked.passage.kind not in HEADS or below.passage.kind != "text" or first is None:
            continue
        opens = BULLET.fullmatch(marked.text, 0, first.start)
        if opens and first.value.level == "county" and HEADED.match(marked.text, first.end):
            found[first.value] = None
    return tuple(found)


def _titled_region(annotated: Annotated) -> Place | None:
    """Give the region of several cities whose projects a title, heading or first line names."""
    lines = (one.text.partition("【")[0] for one in annotated.passages[:OPENING])
    found = next(filter(None, (REGION.search(line) for line in lines if "。" not in line)), None)
    return Place.region(found["name"]) if found else None


def _whole_zone(annotated: Annotated, place: Place) -> Place:
    """Give the demonstration zone that bears the place's name, where the text calls it so."""
    named = {mark.value for marked in annotated.passages for mark in marked.of("place")}
    zones = [zone for zone in named if zone.level == "zone" and zone.name == place.short + "示范区"]
    return zones[0] if zones else place
