"""Whose story a name stands in: a headline of other news, or a visit to other counties, ends what stood before."""

import re

from graph.places import Place
from ingest.kept import kept
from ingest.rules.grammar.threads.scene import Scene, Spot

HEADLINE = re.compile(
    r"(?![（(]?[一二三四五六七八九十\d]+[、.．)])(?=.{10})[^。]*(?:签约|落户|落子|开工|投产|投建|奠基|启动|封顶|竣工|增资|加速|推进|新建|项目)"
)
VISIT = re.compile(
    "(?:考察|学习|观摩|取经|党政代表)团?[^，。；]{0,4}(?:赴|前往|到)[^。；]{2,60}?(?:考察|学习|观摩|取经|参观)"
)
VISITED = 2  # passages behind the words that tell of a visit


def of_story(scene: Scene, spot: Spot, place: Place) -> bool:
    """Tell whether a headline of news stands between the last naming of a place and the name."""
    for above in range(spot.passage, -1, -1):
        marked = scene.outline.annotated.passages[above]
        if any(mark.value == place for mark in marked.of("place")):
            return False
        if marked.passage.kind == "heading" and HEADLINE.match(marked.text):
            return True
    return False


def of_another_story(scene: Scene, spot: Spot, home: Place) -> bool:
    """Tell whether a headline of another place stands between the last naming of the page's own and the name."""
    for above in range(spot.passage, -1, -1):
        marked = scene.outline.annotated.passages[above]
        places = [mark for mark in marked.of("place") if not elsewhere(scene, mark.value)]
        if any(mark.value == home or mark.value.within(home.code) for mark in places):
            return False
        headed = marked.passage.kind in ("heading", "title") and HEADLINE.match(marked.text)
        if headed and any(not home.within(mark.value.code) for mark in places):
            return True
    return False


def elsewhere(scene: Scene, place: Place) -> bool:
    """Tell whether a place lies in another province than the one the document is about."""
    home = scene.outline.context.header.scope
    known = home and home.province_code and place.province_code
    return bool(home and known and home.province_code != place.province_code)


def of_visit(scene: Scene, spot: Spot, home: Place) -> bool:
    """Tell whether a delegation of the document's county sees projects of others: 考察团赴乙县、丙区考察学习."""
    for above in range(spot.passage, max(-1, spot.passage - VISITED), -1):
        marked = scene.outline.annotated.passages[above]
        stop = spot.start if above == spot.passage else len(marked.text)
        visits = [one for one in _visits(scene, above) if one[1] <= stop]
        if visits:
            seen = [mark.value for mark in marked.within(*visits[-1], "place")]
            return bool(seen) and home not in seen
        if any(mark.value == home for mark in marked.within(0, stop, "place")):
            return False
    return False


@kept
def _visits(scene: Scene, passage: int) -> list[tuple[int, int]]:
    """Give where a passage tells of visits."""
    return [one.span() for one in VISIT.finditer(scene.outline.annotated.passages[passage].text)]
