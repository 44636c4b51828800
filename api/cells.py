"""How values of a column read: amounts in 亿元, stages in Chinese, lists joined."""

from decimal import Decimal
from typing import Any

from graph.schema import load
from graph.types.stage import STAGES
from queries.columns import ColumnType

YI = 10**8
WAN = 10**4
NOTICES = {
    "amount_without_owner": "金额不知属谁",
    "number_too_large": "数字过大",
    "list_shorter_than_count": "名单少于所称个数",
    "unknown_stage": "不识的进展",
    "unknown_place": "不识的地名",
    "unread_amount": "读不出的金额",
    "unit_unknown": "单位不明",
    "unread_name": "读不出的名称",
    "doubtful_name": "疑似名称，未收",
    "unread_column": "未读的列",
    "table_without_header": "表无表头",
    "cut_off": "句子不全",
    "columns_in_turn": "分栏已重排",
    "columns_unsure": "分栏次序存疑",
}
WORDS = (
    {stage.code: stage.zh for stage in STAGES}
    | {
        "all": "全部",
        "stated": "明说",
        "listed": "列入",
        "inferred": "推算",
        "given": "旁注",
        "investor": "投资",
        "builder": "承建",
        "operator": "运营",
        "partner": "合作",
        "unstated": "未说明",
        "project_count": "项目数",
        "total_investment": "总投资",
        "actual": "实际",
        "target": "目标",
        "plan": "计划",
        "exact": "",
        "about": "约",
        "at_least": "以上",
        "nearly": "近",
        "status": "进展",
        "planned_investment": "年度计划投资",
        "completed_investment": "完成投资",
        "rate": "比率",
        "signed_amount": "签约额",
        "project_count_change": "项目数变化",
        "total_investment_change": "总投资变化",
        "named": "名称",
        "located_in": "位于",
        "moved": "转批",
        "investment": "投资额",
        "invested_by": "参与企业",
        "in_sector": "产业",
        "phase_of": "分期",
    }
    | NOTICES
    | {name: kind.zh for name, kind in load().nodes.items()}
    | {name: kind.zh for name, kind in load().edges.items()}
)
CODED = {
    "stage", "status", "basis", "role", "metric", "kind", "qualifier", "label",
    "from_label", "to_label", "edge", "step", "predicate", "notice_codes",
}  # fmt: skip
UNITS = {"piece": "个", "milli_percent": "%"}


def words(name: str, type: ColumnType, value: Any, unit: str | None = None) -> str:
    """Give the value as a reader wants it; nothing for None."""
    if value is None:
        return ""
    if type in ("texts", "integers"):
        return "、".join(_word(name, each) for each in value if each is not None)
    if type == "yuan" or (type == "value" and unit == "yuan"):
        return yuan(value)
    if type == "value":
        return measured(value, unit)
    if type == "flag":
        return "是" if value else "否"
    return _word(name, value)


def _word(name: str, value: Any) -> str:
    return WORDS.get(value, str(value)) if name in CODED else str(value)


def yuan(amount: int) -> str:
    """Give 元 in 亿元 or 万元, exactly: 12.34亿元."""
    for scale, word in ((YI, "亿元"), (WAN, "万元")):
        if abs(amount) >= scale:
            return f"{(Decimal(amount) / scale).normalize():f}{word}"
    return f"{amount}元"


def measured(value: int, unit: str | None) -> str:
    """Give an integer with its unit: 34个, 12.5%."""
    if unit == "milli_percent":
        return f"{(Decimal(value) / 1000).normalize():f}%"
    return f"{value}{UNITS.get(unit or '', unit or '')}"
