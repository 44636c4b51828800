"""The stage in front of a name or of its list: 新开工A、B, 同日投用的还有C; and what of it is still to come: 10月开建D."""

import re

from ingest.rules.grammar.batches.batch import run_of
from ingest.rules.grammar.stages.told import Found, furthest
from ingest.rules.grammar.stages.topic import OF_PERIOD
from ingest.rules.grammar.stages.words import HOPED, NOT_YET
from ingest.rules.grammar.states.hoped import hoped
from ingest.rules.grammar.threads.scene import Scene, Spot
from ingest.sentence import HALVES, opening

AHEAD = re.compile(
    r"(?:(?P<signed>签约|签下|引进|新签|(?<=[省市县区镇里会园])签(?=的))|(?P<started>开工建设|在建(?:之中)?"
    r"|(?:建设|施工)[之当]?中(?=的)|正在[^，。；、]{0,4}建设|续建|动工|开工|开建|破土"
    r"|奠基|上马|新上|兴建|(?:加快|加速)建设)"
    r"|(?P<completed>建了|建成|盖起|建起|(?<!开)竣工|完工)"
    r"|(?P<negotiating>在谈|洽谈|跟进|接洽|紧盯|盯紧|谈了[^，。]{0,6}"
    r"|谈得[^，。；、]{0,6}|意向)|(?P<commissioned>投产”?|投用|启用)"
    r"|(?P<planned>谋划|储备))(?:了|的|过)*(?:(?<=的)(?:项目|工程))?(?:还|主要|也)?(?:有"
    r"|是|包括)?(?:总?投资约?[\d.]+[亿万]元的)?$"
)


LASTS = ("在建", "续建")
# A second list of the same: 新签约A、B等工业项目8个和C、D等服务类项目12个.
AND_MORE = re.compile(
    r"等[^，。；、]{0,8}?(?:项目)?\d+[个项][^，。；、]{0,4}(?:、|，?(?:和|及|以及))"
)
# A month and a verb that nothing says is done: 10月开建甲路；12月开建乙桥.
IN_MONTH = re.compile(r"(?:\d{1,2}|[明次]年)月?(?:份|底|初)?$")
DONE = re.compile("[已了]|去年|上月|上个月")


def ahead(scene: Scene, spot: Spot) -> Found | None:
    """Give the stage in front of a name or of its list: 新开工A、B."""
    text, start = scene.sheets[spot.passage].text, run_of(scene, spot)[0]
    match = AHEAD.search(text, max(0, start - 24), start)
    pairs = scene.placed[spot.passage]
    before = [] if match else [other for other, _ in pairs if other.end < start]
    if before and AND_MORE.fullmatch(text, before[-1].end, start):
        return ahead(scene, before[-1])
    if not match:
        return ("planned", start, start) if _scheduled(text, start) else None
    if OF_PERIOD.search(text, max(0, match.start() - 16), match.start()):
        return None
    lasts = match.group().startswith(LASTS)
    hoped = not lasts and (
        NOT_YET.search(text, max(0, match.start() - 6), match.start())
        or HOPED.search(text, max(0, match.start() - 14), match.start())
        or _in_coming_month(text, match)
    )
    return ("planned" if hoped else str(match.lastgroup), match.start(), match.end())


# A calendar of starts: 日程按月排定：7月，A；8月，B和C.
MONTH = re.compile(r"[：；]\d{1,2}月份?，(?:轮到|还有)?$")
SCHEDULE = re.compile("排定|日程|计划|安排|将|拟|仍有|接续")


# What a coming ceremony is to hold: 拟安排14项，总投资38亿元，包括A、B.
ARRANGED = re.compile(
    r"(?:拟|计划|将|打算|准备)(?:安排|实施|集中开工|新开工|开工|推进"
    r"|上马)(?:建设)?(?:重[大点])?(?:项目|工程)?\d+[个项][^。；]{0,40}，(?:其中)?(?:主要"
    r"|分别)?(?:包括|有|是|为|即)$"
)


def _scheduled(text: str, start: int) -> bool:
    """Tell whether a list stands under a month of what is still to come, or is to be held."""
    if ARRANGED.search(text, max(0, start - 80), start):
        return True
    month = MONTH.search(text, max(0, start - 10), start)
    return bool(month and SCHEDULE.search(text, opening(text, start), month.start()))


def _in_coming_month(text: str, match: re.Match[str]) -> bool:
    """Tell whether a start stands behind its month, and nothing says that it is done."""
    month = IN_MONTH.search(text, max(0, match.start() - 6), match.start())
    starts = month and match.lastgroup == "started"
    return bool(starts and not DONE.search(text, opening(text, match.start(), HALVES), match.end()))


# What is said of a project right before its name: 停工半年的P, 如今已进入设备调试的P.
SAID = re.compile(r"[^，。；：“”（）的]{2,30}的(?P<money>总?投资约?[\d.]+[亿万]元的)?")
OTHERS = re.compile(
    r"\d+\s?[个家]|承建|[本此当]次|本期|[这那]批|首批|作为|那时|当时|当初|曾|同[批日时]"
)
NEAREST = 8  # characters from what is told to 的: 正在调试 + 进口设备
PRESENT = re.compile("如今|现在|眼下|目前|[现已](?!有)|正在|刚刚|即将")
CLAUSE = f"{HALVES}，："


AND = re.compile("[和及与、](?=[^和及与、]{2,10}的$)")


def _last_said(text: str, low: int, start: int) -> re.Match[str] | None:
    """Read what is said of the last of several: 在建的某校和|刚刚开园的P."""
    joint = AND.search(text, max(low, start - 12), start)
    return SAID.fullmatch(text, joint.end(), start) if joint else None


def in_front(text: str, first: int, start: int, *, batches: bool) -> Found | None:
    """Give what the clause before a name says of it: 去年底竣工的P; of a batch's only what is so by now."""
    low = max(first, opening(text, start, CLAUSE))
    said = SAID.fullmatch(text, low, start) or _last_said(text, low, start)
    if not said or OTHERS.search(text, said.start(), start):
        return None
    if batches and not PRESENT.search(text, said.start(), start):
        return None
    end = said.start("money") if said["money"] else start
    told = furthest(text, said.start(), end) or hoped(text, said.start(), end)
    return told if told and end - told[2] <= NEAREST else None
