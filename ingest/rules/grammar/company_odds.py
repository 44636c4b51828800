"""How likely the first characters of a project's name are a company's short name, alone or with the trade word behind it.

What can be seen of a name and of what follows it is weighed; the weights are learned from annotated
documents by `python -m bench company_odds`, which writes them and the signs that names are made of.
"""

import math
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import accumulate
from pathlib import Path

from graph.places import patterns
from ingest.rules.grammar import company_follows as follows
from ingest.rules.grammar.brand import brands, plain_weights, sign_cost
from ingest.rules.grammar.company_lexicon import cut, general, is_common, owns, signs, weak
from ingest.rules.grammar.company_shape import AREA, GOODS, NO_BRAND, OPENING, PROVINCES
from ingest.rules.grammar.company_stem import front_place
from ingest.vocabulary import vocabulary

WEIGHTS = Path(__file__).with_name("company_odds.csv")  # thousandths of a natural logarithm
SIGNS = Path(__file__).with_name("company_signs.csv")  # how often, at the front and at the end
LENGTHS = {2: -0.5, 3: -1.2, 4: -2.5, 5: -4.0}  # natural logarithms of how often names are so long
PRIOR = 60.0  # signs that the words of the vocabulary count for, beside those of companies
WINDOW = 14
STEPS = ((-6, -2), (-2, 1), (1, 3), (3, 6), (6, 12))  # of the gain, each with its own weight
JOINING = "和与及之"
METALS = "钢铁铝铜锌铅镁锂锰钛硅碳"
WIDER = ("工业", "科技", "股份", "集团", "实业", "控股")  # behind a trade word: 某某精密工业
JOINT = ("联合", "国际")  # in front of a trade word: 某某联合科技
Feature = tuple[str, float]
Counts = tuple[dict[str, int], dict[str, int]]


@dataclass(frozen=True, slots=True)
class Front:
    """`brand` characters in front are a name of its own; with its trade word it ends at `end`."""

    brand: int
    end: int


@cache
def known_weights() -> dict[str, float]:
    """Give the weight of each feature."""
    lines = (line.split(",") for line in WEIGHTS.read_text("utf-8").splitlines())
    return {name: int(weight) / 1000 for name, weight in lines}


@cache
def known_signs() -> Counts:
    """Give how often each character stands before the end of a name, and at it."""
    found: Counts = ({}, {})
    for line in SIGNS.read_text("utf-8").splitlines():
        place, count, signs_ = line.split(",")
        found[place == "last"].update(dict.fromkeys(signs_, int(count)))
    return found


def likeliest(text: str, hint: float) -> tuple[Front, float] | None:
    """Give the likeliest company at the front of a name, and the logarithm of its odds against none."""
    weights = known_weights()
    scored = [
        (sum(weights.get(name, 0.0) * value for name, value in features(text, front, hint)), front)
        for front in fronts(text)
    ]
    best = max(scored, key=lambda each: (each[0], -each[1].end), default=None)
    return (best[1], best[0]) if best else None


def fronts(text: str) -> Iterator[Front]:
    """Give what may be a company's name: two to five characters, without and with the trade word behind them."""
    for length in LENGTHS:
        if not all("\u4e00" <= sign <= "\u9fff" for sign in text[:length]) or len(text) < length:
            return
        if _is_none(text[:length]) or AREA.match(text, length):
            continue
        yield Front(length, length)
        if trade := trade_length(text, length):
            yield Front(length, length + trade)


def _is_none(name: str) -> bool:
    """Tell places, counts and goods (a longer name never ends like these) from names of companies."""
    goods = name[-1] in JOINING or (len(name) > 2 and (GOODS.search(name) or name[-1] in METALS))
    known = any(word in general() for word in cut(name))
    return known or name in patterns() or bool(NO_BRAND.search(name) or goods)


def trade_length(text: str, length: int) -> int:
    """Give the length of the trade words behind a brand."""
    words = _words(text, length)
    if text[length + 1 : length + 2] == "业" and not is_common(text[length : length + 2]):
        return 2
    joint = len(words[0]) if len(words) > 1 and words[0] in JOINT and words[1] in owns() else 0
    trade = next(iter(words[1:] if joint else words), "")
    if trade not in owns():
        return 0
    end = length + joint + len(trade)
    return end + (2 if text[end : end + 2] in WIDER else 0) - length


def _words(text: str, start: int) -> tuple[str, ...]:
    return cut(text[start : start + WINDOW])


def features(text: str, front: Front, hint: float) -> Iterator[Feature]:
    """Give what can be seen of a name and around it, with how much of it; `hint` is what a place in front adds."""
    brand = text[: front.brand]
    yield "any", 1.0
    yield f"length {front.brand}", 1.0
    yield "long text", min(len(text), 20) / 10
    yield from _gained(gain(text, front.brand))
    yield from _seen(brand, text)
    person = max(min(called(text, front.brand), 8.0), -8.0)
    yield ("person +" if person > 0 else "person -"), person / 4
    yield from _behind(text, front)
    yield from _traded(text, front)
    if hint:
        yield ("hint" if hint < follows.ELSEWHERE else "elsewhere"), 1.0


@lru_cache(maxsize=8192)
def gain(text: str, length: int) -> float:
    """Give how much likelier the first characters are as a name than as words, as a logarithm."""
    plain = plain_weights(text[:WINDOW])
    cost = sum(_cost(sign, at == length - 1) for at, sign in enumerate(text[:length]))
    return LENGTHS[length] - cost + plain[length] - plain[0]


def called(text: str, length: int) -> float:
    """Give the same by the names of people and bodies alone."""
    return next((one.gain for one in brands(text) if one.length == length), -8.0)


def _cost(sign: str, last: bool) -> float:
    counts = known_signs()[last]
    prior = PRIOR * math.exp(-sign_cost(sign))
    return math.log(total(last) + PRIOR) - math.log(counts.get(sign, 0) + prior)


@cache
def total(last: bool) -> int:
    """Give how many characters were counted at the one place or the other."""
    return sum(known_signs()[last].values())


def _gained(found: float) -> Iterator[Feature]:
    for number, (low, high) in enumerate(STEPS):
        yield f"gain {number}", min(max(found - low, 0), high - low) / 3


def _seen(brand: str, text: str) -> Iterator[Feature]:
    """Tell of the characters and words of a name itself."""
    kind, often = vocabulary().kind(brand), math.log(1 + (vocabulary().count(brand) or 0)) / 5
    yield (f"kind {kind[:2] if kind[:1] == 'n' else kind[:1]}" if kind else "no word"), often or 1.0
    words = cut(text[:WINDOW])
    if len(brand) not in accumulate(map(len, words)):
        yield "cuts a word", 1.0
    if any(word in owns() or word in general() for word in cut(brand) if len(word) > 1):
        yield "general", 1.0
    yield "goods' signs", sum(sign in signs("plain") for sign in brand) / 2
    told = {
        "province": brand[0] in PROVINCES,
        "state": brand[0] == "中",
        "goods": bool(GOODS.search(brand)),
        "opening": brand[-1] in OPENING,
        "waters": brand[-1] in signs("geo"),
    }
    yield from ((name, 1.0) for name, holds in told.items() if holds)


def _behind(text: str, front: Front) -> Iterator[Feature]:
    """Tell of what follows a name."""
    rest, behind = text[front.end :], text[front.brand :]
    first = next(iter(_words(text, front.brand)), "")
    told = {
        "alone": not behind or follows.PHASE.fullmatch(behind),
        "made at once": follows.MAKES.match(behind),
        "general": first in general(),
        "whole": follows.PHASE.fullmatch(rest),
        "capacity": follows.CAPACITY.match(rest),
        "headquarters": follows.HEADQUARTERS.match(rest),
        "park": follows.PARK.match(behind),
        "in a park": follows.PARK.search(rest) and not follows.PLANT.search(rest),
        "public": follows.PUBLIC.match(behind),
        "in public": follows.PUBLIC.search(rest) and not follows.WORKSHOP.search(rest),
        "made": follows.MAKES.search(behind),
        "goods behind": follows.GOODS_TOO.search(behind),
        "plant": follows.PLANT.search(behind),
        "seat": front_place(rest),
        "region": follows.REGION.match(rest),
        "one sign": len(first) == 1,
        "common": is_common(first),
        "verb": vocabulary().kind(first)[:1] == "v",
        "ends": follows.ENDS.search(text[: front.brand + 2]),
    }
    yield from ((f"behind: {name}", 1.0) for name, holds in told.items() if holds)


def _traded(text: str, front: Front) -> Iterator[Feature]:
    """Tell of the trade word that a name takes, or leaves to what is made."""
    if not (size := trade_length(text, front.brand)):
        return
    end = front.brand + size
    trade = text[front.brand : end]
    taken = "taken" if front.end == end else "left"
    yield f"{taken}: {'weak' if trade in weak() else 'strong'}", 1.0
    yield f"{taken}: {trade}", 1.0
    if follows.COMPOUND.match(text, end):
        yield f"{taken}: compound", 1.0
    if follows.PARK.match(text, end):
        yield f"{taken}: park", 1.0
    if follows.PHASE.fullmatch(text, end):
        yield f"{taken}: whole", 1.0
    after = next(iter(_words(text, end)), "")
    if after in owns() or after in general() or is_common(after):
        yield f"{taken}: word behind", 1.0
    if follows.CAPACITY.match(text, end):
        yield f"{taken}: capacity", 1.0
