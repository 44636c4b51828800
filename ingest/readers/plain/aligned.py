"""Tables that tabs or wide spaces set, cells empty or cut by a line's end: rows under a head of known words."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median_low

from graph.types.width import columns
from ingest.readers.plain.listed import HEAD, Range, Row, trimmed

TAB = re.compile(r"\t")
WIDE = re.compile(r"(?<=\S)(?: {2,}|[ \u3000]*\u3000[ \u3000]*)(?=\S)")
NUMBER = re.compile("序号?|编号")
COUNT = re.compile(
    r"\d{1,4}[.、]?|[一二三四五六七八九十]{1,3}|[合总共小][ \u3000]*计|[（(]?[一二三四五六七八九十]{1,3}[）)、].{2,40}"
)
NAMED = re.compile(
    r"(?:项[ \u3000]{0,4}目|工[ \u3000]{0,4}程|名)(?:[ \u3000]{0,4}名?[ \u3000]{0,4}称|[ \u3000\t]|$)"
)
PLACED = re.compile(
    r"(?:^|[ \u3000\t])(?:各?[县市区]{2,3}|地区|地市|单位|乡镇（?街?道?）?|县（市、区）"
    r"|片区|功能区|责任单位)[ \u3000\t]+(?:\S{1,12}[ \u3000\t]+)*\S{0,12}(?:数|率|投资"
    r"|[（(][个项%％]|亿元|万元)"
)
AMOUNT = re.compile(r"[约近超]?[\d.,]+[余多]?[万亿]?元")
POINTS = re.compile("[，。；：]")
PAGE = re.compile(r"\s*[-—－]\s*\d+\s*[-—－]\s*")
LEAST_ROWS, LONGEST = 3, 60
SURE = 4  # heads of known words, over which one full row is a table
WIDER = 2  # print columns by which a gap between heads is wider than one inside a spread head
Line = re.Match[str]
Found = tuple[Line, list[Range]]


def aligned(lines: Sequence[Line]) -> Iterator[list[Row]]:
    """Give the tables among lines that hold words, each with its head as first row."""
    lines = [line for line in lines if not PAGE.fullmatch(line[0])]
    read = -1
    for at, line in enumerate(lines):
        if line.start() > read and (NAMED.search(line[0]) or PLACED.search(line[0])):
            found = set_out(lines, at)
            if len(found) >= LEAST_ROWS or is_whole(found):
                rows = placed(found)
                read = rows[-1].end
                yield rows


def set_out(lines: Sequence[Line], at: int) -> list[Found]:
    """Give the lines and cells of the table whose head is this line; none where it is no head."""
    heads = whole_heads(lines[at].string, parted(lines[at]))
    if not is_head(lines[at].string, heads):
        return []
    numbered = NUMBER.match(lines[at].string, *heads[0]) is not None
    found: list[Found] = [(lines[at], heads)]
    for line in lines[at + 1 :]:
        cells = parted(line)
        if not numbered and len(cells) < len(heads) and apart(found[-1][0], line):
            break
        if numbered and goes_on(line, cells, found[-1], len(heads)):
            above, (*whole, last) = found[-1]
            known = len(cells) < len(heads)  # else of one too many none is sure of its column
            found[-1] = above, [*whole, (last[0], cells[0][1]), *(cells[1:] if known else ())]
        elif is_row(line.string, cells, len(heads), numbered=numbered) or (
            len(found) == 1 and tabbed(line) and len(cells) <= len(heads)
        ):
            found.append((line, cells))
        else:
            break
    return found


def is_head(text: str, cells: Sequence[Range]) -> bool:
    """Tell the heads of columns, most of them known words; none is an amount of money."""
    heads = ["".join(text[start:end].split()) for start, end in cells if start < end]
    if any(map(AMOUNT.fullmatch, heads)):
        return False
    known = sum(HEAD.fullmatch(head) is not None for head in heads)
    return known > 1 and 3 * known >= 2 * len(heads)


def is_whole(found: Sequence[Found]) -> bool:
    """Tell a head of known words alone with one row, no cell of which is empty."""
    if len(found) != LEAST_ROWS - 1:
        return False
    (head, heads), (_, cells) = found
    known = all(HEAD.fullmatch("".join(head.string[a:b].split())) for a, b in heads)
    return known and len(cells) == len(heads) >= SURE and all(a < b for a, b in cells)


def is_row(text: str, cells: Sequence[Range], most: int, *, numbered: bool) -> bool:
    """Tell a row: at least two short cells, none of them clauses; its number first where the head has one."""
    if not 2 - numbered <= len(cells) <= most or any(end - start > LONGEST for start, end in cells):
        return False
    if numbered:
        return COUNT.fullmatch(text, *cells[0]) is not None
    return 2 * len(cells) >= most and not any(POINTS.search(text, *cell) for cell in cells)


def apart(above: Line, line: Line) -> bool:
    """Tell a line that stands behind an empty one."""
    return line.string.count("\n", above.end(), line.start()) > 1


def goes_on(line: Line, cells: Sequence[Range], above: Found, most: int) -> bool:
    """Tell the rest of a name that is cut at the end of the row above: alone below the name, or with all other cells."""
    head, found = above
    if len(found) != 2 or COUNT.fullmatch(line.string, *cells[0]):
        return False
    if tabbed(head):
        return most - 1 <= len(cells) <= most
    return len(cells) == 1 and edges(line, cells)[0] == edges(head, found)[1]


def whole_heads(text: str, cells: Sequence[Range]) -> list[Range]:
    """Give the heads, those joined whose characters stand apart: 项  目  名  称."""
    gaps = [columns(text[a[1] : b[0]]) for a, b in pairwise(cells)]
    alone = [end - start == 1 for start, end in cells]
    inner = [gap for gap, a, b in zip(gaps, alone, alone[1:], strict=False) if a and b]
    heads = list(cells[:1])
    for number, cell in enumerate(cells[1:]):
        joins = alone[number] and alone[number + 1] and gaps[number] < min(inner) + WIDER
        heads[-1:] = [(heads[-1][0], cell[1])] if joins else [heads[-1], cell]
    return heads


def placed(found: Sequence[Found]) -> list[Row]:
    """Give the rows with a cell for every column, empty ones where a row has fewer."""
    most = len(found[0][1])
    full = [edges(line, cells) for line, cells in found if len(cells) == most]
    lefts = [median_low(starts) for starts in zip(*full, strict=True)]
    rows = []
    for line, cells in found:
        order = range(len(cells)) if tabbed(line) else nearest(edges(line, cells), lefts)
        by_column = dict(zip(order, cells, strict=True))
        end = cells[-1][1]
        whole = tuple(by_column.get(column, (end, end)) for column in range(most))
        rows.append(Row(line.start(), max(line.end(), end), whole))
    return rows


def nearest(starts: Sequence[int], lefts: Sequence[int]) -> list[int]:
    """Give for cells the columns whose left edges are nearest, in order, the first in the first."""
    found = [0]
    for number, start in enumerate(starts[1:], 1):
        choice = range(found[-1] + 1, len(lefts) - (len(starts) - number - 1))
        found.append(min(choice, key=lambda column: abs(lefts[column] - start)))
    return found


def edges(line: Line, cells: Sequence[Range]) -> list[int]:
    """Give the print columns at which cells begin."""
    return [columns(line.string[line.start() : start]) for start, _ in cells]


def tabbed(line: Line) -> bool:
    """Tell a line that tabs part."""
    return "\t" in line[0].strip(" \u3000\r\n")


def parted(line: Line) -> list[Range]:
    """Cut a line at its tabs, else at its wide spaces."""
    text = line.string
    if not tabbed(line):
        start, end = trimmed(line)
        marks = ((m.start(), m.end()) for m in WIDE.finditer(text, start, end))
    else:
        start, end = line.span()
        marks = ((m.start(), m.end()) for m in TAB.finditer(text, start, end))
    ends = [(start, start), *marks, (end, end)]
    return [tight(text, before[1], after[0]) for before, after in pairwise(ends)]


def tight(text: str, start: int, end: int) -> Range:
    """Give a cell's place without the spaces around its words."""
    words = text[start:end].strip()
    first = text.index(words, start) if words else start
    return first, first + len(words)
