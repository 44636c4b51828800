"""A quick walk through a text for patterns that can begin at few characters only."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

# One spot for each run of digits: no figure begins inside one.
NUMERALS = re.compile(r"[\d零〇○一二两三四五六七八九十百千](?:(?<=\d)[\d.．]+)?")


def scan(pattern: re.Pattern[str], start: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """Give what `pattern.finditer` gives, tried only where `start` does.

    Every match of `pattern` must begin where one of `start` begins; empty ones may differ.
    """
    return scan_at(pattern, [spot.start() for spot in start.finditer(text)], text)


def scan_numerals(pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """Give what `pattern.finditer` gives, where every match begins with a numeral."""
    return scan_at(pattern, _numerals(text), text)


@lru_cache(maxsize=4)
def _numerals(text: str) -> list[int]:
    return [spot.start() for spot in NUMERALS.finditer(text)]


def scan_at(pattern: re.Pattern[str], places: Iterable[int], text: str) -> Iterator[re.Match[str]]:
    """Give the matches of a pattern that begin at these places, in order and disjoint."""
    done = 0
    for place in places:
        if place >= done:
            match = pattern.match(text, place)
            if match:
                done = match.end()
                yield match
