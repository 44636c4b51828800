"""How far a project is by the words that tell of it: the furthest stage that they tell as done."""

import re

from graph.types.stage import rank
from ingest.rules.grammar.stages.topic import OF_PERIOD
from ingest.rules.grammar.stages.words import (
    A_FEW,
    AFTER,
    AGAIN,
    AIMED,
    CONTENT,
    HOPED,
    NOMINAL,
    NOT_YET,
    PART,
    STATUS,
)

Found = tuple[str, int, int]
FURTHER = 14  # characters: 建成 + 并投入使用、达产后
# Some of several houses: 有5栋封了顶, 封顶9栋, 1号、2号倒班楼顺利封顶, 首批厂房主体封顶.
SOME = re.compile(
    r"(?<![一-鿿])车间$|[有已]\s?[\d一二两三四五六七八九十]+[栋座幢]$"
    r"|(?:[A-Z][#号栋座]?|[\d一二三四五六七八九十][#号]|[首单]栋|首[批座个]|部分)(?![地期])[^，。；、期项\d]{0,6}?(?:车间|厂房|楼|库房?|馆|塔|单体|中心)"
    r"(?:的?(?:主体|结构|工程)|已经?|顺利|正式|率先|全部|成功|均|都|也|全面|如期|实现)*$"
)
SOME_BEHIND = re.compile("了?\\s?\\d+[栋座幢]")
# A start denied outweighs what was done on the site: 只做了围挡，未真正动工.
# Not begun though signed in a batch: 第七期签约，至今没有开工.
STILL_SIGNED = re.compile(
    r"第[^，。；第]{1,3}期[“\"]?(?:三个一批[”\"]?)?签约(?:一批)?[”\"]?(?:的)?(?:项目)?[，）)][^。；]*?(?:没有?"
    r"|未能?|尚未)[^，。；]{0,4}(?:开工|动工|动土|进场|入场)"
)
# A trial run before the production that is still to come: 正在试车，投产还要等一等.
TO_RUN = re.compile(
    "投产(?:还[要得需有差]|尚[未需]|仍需|[要得]等)|(?:还没|尚未|没有|未能?|[距离])(?:正式|真正|全面)*投产(?!一批)"
)
UNDONE = re.compile("(?:没有|未|尚未|还没)(?:真正|实质性?|正式)?(?:开工|动工|动土)")
# Papers and land that are pushed on tell a plan: 征地拆迁有序推进.
PUSHED = re.compile("(?:加快|稳步|稳稳|平稳|压茬|有序|快速|顺利|全速|加速|全力|扎实|强力|高效)推进")
PAPERS = re.compile(
    "(?:前期|手续|征地|拆迁|征迁|报批|审批|招商|洽谈|设计|招标|环评|可研)(?:工作|等)*(?:正|正在|已|也|随即|随后|同步|全面|陆续|已经)?$"
)
# A stop that is over: 曾停摆, 一度停工; 停建两年后; 如今…重新….
PAST = re.compile("(?:一度|曾经?|此前|停过|原先|早前|早年|[^，。；]{0,2}年前)[^，。；]{0,8}$")
ENDED = re.compile(
    "[^，。；]{0,4}[\\d一二两三四五六七八九十多数半几][^，。；]{0,2}[年月天](?:多|之久)?[之以]?后"
)
RESUMED = re.compile(
    "终于|重新|恢复|盘活|接手后|再度(?:开|动|进)|又(?:开|动|转|进|干)|解[除封]|随即|(?:如今|现在|眼下|目前|现已?)(?![^，。；]*(?:停|未|没|仍|还))"
)
# A class of projects by what was planned hopes nothing of what is told behind it: 14个计划新开工项目|顺利开工.
CLASSED = re.compile(
    "(?:年度|今年|年内)?(?:计划|拟|预计)(?:年内|今年|当年)?(?:新?[开动复]工|新建|竣工|完工|投[产用]|建成|签约)的?(?:重[大点])?(?:项目|工程)"
)
# A time that lies behind: 已于国庆节前试运营, 去年汛前通过验收.
BEHIND = re.compile("(?:已经?[于在]|去年|上年|前年|上个?月)[^，。；]{1,8}前")
# What a label sets to be done: 现状：主体封顶。任务：12月竣工.
TASK = re.compile(
    "(?:任务|目标|下一?步(?:打算|工作|计划|安排)?|节点(?:目标|要求)?|工作计划|要求|时限|整改要求)[：:][^。；]*$"
)
SOON = re.compile("在即|在望|冲刺|进入?倒计时|指日可待|不实|的?(?:传言|消息)")
SURVEY = re.compile("(?:勘[察探]|测绘|测量)[^，。；]{0,8}$")
# A share of the whole work outweighs a part that runs: 熔炼炉点火，总工程量完成80%.
REACHED = ("topped_out", "completed", "commissioned")
SHARED = re.compile(
    r"(?:总工程量|工程总量|总工作量|形象进度|(?:整体|总体)(?:工程)?进度)[^，。；]{0,8}?\d{1,2}(?:\.\d+)?[%％]"
)
LASTING = ("cancelled", "suspended", "topped_out")


def furthest(text: str, start: int, stop: int) -> Found | None:
    """Give the furthest stage told; a stop or an end told after it counts more."""
    best: Found | None = None
    nominal = [found.span() for found in NOMINAL.finditer(text, start, stop)]
    for match in STATUS.finditer(text, start, stop):
        ahead = text[max(start, match.start() - 40) : match.start()]
        if any(low < match.start() < high for low, high in nominal) or not _told(
            text, match, ahead
        ):
            continue
        code = _code(match, text, ahead)
        if best is None or _outweighs(code, best, match, text, start):
            best = (code, match.start(), match.end())
    if best and best[0] == "commissioned" and TO_RUN.search(text, best[1], stop):
        return "started", *best[1:]
    if best and best[0] == "planned" and STILL_SIGNED.search(text, start, stop):
        return "signed", *best[1:]
    return best


def _told(text: str, match: re.Match[str], ahead: str) -> bool:
    """Tell whether a word of a stage tells it as reached: not hoped for, nor denied, over or a noun's part."""
    code, ahead = str(match.lastgroup), BEHIND.sub("", CLASSED.sub("", ahead))
    if TASK.search(ahead):
        return False
    if HOPED.holds(ahead[-14:]) or AIMED.search(ahead) or CONTENT.search(ahead):
        return False
    if code != "planned" and NOT_YET.search(ahead[-14:]):
        return False
    if text[match.end() : match.end() + 1] == "前" or OF_PERIOD.search(ahead):
        return False
    if AFTER.match(text[match.end() : match.end() + FURTHER]) and code not in LASTING:
        return False
    if SOON.match(text, match.end()):
        return False
    return code != "suspended" or not (PAST.search(ahead) or ENDED.match(text, match.end()))


def _code(match: re.Match[str], text: str, ahead: str) -> str:
    """Give the stage that a word tells of the whole: what is done of a part is a start."""
    if match.lastgroup == "started" and _on_paper(match, ahead):
        return "planned"
    return "started" if _of_part(text, match, ahead) else str(match.lastgroup)


def _outweighs(code: str, best: Found, match: re.Match[str], text: str, start: int) -> bool:
    """Tell whether what is told later counts more than what was told."""
    had = best[0]
    if code in ("cancelled", "suspended"):
        return True
    if had == "suspended" and (
        AGAIN.match(match.group()) or RESUMED.search(text, best[2], match.end())
    ):
        return True
    if code == "planned" and had == "started" and UNDONE.match(text, match.start()):
        return True
    low, high = max(start, match.start() - 10), match.end() + 8
    if code == "started" and had in REACHED and SHARED.search(text, low, high):
        return True
    return had != "cancelled" and rank(code) > rank(had)


def _on_paper(match: re.Match[str], ahead: str) -> bool:
    """Tell whether what is under way are papers, or what a plan needs: 土地报批随即启动, 勘察钻机架了起来."""
    if PUSHED.match(match.group()) or match.group() == "启动":
        return PAPERS.search(ahead) is not None
    return SURVEY.search(ahead) is not None


def _of_part(text: str, match: re.Match[str], ahead: str) -> bool:
    """Tell whether only a part is done: 2栋厂房主体建成, 8栋厂房有5栋封顶, 封顶9栋."""
    if match.lastgroup == "completed" and PART.search(ahead):
        return True
    if match.lastgroup == "commissioned" and A_FEW.search(ahead):
        return True
    return match.lastgroup == "topped_out" and bool(
        SOME.search(ahead) or SOME_BEHIND.match(text, match.end())
    )


def told_in(text: str, first: int, start: int) -> str | None:
    """Give the last stage that text[first:start] tells as reached; a start that is only meant to be is planned."""
    told, hoped = [], False
    for found in STATUS.finditer(text, first, start):
        if HOPED.search(text, max(first, found.start() - 14), found.start()):
            hoped = hoped or found.lastgroup == "started"
        elif not NOT_YET.search(text, max(first, found.start() - 6), found.start()):
            told.append(str(found.lastgroup))
    return told[-1] if told else "planned" if hoped else None
