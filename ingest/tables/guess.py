"""Columns that only their cells explain: what stands under a head that no rule of columns.yml knows."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from decimal import Decimal

from graph.types.amount import read_amounts
from graph.types.number import read_number
from graph.types.period import read_periods
from graph.types.width import even
from ingest.tables.columns import FIRM, MONEY, Column
from ingest.tables.grid import Cell, Grid
from ingest.tables.values import is_blank, stage_told
from ingest.tables.words import UNITS, is_number, unit_word

Test = Callable[[str], object]
ENOUGH = 2  # cells that tell what a column holds
SHORT, LONG = 12, 40
PLACE = re.compile("^[\u4e00-\u9fff]{1,6}(?:县|区|市|旗)$")
TOWN = re.compile("^[\u4e00-\u9fff]{2,8}(?:镇|乡|街道|村)$")
WORDS = re.compile("[\u4e00-\u9fff]{3}")


def _listing(text: str) -> bool:
    return len(text) <= SHORT and any(p.numbers for _, _, p in read_periods(text))


def _state(text: str) -> bool:
    return len(text) <= SHORT and stage_told(text) is not None


PLAIN = re.compile(r"\d{1,9}(?:\.\d{1,6})?$")
BRACKET = re.compile("[（(]")
ALIEN = re.compile(
    "产值|税|收入|营收|销售|效益|利润|强度|价|资本|贷款|补助|工资|租金|电量|能耗"
)  # money, but of no investment
TOTAL = {"meaning": "money", "kind": "total", "metric": "total_investment", "role": "guessed"}
KINDS: tuple[tuple[Test, dict[str, str]], ...] = (
    (FIRM.search, {"meaning": "company", "role": "investor"}),
    (TOWN.match, {"meaning": "ignored"}),
    (PLACE.match, {"meaning": "place"}),
    (_listing, {"meaning": "origin"}),
    (_state, {"meaning": "status"}),
    (
        lambda text: len(text) <= SHORT and read_amounts(text),
        TOTAL,
    ),
)
PLANNED_TOTAL = {"kind": "total", "metric": "total_investment"}
BARE_PLAN = re.compile(r"^(?:项目)?计划投资(?:额|金额|规模)?(?:\([^()]*\))?$")
GROUP = re.compile("(?:开工|投产|竣工|签约|在建|储备|履约|落地|入库|以上)(?:的?项目)?$|项目$")
ONCE = ("money", "status")  # meanings of which a table has one column at most to guess


def by_cells(grid: Grid, columns: Sequence[Column], rows: Sequence[int]) -> tuple[Column, ...]:
    """Give the columns, those of no known head by what most of their cells are.

    Where no head names the projects, the first column of various words does.
    """
    columns = [_units(grid, column, rows) for column in _localities(grid, columns, rows)]
    had = {column.meaning for column in columns}
    found = [_known(grid, column, rows, had) for column in _planned(columns)]
    if had & {"count", "money", "rate"} and not had & {"name", "company"}:
        found = [_pieces(grid, column, rows, had) for column in found]
    if any(column.meaning in ("count", "group", "label") for column in found):
        return tuple(found)
    found = _with_total(grid, found, rows)
    if any(column.meaning == "name" for column in found):
        return tuple(found)
    if not {"company", "money"} <= {column.meaning for column in found}:
        return tuple(found)
    named = next((c for c in found if c.meaning == "" and _various(grid, c, rows)), None)
    return tuple(replace(c, meaning="name") if c is named else c for c in found)


def _planned(columns: Sequence[Column]) -> list[Column]:
    """Give the columns; 计划投资 is the total of a table that tells no other, 总投资 the one beside 合同金额."""
    totals = [column for column in columns if column.kind == "total"]
    whole = [column for column in totals if "总" in column.heading]
    if totals:
        part = [column for column in totals if whole and column not in whole]
        return [replace(c, kind="other", metric="") if c in part else c for c in columns]
    bare = [column for column in columns if BARE_PLAN.match(even(column.heading))]
    return [replace(c, **PLANNED_TOTAL) if [c] == bare else c for c in columns]  # type: ignore[arg-type]


def _localities(grid: Grid, columns: Sequence[Column], rows: Sequence[int]) -> Sequence[Column]:
    """Give the columns; 单位 over counties is one of places, where no column names projects."""
    if any(column.meaning == "name" for column in columns):
        return columns
    return [
        replace(c, meaning="place")
        if c.meaning == "company" and _most(_texts(grid, c.number, rows), PLACE.match)
        else c
        for c in columns
    ]


def _units(grid: Grid, column: Column, rows: Sequence[int]) -> Column:
    """Give a column of units, 单位 over 亿元 and 万元, as one; a firm's or any other as it is."""
    units = _most(_texts(grid, column.number, rows), unit_word)
    return replace(column, meaning="unit") if units and not column.kind else column


def _pieces(grid: Grid, column: Column, rows: Sequence[int], had: set[str]) -> Column:
    """Give a column of bare numbers under the name of a group, 已开工 or 在建项目, as one of counts."""
    texts = _texts(grid, column.number, rows)
    whole = bool(texts) and all(text.isdecimal() and len(text) < 6 for text in texts)
    open_to = ("", "group") if "place" in had else ("",)
    grouped = column.meaning in open_to and column.unit == "" and GROUP.search(column.cell.text)
    return replace(column, meaning="count") if grouped and whole else column


def _known(grid: Grid, column: Column, rows: Sequence[int], had: set[str]) -> Column:
    """Give a column of no meaning one, if its cells agree on it."""
    if column.meaning:
        return column
    texts = _texts(grid, column.number, rows)
    for test, details in KINDS:
        if _most(texts, test) and not (details["meaning"] in ONCE and details["meaning"] in had):
            return replace(column, **details)  # type: ignore[arg-type]
    return column


def _with_total(grid: Grid, columns: list[Column], rows: Sequence[int]) -> list[Column]:
    """Give the columns; where none is the total, one of bare numbers no smaller than all others is."""
    if any(column.kind == "total" for column in columns):
        return columns
    sums = {c: _numbers(grid, c, rows) for c in columns if c.meaning in ("", "money")}
    most = next((c for c in sums if c.meaning == "" and _largest(sums, c)), None)
    return [replace(c, **TOTAL) if c is most else c for c in columns]  # type: ignore[arg-type]


def _numbers(grid: Grid, column: Column, rows: Sequence[int]) -> dict[int, Decimal]:
    """Give the numbers of a column by row; none where it holds other words or another unit."""
    cells = {row: grid.at(row, column.number) for row in rows[:LONG]}
    told = {row: cell.text for row, cell in cells.items() if cell and not is_blank(cell.text)}
    figures = {row: read_number(text) for row, text in told.items() if PLAIN.match(text)}
    bracketed = BRACKET.search(column.heading) and column.unit not in UNITS
    alien = bracketed or ALIEN.search(column.heading)
    return {} if alien or len(figures) < ENOUGH or len(figures) < len(told) else figures


def _largest(sums: dict[Column, dict[int, Decimal]], column: Column) -> bool:
    """Tell numbers beside which no other money of their row is larger; 1, 2, 3 count rows."""
    mine = sums[column]
    values = list(mine.values())
    if not values or values == [values[0] + place for place in range(len(values))]:
        return False
    others = [each for other, each in sums.items() if other is not column and each]
    return bool(others) and all(mine[row] >= each.get(row, 0) for each in others for row in mine)


def _texts(grid: Grid, number: int, rows: Sequence[int]) -> list[str]:
    cells = (grid.at(row, number) for row in rows[:LONG])
    return [cell.text for cell in cells if cell and cell.across == 1 and not is_blank(cell.text)]


def _most(texts: list[str], test: Test) -> bool:
    """Tell whether two of three cells, and enough of them, pass."""
    passed = sum(bool(test(text)) for text in texts)
    return passed >= ENOUGH and passed * 3 >= len(texts) * 2


def _various(grid: Grid, column: Column, rows: Sequence[int]) -> bool:
    texts = _texts(grid, column.number, rows)
    return len(set(texts)) == len(texts) and _most(
        texts, lambda text: len(text) <= LONG and WORDS.search(text) and not is_number(text)
    )


def stands_over(grid: Grid, row: int) -> bool:
    """Tell a row of short words over columns of firms and of figures: a head in words of its own."""
    heads = grid.row(row)
    if len(heads) < 4 or not all(_wordy(cell) for cell in heads):
        return False
    below = [each for each in grid.between(row + 1, row + 8) if len(grid.row(each)) > 2]
    columns = [_texts(grid, cell.column, below) for cell in heads]
    figures = any(_most(texts, _figure) for texts in columns)
    return figures and any(_most(texts, FIRM.search) for texts in columns)


def _wordy(cell: Cell) -> bool:
    text = cell.text
    return len(text) <= SHORT + 4 and not (
        is_number(text) or FIRM.search(text) or MONEY.match(text)
    )


def _figure(text: str) -> bool:
    return is_number(text) or (len(text) <= SHORT and bool(read_amounts(text)))
