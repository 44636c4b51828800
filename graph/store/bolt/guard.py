"""The look at a query's plan, before it runs on the server."""

from collections.abc import Iterator
from typing import Any

from graph.errors import ForbiddenError
from graph.store.guard import PROCEDURES


def check_plan(kind: str, plan: dict[str, Any] | None) -> None:
    """Raise ForbiddenError unless the plan only reads, and calls only procedures of the short list."""
    if kind != "r" or plan is None:
        raise ForbiddenError("只允许只读查询 / only reading is allowed: the query would write")
    for operator in _operators(plan):
        name = str(operator.get("operatorType", "")).split("@")[0]
        if name == "LoadCSV":
            raise ForbiddenError("只允许只读查询 / only reading is allowed: LOAD CSV")
        if name == "ProcedureCall":
            called = str(operator.get("args", {}).get("Details", "")).split("(")[0].strip()
            if called.lower() not in PROCEDURES:
                raise ForbiddenError(
                    f"只允许只读查询 / only reading is allowed: CALL {called}; "
                    f"procedures allowed: {', '.join(PROCEDURES)}"
                )


def _operators(plan: dict[str, Any]) -> Iterator[dict[str, Any]]:
    yield plan
    for child in plan.get("children", ()):
        yield from _operators(child)
