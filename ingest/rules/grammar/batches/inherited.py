"""The batch that a name takes over: from the heading or the passage above it, from its list, from the document's one ceremony."""

import re
from typing import Any

from graph.statement import Basis
from graph.types.stage import BATCH_STAGES
from ingest.language.programmes import BATCHES
from ingest.language.staging import read_stages
from ingest.rules.grammar.batches.notes import noted, period_noted
from ingest.rules.grammar.batches.occasion import BEFORE, at_occasion
from ingest.rules.grammar.batches.standing import single
from ingest.rules.grammar.stages.event import HELD
from ingest.rules.grammar.stages.steps import STAGE, Step
from ingest.rules.grammar.stages.topic import CARRIED, rated, topic
from ingest.rules.grammar.threads.reach import opens
from ingest.rules.grammar.threads.scene import Scene, Spot
from ingest.sentence import opening

HEADING = 40  # characters
ROW, MOST_ROWS = 80, 40  # characters of a row, rows of one list
# A heading that tells of a ceremony: 各乡镇分会场同步动工.
TOGETHER = re.compile("(?:同[步时日期]|集中|一[齐起同])(?P<stage>签约|开工|动工|投产)$")
NOTES = re.compile("备注|说明|注[：:]|其他|另外")
NUMBERED = re.compile("[（(]?[一二三四五六七八九十]+[）)、]")
ENDED = re.compile(
    "[。！？][”’」』]?(?:[一-鿿]{2,4})?$"
)  # with the next section's place right behind it
REST = re.compile(r"\s*(?:剩下的|其余|余下的)")
PART = re.compile("[（(][一二三四五六七八九十]+[）)]")
STAGED = re.compile("[由从]签约|[由从]开工|转[为入开投]")
# What is only planned or talked over is in no list of a heading: 谋得远，“签约一批”才有来路 …… 谋划项目21个.
PLANS = re.compile("谋划|储备|在谈|洽谈")
NEAR = 16  # characters
ROW_ENDS = re.compile("(?:[（(][^（）()]{1,20}[）)])?[；;。，]*$")


def inherited(
    scene: Scene, context: Any, spot: Spot, end: int, *, events: bool = True
) -> tuple[Step, Basis] | None:
    """Give the batch that stands above a name whose list ends at `end`; without `events` only a list's."""
    text = scene.sheets[spot.passage].text
    if BEFORE.search(text, opening(text, spot.start), spot.start):
        return None
    opened = _opened(scene, context, spot) if events else None
    listed = opened or _carried(scene, context, spot) or _under(scene, context, spot)
    if listed:
        (period, stage), basis = listed
        planned = PLANS.search(text, 0, end + NEAR)
        own = Step(period_noted(scene, spot) or period, stage)
        return None if planned else (own, basis)
    step = at_occasion(scene, context, spot) if events else None
    return (step, "inferred") if step else None


def _opened(scene: Scene, context: Any, spot: Spot) -> tuple[Step, Basis] | None:
    """Give the stage that stands where a passage opens."""
    above, here = context.at(spot.passage, 0), context.at(spot.passage, spot.start)
    if above.stage not in BATCH_STAGES or not (above.periods or here.periods):
        return None
    text = scene.sheets[spot.passage].text
    staged = STAGED.search(re.split("[，。；：]", text, maxsplit=1)[0])
    if staged or rated(text, 0, spot.start):
        return None
    return Step(period_at(scene, context, spot, 0), above.stage), "listed"


def of_list(scene: Scene, context: Any, spot: Spot, step: Step) -> tuple[Step, Basis]:
    """Give the batch of a list; where its other items bear periods, one without is of the latest."""
    if step.period is None and _noted_around(scene, spot):
        return Step(context.header.period, step.stage), "inferred"
    return step, "listed"


def _noted_around(scene: Scene, spot: Spot) -> bool:
    pairs = scene.placed[spot.passage]
    return any(step.period for other, _ in pairs for step in noted(scene, other))


def period_at(scene: Scene, context: Any, spot: Spot, offset: int) -> int | None:
    """Give the one period that stands in a name's passage; the latest where others of its list bear theirs."""
    period = single(context, spot.passage, offset)
    latest: int | None = context.header.period
    return latest if period is None and _noted_around(scene, spot) else period


def row_head(scene: Scene, index: int) -> int:
    """Give the passage that announces the rows of names of which passage `index` is one (依次为：), else the one before."""
    passages = scene.outline.annotated.passages
    above = index - 1
    while index - above < MOST_ROWS and above >= 0 and _is_row(scene, above + 1):
        if passages[above].text.endswith("："):
            return above
        above -= 1
    return index - 1


def _rest_head(scene: Scene, index: int) -> int:
    """Give the passage that announces the rows above 剩下的…: the first that no name opens."""
    above = index - 1
    while above > 0 and index - above < MOST_ROWS:
        if not any(opens(scene.sheets[above].text, one) for one, _ in scene.placed.get(above, ())):
            break
        above -= 1
    return above


def of_row(scene: Scene, context: Any, spot: Spot) -> tuple[Step, Basis] | None:
    """Give the batch of the rows below a line that announces them: 第二期签约的4个项目是：."""
    index = row_head(scene, spot.passage)
    text = scene.outline.annotated.passages[index].text if index >= 0 else ""
    if not text.endswith("：") or context.at(index, len(text) - 1).programme != BATCHES:
        return None
    return _carried(scene, context, spot)


def _is_row(scene: Scene, index: int) -> bool:
    """Tell whether a passage is an item that opens with a project's name, or a short line that ends with one: 甲县　　乙山大桥项目."""
    passage, pairs = scene.outline.annotated.passages[index], scene.placed.get(index, ())
    text = passage.text
    if pairs and passage.passage.kind == "item" and opens(text, pairs[0][0]):
        return True
    return len(text) <= ROW and any(ROW_ENDS.match(text, spot.end) for spot, _ in pairs)


def _under(scene: Scene, context: Any, spot: Spot) -> tuple[Step, Basis] | None:
    """Give the stage of the heading above a list: 三、投产项目（3个，12.4亿元）."""
    passages = scene.outline.annotated.passages
    for above in range(spot.passage - 1, max(-1, spot.passage - 12), -1):
        if scene.placed.get(above):
            continue  # an item beside this one
        text = passages[above].text
        titled = passages[above].passage.kind == "heading" or text.endswith("——")
        headed = titled or NUMBERED.match(text)
        if headed and len(text) <= HEADING:
            ceremony = HELD.search(text) or TOGETHER.search(text)
            codes = {code for _, _, code in read_stages(text)}
            codes = codes or ({STAGE[ceremony["stage"]]} if ceremony else codes)
            if len(codes) == 1 and codes <= set(BATCH_STAGES):
                return Step(single(context, above, 0), codes.pop()), "listed"
        if (headed and not PART.match(text)) or NOTES.match(text):
            return None
    return None


def _carried(scene: Scene, context: Any, spot: Spot) -> tuple[Step, Basis] | None:
    """Go on with the stage of the passage before where this one opens with 其中, or is a row of its list."""
    passages = scene.outline.annotated.passages
    text = scene.sheets[spot.passage].text
    index = _rest_head(scene, spot.passage) if REST.match(text) else row_head(scene, spot.passage)
    before = passages[index].text if index >= 0 else ""
    if not before or (ENDED.search(before) and not CARRIED.match(text)):
        return None
    turn = topic(before, len(before))
    return (
        of_list(scene, context, spot, Step(single(context, index, turn[0]), turn[1]))
        if turn
        else None
    )
