"""Steps that a text tells of one project: a period, a stage, and whether one step led to the next."""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from graph.types.firsts import Sought
from graph.types.number import read_number

STAGE = {
    "签约": "signed",
    "签的约": "signed",
    "签了约": "signed",
    "签过约": "signed",
    "开的工": "started",
    "动的土": "started",
    "动的工": "started",
    "投的产": "commissioned",
    "签下": "signed",
    "签": "signed",
    "开工": "started",
    "动工": "started",
    "动了土": "started",
    "破土": "started",
    "见土": "started",
    "见了土": "started",
    "签字": "signed",
    "落笔": "signed",
    "落的笔": "signed",
    "落了笔": "signed",
    "动土": "started",
    "开了工": "started",
    "投了产": "commissioned",
    "投产": "commissioned",
}
PERIOD = r"(?:第(?P<n>[一二三四五六七八九十\d]{1,3})期|(?P<this>[这本该此]一?[期次回]|当期)|(?P<last>上一?期)|(?P<first>首期))"
STEP = Sought(
    rf"(?:{PERIOD}(?:全[省市县区])?(?:“?三个一批”?)?(?:活动"
    rf"|项目)?[^，。；、\d没未不]{{0,6}}?(?:，(?:(?:它|该项目|这个项目)(?:已经?|又|也|正式|终于|顺利|列[入进]了?)*|[它就便才]+))?(?:\d{{1,3}}个(?=[签开投][约工产]的?项目[里中当]))?)?[“‘]?(?P<stage>签约"
    rf"|签[的了过]约|开工|开的工|投产|投的产|落[的了]?笔|动工(?!具)|动的工|动的土|动了土|动土|开了工"
    rf"|投了产|签下|破土|见了?土|签字|(?<=[刚才就])签(?=[，、。])|签(?=了|的))(?:一批)?[”’]?"
)
REVERSED = re.compile(
    rf"(?P<stage>签约|签|开工|动工|投产)(?:(?:的时候|时|那会儿)(?:还)?[是在]|是?在|于|进了?|到了?){PERIOD}"
)
TURNS = re.compile("(?<=[由现])[“]?(?P<from>[谈签建开])转(?P<to>[签建开产投])(?![产约工])")
SHORT = {
    "签": "signed",
    "建": "started",
    "开": "started",
    "产": "commissioned",
    "投": "commissioned",
}
TRIGGER = re.compile("[签工投土转笔]")
NO_STEP = ("率", "额", "仪", "活", "现", "前", "会", "以", "竞")
# A list of the first period of all does not stand beyond its sentence: 首期“开工一批”里，A名列第一。B….
FIRST = re.compile("首期[^，。；、]{0,6}$")
LEAD = 16  # characters before a step that may tell that the next is of now: 这回换了牌子，从…
SAME = "当期"  # the period told before it: 第十期签约、当期开工
WHEN = (
    r"(?:(?:[今当去]年)?\d{1,2}月(?:\d{1,2}日|[底初中])?|[本上当]个?[月周年]|[今去]年[春夏秋冬]?天?|年初"
    r"|(?:隔了?|不到|[仅只才]用了?|用了?|过了?|短短|仅仅?"
    r"|才)?(?:[\d一二两三四五六七八九十几]{1,3}(?:个半?多?月|年|天|周|个季度)"
    r"|半年)多?(?:以?后|之后|不到|工夫|功夫|时间)?)"
)
LEADS = re.compile(
    rf"(?:的?(?:[这那]?[两三四五六七八九十\d]{{1,2}}个)?项目|的(?=当[天日]|这[回次]))?，?(?:这[回次期]，?|此次"
    rf"|本[次期]|当[天日]|同日)?(?:如今|现在|眼下|目前)?(?:{WHEN})?，?(?:已经?|就|又|也|都|便|再"
    rf"|即)?(?:直接|一路|一步|顺利|成功|正式|全部|提前|如期|随即|很快|随后|实现)*"
    r"(?:转入|转进|转为|转成|转到|转向|转|走到|走进|走向|到|变成?|变为|迈入|迈向|跨入"
    r"|进入|升级为|升入|列进|列入|赶上|迎来|挂上|跃入|步入|晋级|挪到|换到|，)+了?"
)
# The next step with its own time behind the first: 第八期签约，85天后就动土; 第六期开工的，10.8亿元，去年6月转投产.
SOON = re.compile(
    rf"的?(?:，(?:总?投资)?约?[\d.]+[亿万]元)?，(?:它|项目|仅|只|才|也|到|到了|于)?{WHEN}，?(?:就|便|又|即|已经?|才)*"
    r"(?:点火|建成|竣工|全面|全部|顺利|正式|成功|如期|提前|实现|转入|转为|转)*"
)
# 签约当月即开工, 签约后第五个月开工; 第八期开工项目中第一个转投产的.
SHORTLY = re.compile(
    rf"(?:，?(?:{WHEN}|不久)(?:就|便|即)+|后，?(?:的?第)?[\d一二两三四五六七八九十]{{1,3}}个月(?:就|便|即)?)(?:实现|转入|转为)?"
)
AMONG = re.compile(
    r"[”\"]?的?(?:\s?\d+\s?个)?项目[里中当]+，?(?:的?)(?:第一|头一|首|最先|率先)个?(?:由开工|由签约)?"
    r"(?:转入|转为|转到|转|走到|进入|挂上)[“\"]?"
)
START = re.compile(r"(?:从|由|自)[^，。；]{0,6}$")
PLANNED = re.compile(
    r"(?:力争|争取|确保|计划|预计|有望|拟|将|推动|推迟|原定|待|尽快|尽早|明年|年底前?|希望|目标|打算|准备|能否|能不能|是否|想|放到|推到|推至|延至|延到|排到|要等|等到)"
)


class Step(NamedTuple):
    """One batch: period (None where the text leaves it open) and stage."""

    period: int | None
    stage: str


class Told(NamedTuple):
    """A step and where the words tell it."""

    step: Step
    start: int
    end: int
    named: bool = False


def steps(words: str, *, current: int | None = None) -> tuple[Step, ...]:
    """Give the steps that these words tell, in their order."""
    return tuple(told.step for told in tell(words, current=current))


@lru_cache(maxsize=1024)
def tell(words: str, *, current: int | None = None) -> tuple[Told, ...]:
    """Give the steps with their places; `current` is the period that 本期 means."""
    if not TRIGGER.search(words):
        return ()
    found: list[Told] = []
    for match in STEP.finditer(words):
        if words[match.end() : match.end() + 1] in NO_STEP:
            continue
        here = current
        if match["this"] == SAME:
            here = found[-1].step.period if found else None
        dated = bool(match["n"] or match["this"] or match["last"])
        step = Step(_period(match, here), STAGE[match["stage"]])
        found.append(Told(step, match.start(), match.end(), dated))
    return (*found, *_reversed(words, current), *_turned(words))


def _reversed(words: str, current: int | None) -> Iterator[Told]:
    """Give the steps told stage first: 签在本期, 开工在第七期."""
    for match in REVERSED.finditer(words):
        stage = STAGE[match["stage"]]
        yield Told(Step(_period(match, current), stage), match.start(), match.end(), True)


def _turned(words: str) -> Iterator[Told]:
    """Give the two steps of a turn told in short: 由签转建, 开转投."""
    for match in TURNS.finditer(words):
        for name, start in (("from", match.start("from")), ("to", match.start("to"))):
            if stage := SHORT.get(match[name]):
                yield Told(Step(None, stage), start, start + 1)


def moves(
    words: str, *, current: int | None = None, name: str = ""
) -> tuple[tuple[Told, Told], ...]:
    """Give the pairs of steps of which the words say that the first led to the second."""
    told = tell(words, current=current)
    pairs = []
    for left, right in pairwise(told):
        gap = words[left.end : right.start]
        if left.step.stage != right.step.stage and _leads(
            words, gap.replace(name, ""), left, right
        ):
            lead = THIS_TIME.search(words, max(0, left.start - LEAD), left.start)
            pairs.append((left, _now(words, lead[0] + gap if lead else gap, right, current)))
    return tuple(pairs)


def _now(words: str, gap: str, right: Told, current: int | None) -> Told:
    """Give a step that is told as of now (如今投产, 列入投产名单) the current period."""
    if right.step.period is not None or not NOW.search(gap + words[right.end : right.end + 3]):
        return right
    return Told(Step(current, right.step.stage), right.start, right.end, right.named)


NOT = re.compile("(?:未|没有?|未能)$")
THIS_TIME = re.compile("这[回次]|此次")
NOW = re.compile("这[回次]|此次|列[入进]|名单|榜|当[天日]|同[天日]")


def _leads(words: str, gap: str, left: Told, right: Told) -> bool:
    if (
        len(gap) > 40
        or any(NOT.search(words, max(0, one.start - 4), one.start) for one in (left, right))
        or PLANNED.search(gap)
        or PLANNED.search(words[max(0, left.start - 8) : left.start])
    ):
        return False
    if gap in ("转", "到", "、", "，") or LEADS.fullmatch(gap):
        return gap not in ("、",) or (
            left.step.period is not None and right.step.period is not None
        )
    if SHORTLY.fullmatch(gap) or AMONG.fullmatch(gap):
        return True
    if left.step.period and right.step.period is None and SOON.fullmatch(gap):
        return True
    if START.search(words[: left.start]) and re.search("[到转至变升晋翻换挪跨]", gap):
        return True
    both = left.step.period is not None and right.step.period is not None
    return both and left.step.period != right.step.period and len(gap) <= 40


def _period(match: "re.Match[str]", current: int | None) -> int | None:
    if match["n"]:
        return int(read_number(match["n"]))
    if match["first"]:
        return 1
    if match["this"]:
        return current
    return current - 1 if match["last"] and current else None
