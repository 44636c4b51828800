"""Names of companies taken apart: place, brand, trade words, legal form; and their short forms."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

from graph.types.width import even
from graph.yml import read_yml

WORDS = Path(__file__).with_name("company_words.yml")
PlaceLength = Callable[[str], int]

_DIVISION = re.compile(
    "[\u4e00-\u9fff]{2,7}?(?:自治区|自治州|省|市|县)(?![\u4e00-\u9fff]?(?:场|政|级))(?:[\u4e00-\u9fff]{1,3}区)?"
)
_BRACKETS = re.compile(r"\(([^()]*)\)")
_WEAK = re.compile("(?:公司|集团|控股|股份)+$")
_KEPT = ("集团", "控股")
MIN_BRAND = 2
LONGEST_ENDING = 40


@dataclass(frozen=True, slots=True)
class CompanyName:
    """A company's name and its parts; each part may be empty but the name."""

    name: str
    place: str = ""
    brand: str = ""
    trade: str = ""
    form: str = ""

    @property
    def core(self) -> str:
        """Give the name by which it is known in the graph."""
        return company_core(self.name)


@cache
def _words() -> dict[str, list[str]]:
    words: dict[str, list[str]] = read_yml(WORDS)
    return words


@cache
def legal_forms() -> tuple[str, ...]:
    """Give the words that close the full name of a company, bank or institute, longest first."""
    words = _words()
    return tuple(sorted((*words["forms"], *words["bodies"]), key=len, reverse=True))


@cache
def _endings(*kinds: str) -> re.Pattern[str]:
    words = sorted((word for kind in kinds for word in _words()[kind]), key=len, reverse=True)
    return re.compile(f"(?:{'|'.join(map(re.escape, words))})+$")


@cache
def _fronts() -> re.Pattern[str]:
    return re.compile("|".join((*_words()["provinces"], *_words()["regions"])))


@lru_cache(maxsize=65536)
def company_core(name: str) -> str:
    """Give the full name evened out: width, quotes and brackets; 有限责任公司 is 有限公司."""
    return re.sub("[()]", "", even(name)).replace("有限责任公司", "有限公司")


def place_length(name: str) -> int:
    """Give how many characters of place stand in front: a province, a region, 某某市, 某某县."""
    match = _DIVISION.match(name) or _fronts().match(name)
    return match.end() if match else 0


def split_company(name: str, *, place_length: PlaceLength = place_length) -> CompanyName:
    """Take a company's name apart.

    `place_length` tells how much of it is a place in front; `graph.places` has one
    that knows cities without 市.
    """
    plain, inner = _outside_brackets(even(name))
    form = _closing(plain, "forms")
    rest = plain[: len(plain) - len(form)]
    place = rest[: place_length(rest)]
    place = place if len(place) < len(rest) else ""
    rest = rest[len(place) :]
    trade = _closing(rest, "trades", "bodies")
    if len(rest) - len(trade) < MIN_BRAND:
        trade = _closing(rest[MIN_BRAND:], "trades", "bodies")
    return CompanyName(name, place or inner, rest[: len(rest) - len(trade)], trade, form)


def _outside_brackets(name: str) -> tuple[str, str]:
    """Give the name without bracketed words, and those; (集团) stays, unbracketed."""
    inner = "".join(part for part in _BRACKETS.findall(name) if part not in _KEPT)
    return _BRACKETS.sub(lambda found: found[1] if found[1] in _KEPT else "", name), inner


def _closing(text: str, *kinds: str) -> str:
    found = _endings(*kinds).search(text, max(0, len(text) - LONGEST_ENDING))
    return found[0] if found and (found.start() or kinds == ("forms",)) else ""


@lru_cache(maxsize=16384)
def short_forms(name: str, *, place_length: PlaceLength = place_length) -> frozenset[str]:
    """Give the shorter names under which a text may name this company again.

    A bare place, region or trade is none of them.
    """
    parts = split_company(name, place_length=place_length)
    if not parts.brand:
        return frozenset()
    fronts = {parts.brand, parts.brand + parts.trade}
    fronts |= {parts.place + front for front in fronts}
    fronts = {front for front in fronts if len(front) >= MIN_BRAND and not _is_general(front)}
    endings = ("", "集团", "公司", "股份", "控股")
    return frozenset(front + ending for front in fronts for ending in endings) - {even(name)}


def is_short_form_of(short: str, long: str, *, place_length: PlaceLength = place_length) -> bool:
    """Tell whether `short` is a shorter name of the company `long`.

    It is where it opens the long name, with or without its place (brand, brand and
    trade), or takes a character of place or brand and one of the trade (甲钢公司).
    A bare place, region or trade is no short form.
    """
    brief, whole = even(short), split_company(long, place_length=place_length)
    if company_core(short) == company_core(long) or len(brief) >= len(even(long)):
        return False
    stem = _WEAK.sub("", brief)
    rest = whole.brand + whole.trade
    if len(stem) < MIN_BRAND or _is_general(stem) or whole.place.startswith(stem):
        return False
    if rest.startswith(stem) or (whole.place + rest).startswith(stem):
        return True
    return stem != brief and _is_contraction(stem, whole)


def _is_general(stem: str) -> bool:
    return bool(_fronts().fullmatch(stem) or _endings("trades", "bodies").fullmatch(stem))


def _is_contraction(stem: str, whole: CompanyName) -> bool:
    """Tell 甲钢 of 甲岭钢铁: two or three characters in order, the first opening a part."""
    parts = [part for part in (whole.place, whole.brand, whole.trade) if part]
    text = "".join(parts)
    if len(stem) > 3 or stem[0] not in {part[0] for part in parts[:2]}:
        return False
    place = -1
    for letter in stem:
        place = text.find(letter, place + 1)
        if place < 0:
            return False
    return True
