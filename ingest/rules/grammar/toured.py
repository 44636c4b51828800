"""The county or zone that a text goes to before it tells of its projects: 走进甲县某某园区，…; 赶赴乙区某某镇，见证…."""

import re

from graph.places import Place
from ingest.rules.grammar.neighbours import named_at
from ingest.rules.grammar.scene import Scene, Spot
from ingest.rules.grammar.stories import elsewhere

COUNTIES = ("county", "zone")
REACH = 240  # characters from where a text goes to the name of what it sees there
GOES = re.compile(
    r"(?:走进|走访|来到|赶赴|奔赴|赶到|赶往|抵达|步入|踏入|踏进|走入|转到|转场|移师|转战|转至|前往|直奔|移步|驶入|驱车到|深入|一行到|[率带]队[到赴](?:“?[签开投][约工产]一批”?)?(?:主|分)?(?:会场)?|记者[到在]|(?:先后|随后|当天|一起|接着|首先)[到赴])[^，。；、]{0,3}$"
)
VENUE = re.compile("分会场(?:上|内|里)?，")
LEAVES = re.compile("全[市省州]|各[县区]|[市州]内|[市州]里|回到")
NEAR = 12  # characters of the words that go to a place
MOST = 2  # sentences that a visit lasts


def toured(scene: Scene, spot: Spot, home: Place | None) -> Place | None:
    """Give the county or zone of the document's own place that the last words before a name go to."""
    marked = scene.sheets[spot.passage].marked
    text = marked.text
    for mark in reversed(list(marked.within(max(0, spot.start - REACH), spot.start, "place"))):
        place: Place = mark.value
        named = named_at(scene, spot.passage, mark.start)
        if named or place.level not in COUNTIES or elsewhere(scene, place):
            continue
        stays = text.count("。", mark.end, spot.start) < MOST
        if not stays or LEAVES.search(text, mark.end, spot.start):
            return None
        near = home is None or place.within(home.code)
        goes = GOES.search(text, max(0, mark.start - NEAR), mark.start)
        return place if near and (goes or VENUE.match(text, mark.end)) else None
    return None
