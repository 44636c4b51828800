"""Rates of another place, or the average of the whole, that the rate told before is set beside."""

import re

from graph.places import Place
from ingest.language.scopes import of_level
from ingest.rules.figures.group import Group
from ingest.rules.figures.state import State, Window

# 但跟某市的91.2%比
SET_BESIDE = re.compile("(?:但|而|不过|却|若|如果|要是)*(?:[跟与同和比较]|相?较于|相比)")
SET_BEHIND = re.compile("(?:相?比|比较|比起来|来说|的?(?:平均|总体|整体)?(?:水平|线|值|数))")
ALIKE = re.compile(
    "(?:全[省市县区])?(?:同期|同口径|同一?(?:时期|口径)|平均|总体)(?:的?(?:这个)?(?:数字?|水平|比例|指标))?(?:则|也)?(?:是|为|只有|仅为|达到?)"
)  # 某市全市同期是51.9%
# 均低于全市第十三期57.9%的平均水平
AVERAGE = re.compile(
    "(?:均|都|也|略|明显|远|分别|双双|仍|还)*(?:[低高][于过]|超[过出]?|好于|优于|快于|慢于|落后于?|领先于?|不及)"
    "全(?P<level>[省市县区])(?P<words>[^，。；\\d%]*?)(?:\\0+)?"
)
OF = re.compile("的?(?:这个数字?)?")


def set_beside(state: State, window: Window) -> tuple[Group, str] | None:
    """Give whose rate this is and what it is called, as the passage called the one before."""
    told = [one for one in state.found if one.metric == "rate"][-1:]
    if not told or window.rank:
        return None
    last, scope = told[0], _other(state, window)
    if scope is None or scope == last.group.standing.scope:
        return None
    standing = state.standing(window.mark.start)._replace(scope=scope)
    stage = last.group.stage if standing.in_batches else None
    group = Group(standing, stage, last.group.filter, start=window.mark.start)
    return group, last.rate_of or ""


def _other(state: State, window: Window) -> Place | None:
    """Give the place whose rate stands here: 某市全市同期是51.9%, 跟某市的91.2%比, 低于全市57.9%的平均水平."""
    text, start = state.text, window.mark.start
    place = next(iter(state.run_of_places(window.left, start)), None)
    if place and place.start == state.opened and ALIKE.fullmatch(text, place.end, start):
        found: Place = place.value
        return found
    if not SET_BEHIND.match(text, window.mark.end):
        return None
    if place and SET_BESIDE.fullmatch(text, window.left, place.start):
        beside: Place = place.value
        return beside if OF.fullmatch(text, place.end, start) else None
    of = AVERAGE.fullmatch(state.blank, window.left, start)
    return of_level(of["level"], (state.standing(start).scope,)) if of else None
