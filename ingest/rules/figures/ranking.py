"""Rankings of places: 投资完成率排前两位的是樟树市93.4%、高安市88.7%, 完成投资前三位的是……."""

import re

from ingest.language.mark import Mark
from ingest.rules.figures.state import State, Window

RANK = re.compile(
    r"(?:前|后|末|倒数|最[高低快慢大小多少好差]|靠[前后]|领先|领跑|垫底|居[前后首末])[^，。；、：\d]{0,8}?(?:[是为有]|包括|：)(?:分别)?[是为]?$"
)
FILL = re.compile("[是为也则却达到了只有仅还不的约近超过略逾]*")


def ranked_place(state: State, window: Window) -> Mark | None:
    """Give the place beside which a figure stands behind words that rank: 前三位的是遂平县68.4亿元."""
    text, start = state.text, window.mark.start
    place = next(reversed(list(state.marked.within(window.left, start, "place", "part"))), None)
    if place is None or not FILL.fullmatch(text, place.end, start):
        return None
    return place if RANK.search(text, state.opened, place.start) else None
