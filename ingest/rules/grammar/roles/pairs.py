"""Companies that a text joins, and parallel lists: as many companies as projects, told 分别 or 依次, belong together in their order."""

import re
from collections.abc import Iterator
from itertools import pairwise

from ingest.rules.grammar.roles.aim import JOIN, Field, Pair
from ingest.rules.grammar.roles.words import HOLDS
from ingest.rules.grammar.threads.scene import Spot, Thread

BODY = "[^，。；、“”]{1,12}(?:[县市区省镇乡州盟旗]|政府|管委会)"  # whom each signs with
EVEN = re.compile(
    rf"(?:分别|依次|各自)(?:(?:与|和|同){BODY}(?:、{BODY}){{0,5}})?(?:为|是|就|签下|签约|签订|签署|签|投资建设|投资|建设|上马|实施|打造|带来|落户)?(?:了|的)?[“：]?$"
)
EVENLY = re.compile("，?(?:依次|分别|各)")
EACH = re.compile("，(?:计划|协议)?(?:总?投资|金额)(?:总?额)?分别")
BY = re.compile("(?:项目|工程)?，?(?:就|都)?(?:由|是)")
SIGNED = re.compile("(?:签约|签下|签订|签署|带来|实施|建设)了?")
BOTH = re.compile(r"(?:这)?(?:[两二三四五]|\d)(?:家|个项目|者|项|个)的?|二者|上述")
BETWEEN = re.compile(
    rf"(?:与|和|同){BODY}、|、{BODY}(?:与|和|同)|"
    r"(?:（[^（）]{1,30}）)?(?:、|，?(?:和|与|及|以及|联合|携手|同"
    r"|联手)(?:(?:项目)?(?:运作|运营|建设|投资|合作)方)?)|牵头，(?:联合|携手)"
    r"|，?母公司(?:系|为|是)(?:[^，。；]{0,8}的)?"
    r"|(?:(?:旗下|所属|下属|控股|全资|参股)的?)+(?:子公司|孙公司|企业|公司)?(?:——)?"
    r"|的(?:全资|控股)?(?:子公司|孙公司|控股企业)"
    r"|(?:共同|合资|联合|携手|出资)*(?:注册)?(?:成立|组建|设立)了?(?:合资公司|项目公司"
    r"|新公司|子公司)?"
)
# A mother company in brackets: 甲公司（乙集团全资子公司）.
BRACKETS = ("（", "（国企", "（央企", "（上市公司", "（系", "（为")
# In front of the short form that brackets give: 某某有限公司（以下简称“某某”）.
ALIAS = re.compile('（(?:以?下?简?称)(?:为|：)?[“"]?$')
REACH = 140
BEFORE = 60


def paired(field: Field, runs: list[list[Pair]]) -> Iterator[tuple[Spot, Thread, Thread]]:
    """Give company and project of every pair of lists of one length that stand side by side."""
    lists = [group for group in _groups(field) if len(group) > 1]
    for run in runs:
        group = next(
            (group for group in lists if len(group) == len(run) and _even(field.text, run, group)),
            None,
        )
        group = group or _last(field, run)
        if group and len(run) > 1:
            for (spot, firm), (_, project) in zip(run, group, strict=True):
                yield spot, firm, project


def blocked(field: Field, run: list[Pair]) -> bool:
    """Tell companies of which 两家的投资人分别是 speaks: each has a project of its own."""
    start, end = run[0][0].start, run[-1][0].end
    low, _ = field.sentence(start, end)
    even = EVEN.search(field.text, low, start) or EVENLY.match(field.text, end)
    return len(run) > 1 and bool(BOTH.match(field.text, low)) and bool(even)


def _last(field: Field, run: list[Pair]) -> list[Pair]:
    """Give the last projects, as many as companies, of which 两家的投资人分别是 speaks."""
    start = run[0][0].start
    low, _ = field.sentence(start, start)
    before = field.before(low)
    if not blocked(field, run):
        return []
    return before[-len(run) :] if len(before) >= len(run) else []


def _groups(field: Field) -> Iterator[list[Pair]]:
    group: list[Pair] = []
    for pair in field.pairs:
        if group and not JOIN.fullmatch(field.text, group[-1][0].end, pair[0].start):
            yield group
            group = []
        group.append(pair)
    if group:
        yield group


def _even(text: str, run: list[Pair], group: list[Pair]) -> bool:
    """Tell whether 分别 or 依次 leads to the later list, which is near the earlier."""
    first, last = sorted((run, group), key=lambda pairs: pairs[0][0].start)
    left, right = first[-1][0].end, last[0][0].start
    if run is last and EVENLY.match(text, last[-1][0].end) and BY.fullmatch(text, left, right):
        return True
    if EACH.match(text, last[-1][0].end) and SIGNED.fullmatch(text, left, right):
        return True
    return 0 <= right - left <= REACH and bool(EVEN.search(text, max(left, right - BEFORE), right))


def joined_firms(text: str, pairs: tuple[Pair, ...], firms: tuple[Pair, ...]) -> list[list[Pair]]:
    """Give the companies that stand outside names, those that 、 and 和 join as one."""
    held = _held({(spot.start, spot.end) for spot, _ in (*pairs, *firms)})
    free = [
        pair
        for pair in firms
        if (pair[0].start, pair[0].end) not in held
        and not ALIAS.search(text, max(0, pair[0].start - BEFORE), pair[0].start)
    ]
    runs: list[list[Pair]] = [[pair] for pair in free[:1]]
    for last, pair in pairwise(free):
        within = text[last[0].end : pair[0].start] in BRACKETS and HOLDS.match(
            text[pair[0].end : pair[0].end + 20]
        )
        if within or BETWEEN.fullmatch(text, last[0].end, pair[0].start):
            runs[-1].append(pair)
        else:
            runs.append([pair])
    return runs


def _held(ranges: set[tuple[int, int]]) -> set[tuple[int, int]]:
    """Give the ranges that lie in another one."""
    held, furthest = set(), -1
    for start, end in sorted(ranges, key=lambda each: (each[0], -each[1])):
        if end <= furthest:
            held.add((start, end))
        furthest = max(furthest, end)
    return held
