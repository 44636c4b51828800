"""Articles of one page that neither dateline nor byline parts: each of a county of its own."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import accumulate
from operator import or_

from graph.places import Place
from ingest.language.annotated import Annotated, Marked
from ingest.language.mark import Mark
from ingest.layout.articles import LABEL
from ingest.layout.passages import block_at

HEADS = ("title", "heading")
DEEP = 3
OPENED = re.compile("市?(?:[：:]|[举开召集首今前本][^，。]{0,20}(?:签约|开工|项目|活动))")
# A headline over news of many places: 各地短讯, 各县区项目速递
GATHERED = re.compile(
    "(?:各地|多地|各县|各市|各区|县区|市州|八方|四方)[^，。；]{0,8}(?:短讯|短波|快讯|速递|速览|简讯|动态|集锦|掠影|扫描|一览|直击|传真)"
)


def tell_apart(annotated: Annotated) -> Annotated:
    """Give the page with its articles numbered anew: a headline over a county far off begins one.

    Far off is a county whose city nothing before it names, and nothing from there on names a
    city of the counties before. A roundup of counties under one opening is one article. So is each row of a
    table of news.
    """
    starts = set() if _is_roundup(annotated.passages) else set(_starts(annotated.passages))
    starts |= rows_of_news(annotated)
    if not starts:
        return annotated
    found: list[Marked] = []
    more = 0
    for index, marked in enumerate(annotated.passages):
        more += index in starts
        kind = "title" if index in starts else marked.passage.kind
        passage = replace(marked.passage, article=marked.passage.article + more, kind=kind)
        found.append(replace(marked, passage=passage))
    return replace(annotated, passages=tuple(found))


def rows_of_news(annotated: Annotated) -> set[int]:
    """Give the indices of passages with which the rows of a table that tell news in sentences begin.

    What stands behind the table is an article too.
    """
    page = annotated.page
    begun = [block.start for block in page.document.blocks]
    places = (page.repaired.origin[marked.passage.start] for marked in annotated.passages)
    blocks = [block_at(page.document, begun, place) for place in places] if begun else []
    rows = [(block.table, block.row) if block and block.row else None for block in blocks]
    news = {
        row
        for row, block in zip(rows, blocks, strict=True)
        if row and block and block.kind == "text" and (block.column or 1) > 1
    }
    changes = ((at, rows[at - 1 : at + 1]) for at in range(1, len(rows)))
    found = {at for at, (one, other) in changes if one != other and {one, other} & news}
    return found if len(news) > 1 else set()


def _is_roundup(passages: Sequence[Marked]) -> bool:
    """Tell whether a page bears a headline over news of many places, or opens with a text of a whole province or city, before the first headline of a county."""
    levels: set[str] = set()
    opened = False
    heads = (marked.text for marked in passages if marked.passage.kind in HEADS)
    if any(map(GATHERED.search, heads)):
        return True
    for marked in passages:
        told = {mark.value.level for mark in marked.of("place")}
        if "county" in told:
            return marked.passage.kind in HEADS and opened and bool(levels & {"province", "city"})
        opened = opened or marked.passage.kind == "text"
        levels |= told
    return False


def _starts(passages: Sequence[Marked]) -> Iterator[int]:
    """Give the indices of headlines that begin an article of a county far off."""
    heads = [
        index
        for index in range(1, len(passages))
        if _head(passages, index) and index + 1 < len(passages)
    ]
    named = [_cities(marked) for marked in passages] if heads else []
    earlier = [set[str](), *accumulate(named, or_)]
    later = [*accumulate(reversed(named), or_)][::-1]
    counties = [_cities(marked, "county") for marked in passages] if heads else []
    homes = [set[str](), *accumulate(counties, or_)]
    for index in heads:
        place = _place(passages[index : index + DEEP])
        if place is None:
            continue
        before = earlier[index]
        home = homes[index] or before
        if before and place.city_code not in before and not home & later[index]:
            yield index


def _head(passages: Sequence[Marked], index: int) -> bool:
    """Tell a headline under a text: no numbered section, no second line of another headline."""
    marked, above, below = passages[index], passages[index - 1], passages[index + 1 :][:1]
    return (
        marked.passage.kind in HEADS
        and above.passage.kind in ("text", "byline", "item")
        and not LABEL.match(marked.text.strip())
        and not _is_place(marked)
        and any(each.passage.kind in ("text", *HEADS) for each in below)
    )


def _is_place(marked: Marked) -> bool:
    """Tell a heading that is nothing but a place: a section's, among those of other places."""
    return any(mark.end - mark.start == len(marked.text.strip()) for mark in marked.of("place"))


def _place(passages: Sequence[Marked]) -> Place | None:
    """Give the first county that a headline or the sentence under it names, or the city of which a headline tells: 甲市：开工100个."""
    for marked in passages:
        end = marked.text.find("。")
        for mark in marked.of("place"):
            if (end < 0 or mark.start < end) and (
                mark.value.level == "county" or _heads(marked, mark)
            ):
                place: Place = mark.value
                return place
        if marked.passage.kind not in HEADS:
            return None
    return None


def _heads(marked: Marked, mark: Mark) -> bool:
    """Tell whether a headline opens with a city as its own: 甲州：, 甲州市举行."""
    return (
        marked.passage.kind in HEADS
        and mark.value.level == "city"
        and not marked.text[: mark.start].strip()
        and OPENED.match(marked.text, mark.end) is not None
    )


def _cities(marked: Marked, level: str = "") -> set[str]:
    """Give the cities of the places that a passage names, or of those of one level."""
    places = (mark.value for mark in marked.of("place"))
    return {place.city_code for place in places if level in ("", place.level)} - {""}
