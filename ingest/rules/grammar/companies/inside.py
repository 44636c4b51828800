"""The company that a project's name begins with: a name of its own, a trade behind a city, a name from abroad."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from graph.places import Place, patterns
from graph.places.place import LEVELS
from ingest.language import companies, marks_of, places
from ingest.language.mark import Mark
from ingest.rules.company_full import is_company
from ingest.rules.grammar.companies.follows import ELSEWHERE, named_end
from ingest.rules.grammar.companies.front import company_front
from ingest.rules.grammar.companies.goods import sized, traded
from ingest.rules.grammar.companies.latin import foreign, latin_front
from ingest.rules.grammar.companies.mates import NONE_NEAR

TWICE, BARE, ALONE = 5.0, 1.0, -1.0
FULL = "省市县区"
FULLEST = 3  # characters of a county's bare name
COUNTIES = "市县区旗"
ZONE = re.compile(
    "[\u4e00-\u9fff]{0,4}?(?:投资区|开发区|高新区|经开区|工业区|集聚区|示范区|保税区)(?=.{4})"
)
ZONED = re.compile("(?:经济技术|经济|高新技术|工业)?开发区(?=[\u4e00-\u9fff]{4})")
TOWN = re.compile("(?!.{0,2}小镇)[\u4e00-\u9fff]{2,3}(?:镇|乡(?!村))(?=[\u4e00-\u9fff]{4})")
OPENS = ("“", '"', "（", "(", "的")


@dataclass(frozen=True, slots=True)
class Inside:
    """A company's name text[start:end], and the shorter forms in it."""

    start: int
    end: int
    forms: tuple[str, ...] = ()


def front_firm(
    text: str, start: int, end: int, spots: Sequence[Mark], own: str, around: int = NONE_NEAR
) -> Inside | None:
    """Give the company that the name text[start:end] begins with.

    `own` is the code of the document's province, `around` the class that `company_mates` gives it.
    """
    begin = behind_places(text, start, end, spots)
    left = home(text, start, begin, spots)
    behind, hint = in_front(text, start, end, spots, own)
    if written := latin_front(text, behind, abroad=behind > begin):
        return _inside(text, min(left, begin), behind, *written)
    front = company_front(text[behind:end], hint, around)
    county = _county(text, begin, end) if behind == begin else 0
    if county and (front is None or front.brand > county):
        hint = ALONE if front is None else BARE
        other = company_front(text[begin + county : end], hint, around)
        front, behind = (other, begin + county) if other else (front, behind)
        left = behind if begin + FULLEST < behind or left < begin < behind else left
    if front:
        stop = named_end(text[behind:end], front.brand, front.end)
        return _inside(text, left, behind, behind + front.brand, behind + stop)
    if left < begin and _elsewhere(spots, begin, own) and (stop := traded(text, begin, end)):
        return Inside(left, stop)
    if left < begin and (stop := sized(text, begin, end)):
        return Inside(left, stop)
    return None


def in_front(text: str, start: int, end: int, spots: Sequence[Mark], own: str) -> tuple[int, float]:
    """Give where the places and the country in front of a name end, and what they add to the likelihood of a company's."""
    begin = behind_places(text, start, end, spots)
    behind = foreign(text, begin)
    return behind, ELSEWHERE if behind > begin else _hint(text, start, begin, spots, own)


def _county(text: str, start: int, end: int) -> int:
    """Give the length of a county's bare name in front of more, with its zone: 甲川某某鞋业, 甲川开发区某某鞋业."""
    for size in (3, 2):
        name = text[start : start + size]
        known = name in patterns() and any(name + sign in patterns() for sign in COUNTIES)
        if known and start + size + 2 < end:
            zone = ZONE.match(text, start + size, end)
            return zone.end() - start if zone else size
    return 0


def firms_in(name: str, within: Place | None) -> list[Inside]:
    """Give the companies inside the name of a project that stands in no running text: a cell's."""
    marks = marks_of(name, within, parts=(places, companies))
    full = [mark for mark in marks if mark.kind == "company" and is_company(mark.value.name)]
    if full:
        return [Inside(mark.start, mark.end) for mark in full]
    spots = [mark for mark in marks if mark.kind == "place"]
    found = front_firm(name, 0, len(name), spots, within.province_code if within else "")
    return [found] if found else []


def _hint(text: str, start: int, begin: int, spots: Sequence[Mark], own: str) -> float:
    """Give what a place adds to the likelihood of a name: a province behind a county is a company's own (甲县河南某某)."""
    fronts = [mark.value for mark in spots if start <= mark.start and mark.end <= begin]
    if len(fronts) > 1 and LEVELS.index(fronts[-1].level) < LEVELS.index(fronts[-2].level):
        return TWICE
    if not fronts or home(text, start, begin, spots) == begin:
        return 0.0
    return ELSEWHERE if own and fronts[-1].province_code != own else BARE


def _inside(text: str, left: int, start: int, brand: int, end: int) -> Inside:
    whole = text[left:end]
    forms = (text[start:end], text[start:brand], text[left:brand])
    return Inside(left, end, tuple(dict.fromkeys(f for f in forms if f != whole and len(f) > 1)))


def behind_places(text: str, start: int, end: int, spots: Sequence[Mark]) -> int:
    """Give where the places in front of a name end, and the signs behind them."""
    for mark in spots:
        if mark.start == start and mark.end < end:
            start = mark.end
            zone = ZONE.match(text, start, end)
            start = zone.end() if zone else start
    zone = ZONED.match(text, start, end) or TOWN.match(text, start, end)
    start = zone.end() if zone else start
    while text[start : start + 1] in OPENS:
        start += 1
    return start


def home(text: str, low: int, start: int, spots: Sequence[Mark]) -> int:
    """Give where the company's name begins: with a bare place in front (甲州某某, but not 甲州市某某)."""
    marks = [mark for mark in spots if low <= mark.start and mark.end == start]
    return marks[0].start if marks and text[start - 1] not in FULL else start


def _elsewhere(spots: Sequence[Mark], start: int, own: str) -> bool:
    """Tell a province, or a place of another one, that ends where a trade word begins."""
    place = next(mark.value for mark in spots if mark.end == start)
    return bool(place.level == "province" or place.province_code != own)
