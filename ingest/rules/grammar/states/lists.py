"""The stage that a list, a heading or the whole article gives to the projects named there."""

import re

from graph.types.stage import stage_of
from ingest.rules.grammar.batches.batch import run_of, since
from ingest.rules.grammar.batches.resumed import resumed
from ingest.rules.grammar.stages.event import event, named_behind
from ingest.rules.grammar.stages.opening import of_counted, of_opening
from ingest.rules.grammar.stages.told import Found, furthest
from ingest.rules.grammar.stages.topic import topic
from ingest.rules.grammar.stages.words import STATUS
from ingest.rules.grammar.states.heads import announced, announced_here, kind_of, of_whole
from ingest.rules.grammar.threads.reach import closing_of, opening_of
from ingest.rules.grammar.threads.scene import Scene, Spot
from ingest.rules.grammar.threads.tasks import SECTION

BATCH = re.compile('[“"](?:签约|开工|投产)一批[”"]')


def of_list(scene: Scene, spot: Spot) -> str | None:
    """Give the stage of the list in which a name stands, in its passage or above its items: 现场签约的有：.

    A list of the batches (“开工一批”项目24个，包括…) tells no status.
    """
    index = spot.passage
    text = scene.sheets[index].text
    if BATCH.search(text, opening_of(text, spot), spot.start):
        return None
    names = [other.start for other, _ in scene.placed[index] if other.start <= spot.start]
    start, end = run_of(scene, spot)
    if code := kind_of(scene, spot) or announced_here(text, start):
        return code
    turn = topic(text, spot.start, names)
    if turn:
        return turn[1]
    if code := _before(scene, spot) or announced(text, start) or of_opening(text, start):
        return code
    size = sum(start <= other.start < end for other, _ in scene.placed[index])
    found = of_counted(text, start, end, size) or _of_head(scene, index)
    found = found or _of_share(scene, spot)
    return found or of_whole(scene, spot) or _of_more(scene, spot)


MORE = re.compile(r"[^。；]{0,40}，(?:还|另|又|再)有[^，。；、]{0,16}$")


def _of_more(scene: Scene, spot: Spot) -> str | None:
    """Give the stage of the list to which another one is added: 新开工的，打头的是A、B，还有C."""
    text, start = scene.sheets[spot.passage].text, run_of(scene, spot)[0]
    before = [other for other, _ in scene.placed[spot.passage] if other.end < start]
    if not before or not MORE.fullmatch(text, before[-1].end, start):
        return None
    return kind_of(scene, before[-1]) or _announced_of(scene, before[-1])


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
    return announced(text, start) or _before(scene, spot)


def _of_head(scene: Scene, index: int) -> str | None:
    """Give the stage of what announces the items that a passage is one of; it may stand at the end of another."""
    passages = scene.outline.annotated.passages
    for above in range(index - 1, max(-1, index - 20), -1):
        text = passages[above].text
        if text.endswith("："):
            found = topic(text, len(text))
            if code := found[1] if found else announced(text, len(text)):
                return code
        if passages[above].passage.kind != "item":
            return None
    return None


def _before(scene: Scene, spot: Spot) -> str | None:
    """Give the ceremony that the sentence tells before its list: 甲县与8家企业签约，签约额54亿元，A、B落户城东."""
    text, start = scene.sheets[spot.passage].text, run_of(scene, spot)[0]
    found = event(
        text, since(scene, scene.outline.context, spot, start), (start, start), start, start
    )
    return found[2] if found and not ANEW.search(text, found[1], start) else None


# Another thing done behind what happened: …厂投产，引进A.
ANEW = re.compile("，[^，。；]{0,6}(?:引进|引入|招引|谋划|新建|启动|推进|实施|洽谈)")
# 推进A、B等轨道交通项目建设, 加快A建设.
PUSHED = re.compile("(?:加快|推进|加速|抓好)$")
BUILDING = re.compile("(?:等[^，。；、]{0,10}(?:项目|工程))?(?:的)?(?:工程)?建设(?=[，。；]|$)")
BUILT = re.compile("建设(?=[，。；]|$)")  # where the last name of the list took it in
GROUP = re.compile(
    r"[^，。；]{0,120}?等(?:[一二两三四五六七八九十\d]{1,3}[个大项])?(?:重[大点]|招商(?:引资)?|产业|工业)*(?P<stage>意向"
    r"|在谈|洽谈|在建|续建|已?签约|已?开工|新开工|谋划|储备"
    r"|前期)(?:的)?(?:重[大点])?(?:项目|工程)"
)


# What is to be finished is being built: A、B等一批计划竣工项目.
DUE = re.compile(
    r"等[^，。；、]{0,8}(?:计划|拟|预计)(?:年内|今年|当年)?(?:竣工|投产|建成"
    r"|完工)(?:的)?(?:重[大点])?(?:项目|工程)(?!(?:已经?|[都均也]|全部|悉数|如期|按期"
    r"|按时|顺利|提前|相继|陆续|先后|正式)+(?:竣工|完工|建成|投[产用]))"
)
# Firms or projects that are sought: 力争A、B等企业项目落户.
SOUGHT = re.compile("(?:力争|争取|力促|促成|推动|推进|有望)(?:[^，。；、]{2,20}、)*$")
LANDS = re.compile(
    "[^，。；]{0,80}?等[^，。；、]{0,8}(?:项目|企业)(?:尽快|早日|尽早|[在于][^，。；、]{2,10})?(?:落户|落地|签约)"
)


# What was done with all of a list, by their number: A、B等项目一共谋划了21个.
COUNTED = re.compile(
    r"等[^，。；]{0,8}?(?:项目|工程)?(?:一共|总共|共|合计|已经?)*(?P<word>谋划|储备|签约|开工|投产|竣工|建成)了?\s?\d+个"
)


def is_due(scene: Scene, spot: Spot) -> bool:
    """Tell whether a list is closed as one of what is to be finished."""
    return DUE.match(scene.sheets[spot.passage].text, run_of(scene, spot)[1]) is not None


# A ceremony called after its project: A竣工仪式举行.
RITE = re.compile(
    r"(?:(?:举[行办]|迎来)了?)?(?:隆重)?(?P<word>奠基|竣工|通车|开业|启用|封顶|投用|投运)[^，。；、]{0,4}(?:仪式|典礼)"
)


def of_group(scene: Scene, spot: Spot) -> Found | None:
    """Give the stage in the noun that closes a list: A、B等在建项目, A、B签约仪式."""
    text, run = scene.sheets[spot.passage].text, run_of(scene, spot)
    if code := named_behind(text, run):
        return code, spot.start, spot.end
    if rite := RITE.match(text, run[1]):
        told = STATUS.search(text, *rite.span("word"))
        return (str(told.lastgroup), spot.start, spot.end) if told else None
    if SOUGHT.search(text, max(0, run[0] - 80), run[0]) and LANDS.match(text, run[1]):
        return "negotiating", spot.start, spot.end
    built = BUILDING.match(text, run[1]) or BUILT.match(text, run[1] - 2)
    if built and PUSHED.search(text, max(0, run[0] - 4), run[0]):
        return "started", spot.start, spot.end
    if counted := COUNTED.match(text, run[1]):
        return str(stage_of(counted["word"])), counted.start(), counted.end()
    if not (group := GROUP.match(text, spot.end)):
        return None
    found = STATUS.search(text, *group.span("stage"))
    return (str(found.lastgroup), found.start(), found.end()) if found else None


OF_KIND = re.compile(
    r"(?:为|是|系|属)[^，。；]{0,10}?(?P<word>签约|开工|投产|竣工|在建|续建|谋划|储备|停工|前期)(?:的)?(?:重[大点])?(?:项目|工程)"
)


# Told of several lists at once: 新建的A等8个项目，续建的B等15个项目，都在加紧建设.
ALL = re.compile(r"[^，。；]{0,16}，(?:也?都|均|全都?|全部|悉数)(?P<words>[^。；]{2,24})")


def of_all(scene: Scene, spot: Spot) -> Found | None:
    """Give the stage told of all the lists of half a sentence behind the last one."""
    text = scene.sheets[spot.passage].text
    end = closing_of(text, spot.end)
    last = [other for other, _ in scene.placed[spot.passage] if spot.start <= other.start < end][-1]
    told = ALL.match(text, last.end, end) if last != spot else None
    found = furthest(text, *told.span("words")) if told else None
    return (found[0], spot.start, spot.end) if found else None


def of_resumed(scene: Scene, spot: Spot) -> Found | None:
    """Give the stage told of the whole list behind it: 以上均为签约项目; 这些项目已全部开工."""
    for told in resumed(scene).get(spot, (None, ()))[1]:
        text = scene.sheets[told.passage].text
        if kind := OF_KIND.search(text, told.start, told.end):
            return str(stage_of(kind["word"])), spot.start, spot.end
        if found := furthest(text, told.start, told.end):
            return found[0], spot.start, spot.end
    return None


READY, TO_START = re.compile("准备类|预备"), re.compile("(?<!已)新?开工")
HEADING = re.compile(
    r"^(?:[（(]?[一二三四五六七八九十\d]{1,2}[）)、.．]"
    r"|[■●▲◆])?\s*(?P<words>[^，。；：]{0,12}(?:竣工|投产|在建|续建|新开工|开工|前期|签约"
    r"|谋划|储备|停工|准备类|预备)[^，。；：]{0,4}项目?)(?:[（(：].*|\d*个?.*)?$"
)


def of_heading(scene: Scene, index: int) -> str | None:
    """Give the stage of the heading under which a passage stands: 二、在建项目（15个）."""
    passages = scene.outline.annotated.passages
    for above in range(index, max(-1, index - 12), -1):
        text = passages[above].text
        match = HEADING.match(text) if len(text) < 40 else None
        if match and index != above:
            policy: bool = scene.outline.context.header.policy
            ahead = READY.search(match["words"]) or (policy and TO_START.search(match["words"]))
            return "planned" if ahead else stage_of(match["words"])
        if above < index and SECTION.match(text):
            return None
    return None
