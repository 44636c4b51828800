"""Which province a document speaks of, and how much of it is told of the whole province."""

import re
from collections import Counter

from graph.places import Place, by_code
from ingest.language.annotated import Annotated, Marked
from ingest.language.mark import Mark
from ingest.language.programmes import BATCHES
from ingest.language.scopes import COUNTED, ENTERED
from ingest.language.telling import HEADS, PROVINCE_WORD, is_origin

HOME = "410000"  # 三个一批 is a programme of this province
WHOLE = r"全省(?!第|[“\"]?三个|(?:重大|集中)(?![^，。；会]{0,16}\d+(?:\.\d+)?\s?[个项亿])|统一|首)"
PROVINCE = re.compile(rf"{WHOLE}|我省将|[，。；]我省(?!第|[“\"]?三个|举[办行])")
OURS = re.compile(f'{WHOLE}|我省(?!第[^，。；]{{1,4}}期[“"]?三个一批[”"]?[^，。；]{{0,4}}活动)')
HEARD_OF = re.compile(
    "从省级?[一-鿿]{2,12}(?:获悉|了解到|得知)|，省(?:发展?改革?委|重点办|商务厅|统计局)[一-鿿]{0,4}(?:透露|介绍|发布|通报)"
)  # 记者从省发改委获悉
EVENT = re.compile(
    "(?:20\\d\\d年)?[^，。；：“”]{0,12}重[点大][^，。；“”]{0,6}项目[^，。；“”]{0,4}(?:开工|签约|推进)"
)
REGION = re.compile("[我全]区(?![县市]|内外)")
OWN = re.compile("[全我][市县区州镇乡](?!民|外)")
ACTS = re.compile("将|计划|力争|今年|印发|出台|安排|确定")
HOLDS = re.compile('(?:举行|召开|启动)(?!第|[“"]?三个一批)')
ALL = re.compile("全省|我省")
EVERY = re.compile("各(?:省辖市|设区市|地市|市州|地级市|市[（(]州)(?!级|直)")
CITIES = 3
MANY = 5  # cities that a text of one of them hardly names
SEVERAL = 2  # times that 全省 is said


def read_province(annotated: Annotated, tally: Counter[Place]) -> Place | None:
    """Give the province that most places named lie in, else that of the batches."""
    codes = Counter(place.province_code for place in tally.elements() if place.province_code)
    if codes:
        return by_code(codes.most_common(1)[0][0])
    batches = any(
        mark.value == BATCHES for marked in annotated.passages for mark in marked.of("programme")
    )
    return by_code(HOME) if batches else None


def is_provincial(annotated: Annotated) -> bool:
    """Tell whether a text speaks of its whole province again and again, or heads itself so, and of no city or county as its own."""
    said = sum(len(OURS.findall(marked.text)) for marked in annotated.passages)
    cities = _tells_of_cities(annotated)
    headed = cities + any(
        (OURS if not cities else ALL).search(marked.text) and not any(marked.of("place"))
        for marked in annotated.passages
        if marked.passage.kind in HEADS
    )
    own = any(OWN.search(marked.text) for marked in annotated.passages)
    return said + headed >= SEVERAL and not own


def _tells_of_cities(annotated: Annotated) -> bool:
    """Tell whether a text speaks of all the cities of a province, or lists many: 各省辖市和济源示范区."""
    if any(EVERY.search(marked.text) for marked in annotated.passages):
        return True
    named = {mark.value for one in annotated.passages for mark in one.of("place")}
    cities = Counter(place.province_code for place in named if place.level == "city")
    return max(cities.values(), default=0) >= MANY


def named_province(annotated: Annotated) -> Place | None:
    """Give the province a text names most; none where it speaks of 我县 or 全市."""
    named = Counter[Place](
        mark.value
        for marked in annotated.passages
        for mark in marked.of("place")
        if mark.value.level == "province" and not is_origin(marked, mark)
    )
    most = max(named, key=lambda one: (named[one], one.code), default=None)
    below = (word[1] for marked in annotated.passages for word in OWN.findall(marked.text))
    return None if most is None or set(below) - {most.name[-1]} else most


def provincial(annotated: Annotated, province: Place) -> int:
    """Weigh what is told of the whole province: 全省, and what it will do: 河南将在九大领域推进."""
    named = [
        (marked, mark)
        for marked in annotated.passages
        for mark in marked.of("place")
        if mark.value.code == province.code
    ]
    behind = [(marked.text, mark.end) for marked, mark in named]
    opens = any(_opens_event(marked, mark) for marked, mark in named[:1])
    acts = sum(ACTS.match(*place) is not None for place in behind)
    words = opens + sum(HOLDS.match(*place) is not None for place in behind)
    words += sum(len(PROVINCE.findall(marked.text)) for marked in annotated.passages)
    words += sum(bool(HEARD_OF.search(marked.text)) for marked in annotated.passages)
    if province.name.endswith("区"):
        words += sum(len(REGION.findall(marked.text)) for marked in annotated.passages)
    return acts + PROVINCE_WORD * (words + _counts_cities(annotated, province))


def _opens_event(marked: Marked, mark: Mark) -> bool:
    """Tell whether a place's name opens that of what happens there: 安徽省第一批重大项目集中开工动员会."""
    entered = ENTERED.search(marked.text, 0, mark.start)
    return not entered and EVENT.match(marked.text, mark.end) is not None


def _counts_cities(annotated: Annotated, province: Place) -> bool:
    """Tell whether a text counts the projects of several cities of a province: 滁州市100个、芜湖市61个."""
    counted: set[Place] = {
        mark.value
        for marked in annotated.passages
        for mark in marked.of("place")
        if mark.value.level == "city" and COUNTED.match(marked.text, mark.end)
    }
    return sum(city.within(province.code) for city in counted) >= CITIES
