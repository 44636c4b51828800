"""Steps that a text tells of one project: a period, a stage, and whether one step led to the next."""

import re
from dataclasses import dataclass

from graph.types.number import read_number

STAGE = {
    "签约": "signed",
    "签": "signed",
    "签下": "signed",
    "开工": "started",
    "动工": "started",
    "投产": "commissioned",
}
PERIOD = r"(?:第(?P<n>[一二三四五六七八九十\d]{1,3})期|(?P<this>[这本该此]一?[期次]|当期)|(?P<last>上一?期)|(?P<first>首期))"
STEP = re.compile(
    rf"(?:{PERIOD}(?:“?三个一批”?)?(?:“?重[点大])?[^，。；、转]{{0,4}}?)?[“]?(?P<stage>签约|开工|投产|动工|签下|签(?=了|的))(?:一批)?[”]?"
)


@dataclass(frozen=True, slots=True, order=True)
class Step:
    """One batch: period (None where the text leaves it open) and stage."""

    period: int | None
    stage: str


def steps(words: str, *, current: int | None = None) -> tuple[Step, ...]:
    """Give the steps that these words tell, in their order."""
    return tuple(_step(match, current) for match in STEP.finditer(words))


def _step(match: "re.Match[str]", current: int | None) -> Step:
    return Step(_period(match, current), STAGE[match["stage"]])


def _period(match: "re.Match[str]", current: int | None) -> int | None:
    if match["n"]:
        return int(read_number(match["n"]))
    if match["first"]:
        return 1
    if match["this"]:
        return current
    return current - 1 if match["last"] and current else None
