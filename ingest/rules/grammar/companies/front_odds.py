"""How likely the first characters of a project's name are a company's, by what they are and what follows them."""

import csv
import re
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import accumulate
from pathlib import Path

from graph.places import patterns
from ingest.rules.grammar.companies import follows
from ingest.rules.grammar.companies.stem import front_place
from ingest.rules.grammar.words.lexicon import (
    OFTEN,
    SELDOM,
    cut,
    general,
    is_common,
    is_toponym,
    owns,
    weak,
)
from ingest.rules.grammar.words.lexicon import signs as characters
from ingest.vocabulary import vocabulary

SIGNS = Path(__file__).with_name("front_signs.csv")  # written by bench/front_signs.py
LENGTHS = (2, 3, 4, 5)
WINDOW = 16
CLOSED = re.compile("(?:项目|工程|建设|[（(]?[一二三四五]期[）)]?)+$")
FOLLOWS = {
    "capacity": follows.CAPACITY.match,
    "park": follows.PARK.match,
    "public first": follows.PUBLIC.match,
    "public": follows.PUBLIC.search,
    "makes": follows.MAKES.search,
    "goods": follows.GOODS_TOO.search,
    "headquarters": follows.HEADQUARTERS.match,
    "plant": follows.PLANT.search,
    "alone": follows.PHASE.fullmatch,
}


@lru_cache(maxsize=8192)
def front_odds(text: str, hint: float, ruled: int, around: int) -> tuple[int, int]:
    """Give the logarithm of the odds, in tenths, that a name begins with a company's, and the likeliest length of that.

    `text` is the name without its place, `hint` what that place adds, `ruled` the length that rules give, 0 for none,
    `around` the class that `company_mates` gives it.
    """
    found = [(_odds(text, length, hint, ruled, around), length) for length in lengths(text)]
    return max(found, default=(min(_weights().values()), 0))


def lengths(text: str) -> list[int]:
    """Give the lengths that a company's name in front of a text may have: it has Chinese characters only."""
    return [
        length
        for length in LENGTHS
        if length <= len(text) and all("\u4e00" <= sign <= "\u9fff" for sign in text[:length])
    ]


def _odds(text: str, length: int, hint: float, ruled: int, around: int) -> int:
    weights = _weights()
    return sum(weights.get(sign, 0) for sign in signs(text, length, hint, ruled, around))


@cache
def _weights() -> dict[str, int]:
    with SIGNS.open(encoding="utf-8", newline="") as file:
        return {sign: int(weight) for sign, weight in csv.reader(file)}


def signs(text: str, length: int, hint: float, ruled: int, around: int) -> set[str]:
    """Give what speaks for or against a company in the first `length` characters."""
    brand, rest = text[:length], text[length:]
    edge = length in accumulate(map(len, cut(text[:WINDOW])))
    rule = "rule this" if ruled == length else "rule other" if ruled else "rule none"
    known = {"any", f"length {length}", f"hint {hint}", "edge" if edge else "no edge", rule}
    return {*known, f"around {around}", *_own(brand), *_behind(rest, _kind(brand)[:2])}


def _own(brand: str) -> Iterator[str]:
    words = cut(brand)
    yield f"brand {_kind(brand)}"
    yield f"cut {' '.join(str(len(word)) for word in words)}"
    yield f"plain {sum(sign in characters('plain') for sign in brand)}"
    yield f"first {brand[0]}"
    yield f"closes {brand[-1]}"
    yield from (f"holds {sign}" for sign in brand)
    if brand[-1] in characters("geo"):
        yield "geo"
    if len(words) > 1:
        yield from (f"has {kind}" for kind in map(_class, words))


def _kind(brand: str) -> str:
    """Tell what kind of word a brand is, and how often it occurs."""
    if brand in general() or brand in owns() or brand in patterns():
        return _class(brand)
    count = vocabulary().count(brand)
    often = "" if count is None else "+" if count >= OFTEN else "=" if count >= SELDOM else "-"
    return vocabulary().kind(brand)[:2] + often


def _behind(rest: str, kind: str) -> Iterator[str]:
    words = [*cut(rest[:WINDOW]), "", ""]
    one, two = _class(words[0]), _class(words[1])
    end = CLOSED.sub("", rest)
    yield from (f"class {one}", f"class {one} {two}", f"brand {kind} class {one}")
    yield from (f"kind {vocabulary().kind(words[0])[:1]}", f"behind {rest[:1]}")
    yield from (f"tail {end[-2:]}", f"tail {end[-1:]}")
    yield from (sign for sign, test in FOLLOWS.items() if test(rest))
    if front_place(rest):
        yield "place behind"


def _class(word: str) -> str:
    """Tell what a word may be in a project's name."""
    if not word or not "\u4e00" <= word[0] <= "\u9fff":
        return "sign" if word else "end"
    if word in owns():
        return "weak" if word in weak() else "trade"
    if word in general() or word in patterns():
        return "general" if word in general() else "place"
    if len(word) == 1 or is_toponym(word):
        return "single" if len(word) == 1 else "toponym"
    return "common" if is_common(word) else "other"
