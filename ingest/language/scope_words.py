"""What a text's title, its publisher and the words for a level (全省, 我县, 市委) say of a place."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from graph.places import Place
from ingest.language.annotated import Annotated
from ingest.language.own_level import own_level

LEVELS = "省市县区州旗盟"
# The text's own place, by its level.
OWN = {
    "whole": re.compile(own_level("全", LEVELS)),
    "our": re.compile(own_level("我本", LEVELS)),
    "that": re.compile(own_level("该", LEVELS)),
}
PARTS = re.compile(
    "(?:各(?:省辖|设区|地级|地)?|[\\d一二三四五六七八九十两]个)(市|县|区|州|旗|盟|乡|镇)(?![域级块])"
)
OFFICE = re.compile(
    "(?<![各两外全我该本邻等])(省|市|县|区|州|旗|盟)(?:委(?!会|托)|政府|发展?改革?委"
    "|长(?!期|远|三|城|江)|直(?:机关|单位|部门)|领导|人大|政协|重点办|商务[局厅]"
    "|工信[局厅]|统计局|里|域经济)"
)
ACTS = re.compile("[县市区省]?(?:计划|力争|今年|印发|出台|安排|确定|将|坚持|聚焦|紧盯|累计|已)")
COUNTS = re.compile("[一-鿿]{0,6}\\d+(?:\\.\\d+)?\\s?[个项亿]")
ISSUER = re.compile("(?:委员会|办公室|政府|发改委|管委会|指挥部|领导小组|[^报]局)$")
AUTONOMOUS = {"150000", "450000", "540000", "640000", "650000"}  # provinces that are a 区
MUNICIPAL = {"110000", "120000", "310000", "500000"}  # provinces that are a 市
SMALLER = {"province": "市州盟", "city": "县区旗", "county": "乡镇", "zone": ""}
SETTLED = ("city", "county")
LEAD = 200  # characters behind the title
MOST = 5


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a text for its own level, for its parts and for offices, by the level's sign."""

    title: str
    publisher: str
    lead: str
    own: dict[str, Counter[str]]
    parts: Counter[str]
    offices: Counter[str]

    @classmethod
    def read(cls, annotated: Annotated, title: str, publisher: str) -> "Words":
        """Read the words of a text."""
        text = "\n".join(one.text for one in annotated.passages)
        own = {kind: Counter(words.findall(text)) for kind, words in OWN.items()}
        parts, offices = Counter(PARTS.findall(text)), Counter(OFFICE.findall(text))
        return cls(title, publisher, text[: len(title) + LEAD], own, parts, offices)

    def of(self, place: Place, parts: Sequence[Place]) -> Iterator[str]:
        """Give what speaks for or against a place; `parts` are the places in it that the text names."""
        sign = own_sign(place)
        for kind, said in self.own.items():
            yield from _compared(kind, said, sign)
        yield from _compared("office", self.offices, sign)
        smaller = sum(self.parts[sign] for sign in SMALLER[place.level])
        if smaller:
            yield f"speaks of its parts {min(MOST, smaller)}"
        yield from self._named(place, parts)

    def titled(self, places: Iterable[Place]) -> list[Place]:
        """Give the cities or counties that the title names, where it names several of a level: no part of one is all of it."""
        named = [one for one in places if one.level in SETTLED and _find(one, self.title) >= 0]
        levels = Counter(one.level for one in named)
        return [one for one in named if levels[one.level] > 1]

    def _named(self, place: Place, parts: Sequence[Place]) -> Iterator[str]:
        """Tell how title, opening and publisher name a place."""
        at = _find(place, self.title)
        if at >= 0:
            yield "in the title"
        if 0 <= at <= 1:
            yield "opens the title"
        if any(_find(one, self.title) >= 0 for one in parts):
            yield "a part in the title"
        if _find(place, self.lead) >= 0:
            yield "in the opening"
        if _find(place, self.publisher) >= 0:
            yield "publishes"
            if ISSUER.search(self.publisher):
                yield "issues"
        if any(_find(one, self.publisher) >= 0 for one in parts):
            yield "a part publishes"


def _find(place: Place, text: str) -> int:
    return text.find(place.short) if len(place.short) > 1 else text.find(place.name)


def own_sign(place: Place) -> str:
    """Give the sign of the level by which a place speaks of itself: 区 an autonomous region and a zone, too."""
    if place.code in AUTONOMOUS or place.level == "zone":
        return "区"
    return "市" if place.code in MUNICIPAL else place.name[-1]


def _compared(kind: str, said: Counter[str], sign: str) -> Iterator[str]:
    """Tell how often a place's own level is spoken of, beside others."""
    here = said[sign]
    others = said.total() - here
    if here:
        yield f"{kind} {min(MOST, here)}"
        yield f"{kind}, {'alone' if not others else 'most' if here > others else 'also'}"
    elif others:
        yield f"other {kind} {min(MOST, others)}"
    else:
        yield f"no {kind}"
