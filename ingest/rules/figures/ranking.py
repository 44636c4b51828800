"""Rankings of places: 投资完成率排前两位的是樟树市93.4%、高安市88.7%, 完成投资前三位的是……."""

import re

from graph.places import Place
from ingest.language.mark import Mark
from ingest.rules.figures.state import State, Window

RANK = re.compile(
    r"(?:前|后|末|倒数|最[高低快慢大小多少好差]|靠[前后]|领先|领跑|垫底|居[前后首末])[^，。；、：\d]{0,8}?(?:[是为有]|包括|：)(?:分别)?[是为]?$"
)
BEST = re.compile(
    r"(?:最[高低多少大小快慢好差]|次之|其次|居[首末]|居?第[一二三]|垫底|领先|领跑|靠[前后])[位名]?，$"
)
GIVES = re.compile("(?:分别|依次|[均都为是达有到仅却]|只有)+")
OPENERS = ("（", "(")
COMMAS = "，；。：！？"
FILL = re.compile("[是为也则却达到了只有仅还不的约近超过略逾]*")


def ranked_place(state: State, window: Window) -> Mark | None:
    """Give the place beside which a figure stands behind words that rank: 前三位的是遂平县68.4亿元."""
    text, start = state.text, window.mark.start
    place = next(reversed(state.run_of_places(window.left, start)), None)
    if place is None or not FILL.fullmatch(text, place.end, start):
        return None
    return place if RANK.search(text, state.opened, place.start) else None


def set_in_bracket(state: State, window: Window) -> Mark | None:
    """Give the place behind which a figure stands alone in brackets: 前两位为樟树市（45亿元）、丰城市（36亿元）."""
    clause = state.clause
    if not clause.depth or clause.after not in OPENERS or window.rank:
        return None
    if not FILL.fullmatch(state.text, clause.start, window.mark.start):
        return None
    places = state.run_of_places(state.opened, clause.start - 1)
    return places[-1] if places and places[-1].end == clause.start - 1 else None


def best_of(state: State, window: Window) -> tuple[int, int] | None:
    """Give the clause that ranks first or last what this one gives the figure of: 开工率最高，为88.9%."""
    clause, text = state.clause, state.text
    first = next(state.marked.within(clause.start, clause.end, window.mark.kind), window.mark)
    if not GIVES.fullmatch(text, clause.start, first.start):
        return None
    start = max(text.rfind(sign, 0, max(0, clause.start - 1)) for sign in COMMAS) + 1
    return (start, clause.start) if BEST.search(text, start, clause.start) else None


def best_place(state: State, window: Window) -> Place | None:
    """Give the place that is first or last, one of several in step: 浚县、淇县的到位率垫底，为28.7%和25.1%."""
    before = best_of(state, window)
    places = state.run_of_places(*before) if before else []
    marks = list(state.marked.within(state.clause.start, state.clause.end, window.mark.kind))
    if len(places) not in (1, len(marks)):
        return None
    place: Place = places[marks.index(window.mark) if len(places) > 1 else 0].value
    return place
