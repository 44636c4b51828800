"""The county or zone that a text goes to before it tells of its projects: 走进甲县某某园区，…; 赶赴乙区某某镇，见证…."""

import re

from graph.places import Place
from ingest.kept import kept
from ingest.rules.grammar.places.stories import elsewhere
from ingest.rules.grammar.threads.neighbours import named_at
from ingest.rules.grammar.threads.scene import Scene, Spot

COUNTIES = ("county", "zone")
REACH = 240  # characters from where a text goes to the name of what it sees there
GOES = re.compile(
    r"(?:走进|走访|来到|赶赴|奔赴|赶到|赶往|抵达|步入|踏入|踏进|走入|转到|转场|移师|转战"
    r"|转至|前往|直奔|移步|驶入|驱车到|深入|一行到"
    r"|[率带]队[到赴](?:“?[签开投][约工产]一批”?)?(?:主|分)?(?:会场)?|记者[到在]"
    r"|(?:先后|随后|当天|一起|接着|首先)[到赴])[^，。；、]{0,3}$"
)
VENUE = re.compile("分会场(?:上|内|里)?，")
LEAVES = re.compile("全[市省州]|各[县区]|[市州]内|[市州]里|回到")
NEAR = 12  # characters of the words that go to a place
MOST = 2  # sentences that a visit lasts


# A tour of the whole that is held in one county: 全市重点项目观摩活动在甲县举行，一天走了14个项目.
HELD = re.compile("(?:观摩|巡查|巡看|点评|拉练|看点)[^，。；]{0,10}在$")
HOLDS = re.compile("(?:举行|进行|展开|开展|启动|拉开)")
TURNS = re.compile("全[市省州](?!重点项目)|各[县区]|[省市州]里|那头|次日|第二站|下一站")


def _hosting(scene: Scene, spot: Spot, home: Place | None) -> Place | None:
    """Give the county in which the tour is held that a text tells of, until it turns to the whole or to another place."""
    found = _hosted(scene)
    if found is None or home is None or not found[2].within(home.code):
        return None
    passages = scene.outline.annotated.passages
    since = range(found[0], spot.passage + 1)
    ends = {found[0]: found[1]}
    told = (
        passages[index].text[ends.get(index, 0) : spot.start if index == spot.passage else None]
        for index in since
    )
    stays = spot.passage >= found[0] and not any(TURNS.search(text) for text in told)
    return found[2] if stays else None


@kept
def _hosted(scene: Scene) -> tuple[int, int, Place] | None:
    """Give the passage, the offset and the one county in which a tour is held."""
    found = [
        (index, mark.end, mark.value)
        for index, marked in enumerate(scene.outline.annotated.passages)
        for mark in marked.of("place")
        if mark.value.level in COUNTIES and HOLDS.match(marked.text, mark.end)
        if HELD.search(marked.text, max(0, mark.start - REACH), mark.start)
    ]
    return found[0] if len(found) == 1 else None


def toured(scene: Scene, spot: Spot, home: Place | None) -> Place | None:
    """Give the county or zone of the document's own place that is gone to, or that holds a tour."""
    return _gone_to(scene, spot, home) or _hosting(scene, spot, home)


def _gone_to(scene: Scene, spot: Spot, home: Place | None) -> Place | None:
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
