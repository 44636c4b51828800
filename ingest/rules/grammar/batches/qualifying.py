"""The batch that qualifies a name: 第三期签约的… in front of it, or of the first item of its list."""

import re
from bisect import bisect_right
from typing import Any

from ingest.kept import kept
from ingest.language.staging import ACT, STAGES
from ingest.rules.grammar.batches.notes import broken_before
from ingest.rules.grammar.batches.standing import current_period, told_before
from ingest.rules.grammar.stages.steps import STAGE, Step, tell
from ingest.rules.grammar.threads.reach import reach
from ingest.rules.grammar.threads.scene import Scene, Spot
from ingest.rules.grammar.words.coordination import joined

QUALIFIES = re.compile(
    r"(?:(?:项目|的|：|——|，是)?(?:，(?:还|则)?有)?|(?:的?(?:名单|单子|榜单?))?[里中上]，)[^，。；]*"
)
MONEY = re.compile(r"(?:总?投资)?约?[\d.]+[亿万]元的?")
# Of the same batch as one told before: 同期签约的, 同属那一批开工的; not 去年同期.
SAME = re.compile(
    rf"(?<![年月季比较与和定划应该拟将])(?:同(?:为|是|属|在)?)?(?:同一?[期批]次?"
    rf"|那一?[期批])[^，。；、\d]{{0,4}}?(?P<stage>{ACT})的(?:[^，。；、的]{{0,6}}[级类]"
    rf"|还有|，是)?$"
)
OWN = re.compile("(?P<stage>签约|开工|投产)的$")
OWN_LENGTH = 3
MOST_NEAR = 40  # characters before a name that may qualify it
# Two things told before a name, of which the first is its batch: 第十期签约、如今已封顶的, 第十期签约、当期开工的.
CHAINED = re.compile(
    r"第[一二三四五六七八九十\d]{1,3}期[^，。；、]{0,4}(?:签约|开工|投产|动工|签下)、[^，。；、]{2,14}的$"
)
MOST_LISTED = 100  # items of one list that are looked over


@kept
def qualified(scene: Scene, context: Any, spot: Spot) -> Step | None:
    """Give the batch that stands in front of a name, or of the first item of its list: 第三期签约的…."""
    text = scene.sheets[spot.passage].text
    start, current = reach(scene, spot, None)[0], current_period(context, spot)
    chained = CHAINED.search(text, max(0, spot.start - MOST_NEAR), spot.start)
    if chained and (told := tell(chained.group(), current=current)):
        return told[-1].step
    found = _qualified(text, start, spot.start, current) or _shared(scene, spot, current)
    return found or _of_same(scene, context, spot, start)


def _of_same(scene: Scene, context: Any, spot: Spot, start: int) -> Step | None:
    """Read 同期签约的 and 那一批开工的 in front of a name: of the period told last."""
    text = scene.sheets[spot.passage].text
    same = SAME.search(text, start, spot.start) if "的" in text[start : spot.start] else None
    told = same and told_before(scene, context, spot.passage, same.start())
    return told._replace(stage=STAGES[same["stage"]]) if same and told else None


def _qualified(text: str, start: int, end: int, current: int | None) -> Step | None:
    """Read 第三期签约的 in text[start:end], directly before a name."""
    for told in tell(text[start:end], current=current):
        gap = text[start + told.end : end]
        if told.step.period and len(MONEY.sub("", gap)) <= 14 and QUALIFIES.fullmatch(gap):
            return told.step
    return None


def _shared(scene: Scene, spot: Spot, current: int | None) -> Step | None:
    """Give what qualifies the first of the items that 、 joins, this one among them: 第九期新签的A、B、开工的C."""
    text = scene.sheets[spot.passage].text
    own = OWN.search(text, max(0, spot.start - OWN_LENGTH), spot.start)
    place = own.start() if own else spot.start
    pairs = scene.placed[spot.passage]
    last = bisect_right(pairs, spot.start, key=lambda pair: pair[0].start)
    before = pairs[max(0, last - MOST_LISTED) : last]
    for other, _ in reversed([pair for pair in before if pair[0].end <= spot.start]):
        if not joined(text, other.end, place):
            return None
        start = reach(scene, other, None)[0]
        if found := _qualified(text, start, other.start, current):
            return Step(found.period, STAGE[own["stage"]]) if own else found
        place = other.start
    broken = broken_before(scene, spot.passage) if not place else None
    return _shared_of(scene, broken, current) if broken else None


def _shared_of(scene: Scene, spot: Spot, current: int | None) -> Step | None:
    """Give what qualifies the last name of the passage before, whose list goes on in this one."""
    text, start = scene.sheets[spot.passage].text, reach(scene, spot, None)[0]
    return _qualified(text, start, spot.start, current) or _shared(scene, spot, current)
