"""The place whose parts a sentence has told one by one: 全市签约9个，其中浚县3个、淇县2个."""

import re
from collections.abc import Collection, Sequence
from itertools import takewhile

from graph.places import Place, by_code
from ingest.language.annotated import Marked
from ingest.language.clauses import Clause
from ingest.language.standing import Standing

SEVERAL = 2
AMONG = "其中"
AMONG_OURS = re.compile("其中，?我[县区旗]")
PLACED = {"scope", "town", "level", "zone"}
Changes = Sequence[tuple[int, Standing]]


def whole_of_parts(changes: Changes, opened: int, least: int = SEVERAL) -> Place | None:
    """Give the place of which so many parts have been told since text[opened], the last of them standing now.

    `changes` are the offsets where something began to stand, in order.
    """
    before = [now.scope for offset, now in changes if offset < opened][-1:]
    since = [now.scope for offset, now in changes if offset >= opened]
    told = list(dict.fromkeys(place for place in (*before, *since) if place))
    last = changes[-1][1].scope
    for index, whole in reversed(list(enumerate(told))):
        parts = [place for place in told[index + 1 :] if place.within(whole.code)]
        if len(parts) >= least and last in parts:
            return whole
    return None


def around_ours(
    marked: Marked, start: int, sentence: str, now: Place | None, home: Place | None
) -> Place | None:
    """Give the place with which a sentence begins: the city of the document's county, where it comes to 其中我县 and names none."""
    ours = AMONG_OURS.search(sentence)
    if not ours or home is None or home.level != "county" or now != home:
        return now
    named = any(marked.within(start, start + ours.start(), "place"))
    return now if named else by_code(home.city_code) or now


def whole_behind(
    marked: Marked, clause: Clause, kinds: Collection[str], changes: Changes, opened: int
) -> Place | None:
    """Give the place that a half behind parts tells of, where it names none itself; `kinds` are the events in it.

    A stage alone is of the whole: 全市签约9个，其中浚县3个；开工8个. So is a count above the last part's: 浚县3个、淇县2个；亿元以上项目4个.
    """
    if PLACED & set(kinds):
        return None
    if "stage" in kinds:
        among = marked.text.find(AMONG, opened, clause.start)
        least = 1 if opened < among <= _placed_at(changes) else SEVERAL
        return whole_of_parts(changes, opened, least)
    return whole_of_parts(changes, opened) if _counts_more(marked, clause, opened) else None


def _counts_more(marked: Marked, clause: Clause, opened: int) -> bool:
    """Tell whether the first count of a clause is above the last one before it."""
    before = list(marked.within(opened, clause.start, "count"))
    here = next(marked.within(clause.start, clause.end, "count"), None)
    return bool(before) and here is not None and here.value.value > before[-1].value.value


def _placed_at(changes: Changes) -> int:
    """Give where the place that stands now began to stand."""
    now = changes[-1][1].scope
    since = takewhile(lambda one: one[1].scope == now, reversed(changes))
    return min((at for at, _ in since), default=0)
