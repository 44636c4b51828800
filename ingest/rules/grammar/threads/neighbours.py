"""The names that stand behind a name in its passage, and the name that holds a place of it."""

from bisect import bisect_left, bisect_right

from ingest.rules.grammar.threads.scene import Scene, Spot, Thread
from ingest.rules.grammar.words.coordination import joined

MOST_LISTED = 100  # names of one list that are looked over


def following(scene: Scene, spot: Spot) -> int | None:
    """Give where the next name in the passage begins."""
    pairs = scene.placed[spot.passage]
    place = bisect_right(pairs, spot.start, key=start_of)
    return pairs[place][0].start if place < len(pairs) else None


def after_list(scene: Scene, spot: Spot) -> int | None:
    """Give where the next name in the passage begins that is not of the same list."""
    text, end, pairs = scene.sheets[spot.passage].text, spot.end, scene.placed[spot.passage]
    place = bisect_left(pairs, spot.end, key=start_of)
    for other, _ in pairs[place : place + MOST_LISTED]:
        if text[end] in "（(" or not joined(text, end, other.start):
            return other.start
        end = other.end
    return None


def named_at(scene: Scene, passage: int, place: int) -> bool:
    """Tell whether a place of a passage stands in the name of a project."""
    pairs = scene.placed[passage]
    before = bisect_right(pairs, place, key=start_of)
    return before > 0 and place < pairs[before - 1][0].end


def start_of(pair: tuple[Spot, Thread]) -> int:
    """Give where the name of a pair begins."""
    return pair[0].start
