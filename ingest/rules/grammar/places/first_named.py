"""Where a place is first named in a passage, and where first outside the names of projects."""

from bisect import bisect_right

from graph.places import Place
from ingest.kept import kept
from ingest.rules.grammar.places.toured import GOES, NEAR
from ingest.rules.grammar.threads.scene import Scene, Spot


def of_another(scene: Scene, spot: Spot, place: Place) -> bool:
    """Tell whether a place stands here only because an earlier project's name opens with it."""
    first, alone = _first_named(scene, spot.passage).get(place, (spot.start, spot.start))
    headed = scene.outline.context.turns[spot.passage].standings[0].scope == place
    return first < spot.start <= alone and not headed


@kept
def _first_named(scene: Scene, passage: int) -> dict[Place, tuple[int, int]]:
    """Give where each place of a passage is first named, and where first outside the names of projects."""
    marked, pairs = scene.sheets[passage].marked, scene.placed[passage]
    found: dict[Place, tuple[int, int]] = {}
    for mark in marked.of("place"):
        before = bisect_right(pairs, mark.start, key=lambda pair: pair[0].start)
        inside = before > 0 and mark.start < pairs[before - 1][0].end
        inside = inside and not GOES.search(marked.text, max(0, mark.start - NEAR), mark.start)
        first, alone = found.get(mark.value, (mark.start, len(marked.text)))
        found[mark.value] = (first, alone if inside else min(alone, mark.start))
    return found
