"""What is only meant to be done with a project: a start that is planned, a signing that is talked over."""

import re

from ingest.rules.grammar.stages.told import Found
from ingest.rules.grammar.stages.words import AIMS, DUE, PLANS, TALKS, UNDERWAY
from ingest.rules.grammar.threads.scene import Spot
from ingest.sentence import HALVES, opening

# What 力促, 确保 in front of a list aims at: 力促A、B年内动工.
TO_BEGIN = re.compile(
    r"(?:、[^，。；、]{2,20}){0,6}(?:等[^，。；、]{0,12})?(?:年内|年底前?|尽快|早日|如期"
    r"|[上下]半年|[一二三四]季度|\d{1,2}月底?前?)*(?:开工|动工|开建|破土|获批|启动)"
)


def is_aim(text: str, spot: Spot, found: tuple[str, int, int]) -> bool:
    """Tell whether what is told behind a name is to be reached: 确保甲岭大桥一季度开工."""
    first = opening(text, spot.start, HALVES)
    aimed = AIMS.search(text, first, spot.start)
    return bool(aimed and found[1] >= spot.end and DUE.fullmatch(text, spot.end, found[1]))


def in_talks(text: str, spot: Spot, found: Found) -> bool:
    """Tell whether a signing is talked over before the plans that are told behind it."""
    return found[0] == "planned" and bool(TALKS.search(text, spot.end, found[1]))


def hoped(text: str, start: int, stop: int) -> Found | None:
    """Give what is only meant to be: a start that is planned, a signing that is talked over."""
    if TO_BEGIN.match(text, start) and AIMS.search(text, opening(text, start, HALVES), start):
        return "planned", start, start
    end = min((p for sign in "。；" if (p := text.find(sign, start + 1)) >= 0), default=stop)
    for pattern, code in ((PLANS, "planned"), (TALKS, "negotiating"), (UNDERWAY, "started")):
        if found := pattern.search(text, start, min(end, stop)):
            return code, found.start(), found.end()
    return None
