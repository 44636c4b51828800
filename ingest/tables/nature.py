"""The cells of a row that tell a stage or a way through batches; in a plan with goals, 新建 beside 续建 is yet to be started."""

import re

from ingest.tables.columns import Column
from ingest.tables.grid import Cell
from ingest.tables.saying import ONWARD
from ingest.tables.split import Table
from ingest.tables.values import stage_told

NATURE = re.compile("性质|阶段|类别$")
GONE = re.compile("退|移|调出|取消|终止|暂|[没未]")
MOVE = re.compile("转|原|结转|第.{1,3}期")
GOAL = re.compile("目标|进度计划|计划进度")
Told = tuple[Cell, str | None]


def continued(table: Table) -> frozenset[int]:
    """Give the columns of a plan with goals in which a row tells that its project is carried on: 续建."""
    if not any(GOAL.search(column.heading) for column in table.columns):
        return frozenset()
    cells = (cell for row in table.rows for cell in table.grid.row(row))
    return frozenset(cell.column for cell in cells if cell.text == "续建")


def told_stages(table: Table, cells: dict[int, Cell], continued: frozenset[int]) -> list[Told]:
    """Give the cells of status with their stages, progress before nature; `continued`: columns that tell 续建."""
    columns = [
        column
        for column in table.of("status", "batch")
        if (cell := cells.get(column.number))
        and (column.meaning == "status" or GONE.match(cell.text))
    ]
    columns.sort(key=lambda column: NATURE.search(column.heading) is not None)
    return [
        (
            cell,
            "planned"
            if column.number in continued and cell.text == "新建"
            else stage_told(cell.text),
        )
        for column in columns
        if (cell := cells[column.number])
    ]


def tells_way(column: Column, text: str) -> bool:
    """Tell a cell of an earlier or a later batch: its own column, a remark 第五期签约转开工, a state 已转第六期开工."""
    remark = column.meaning == "ignored" and column.heading.endswith(("备注", "说明"))
    moved = remark and "期" in text and MOVE.search(text)
    onward = column.meaning == "status" and ONWARD.search(text)
    return column.meaning == "origin" or bool(moved or onward)
