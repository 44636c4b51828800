"""The period that stands at a place of a document."""

import re
from typing import Any

from graph.types.number import read_number
from ingest.kept import kept
from ingest.language.programmes import BATCHES
from ingest.language.staging import read_stages
from ingest.rules.grammar.stages.steps import FIRST, STAGE, Step, tell
from ingest.rules.grammar.stages.topic import same_sentence
from ingest.rules.grammar.threads.reach import closing_of
from ingest.rules.grammar.threads.scene import Scene, Spot
from ingest.sentence import opening

ABOVE = 2  # passages before in which a batch is told that is gone back to
PERIOD = re.compile(r"第(?P<n>[一二三四五六七八九十\d]{1,3})期")
# A period that only says which list a project is of: 第七期“三个一批”签约项目, 第三期签约的.
OF_STAGE = re.compile(
    r"(?:[“\"]?三个一批[”\"]?)?的?(?:，[它这]?是)?(?P<stage>签约|开工|投产)(?:的|项目|[那一这]|[席组栏榜名本单])"
)


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


def told_before(scene: Scene, context: Any, passage: int, place: int) -> Step | None:
    """Give the last dated step that is told before a place, here or a little above: what 同期 and 那一期 go back to."""
    current = context.header.period
    for index in range(passage, max(-1, passage - ABOVE - 1), -1):
        text = scene.outline.annotated.passages[index].text
        words = text[:place] if index == passage else text
        told = [one for one in tell(words, current=current) if one.step.period]
        if told:
            return max(told, key=lambda one: one.start).step
    return None


def of_another(scene: Scene, period: int | None, stage: str) -> bool:
    """Tell whether a document tells a period only as that of another stage's list: 第七期签约项目, and no 第七期 else."""
    return period is not None and _owned(scene).get(period, stage) not in (stage, None)


@kept
def _owned(scene: Scene) -> dict[int, str | None]:
    """Give for each period the one stage with whose list alone it is told; None where it is told otherwise."""
    found: dict[int, str | None] = {}
    for marked in scene.outline.annotated.passages:
        for match in PERIOD.finditer(marked.text):
            stage, period = _owner(marked.text, match.end()), int(read_number(match["n"]))
            found[period] = stage if found.get(period, stage) == stage else None
    return found


def _owner(text: str, place: int) -> str | None:
    """Give the stage to whose list a period belongs, in a sentence that turns to no other."""
    told = OF_STAGE.match(text, place)
    codes = {code for _, _, code in read_stages(text, place, closing_of(text, place))}
    return STAGE[told["stage"]] if told and codes <= {STAGE[told["stage"]]} else None


def period_of(scene: Scene, context: Any, passage: int, offset: int) -> int | None:
    """Give the period that stands; 上一期 does not stand beyond its sentence."""
    found, header = single(context, passage, offset), context.header.period
    text = scene.outline.annotated.passages[passage].text
    if FIRST.search(text, max(0, offset - 8), offset):
        return 1
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
