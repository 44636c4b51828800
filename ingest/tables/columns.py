"""Heads of columns: where they stand, and what each column means."""

import re
from bisect import bisect_left
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from graph.types.width import even
from graph.yml import read_yml
from ingest.tables.grid import Cell, Grid
from ingest.tables.words import PERCENT, PIECES, UNIT, UNITS, is_number, unit_of, unit_word

RULES = Path(__file__).with_name("columns.yml")
LEVELS = 3
_NOISE = re.compile(r"^其中[:：]?|[\s:：*]|\(\)")
FIRM = re.compile("(?:公司|集团|银行|研究院)$")
MONEY = re.compile(r"^\D{0,2}\d[\d.,]*\s*(?:亿|万|美|港|元)")
FRAMING = ("group", "label")
SIZE = re.compile("^(?:项目|投资|建设|工程)?(?:规模|概算|造价)")
EACH = re.compile("强度|[单均]价|亩均|每亩|[/／](?:亩|平方米|㎡)")  # money of a part of the whole
MEASURES = ("money", "count", "rate")
AGAINST = re.compile("^(?:应|计划|目标|任务|实际|已)")
DONE = re.compile("^(?:实际|已|实绩|累计)")
COMPLETED = "完成投资"
YEAR = re.compile(r"((?:19|20)\d\d)年")


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its number, meaning (`as` of columns.yml, or empty) and details.

    `heading` is all that stands above it; `unit` the unit there, or empty.
    """

    number: int
    meaning: str
    heading: str
    cell: Cell
    role: str = ""
    kind: str = ""
    metric: str = ""
    unit: str = ""


@cache
def _rules() -> list[tuple[re.Pattern[str], dict[str, Any]]]:
    rules = read_yml(RULES)
    return [(re.compile("|".join(rule.pop("fits"))), rule) for rule in rules]


@lru_cache(maxsize=4096)
def meaning_of(head: str) -> dict[str, Any] | None:
    """Give what a head means by the rules of columns.yml, or None where none fits."""
    words = plain_head(head)
    found = next((rule for pattern, rule in _rules() if words and pattern.search(words)), None)
    if (found is None or found["as"] == "group") and unit_of(even(head)) in PIECES:
        return {"as": "count"}
    return found


def plain_head(head: str) -> str:
    """Give a head's words without their unit and spaces."""
    return _NOISE.sub("", UNIT.sub(_kept, even(head)))


def _kept(match: re.Match[str]) -> str:
    """Drop a bracketed unit, keep other bracketed words: 县(市、区)."""
    inner = (match[1] or match[2] or "").strip()
    return "" if inner in (*UNITS, *PIECES, *PERCENT) or "单位" in match[0] else match[0]


def find_header(grid: Grid, row: int, end: int) -> int:
    """Give the row after the header that starts in `row`; `row` itself where none does."""
    if not _is_header(grid, row):
        return row
    last = row + max(cell.down for cell in grid.row(row)) - 1
    limit = min(end, row + LEVELS)
    for number in grid.between(row + 1, limit):
        if number <= last or _goes_on(grid, row, last, number):
            last = max(last, number)
    return min(last + 1, limit)


def _is_header(grid: Grid, row: int) -> bool:
    cells = grid.row(row)
    if len(cells) < 2 or any(is_number(cell.text) or len(cell.text) > 30 for cell in cells):
        return False
    if any(MONEY.match(cell.text) for cell in cells):
        return False
    known = [rule["as"] for cell in cells if (rule := _head(cell.text))]
    strong = sum(meaning not in FRAMING for meaning in known)
    turned = len(known) >= len(cells) - 1 and strong == 0
    return len(known) * 2 >= len(cells) and len(known) > 1 and (strong > 0 or turned)


def _head(text: str) -> dict[str, Any] | None:
    return None if FIRM.search(text) else meaning_of(text)


def _goes_on(grid: Grid, top: int, last: int, row: int) -> bool:
    """Tell whether a row carries on a header in rows top to last: it is one, and leaves places of those above open."""
    words = [cell.text for cell in grid.row(row)]
    if row == top + 1 and any(map(unit_word, words)):
        return all(unit_word(word) or _head(word) for word in words)
    if not _is_header(grid, row) or last + 1 != row:
        return False
    above = {cell.column for over in range(top, row) for cell in grid.row(over)}
    here = {cell.column for cell in grid.row(row)}
    return min(here) > min(above) and bool(here - above)


def read_columns(grid: Grid, top: int, bottom: int) -> list[Column]:
    """Give the columns under the header in rows [top, bottom)."""
    heads = [cell for row in range(top, bottom) for cell in grid.row(row)]
    numbers = sorted({c for head in heads for c in range(head.column, head.column + head.across)})
    paths = [(number, _path(grid, top, bottom, number)) for number in numbers]
    return [_column(number, path) for number, path in paths if path]


def _path(grid: Grid, top: int, bottom: int, column: int) -> list[Cell]:
    """Give the heads above a column, the uppermost first, each once."""
    path: list[Cell] = []
    for row in range(top, bottom):
        cell = grid.at(row, column) or _group(grid, row, bottom, column)
        if cell and cell not in path:
            path.append(cell)
    return path


def _group(grid: Grid, row: int, bottom: int, column: int) -> Cell | None:
    """Give the head to the left that an empty place belongs to, where heads below say so."""
    if row + 1 >= bottom or not any(grid.at(below, column) for below in range(row + 1, bottom)):
        return None
    heads = grid.row(row)
    place = bisect_left(heads, column, key=lambda cell: cell.column)
    return heads[place - 1] if place else None


def _rule(path: list[str], leaf: str, heading: str) -> dict[str, Any]:
    """Give what a column means: its lowest head's word, but 完成投资 over 1-6月 and 总投资 over 签约.

    计划 and 实际 under a count are counts; under an amount, 实际 is what was done.
    """
    found = meaning_of(leaf)
    rules = (_measure(text) for text in reversed(path[:-1]))
    above = next((rule for rule in rules if rule), None)
    vague = found is None or found["as"] == "group"
    if above and above["as"] == "count" and (vague or AGAINST.search(leaf)):
        return above
    if above and above["as"] == "money" and vague and DONE.search(leaf):
        return meaning_of(COMPLETED) or {}
    if above and vague and "metric" in above:
        return above
    return found or meaning_of(heading) or meaning_of(path[0]) or {}


def _measure(text: str) -> dict[str, Any] | None:
    """Give the rule of a head that tells what its figures measure, if only by their unit."""
    rule = meaning_of(text)
    if rule:
        return rule if rule["as"] in MEASURES else None
    return {"as": "money"} if unit_of(even(text)) in UNITS else None


def _column(number: int, path: list[Cell]) -> Column:
    heading = " ".join(cell.text for cell in path if not unit_word(cell.text))
    named = [cell for cell in path if not unit_word(cell.text)] or path
    leaf = named[-1].text
    rule = _rule([cell.text for cell in path], leaf, heading)
    units = (unit_word(cell.text) or unit_of(even(cell.text)) for cell in reversed(path))
    unit = next((unit for unit in units if unit), "")
    details = {key: rule.get(key, "") for key in ("role", "kind", "metric")}
    meaning = str(rule.get("as", ""))
    if meaning in ("rate", "ignored") and unit in UNITS and not EACH.search(heading):
        meaning, details = "", dict.fromkeys(details, "")
    if meaning == "" and unit in UNITS and SIZE.search(leaf):
        meaning = "money"
        details |= {"kind": "total", "metric": "total_investment"}
    return Column(number, meaning, heading, named[-1], unit=unit, **details)
