"""How well Chinese words hold together over a line's end, and how well two characters open a sentence.

Two characters bind as far as they meet inside words more often than by chance, and more so
where they, or they and their neighbours, are a word. The words of the jieba package (MIT) are
read as data; the log odds were counted on running text cut at random places.
"""

import math
from collections import Counter, defaultdict
from functools import cache

from ingest.vocabulary import vocabulary

OFTEN = 100  # times
STEPS = (4.0, 2.0, 1.0, 0.0, -1.0)
APART = (0.9, 0.5, 0.1, 0.1, -0.6, -1.9)
WORD = (3.7, 2.3, 1.4, 1.0, 0.0, -0.6)
LONGER = (4.6, 3.6, 3.8, 3.1, 3.0, 2.4)
REACH = 3
COMMON = 1000
OPENINGS = ((0.25, 0.4), (-0.25, -0.5), (-math.inf, -1.4))


@cache
def affinities() -> tuple[Counter[str], Counter[str], Counter[str], Counter[str], int]:
    """Give how often pairs stand inside words; characters and pairs open, close and make up words."""
    inside, opens, closes, every = (defaultdict[str, int](int) for _ in range(4))
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
    return Counter(inside), Counter(opens), Counter(closes), Counter(every), total


def affinity(left: str, right: str) -> float:
    """Give the log odds that one running text goes on from `left` to `right`, both Chinese at the seam."""
    odds = (
        LONGER
        if longer(left[-REACH:], right[:REACH])
        else WORD
        if word(left[-1] + right[0])
        else APART
    )
    return odds[step(left[-1], right[0])]


def longer(left: str, right: str) -> bool:
    """Say whether a word of three or four characters reaches over the seam; both sides have three."""
    if len(left) < REACH or len(right) < REACH:
        return False
    places = vocabulary().places
    return (
        left[-1] + right[:2] in places
        or left[-2:] + right[0] in places
        or left[-1] + right in places
        or left[-2:] + right[:2] in places
        or left + right[0] in places
    )


def word(pair: str) -> bool:
    """Say whether two characters are a word."""
    return pair in vocabulary().places


@cache
def step(left: str, right: str) -> int:
    """Give how often two characters meet inside words, against chance, in steps from 0, most often."""
    inside, opens, closes, every, total = affinities()
    together = inside[left + right] + closes[left] * opens[right] / total + 0.5
    apart = every[left] * every[right]
    if not apart:
        return STEPS.index(0.0)
    found = math.log(together * size() / apart)
    return next((at for at, least in enumerate(STEPS) if found >= least), len(STEPS))


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
    found = math.log(share) + 0.7
    return next(odds for least, odds in OPENINGS if found >= least)
