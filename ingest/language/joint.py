"""Places that a text counts together: 遂宁市、潼南区两地, 两县加起来."""

import re
from collections.abc import Iterator, Sequence

from graph.places import Place
from graph.types.firsts import Sought
from ingest.language.annotated import Marked
from ingest.language.clauses import Clause
from ingest.language.mark import Mark

NUMBERS = {"两": 2, "三": 3, "四": 4}
UNITS = "(?:个?自治县|县市区|县区|市县|县市|区县|[县市区州地])"
BETWEEN = re.compile("[、和与及]|以及")
NAMED = re.compile(
    rf"(?:[两三四]{UNITS}|(?=合[报办签]|联[合手]|共同|一起|共签|共有|合计|合起来|加起来))(?!分别)"
    r"|(?=(?:分别|先后|相继|同时)[^，。；\d]{0,30}，[^，。；\d]{0,12}(?:共|合计|总计)\D{0,2}\d)"
)
BACK = Sought(
    rf"(?P<number>[两三四]){UNITS}(?=加起来|合计|合起来|一共|总共|共|累计|今年|去年|[\d一二三四]|上半年|完成|签约|开工|投产|约定|前|本期|这一?期|第|，)"
)


def joint(places: Sequence[Place]) -> Place:
    """Give several places as one: it bears all their names and no code of its own."""
    first = places[0]
    if len(places) == 1:
        return first
    name = "、".join(place.name for place in places)
    return first._replace(code="", name=name, full_name=name, short=name, county_code="")


def is_joint(place: Place | None, whole: Place | None) -> bool:
    """Tell whether this is several places of the whole as one."""
    if place is None or whole is None or "、" not in place.name:
        return False
    return whole.code != "" and place.within(whole.code)


def together(
    marked: Marked, clause: Clause, before: Sequence[Place]
) -> Iterator[tuple[int, Place]]:
    """Give where a clause speaks of several places at once; `before` are those spoken of earlier, in order."""
    run: list[Mark] = []
    for mark in marked.within(clause.start, clause.end, "place"):
        joined = run and BETWEEN.fullmatch(marked.text, run[-1].end, mark.start)
        run = [*run, mark] if joined else [mark]
        if len(run) > 1 and NAMED.match(marked.text, mark.end):
            yield run[0].start, joint([one.value for one in run])
    for match in BACK.finditer(marked.text, clause.start, clause.end):
        number = NUMBERS[match["number"]]
        near = [mark.value for mark in marked.within(0, match.start(), "place")]
        if any(mark.end == match.start() for mark in marked.within(0, match.start(), "place")):
            continue
        told = _last((*before, *near), number)
        if told:
            yield match.start(), joint(told)


def _last(places: Sequence[Place], number: int) -> list[Place]:
    """Give the last so many places of one level, in order; nothing where there are fewer."""
    found = list(dict.fromkeys(reversed(places)))
    whole = next((place for place in found if not place.code), None)
    if whole and whole.name.count("、") + 1 == number:
        return [whole]
    level = found[0].level if found else None
    told = [place for place in found if place.level == level][:number]
    return list(reversed(told)) if len(told) == number else []
