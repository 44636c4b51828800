"""Rows of a table of projects, one project each."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from graph.document import Document
from graph.statement import Notice, qualifiers
from graph.types.name import company_core, project_core
from graph.types.stage import BATCH_STAGES, stage_of
from ingest.language.programmes import BATCHES
from ingest.tables.batches import ONWARD, Listing, journey, listing_in, origins, turned
from ingest.tables.columns import Column
from ingest.tables.footnotes import noted, number_of
from ingest.tables.frame import Frame, stage_in
from ingest.tables.grid import Cell
from ingest.tables.nature import GONE, continued, tells_way, told_stages
from ingest.tables.saying import Said, Speaker, narrowed, places_of, speaker
from ingest.tables.section import KIND, Section
from ingest.tables.split import Table
from ingest.tables.values import (
    companies,
    is_blank,
    is_ditto,
    is_stage_word,
    project_name,
)

LONGEST_NAME = 120
CARRIED = ("sector", "batch", "place")
STAGED = re.compile("期[一-龥]{2}(?:一批)?(?:项目)?$")


@dataclass(slots=True)
class Rows:
    """Reads the project rows of one table; knows the row above for 同上 and groups."""

    document: Document
    table: Table
    frame: Frame
    above: dict[int, Cell] = field(default_factory=dict)
    owners: dict[str, str] = field(default_factory=dict)
    continued: frozenset[int] = field(init=False)

    notes: dict[int, list[tuple[Cell, Listing]]] = field(init=False)

    def __post_init__(self) -> None:
        self.continued = continued(self.table)
        self.notes = noted(self.document, self.table)

    count: int = 0
    ended: int = 0
    groups: dict[str, None] = field(default_factory=dict)

    def read(self, row: int, section: Section) -> Iterator[Said]:
        """Give all that one row says."""
        cells = self._cells(row)
        name_column = self.table.name
        if name_column is None or name_column.number not in cells:
            return
        head = cells[name_column.number]
        name = project_name(head.text, name_column.heading)
        if len(name) > LONGEST_NAME:
            yield Notice(self.document.id, "unread_name", head.text[:LONGEST_NAME], head.span)
            return
        stage = self._stage(cells) or section.stage
        frame = narrowed(self.frame, stage, self.table.unit(row))
        told = speaker(self.document, name, frame, self._apart(name, cells))
        yield told.say("named", head, name, told=qualifiers(form="full"))
        yield from self._facts(told, cells)
        if not self._has("company", cells):
            yield from told.inside(head, name)
        yield from self._stands(told, head, cells, section)
        self.above.update(cells)
        self.groups[self._group()] = None
        self.count += 1

    def group(self) -> str:
        """Give the kind or batch that all rows since the last total share, as their column tells it."""
        return next(iter(self.groups)) if len(self.groups) == 1 else ""

    def _group(self) -> str:
        columns = [column for column in self.table.of(*CARRIED) if self._groups(column)]
        cells = [self.above.get(column.number) for column in columns]
        return next((cell.text for cell in cells if cell), "")

    def listed(self) -> set[str]:
        """Give how many projects a row of totals may sum up: those of its group, or all so far."""
        return {str(self.count - self.ended), str(self.count)}

    def end_group(self) -> None:
        """Forget the groups above: a total or a new section ends them."""
        for column in self.table.of(*CARRIED):
            self.above.pop(column.number, None)
        self.groups.clear()
        self.ended = self.count

    def _cells(self, row: int) -> dict[int, Cell]:
        """Give the cells of a row by column: merged ones, 同上 and carried groups filled in."""
        found: dict[int, Cell] = {}
        for column in self.table.columns:
            cell = self.table.grid.at(row, column.number)
            carried = self._groups(column) and (cell is None or is_blank(cell.text))
            if carried or (cell and is_ditto(cell.text)):
                cell = self.above.get(column.number)
            if cell and not is_blank(cell.text):
                found[column.number] = cell
        return found

    def _groups(self, column: Column) -> bool:
        """Tell a column that stands before the names and groups rows from one that tells each row."""
        name = self.table.name
        return column.meaning in CARRIED and name is not None and column.number < name.number

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
        totals = any(column.kind == "total" for column in self.table.of("money"))
        read = (column for column in self.table.columns if column.number in cells)
        for column, cell in ((column, cells[column.number]) for column in read):
            if column.meaning in ("ignored", "") and not totals:
                yield from told.total_in(cell)
            elif column.meaning == "money":
                yield from told.money(column, cell)
            elif column.meaning == "company":
                yield from told.company(column, cell)
            elif column.meaning == "place":
                yield from told.place(cell)
            elif column.meaning == "sector" and not KIND.match(cell.text):
                yield told.say("in_sector", cell, cell.text)

    def _stands(
        self, told: Speaker, head: Cell, cells: dict[int, Cell], section: Section
    ) -> Iterator[Said]:
        """Say where and in which batch or stage it stands, by its row, section or table."""
        if section.sector and not self._has("sector", cells):
            yield told.say("in_sector", head, section.sector, basis="listed")
        if not self._placed(cells):
            yield from self._located(told, head, section)
        if told.frame.in_batches:
            yield from self._batches(told, head, cells)
        number = number_of(self.table, cells) if self.notes else None
        if number in self.notes:
            batches = replace(told, frame=replace(told.frame, programme=BATCHES))
            yield from batches.way(self.notes[number])
        yield from self._status(told, head, cells)

    def _located(self, told: Speaker, head: Cell, section: Section) -> Iterator[Said]:
        """Say where it lies by its section, the county that the table is about, or its own name."""
        scope = section.place or told.frame.scope
        if scope and scope.level in ("county", "zone"):
            yield told.located(head, scope, scope.name, "item" if section.place else "article")
            return
        named = [one for one in places_of(head.text, scope) if head.text.startswith(one[0])]
        named = [one for one in named if one[0] != head.text]
        if len(named) == 1 and named[0][1].level in ("county", "zone") and named[0][1].code:
            yield told.located(head, named[0][1], named[0][0], "item")

    def _status(self, told: Speaker, head: Cell, cells: dict[int, Cell]) -> Iterator[Said]:
        """Say the stage that a cell of its own tells, or, outside the batches, that of the table."""
        frame = told.frame
        told_by = told_stages(self.table, cells, self.continued)
        plain = (each for each in told_by if each[1] and not ONWARD.search(each[0].text))
        cell, stage = next(plain, (None, None))
        if cell and stage and not (frame.in_batches and stage == frame.stage):
            yield told.say("status", cell, stage)
        elif not stage and not frame.in_batches and frame.stage:
            yield from told.status(head, frame.stage)
        if not stage:
            unknown = [one for one, _ in told_by if is_stage_word(one.text)]
            yield from (told.notice("unknown_stage", cell) for cell in unknown)

    def _stage(self, cells: dict[int, Cell]) -> str | None:
        """Give the stage of the batches that a column of kinds or stages tells: 签约, 开工类."""
        columns = [column for column in self.table.of("sector", "status") if column.number in cells]
        kinds = [cells[column.number].text for column in columns]
        stages = [stage_in(kind) for kind in kinds if KIND.match(kind)]
        known = [stage for stage in stages if stage in BATCH_STAGES]
        batches = (cells[c.number].text for c in self.table.of("batch") if c.number in cells)
        if any(listing_in(text, Listing(None, None)).stage for text in batches):
            return None
        return known[0] if known and self.frame.in_batches and not self.frame.stage else None

    def _placed(self, cells: dict[int, Cell]) -> bool:
        """Tell whether a cell of places names a district; a town alone does not."""
        found = (cells[c.number].text for c in self.table.of("place") if c.number in cells)
        return any(
            place.level in ("county", "zone")
            for text in found
            for _, place in places_of(text, self.frame.scope)
        )

    def _has(self, meaning: str, cells: dict[int, Cell]) -> bool:
        return any(column.number in cells for column in self.table.of(meaning))

    def _batches(self, told: Speaker, head: Cell, cells: dict[int, Cell]) -> Iterator[Said]:
        frame = told.frame
        stage = frame.stage if frame.stage in BATCH_STAGES else None
        goal = Listing(frame.period, stage)
        for column in self.table.of("batch"):
            if column.number in cells:
                cell = cells[column.number]
                goal = self._goal(cell.text, goal)
                if STAGED.search(cell.text) and not stage_of(cell.text):
                    yield told.notice("unknown_stage", cell)
        told_steps = list(self._steps(cells))
        if told_steps:
            yield from told.way(told_steps)
            return
        yield from told.listed(head, goal)
        yield from told.way([(head, step) for step in origins(frame.origin)], goal)
        for cell in self._origins(cells):
            onward = turned(cell.text, goal)
            earlier = (step for step in origins(cell.text) if not step.behind(goal))
            steps = [goal, onward] if onward else list(earlier)
            yield from told.way([(cell, step) for step in steps], None if onward else goal)

    def _goal(self, text: str, base: Listing) -> Listing:
        """Give the batch of a cell; none where it says that there is none: 退出, 没有转."""
        stays = listing_in(text, Listing(None, None)).known() or not GONE.match(text)
        return listing_in(text, base) if stays else Listing(None, None)

    def _steps(self, cells: dict[int, Cell]) -> Iterator[tuple[Cell, Listing]]:
        """Give the batches that columns of their own tell, one for each stage: 签约期, 开工期."""
        for column in self.table.of("step"):
            if column.number in cells:
                cell = cells[column.number]
                yield cell, listing_in(cell.text, Listing(None, column.kind))
        for column in self.table.of("batch"):
            several = journey(cells[column.number].text) if column.number in cells else []
            if len(several) > 1:
                yield from ((cells[column.number], step) for step in several)

    def _origins(self, cells: dict[int, Cell]) -> Iterator[Cell]:
        """Give the cells that tell an earlier or a later batch."""
        for column in self.table.columns:
            cell = cells.get(column.number)
            if cell and tells_way(column, cell.text):
                yield cell
