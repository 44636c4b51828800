"""Reads rates told in words: 全部履约, 均已开工, 已全部转为开工."""

import re
from functools import lru_cache

from ingest.language.clauses import Clause
from ingest.language.staging import told_stage
from ingest.rules.figures.group import Figure, Group
from ingest.rules.figures.modality import kind_of
from ingest.rules.figures.state import State
from ingest.rules.figures.subject import judge
from ingest.rules.figures.works import WORKS

ALL = re.compile(
    rf"(?:已经?)?(?:全部|均已经?|[全均]?都已经?|全都|悉数|全数)(?:实现|正式|顺利|按期"
    rf"|如期|转为|转化为|转入|转|建成)?(?P<work>{'|'.join(WORKS)}|动工|[开动]了工"
    rf"|投了产)(?!的|项目转|[一-鿿]{{0,3}}率|单位)(?:建设)?(?=$|[，。；、）了])"
)
TOLD = re.compile("全部|全都|[均都]已|悉数|全数")
NOW = re.compile(r"^(?:现|目前|如今|眼下)$|一[个项]不[少落差]|无一[掉例]\w")
DUE = re.compile("(?:要|须|应当?|务必)$")  # 要全部开工
WHOLE = 100_000


def read_done(state: State, clause: Clause) -> list[Figure]:
    """Give the rate of 100 % that a clause states in words about a group of projects."""
    match = ALL.search(state.text, clause.start, clause.end) if _tells(state.text) else None
    if match is None:
        return []
    group = _owner(state, clause, match)
    if group is None:
        return []
    kind = kind_of(state.text, state.opened, match.start(), policy=state.goals)
    if DUE.search(state.text, clause.start, match.start()):
        kind = "target"
    return [
        Figure(
            "rate",
            WHOLE,
            "milli_percent",
            group,
            state.passage,
            max([clause.start, *(one.end for one in state.found if one.end <= match.start())]),
            match.end(),
            kind=kind,
            rate_of=WORKS[_plain(match["work"])],
        )
    ]


def _plain(work: str) -> str:
    """Give 开工 for 开了工 and 动了工, 投产 for 投了产."""
    return work.replace("了", "").replace("动", "开")


@lru_cache(maxsize=8)
def _tells(text: str) -> bool:
    """Tell whether a passage holds any of the words for all of a group."""
    return TOLD.search(text) is not None


def _owner(state: State, clause: Clause, match: re.Match[str]) -> Group | None:
    last = state.last
    if "未" in state.text[clause.start : match.start()]:
        return None
    if last and last.start >= clause.start:
        return last.group
    words = NOW.sub("", state.blank[clause.start : match.start()])
    subject = judge(words)
    lone = state.single or state.listed or state.group is None
    if subject == "other" or (subject == "none" and lone):
        return None
    if subject == "none":
        return state.group
    standing = state.standing(match.start())
    near = state.group.stage if state.group else standing.stage
    stage = told_stage(state.text, clause.start, match.start()) or near
    return Group(standing, stage if standing.in_batches else None, start=clause.start)
