"""A short name by what its trade word stands before: a capacity, or goods of another word (某某食品白鹅屠宰)."""

import re

from graph.places import patterns
from ingest.rules.grammar.companies.follows import (
    CAPACITY,
    COMPOUND,
    GOODS_TOO,
    MAKES,
    PARK,
    PLANT,
    PUBLIC,
)
from ingest.rules.grammar.words.lexicon import cut, general, owns, signs, weak
from ingest.vocabulary import vocabulary

SIZES = (2, 3)
WINDOW = 12
BRAND = re.compile("[\u4e00-\u9fff]+")
PLACE = re.compile("[镇乡村县市区省街道路]")
AREA = re.compile("[镇乡村庄屯寨湖河山岭湾路街区]")
PARKED = re.compile("园(?:[一二三四五六]期)?$")
BUILDER = re.compile("[一二三四五六七八九十]{1,2}建(?![设筑成材造档])(?=.{2})")
OF_GOODS = frozenset(("机器人", "药材"))  # trades that goods are called by too


def before_goods(text: str) -> tuple[int, int] | None:
    """Give where the brand and the trade word end in front of a capacity or of other goods, or None.

    The brand may be an ordinary word here: no name of goods holds a trade word in its middle.
    """
    for size in SIZES:
        trade = next(iter(cut(text[size : size + WINDOW])), "")
        end = size + len(trade)
        if trade in owns() and _is_brand(text, size, trade) and _is_made(text[end:], trade):
            return size, end
    return None


def _is_brand(text: str, size: int, trade: str) -> bool:
    brand = text[:size]
    if not BRAND.fullmatch(brand) or PLACE.search(brand) or AREA.match(text, size):
        return False
    if brand in general() or any(word in general() or word in owns() for word in cut(brand)):
        return False
    if CAPACITY.match(text, size + len(trade)):
        return True
    known = size > SIZES[0] and vocabulary().count(brand) is not None
    waters = trade in weak() and brand[-1] in signs("geo")
    return not (known or waters or any(sign in signs("plain") for sign in brand))


def _is_made(rest: str, trade: str) -> bool:
    """Tell whether what follows a trade word is a capacity or goods of its own, no park and no public works."""
    if CAPACITY.match(rest):
        return True
    if trade in OF_GOODS or (trade in weak() and COMPOUND.match(rest)):
        return False
    park = PARKED.search(rest) or (PARK.search(rest) and not PLANT.search(rest))
    parked = PARK.match(rest) if trade not in weak() else park
    made = MAKES.search(rest) or GOODS_TOO.search(rest)
    return bool(made) and not parked and not PUBLIC.match(rest)


def traded(text: str, start: int, end: int) -> int:
    """Give where a trade word that closes a company's name ends behind a place of another region, or 0."""
    words = cut(text[start : min(end, start + WINDOW)])
    if not words or words[0] not in owns() or words[0] in general():
        return 0
    stop = start + len(words[0])
    if (
        PUBLIC.search(text[stop:end])
        or PARK.match(text[stop:end])
        or COMPOUND.match(text[stop:end])
    ):
        return 0
    return stop if len(words) > 1 and words[1] in (*owns(), *general(), *patterns()) else 0


def sized(text: str, start: int, end: int) -> int:
    """Give where a trade word ends that stands between a place and a capacity, or a builder's number: 甲州石化年产120万吨, 甲州十二建."""
    if builder := BUILDER.match(text, start, end):
        return builder.end()
    trade = next(iter(cut(text[start : min(end, start + WINDOW)])), "")
    sure = trade in owns() and trade not in weak() and trade not in general()
    return start + len(trade) if sure and CAPACITY.match(text, start + len(trade)) else 0
