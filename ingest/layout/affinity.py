"""How well two Chinese characters hold together in running text, and how well two open a sentence.

Two characters bind as far as they meet inside words more often than by chance. The words of
the jieba package (MIT) are read as data.
"""

import math
from collections import Counter
from functools import cache

from ingest.vocabulary import vocabulary

OFTEN = 100  # times
STEPS = ((4.0, 2.0), (2.0, 1.6), (1.0, 0.8), (0.0, 0.0), (-1.0, -0.6))
RAREST = -1.2
COMMON = 1000


@cache
def affinities() -> tuple[Counter[str], Counter[str], Counter[str], Counter[str], int]:
    """Give how often pairs stand inside words; characters and pairs open, close and make up words."""
    inside, opens, closes, every = Counter[str](), Counter[str](), Counter[str](), Counter[str]()
    total = 0
    for word, count in vocabulary().often(OFTEN):
        total += count
        opens[word[0]] += count
        if len(word) > 1:
            opens[word[:2]] += count
        closes[word[-1]] += count
        for place, char in enumerate(word):
            every[char] += count
            if place:
                inside[word[place - 1 : place + 1]] += count
    return inside, opens, closes, every, total


@cache
def affinity(left: str, right: str) -> float:
    """Give the log odds of two Chinese characters in one running text, in steps."""
    inside, opens, closes, every, total = affinities()
    together = inside[left + right] + closes[left] * opens[right] / total + 0.5
    apart = every[left] * every[right]
    if not apart:
        return 0.0
    found = math.log(together * size() / apart)
    return next((odds for least, odds in STEPS if found >= least), RAREST)


@cache
def size() -> int:
    """Give the number of characters that the words hold in all."""
    return sum(affinities()[3].values())


@cache
def opening(first: str) -> float:
    """Give the log odds of two characters as the first of a sentence, against those of any line."""
    inside, opens, _, every, _ = affinities()
    if inside[first] > COMMON:
        share = (opens[first] + 1) / inside[first]
    elif every[first[0]]:
        share = (opens[first[0]] + 1) / every[first[0]]
    else:
        return 0.0
    return max(-1.5, min(0.3, math.log(share) + 0.7))
