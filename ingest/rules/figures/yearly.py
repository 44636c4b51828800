"""What the share of the year's plan that follows makes of an amount: a bare 计划投资 its plan, money spent (投下) its part."""

import re
from itertools import takewhile

from ingest.rules.figures.group import Figure
from ingest.rules.figures.metrics import SPENT

WHOLE = 100_000  # thousandths of a percent
NEAR = 60
OF_PLAN = "年"
SPENDS = re.compile(SPENT)


def settle_plan(text: str, found: list[Figure], rate: Figure, opened: int) -> None:
    """Make the planned amount of this sentence a yearly plan if rate is completed by planned.

    项目104个，计划投资93.68亿元，完成投资44.24亿元，占年度计划的47.2%.
    """
    if OF_PLAN not in (rate.rate_of or ""):
        return
    before = list(takewhile(lambda one: one.start >= opened, reversed(found)))
    _settle_spent(text, before)
    done = next((one for one in before if one.metric == "completed_investment"), None)
    plan = next((one for one in before if one.metric == "total_investment" and one.planned), None)
    if done is None or plan is None or not plan.value or plan.group is not done.group:
        return
    if abs(done.value * WHOLE / plan.value - rate.value) <= NEAR:
        plan.metric, plan.kind, plan.group.total = "planned_investment", "plan", None


def _settle_spent(text: str, before: list[Figure]) -> None:
    """Make money spent a completed amount where a share of the year's plan is reckoned on it: 投下186.2亿元，相当于年计划的62.7%."""
    spent = before[0] if before else None
    if spent and spent.metric == "total_investment" and SPENDS.match(text, spent.start):
        spent.metric, spent.kind, spent.group.total = "completed_investment", "actual", None
