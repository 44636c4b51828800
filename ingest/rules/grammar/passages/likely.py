"""How likely a phrase is a project's name, by its words and what stands beside it."""

import csv
import re
from collections.abc import Iterator
from functools import cache, lru_cache
from pathlib import Path

from ingest.rules.grammar.words import evidence
from ingest.rules.grammar.words.lexicon import cut
from ingest.vocabulary import vocabulary

SIGNS = Path(__file__).with_name("name_signs.csv")  # written by bench/name_signs.py
DOUBTFUL, OTHER, SURE = -20, -1, 20  # odds; OTHER where the document is of other things
BESIDE, NEAR = 2, 6  # characters, without and with blanks
NUMBER = re.compile(r"\d")
LONG, MANY = 8, 3
TOLD = 2  # points of what stands beside


def doubtful(text: str, start: int, end: int, *, other: bool = False, headed: bool = True) -> bool:
    """Say whether text[start:end] of a passage does not read like a project's name, whatever speaks for it.

    `other`: its document hardly tells of projects; there what is told beside must speak for a name with a head word.
    """
    told = headed and evidence.beside(text, start, end) >= TOLD
    least = OTHER if other and not told else DOUBTFUL
    return odds(*beside(text, start, end)) < least


def sure(text: str, start: int, end: int) -> bool:
    """Say whether text[start:end] of a passage reads like a project's name, even if nothing else says so."""
    return odds(*beside(text, start, end)) >= SURE


def beside(text: str, start: int, end: int) -> tuple[str, str, str]:
    """Give a phrase of a passage between the two characters before and behind it, blanks left out."""
    before = "".join(text[max(0, start - NEAR) : start].split())[-BESIDE:]
    return before, text[start:end], "".join(text[end : end + NEAR].split())[:BESIDE]


@lru_cache(maxsize=8192)
def odds(before: str, name: str, after: str) -> int:
    """Give the logarithm of the odds that this is a name, in tenths; `before` and `after` stand beside it."""
    weights = _weights()
    return sum(weights.get(sign, 0) for sign in signs(before, name, after))


@cache
def _weights() -> dict[str, int]:
    with SIGNS.open(encoding="utf-8", newline="") as file:
        return {sign: int(weight) for sign, weight in csv.reader(file)}


def signs(before: str, name: str, after: str) -> set[str]:
    """Give what speaks for or against a name."""
    return {"any", *_beside(before, after), *_within(name)}


def _beside(before: str, after: str) -> Iterator[str]:
    yield f"before {before[-1:]}"
    yield f"before {before}"
    yield f"after {after[:1]}"
    yield f"after {after}"


def _within(name: str) -> Iterator[str]:
    words = cut(name)
    kinds = [_kind(word) for word in words]
    yield f"first {words[0]}"
    yield f"last {words[-1]}"
    yield f"kinds {''.join(kinds[:2])}"
    yield f"last kinds {''.join(kinds[-2:])}"
    yield f"opens {name[0]}"
    yield f"closes {name[-2:]}"
    yield f"verbs {min(MANY, kinds.count('v'))}"
    yield f"length {min(LONG, len(name) // 3)}"
    yield f"single {min(MANY, sum(len(word) == 1 for word in words))}"
    if NUMBER.search(name):
        yield "number"
    for place in range(len(name) - 1):
        yield f"holds {name[place : place + 2]}"


def _kind(word: str) -> str:
    return vocabulary().kind(word)[:1] or ("0" if NUMBER.match(word) else "?")
