"""The town, or the part of a city, that a whole document is told of: 某某镇：…, with 全镇 and 该镇 behind it; 东部三县."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from graph.places import Place, resolve
from ingest.language.annotated import Marked
from ingest.language.parts import NO_TOWN, REGION, part_of
from ingest.language.smaller import front, is_headed, wider
from ingest.language.standing import Event

NAME = re.compile(
    r"(?:^|(?<=[\s，。：“])|(?<=走进)|(?<=[县市区在到]))(?P<name>(?!项目|产业|[工农]业|文化|旅游|服务|生态|商贸|科技|特色|中心|重点)"
    rf"{NO_TOWN}[一-鿿]{{2,3}}?(?:镇|乡(?![野村愁贤亲间土情])"
    rf"|街道))(?![一-鿿]{{0,2}}(?:改造|提升"
    rf"|(?<!招商)(?<!引资)(?<!重点)(?<!重大)(?<!在建)项目|工程|产业园|风貌))"
)
TAKEN = re.compile(
    r"[全该我本][镇乡](?!村|街)|(?:^|(?<=[，。；\s“年前下今])|(?<=会上))该?(?:镇|乡|街道)(?:党委|党工委|政府|里|上|辖区|域|党政|工业园)"
)
# 甲垣乙栾镇：百日攻坚, behind the short name of its county, where a heading opens with it.
HEADED = re.compile(
    r"[^\w]*(?P<over>[一-鿿]{2})(?P<name>[一-鿿]{2,3}?(?:镇|乡|街道))(?=[：:，。\s])"
)
OF_CITY = re.compile(rf"(?<![一-鿿]){REGION}|(?<=[是对在，]){REGION}")
FRONT = 10  # passages
TIMES = 2
LONGEST = 20  # characters of a county's name


def read_town(passages: Sequence[Marked]) -> str | None:
    """Give the town whose name opens a heading or whose story the text tells, more than its county's."""
    opening = front(passages, FRONT)
    found = Counter(name for one in opening for name in _named(one))
    text = "\n".join(one.text for one in passages) if found else ""
    taken = len(TAKEN.findall(text))
    for name, _ in found.most_common(1):
        heads, times = is_headed(opening, name), text.count(name)
        told = taken + 2 * heads + _opens(opening, name)
        if (taken or heads) and times + taken >= TIMES and told > wider(text, "县市区"):
            return name
    return None


def _opens(passages: Sequence[Marked], name: str) -> bool:
    """Tell whether the running text opens with a town's name, behind no more than a time: 今年以来，某某镇……."""
    first = next((one.text for one in passages if "。" in one.text), "")
    return bool(re.match(rf"\s*(?:[^，。]{{0,10}}，)?{name}", first))


def _named(marked: Marked) -> Iterator[str]:
    """Give the names of towns in a passage."""
    yield from (match["name"] for match in NAME.finditer(marked.text))
    headed = HEADED.match(marked.text)
    over = resolve(headed["over"]) if headed else None
    if headed and over and over.level == "county":
        yield headed["name"]
    yield from OF_CITY.findall(marked.text)


def county_of(passages: Sequence[Marked], town: str) -> Place | None:
    """Give the place right behind whose name a text names its town: 甲市乙镇."""
    over = (
        mark.value
        for marked in passages
        for mark in marked.of("place")
        if marked.text.startswith(town, mark.end)
    )
    return next(over, None)


def in_town(marked: Marked, event: Event, town: str | None) -> object:
    """Give the place an event tells; the document's own town, where its name stands right behind its county's: 甲县乙镇."""
    if not town or not isinstance(event.value, Place):
        return event.value
    near = marked.within(event.offset, event.offset + LONGEST, "place")
    behind = any(
        mark.start == event.offset and marked.text.startswith(town, mark.end) for mark in near
    )
    return part_of(event.value, town) if behind else event.value
