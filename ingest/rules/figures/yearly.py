"""A bare 计划投资 is a year's plan where the share of the year's plan that follows is reckoned on it."""

from itertools import takewhile

from ingest.rules.figures.group import Figure

WHOLE = 100_000  # thousandths of a percent
NEAR = 60
OF_PLAN = "年"


def settle_plan(found: list[Figure], rate: Figure, opened: int) -> None:
    """Make the planned amount of this sentence a yearly plan if rate is completed by planned.

    项目104个，计划投资93.68亿元，完成投资44.24亿元，占年度计划的47.2%.
    """
    if OF_PLAN not in (rate.rate_of or ""):
        return
    before = list(takewhile(lambda one: one.start >= opened, reversed(found)))
    done = next((one for one in before if one.metric == "completed_investment"), None)
    plan = next((one for one in before if one.metric == "total_investment" and one.planned), None)
    if done is None or plan is None or not plan.value or plan.group is not done.group:
        return
    if abs(done.value * WHOLE / plan.value - rate.value) <= NEAR:
        plan.metric, plan.kind, plan.group.total = "planned_investment", "plan", None
