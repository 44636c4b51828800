"""The stage that the head of a list tells of what it lists: 竣工的7个里，…; 该开未开的5个，如…; 已经签妥的也有一批：…."""

import re

from graph.types.stage import stage_of
from ingest.rules.grammar.batches.batch import run_of
from ingest.rules.grammar.stages.opening import OF_THEM
from ingest.rules.grammar.stages.told import told_in
from ingest.rules.grammar.stages.topic import CARRIED
from ingest.rules.grammar.stages.words import HOPED, STATUS
from ingest.rules.grammar.threads.scene import Scene, Spot
from ingest.sentence import HALVES, opening

KIND = re.compile(
    r"(?P<word>(?:[未没](?:有|能)?(?:按期|如期|按时)?)?(?:签约|开工|动工|动了?土|开了工"
    r"|投产|(?<!开)竣工|完工|建成|封顶|在建|续建|谋划|储备|洽谈|在谈|停工|停滞|缓建|拟建"
    r"|待建|撤销|退出|取消|投用|达产|前期))"
    r"(?:的|类|一批)?(?:重[大点])?(?:产业|工业|民生)?(?:项目"
    r"|工程)?(?:(?<=项目)(?=[^。；]*，其中)|里|中|当中|方面"
    r"|共?(?:有|占了?)?\s?\d+\s?[个项]|：|主要[是有为]|[是有为]|包括"
    r"|(?<=的)，(?:则|还|也)?有|(?<=的)(?:[更也最]多|不少)，)"
)


# 做着主体的，有A; 到了施工高峰的有B.
SUCH = re.compile(
    r"(?<![^。；：，])(?P<words>[^，。；：、\d]{2,14})的，?(?:则|还|也|主要|就|正)?[有是]：?(?:总?投资[^，。；]{0,10}的)?$"
)
# 已经竣工的，P算一个.
LEADING = re.compile(r"(?<![^。；：，])(?P<words>[^，。；：、\d]{2,14})的，$")
ONE_OF = re.compile(r"(?:也|可|要|能)?(?:算|是|就是|便是)(?:其中)?(?:一[个例家项]|之一)")


def kind_of(scene: Scene, spot: Spot) -> str | None:
    """Give the stage whose projects a sentence speaks of before its first list: 竣工的7个里，…; 停工的：…."""
    text, start = scene.sheets[spot.passage].text, run_of(scene, spot)[0]
    first = opening(text, start, HALVES)
    before = [other.end for other, _ in scene.placed[spot.passage] if other.end <= start]
    if such := SUCH.search(text, max([first, *before[-1:]]), start):
        return told_in(text, *such.span("words"))
    if ONE_OF.match(text, spot.end) and (
        such := LEADING.search(text, max([first, *before[-1:]]), start)
    ):
        return told_in(text, *such.span("words"))
    told = list(KIND.finditer(text, max([first, *before[-1:]]), start))
    if not told or ANNOUNCED.search(text, told[-1].end(), start):
        return None
    found = STATUS.search(text, *told[-1].span("word"))
    if not found:
        return None
    hoped = HOPED.search(text, max(first, told[-1].start() - 14), told[-1].start())
    if hoped:
        whole = told_in(text, max([first, *before[-1:]]), told[-1].end())
        return whole if found.lastgroup == "started" else None
    return str(found.lastgroup)


ANNOUNCED = re.compile(
    r"\d+个[^。；]{0,24}，(?:譬如|比如|例如|诸如|如|像|即|主要?[有是为])[：:]?$"
    r"|\d+个，(?:一|分别)[是为]$|(?<![^，。；：])(?:另外?|其中|还有)?一[个家处项单份]则?[是为]$|(?:个|类|批|项|的)(?:重[大点])?(?:项目"
    r"|工程)[^。；]{0,24}?，?(?:分别|主要|依次|包括|其中)?(?:是|为|有|包括|：)+$"
)


# Named in brackets behind their number: 10亿元以上项目2个（A、B）.
BRACKETED = re.compile(r"项目\d+个[（(](?:总?投资[^，。；]{0,10}的)?$")
FARTHEST = 400  # characters before a list that may tell of it
TAIL = 60  # characters right before a list that announce it
NUMBER = re.compile(r"(?P<n>\d+)个(?:重[大点])?(?:项目|工程)")
COUNTED = re.compile(
    r"(?P<words>新开工|已?开工|在建|续建|竣工|投产|签约|谋划|储备)[^，。；\d]{0,10}(?:项目|工程)(?P<n>\d+)个"
)


def announced_here(text: str, start: int) -> str | None:
    """Give the stage that the half sentence tells which announces a list: 该开未开的5个，如."""
    first = opening(text, start, HALVES)
    told = ANNOUNCED.search(text, max(first, start - TAIL), start)
    return told_in(text, first, start) if told else None


def announced(text: str, start: int) -> str | None:
    """Give the stage told of the projects that a list follows: 有18个项目应开未开，分别为.

    What a half of the sentence leaves open, the whole tells: 12个签约项目中，5亿元以上9个；10亿元以上2个，分别是.
    """
    first, whole = opening(text, start, HALVES), opening(text, start)
    tail = max(first, start - TAIL)
    if not (ANNOUNCED.search(text, tail, start) or BRACKETED.search(text, tail, start)):
        return _of_colon(text, whole, start)
    told = told_in(text, first, start) or told_in(text, whole, first)
    if not told and whole and OF_THEM.match(text, whole):
        told = told_in(text, opening(text, whole - 1), whole)
    return told or _of_size(text, whole) or _of_number(text, first, start)


# What may open a list that runs to the end of its sentence: 签妥的也有一批：, 新开的2个：, 名单如下：, 都在抓紧施工：.
LEADS_ON = re.compile(
    r"(?:[的有是为]|\d+个|一批|名单|如下|分别|依次|包括|之列|里|(?:都|均|全部|悉数)[^，。；：]{2,12})$"
)


def _of_colon(text: str, whole: int, start: int) -> str | None:
    """Give the stage told before the colon that opens the sentence's list: 签妥的也有一批：A总投资2亿元；B."""
    colon = text.rfind("：", whole, start)
    if colon < 0 or not LEADS_ON.search(text, max(whole, colon - TAIL), colon):
        return None
    return told_in(text, opening(text, colon, HALVES), colon)


# One part of a group told before: 其中农业2个，有A等；工业8个，有B; 社会事业4个，A、B都在列.
PART = re.compile(
    r"[^，。；：\d]{2,10}\d+[个项]，(?:主要|分别)?(?:[是为有即如像]|包括)?$"
    r"|\d+[个项](?:是|为|属)[^，。；\d]{2,8}，[如像有]$"
)
PART_BEHIND = re.compile(r"等\s?\d+[个项](?:项目)?，(?:(?:总|协议)?投资|[^，。；]{0,6}\d)")
HELD = re.compile(
    r"\d+\s?(?:个(?:重[大点])?(?:项目|工程)|项)(?:集中|正式|同步|顺利|[^，。；\d将要拟须争计未都均已就全]{0,10}[都均已就全])*"
    r"(?P<word>签约|开了?工|动工|动了?土|竣工|投产)(?=[，。])"
)


def of_whole(scene: Scene, spot: Spot) -> str | None:
    """Give the stage of the group of which a half sentence tells one part, told in a sentence or passage before."""
    text, start = scene.sheets[spot.passage].text, run_of(scene, spot)[0]
    part = PART.search(text, max(opening(text, start, HALVES), start - TAIL), start)
    if not part and not PART_BEHIND.match(text, run_of(scene, spot)[1]):
        return None
    first = opening(text, start)
    if told := _last_told(text, opening(text, max(0, first - 1)), first):
        return told
    above = scene.outline.annotated.passages[spot.passage - 1].text if spot.passage else ""
    return _last_told(above, 0, len(above)) if CARRIED.match(text) else None


def _last_told(text: str, start: int, end: int) -> str | None:
    """Give the stage of the last group that text[start:end] counts."""
    found = [*KIND.finditer(text, start, end), *HELD.finditer(text, start, end)]
    last = max(found, key=lambda one: one.end(), default=None)
    if not last or HOPED.search(text, max(start, last.start() - 14), last.start()):
        return None
    told = STATUS.search(text, *last.span("word"))
    return str(told.lastgroup) if told else None


# The larger ones of a group counted in the sentence before: 新签约亿元以上项目19个，…。10亿元以上项目有3个，分别是.
OF_SIZE = re.compile(
    r"\s*(?:其中，?)?(?:总?投资)?(?:超过?)?\d+亿元(?:以上|及以上)?的?(?:重[大点])?(?:项目|工程)?(?:则|也|还|共)?有?\s?\d+个"
)


def _of_size(text: str, whole: int) -> str | None:
    """Give the stage of the one group that the sentence before counts, of which this one tells the larger ones."""
    if not whole or not OF_SIZE.match(text, whole):
        return None
    groups = [one["words"] for one in COUNTED.finditer(text, opening(text, whole - 1), whole)]
    return stage_of(groups[0]) if len(groups) == 1 else None


def _of_number(text: str, first: int, start: int) -> str | None:
    """Give the stage of as many projects as are announced, told before: 新开工市级重点项目7个，…。7个项目分别是."""
    number = NUMBER.search(text, first, start)
    if not number:
        return None
    groups = COUNTED.finditer(text, max(0, first - FARTHEST), first)
    return next((stage_of(one["words"]) for one in groups if one["n"] == number["n"]), None)
