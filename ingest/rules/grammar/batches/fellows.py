"""The batch of those that came with one told before: 同批破土的另外几个：A、B; 与A同期开工的，还有B、C."""

import re
from typing import Any

from ingest.language.staging import ACT, STAGES
from ingest.rules.grammar.batches.standing import told_before
from ingest.rules.grammar.stages.steps import Step
from ingest.rules.grammar.stages.topic import setters
from ingest.rules.grammar.threads.scene import Scene, Spot

FELLOWS = re.compile(
    rf"同(?:一?[批期]|一批次)(?P<stage>{ACT})的(?=[^。；：，]{{0,4}}(?:另外|其他|其余"
    rf"|别的|还有|几个|[两三四五六七八九十\d]{{1,2}}[个家])|[，：]?(?:还有|另有)|[，：])"
)
PERIOD = re.compile("第[一二三四五六七八九十\\d]{1,3}期")


def fellows(scene: Scene, context: Any, spot: Spot) -> Step | None:
    """Give the batch of a name that follows such words, until the text turns to another stage or period."""
    text = scene.sheets[spot.passage].text
    if "同" not in text:
        return None
    found = list(FELLOWS.finditer(text, 0, spot.start))
    if not found or PERIOD.search(text, found[-1].end(), spot.start):
        return None
    if any(start >= found[-1].end() and end <= spot.start for start, end, _ in setters(text)):
        return None
    stage = STAGES[found[-1]["stage"]]
    told = told_before(scene, context, spot.passage, found[-1].start())
    return told if told and told.stage == stage else None
