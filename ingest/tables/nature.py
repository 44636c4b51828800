"""The cells of a row that tell a stage or a way through batches, remarks among them; in a plan with goals, 新建 beside 续建 is yet to be started."""

import re
from collections.abc import Iterator

from graph.types.stage import rank, stage_of
from ingest.tables.batches import ONWARD
from ingest.tables.columns import Column
from ingest.tables.grid import Cell
from ingest.tables.split import Table
from ingest.tables.values import stage_told

NATURE = re.compile("性质|阶段|类别$")
GONE = re.compile("退|移|调出|取消|终止|暂|[没未]")
MOVE = re.compile("转|原|结转|第.{1,3}期")
ENDED = ("suspended", "cancelled")
GOAL = re.compile("目标|进度计划|计划进度")
# A remark that tells nothing but how far the project is: 因资金链断裂，已停工
REMARK = re.compile("备注|说明|问题|困难|症结|难点|卡点|原因|理由|情况$")
STATE = re.compile(
    "(?:[因由受][^，。；]{1,16}?)?(?:(?:该|本)?(?:项目|工程|企业)|现|目前|当前|已经?|处于|仍|至今|暂时?|全面|整体|基本|一直|长期|正在?|[从尚还][未没]|未)*"
    "(?:停工|停建|缓建|停滞|搁置|暂停|暂缓|取消|终止|开工|动工|在建|续建|竣工|完工|建成"
    "|投产|投用|投运|达产|建设|(?:调|移|退)出(?:计划|清单|名单|库)?|不再(?:实施|建设))"
    "(?:状态|阶段|建设|实施|中|了)?(?:[（(][^（）()]*[)）])?"
)
CLAUSE = re.compile("[，。；,;、]")
YES, NO = re.compile("是|√|✓|[Yy]"), re.compile("否|×|[Nn]")
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
    remarks = list(_remarked(table, cells))
    stopped = [told for told in remarks if told[1] in ENDED]
    told = [
        (
            cell,
            "planned"
            if column.number in continued and cell.text == "新建"
            else stage_told(cell.text),
        )
        for column in columns
        if (cell := cells[column.number])
    ]
    natures = sum(NATURE.search(column.heading) is not None for column in columns)
    progress = len(told) - natures
    return [*stopped, *told[:progress], *remarks, *told[progress:]]


def _remarked(table: Table, cells: dict[int, Cell]) -> Iterator[Told]:
    """Give the cells of remarks and answers that tell a stage: 备注 | 停工, 是否开工 | 否; the furthest answer first."""
    answers: list[tuple[int, Told]] = []
    for column in table.of("ignored"):
        cell = cells.get(column.number)
        asked = stage_of(column.heading) if "是否" in column.heading else None
        if cell is None:
            continue
        if asked and (YES.fullmatch(cell.text) or stage_told(cell.text) == asked):
            answers.append((rank(asked), (cell, asked)))
        elif asked == "started" and NO.fullmatch(cell.text):
            answers.append((0, (cell, "planned")))
        elif REMARK.search(column.heading):
            states = [one for one in CLAUSE.split(cell.text) if STATE.fullmatch(one)]
            yield from ((cell, stage) for one in states[-1:] if (stage := stage_told(one)))
    answers.sort(key=lambda each: -each[0])
    yield from (told for _, told in answers)


def tells_way(column: Column, text: str) -> bool:
    """Tell a cell of an earlier or a later batch: its own column, a remark 第五期签约转开工, a state 已转第六期开工."""
    remark = column.meaning == "ignored" and column.heading.endswith(("备注", "说明"))
    moved = remark and "期" in text and MOVE.search(text)
    onward = column.meaning == "status" and ONWARD.search(text)
    return column.meaning == "origin" or bool(moved or onward)
