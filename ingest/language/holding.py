"""Whether what is told at one place holds for what stands behind or before it."""

import re

from ingest.language.annotated import Marked, blanked
from ingest.language.ceremony import TAKEN_UP
from ingest.language.clauses import Clause
from ingest.language.cues import BULLET, INSIDE
from ingest.language.leaving import QUARTERLY
from ingest.language.programmes import AMONG_LISTS, BATCHES
from ingest.language.standing import Event, Standing

RECENT = re.compile(
    "[^，。]{0,8}[，：]?(?:近[一二三两几]?年来?|这[一二三两几]年|多年来)[，。]"
)  # it tells of years, and only as far as it goes

# Who takes the floor is told of until another does: 会上，甲市作经验发言。
SPEAKS = re.compile("[作做](?:了|的)?[^，。；]{0,6}(?:发言|介绍|汇报|交流)$")
# A project that is spoken of: ……项目，是; ……项目在.
NAMED = re.compile(
    r"(?<![个批])(?<!批[”\"])(?<!重[大点])(?:项目|工程|产业园|基地|生产线)(?:，|[是在随由从早去今上原先两一](?!场))"
)
# A sentence that only turns to a place: 全省呢？ 答：某县。 再看某县。
SHORT = 20  # characters
TURNED = re.compile(
    r"\s*(?:答[：:])?(?:[先再]?(?:来?[看说讲](?:看|说|一下)?|回到|轮到)|(?:紧?接着|接下来|随后|然后|最后|再往[一-鿿]{1,2}|下一[个站])(?:便|就)?(?:是|轮到|到了?))?(?:\0+|[全我本][省市县区州])(?:的?(?:呢|情况|怎么样|如何|怎样))?\s*"
)


def tells(marked: Marked, start: int, end: int, *kinds: str) -> bool:
    """Tell whether text[start:end] holds figures, or those of these kinds."""
    return any(marked.within(start, end, *(kinds or ("count", "rate", "amount"))))


def behind_place(marked: Marked, clause: Clause) -> str:
    """Give the words of a clause, without the place that opens it."""
    front = next(marked.within(clause.start, clause.end, "place"), None)
    opens = front is not None and front.start == clause.start
    return marked.text[front.end if front and opens else clause.start : clause.end]


def in_passing(marked: Marked, sentence: tuple[Clause, ...]) -> bool:
    """Tell whether a sentence names a batch in passing: it tells no figure, and opens no quarter's ceremony.

    The first of a passage does where the batch stands behind a project's name: 甲岭光学镜片项目，是第五期的签约项目.
    """
    start, end = sentence[0].start, sentence[-1].end
    if tells(marked, start, end) or QUARTERLY.search(marked.text, start, end):
        return False
    first = next(marked.within(start, end, "period"), None)
    named = first and NAMED.search(marked.text, start, first.start)
    return sentence[0].sentence > 0 or bool(named)


def is_history(marked: Marked, clause: Clause, event: Event, now: Standing) -> bool:
    """Tell whether a period is one project's own, told behind its name: 投产的甲岭光学镜片项目一年前在第五期开工."""
    if event.kind != "period" or not now.periods or tells(marked, clause.start, clause.end):
        return False
    return NAMED.search(marked.text, clause.start, event.offset) is not None


def keeps_scope(marked: Marked, sentence: tuple[Clause, ...], *, held: bool) -> bool:
    """Tell whether the place a sentence speaks of holds for those behind it; `held` tells that its ceremony has been told."""
    start, end = sentence[0].start, sentence[-1].end
    if held and TAKEN_UP.match(marked.text, end):
        return True
    if end - start <= SHORT and TURNED.fullmatch(blanked(marked, "place")[start:end]):
        return True
    if tells(marked, start, end, "count", "rate") or SPEAKS.search(marked.text, start, end):
        return True
    return any(
        BULLET.fullmatch(marked.text, 0, mark.start) and not INSIDE.match(marked.text, mark.end)
        for mark in marked.of("place", "part")
    )


def follows_figure(marked: Marked, clause: Clause, offset: int, kind: str) -> bool:
    """Tell whether a period or town stands right behind a figure of its clause: 18个项目91.6亿元前五期89个."""
    if kind not in ("period", "town", "scope"):
        return False
    figures = list(marked.within(clause.start, offset, "count", "amount", "rate"))
    if kind == "scope":
        return bool(figures) and figures[-1].end == offset
    return bool(figures) and not marked.text[figures[-1].end : offset].strip("项目、和及与市县 ")


def of_others(marked: Marked, start: int, end: int, before: Standing) -> bool:
    """Tell whether text[start:end] speaks of lists or years only as far as it goes: 这几年，…; 省重点项目9个、亿元以上项目12个、第八期“三个一批”项目4个."""
    lists = {mark.value for mark in marked.within(start, end, "programme")} - {BATCHES}
    if len(lists) > 1 and not before.in_batches:
        return True
    sentence = marked.text[start:end]
    return bool(RECENT.match(sentence) if before.in_batches else AMONG_LISTS.search(sentence))
