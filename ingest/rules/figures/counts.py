"""Reads counts: how many projects, and which."""

import re

from ingest.language.staging import read_stages
from ingest.rules.figures.group import Figure, Group
from ingest.rules.figures.heads import (
    OTHERS,
    THINGS,
    counted_before,
    counted_behind,
    goes_on,
)
from ingest.rules.figures.modality import kind_of
from ingest.rules.figures.state import State, Window

MEASURES = "个项"
ACHIEVED = r"(?:签约|履约|开工(?:建设)?|投产|达产|达效|竣工|落地|完工|建成|入库|复工|封顶|拿地)"
DONE = re.compile(
    rf"(?:已经?|现已|转|转为|转入|实现|正式|其中)(?:全部)?{ACHIEVED}(?:的|项目)?[有达为了]?$|^履约$"
)
DONE_BEHIND = re.compile(
    rf"(?:已经?|转|正式|如期|实现){ACHIEVED}|(?:竣工|达产|达效|履约)(?=$|[，。；、）])"
)
HEADED = re.compile(
    r"(?:项目|工程)(?:数|个数|数量|总数)?$|(?:签约|开工|投产|竣工|签下|签了|签|落地|新开工|新签约)[”\"]?(?:一批[”\"]?)?$|重点$|\0$|一批[”\"]?$"
)
WHOLE = re.compile("共计|合计|一共|总计|总共|[三两二]类")
LISTED = re.compile(r"(?:依次|分别|涉及|一个|都?是|为|则|叫|：)")
SMALL = re.compile(r"[一二两三四五六七八九十]")
NAMED = re.compile(r"(?:这|那|上述|以上|以下)?$")
AGAIN = re.compile(
    r"(?:项目)?(?:的)?(?:总投资|投资额?)?(?:中|里|当中|分别|均|都|各|依次|被|同步|同时|涉及|涵盖)"
)


def read_count(state: State, window: Window) -> Figure | None:
    """Read the count in this window, if projects are what it counts, and make its group the standing one."""
    mark = window.mark
    if mark.value.measure not in MEASURES and mark.value.noun not in ("项目", "工程"):
        return None
    words, end = _words(state, window)
    if words is None or _passes_over(state, window, words):
        return None
    group = _group(state, window, words, end)
    kind = kind_of(state.text, state.opened, mark.start)
    figure = Figure(
        "project_count",
        mark.value.value,
        "piece",
        group,
        state.passage,
        _start(state, window, words),
        max(mark.end, end),
        qualifier=mark.value.qualifier,
        kind=kind,
    )
    group.count = figure
    return figure


def _words(state: State, window: Window) -> tuple[str | None, int]:
    """Give the words that tell what is counted, and where they end; None where it is no project."""
    mark = window.mark
    behind = counted_behind(state.text, mark.end, state.clause.end)
    if behind and not _verbal(behind.words):
        return behind.words, behind.end
    if not goes_on(state.text, mark.end, window.right) and window.rank + 1 == window.ranks:
        return None, mark.end
    before = counted_before(state.blank, window.left, mark.start)
    return (before if _is_headed(state, before) else None), mark.end


def _verbal(words: str) -> bool:
    return bool(re.search(r"[，。；]|企业|公司|小组|方面", words))


def _is_headed(state: State, before: str) -> bool:
    if HEADED.search(before) or DONE.search(before):
        return True
    if THINGS.search(before) or state.group is None:
        return False
    return True


def _passes_over(state: State, window: Window, words: str) -> bool:
    """Tell whether a count only points back at projects already told, or at the rest of a list."""
    before = counted_before(state.text, window.left, window.mark.start)
    behind = state.text[window.mark.end : window.right]
    if OTHERS.search(before) and "归" not in behind:
        return True
    raw = window.mark.value.raw
    if raw.startswith("一个") or (raw[0] == "一" and len(raw) == 2):
        return True
    return (
        bool(SMALL.match(raw))
        and not words
        and bool(AGAIN.match(behind))
        and not re.search("合计|共", behind)
    )


def _start(state: State, window: Window, words: str) -> int:
    if not words or words not in state.text[window.left : window.mark.start]:
        return window.mark.start
    return state.text.rindex(words, window.left, window.mark.start)


def _group(state: State, window: Window, words: str, end: int) -> Group:
    mark = window.mark
    standing = state.standing(mark.start)
    stages = {code for _, _, code in read_stages(state.text, window.left, max(end, mark.end))}
    before = counted_before(state.text, window.left, mark.start)
    achieved = bool(DONE.search(before) or DONE_BEHIND.match(state.text, mark.end, window.right))
    part = achieved or not stages
    near = (
        state.group
        if state.group and standing.in_batches == state.group.standing.in_batches
        else None
    )
    if len(stages) > 1:
        stage = None
    elif achieved and near:
        stage = near.stage if near.stage != "all" else None
    elif stages:
        stage = stages.pop()
    else:
        stage = None if WHOLE.search(before) else standing.stage
    narrowed = part and bool(near) and bool(words)
    return Group(
        standing,
        state.stage(standing, stage),
        words.strip('“”"、的') or None,
        narrowed,
        near if narrowed else None,
        start=mark.start,
    )
