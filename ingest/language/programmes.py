"""Names of programmes: the lists and plans under which projects are announced."""

import re
from collections.abc import Iterable, Iterator, Sequence

from graph.places import Place
from graph.types.firsts import Sought
from ingest.language.mark import Mark

NAME = "sanpi_programmes"
BATCHES = "三个一批"

NAMES = Sought(
    r"[三四五六]个一批"
    r"|(?:国家|(?<![全我本该各])(?:省级?|市级?|(?<![范发作验聚新])区级?|县级?|州级?)"
    r"|自治区|省市县?|省、[一-鿿]{2,3}(?=重点)|省、市|市、县"
    r"|市县)?(?:(?<=[省市县区州])级)?(?:(?<!元)以上)?重[点大](?:建设|产业|工业|工程|支撑"
    r"|民生|招商)?(?:项目|工程)(?!指挥部|办|服务|专班|中心|建设中心|周例会|例会|领导)"
    r"|(?<![全])(?:省市?|[市县区州]|[两三]级)重点(?=[\d一二三四五六七八九十、，。（）]|盘子|名单|清单|全年|今年|上半年|年内|年底|完成|共|$)"
    r"|灾后(?:恢复)?重建"
    r"|补短板[“\"]?982[”\"]?|[“\"]?982[”\"]?(?:补短板)?(?=工程|项目|补)"
    r"|[“\"]?8946[”\"]?"
    r"|四库"
    r"|(?:地方政府)?专项债券?(?=项目)|增发国债(?=项目)|特别国债(?=项目)|中央预算内投资(?=项目)"
    r"|(?<!设施|领域|行业)[“\"]?(?:双百|百大|千百亿|补短板|两重|六个一[^，。“”]{0,3}|十百千|万千百)[”\"]?(?:工程|计划|行动)?(?=项目)"
)
TRIGGERS = re.compile(
    "个一批|重[点大]|重建|982|8946|四库|债|预算内|双百|百大|补短板|两重|十百千|万千百"
)
PLAIN = re.compile(r"^重[点大](?:建设)?(?:项目|工程)$")  # no list of its own
OF_LIST = re.compile("[一-鿿]{2,8}?重[点大](?:建设)?项目")
IN_LISTS = re.compile("(?:列入|入选|纳入|争列|进入|挤进)[^，。；]{0,4}重[点大](?:建设)?项目")
# The batch is the last of several lists: 省重点项目9个、亿元以上项目12个、第八期“三个一批”项目4个.
AMONG_LISTS = re.compile(
    r"(?:项目[，,]?[^，。；\d]{0,4}\d+个[，；、,][^，。；]{0,16}?){2}第[^，。；]{1,3}期[“‘\"']?三个一批"
)
SECTION = re.compile(r"\s*[一二三四五六七八九十]{1,2}、[^，。；\d]{2,24}(?:。|$)")
SECTIONS = 3
# “三个一批”，就是签约一批、开工一批、投产一批
SPELT = re.compile(
    '三个一批[”"]?[，—（(]{0,2}(?:就是|也就是|即|指的?是)[“"]?(?:签约|开工|投产)一批'
)
OF_PERIOD = re.compile(
    r"第(?P<period>[一二三四五六七八九十]{1,3}|\d{1,2})期(?!工程|债|培训)[^。；]{0,16}?(?:签约|开工|投产)[^。；]{0,12}?\d\s?[个项]"
)
ACTS = ("签约", "开工", "投产")
QUOTES = str.maketrans("", "", '“”"')


def read_programmes(text: str) -> Iterator[tuple[int, int, str]]:
    """Give start, end and the programme's name, in the text's words without quotes."""
    if not TRIGGERS.search(text):
        return
    for match in NAMES.finditer(text):
        yield match.start(), match.end(), match.group().translate(QUOTES)


def tells_batches(texts: Sequence[str]) -> bool:
    """Tell whether texts that name no programme count what the batches sign and start: 第六期签约项目9个、开工5个；第五期……."""
    found = [match for text in texts for match in OF_PERIOD.finditer(text)]
    words = {word for text in texts for word in ACTS if word in text}
    return len({match["period"] for match in found}) > 1 and len(words) > 1


def find(text: str, before: Sequence[Mark], within: Place | None) -> list[Mark]:
    """Give the marks of kind programme; the value is its name without quotes."""
    del within
    places = [mark for mark in before if mark.kind == "place"]
    return [_behind_place(text, places, *found) for found in read_programmes(text)]


def _behind_place(text: str, places: list[Mark], start: int, end: int, name: str) -> Mark:
    """Give the programme's mark; the 市 of 江门市重点项目 is the place's."""
    for place in places:
        if place.start < start < place.end:
            own = text.startswith("级", place.end)  # the 县 of 闽侯县级重点项目 is both
            return Mark("programme", place.end, end, text[place.end - own : end])
    return Mark("programme", start, end, name)


def names_list(text: str, opened: int, offset: int) -> bool:
    """Tell whether text[offset] names one more list of those entered since text[opened]: 列入省重点项目9个，唐山市重点项目26个."""
    return bool(OF_LIST.match(text, offset) and IN_LISTS.search(text, opened, offset))


def spoken_of(texts: Sequence[str], named: int) -> int:
    """Count how often texts that name the batches so often speak of them: not as the last of several lists, and twice where they spell them out."""
    among = sum(AMONG_LISTS.search(text) is not None for text in texts)
    return named - among + sum(SPELT.search(text) is not None for text in texts)


def in_one_section(texts: Iterable[str]) -> bool:
    """Tell whether one numbered section of several, and no other, is headed by the batches: 二、“三个一批”情况。"""
    heads = [head[0] for text in texts if (head := SECTION.match(text))]
    return len(heads) >= SECTIONS and sum(BATCHES in head for head in heads) == 1
