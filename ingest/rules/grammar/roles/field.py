"""Where passages name a project again by words that no rule took for a name: 云笛乐器产业园 of 甲区云笛乐器产业园."""

from bisect import bisect_left
from itertools import accumulate

import ahocorasick_rs

from ingest.rules.grammar.companies.stem import front_place
from ingest.rules.grammar.roles.aim import Pair
from ingest.rules.grammar.threads.scene import Scene, Spot
from ingest.rules.grammar.words.patterns import finder_of

SHORTEST = 5


def spotted(scene: Scene) -> dict[int, tuple[Pair, ...]]:
    """Give the projects of each passage, those named again among them, in order."""
    owners: dict[str, int] = {}
    for thread in scene.projects:
        for form in thread.forms:
            for variant in (form, form[front_place(form) :]):
                known = owners.setdefault(variant, thread.index)
                owners[variant] = known if known == thread.index else -1
    words = [word for word, index in owners.items() if len(word) >= SHORTEST and index >= 0]
    if not words:
        return dict(scene.placed)
    finder = finder_of(words)
    return {index: _with(scene, index, finder, words, owners) for index in scene.sheets}


def _with(
    scene: Scene,
    index: int,
    finder: ahocorasick_rs.AhoCorasick,
    words: list[str],
    owners: dict[str, int],
) -> tuple[Pair, ...]:
    pairs = scene.placed.get(index, ())
    starts = [spot.start for spot, _ in pairs]
    furthest = list(accumulate((spot.end for spot, _ in pairs), max))
    more: list[Pair] = []
    for number, start, end in finder.find_matches_as_indexes(scene.sheets[index].text):
        before = bisect_left(starts, end)
        if not before or furthest[before - 1] <= start:
            thread = scene.projects[owners[words[number]]]
            more.append((Spot(index, start, end, words[number]), thread))
    return tuple(sorted((*pairs, *more), key=lambda pair: pair[0].start)) if more else pairs
