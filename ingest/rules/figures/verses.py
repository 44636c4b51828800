"""Lines that end without a stop and go on with the figures of the projects counted last: 某某工程9个 / 总投资38亿元."""

import re

from ingest.language.annotated import Annotated

OPENS = re.compile(
    r"\s*(?:[-*•●·]\s*)?(?:(?:计划|概算|预计|协议|合同)?总?投资"
    r"|(?:[本当年]?年度?|20\d\d年)(?:计划|预计)?(?:完成)?投资"
    r"|年内(?:要|计划)?投(?:入|资)?)(?:总?额)?[：:]?[约超逾近达]*\s?\d"
)
NEAR = 20  # characters
CLOSED = "。！？；：…"


def goes_on(annotated: Annotated, index: int) -> bool:
    """Tell whether a passage opens with the amount of what the line right before it has counted, or goes on with its list."""
    if index and annotated.passages[index - 1].text.rstrip().endswith(("；", ";")):
        return True
    if index == 0 or not OPENS.match(annotated.passages[index].text):
        return False
    before = annotated.passages[index - 1]
    counts = [*before.of("count"), *(before.of("amount") if OPENS.match(before.text) else ())]
    ends = before.text.rstrip()[-1:]
    return bool(counts) and ends not in CLOSED and len(before.text) - counts[-1].end <= NEAR
