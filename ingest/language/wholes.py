"""The place whose parts a sentence has told one by one: 全市签约9个，其中浚县3个、淇县2个."""

from collections.abc import Sequence

from graph.places import Place
from ingest.language.standing import Standing

SEVERAL = 2


def whole_of_parts(
    changes: Sequence[tuple[int, Standing]], opened: int, least: int = SEVERAL
) -> Place | None:
    """Give the place of which so many parts have been told since text[opened], the last of them standing now.

    `changes` are the offsets where something began to stand, in order.
    """
    before = [now.scope for offset, now in changes if offset <= opened][-1:]
    since = [now.scope for offset, now in changes if offset > opened]
    told = list(dict.fromkeys(place for place in (*before, *since) if place))
    last = changes[-1][1].scope
    for index, whole in enumerate(told):
        parts = [place for place in told[index + 1 :] if place.within(whole.code)]
        if len(parts) >= least and last in parts:
            return whole
    return None
