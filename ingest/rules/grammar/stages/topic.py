"""The stage of which a passage is speaking where it names a project: 签约项目里，…, 投产的有…, 开工这一头."""

import re
from collections.abc import Iterator
from functools import lru_cache

from ingest.language.staging import ACT, DID, STAGES, read_stages
from ingest.rules.grammar.stages.steps import FIRST, STAGE
from ingest.rules.grammar.stages.venue import hosted
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
SAID_END = re.compile("(?:项目)?(?=[，。；）])")
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
CEREMONY = re.compile(rf"签了|{ACT}")
LEADING = re.compile(rf"(?P<act>{ACT})了?$")
HOPED = re.compile(
    r"(?:力[争促]|争取|确保|计划|谋划|预计|有望|拟|想|将|推迟|原定|待|尽快|尽早|早日|明年|下个?月"
    r"|年底|建成后|前|从|由|来自|出自|见于|未|没有|[还仍也]没|没能|可望|打算|准备|能否|能不能|是否|外面说|都说|听说|传说|延至|延到|推至|推到"
    r"|放到|排到|去年|曾|此前|先前|早前|上次|前[几一二两三]次|上一?期)[^，。；：]{0,10}$"
)
NOT_EVENT = re.compile(
    r"^(?:率|额|情况|(?:刚刚?|一)?(?:毕|罢|结束|落幕|完毕)|仪式|后|以后|以来|前|条件|名单|清单|项目\d|时|不久|至今|到|协议书|一批)"
)
ORIGIN = re.compile(
    r"(?:均|都|皆|全|全部)(?:为|是|系|属于?)第[^，。；]{1,4}期[“\"]?(?:三个一批[”\"]?)?$"
)
OF_PERIOD = re.compile(r"第[^，。；第]{1,3}期[“\"]?(?:三个一批[”\"]?)?$")
LISTS = re.compile(
    r"(?:^|(?<=[。；：\n]))[\s　【]*(?:第[^，。；：第]{1,3}期)?(?P<label>签约|开工|投产)(?:类|项目"
    r"|方面|一批)?】?(?:[：:]|(?<=】)|——)|(?:^|(?<=[。；：\n]))[\s　]*(?P<short>[签开投])(?:——"
    r"|[：:])|(?P<place>签约|开工|投产)(?:现场(?=设|放|在)|台(?=[上的摆设搭支放在])|席上|区里)"
    r"|(?P<stage>签约|开工|投产)(?:的)?(?:单子|榜单?|册子?|台账|花名册|簿|方[阵队]|队列|阵营)"
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
    return len(SUMMED.findall(text[first:close])) > 1


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
    return found[-1] if found and found[-1][1] != SEVERAL else None


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


HELD = re.compile(
    r"(?:(?:建设|施工)?(?:现场|工地))?(?:[，]|还|也|正式|隆重|成功|顺利|盛大|如期|当[天日]|上午|下午)*(?:举[行办]|办"
    r"|参加|出席)了?(?:[^，。；、]{0,22}?)(?:项目)?[“\"]?(?P<stage>签约|开工|动工"
    r"|投产)(?:一批)?[”\"]?(?:动员|观摩)?(?:仪式|活动)"
)
SITE = re.compile(
    r"(?P<stage>签约|开工|动工|投产)(?:一批)?[”\"]?(?:(?:动员)?(?:仪式|活动)[主分]?(?:现场|会场)?"
    r"|[主分]?(?:现场|会场))(?:[在于]|(?P<put>(?:[放选设]"
    r"|设立)[在于]))(?:位于[^，。；、]{2,16}的)?[^，。；、]{0,8}$"
)
CALLED = re.compile(
    r"(?:项目)?(?:(?:举[行办]|办)了?)?(?:集中)?(?P<stage>签约|开工|动工|投产)(?:动员)?仪式"
)
GROUND = re.compile("(?:培土|奠基)")
BEHIND = re.compile(
    r"(?:项目)?(?:等|(?:为(?:代表|主|首)|在内|领衔|打头|领头|牵头)的)(?:[^，。；、：]{0,8}?(?:的|类|元以上))?[“\"]?(?:竣工)?(?P<stage>签约|开工|动工|投产)(?:一批)?[”\"]?(?:项目|活动|仪式)"
)
AT_SITE = re.compile(r"(?:项目)?(?:建设|施工)?(?:现场|工地)?(?:隆重|成功|顺利|盛大|如期)?举[行办]")


def held(text: str, start: int, end: int) -> tuple[int, int, str] | None:
    """Give the ceremony that a name held, or that was held at it: …项目举行开工仪式, 开工仪式在…项目现场举行.

    A signing is held where there is room for it, and tells nothing of that project.
    """
    found = HELD.match(text, end)
    if not found and (site := SITE.search(text, max(0, start - 40), start)):
        begun = site["stage"] != "签约" and AT_SITE.match(text, end)
        found = site if site["put"] or begun else None
    if not found:
        return hosted(text, start, end)
    return found.start(), found.end(), STAGE[found["stage"]]


def named_behind(text: str, run: tuple[int, int]) -> str | None:
    """Give the stage that the words behind a list tell of it: …等开工项目, 以…为代表的“签约一批”项目, …签约仪式, 为…奠基."""
    if run[0] and text.startswith("为", run[0] - 1) and GROUND.match(text, run[1]):
        return "started"
    hoped = HOPED.search(text, max(0, run[0] - 12), run[0])
    found = BEHIND.match(text, run[1]) or (None if hoped else CALLED.match(text, run[1]))
    return STAGE[found["stage"]] if found else None


# What goes into production is a part of the project: 8条线已有6条投产, 总投资3亿元，一期投产.
OF_PART = re.compile(
    r"(?:(?:\d+|[一二两三四五六七八九十]+)[条台套座栋][^，。；、]{0,10}|，(?:其中)?[首一二三四五六]期(?:工程|项目)?(?:[已均就]|正式|顺利|全部|率先)*)$"
)


# What many did is no event of one: 全县已开工14个; nor of the next: A等14个项目顺利开建，B.
MANY = re.compile(r"等[^，。；]{0,4}\d+[余多]*[个项][^，。；]{0,10}$")
GROUP = re.compile(r"[了下]?\s?\d+\s?[个项家](?!多?月)")


def event(
    text: str, start: int, name: tuple[int, int], stop: int, run: int
) -> tuple[int, int, str] | None:
    """Give the signing, breaking ground or going into production that a sentence tells of a name.

    What stands right before the list that begins at `run` (签约A、B，开工C) counts most.
    """
    best = held(text, *name)
    if best:
        return best
    led = LEADING.search(text, start, run)
    if led and not HOPED.search(text, max(start, led.start() - 14), led.start()):
        return (led.start(), led.end(), STAGES[led["act"]])
    for match in CEREMONY.finditer(text, start, stop):
        if name[0] <= match.start() < name[1]:
            continue
        ahead = text[max(start, match.start() - 14) : match.start()]
        of_list = match.end() <= name[0] and (
            text.startswith("转", match.end()) or OF_PERIOD.search(ahead) or MANY.search(ahead)
        )
        behind = match.start() >= name[1]
        if behind and (OF_PART.search(ahead) or GROUP.match(text, match.end())):
            continue
        if (
            of_list
            or ahead.endswith("不")
            or HOPED.search(ahead)
            or NOT_EVENT.match(text[match.end() : match.end() + 5])
        ):
            continue
        best = (match.start(), match.end(), STAGES.get(match.group(), "signed"))
        if behind:
            break
    return best


THIS_YEAR = re.compile(r"今年(\d{1,2})月")


def coming(ahead: str, date: str | None) -> bool:
    """Tell whether 今年8月 lies after the document's own date."""
    month = THIS_YEAR.findall(ahead)
    return bool(month and date and len(date) > 4) and int(month[-1]) > int(str(date)[5:7])
