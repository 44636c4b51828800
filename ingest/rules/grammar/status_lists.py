"""The stage that a list, a heading or the whole article gives to the projects named there."""

import re

from graph.types.stage import stage_of
from ingest.rules.grammar.batch import run_of, since
from ingest.rules.grammar.reach import opening_of
from ingest.rules.grammar.resumed import resumed
from ingest.rules.grammar.scene import Scene, Spot
from ingest.rules.grammar.status_opening import OF_THEM, of_opening
from ingest.rules.grammar.status_told import Found, furthest
from ingest.rules.grammar.status_words import HOPED, NOT_YET, STATUS
from ingest.rules.grammar.topic import event, named_behind, topic
from ingest.sentence import HALVES, opening

BATCH = re.compile('[“"](?:签约|开工|投产)一批[”"]')


def of_list(scene: Scene, index: int, spot: Spot) -> str | None:
    """Give the stage of the list in which a name stands, in its passage or above its items: 现场签约的有：.

    A list of the batches (“开工一批”项目24个，包括…) tells no status.
    """
    text = scene.sheets[index].text
    if BATCH.search(text, opening_of(text, spot), spot.start):
        return None
    names = [other.start for other, _ in scene.placed[index] if other.start <= spot.start]
    if code := _kind(scene, spot):
        return code
    turn = topic(text, spot.start, names)
    if turn:
        return turn[1]
    if done := _before(scene, spot):
        return done
    start = run_of(scene, spot)[0]
    if code := _announced(text, start) or of_opening(text, start):
        return code
    return _of_head(scene, index) or _of_share(scene, spot) or _of_more(scene, spot)


MORE = re.compile(r"[^。；]{0,40}，(?:还|另|又|再)有[^，。；、]{0,16}$")


def _of_more(scene: Scene, spot: Spot) -> str | None:
    """Give the stage of the list to which another one is added: 新开工的，打头的是A、B，还有C."""
    text, start = scene.sheets[spot.passage].text, run_of(scene, spot)[0]
    before = [other for other, _ in scene.placed[spot.passage] if other.end < start]
    if not before or not MORE.fullmatch(text, before[-1].end, start):
        return None
    return _kind(scene, before[-1]) or _announced_of(scene, before[-1])


SHARE = re.compile(r"\d+个，(?:分别)?[是为](?:总?投资[^，。；]{0,8}的)?$")


def _of_share(scene: Scene, spot: Spot) -> str | None:
    """Give the stage of the list whose next share a name opens: 签约项目中，甲县2个，分别是…；乙县1个，为…."""
    text, start = scene.sheets[spot.passage].text, run_of(scene, spot)[0]
    if not SHARE.search(text, max(0, start - 24), start):
        return None
    others = (other for other, _ in reversed(scene.placed[spot.passage]) if other.end < start)
    return next(filter(None, (_announced_of(scene, other) for other in others)), None)


def _announced_of(scene: Scene, spot: Spot) -> str | None:
    """Give the stage that the words right before a name's own list tell."""
    text, start = scene.sheets[spot.passage].text, run_of(scene, spot)[0]
    return _announced(text, start) or _before(scene, spot)


def _of_head(scene: Scene, index: int) -> str | None:
    """Give the stage of what announces the items that a passage is one of; it may stand at the end of another."""
    passages = scene.outline.annotated.passages
    for above in range(index - 1, max(-1, index - 20), -1):
        text = passages[above].text
        if text.endswith("："):
            found = topic(text, len(text))
            if code := found[1] if found else _announced(text, len(text)):
                return code
        if passages[above].passage.kind != "item":
            return None
    return None


KIND = re.compile(
    r"(?P<word>(?:[未没](?:有|能)?(?:按期|如期|按时)?)?(?:签约|开工|动工|动了?土|开了工|投产|竣工|完工|建成|封顶|在建|续建|谋划|储备|洽谈|在谈|停工|停滞|缓建|拟建|待建|撤销|退出|取消|投用|达产|前期))"
    r"(?:的|类|一批)?(?:重[大点])?(?:产业|工业|民生)?(?:项目|工程)?(?:(?<=项目)(?=[^。；]*，其中)|里|中|当中|方面|共?有?\s?\d+\s?[个项]|：|主要[是有为]|[是有为]|包括|(?<=的)，(?:则|还|也)?有|(?<=的)(?:[更也最]多|不少)，)"
)


# 做着主体的，有A; 到了施工高峰的有B.
SUCH = re.compile(
    r"(?<![^。；：，])(?P<words>[^，。；：、\d]{2,14})的，?(?:则|还|也|主要|就)?有：?(?:总?投资[^，。；]{0,10}的)?$"
)


def _kind(scene: Scene, spot: Spot) -> str | None:
    """Give the stage whose projects a sentence speaks of before its first list: 竣工的7个里，…; 停工的：…."""
    text, start = scene.sheets[spot.passage].text, run_of(scene, spot)[0]
    first = opening(text, start, HALVES)
    before = [other.end for other, _ in scene.placed[spot.passage] if other.end <= start]
    if such := SUCH.search(text, max([first, *before[-1:]]), start):
        return _told_in(text, *such.span("words"))
    told = list(KIND.finditer(text, max([first, *before[-1:]]), start))
    if not told or ANNOUNCED.search(text, told[-1].end(), start):
        return None
    found = STATUS.search(text, *told[-1].span("word"))
    if not found:
        return None
    hoped = HOPED.search(text, max(first, told[-1].start() - 14), told[-1].start())
    begins = found.lastgroup == "started"
    return ("planned" if begins else None) if hoped else str(found.lastgroup)


def _before(scene: Scene, spot: Spot) -> str | None:
    """Give the ceremony that the sentence tells before its list: 甲县与8家企业签约，签约额54亿元，A、B落户城东."""
    text, start = scene.sheets[spot.passage].text, run_of(scene, spot)[0]
    found = event(
        text, since(scene, scene.outline.context, spot, start), (start, start), start, start
    )
    return found[2] if found else None


ANNOUNCED = re.compile(
    r"\d+个[^。；]{0,24}，(?:譬如|比如|例如|诸如)[：:]?$|\d+个，(?:一|分别)[是为]$|(?:个|类|批|项|的)(?:重[大点])?(?:项目|工程)[^。；]{0,24}?，?(?:分别|主要|依次|包括|其中)?(?:是|为|有|包括|：)+$"
)


# Named in brackets behind their number: 10亿元以上项目2个（A、B）.
BRACKETED = re.compile(r"项目\d+个[（(](?:总?投资[^，。；]{0,10}的)?$")
FARTHEST = 400  # characters before a list that may tell of it
NUMBER = re.compile(r"(?P<n>\d+)个(?:重[大点])?(?:项目|工程)")
COUNTED = re.compile(
    r"(?P<words>新开工|已?开工|在建|续建|竣工|投产|签约|谋划|储备)[^，。；\d]{0,10}(?:项目|工程)(?P<n>\d+)个"
)


def _announced(text: str, start: int) -> str | None:
    """Give the stage told of the projects that a list follows: 有18个项目应开未开，分别为.

    What a half of the sentence leaves open, the whole tells: 12个签约项目中，5亿元以上9个；10亿元以上2个，分别是.
    """
    first = opening(text, start, HALVES)
    if not (ANNOUNCED.search(text, first, start) or BRACKETED.search(text, first, start)):
        return None
    whole = opening(text, start)
    told = _told_in(text, first, start) or _told_in(text, whole, first)
    if not told and whole and OF_THEM.match(text, whole):
        told = _told_in(text, opening(text, whole - 1), whole)
    return told or _of_number(text, first, start)


def _of_number(text: str, first: int, start: int) -> str | None:
    """Give the stage of as many projects as are announced, told before: 新开工市级重点项目7个，…。7个项目分别是."""
    number = NUMBER.search(text, first, start)
    if not number:
        return None
    groups = COUNTED.finditer(text, max(0, first - FARTHEST), first)
    return next((stage_of(one["words"]) for one in groups if one["n"] == number["n"]), None)


def _told_in(text: str, first: int, start: int) -> str | None:
    """Give the last stage that text[first:start] tells as reached; a start that is only meant to be is planned."""
    told, hoped = [], False
    for found in STATUS.finditer(text, first, start):
        if HOPED.search(text, max(first, found.start() - 14), found.start()):
            hoped = hoped or found.lastgroup == "started"
        elif not NOT_YET.search(text, max(first, found.start() - 6), found.start()):
            told.append(str(found.lastgroup))
    return told[-1] if told else "planned" if hoped else None


# 推进A、B等轨道交通项目建设, 加快A建设.
PUSHED = re.compile("(?:加快|推进|加速|抓好)$")
BUILDING = re.compile("(?:等[^，。；、]{0,10}(?:项目|工程))?(?:的)?(?:工程)?建设(?=[，。；]|$)")
GROUP = re.compile(
    r"[^，。；]{0,120}?等(?:[一二两三四五六七八九十\d]{1,3}[个大项])?(?:重[大点])?(?P<stage>意向|在谈|洽谈|在建|续建|已?签约|已?开工|新开工|谋划|储备|前期)(?:的)?(?:重[大点])?(?:项目|工程)"
)


# Firms or projects that are sought: 力争A、B等企业项目落户.
SOUGHT = re.compile("(?:力争|争取|力促|促成|推动|推进)(?:[^，。；、]{2,20}、)*$")
LANDS = re.compile(
    "[^，。；]{0,80}?等[^，。；、]{0,8}(?:项目|企业)(?:尽快|早日|尽早)?(?:落户|落地|签约)"
)


def of_group(scene: Scene, spot: Spot) -> Found | None:
    """Give the stage in the noun that closes a list: A、B等在建项目, A、B签约仪式."""
    text, run = scene.sheets[spot.passage].text, run_of(scene, spot)
    if code := named_behind(text, run):
        return code, spot.start, spot.end
    if SOUGHT.search(text, max(0, run[0] - 80), run[0]) and LANDS.match(text, run[1]):
        return "negotiating", spot.start, spot.end
    if PUSHED.search(text, max(0, run[0] - 4), run[0]) and BUILDING.match(text, run[1]):
        return "started", spot.start, spot.end
    if not (group := GROUP.match(text, spot.end)):
        return None
    found = STATUS.search(text, *group.span("stage"))
    return (str(found.lastgroup), found.start(), found.end()) if found else None


OF_KIND = re.compile(
    r"(?:为|是|系|属)[^，。；]{0,10}?(?P<word>签约|开工|投产|竣工|在建|续建|谋划|储备|停工|前期)(?:的)?(?:重[大点])?(?:项目|工程)"
)


def of_resumed(scene: Scene, spot: Spot) -> Found | None:
    """Give the stage told of the whole list behind it: 以上均为签约项目; 这些项目已全部开工."""
    for told in resumed(scene).get(spot, (None, ()))[1]:
        text = scene.sheets[told.passage].text
        if kind := OF_KIND.search(text, told.start, told.end):
            return str(stage_of(kind["word"])), spot.start, spot.end
        if found := furthest(text, told.start, told.end):
            return found[0], spot.start, spot.end
    return None


READY = re.compile("准备类|预备")
HEADING = re.compile(
    r"^(?:[（(]?[一二三四五六七八九十\d]{1,2}[）)、.．]|[■●▲◆])?\s*(?P<words>[^，。；：]{0,12}(?:竣工|投产|在建|续建|新开工|开工|前期|签约|谋划|储备|停工|准备类|预备)[^，。；：]{0,4}项目?)(?:[（(：].*|\d*个?.*)?$"
)


def of_heading(scene: Scene, index: int) -> str | None:
    """Give the stage of the heading under which a passage stands: 二、在建项目（15个）."""
    passages = scene.outline.annotated.passages
    for above in range(index, max(-1, index - 12), -1):
        text = passages[above].text
        match = HEADING.match(text) if len(text) < 40 else None
        if match and index != above:
            return "planned" if READY.search(match["words"]) else stage_of(match["words"])
        if above < index and re.match(r"[一二三四五六七八九十]+、", text):
            return None
    return None
