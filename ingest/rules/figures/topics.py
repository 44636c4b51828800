"""What a half of a sentence opens with, which narrows the counts behind it: 再生资源这一类，签下4个."""

import re

from ingest.rules.figures.state import State

TOPIC = re.compile(
    r"(?:[^，。；\d]{0,4}[：:])?(?P<of>[^，。；：、\d]{2,12}?)(?:这一?[类块]|类|方面|领域|板块)(?:来?看|里|中|上)?，"
)

# A tally of projects that is about to be given: 新开工项目个数由多到少，第一组分别为：; 各县区新签约项目数：
TALLY = re.compile(
    r"(?P<of>[^，。；：]{0,24}?)(?:项目|工程)的?[总个]?数量?[^，。；：\d]{0,10}(?=[，。：])"
)


def is_tally(text: str, start: int, end: int) -> bool:
    """Tell whether text[start:end] announces how many projects each of several has."""
    told = TALLY.match(text, start, end + 1)
    return told is not None and told.end() == end


def topic_of(state: State, start: int) -> str | None:
    """Give the topic of the half that holds text[start], if it opens with one: 城建方面，集中开工9个."""
    half = max(state.opened, state.text.rfind("；", 0, start) + 1)
    topic = TOPIC.match(state.text, half, state.clause.start)
    topic = topic or TALLY.match(state.text, state.opened, state.clause.start)
    return topic["of"] if topic else None
