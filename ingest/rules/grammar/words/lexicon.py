"""What ordinary words a name of its own stands out from: segmentation, trade words, general words."""

import math
from functools import cache, lru_cache

from graph.places import patterns
from ingest.rules.grammar.words.patterns import words
from ingest.vocabulary import vocabulary

PROPER = frozenset(("nr", "nrt", "nrfg", "nt"))
TOTAL = math.log(60_000_000)
KNOWN = math.log(5_000) - TOTAL
LONGEST = 5
FULL_PLACE = 3  # characters; seldom longer names of places are from abroad, as those of firms are
CLOSING = (
    "科技",
    "股份",
    "实业",
    "工贸",
    "商贸",
    "集团",
    "化工",
    "装备",
    "工程",
)  # second halves of trades
RARE, SELDOM, OFTEN = 3, 100, 1000  # times


@lru_cache(maxsize=1 << 16)
def weight(word: str) -> float | None:
    """Give the weight of a word of one to four characters, or None for none, and for names of people and firms that are no ordinary words.

    Source: the words of `ingest.vocabulary`; those of company_words.yml stand beside them.
    """
    count = vocabulary().count(word)
    if count is None or (len(word) > 1 and (count < RARE or _proper(word, count))):
        return KNOWN if _ours(word) else None
    found = math.log(count + 1) - TOTAL
    return max(KNOWN, found) if _ours(word) else found


def _ours(word: str) -> bool:
    return word in owns() or word in general()


def is_toponym(word: str) -> bool:
    """Tell whether this is the name of a place, a mountain or a water."""
    return len(word) > 1 and vocabulary().kind(word) == "ns"


def _proper(word: str, count: int) -> bool:
    kind = vocabulary().kind(word)
    if kind in PROPER:
        return len(word) > 2 or count < SELDOM
    if kind == "ns" and len(word) > FULL_PLACE:
        return count < SELDOM // 10 and word not in patterns()
    return kind == "nz" and count < (SELDOM if len(word) == 2 else SELDOM // 10)


@cache
def owns() -> frozenset[str]:
    """Give the trade words that close a company's short name."""
    return frozenset(words("company_words", "owns"))


def is_trade(word: str) -> bool:
    """Tell a trade word, or two that a dictionary takes for one: 电子科技, 机械装备."""
    return word in owns() or (len(word) == 4 and word[:2] in owns() and word[2:] in CLOSING)


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


def is_named(word: str) -> bool:
    """Tell a word that names people, firms or what they make."""
    return vocabulary().kind(word) in (*PROPER, "nz")


def is_common(word: str) -> bool:
    """Tell whether this is an ordinary word; one that names people or firms too is, where it occurs often."""
    if len(word) < 2 or weight(word) is None:
        return False
    named = vocabulary().kind(word) in PROPER and not _ours(word)
    return not named or (vocabulary().count(word) or 0) >= OFTEN


def is_rare(word: str) -> bool:
    """Tell a word of two characters that occurs so seldom that it may be a name as well."""
    return len(word) == 2 and (vocabulary().count(word) or 0) < SELDOM // 10


def seldom(word: str) -> bool:
    """Tell a word of two characters that occurs seldom and is no trade and no general word."""
    return len(word) == 2 and (vocabulary().count(word) or 0) < SELDOM and not _ours(word)


@lru_cache(maxsize=8192)
def cut(text: str) -> tuple[str, ...]:
    """Cut a short text into its likeliest words; digits and letters stay single."""
    best: list[tuple[float, int]] = [(0.0, 0)]
    for end in range(1, len(text) + 1):
        starts = range(max(0, end - LONGEST), end)
        best.append(max((best[start][0] + word_weight(text[start:end]), start) for start in starts))
    return _walked(text, best)


def word_weight(word: str) -> float:
    """Give the weight of a word in a cut, that of an unknown one too."""
    found = weight(word)
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
