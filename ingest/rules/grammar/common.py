"""Words of Chinese with their frequency, from the dictionary of the jieba package, and names cut by them."""

import importlib.util
import math
import re
from functools import cache, lru_cache
from pathlib import Path

from ingest.rules.grammar.words import words

ENTRY = re.compile(r"^([\u4e00-\u9fff]{1,4}) (\d+) ([a-z]*)", re.M)
PROPER = frozenset(("nr", "nrt", "nrfg", "nt"))
TOTAL = math.log(60_000_000)


@cache
def dictionary() -> dict[str, tuple[int, bool]]:
    """Give frequency and properness of the words of one to four characters.

    Without the package, the general words of this folder stand in for it.
    """
    spec = importlib.util.find_spec("jieba")
    if spec is None or spec.origin is None:
        return dict.fromkeys(words("generic"), (1000, False))
    text = (Path(spec.origin).parent / "dict.txt").read_text("utf-8")
    return {word: (int(count), kind in PROPER) for word, count, kind in ENTRY.findall(text)}


def is_common(word: str) -> bool:
    """Tell whether the dictionary knows the word as a common one."""
    count, proper = dictionary().get(word, (0, False))
    return count >= 3 and not proper


@lru_cache(maxsize=8192)
def segmented(text: str) -> tuple[str, ...]:
    """Cut a short text into its likeliest words."""
    known = dictionary()
    best: list[tuple[float, int]] = [(0.0, 0)]
    for end in range(1, len(text) + 1):
        best.append(
            max(
                (best[start][0] + _weight(known, text[start:end]), start)
                for start in range(max(0, end - 4), end)
            )
        )
    return _walked(text, best)


def _weight(known: dict[str, tuple[int, bool]], word: str) -> float:
    count, proper = known.get(word, (0, False))
    if not count or (proper and len(word) > 1):
        return -TOTAL if len(word) == 1 else -1000.0
    return math.log(count + 1) - TOTAL


def _walked(text: str, best: list[tuple[float, int]]) -> tuple[str, ...]:
    found: list[str] = []
    end = len(text)
    while end:
        start = best[end][1]
        found.append(text[start:end])
        end = start
    return tuple(reversed(found))


def unknown_front(text: str) -> str:
    """Give the characters in front that no word of the dictionary holds: a name of its own, or nothing."""
    front = ""
    for word in segmented(text[:12]):
        if len(word) > 1 or not "\u4e00" <= word <= "\u9fff":
            break
        front += word
    return front
