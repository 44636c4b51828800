"""Sums of a place's economy, whose growth is told behind them: 生产总值212亿元，增长6%."""

import re

from ingest.rules.figures.rates import GROWTH
from ingest.rules.figures.state import State, Window

SUM = re.compile(
    r"(?:^|(?<=[，。；、：\0 ])|(?<=[全我本该][省市州县区镇]))(?P<of>[^，。；、：\d区县市镇乡]{0,8}(?:GDP|生产总值|增加值|固定资产投资|工业投资|民间投资|预算收入|财政(?:总)?收入|税收(?:收入)?|零售总额|进出口(?:总额)?|可支配收入|总产值))(?:累计|实现|完成|达到?|为)*[约超近]?$"
)
BETWEEN = re.compile("，(?:同比|比上年|可比)?")


def economic_sum(state: State, window: Window, start: int) -> str | None:
    """Give what the amount right before a growth is a sum of, if that is a place's economy."""
    if not GROWTH.search(state.text, start, window.mark.start):
        return None
    amount = next(reversed(list(state.marked.within(state.opened, window.left, "amount"))), None)
    if amount is None or not BETWEEN.fullmatch(state.text, amount.end, start):
        return None
    told = SUM.search(state.blank, state.opened, amount.start)
    return told["of"] if told else None
