"""Marks places: provinces, cities, districts, counties and zones."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache

from graph.document import Document
from graph.places import Place, by_code, read_places, resolve, short_counties
from graph.places import find as candidates
from ingest.language.mark import Mark
from ingest.vocabulary import vocabulary

NAME = "sanpi_places"
OPENING = 3000
HOME = "410000"  # the province whose programme 三个一批 is
BATCHES = "三个一批"
HEADED = re.compile(
    r"[\s【〔\[◆■●▲◎★▶—·（(一二三四五六七八九十、]*(?P<name>[一-鿿]{2,4})(?:[】〕\]]|[\s　：:|｜]|$)"
)
SPOKEN = (
    r"(?P<opens>^|(?<=[，。；：\n　])|(?<=[说看到在与和有是为])|(?<=、)(?=(?:{names})的))?"
    r"(?P<name>{names})(?![市县区州人镇乡街路大中小一二三])"
)
ZONE = re.compile(
    "先进制造业开发区|产业集聚区|循环经济产业园|现代服务业开发区|特色商业区|化工园区|工业集中区|示范区"
)
HEADLINE = re.compile(
    r"\s*(?P<name>[一-鿿]{2,4}?)(?:[：:｜|][^。]{2,40}$|(?:新闻|日报|晚报|周报|时报|报|融媒)(?:\s|$|网?讯|网站?|客户端))"
)
DATELINE = re.compile("本报(?P<name>[一-鿿]{2,4}?)讯")
HEAD = 3  # what a headline's place counts for
ORIGIN = ("来的", "籍")
# A bare name in a list of counts: 甲2个，乙、丙0个. So many of one city's counties tell the city.
BARE = re.compile(r"(?:^|(?<=[\s，、；：。]))(?P<name>[一-鿿]{2,3})(?=、|\s?\d+\s?[个项])")
COUNTED = 4
# Lines that open with bare names: 甲：上半年开工9个. Two of one city, and none of another, tell the city.
OPENED = re.compile(r"(?:[^，。：:\d]{2,8}[ 　]+)?(?P<name>[一-鿿]{2,3})[：:](?=.*\d)")
LINES = 2
OFFICE = re.compile(
    "(?:[全我](?=[县市](?!域))|(?<![一-鿿])(?=[县市](?:委|长|政府)))(?P<sign>[县市])"
)
REPEATED = 3  # times that a short name is told
CITY_ZONE = re.compile("开发区(?!管委|域)|台商投资区|都市圈|城市群")
TWIN = re.compile("(?:现代|共建|合作|飞地)*(?:产业|工业|科技|合作)+(?:园区?|示范区|开发区|新城)")
# A zone of any name, where its projects are counted: 某县某某现代产业园集中开工的项目有10个
COUNTED_ZONE = re.compile(
    r"[^\W\da-z的和与及在有共为新签开投建县市等将已各是从到]{0,6}?(?:新城|新区|片区|组团"
    r"|园区|产业园|工业园|科技园|技术园|开发区|经济区|管理区|度假区|港区|工业集中区"
    r"|综合实验区|试验区|合作区|区域)"
    r"(?=(?:[此本这][次回轮]|今年)?(?:集中)?[“\"]?(?:(?:签约|[开竣]{1,2}工"
    r"|投产)[、和及]?){0,3}(?:一批)?[”\"]?(?:的)?(?:重点|重大)?(?:项目)?(?:共有?|有|为"
    r"|达到?)?\s?\d+\s?[个项])"
)
# A zone with a name of its own behind its city's: 某市滨湖新区, 某市尼龙材料开发区; no 某市三个开发区, no 某市工业区改造项目
OWN = (
    r"(?:(?!新[签开建增落投]|[一二三四五六七八九十]个|国家"
    r"|经济带)[^\W\da-z的和与及在有共为签开投建县市等将已各是从到级个家所全该本省区镇乡村街委府老旧两几多了着向对以位来局园会党年月日上下里内外])"
)
NAMED_ZONE = re.compile(
    rf"(?:(?!产业集聚区){OWN}{{1,8}}?(?:集聚区|示范区|管理区|试验区|实验区)"
    rf"|{OWN}{{0,8}}?(?:新区|高新区|经开区|保税区|综保区|(?<!待)开发区|度假区|科技城|工业区|工业园区|经济区|先行区|港区|新城))"
    r"(?!(?:[^，。；、]{0,6}(?:项目|工程|建设|改造|标准化|配套|基础|[一二三四]期|道路|污水|管网|供水|扩|学校|医院|\d+号))|[一-鿿]?[路街桥站]|域)"
    rf"|{OWN}{{0,8}}?片区(?=[：，]|\d|集中|累计|今年|目前|在建|签约|开工|共)"
)

ZONES = {"county": (ZONE, COUNTED_ZONE), "city": (CITY_ZONE, COUNTED_ZONE, NAMED_ZONE)}


def find(text: str, before: Sequence[Mark], within: Place | None) -> list[Mark]:
    """Give the marks of kind place, read in the place `within`; the value is the Place."""
    del before
    return [Mark("place", *found) for found in _places(text, within)]


def _places(text: str, within: Place | None) -> Iterator[tuple[int, int, Place]]:
    found = read_places(text, within=within)
    head = HEADED.match(text)
    if head and within and not any(start <= head.start("name") < end for start, end, _ in found):
        place = resolve(head["name"], within=within)
        if place and place.within(within.city_code or within.code):
            yield *head.span("name"), place
    last, starts = 0, {start: end for start, end, _ in found}
    for start, end, place in found:
        if start >= last:
            zoned = _with_zone(text, start, end, starts.get(end, end), place)
            last = zoned[1]
            yield zoned


def named_in_full(text: str, within: Place | None) -> dict[str, Place]:
    """Give the counties that a text names in full, by their short names."""
    text = text[:OPENING]
    return {
        place.short: place
        for start, end, place in read_places(text, within=within)
        if place.level == "county"
        and place.city_code
        and text[start:end] == place.name != place.short
        and len(place.short) > 1
    }


def spoken(text: str, named: dict[str, Place], marks: Sequence[Mark]) -> Iterator[Mark]:
    """Give the marks of places named in full elsewhere, where a clause opens with their short names: 再说祥符."""
    if not any(name in text for name in named):
        return
    taken = [(mark.start, mark.end) for mark in marks if mark.kind == "place"]
    for match in _spoken(tuple(named)).finditer(text):
        joined = text[match.start() - 1 : match.start()] in ("、", "和")
        near = {end + joined for _, end in taken}
        opens = match["opens"] is not None or match.start() in near
        if opens and not any(low < match.end() and match.start() < end for low, end in taken):
            taken.append(match.span())
            yield Mark("place", match.start(), match.end(), named[match["name"]])


@lru_cache(maxsize=2)
def _spoken(names: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(SPOKEN.format(names="|".join(names)))


def _with_zone(text: str, start: int, end: int, twin: int, place: Place) -> tuple[int, int, Place]:
    """Give a zone that only its county's name and its kind tell: 西平县产业集聚区.

    `twin` is where a place ends that stands directly behind, as in a park that two build: 甲县乙市产业园.
    """
    zone = next(filter(None, (one.match(text, end) for one in ZONES.get(place.level, ()))), None)
    if end < twin and place.level == "county":
        zone = TWIN.match(text, twin) or zone
    if zone is None:
        return start, end, place
    close = zone.end()
    name, own = text[start:close], text[end:close]
    code = f"{place.code}:{own}"
    inner = place._replace(
        code=code,
        name=name,
        full_name=place.full_name + own,
        level="zone",
        county_code=place.code if place.level == "county" else "",
    )
    return start, close, inner


def _heads(text: str) -> Iterator[Place]:
    """Give the places by whose short names headlines and mastheads open: 祁阳：立冬前的工地, 祁阳新闻, 本报祁阳讯."""
    for line in text.splitlines():
        head = HEADLINE.match(line) or DATELINE.search(line)
        place = resolve(head["name"]) if head else None
        if place and place.city_code:
            yield place


def nearer(own: Place | None, whole: Place | None) -> Place | None:
    """Give the place in which an article's names are read: its own, but for one that only holds its page's."""
    return whole if own is None or (whole and whole.within(own.code)) else own


def locate(document: Document, text: str) -> Place | None:
    """Give the place in which the bare names of a document's text are read.

    The one city that is named, or the one that most names lie in; else the province.
    """
    if document.scope:
        given = read_places(document.scope)
        if given:
            return given[0][2]
    text = f"{document.title or ''}\n{text[:OPENING]}"
    named = _times_named(text)
    cities = Counter[str]()
    for place, times in named.items():
        cities[place.city_code] += times
    provinces = cities.pop("", 0)
    most = max(cities.values(), default=0)
    sure = len(cities) == 1 or 2 * most > cities.total() + provinces
    if (most < REPEATED or not sure) and (repeated := _county_repeated(text)):
        return by_code(repeated.city_code)
    if cities and sure:
        return by_code(cities.most_common(1)[0][0])
    if counted := _city_counted(text):
        return counted
    if not named and (headed := _city_headed(text)):
        return headed
    if named:
        return by_code(max(named, key=lambda place: (named[place], place.code)).province_code)
    return by_code(HOME) if BATCHES in text else None


def _times_named(text: str) -> Counter[Place]:
    """Count the places that a text names, but for those in a list and where someone is from; a headline's count for more."""
    named = Counter(
        place
        for start, end, place in read_places(text)
        if (place.city_code or place.level == "province")
        and "、" not in (text[start - 1 : start], text[end : end + 1])
        and not text.startswith(ORIGIN, end)
    )
    for place in _heads(text):
        named[place] += HEAD
    return named


def _county_repeated(text: str) -> Place | None:
    """Give the county whose short name a text that speaks of 全县 or 县委 repeats, and no other's as often."""
    signs = {match["sign"] for match in OFFICE.finditer(text)}
    if not signs:
        return None
    times = Counter(
        place
        for place in short_counties(text)
        if place.name[-1] in signs and vocabulary().kind(place.short) in ("", "ns", "nr")
    )
    ((place, most), (_, next_)) = [*times.most_common(2), (None, 0), (None, 0)][:2]
    return place if most >= REPEATED and most > 2 * next_ else None


def _city_counted(text: str) -> Place | None:
    """Give the one city whose counties a list counts by their short names."""
    names = {match["name"] for match in BARE.finditer(text)}
    cities = Counter(
        code
        for name in names
        for code in {one.city_code for one in candidates(name) if one.level == "county"}
    )
    cities.pop("", None)
    ((city, most), (_, next_)) = [*cities.most_common(2), ("", 0), ("", 0)][:2]
    return by_code(city) if most >= COUNTED and most > 2 * next_ else None


def _city_headed(text: str) -> Place | None:
    """Give the one city of which all lines that open with bare names tell, county by county."""
    lines = filter(None, map(OPENED.match, text.splitlines()))
    names = {match["name"] for match in lines}
    of = [{one.city_code for one in candidates(name) if one.level == "county"} for name in names]
    if len(of) < LINES:
        return None
    shared = set.intersection(*of) - {""}
    return by_code(shared.pop()) if len(shared) == 1 else None
