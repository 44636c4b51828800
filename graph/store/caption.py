"""Short Chinese captions of statements and claims, for those who browse the graph."""

from graph.statement import Claim, Statement
from graph.types.stage import STAGES

PREDICATES = {
    "named": "名称",
    "located_in": "位于",
    "listed": "列入",
    "moved": "转入",
    "status": "进展",
    "investment": "投资",
    "invested_by": "企业",
    "in_sector": "产业",
    "phase_of": "分期属于",
}
METRICS = {
    "project_count": "项目数",
    "total_investment": "总投资",
    "planned_investment": "年度计划投资",
    "completed_investment": "完成投资",
}
STAGE_WORDS = {stage.code: stage.zh for stage in STAGES} | {"all": "全部"}


def statement_caption(statement: Statement) -> str:
    """Give for example `列入 三个一批第7期签约`."""
    return f"{PREDICATES[statement.predicate]} {_said(statement)}".strip()


def _said(statement: Statement) -> str:
    if statement.object:
        return statement.object.name
    if statement.predicate in ("listed", "moved"):
        return _batch(statement, "to_" if statement.predicate == "moved" else "")
    if statement.predicate == "status":
        return STAGE_WORDS.get(str(statement.value), str(statement.value))
    text = statement.qualifier("text")
    return str(text or (statement.value if statement.value is not None else ""))


def _batch(statement: Statement, end: str) -> str:
    period, year = statement.qualifier(f"{end}period"), statement.qualifier(f"{end}year")
    when = f"第{period}期" if period else f"{year}年" if year else ""
    stage = str(statement.qualifier(f"{end}stage") or "")
    return f"{statement.qualifier('programme') or ''}{when}{STAGE_WORDS.get(stage, stage)}"


def claim_caption(claim: Claim) -> str:
    """Give for example `郑州市 三个一批 第7期 签约 项目数 34个`."""
    parts = (
        claim.scope,
        claim.programme,
        f"第{claim.periods}期" if claim.periods else None,
        STAGE_WORDS.get(claim.stage or "", claim.stage),
        claim.filter,
        claim.rate_of or METRICS.get(claim.metric, claim.metric),
        figure(claim.value, claim.unit),
    )
    return " ".join(part for part in parts if part)


def figure(value: int, unit: str) -> str:
    """Give the figure with its unit: 亿元 or 元, 个, percent, exact."""
    if unit == "yuan":
        return f"{_scaled(value, 8)}亿元" if value % 10**4 == 0 else f"{value}元"
    if unit == "milli_percent":
        return f"{_scaled(value, 3)}%"
    return f"{value}{'个' if unit == 'piece' else unit}"


def _scaled(value: int, places: int) -> str:
    whole, part = divmod(abs(value), 10**places)
    digits = f"{part:0{places}d}".rstrip("0")
    return ("-" if value < 0 else "") + (f"{whole}.{digits}" if digits else str(whole))
