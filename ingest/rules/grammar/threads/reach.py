"""How far the words about one project go: its sentence, and those that go on with 它, 该线, 投资方."""

import re
from bisect import bisect_left

from ingest.kept import kept
from ingest.rules.grammar.threads.phases import of_other_phases
from ingest.rules.grammar.threads.scene import Scene, Spot
from ingest.sentence import HALVES, opening

REACH = 1000  # characters around a name that may tell of it
FARTHEST = 400  # characters behind a name in which its telling ends
MOST_NEAR = 100  # names before it that may stand in its sentence
NOTE = re.compile(r"[（(][^（）()]{1,60}[）)]")
END = re.compile("[。！？；]")
JOINS = re.compile("(?:[和及与]|以及)[^，。；]{2,40}的")
LATER = re.compile("转年|次年|第二年|随后|今年|又|再|如今|现在|眼下")
# A label that the rest of its passage tells of: （一）甲岭光学镜片项目。第五期签约，第七期开工。
LABEL = re.compile(r"[\s　（(一二三四五六七八九十\d)）、.．●■▲◆◎*—\-]*")
LABELS = ("。", "：")
GOES_ON = re.compile(
    "(?:[^，。；]{0,6}(?:[以之]?后|[年月日初底]|季度|当天|春天|夏天|秋天"
    "|冬天)，?)?(?:它的?|项目(?=[由从是在已将今去本总计投占列进转随]))"
    "|作为[^，。；]{0,30}(?:项目|工程)，(?:它|该)|这个第"
    "|该[\u4e00-\u9fff]{1,2}(?=[由从是在已将今去本总计投占，])|投资方|业主|总投资|该项目"
    "|第[一二三四五六七八九十\\d]{1,3}期(?:签约|开工|签下)的?，(?!全|本|共)"
    "|该工程|项目(?=[由从是在已将今去本总计投占列进转])|这个项目|这一项目"
)


@kept
def reach(scene: Scene, spot: Spot, stop: int | None) -> tuple[int, int]:
    """Give the stretch that speaks of this project: its sentence, from the name before to the next."""
    text = scene.sheets[spot.passage].text
    low = max(0, spot.start - REACH)
    start = max(low, max(text.rfind(sign, low, spot.start) for sign in "。！？；、") + 1)
    pairs = scene.placed[spot.passage]
    last = bisect_left(pairs, spot.start, key=lambda pair: pair[0].start)
    for other, _ in pairs[max(0, last - MOST_NEAR) : last]:
        if start <= other.start < spot.start:
            note = NOTE.match(text, other.end)
            start = note.end() if note else other.end
    end = told_until(text, spot)
    if stop is not None and stop < end and JOINS.fullmatch(text, spot.end, stop):
        end = spot.end  # what stands there is told of the next name: A和第三期开工的B
    elif stop is not None and stop < end:
        end = max(
            spot.end, *(text.rfind(sign, spot.end, stop) for sign in ("，", "；", "、", "以及"))
        )
    return min(start, spot.start), end


def opens(text: str, spot: Spot) -> bool:
    """Tell whether a name opens its passage, but for a number or a mark."""
    return LABEL.fullmatch(text, 0, spot.start) is not None


def opening_of(text: str, spot: Spot) -> int:
    """Give where the sentence or half of one begins that names a project."""
    return opening(text, spot.start, HALVES)


def closing_of(text: str, place: int, stop: int | None = None) -> int:
    """Give where the sentence or half of one ends in which a place stands."""
    stop = len(text) if stop is None else stop
    found = END.search(text, place, stop)
    return found.start() if found else stop


def told_until(text: str, spot: Spot) -> int:
    """Give where what is said of a name ends: with its sentence, and those that go on with 它, before another phase."""
    ends = _told_until(text, spot)
    others = next(of_other_phases(text, spot, ends), None)
    return others[0] if others else ends


def _told_until(text: str, spot: Spot) -> int:
    place, limit = spot.end, min(len(text), spot.end + FARTHEST)
    if opens(text, spot) and text.startswith(LABELS, spot.end):
        return limit
    while match := END.search(text, place, limit):
        goes_on = GOES_ON.match(text, match.end()) or (
            match.group() == "；" and LATER.match(text, match.end())
        )
        if not goes_on:
            return match.start()
        place = match.end()
    return limit
