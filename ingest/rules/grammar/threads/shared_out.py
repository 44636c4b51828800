"""Amounts that several names share out: as many amounts as names, 前者 and 后者, 一个 … 一个."""

import re
from itertools import pairwise

from graph.types.firsts import Sought
from ingest.language.mark import Mark
from ingest.rules.grammar.threads.scene import Spot, Thread

Pair = tuple[Spot, Thread]


UNNAMED = "(?:、[^，。；：、！？（）“”]{2,12}(?:项目|工程))?"  # between them, one that is no name


def joined(text: str, left: Spot, right: Spot) -> bool:
    """Tell whether two names are told one after another: A、B; A和B."""
    return bool(
        re.fullmatch(
            rf"{UNNAMED}(?:、|；|和|及|以及|，?与)|（[^（）]{{1,20}}）[、；]",
            text[left.end : right.start],
        )
    )


def parallel(text: str, pairs: tuple[Pair, ...], amounts: list[Mark]) -> dict[int, Thread]:
    """A、B，总投资分别为26亿元和10亿元: as many amounts as names, in order."""
    found: dict[int, Thread] = {}
    for match in EACH.finditer(text):
        run = [mark for mark in amounts if match.start() <= mark.start]
        size = next(
            (i for i in range(1, len(run)) if not _next(text, run[i - 1], run[i])), len(run)
        )
        run = run[:size]
        if not run or run[0].start - match.end() > 4:
            continue
        names = _last_run(text, [pair for pair in pairs if pair[0].end <= match.start()], size)
        names = names or _first_run(text, [p for p in pairs if p[0].start >= run[-1].end], run)
        found |= {mark.start: pair[1] for mark, pair in zip(run, names, strict=False)}
    return found


ALIKE = re.compile(
    "，(?:计划|预计)?总?投资(?:总?额)?(?:都|均|全|皆)(?:是|为|达到?|约)+$|，各自?(?:总?投资?|花|拿出)(?:了|约)?$"
)


def alike(text: str, pairs: tuple[Pair, ...], mark: Mark) -> list[Thread]:
    """A和B，总投资都是5亿元: the names joined up to it, or none."""
    match = ALIKE.search(text, max(0, mark.start - POINTED), mark.start)
    run = [pair for pair in pairs if match and pair[0].end <= match.start()][::-1]
    if not match or not run or run[0][0].end != match.start():
        return []
    apart = (i for i in range(1, len(run)) if not joined(text, run[i][0], run[i - 1][0]))
    return [project for _, project in run[: next(apart, len(run))]]


AWAY = re.compile(
    "[。；](?![^。；]*前者)[^。；]*[一-鿿]{2}[和与及][一-鿿]{2}[^。；]*$"
)  # others since
ANOTHER = re.compile("(?:[和与及]|以及)[^，。；、]{3,}")
POINTED = 50  # characters before an amount that may hold 前者 and who pays
POINTS = re.compile(
    r"(?P<which>前者|后者|前一[个家项]|后一[个家项]|头一[个家]"
    r"|末一[个家])(?:(?:，|是|系)?由[^，。；]{2,30}?(?:投资?|出资|承建"
    r"|建设)(?:建设)?，?(?:计划|预计)?(?:总投资|投资)?(?:约|为|达|超)?|投资|花了?|要花|是"
    r"|为|约|则|总投资|造价|预算|概算)*$"
)


def pointed(text: str, pairs: tuple[Pair, ...], amounts: list[Mark]) -> dict[int, Thread]:
    """A、B …，前者1.2亿元，后者2700万元: the last two names before."""
    found: dict[int, Thread] = {}
    for mark in amounts:
        match = POINTS.search(text, max(0, mark.start - POINTED), mark.start)
        before = [pair for pair in pairs if match and pair[0].end <= match.start()]
        if not match or not before or AWAY.search(text, before[-1][0].end, match.start()):
            continue
        first = match["which"][0] in "前头"
        if ANOTHER.match(text, before[-1][0].end):  # beside one whose name is not known
            two = len(before) < 2 or not joined(text, before[-2][0], before[-1][0])
            found |= {mark.start: before[-1][1]} if first and two else {}
        elif len(before) > 1:
            found[mark.start] = before[-2][1] if first else before[-1][1]
    return found | _each_one(text, pairs, amounts) | _last_two(text, pairs, amounts)


def _each_one(text: str, pairs: tuple[Pair, ...], amounts: list[Mark]) -> dict[int, Thread]:
    """A和B…，一个花了1.2亿元，一个花了7000万元: the last two names before, in their order."""
    found: dict[int, Thread] = {}
    for match in ONE_EACH.finditer(text):
        before = [pair for pair in pairs if pair[0].end <= match.start()][-2:]
        told = [mark for mark in amounts if match.start() <= mark.start < match.end()]
        if len(before) == len(told) == 2 and joined(text, before[0][0], before[1][0]):
            found |= {mark.start: pair[1] for mark, pair in zip(told, before, strict=True)}
    return found


def _last_two(text: str, pairs: tuple[Pair, ...], amounts: list[Mark]) -> dict[int, Thread]:
    """…、A、B，后两家分别为5亿元和1.2亿元: the last two names before, in their order."""
    found: dict[int, Thread] = {}
    for match in LAST_TWO.finditer(text):
        before = [pair for pair in pairs if pair[0].end <= match.start()][-2:]
        told = [mark for mark in amounts if mark.start >= match.end()][:2]
        if len(before) == len(told) == 2 and _next(text, told[0], told[1]):
            found |= {mark.start: pair[1] for mark, pair in zip(told, before, strict=True)}
    return found


LAST_TWO = re.compile(
    "后(?:面)?[两2][个家项者](?:总?投资)?(?:分别|依次|各)(?:总?投资)?(?:为|是|达)?"
)
ONE_EACH = re.compile(
    r"一个[^，。；、]{1,6}\d[\d.]*[亿万]元[，、](?:另)?一个[^，。；、]{1,6}\d[\d.]*[亿万]元"
)


EACH = Sought(
    r"(?:投资|概算|投资额|金额)[^，。；\d]{0,6}?(?:分别|依次|各)(?:为|是|达|约)?"
    r"|(?:分别|依次|各)(?:计划)?(?:总?投资(?:额)?|为|是)"
    r"|(?:预算|决算)(?:分别|依次|各)(?:是|为)?"
    r"|(?:分别|依次|各)(?:要|将|需)?(?:投资?|花费?|拿出|耗资|斥资|投下|砸下|造价为?)了?"
    r"|(?:(?<!完成)(?<!到位)投资|耗资|概算|预算|造价)(?:总?额)?(?:为|是"
    r"|约)?(?=约?\d[\d.]*[亿万]元?(?:和|、|与)约?\d)"
)
BUILDS = re.compile(r"的|[，]?(?:依次|分别|用于)*(?:建设|实施|上马|兴建|打造)(?:的|了)?")


def _first_run(text: str, pairs: list[Pair], run: list[Mark]) -> list[Pair]:
    """Give the names that follow amounts: 分别投资1亿元、2亿元，依次建设A、B."""
    names = pairs[: len(run)]
    fits = len(names) == len(run) > 1 and BUILDS.fullmatch(text[run[-1].end : names[0][0].start])
    return names if fits else []


def _next(text: str, left: Mark, right: Mark) -> bool:
    return bool(re.fullmatch(r"[、，]|和|及|与|，和", text[left.end : right.start]))


def _last_run(text: str, pairs: list[Pair], count: int) -> list[Pair]:
    names = pairs[-count:] if count > 1 else []
    gaps = [text[left[0].end : right[0].start] for left, right in pairwise(names)]
    return names if len(names) == count and all("。" not in gap for gap in gaps) else []


def is_site(text: str, earlier: list[Pair]) -> bool:
    """Tell whether the last name is where the one before it in its sentence stands: A落在某某产业园里, A是某某产业园的龙头工程."""
    if len(earlier) < 2:
        return False
    name, site = earlier[-2][0], earlier[-1][0]
    between = text[name.end : site.start]
    part = between.endswith("是") and text.startswith("的", site.end)
    return "。" not in between and (part or bool(SITE.search(between)))


SITE = re.compile(
    "(?:落在|落户在?|落地|落子|位于|坐落[于在]|进的是|入驻|进驻|建在|设在|就在|处于)$"
)
