"""The zone that a document is told of and that no list knows, by its name in front and the words that take it up."""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence

from graph.places import Place, own_zone, resolve
from ingest.language.annotated import Marked, in_order
from ingest.language.mark import Mark
from ingest.language.smaller import HEADS, front, wider

KIND = "(?:产业[集聚]{2}区|开发区|示范区|集中区|新区|经济区|管理区|工业区|园区|港区|试验区|实验区|合作区|先行区|产业园|工业园|创业园)"
TIME = "(?:[今去明前当]年|目前|日前|近[日年]来?|当前|眼下|如今|[上下]半年|[一二三四]季度)"
NAME = re.compile(
    rf"(?:^|(?<=[\s，。：“《（—·])|(?<=走进)|(?<=来到)"
    rf"|(?<=[在到从]))(?:{TIME})?(?P<name>(?!{TIME}|(?:规划|建设|打造|推进|加快|新建|启动|布局|依托|谋划"
    rf"|投资|兴建|着力|全力"
    rf"|高标准)(?!.{0, 3}开发区))(?:(?![的和与及在有为等个项共将是了全该我各本此其这到从对以])[一-鿿]){{2,12}}?{KIND})"
    r"(?![一二三]期|内|里|[、和与及]|[一-鿿]{0,4}[园区城])"
)
# 示范区举办……活动: a headline opens with the kind alone; whose it is the paper's name may tell: 甲岭网, 甲岭时报.
BARE = re.compile(rf"[\s“《（—]*(?P<name>{KIND})(?=[一-鿿\d“：])(?![的内里])")
PRESS = re.compile("(?<![一-鿿])(?P<name>[一-鿿]{2,3})(?:网|日报|时报|融媒|发布)")
PLAIN = re.compile(
    (
        "(?:[投走流面转][向入进]|[省市县]级?|国家级?|先进制造业|经济|高新|技术|产业|现代"
        "|服务业|城乡一体化|循环|综合|工业|特色|农业|化工|新型|新|多个|一座|科技|创业|创新"
        "|[集聚]{2}|物流|电子|专业|园|区|、)*"
    )
    + KIND
)
PRICED = re.compile(r"(?:亿元|万元|建设|打造|投资|规划|新建)的?$")
# 全区, 该区, 集聚区今年…, 园区新引进…: what takes a zone up.
TAKEN = re.compile(
    r"[全该我本]区(?!域)|(?:^|(?<=[，。；、\s“]))(?:该|本|我)?(?:[集聚]{2}区|开发区"
    r"|示范区|新区|经济区|管理区|园区|实验区|试验区)(?=[^，。；]{0,14}[\d主负党管招])"
)
UNDERTAKING = re.compile(
    "项目|工程|建设|总投资|占地|奠基|管网"
)  # behind what is built, not whose place it is
PARK = re.compile("(?:产业园|工业园|创业园)$")
LONGEST = 40  # characters of a zone's name and of what stands behind it
TAKES = ("place", "part", "company")  # marks that a zone takes the place of
FRONT = 5  # passages
TIMES = 2


def own_marks(passages: Sequence[Marked], within: Place | None) -> dict[int, tuple[Mark, ...]]:
    """Give the marks of each passage with those of the document's own zone in it, where it has one, by the passage's place in the row."""
    name, zone = _home(passages, within)
    if zone is None:
        return {}
    return {
        index: _marked(marked, name, zone)
        for index, marked in enumerate(passages)
        if name in marked.text
    }


def _home(passages: Sequence[Marked], within: Place | None) -> tuple[str, Place | None]:
    """Give the zone that the front of a text names and the rest takes up, more than it speaks of its county or city, and its name there."""
    named = Counter(name for one in front(passages, FRONT) for name in _named(one))
    if not named:
        return "", None
    text = "\n".join(one.text for one in passages)
    words, around = Counter(TAKEN.findall(text)), wider(text, "县市")
    for name, _ in named.most_common():
        times, taken = text.count(name), _taken(name, words)
        again = taken if PARK.search(name) else taken + (times >= TIMES)
        if again and taken >= around + bool(PARK.search(name)) and times + taken >= TIMES:
            known = _of_press(name, text) or _in_full(name, passages)
            return name, known or _zone(name, within)
    return "", None


def _of_press(name: str, text: str) -> Place | None:
    """Give the zone that a kind alone means beside the paper of its place: 示范区 in the 甲岭时报."""
    if not PLAIN.fullmatch(name):
        return None
    found = (resolve(press["name"] + name) for press in PRESS.finditer(text))
    return next(filter(None, found), None)


def _in_full(name: str, passages: Sequence[Marked]) -> Place | None:
    """Give the one zone that the text names in full, and by its kind alone after that: 某某国家经济技术开发区, 开发区."""
    if not PLAIN.fullmatch(name):
        return None
    zones = {
        mark.value
        for marked in passages
        for mark in marked.of("place")
        if mark.value.level == "zone" and mark.value.code
        if marked.text[mark.start : mark.end].endswith(name) and mark.end - mark.start > len(name)
    }
    return zones.pop() if len(zones) == 1 else None


def _taken(name: str, words: Counter[str]) -> int:
    """Count the words that take this zone up: 园区 a park, 集聚区 and 全区 one of that kind."""
    if PARK.search(name):
        return words["园区"]
    bare = {word: word.lstrip("该本我全") for word in words}
    return sum(words[word] for word, kind in bare.items() if kind == "园区" or name.endswith(kind))


def _named(marked: Marked) -> Iterator[str]:
    """Give the names of zones in a passage that are no project's, and no kind alone."""
    text, places = marked.text, list(marked.of("place"))
    zones = {text[one.start : one.end] for one in places if one.value.level == "zone"}
    starts = [one.end for one in places if one.value.level in ("city", "county")]
    behind = (NAME.match(text[start : start + LONGEST]) for start in starts)
    for match in (*NAME.finditer(text), *filter(None, behind)):
        known = any(zone.endswith(match["name"]) for zone in zones)
        priced = match.string == text and PRICED.search(
            text, max(0, match.start() - 3), match.start()
        )
        built = PARK.search(match["name"]) and UNDERTAKING.match(match.string, match.end())
        if not (known or priced or built or _is_plain(match["name"])):
            yield match["name"]
    bare = BARE.match(text) if marked.passage.kind in HEADS else None
    if bare and not any(marked.over(*bare.span("name"), "place")):
        yield bare["name"]


def _is_plain(name: str) -> bool:
    """Tell whether a name is a kind alone, behind a place or a verb: 投向园区, 某县经济开发区."""
    return any(PLAIN.fullmatch(one) for one in (name, _unplaced(name)))


def _unplaced(name: str) -> str:
    """Give a zone's name without the county or city in front of it, which bears its level's word."""
    return re.sub("^[一-鿿]{1,4}?[县市区州]", "", name)


def _zone(name: str, within: Place | None) -> Place:
    """Give a zone of this name in the place that its name opens with, else where the text stands."""
    own = next((one for size in (3, 2) if (one := resolve(name[:size], within=within))), None)
    place = own or within
    zone = own_zone(name, place) if place and place.city_code else None
    if zone is None:
        return Place("", name, name, "zone", "", place.province_code if place else "", name)
    county = place.code if place and place.level == "county" else ""
    return zone._replace(county_code=county)


def _marked(marked: Marked, name: str, zone: Place) -> tuple[Mark, ...]:
    """Give a passage's marks with those of the zone, told by this name, in place of the places that it holds or follows."""
    before = {mark.end: mark.start for mark in reversed(list(marked.of("place")))}
    full = {mark.end for mark in marked.of("place") if mark.value == zone}
    found = [
        Mark("place", before.get(match.start(), match.start()), match.end(), zone)
        for match in re.finditer(re.escape(name), marked.text)
        if match.end() not in full
    ]
    ends = [one.end for one in found]
    rest = [
        mark for mark in marked.marks if mark.kind not in TAKES or not _over_one(mark, found, ends)
    ]
    return in_order((*rest, *found))


def _over_one(mark: Mark, found: Sequence[Mark], ends: Sequence[int]) -> bool:
    """Tell whether a mark shares characters with one of these, which end in order at `ends`."""
    place = bisect_right(ends, mark.start)
    return place < len(found) and found[place].start < mark.end
