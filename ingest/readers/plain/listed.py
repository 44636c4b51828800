"""Tables in plain text that lost their marks: cells parted by one space, or each on a line of its own."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

HEAD = re.compile(
    r"[\u4e00-\u9fff、\d]{0,10}(?:序号?|编号|位次|排名|名次|名称|项目|单位|主体"
    r"|投资[方商人]|业主|地点|地址|所在地|[县市区]{2,3}|地区|县（市、区）|乡镇|片区|市州"
    r"|阶段|进度|进展|性质|类别|行业|内容|规模|年限|工期|备注|总投资|投资额?|数量?"
    r"|[个宗件]数|[开竣完签]约?工|投产|完成|[率分]|得分)"
    r"(?:[（(][^（()）]{1,8}[)）])?"
)
GAP = re.compile(r"(?<=\S)[ \u3000](?=\S)")
NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")
PART = re.compile(r"[（(]?[一二三四五六七八九十]{1,3}[）)]?[、.．]?|[合总共小]计")
NUMBERED = re.compile(r"^\s*(?:序号|编号|序)(?:\s|$)")
LEAST_HEADS, LEAST_ROWS, MOST_HEADS = 3, 2, 40
Range = tuple[int, int]


class Row(NamedTuple):
    """A row of a table: where its lines start and end in the text, and the places of its cells."""

    start: int
    end: int
    cells: tuple[Range, ...]


def listed(lines: Sequence["re.Match[str]"]) -> Iterator[list[Row]]:
    """Give the tables among lines that hold words, each with its head as first row."""
    heads = (at for at, line in enumerate(lines) if NUMBERED.search(line[0]))
    read = -1
    for at in heads:
        if lines[at].start() > read:
            rows = spaced(lines, at) or grouped(lines, at) or stacked(lines, at)
            read = rows[-1].end if rows else read
            yield from [rows] if rows else []


def spaced(lines: Sequence["re.Match[str]"], at: int) -> list[Row]:
    """Give the table whose head is this line: rows of as many words, numbered, a space between them."""
    head = parted(lines[at])
    if len(head.cells) < LEAST_HEADS or not is_head(words(lines[at], head)):
        return []
    rows = [head]
    for below in range(at + 1, len(lines)):
        line = lines[below]
        row = parted(line)
        if len(row.cells) != len(head.cells) or not counts(words(line, row)[0], rows):
            break
        rows.append(row)
    return rows if len(rows) > LEAST_ROWS else []


def grouped(lines: Sequence["re.Match[str]"], at: int) -> list[Row]:
    """Give the table whose head begins with this line: a cell a line, empty lines between its rows.

    A row of fewer cells, with which a part or a sum begins, has its number where the others have theirs.
    """
    groups = apart(lines[at:])
    head = next(groups)
    if not is_head([line[0].strip() for line in head]):
        return []
    rows, full = [row_of(head)], [head]
    for group in groups:
        if len(group) == len(head) and counts(group[0][0].strip(), full):
            full.append(group)
            rows.append(row_of(group))
        elif 1 < len(group) < len(head) and PART.fullmatch(group[0][0].strip()):
            rows.append(row_of(group, numbers(full[1:])))
        else:
            break
    return rows if len(full) > LEAST_ROWS else []


def apart(lines: Sequence["re.Match[str]"]) -> Iterator[list["re.Match[str]"]]:
    """Give the lines that stand together, between empty ones."""
    group = [lines[0]]
    for above, line in pairwise(lines):
        if line.string.count("\n", above.end(), line.start()) > 1:
            yield group
            group = []
        group.append(line)
    yield group


def numbers(rows: Sequence[Sequence["re.Match[str]"]]) -> list[int]:
    """Give the columns, behind the first, in which all of these rows have nothing but a number."""
    cells = zip(*([line[0].strip() for line in row] for row in rows), strict=True)
    return [at for at, column in enumerate(cells) if at and all(map(NUMBER.fullmatch, column))]


def row_of(group: Sequence["re.Match[str]"], at: Sequence[int] = ()) -> Row:
    """Give the row of lines, each a cell; a number stands in the next of these columns, cells left out before it are empty."""
    cells: list[Range] = []
    for line in group:
        place = trimmed(line)
        column = next((one for one in at if one >= len(cells)), len(cells))
        if NUMBER.fullmatch(line[0].strip()):
            cells += [(place[0], place[0])] * (column - len(cells))
        cells.append(place)
    return Row(group[0].start(), group[-1].end(), tuple(cells))


def stacked(lines: Sequence["re.Match[str]"], at: int) -> list[Row]:
    """Give the table whose head begins with this line: a cell a line, each row with its number first."""
    width = 0
    while (
        width < MOST_HEADS
        and at + width < len(lines)
        and HEAD.fullmatch(lines[at + width][0].strip())
    ):
        width += 1
    if width < LEAST_HEADS:
        return []
    rows: list[Row] = []
    for first in range(at, len(lines) - width + 1, width):
        group = lines[first : first + width]
        if rows and not counts(group[0][0].strip(), rows):
            break
        rows.append(Row(group[0].start(), group[-1].end(), tuple(map(trimmed, group))))
    return rows if len(rows) > LEAST_ROWS else []


def counts(word: str, rows: Sequence[object]) -> bool:
    """Tell the number that comes next: the rows above and a head are as many."""
    return word.isdecimal() and int(word) == len(rows)


def is_head(cells: Sequence[str]) -> bool:
    """Tell the heads of columns, all but one of which are known words."""
    return sum(HEAD.fullmatch(cell) is not None for cell in cells) >= max(
        len(cells) - 1, LEAST_HEADS
    )


def parted(line: "re.Match[str]") -> Row:
    """Cut a line at its spaces."""
    start, end = trimmed(line)
    marks = [match.span() for match in GAP.finditer(line.string, start, end)]
    starts = [start, *(after for _, after in marks)]
    ends = [*(before for before, _ in marks), end]
    return Row(line.start(), line.end(), tuple(zip(starts, ends, strict=True)))


def words(line: "re.Match[str]", row: Row) -> list[str]:
    """Give the words of a row's cells."""
    return [line.string[start:end] for start, end in row.cells]


def trimmed(line: "re.Match[str]") -> Range:
    """Give a line's place without the spaces around its words."""
    text = line[0]
    return line.start() + len(text) - len(text.lstrip()), line.start() + len(text.rstrip())
