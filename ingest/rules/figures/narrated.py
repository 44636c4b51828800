"""Clauses without figures: whether they lead from the group to one of its members, or into a list of them."""

import re

from graph.types.firsts import Sought
from ingest.language.clauses import Clause
from ingest.language.staging import ACT, STAGES
from ingest.rules.figures.state import State
from ingest.rules.figures.subject import judge
from ingest.rules.figures.topics import is_tally

ACTED = Sought(
    rf"(?:同[日时步台]|集中|一[起齐同并]|[双齐]{{2}}|相继|先后|依次|陆续)(?P<act>{ACT})$"
)
SOME = re.compile(r"一批(?!次)[^，。；]{0,16}项目$")
AMONG_THEM = re.compile(
    "等(?:项目)?[均都也皆]?(?:在列|入列|在内|在其列|名列其中|位列其中|榜上有名)$"
)
LIST = re.compile(r"(?:分别[为是有]|包括|依次[为是]|为$|即$|涵盖|涉及)")
THE_ONE = re.compile("(?:为|是|即|就是|系)(?!该|全|近)")  # 10亿元以上项目1个，为……
SEEN = re.compile("[从按就][^，。；]{0,20}项目[^，。；]{0,10}[看说]$")  # 从签约项目总数来看
# 县里最看重某条公路，投资7亿元
FOREMOST = re.compile("最(?:看重|惦记|上心|牵挂|抢眼|惹眼)|首推|重头戏|[领打]头的[是为]?")
IT = re.compile("它(?!们)")
SUBJECT = re.compile(
    r"[^，、]{4,24}?(?:项目|工程|基地|产业园|中心|生产线|大桥|车间)(?=获得|争取|拿到|用地"
    r"|占地|规划|位于|建成|主要|[已也正将在于由为是](?!中)"
    r"|(?:投资(?:额|规模)?|块头|个头|体量|规模|盘子)最[大高])"
)
UNDERTAKING = re.compile(
    r"(?:项目|工程|基地|产业园|中心|生产线|公司|集团|工厂|厂"
    r"|园)[”\"]?(?:(?:刚刚|正式|也|已|随之|率先|当天|同日)*(?:签约|开工|投产|动工|落户"
    r"|落地|封顶|奠基|破土))?$"
)
PARTED = re.compile("(?:[（(][^（）()]{1,12}[）)])?[，,][^，,。；;]{0,24}[；;]")


def follow(state: State, clause: Clause) -> None:
    """Follow the text from the group to one of its members, and into a list of them."""
    words = state.text[clause.start : clause.end]
    state.listed = "、" in words
    acted = ACTED.search(words)
    if acted and state.listed:
        state.acted = STAGES[acted["act"]]
    if SOME.search(words):
        state.expects, state.single = True, False
    elif AMONG_THEM.search(words):
        state.single = False
    elif state.listing or _opens_list(state, clause, words):
        state.listing = True
        state.single = state.single or _is_item(state, clause, words)
    else:
        state.expects = state.expects or _speaks_of_projects(state, clause, words)
        state.single = state.single or _is_of_one(state, clause, words)


def _opens_list(state: State, clause: Clause, words: str) -> bool:
    """Tell whether a clause announces a list, or opens one behind a count and a colon."""
    behind = bool(clause.after) and clause.after in "：:"
    counted = behind and state.last and state.last.end >= clause.start - 2
    return bool(LIST.search(words) or counted)


def _speaks_of_projects(state: State, clause: Clause, words: str) -> bool:
    """Tell whether a clause speaks of projects, so that what is counted next may be these."""
    if any(state.marked.within(clause.start, clause.end, "programme", "period")):
        return True
    if SEEN.match(words) or is_tally(state.text, clause.start, clause.end):
        return True
    return judge(state.blank[clause.start : clause.end]) == "group"


def _is_of_one(state: State, clause: Clause, words: str) -> bool:
    """Tell whether a clause speaks of one project or firm: 该项目……, 某某公司投资的……, the one just counted."""
    last = state.last
    if last and last.metric == "project_count" and last.value == 1 and THE_ONE.match(words):
        return True
    if any(state.marked.within(clause.start, clause.end, "company")) or IT.match(words):
        return True
    if FOREMOST.search(words) and "、" not in words:
        return True
    blank = state.blank[clause.start : clause.end]
    if UNDERTAKING.search(words) and judge(blank) == "other":
        return True
    told = SUBJECT.match(state.blank, clause.start, clause.end)
    return told is not None and judge(told[0]) == "other"


def _is_item(state: State, clause: Clause, words: str) -> bool:
    """Tell whether a clause names one item of a list that ； parts, each with figures of its own."""
    if "、" in words or not UNDERTAKING.search(words):
        return False
    return clause.after in ("；", ";") or bool(PARTED.match(state.text, clause.end))
