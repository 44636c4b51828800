"""Rankings of places: 投资完成率排前两位的是樟树市93.4%、高安市88.7%, 完成投资前三位的是……."""

import re

from graph.places import Place
from ingest.language.mark import Mark
from ingest.rules.figures.state import State, Window

RANK = re.compile(
    r"(?:前\s?\d{0,2}|后\s?\d{0,2}|末|倒数|最[高低快慢大小多少好差]|靠[前后]|领先|领跑"
    r"|垫底|居[前后首末])[^，。；、：\d]{0,8}?(?:(?:[是为有]|包括"
    r"|：)(?:分别)?[是为]?[：，]?|位的，)$"
)
RANKS = re.compile(
    r"(?:前\s?[\d一二三四五六]{1,2}|后\s?[\d一二三四五六]{1,2}|居[前后])位?(?:的)?(?:[^，。；、：\d]{0,6}(?:[是为有]|包括)(?:分别)?[是为]?[：，]?|，|：)"
)
BEST = re.compile(
    r"(?:最[高低多少大小快慢好差]|次之|其次|居[首末]|居?第[一二三]|垫底|领先|领跑|靠[前后])[位名]?，$"
)
# Items of a ranking that are no places: 完成率排前2位的是：产业转型34.47%，农业水利33.01%
ITEMS = re.compile(
    r"(?:[^，、；。：\d]{2,16}?[为达是]?\d+(?:\.\d+)?(?:[%％]|亿元|个)[、，；和及]{1,2}){0,8}(?P<of>[^，、；。：\d占率]{2,16}?)[为达是]?$"
)
NO_FIELD = re.compile("增长|完成|其余|其他|平均|全[省市县区]|只|仅|同比|[^一-鿿]")
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


def ranked_field(state: State, window: Window) -> tuple[str, int] | None:
    """Give the field beside which a figure stands behind words that rank, and where those end: 排前2位的是：能源34%."""
    text, start = state.text, window.mark.start
    if state.clause.depth or any(
        state.marked.within(window.left, start, "place", "part", "company")
    ):
        return None
    rank = RANKS.search(text, state.opened, start)
    items = ITEMS.fullmatch(text, rank.end(), start) if rank else None
    if rank is None or items is None or NO_FIELD.search(items["of"]):
        return None
    return items["of"], rank.start()


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
    if BEST.search(text, start, clause.start):
        return start, clause.start
    places = state.run_of_places(start, clause.start)
    last = bool(places) and text[places[-1].end : clause.start] == "，"
    ranked = last and RANK.search(text, start, places[0].start)
    return (places[0].start, clause.start) if ranked else None


def best_place(state: State, window: Window) -> Place | None:
    """Give the place that is first or last, one of several in step: 浚县、淇县的到位率垫底，为28.7%和25.1%."""
    before = best_of(state, window)
    places = state.run_of_places(*before) if before else []
    marks = list(state.marked.within(state.clause.start, state.clause.end, window.mark.kind))
    if len(places) not in (1, len(marks)):
        return None
    place: Place = places[marks.index(window.mark) if len(places) > 1 else 0].value
    return place
