"""Which projects a company's words reach: ahead of it, behind it, or those that 前者, 两个工程 point back to."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from ingest.rules.grammar.roles.called import called
from ingest.rules.grammar.roles.words import KIN, Signal
from ingest.rules.grammar.threads.scene import Spot, Thread

Pair = tuple[Spot, Thread]
END = re.compile("[。！？\n]")
JOIN = re.compile(
    r"[”》]?(?:项目|工程)?(?:，(?:又|再|并|还|同时)?(?:将|拟"
    r"|计划)?(?:在[^，。；、]{2,12}?)?[再又]?(?:投资|斥资"
    r"|出资)[约近]?[\d.]+[万亿]元(?:新增?建|新建|扩建|改建|建设|兴建|打造|上马|建)|、"
    r"|，?(?:和|与|及|以及|暨)|（[^（）]{1,20}）[、和与及])[“《]?"
)
POINT = re.compile(
    r"(?P<first>前者|头一个|前一[个家]|第一个)|(?P<last>后者|后一[个家]|末一个|最后一个)"
    r"|(?P<all>(?P<n>[两二三四五])(?:个|条|座|项)(?:项目|工程)?(?=都|均|由|全)|二者|两者"
    r"|均由|都由|(?:方|业主|主体|单位|人)(?:都|均)(?=是|为))"
    r"|(?P<it>为它(?!配套|供)|为此|给它(?!配套|供|做|提供)|把它)"
)
NUMBERS = {"两": 2, "二": 2, "三": 3, "四": 4, "五": 5}
REACH = 60
OPENING = 12
THIS = re.compile(
    r"(?:【[^】]{1,8}】)?(?:同年|当年|次年)?(?:\d{4}年)?(?:\d{1,2}月)?(?:\d{1,2}日"
    r"|[上中下]旬)?，?[“]?(?:该|此|这个?|这座|这条|这一|其|项目|工程|园区|基地|眼下|目前"
    r"|据)"
)
OWNED = re.compile(
    r"(?:旗下|投资|打造|建设|牵头)*的?(?:[\u4e00-\u9fff]{0,10}的)?[“]?[^，。；：]{0,12}"
)
PRICED = re.compile(r"[\d.]+[万亿]元的[“]?$")
OBJECT = re.compile(r"[^，。；]{0,40}?(?<![该此个本])(?:项目|基地|产业园|园区|工厂|生产线|协议)")
THAT = re.compile("[该此]项目")
# What a company brings to a project that the text has named before: 一起，共同投资建设园区.
AGAIN = re.compile(
    "(?:一起|共同|联合|联手|合作|合资|，)*(?:投资)?(?:建设|打造|兴建|开发)(?:该|此|整个)?(?P<kind>园区|产业园|基地|大桥|电站|小镇)(?=[，。；])"
)
ITEM = re.compile(r"(?:^|[；\n])[（(]?(?:\d{1,2}|[一二三四五六七八九十])[）)]?[、.．)）][ 　]?$")
KINDS = {
    "园区": "园区?|[港谷城]|园[^园]{1,3}",
    "基地": "基地(?:[一二三]期)?",
    "产业园": "产业园(?:[一二三]期)?",
}
# A further project that it invests in, of which no name was read: 总投资5亿元建设的水库项目.
ITS_OWN = re.compile(
    r"(?:计划|拟|将|预计)?总?投资[约近]?[\d.]+[万亿]元(?:用于)?(?:投资)?(?:建设|兴建|新建|实施|打造)?的?[^，。；的]{2,24}(?:项目|基地|产业园|工厂|生产线)"
)
ITS = re.compile(
    "(?:【[^】]{1,8}】)?(?:(?:据[^，。]{1,8}，)?(?P<that>[该此]|这个)?(?:项目|工程)(?![一二三四五六七八九十\\d：])"
    "|(?:同年|\\d{4}年)?(?:\\d{1,2}月)?(?:\\d{1,2}日)?，?(?:项目|工程)(?=作为|正式|顺利|[开动]工))"
)
OTHER = re.compile("[还另]有|(?<![第头前后每])[一另][家座条个所处]|旁边|隔壁|附近")
BUILT = re.compile(
    "[^，。；的]{0,14}[建资工营造施]的(?![是：，。；]|(?:项目|合资|新|平台)*公司)"
)  # what is built follows
BY_FIRM = re.compile(f"由{KIN}$")
DIRECT = re.compile(r"[^，。；]{0,24}?的[“]?$|[“]?$")


class Field(NamedTuple):
    """A passage with its projects; `earlier` are those of the passage before."""

    text: str
    pairs: tuple[Pair, ...]
    earlier: tuple[Pair, ...] = ()

    def sentence(self, start: int, end: int) -> tuple[int, int]:
        """Give the sentence around text[start:end]."""
        left = max((found.end() for found in END.finditer(self.text, 0, start)), default=0)
        right = END.search(self.text, end)
        return left, right.start() if right else len(self.text)

    def before(self, place: int, low: int = 0) -> list[Pair]:
        """Give the projects between `low` and `place`."""
        return [pair for pair in self.pairs if low <= pair[0].start and pair[0].end <= place]

    def behind(self, place: int, high: int) -> list[Pair]:
        """Give the projects between `place` and `high`."""
        return [pair for pair in self.pairs if place <= pair[0].start and pair[0].end <= high]

    def joined(self, found: list[Pair], *, forward: bool) -> list[Pair]:
        """Give the first (or last) of these with those that 、 or 和 joins to it."""
        found = found if forward else found[::-1]
        kept = found[:1]
        for pair in found[1:]:
            one, two = sorted((kept[-1][0], pair[0]), key=lambda spot: spot.start)
            if not JOIN.fullmatch(self.text, one.end, two.start):
                break
            kept.append(pair)
        return kept


def reached(field: Field, start: int, end: int, signal: Signal, stop: int) -> list[Pair]:
    """Give the projects that the company at text[start:end] is tied to; `stop` is where the next one acts."""
    low, high = field.sentence(start, end)
    pointed = _pointed(field, start, end, low, high)
    if pointed is not None:
        return pointed
    short = called(field.text, [*field.earlier, *field.pairs], _since(field, start, low), start)
    if short and signal.aim != "next":
        return [(Spot(-1, low, start, ""), short)]
    if signal.aim == "all":
        return field.behind(end, high)
    low, high = _part(field.text, start, end, low, high)
    ahead = [pair for pair in field.behind(end, min(high, stop)) if pair[0].start - end <= REACH]
    before = field.before(start, low)
    if signal.aim == "next":
        return field.joined(ahead, forward=True)
    if signal.aim == "own":
        return [pair for pair in ahead[:1] if OWNED.fullmatch(field.text, end, pair[0].start)]
    if ahead and _leads(field.text, end, ahead[0][0].start, signal, bool(before)):
        priced = PRICED.search(field.text, end, ahead[0][0].start)
        return ahead[:1] if priced else field.joined(ahead, forward=True)
    if signal.aim == "item" and ahead and ITEM.search(field.text, 0, start):
        return ahead[:1] if field.text[end : ahead[0][0].start] in "，：" else []
    if again := AGAIN.match(field.text, end):
        return _of_kind([*field.earlier, *field.before(start)], again["kind"])
    if _is_another(field.text, before[-1][0].end if before else low, start, end):
        return []
    if (
        before
        and signal.aim == "ahead"
        and not _by(field.text, start)
        and ITS_OWN.match(field.text, end)
    ):
        return []
    return before[-1:] or _recent(field, start, end, low, signal)


def _since(field: Field, start: int, low: int) -> int:
    """Give where the last project ends that the part of the sentence in front of `start` names."""
    low = field.text.rfind("；", low, start) + 1 or low
    return max((pair[0].end for pair in field.before(start, low)), default=low)


def _of_kind(pairs: Sequence[Pair], kind: str) -> list[Pair]:
    """Give the last project of a kind, where the text calls it by that alone: 投资建设园区."""
    ends = KINDS.get(kind, kind)
    return [pair for pair in pairs if re.search(f"(?:{ends})(?:项目|工程)?$", pair[1].name)][-1:]


def _by(text: str, start: int) -> bool:
    return bool(BY_FIRM.search(text, max(0, start - 14), start))


def _is_another(text: str, low: int, start: int, end: int) -> bool:
    """Tell that what is built 由 the company at text[start:end] is none of the projects before: 旁边的二中由…承建, 由…承建的道路."""
    return _by(text, start) and bool(OTHER.search(text, low, start) or BUILT.match(text, end))


def _part(text: str, start: int, end: int, low: int, high: int) -> tuple[int, int]:
    """Give the part of a sentence between ； around text[start:end]."""
    right = text.find("；", end, high)
    return text.rfind("；", low, start) + 1 or low, right if right >= 0 else high


def _leads(text: str, end: int, start: int, signal: Signal, before: bool) -> bool:
    """Tell whether the words between a company and the project ahead lead to it."""
    gap = text[end:start]
    if gap == "、":
        return False
    if signal.aim == "ahead":
        return True
    if signal.aim == "with":
        return not before or not re.search("[，；]", gap)
    if signal.aim == "back":
        return not before or ("的" in gap and bool(DIRECT.fullmatch(gap)))
    return False


def _recent(field: Field, start: int, end: int, low: int, signal: Signal) -> list[Pair]:
    """Give the last project of what stands before in the passage, for words that need one."""
    _, high = field.sentence(start, end)
    that = THAT.search(field.text, end, high)
    if signal.aim in ("ahead", "with") and not that and OBJECT.match(field.text, end):
        return []
    if signal.aim in ("ahead", "with") and field.text[low - 1 : low] == "；":
        return []
    by = _by(field.text, start)
    previous = field.before(low)
    opens = (
        start - low <= OPENING
        or THIS.match(field.text, low)
        or _told_on(field, start, low, signal)
        or (by and _alone(previous))
    )
    if previous:
        return (
            previous[-1:]
            if opens and (signal.aim != "ahead" or start - previous[-1][0].end <= 80)
            else []
        )
    if signal.aim == "host":
        return list(field.earlier[-1:]) if _alone(field.earlier) else []
    its = ITS.match(field.text, low) if by else None
    led = that or (signal.aim == "label" and (start <= OPENING or _alone(field.earlier)))
    told = led or (its and (its["that"] or _alone(field.earlier)))
    return list(field.earlier[-1:]) if told else []


def _alone(pairs: Sequence[Pair]) -> bool:
    """Tell whether all of these are one project."""
    return len({project.index for _, project in pairs}) == 1


def _told_on(field: Field, start: int, low: int, signal: Signal) -> bool:
    """Tell a sentence that goes on about the project of the one before: …桥合龙。概算4600万元，施工的是…"""
    previous = field.before(low)
    near = bool(previous) and start - previous[-1][0].end <= REACH
    return near and signal.aim == "label" and field.text[low - 1 : low] != "；"


def _pointed(field: Field, start: int, end: int, low: int, high: int) -> list[Pair] | None:
    """Give what 前者, 后一个项目, 两个工程 near the company point back to; None where nothing points."""
    left = max(field.text.rfind(sign, low, start) for sign in "，；。：") + 1
    right = min(
        (place for sign in "，；。：" if (place := field.text.find(sign, end)) >= 0), default=high
    )
    found = POINT.search(field.text, max(low, left), max(start, min(right, high)))
    if found is None:
        return _opened(field, start, low)
    return _meant(field, found)


def _opened(field: Field, start: int, low: int) -> list[Pair] | None:
    """Follow a sentence that opens with 后一个项目 or 两个工程."""
    low = max(low, field.text.rfind("；", low, start) + 1)
    found = POINT.match(field.text, low)
    return _meant(field, found) if found and not field.before(start, low) else None


def _meant(field: Field, found: "re.Match[str]") -> list[Pair]:
    before = field.before(found.start()) or list(field.earlier)
    if found["it"]:
        return before[-1:]
    run = field.joined(before, forward=False)
    if found["all"]:
        count = NUMBERS.get(found["n"] or "", len(run))
        return before[-count:] if len(before) >= min(count, 2) else []
    if found["last"]:
        return run[:1]
    return run[-1:] if len(run) > 1 else []
