"""Sums of a place's economy, whose growth is told behind them: 生产总值212亿元，增长6%."""

import re

from ingest.rules.figures.rate_names import GROWTH
from ingest.rules.figures.state import State, Window

SUM = re.compile(
    r"(?:^|(?<=[，。；、：\0 ])"
    r"|(?<=[全我本该][省市州县区镇]))(?P<of>[^，。；、：\d区县市镇乡]{0,8}(?:GDP|生产总值"
    r"|增加值|固定资产投资|工业投资|民间投资|预算收入|财政(?:总)?收入|税收(?:收入)?"
    r"|零售总额|进出口(?:总额)?|可支配收入|总产值))(?:累计|实现|完成|达到?|为)*[约超近]?$"
)
# What has been signed for or has arrived, where no projects are counted: 到位资金9亿元，占总到位资金的5%
MONEY = re.compile(
    r"(?:^|(?<=[，。；、：\0 条个类]))(?P<of>[^，。；、：\d]{0,16}(?:到位|签约|协议|合同"
    r"|引进)(?:外来|省外|外省|市外|国内|内资|外资|总){0,2}(?:资金|金额|额))(?:累计|实现"
    r"|完成|达到?|为)*[约超近]?$"
)
SHARED = re.compile("占")
BETWEEN = re.compile("，(?:同比|比上年|可比)?")


def economic_sum(state: State, window: Window, start: int) -> str | None:
    """Give what the amount right before a growth is a sum of, if that is a place's economy."""
    growth = GROWTH.search(state.text, start, window.mark.start)
    if not growth and not SHARED.match(state.text, start):
        return None
    amount = next(reversed(list(state.marked.within(state.opened, window.left, "amount"))), None)
    between = amount.end if amount else start
    last = state.last
    if last and last.metric == "rate" and last.end > between:
        between = last.end
    if amount is None or not BETWEEN.fullmatch(state.text, between, start):
        return None
    told = SUM.search(state.blank, state.opened, amount.start) if growth else None
    if told is None and (state.group is None or state.single):
        told = MONEY.search(state.blank, state.opened, amount.start)
    return told["of"] if told else None
