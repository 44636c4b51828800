"""All that the tables of a document say: statements, claims and notices."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from graph.document import Document
from graph.places import Place
from graph.statement import Claim, Notice, Statement
from graph.types.period import read_periods
from ingest.language.programmes import BATCHES
from ingest.tables.cards import cards
from ingest.tables.columns import Column, plain_head
from ingest.tables.figures import Figures
from ingest.tables.frame import Frame, before, under
from ingest.tables.grid import Cell, Grid, grids
from ingest.tables.measured import Teller
from ingest.tables.projects import Rows
from ingest.tables.section import Section, under_heading
from ingest.tables.split import Table, kind_of, split
from ingest.tables.wholes import parts_of_wholes
from ingest.tables.words import TOTAL, joined, stated_unit

SEVERAL = 2  # batches of the rows of one table
Said = Statement | Claim | Notice


def read_tables(
    document: Document,
    *,
    scope: Place | None = None,
    programme: str | None = None,
    period: int | None = None,
    year: int | None = None,
    unnamed: str | None = None,
    held: str | None = None,
) -> tuple[Said, ...]:
    """Give what the tables of a document say, each fact with its cell as span.

    The options are what the document's header tells; titles, sheets and the text
    before a table go before them. Every column is read, ignored by name, or
    reported as a notice `unread_column`.
    """
    dated = int(document.date[:4]) if document.date else None
    periods = (period,) if period else ()
    base = Frame(scope, programme, periods, None, year or dated, unnamed=unnamed, held=held)
    framed = _framed(document, base)
    units: dict[str, str] = {}
    read = (_grid(document, grid, frame, units) for grid, frame in framed)
    return tuple(_merged(said for each in read for said in each))


def _framed(document: Document, base: Frame) -> Iterator[tuple[Grid, Frame]]:
    """Give each grid with what stands over it; a further sheet knows what the first one said."""
    base = base.told(document.title) if document.title else base
    read = 0
    for grid in sorted([*grids(document), *cards(document)], key=lambda grid: grid.first):
        base, read = before(document, read, grid.first, base), grid.first
        yield grid, under(base, (grid.sheet,)) if grid.sheet else base
        if grid.sheet:
            told = under(base, (cell.text for table in split(grid)[:1] for cell in table.titles))
            base = replace(told, stage=None, unit="")


def _grid(document: Document, grid: Grid, frame: Frame, units: dict[str, str]) -> Iterator[Said]:
    tables = split(grid)
    if not tables and any(len(grid.row(row)) > 1 for row in grid.rows):
        cell = grid.row(grid.rows[0])[0]
        yield Notice(document.id, "table_without_header", cell.text, cell.span)
    for table in tables:
        frame = under(frame, (cell.text for cell in table.titles))
        yield from _table(document, table, _in_unit(table, frame, units))


def _in_unit(table: Table, frame: Frame, units: dict[str, str]) -> Frame:
    """Give the frame in the unit of a note below the table, or of an earlier table's column of the same head.

    `units` are those of the heads read so far; a head that bore two bears none.
    """
    notes = (table.grid.row(row)[0].text for row in table.rows if kind_of(table, row) == "note")
    noted = (unit for note in notes if (unit := stated_unit(note)))
    unit = frame.unit or next(noted, "")
    heads = {plain_head(column.cell.text): column.unit for column in table.of("money")}
    told = {units.get(head, "") for head, own in heads.items() if not own}
    unit = unit or (told.pop() if len(told) == 1 else "")
    for head, own in heads.items():
        units[head] = own or unit if units.get(head, own or unit) == (own or unit) else ""
    return replace(frame, unit=unit)


def _table(document: Document, table: Table, frame: Frame) -> Iterator[Said]:
    frame = replace(frame, programme=BATCHES) if _tells_batches(table, frame) else frame
    if table.lists:
        yield from _side_by_side(document, table, frame)
        return
    rows, figures = (
        Rows(document, table, _held(table, frame)),
        Figures(Teller(document), table, _summed(table, frame)),
    )
    section, claims = Section(), list[Claim]()
    for row in table.rows:
        kind = kind_of(table, row)
        if kind == "project":
            yield from rows.read(row, section)
        elif kind == "total":
            claims += figures.total(row, section, rows.group(), rows.listed())
            rows.end_group()
        elif kind == "section":
            section = under_heading(section, _words(table, row), frame)
            claims += figures.section(row, section)
            rows.end_group()
        elif kind == "figures":
            claims += figures.figures(row, section)
    yield from parts_of_wholes(claims)
    yield from _unread(document, table)


def _held(table: Table, frame: Frame) -> Frame:
    """Give the frame of rows that tell no stage, at that of the article's one ceremony."""
    open_to = frame.held and not (frame.stage or frame.in_batches)
    tells = table.of("status", "batch", "step")
    return replace(frame, stage=frame.held) if open_to and not tells else frame


def _side_by_side(document: Document, table: Table, frame: Frame) -> Iterator[Said]:
    """Read columns of names that stand side by side, each under its own stage or period."""
    for column in table.lists:
        inner = replace(table, columns=(replace(column, meaning="name"),))
        rows = Rows(document, inner, frame.titled(column.heading))
        for row in table.rows:
            cell = table.grid.at(row, column.number)
            if cell and cell.row == row and not TOTAL.match(cell.text):
                yield from rows.read(row, Section())


def _tells_batches(table: Table, frame: Frame) -> bool:
    """Tell a table that names no programme, but the period of each of its rows."""
    if any(BATCHES in column.heading for column in table.columns):
        return True
    if frame.programme or not table.rows:
        return False
    cells = [table.grid.at(table.rows[0], column.number) for column in table.of("batch", "origin")]
    return any(read_periods(cell.text) for cell in cells if cell)


def _summed(table: Table, frame: Frame) -> Frame:
    """Give the frame of totals: over rows of several batches, of those that title or note tell together."""
    rows = (table.grid.at(row, column.number) for row in table.rows for column in table.of("batch"))
    numbers = {number for cell in rows if cell for number in _periods(cell)}
    if len(numbers) < SEVERAL:
        return frame
    told = (*table.titles, *(table.grid.row(row)[0] for row in table.rows))
    wide = (periods for cell in told if "率" not in cell.text and (periods := _periods(cell))[1:])
    over = next((periods for periods in wide if periods[-1] == max(numbers)), ())
    return replace(frame, periods=over)


def _periods(cell: Cell) -> tuple[int, ...]:
    """Give the first periods that a cell tells."""
    return next((periods.numbers for _, _, periods in read_periods(cell.text)), ())


def _words(table: Table, row: int) -> str:
    """Give the words of a section's head, its number joined to it."""
    last = table.name.number if table.name else 1
    return joined([cell.text for cell in table.grid.row(row) if cell.column <= last])


def _unread(document: Document, table: Table) -> Iterator[Notice]:
    for column in table.columns:
        if column.meaning == "" and column.number > 1 and not _label(table, column):
            yield Notice(document.id, "unread_column", column.heading, column.cell.span)


def _label(table: Table, column: Column) -> bool:
    """Tell a column that only names the rows of a table of figures, or counts them."""
    return table.name is None and column.unit in ("个", "项")


def _merged(said: Iterable[Said]) -> Iterator[Said]:
    """Join what is said more than once into one with all its spans."""
    found: dict[str, list[Said]] = {}
    for one in said:
        found.setdefault(one.id, []).append(one)
    for alike in found.values():
        first = alike[0]
        if len(alike) > 1 and not isinstance(first, Notice):
            spans = (span for one in alike if not isinstance(one, Notice) for span in one.spans)
            first = replace(first, spans=tuple(dict.fromkeys(spans)))
        yield first
