"""What happened to a project where it is named: a ceremony held at it, a signing, breaking ground or going into production."""

import re

from ingest.language.staging import ACT, STAGES
from ingest.rules.grammar.stages.steps import STAGE
from ingest.rules.grammar.stages.topic import HOPED, OF_PERIOD
from ingest.rules.grammar.stages.venue import hosted

CEREMONY = re.compile(rf"签了|{ACT}")
LEADING = re.compile(rf"(?P<act>{ACT})(?:了|(?<=签下)的)?$")
NOT_EVENT = re.compile(
    r"^(?:率|额|情况|(?:刚刚?|一)?(?:毕|罢|结束|落幕|完毕)|仪式|后|以后|以来|前|条件|名单|清单|项目\d|时|不久|至今|到|协议书|一批|还[要得需差没未]|尚[未需]|仍需|[要得]等)"
)
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


# Told by the time that went by since the signing: 签约后第五个月开工.
SINCE = re.compile("签约(?:之?后|以后|当[月年天]|次[月年日])[^，。；]{0,8}$")
# Said of a contract right behind the name: A敲定，拟投36亿元.
SETTLED = re.compile("(?:项目)?(?:也|已|已经|正式|最终|成功|当场|现场){0,2}敲定(?=[，。；]|落户)")


def event(
    text: str, start: int, name: tuple[int, int], stop: int, run: int
) -> tuple[int, int, str] | None:
    """Give the signing, breaking ground or going into production that a sentence tells of a name.

    What stands right before the list that begins at `run` (签约A、B，开工C) counts most.
    """
    best = held(text, *name)
    if best:
        return best
    if settled := SETTLED.match(text, name[1]):
        return *settled.span(), "signed"
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
            or SINCE.search(ahead)
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
