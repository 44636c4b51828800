"""A quick walk through a text for patterns that can begin at few characters only."""

import re
from collections.abc import Iterator

# One spot for each run of digits: no figure begins inside one.
NUMERALS = re.compile(r"[\d零〇○一二两三四五六七八九十百千](?:(?<=\d)[\d.．]+)?")


def scan(pattern: re.Pattern[str], start: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """Give what `pattern.finditer` gives, tried only where `start` does.

    Every match of `pattern` must begin where one of `start` begins; empty ones may differ.
    """
    done = 0
    for spot in start.finditer(text):
        place = spot.start()
        if place >= done:
            match = pattern.match(text, place)
            if match:
                done = match.end()
                yield match
