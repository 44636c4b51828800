"""What is told of a project beside one of its names: behind it, in front of it, of its group."""

import re

from graph.types.stage import rank
from ingest.kept import kept
from ingest.rules.grammar.scene import Scene, Spot
from ingest.rules.grammar.status_ahead import ahead
from ingest.rules.grammar.status_hoped import is_aim
from ingest.rules.grammar.status_lists import of_all, of_group, of_resumed
from ingest.rules.grammar.status_told import Found, furthest
from ingest.rules.grammar.topic import held

BEGINS = re.compile("(?:新|全部|全面|按期|如期)*(?:开工|动工|开建|破土|启动|实施|上马|兴建)")
BLOT = "□"


def near(scene: Scene, spot: Spot, stop: int, *, plans: bool, batches: bool) -> Found | None:
    """Give what is told behind a name or in front of it; the list of a batch tells no status."""
    text = scene.sheets[spot.passage].text
    found = furthest(unnamed(scene, spot.passage), spot.end, stop) or _held(text, spot)
    found = found or (None if batches else ahead(scene, spot)) or of_group(scene, spot)
    found = found or of_resumed(scene, spot) or of_all(scene, spot)
    if found and is_aim(text, spot, found):
        early = rank(found[0]) <= rank("started") and found[0] != "signed"
        found = ("planned", *found[1:]) if early else None
    if found and found[0] == "started" and plans and BEGINS.match(text, found[1]):
        found = ("planned", *found[1:])
    return found


@kept
def unnamed(scene: Scene, passage: int) -> str:
    """Give a passage's text with the names of projects blotted out: what they hold (前期工程) tells nothing."""
    signs = list(scene.sheets[passage].text)
    for spot, _ in scene.placed[passage]:
        signs[spot.start : spot.end] = BLOT * (spot.end - spot.start)
    return "".join(signs)


def _held(text: str, spot: Spot) -> Found | None:
    """Give the stage whose ceremony was held at a project."""
    found = held(text, spot.start, spot.end)
    return (found[2], found[0], found[1]) if found else None
