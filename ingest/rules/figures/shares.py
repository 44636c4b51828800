"""Reads rates: 开工率, shares of count or investment, growth, and those told in words (全部履约)."""

import re
from dataclasses import replace

from graph.places import Place
from ingest.language.mark import Mark
from ingest.language.staging import told_stage
from ingest.language.programmes import BATCHES
from ingest.language.standing import Standing
from ingest.rules.figures.group import Figure, Group
from ingest.rules.figures.modality import kind_of
from ingest.rules.figures.rates import FILL, GROWTH, NAMED, SHARE, WORKS
from ingest.rules.figures.state import State, Window
from ingest.rules.figures.subject import judge

FOREIGN = re.compile(
    r"利率|汇率|税率|费率|容积率|绿[化地]率|回报率|收益率|利用率|自给率|持股|股[权份]|良品率|出勤率|贴息|基准|销售收入|产能|机率|(?<!达)效率|概率|速率|功率|分辨率|转换率|回收率"
)
GIVEN = re.compile(r"\s*(?:的?给予|以上?给予|的?奖|的?补|的?贴|的?股|的?资金|的标准|左右的?利)")
BATCH_RATES = (*WORKS.values(), "投资完成率", "年度投资完成率", "转化率")
BOTH = re.compile("(?:个数|项目数|数量)[、和与及](?:金额|总?投资额?)")
FAR = re.compile("(?:不低于|不少于|超过|突破)(?:全?年度?|全年)")
SHARES = re.compile("占|比重")
TARGETS = re.compile("目标|任务|计划")
INVESTED = re.compile(
    "^(?:项目|签约|全部项目)?(?:总投资|投资总额|总额|投资额|签约额|签约总额|金额)$"
)
COUNTED = re.compile("总数|总量|总|个数|项目|全部|比")
MANY = re.compile(r"[一-鿿]{2,6}率(?:、[一-鿿]{2,6}率)*(?:[和及与][一-鿿]{2,6}率)")


def read_rate(state: State, window: Window) -> list[Figure]:
    """Read the rate in this window: one figure for each rate it is said of."""
    mark = window.mark
    text = state.text
    around = text[window.left : mark.start]
    if mark.value.kind != "percent" or FOREIGN.search(around) or GIVEN.match(text, mark.end):
        return []
    return _figures(state, window, _names(state, window))


def _names(state: State, window: Window) -> list[tuple[str, int]]:
    """Give the names of the rates this figure stands for, and where each begins."""
    return _called(state, window) or _share(state, window) or _growth(state, window)


def _called(state: State, window: Window) -> list[tuple[str, int]]:
    text, start = state.text, window.mark.start
    found = [match for match in NAMED.finditer(text, window.left, start)]
    if not found or not FILL.fullmatch(text, found[-1].end(), start):
        return []
    together = [found[-1]]
    for match in reversed(found[:-1]):
        if not re.fullmatch("[、和及与]", text[match.end() : together[-1].start()]):
            break
        together.append(match)
    return [(match["name"], match.start()) for match in reversed(together)]


def _share(state: State, window: Window) -> list[tuple[str, int]]:
    text, start = state.text, window.mark.start
    words = _first_words(state)
    if (
        "分别" in words
        and SHARES.search(words)
        and ("、" in words or "和" in words)
        and (window.rank or BOTH.search(words))
    ):
        return [(("项目数占比", "总投资占比")[min(_rank(state, window), 1)], start)]
    match = SHARE.search(text, window.left, start)
    if match is None:
        return [("项目数占比", start)] if _bare_share(state, window) else []
    if match["plan"]:
        verb = "完成" if match[0].startswith("完成") else "占"
        return [(verb + match["plan"].strip("的投资 "), match.start())]
    of = _plain(state, match)
    if TARGETS.search(of):
        return [(f"占{of}", match.start())]
    if INVESTED.search(of):
        return [("总投资占比", match.start())]
    if "投资" in of and "比重" in match[0]:
        return [(f"占{of}的比重", match.start())]
    if of and not COUNTED.search(of):
        return [(f"占{of}", match.start())]
    return [(_of_what(state, window), match.start())]


def _plain(state: State, match: re.Match[str]) -> str:
    """Give what a share is of, without place and year: 招商引资目标 of 占全市2022年招商引资目标."""
    start, end = match.span("of")
    if start < 0:
        return ""
    words = state.blank[start:end].replace("\0", "")
    return re.sub("^(?:全[市县区省]|[我本该][市县区])", "", words).strip("的约近超 ")


def _bare_share(state: State, window: Window) -> bool:
    """Tell whether a rate without a name follows the count of a part: 39个，接近九成."""
    last = state.last
    if last is None or last.metric != "project_count" or not last.group.part:
        return False
    return not state.text[last.end : window.mark.start].strip("，、已约达超近占到")


def _first_words(state: State) -> str:
    return state.text[state.clause.start : state.clause.end]


def _rank(state: State, window: Window) -> int:
    return sum(
        mark.kind == "rate"
        for mark in state.marked.within(state.clause.start, window.mark.start, "rate")
    )


def _of_what(state: State, window: Window) -> str:
    """Tell a share of the count from one of the investment: by 分别, by arithmetic, by what stands before."""
    if "分别" in _first_words(state):
        return "项目数占比"
    last = state.last
    if last is None or last.metric != "total_investment":
        return "项目数占比"
    group, rate = last.group, window.mark.value.milli_percent
    whole = group.whole
    if (
        whole
        and whole.count
        and group.count
        and abs(group.count.value * 100_000 / whole.count.value - rate) < 500
    ):
        return "项目数占比"
    return "总投资占比"


def _again(state: State, window: Window) -> str | None:
    """Give the name of the rate before, which 和 or 、 carries on: 分别增长10.2%和15.7%."""
    if not window.rank or state.text[window.left : window.mark.start].strip() not in (
        "和",
        "、",
        "及",
        "与",
    ):
        return None
    last = state.last
    return last.rate_of if last and last.metric == "rate" and last.end == window.left else None


def _growth(state: State, window: Window) -> list[tuple[str, int]]:
    text, start = state.text, window.mark.start
    again = _again(state, window)
    if again:
        return [(again, start)]
    found = list(GROWTH.finditer(text, window.left, start))
    if not found or not FILL.fullmatch(text, found[-1].end(), start):
        return []
    match = found[-1]
    than = "同比" if "同比" in text[window.left : start] else ""
    return [(than + match["word"], match.start())]


def _figures(state: State, window: Window, names: list[tuple[str, int]]) -> list[Figure]:
    if not names:
        return []
    group = _owner(state, window, names[0])
    if group is None:
        return []
    mark = window.mark
    kind = kind_of(state.text, state.opened, mark.end, policy=state.context.header.policy)
    start = names[0][1]
    return [
        Figure(
            "rate",
            _value(mark),
            "milli_percent",
            group,
            state.passage,
            start,
            mark.end,
            decimals=_decimals(mark),
            qualifier=_qualifier(state, window),
            kind=kind,
            rate_of=name,
        )
        for name, _ in names
    ]


def _qualifier(state: State, window: Window) -> str:
    """Give the rate's qualifier, which may stand before what it is a share of: 不低于年度计划的80%."""
    own: str = window.mark.value.qualifier
    if own == "exact" and FAR.search(state.text, window.left, window.mark.start):
        return "at_least"
    return own


def _value(mark: Mark) -> int:
    value: int = mark.value.milli_percent
    if value % 100 and not mark.value.decimals:
        value = round(value, -2)
    return value


def _decimals(mark: Mark) -> int:
    return int(mark.value.decimals) or int(mark.value.milli_percent % 1000 > 0)


def _owner(state: State, window: Window, name: tuple[str, int]) -> Group | None:
    """Give the group whose rate it is; a rate of a place's economy has one outside the batches."""
    words = state.blank[window.left : name[1]]
    standing = state.standing(window.mark.start)
    subject = judge(words)
    if (
        name[0] in BATCH_RATES
        and told_stage(state.text, window.left, name[1])
        and state.context.header.programme == BATCHES
    ):
        subject = "group"
    if any(state.marked.within(state.clause.start, window.mark.start, "company")):
        return None
    if subject == "group":
        state.group = _named(state, window, name, standing)
        return state.group
    if subject == "none":
        if state.single:
            return None
        return state.group or Group(
            standing, state.stage(standing, standing.stage), start=window.left
        )
    if name[0].endswith("占比") and state.group and not state.single:
        return _part(state, window, words)
    scope = _in_step(state, window) or standing.scope
    outside = replace(standing, scope=scope, programme=None, periods=None, stage=None)
    state.group = None
    return Group(outside, None, words.strip("\0 的") or None, start=window.left)


def _in_step(state: State, window: Window) -> Place | None:
    """Give the place that stands in step with this rate: 琅琊区、南谯区分别增长3.2%和2.6%."""
    clause = state.clause
    apart = state.text.find("分别", clause.start, clause.end)
    places = [
        mark.value for mark in state.marked.within(clause.start, max(apart, clause.start), "place")
    ]
    rates = list(state.marked.within(clause.start, clause.end, "rate"))
    return places[rates.index(window.mark)] if len(places) == len(rates) > 1 else None


def _part(state: State, window: Window, words: str) -> Group:
    """Give the part of the standing group whose share this is: 769个当中，先进制造业占42.5%."""
    near = state.group
    assert near is not None
    if near.part and near.filter and near.filter in words:
        return near
    return Group(
        near.standing, near.stage, words.strip("\0 的占") or None, True, near, start=window.left
    )


def _named(state: State, window: Window, name: tuple[str, int], standing: Standing) -> Group:
    told = told_stage(state.text, window.left, name[1])
    header = state.context.header
    if told and not standing.in_batches and header.programme == BATCHES and name[0] in BATCH_RATES:
        standing = replace(standing, programme=BATCHES, periods=None)
    stage = told or standing.stage or ("signed" if name[0] == "履约率" else None)
    words = state.text[window.left : name[1]].strip("的 ")
    return Group(standing, state.stage(standing, stage), words or None, start=window.left)
