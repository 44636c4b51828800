"""The period that stands at a place of a document."""

import re
from typing import Any

from ingest.language.programmes import BATCHES
from ingest.rules.grammar.scene import Scene, Spot
from ingest.rules.grammar.topic import same_sentence
from ingest.sentence import opening


def current_period(context: Any, spot: Spot) -> int | None:
    """Give the period that 本期 means at a name."""
    return context.header.period or single(context, spot.passage, spot.start)


def single(context: Any, passage: int, offset: int) -> int | None:
    """Give the one period that stands; the document's own in a section on the batches that tells none."""
    standing = context.at(passage, offset)
    periods = str(standing.periods or "")
    if not periods and standing.programme == BATCHES:
        own: int | None = context.header.period
        return own
    return int(periods) if periods.isdigit() else None


def period_of(scene: Scene, context: Any, passage: int, offset: int) -> int | None:
    """Give the period that stands; 上一期 does not stand beyond its sentence."""
    found, header = single(context, passage, offset), context.header.period
    text = scene.outline.annotated.passages[passage].text
    told = max(text.rfind(sign, 0, offset) for sign in ("期签约", "期开工", "期投产"))
    first = opening(text, told)
    if told >= 0 and not same_sentence(text, told, offset) and _of_one(scene, passage, first, told):
        found = single(context, passage, first - 1) if first else header
    last = text.rfind("上一期", 0, offset)
    over = last >= 0 and not same_sentence(text, last, offset)
    return header if over and header and found == header - 1 else found


def _of_one(scene: Scene, passage: int, start: int, end: int) -> bool:
    """Tell whether text[start:end] speaks of one project: a name opens the sentence, and nothing is counted."""
    spots = [spot for spot, _ in scene.placed.get(passage, ()) if start <= spot.start < end]
    text = scene.outline.annotated.passages[passage].text
    return len(spots) == 1 and not re.search(r"\d\s*个", text[start:end])
