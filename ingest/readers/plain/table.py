"""Tables in plain text: lines that tabs, bars or wide spaces part alike, under a head."""

import re
from collections.abc import Iterator
from functools import partial
from itertools import groupby, pairwise

from ingest.readers.plain.aligned import LEAST_ROWS, LONGEST, TAB, WIDE, aligned, tight
from ingest.readers.plain.listed import Row, listed

BAR = re.compile(r"[|│┃｜]")
FRAME = re.compile(r"[\s|│┃+\-—─━┌┬┐├┼┤└┴┘╔╦╗╠╬╣╚╩╝═]*")
DRAWN = re.compile("[+│┃─━┼├┌└┬┴]")
HEAD = re.compile("序号|名称|单位|投资|个数|项目数|合计|县区|阶段|类别|备注")
LINE = re.compile(r"[^\n\f]*")


def tables(text: str) -> Iterator[list[Row]]:
    """Give the tables of a text in order, each as its rows; frame lines are left out."""
    lines = [match for match in LINE.finditer(text) if match[0].strip()]
    found: list[list[Row]] = []
    for kind in (aligned, partial(parted_tables, text), listed):
        held = {row.start for rows in found for row in rows}
        found += kind([line for line in lines if line.start() not in held])
    yield from sorted(found, key=lambda rows: rows[0].start)


def parted_tables(text: str, lines: list["re.Match[str]"]) -> Iterator[list[Row]]:
    """Give the tables whose cells tabs, bars or wide spaces part."""
    for pattern, run in groupby(lines, key=lambda match: separator(match[0])):
        if pattern is None:
            continue
        rows = [row_of(match, pattern) for match in run]
        yield from ([] if not table_like(text, rows, pattern) else [rows])


def separator(line: str) -> "re.Pattern[str] | None":
    """Give the mark that parts a line's cells, or None where it is no row."""
    if TAB.search(line.strip()):
        return TAB
    if len(BAR.findall(line)) > 1 or (DRAWN.search(line) and FRAME.fullmatch(line)):
        return BAR
    return WIDE if len(WIDE.findall(line)) > 1 else None


def row_of(match: "re.Match[str]", pattern: "re.Pattern[str]") -> Row:
    """Cut a line into its cells; the bars at its ends enclose, they do not part."""
    line, base = match[0], match.start()
    start = len(line) - len(line.lstrip())
    end = len(line.rstrip("\r\n \u3000"))
    if pattern is BAR:
        start += BAR.match(line, start) is not None
        end -= end > start and BAR.match(line, end - 1) is not None
    marks = [(start, start), *(m.span() for m in pattern.finditer(line, start, end)), (end, end)]
    cells = (tight(line, a[1], b[0]) for a, b in pairwise(marks))
    return Row(base, match.end(), tuple((base + a, base + b) for a, b in cells))


def table_like(text: str, rows: list[Row], pattern: "re.Pattern[str]") -> bool:
    """Say whether rows make a table: enough of them, alike, short; under a head where spaces part."""
    full = [row for row in rows if not FRAME.fullmatch(text, row.start, row.end)]
    widths = [len(row.cells) for row in full]
    if len(full) < LEAST_ROWS or min(widths) < 2:
        return False
    sizes = sorted(end - start for row in full for start, end in row.cells)
    if sizes[len(sizes) // 2] > LONGEST:
        return False
    if pattern is not WIDE:
        return widths.count(max(widths)) * 2 >= len(widths)
    head = text[full[0].start : full[0].end]
    return len(set(widths)) == 1 and len(HEAD.findall(head)) > 1


def is_frame(text: str, row: Row) -> bool:
    """Say whether a line only draws a table's frame."""
    return FRAME.fullmatch(text, row.start, row.end) is not None
