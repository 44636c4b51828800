"""What ordinary words a name of its own stands out from: segmentation, trade words, general words."""

import importlib.util
import math
import re
from functools import cache, lru_cache
from pathlib import Path

from ingest.rules.grammar.words import words

ENTRY = re.compile(r"^([\u4e00-\u9fff]{1,4}) (\d+) ([a-z]*)", re.M)
PROPER = frozenset(("nr", "nrt", "nrfg", "nt"))
TOTAL = math.log(60_000_000)
KNOWN = math.log(5_000) - TOTAL
LONGEST = 5


@cache
def dictionary() -> dict[str, float]:
    """Give words of one to four characters with their weight, names of people and firms left out.

    Source: the dictionary of the jieba package (MIT), read as data; the vocabulary
    of company_words.yml stands beside it.
    """
    table = {
        word: math.log(int(count) + 1) - TOTAL
        for word, count, kind in _entries()
        if len(word) == 1 or (int(count) >= 3 and not _proper(word, kind, int(count)))
    }
    return table | {word: max(KNOWN, table.get(word, KNOWN)) for word in (*owns(), *general())}


@cache
def toponyms() -> frozenset[str]:
    """Give the names of places, mountains and waters among them."""
    return frozenset(word for word, _, kind in _entries() if kind == "ns" and len(word) > 1)


@cache
def _entries() -> list[tuple[str, str, str]]:
    spec = importlib.util.find_spec("jieba")
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError("jieba")
    return ENTRY.findall((Path(spec.origin).parent / "dict.txt").read_text("utf-8"))


def _proper(word: str, kind: str, count: int) -> bool:
    return kind in PROPER or (kind == "nz" and len(word) == 2 and count < 100)


@cache
def owns() -> frozenset[str]:
    """Give the trade words that close a company's short name."""
    return frozenset(words("company_words", "owns"))


@cache
def weak() -> frozenset[str]:
    """Give those of them that open the name of a product too."""
    return frozenset(words("company_words", "weak"))


@cache
def general() -> frozenset[str]:
    """Give the words that are no brand, whatever follows."""
    return frozenset(word for word in words("company_words", "general") if len(word) > 1)


@cache
def signs(key: str) -> frozenset[str]:
    """Give the characters under `plain` or `geo`."""
    return frozenset("".join(words("company_words", key)))


def is_common(word: str) -> bool:
    """Tell whether this is an ordinary word."""
    return len(word) > 1 and word in dictionary()


@lru_cache(maxsize=8192)
def cut(text: str) -> tuple[str, ...]:
    """Cut a short text into its likeliest words; digits and letters stay single."""
    best: list[tuple[float, int]] = [(0.0, 0)]
    for end in range(1, len(text) + 1):
        starts = range(max(0, end - LONGEST), end)
        best.append(max((best[start][0] + _weight(text[start:end]), start) for start in starts))
    return _walked(text, best)


def _weight(word: str) -> float:
    found = dictionary().get(word)
    if found is not None:
        return found
    return -TOTAL if len(word) == 1 else -1000.0


def _walked(text: str, best: list[tuple[float, int]]) -> tuple[str, ...]:
    found: list[str] = []
    end = len(text)
    while end:
        start = best[end][1]
        found.append(text[start:end])
        end = start
    return tuple(reversed(found))
