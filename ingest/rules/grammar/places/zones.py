"""Zones that no list knows, where a text places a project: 落户某某新区, 位于某某工业区的, 工业园区的, 某某经济区3个."""

import re

from graph.places import Place, by_code
from graph.places.zones import OWN_ENDING, own_zone
from ingest.kept import kept
from ingest.rules.grammar.batches.batch import run_of
from ingest.rules.grammar.threads.scene import Scene, Spot
from ingest.sentence import opening

KIND = "(?:新区|经济区|开发区|工业区|工业园(?!区)|园区|投资区|集中区|示范区|集聚区)"
NAME = rf"(?![^，。；]{{0,6}}[省市县])[一-鿿]{{2,8}}?{KIND}"
FRONT = re.compile("((?:工业园区|(?:城乡一体化)?示范区|(?:经济)?开发区|产业集聚区))(?=[“一-鿿])")
BEFORE = re.compile(rf"(?:位于|坐落[于在]|落户|落地)({NAME})的[“]?$")
# 工业园区签的是A项目，示范区的B项目
TAKES = re.compile(
    r"(?:^|[，。；、：和及与])((?:工业园区|(?:城乡一体化)?示范区|(?:经济)?开发区"
    r"|产业集聚区))(?:[这此本]期|这次|当天|现场)*(?:的|[签报上开]的是|签[下约]的?|带来的?"
    r"|拿出的?|是)[“]?$"
)
BEHIND = re.compile(
    rf"(?:(?:也|已|正式|成功|顺利|当天|将|拟)*(?:签约)?(?:落户|落子|落地|选址|入驻|坐落|位于|布局)(?:于|在|到)?({NAME})"
    rf"|(?:(?:项目)?(?:集中)?(?:签约|开工|动工|奠基|投产)(?:动员)?仪式)?在({NAME})(?:正式|顺利|隆重|集中|成功|盛大|如期)?(?:开工|动工|奠基|签约|投产|举行))"
)
# A sentence that opens in a zone: 甲丹园区里，A项目…；B项目….
INSIDE = re.compile(rf"({NAME})(?:[里内中]|境内)，")
# 主会场设在某某工业园区，A项目的工地上….
HALL = re.compile(rf"会场[^，。；]{{0,4}}[在于]({NAME})，$")
SITE = re.compile("(?:项目)?(?:建设|施工)?的?(?:现场|工地)")
OWN = re.compile(
    rf"(?:^|[，。；午日])({NAME})(?:举行)?\d+个[^，。；、]{{0,8}}(?:项目|工程)集中(?:开工|签约|竣工)"
)
NEW = "新区"
OPENING = 2  # passages
SHORTEST = 4  # characters of a name behind its zone
FARTHEST = 24  # characters before a name that may place it


def zone_of(place: Place | None, home: Place | None) -> Place | None:
    """Give what stands for a part without a code: a zone of its own name; a town's county, where that is known."""
    if place is None or place.code:
        return place
    if OWN_ENDING.search(place.name):
        return own_zone(place.name, home or place) or place
    return by_code(place.county_code)


def told_zone(scene: Scene, spot: Spot) -> Place | None:
    """Give the zone by which a name or the words around it place a project, read in the document's city; in a county it is the county's."""
    home = scene.outline.context.header.scope
    text = scene.sheets[spot.passage].text
    if text.startswith(NEW, spot.start, spot.end - SHORTEST):
        return _only_new_area(scene)
    if home is None or home.level not in ("city", "province"):
        return None
    found = FRONT.match(text, spot.start, spot.end - SHORTEST)
    found = found or BEFORE.search(text, max(0, spot.start - FARTHEST), spot.start)
    found = found or TAKES.search(text, max(0, spot.start - FARTHEST), spot.start)
    found = found or BEHIND.match(text, run_of(scene, spot)[1])
    if not found and SITE.match(text, spot.end):
        found = HALL.search(text, max(0, spot.start - FARTHEST), spot.start)
    found = found or INSIDE.match(text, opening(text, spot.start)) or _opening(scene)
    return own_zone(next(filter(None, found.groups())), home) if found else None


@kept
def _only_new_area(scene: Scene) -> Place | None:
    """Give the one 新区 that a document names in full, which 新区 alone takes up."""
    marks = (mark for one in scene.outline.annotated.passages for mark in one.of("place"))
    found: set[Place] = {one.value for one in marks if one.value.name.endswith(NEW)}
    return found.pop() if len(found) == 1 else None


@kept
def _opening(scene: Scene) -> re.Match[str] | None:
    """Find the one zone of whose own ceremony an article tells first: 某某集聚区13个项目集中开工."""
    told = [OWN.search(marked.text) for marked in scene.outline.annotated.passages[:OPENING]]
    found = list(filter(None, told))
    return found[0] if len({one[1] for one in found}) == 1 else None
