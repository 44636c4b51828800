"""Whose ceremony a text tells, and the words that take it up: 甲区集中开工活动在某某现场举行。此次开工项目18个."""

import re
from collections.abc import Sequence

from graph.places import Place
from ingest.language.annotated import Annotated, Marked
from ingest.language.standing import Event

ACTS = "(?:签约|开工|动工|开竣工|竣工|投产|奠基|开建)"
# What is told of a place behind its name: …集中开工活动在某处举行; …12个重大项目集中开工.
HELD = re.compile(
    rf"(?:(?!分会场)[^。；]){{0,40}}?{ACTS}(?:(?!分会场)[^，。；、]){{0,8}}(?:活动|仪式|大会|动员会|推进会|现场会)"
    rf"|(?:(?!分会场)[^，。；、]){{0,20}}\d+\s?[个项][^，。；、]{{0,14}}(?:集中|统一|同步|同时){ACTS}"
)
TAKEN_UP = re.compile(
    rf"[。\s]*(?:此次|本次|这次|此番|这批|当天)[^，。；\d]{{0,8}}?{ACTS}[^，。；\d]{{0,8}}?(?:项目|工程|共|\d)"
)
EVENT = re.compile(
    '三个一批[”"]?[^，。；]{0,16}(?:活动|仪式|推进会|开工|签约)|[“"](?:签约|开工|投产)一批[”"](?:项目)?(?:建设)?活动'
)
CEREMONY = re.compile('三个一批[”"]?[^，。；]{0,12}(?:活动|仪式|推进会|集中[签开])')


def held_by(marked: Marked, events: Sequence[Event], start: int, end: int) -> Place | None:
    """Give the place whose ceremony a sentence tells: the first of which it speaks, where the words behind it tell one."""
    first = next((one for one in events if one.kind == "scope" and start <= one.offset < end), None)
    if first is None or not isinstance(first.value, Place):
        return None
    return first.value if HELD.match(marked.text, first.offset, end) else None


def opens_with_event(annotated: Annotated) -> bool:
    """Tell whether the first sentence of the running text tells of an event of the batches, or the second of its ceremony."""
    lead = next((one.text for one in annotated.passages if one.text.rstrip().endswith("。")), "")
    first, _, rest = lead.partition("。")
    return bool(EVENT.search(first) or CEREMONY.search(rest.partition("。")[0]))
