"""Rows of a table of projects, one project each."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from graph.document import Document
from graph.statement import qualifiers
from graph.types.name import company_core, project_core
from graph.types.stage import BATCH_STAGES
from ingest.tables.frame import Frame
from ingest.tables.grid import Cell
from ingest.tables.saying import Listing, Said, Speaker, listing_in, narrowed, speaker
from ingest.tables.section import Section
from ingest.tables.split import Table
from ingest.tables.values import companies, is_blank, is_ditto

NUMBER = re.compile(r"^\d{1,3}\s*[、.．)）]\s*(?=[^\d])")
CARRIED = ("sector", "batch")
MOVE = re.compile("转|原|结转|第.{1,3}期")


@dataclass(slots=True)
class Rows:
    """Reads the project rows of one table; knows the row above for 同上 and groups."""

    document: Document
    table: Table
    frame: Frame
    above: dict[int, Cell] = field(default_factory=dict)
    owners: dict[str, str] = field(default_factory=dict)

    def read(self, row: int, section: Section) -> Iterator[Said]:
        """Give all that one row says."""
        cells = self._cells(row)
        name_column = self.table.name
        if name_column is None or name_column.number not in cells:
            return
        head = cells[name_column.number]
        name = NUMBER.sub("", head.text)
        frame = narrowed(self.frame, section.stage)
        told = speaker(self.document, name, frame, self._apart(name, cells))
        yield told.say("named", head, name, told=qualifiers(form="full"))
        yield from self._facts(told, cells)
        yield from self._stands(told, head, cells, section)
        self.above.update(cells)

    def end_group(self) -> None:
        """Forget the groups above: a total or a new section ends them."""
        for column in self.table.of(*CARRIED):
            self.above.pop(column.number, None)

    def _cells(self, row: int) -> dict[int, Cell]:
        """Give the cells of a row by column: merged ones, 同上 and carried groups filled in."""
        found: dict[int, Cell] = {}
        for column in self.table.columns:
            cell = self.table.grid.at(row, column.number)
            carried = column.meaning in CARRIED and (cell is None or is_blank(cell.text))
            if carried or (cell and is_ditto(cell.text)):
                cell = self.above.get(column.number)
            if cell and not is_blank(cell.text):
                found[column.number] = cell
        return found

    def _apart(self, name: str, cells: dict[int, Cell]) -> str:
        """Give what tells a project from another of the same name in this table: its owner."""
        owners = [
            owner
            for column in self.table.of("company")
            if column.number in cells
            for owner in companies(cells[column.number].text)
        ]
        owner = company_core(owners[0]) if owners else ""
        first = self.owners.setdefault(project_core(name), owner)
        return "" if first == owner else owner

    def _facts(self, told: Speaker, cells: dict[int, Cell]) -> Iterator[Said]:
        for column in self.table.columns:
            cell = cells.get(column.number)
            if cell is None:
                continue
            if column.meaning == "money":
                yield from told.money(column, cell)
            elif column.meaning == "company":
                yield from told.company(column, cell)
            elif column.meaning == "place":
                yield from told.place(cell)
            elif column.meaning == "sector":
                yield told.say("in_sector", cell, cell.text)

    def _stands(
        self, told: Speaker, head: Cell, cells: dict[int, Cell], section: Section
    ) -> Iterator[Said]:
        """Say where and in which batch or stage it stands, by its row, section or table."""
        if section.sector and not self._has("sector", cells):
            yield told.say("in_sector", head, section.sector, basis="listed")
        scope = section.place or told.frame.scope
        if scope and scope.level in ("county", "zone") and not self._has("place", cells):
            yield told.located(head, scope, scope.name, "item" if section.place else "article")
        if told.frame.in_batches:
            yield from self._batches(told, head, cells)
        yield from self._status(told, head, cells)

    def _status(self, told: Speaker, head: Cell, cells: dict[int, Cell]) -> Iterator[Said]:
        said = [
            one
            for column in self.table.of("status")
            if column.number in cells
            for one in told.status(cells[column.number])
        ]
        if said:
            yield said[-1]
        elif not told.frame.in_batches and told.frame.stage:
            yield from told.status(head, told.frame.stage)

    def _has(self, meaning: str, cells: dict[int, Cell]) -> bool:
        return any(column.number in cells for column in self.table.of(meaning))

    def _batches(self, told: Speaker, head: Cell, cells: dict[int, Cell]) -> Iterator[Said]:
        frame = told.frame
        stage = frame.stage if frame.stage in BATCH_STAGES else None
        goal = Listing(frame.periods[0] if frame.periods else None, stage)
        for column in self.table.of("batch"):
            if column.number in cells:
                goal = listing_in(cells[column.number].text, goal)
        yield from told.listed(head, goal)
        for cell in self._origins(cells):
            origin = listing_in(cell.text.split("转")[0], Listing(None, None))
            yield from told.listed(cell, origin)
            yield from told.moved(cell, origin, goal)

    def _origins(self, cells: dict[int, Cell]) -> Iterator[Cell]:
        """Give the cells that tell an earlier batch: its own column, or a remark 第五期签约转开工."""
        for column in self.table.columns:
            cell = cells.get(column.number)
            remark = column.meaning == "ignored" and column.heading.endswith(("备注", "说明"))
            if cell and (
                column.meaning == "origin"
                or (remark and "期" in cell.text and MOVE.search(cell.text))
            ):
                yield cell
