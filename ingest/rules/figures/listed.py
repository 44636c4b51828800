"""The fields or states that stand in step with figures: 工业、农业、交通类项目较多，分别为88个、58个和43个."""

import re
from dataclasses import replace
from itertools import pairwise

from ingest.language.mark import Mark
from ingest.language.staging import ACT
from ingest.rules.figures.group import Figure, Group, plain_filter
from ingest.rules.figures.parallel import APART, CLOSING, EACH
from ingest.rules.figures.state import JOIN, State, Window
from ingest.rules.figures.subject import FIELDS, SECTOR

# Between 分别 and the figures' list nothing but what they measure stands: 分别, 占比分别为, 年度投资目标分别为
BARE = re.compile(
    "(?:[^，。；、]{0,8}(?:投资|目标|任务|计划|占比|比重|份额|金额|个数|数量|总额|率))?"
)
TAIL = re.compile("(?:项目|工程|类|领域|板块|行业|方面){1,3}(?:[^，。；、]{0,12})$")
PREDICATE = re.compile(
    "(?:项目|投资)?(?:总体|整体|完成|推进|建设|数量|个数|投资|进度|进展|占比){0,4}(?:情况)?(?:相对|比?较|最|居|位居|排名?|靠|走在)[一-鿿]{1,3}$"
)
MEASURED = re.compile("^$|(?:率|数|数量|金额|投资额?|占比|比重)$")
ITEMS = re.compile("、[^，。；：]{0,200}等?(?:项目|工程|园区?|中心|基地)[^，。；：、]{0,12}，$")
PLANNED = re.compile("计划|目标|任务|完成率|进度")
LONGEST = 16
STATE = re.compile(
    f"(?:计划|已)?(?:{ACT}|新开工|新建|续建|在建|竣工|完工|建成|储备|前期|预备|收尾|[一二三]产|[省市县区]级?(?:重点|重大)?)"
)


def field_in_step(state: State, window: Window) -> str | None:
    """Give the field or state that stands in step with this figure; None where the list is of anything else."""
    ranks = ranks_of(state, window)
    names = _names(state, window, len(ranks)) if len(ranks) > 1 else []
    plain = [plain_filter(name) or "" for name in names]
    if not plain or any(MEASURED.search(name) or len(name) > LONGEST for name in plain):
        return None
    return plain[ranks.index(window.mark)] if any(map(_is_field, plain)) else None


def _is_field(name: str) -> bool:
    stem = TAIL.sub("", name) or name
    return bool(FIELDS.fullmatch(stem) or SECTOR.search(stem) or STATE.fullmatch(stem))


def ranks_of(state: State, window: Window) -> list[Mark]:
    """Give the figures of this one's kind that its clause puts in step by 分别."""
    clause, mark = state.clause, window.mark
    apart = APART.search(state.text, clause.start, mark.start)
    if apart is None:
        return []
    ranks = list(state.marked.within(apart.end(), clause.end, mark.kind))
    joined = all(JOIN.fullmatch(state.text, one.end, two.start) for one, two in pairwise(ranks))
    return ranks if joined and mark in ranks else []


def _names(state: State, window: Window, many: int) -> list[str]:
    """Give so many names told before 分别, in its clause or in one before it of the same half."""
    text, clause = state.text, state.clause
    apart = APART.search(text, clause.start, window.mark.start)
    own = text[clause.start : apart.start()] if apart else ""
    if not BARE.fullmatch(own):
        return _split(CLOSING.sub("", own), many)
    half = max(state.opened, text.rfind("；", 0, clause.start) + 1)
    before = re.split("[，：:]", text[half : max(half, clause.start - 1)])
    found = (_split(PREDICATE.sub("", words), many) for words in reversed(before))
    return next((names for names in found if names), [])


def _split(words: str, many: int) -> list[str]:
    names = JOIN.split(words.removeprefix("其中"))
    return names if len(names) == many and not re.search(r"\d", words) else []


def is_bare(state: State, window: Window) -> bool:
    """Tell whether nothing of its own but what they measure stands before figures in step: 分别占, 占比分别为."""
    apart = APART.search(state.text, state.clause.start, window.mark.start)
    return bool(apart and BARE.fullmatch(state.text, state.clause.start, apart.start()))


def _groups(state: State, window: Window) -> list[Group]:
    """Give the groups in step with rates, of as many told alike before in the sentence: A类9个、B类8个，分别占36%和32%."""
    ranks = ranks_of(state, window)
    if len(ranks) < 2 or not is_bare(state, window):
        return []
    told = [one for one in state.found if one.start >= state.opened and one.metric != "rate"]
    groups: list[Group] = []
    for one in told:
        if one.group not in groups:
            groups.append(one.group)
    last = groups[-len(ranks) :]
    metrics = {tuple(one.metric for one in told if one.group is group) for group in last}
    parted = any(one.whole in last for one in last)
    return last if len(last) == len(ranks) and len(metrics) == 1 and not parted else []


def is_of_items(state: State, window: Window) -> bool:
    """Tell whether shares in step are of single projects that the clause before names: 甲岭产业园、乙川水厂等项目较快，分别完成84%和80%."""
    ranks = ranks_of(state, window)
    if len(ranks) < 2 or not is_bare(state, window) or state.apart:
        return False
    told = any(one.start >= state.opened and one.metric != "rate" for one in state.found)
    named = ITEMS.search(state.text, state.opened, state.clause.start)
    return bool(named) and not told and field_in_step(state, window) is None


def told_in_step(state: State, window: Window, name: str) -> Group | None:
    """Give the group in step with a rate: of as many told before, or of as many fields named before 分别."""
    groups = _groups(state, window)
    one = groups[0] if groups else None
    if groups and (not (one and one.total) or PLANNED.search(name)):
        return groups[ranks_of(state, window).index(window.mark)]
    field = field_in_step(state, window)
    standing = state.standing(window.mark.start)
    stage = state.stage(standing, standing.stage)
    return Group(standing, stage, field, start=window.left) if field else None


def by_field(state: State, window: Window, figure: Figure) -> list[Figure]:
    """Give a count of each of the fields of which it is told, or itself: 纺织、光伏、物流各1个."""
    each = EACH.search(state.text, window.left, window.mark.start)
    placed = any(state.marked.within(window.left, window.mark.start, "place", "part"))
    names = [] if each is None or placed else JOIN.split(state.text[window.left : each.start()])
    plain = [plain_filter(name) or "" for name in names]
    if len(plain) < 2 or not all(1 < len(name) <= LONGEST for name in plain):
        return [figure]
    if not any(map(_is_field, plain)):
        return [figure]
    return [_of_field(state, window, figure, name) for name in plain]


def _of_field(state: State, window: Window, figure: Figure, name: str) -> Figure:
    start = state.text.find(name, window.left)
    group = replace(figure.group, filter=name)
    group.count = replace(figure, group=group, at=(start, start + len(name)))
    return group.count
