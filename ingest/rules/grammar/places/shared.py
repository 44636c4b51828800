"""The place that the names of a list, or of a passage, have together: 一道开工的有B、C; 甲县的A、B，均已投产; 三个都在甲县."""

import re

from ingest.kept import kept
from ingest.language.mark import Mark
from ingest.rules.grammar.batches.batch import run_of
from ingest.rules.grammar.places.own import COUNTIES, own
from ingest.rules.grammar.threads.scene import Scene, Spot

TOGETHER = re.compile(
    "(?:一[道起同并]|同[时日期天步]|一并|随之)(?:集中)?(?:开工|动工|签约|投产|奠基|破土)的(?:项目)?(?:还)?(?:有|是|包括)$"
)
COUNT = r"(?:[两二三四五六七八九十几\d]{1,3}个|[两二三四五六七八九十几]家)(?:项目)?"
OPENS = ("。", "；", "！", "？", "，", "：", "\n")
# What is told of each item of a list: 甲县的A项目、B项目，均为上期开工.
EACH = re.compile(
    rf"(?:等)?(?:项目)?，?(?:{COUNT}|两者|二者)?，?(?:也|已|现已|目前)?(?:均|都|皆|双双|全部|全都|一[同起道并])"
)
# What is told of all that were named before: 这四个项目都落在乙区.
ALL_LIE = re.compile(
    rf"[。；，](?:[这上以]述?上?|它们)?(?:{COUNT})?(?:也|就)?(?:都|均|全都?|全部|皆)(?:位于|坐落[于在]|落[户在到]|放在|建在|在)$"
)
ENDS = re.compile("(?:境内|区域内|地界|辖区)?(?:[。；！]|$)")
NEAR = 30  # characters before the place that is told of all


def shared(scene: Scene, spot: Spot) -> Mark | None:
    """Give the place that a name has from the list, or the passage, in which it stands."""
    return _beside(scene, spot) or _each(scene, spot) or _all_lie(scene, spot)


def _beside(scene: Scene, spot: Spot) -> Mark | None:
    """Give the place of the project with which a list was begun: A在甲县奠基。一道开工的有B、C."""
    text, start = scene.sheets[spot.passage].text, run_of(scene, spot)[0]
    before = [other for other, _ in scene.placed[spot.passage] if other.end < start]
    together = before and TOGETHER.search(text, before[-1].end, start)
    return own(scene, before[-1]) if together else None


def _each(scene: Scene, spot: Spot) -> Mark | None:
    """Give the place whose items a sentence lists before it tells what each is: 甲县的A、B，均已投产."""
    text, (start, end) = scene.sheets[spot.passage].text, run_of(scene, spot)
    if start == spot.start or not EACH.match(text, end):
        return None
    first = next(other for other, _ in scene.placed[spot.passage] if other.start == start)
    mark = own(scene, first)
    if mark is None or text[mark.end : start] != "的":
        return None
    return mark if mark.start == 0 or text[mark.start - 1] in OPENS else None


def _all_lie(scene: Scene, spot: Spot) -> Mark | None:
    """Give the place in which all lie that a passage named, where no other is named in between."""
    marked = scene.sheets[spot.passage].marked
    behind = next(iter(marked.within(spot.end, len(marked.text), "place")), None)
    return behind if behind and behind.start in _told_of_all(scene, spot.passage) else None


@kept
def _told_of_all(scene: Scene, passage: int) -> frozenset[int]:
    """Give where the places stand that a passage tells of all that it named before."""
    marked = scene.sheets[passage].marked
    return frozenset(
        mark.start
        for mark in marked.of("place")
        if mark.value.level in COUNTIES and ENDS.match(marked.text, mark.end)
        if ALL_LIE.search(marked.text, max(0, mark.start - NEAR), mark.start)
    )
