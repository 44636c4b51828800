"""The stage of which a passage is speaking where it names a project: 签约项目里，…, 投产的有…, 开工这一头."""

import re
from collections.abc import Iterator
from functools import lru_cache

from ingest.language.staging import DID, STAGES, read_stages
from ingest.rules.grammar.stages.steps import FIRST
from ingest.sentence import HALVES, opening

RATE = re.compile(
    r"(?:项目)?[^，。；]{0,4}(?:率|转化|转来|转入|转开工|转投产|额)|(?:项目)?(?:库|前|后|会|协议)|(?:环节|活动|仪式)?(?:刚刚?|一)?(?:落幕|结束|完毕)"
)
CARRIED = re.compile(
    r"^\s*(?:其中|剩下的|其余|余下的|此外|另外|同时|包括|按[^，。；]{2,8}(?:分|看|来看|划分)，|从[^，。；]{2,8}(?:看|来看)，|分[^，。；]{2,6}(?:看|来看)，|答：(?:分别是|有|是)?(?![^。；]{0,12}\d))"
)
ENDS = "。！？"
NOT_DONE = re.compile("未(?:能)?(?:开工|投产|签约)的")
SAID_OF = re.compile(r"(?:是|为|系|属)[^，。；：、]{0,18}(?:签约|开工|投产)(?:项目)?$")
SAID_END = re.compile(
    "(?:项目)?(?:[中里]?[^，。；、]{0,16}(?:最[大高多]|第一|之一|首个|唯一)[^，。；、]{0,12})?(?=[，。；）])"
)
DATED = re.compile(
    r"第[^，。；第]{1,3}期(?:[“\"]?三个一批[”\"]?)?(?:签约|开工|投产|动工|签下)(?:项目|的)*$"
)
COUNTED = re.compile(r"\d+个[^，。；]{0,4}$")
PREDICATE = re.compile(
    r"(?:列入|列进|进入|进了|转入|转进|转为|走到|挂上|挪到|归入|写在|写进|记在|落进|落到|排在|列在"
    r"|站到|站进|站在|排进|挪进|换到|跳到|升到)了?[^，。；]{0,8}(?:签约|开工|投产)(?:一批|名单|单子"
    r"|榜|[这那]?一?[栏列]|队伍)*[”\"]?$"
)
# What stands before a name is its own: 投产的甲厂和第六期开工的乙园.
ITS_OWN = re.compile(r"[和及与]第[^，。；第]{1,3}期[^，。；]{2,30}的$")
LABELLED = ("。", "：", "，")
SEVERAL = "all"  # stages at once, which tell none of a name
HOPED = re.compile(
    r"(?:力[争促]|争取|确保|计划|谋划|预计|有望|拟|想|将|推迟|原定|待|尽快|尽早|早日|明年|下个?月"
    r"|年底|建成后|前|从|由|来自|出自|见于|未|没有|[还仍也]没|没能|可望|打算|准备|能否|能不能|是否|外面说|都说|听说|传说|延至|延到|推至|推到"
    r"|放到|排到|去年|曾|此前|先前|早前|上次|前[几一二两三]次|上一?期)[^，。；：]{0,10}$"
)
ORIGIN = re.compile(
    r"(?:均|都|皆|全|全部)(?:为|是|系|属于?)第[^，。；]{1,4}期[“\"]?(?:三个一批[”\"]?)?$"
)
OF_PERIOD = re.compile(r"第[^，。；第]{1,3}期[“\"]?(?:三个一批[”\"]?)?$")
LISTS = re.compile(
    r"(?:^|(?<=[。；：\n]))[\s　【]*(?:第[^，。；：第]{1,3}期)?(?P<label>签约|开工|投产)(?:类|项目"
    r"|方面|一批)?】?(?:[：:]|(?<=】)|——)|(?:^|(?<=[。；：\n]))[\s　]*(?P<short>[签开投])(?:——"
    r"|[：:])|(?P<place>签约|开工|投产)(?:现场(?=[设放在摆])|台(?=[上的摆设搭支放在])|桌(?=[上前边旁]|[。，][坐上])|席上|区里)"
    r"|(?P<page>签约|开工|投产)(?:那[几一]?)?页[上里]?(?=[，：。])|(?P<stage>签约|开工|投产)(?:的)?(?:单子|榜单?|册子?|台账|花名册|簿|方[阵队]|队列|阵营)"
)
# Those that did not keep their contract were signed: 没有履约的2个：A（第六期）.
UNKEPT = re.compile(
    r"(?:没有?|未能?|尚未|至今未)履约的(?:项目)?(?:还|共|一共)?有?\s?[\d一二两三四五六七八九十]{1,3}\s?[个项家]"
)
OTHER_GROUP = re.compile(
    r"[；。](?:另?有|还有|其中)?\d+个[^，。；]{0,12}(?:应开未开|未开工|未动工|停工|完工|竣工|在谈|待建|缓建)"
)
SUMMED = re.compile(r"(?:签约|开工|投产)[^。；！？\d]{0,3}\d+个")


def summed(text: str, start: int, place: int) -> bool:
    """Tell whether a turn is the last figure of a sum over several stages, in a sentence before."""
    if same_sentence(text, start, place):
        return False
    first = opening(text, start, HALVES)
    close = min((p for sign in ENDS if (p := text.find(sign, start)) >= 0), default=place)
    among = text.rfind("其中", first, start)
    return len(SUMMED.findall(text[max(first, among) : close])) > 1


@lru_cache(maxsize=64)
def setters(text: str) -> tuple[tuple[int, int, str], ...]:
    """Give where the text turns to the projects of a stage."""
    return tuple(_setters(text))


def _setters(text: str) -> Iterator[tuple[int, int, str]]:
    lists = [
        (m.start(), m.end(str(m.lastgroup)), STAGES[DID.get(word, word)])
        for m in LISTS.finditer(text)
        for word in (m[str(m.lastgroup)],)
    ]
    lists += [(*found.span(), "signed") for found in UNKEPT.finditer(text)]
    for start, end, stage in sorted([*read_stages(text), *lists]):
        if text.rfind("（", 0, start) > text.rfind("）", 0, start):
            continue
        if ORIGIN.search(text, max(0, start - 12), start) or _called_for(text, start, end):
            continue
        if not RATE.match(text, end) and not HOPED.search(
            NOT_DONE.sub("", text[max(0, start - 12) : start])
        ):
            yield start, end, stage


# What is called for of all projects: 抓好签约项目开工、开工项目投产.
CALLED_FOR = re.compile(
    "(?:抓[好紧实]|推动|推进|促进?|突出|聚焦|紧盯|盯[住紧]|力促|促使|加快|确保)[^，。；]{0,24}$"
)
NEXT_STEP = re.compile(
    "(?:[早快]|尽快|尽早|及时|迅速|如期)?(?:落地|开工|动工|建设|投产|达产|达效)(?=[、，。])"
)


def _called_for(text: str, start: int, end: int) -> bool:
    """Tell whether a stage's projects are only called upon to go on: 抓好签约项目开工."""
    goes_on = NEXT_STEP.match(text, end)
    return bool(goes_on and CALLED_FOR.search(text, max(0, start - 30), start))


def topic(text: str, place: int, names: list[int] | None = None) -> tuple[int, str] | None:
    """Give the last turn to a stage before this place: its offset and the stage.

    A turn that only qualifies one of the names that start at `names` (第三期签约的…项目) does
    not reach beyond its clause; one that bears a period is no turn for that name itself.
    """
    found = [
        (start, stage)
        for start, end, stage in setters(text)
        if end <= place and not _spent(text, end, place, names or [])
    ]
    if not found or found[-1][1] == SEVERAL or rated(text, found[-1][0], place):
        return None
    return found[-1]


def rated(text: str, turn: int, place: int) -> bool:
    """Tell whether the half sentence of a place has turned to how another stage does: 签约9个；投产项目达效率100%，A."""
    first = opening(text, place, HALVES)
    return turn < first and any(
        RATE.match(text, end) for _, end, _ in read_stages(text, first, place)
    )


def _spent(text: str, end: int, place: int, names: list[int]) -> bool:
    """Tell whether a turn qualifies an earlier name only, or is what became of one (列入“投产一批”)."""
    if OTHER_GROUP.search(text, end, place):
        return True
    if "。" in text[end:place] and FIRST.search(text, max(0, end - 12), end):
        return True
    said = SAID_END.match(text, end)
    if (
        said
        and SAID_OF.search(text, max(0, end - 24), end)
        and "；" in text[end:place].replace("。", "；")
    ):
        return any(name < end for name in names)
    became = PREDICATE.search(text, max(0, end - 20), end)
    counted = became and COUNTED.search(text, max(0, became.start() - 10), became.start())
    if became and not counted and any(sign in text[end:place] for sign in "；。"):
        return True
    found = [name for name in names if end <= name <= end + 1 and text[end:name] not in LABELLED]
    if not found:
        return False
    if ITS_OWN.search(text, end, place):
        return True
    if DATED.search(text, max(0, end - 20), end):
        return place in found or any(sign in text[end:place] for sign in "；。，")
    return any(sign in text[end:place] for sign in "；。")


def same_sentence(text: str, left: int, right: int) -> bool:
    """Tell whether no sentence ends between two places."""
    return not any(sign in text[left:right] for sign in ENDS)
