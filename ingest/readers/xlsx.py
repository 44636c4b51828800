"""Excel workbooks: every cell of every sheet, with the exact decimals it shows."""

import datetime
from collections.abc import Iterator
from decimal import Decimal
from io import BytesIO

import python_calamine as calamine

from ingest.readers.frame.draft import Composer, Draft
from ingest.readers.frame.source import Source
from ingest.readers.frame.zip import check_zip
from ingest.readers.sheet.percent import percentages

SUFFIXES = (".xlsx",)
Area = tuple[int, int]
DIGITS = 15
HUNDREDFOLD = 2


def parse(source: Source) -> Draft:
    """Give the cells of all sheets, row by row; a merged cell says how far it reaches."""
    check_zip(source)
    try:
        book = calamine.CalamineWorkbook.from_filelike(BytesIO(source.data))
    except calamine.PasswordError as error:
        raise source.refuse("文件已加密", "the workbook is encrypted") from error
    except calamine.CalamineError as error:
        raise source.refuse("不是完好的 XLSX 文件", "not a sound XLSX file") from error
    composer = Composer(source.limits.cells)
    shares = percentages(source.data)
    for number, name in enumerate(book.sheet_names, start=1):
        add_sheet(composer, book.get_sheet_by_name(name), number, shares.get(name, set()))
    return composer.draft()


def add_sheet(
    composer: Composer, sheet: calamine.CalamineSheet, table: int, shares: set[Area]
) -> None:
    """Add a sheet's cells; rows and columns count from 1 at its first used cell's A1."""
    areas = dict(merged(sheet))
    for row, cells in enumerate(sheet.to_python(skip_empty_area=False), start=1):
        for column, value in enumerate(cells, start=1):
            down, across = areas.get((row, column), (1, 1))
            composer.add(
                shown(value, (row, column) in shares),
                "cell",
                sheet=sheet.name,
                table=table,
                row=row,
                column=column,
                down=down,
                across=across,
            )


def merged(sheet: calamine.CalamineSheet) -> Iterator[tuple[Area, Area]]:
    """Give the first cell of each merged area and how many rows and columns it covers."""
    for (top, left), (bottom, right) in sheet.merged_cell_ranges or ():
        yield (top + 1, left + 1), (bottom - top + 1, right - left + 1)


def shown(value: object, share: bool = False) -> str:
    """Give a cell as the sheet shows it: numbers plain and without binary noise, dates ISO 8601."""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, float):
        return f"{plain(value, HUNDREDFOLD)}%" if share else plain(value)
    if isinstance(value, datetime.datetime):
        return value.date().isoformat() if value.time() == datetime.time() else value.isoformat(" ")
    if isinstance(value, datetime.date | datetime.time):
        return value.isoformat()
    return str(value).strip()


def plain(value: float, shift: int = 0) -> str:
    """Give a number's decimals to the 15 digits that a sheet holds, never with an exponent."""
    number = Decimal(f"{value:.{DIGITS}g}").scaleb(shift).normalize()
    return f"{number:f}"
