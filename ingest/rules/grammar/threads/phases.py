"""What is told of another phase of the same work than the one a name bears: X三期，投资8亿元；一期、二期已投产."""

import re
from collections.abc import Iterator

from ingest.rules.grammar.threads.scene import Spot

ORDINAL = "[首一二三四五六七八]"
OWN = re.compile(rf"(?P<n>{ORDINAL})期(?:[)）]|项目|工程){{0,2}}$")
# A clause that opens with a phase: 二期要再投7亿元, 去年投产的一期总投资9.6亿元, 产业园一期早已建成; a batch is none (第二期签约).
CLAUSE = re.compile(
    rf"(?:^|(?<=[，。；]))(?:而|但|其中)?(?P<lead>[^，。；、第本]{{0,12}}?)(?P<n>{ORDINAL})期"
    rf"(?:(?:、|和|及){ORDINAL}期)*(?![^，。；]{{0,3}}[“\"]?三个一批)(?!签约|开工的?项目|投产的?项目|[活名])"
)
END = re.compile("[。；]")


def of_other_phases(text: str, spot: Spot, stop: int) -> Iterator[tuple[int, int]]:
    """Give the stretches of text[spot.end:stop] that tell of another phase than a name's own."""
    own = OWN.search(spot.text)
    if not own:
        return
    told = list(CLAUSE.finditer(text, spot.end, stop))
    for place, clause in enumerate(told):
        if _number(clause["n"]) == _number(own["n"]):
            continue
        closes = END.search(text, clause.end(), stop)
        ends = closes.start() if closes else stop
        follows = [
            one.start() for one in told[place + 1 :] if _number(one["n"]) == _number(own["n"])
        ]
        yield clause.start(), min([ends, *follows])


def _number(ordinal: str) -> str:
    return "一" if ordinal == "首" else ordinal
