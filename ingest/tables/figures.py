"""Figures of a table as claims: totals, sections with totals, and tables of nothing but figures."""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace

from graph.places import Place, resolve
from graph.statement import Claim
from graph.types.stage import BATCH_STAGES
from ingest.language.events import ZONES
from ingest.tables.columns import MEASURES, Column, meaning_of
from ingest.tables.frame import Frame, stage_in
from ingest.tables.grid import Cell
from ingest.tables.measured import Group, Teller
from ingest.tables.section import Section, heading
from ingest.tables.split import Table
from ingest.tables.values import cell_count, is_blank
from ingest.tables.words import TOTAL, is_number, unit_of, unit_word

LABELS = ("label", "batch", "place", "sector", "status", "name")
LESSER = ("ignored", "")
ZONE = re.compile(ZONES)
PLACES = re.compile("县|区|市|乡|镇|街道|地区|隶\\s?属|属地")
AREA = re.compile("[\u4e00-\u9fff]{2,10}(?:县|区|市|旗|园|乡|镇|街道|办事处|新城)")
SUM = re.compile(r"(?P<of>总投资)额?[约为达共]{0,2}(?P<sum>\d[\d.]{0,9}[亿万]元)")
COUNT = re.compile(r"[共计]{0,2}\s?\d{1,5}\s?[个项]")
LABEL = 40  # characters of a leading cell; longer ones are text


@dataclass(frozen=True)
class Figures:
    """Reads the claims of one table."""

    teller: Teller
    table: Table
    frame: Frame

    def total(self, row: int, section: Section, above: str, listed: set[str]) -> Iterator[Claim]:
        """Give the claims of a row of totals: 合计 of all, 小计 of the section, 水利小计 of what it names.

        `above` is the group of the rows above, where no section holds them; `listed` the numbers
        of projects that it may sum up.
        """
        lead = next(cell for cell in self.table.grid.row(row) if TOTAL.match(cell.text))
        match = TOTAL.match(lead.text)
        words = match and (match["what"] or (match["rest"] or "").partition("：")[2])
        named = heading(words or "")
        partial = "小" in lead.text
        named = named or (heading(above) if partial and not section.named else "")
        within = self._within(section) if partial else Group(self.frame)
        group = self._group(named) if named else within
        yield from self._row(row, group, listed)
        yield from self._told(row, group)

    def _told(self, row: int, group: Group) -> Iterator[Claim]:
        """Give the rates that cells of a row of totals tell in words: 完成年计划78.6%."""
        for column in self.table.of("status", "ignored", ""):
            cell = self.table.grid.at(row, column.number)
            claim = self.teller.told(group, cell) if cell else None
            if claim:
                yield claim

    def section(self, row: int, section: Section) -> Iterator[Claim]:
        """Give the claims of a section's head: 一、先进制造业（3个，总投资5亿元）."""
        group = self._within(section)
        yield from self._row(row, group)
        lead = self.table.grid.row(row)[0]
        if told := SUM.search(lead.text):
            column = Column(0, "money", told["of"], lead, kind="total", metric="total_investment")
            claim = self.teller.measured(column, replace(lead, text=told["sum"]), group)
            yield from [claim] if claim else []

    def _within(self, section: Section) -> Group:
        """Give the group of a section: of its place or stage of the batches, else of what it names."""
        frame = replace(
            self.frame,
            scope=section.place or self.frame.scope,
            stage=section.stage or self.frame.stage,
        )
        plain = section.place or (section.stage and self.frame.in_batches)
        return Group(frame, None if plain else section.named)

    def figures(self, row: int, section: Section) -> Iterator[Claim]:
        """Give the claims of a row of figures, by its labels."""
        group = Group(self.frame, section.named)
        labels = [
            cell for column in self._labels() if (cell := self.table.grid.at(row, column.number))
        ]
        if labels and (heads := self._groups(labels[0])):
            yield from self._turned(row, labels[0], heads, group)
            return
        for label in labels:
            if not (TOTAL.match(label.text) or is_blank(label.text) or is_number(label.text)):
                group = self._narrow(group, heading(label.text), self._local(label))
        if labels:
            yield from self._row(row, group)

    def _turned(self, row: int, label: Cell, heads: list[Column], group: Group) -> Iterator[Claim]:
        """Read a row whose label is the metric, under columns of stages, periods, years or classes."""
        rule = meaning_of(label.text) or {}
        for column in heads:
            cell = self.table.grid.at(row, column.number)
            if cell and cell.row == row and not is_blank(cell.text):
                unit = unit_of(label.text) or self._unit(row) or column.unit
                metric = Column(
                    column.number,
                    str(rule.get("as", "")) if rule.get("as") in MEASURES else "",
                    f"{column.heading} {label.text}" if column.meaning == "group" else label.text,
                    label,
                    kind=rule.get("kind", ""),
                    metric=rule.get("metric", ""),
                    unit=unit,
                )
                claim = self.teller.measured(metric, cell, self._headed(group, column))
                if claim:
                    yield claim

    def _headed(self, group: Group, column: Column) -> Group:
        """Give the group under a head that names a class, a place or the sum of all; stages and periods are read later."""
        whole = column.meaning == "group" or TOTAL.match(column.heading)
        return group if whole else self._narrow(group, heading(column.heading))

    def _unit(self, row: int) -> str:
        """Give the unit that a column of units tells for a row: 单位 | 亿元."""
        return next(
            (unit for cell in self.table.grid.row(row) if (unit := unit_word(cell.text))), ""
        )

    def _groups(self, label: Cell) -> list[Column]:
        """Give the columns of stages, periods or years; of whatever stands beside a column of metrics, whose cell is the label."""
        first, *others = self.table.columns
        rule = meaning_of(label.text) or {}
        if first.meaning == "label" and label.column == first.number and rule.get("as") in MEASURES:
            return [column for column in others if self._counts(label.row, column)]
        return [column for column in self.table.of("group") if column != first]

    def _counts(self, row: int, column: Column) -> bool:
        """Tell whether a row has a figure under a column that is no share of another."""
        cell = self.table.grid.at(row, column.number)
        plain = column.meaning not in (*MEASURES, "ignored")
        return plain and cell is not None and cell.text[:1].isdigit()

    def _labels(self) -> list[Column]:
        known = [column for column in self.table.of(*LABELS) if not _measures(column)]
        found = known or [column for column in self.table.of(*LESSER) if not _measures(column)]
        first = self.table.columns[0]
        return [first, *found] if first.meaning == "group" else found

    def _group(self, name: str) -> Group:
        return self._narrow(Group(self.frame), name)

    def _local(self, label: Cell) -> bool:
        """Tell a label that stands under a head of places: 县区, 片区, 乡镇."""
        heads = (column.heading for column in self.table.columns if column.number == label.column)
        return any(PLACES.search(head) for head in heads)

    def _narrow(self, group: Group, label: str, local: bool = False) -> Group:
        """Give the group under a label: a place, a stage of the batches, or words of its own."""
        place = resolve(label, within=group.frame.scope) or _zone(label, group.frame.scope, local)
        if place and (place.code or place.level == "zone"):
            return replace(group, frame=replace(group.frame, scope=place))
        stage = stage_in(label) if group.frame.in_batches else None
        if stage in BATCH_STAGES:
            return replace(group, frame=replace(group.frame, stage=stage))
        words = [word for word in (group.filter, label) if word]
        return replace(group, filter="".join(words) or None)

    def _row(self, row: int, group: Group, listed: Collection[str] = ()) -> Iterator[Claim]:
        counted = False
        for column in self.table.columns:
            cell = self.table.grid.at(row, column.number)
            if cell is None or is_blank(cell.text) or cell.row != row:
                continue
            claim = self.teller.measured(column, cell, group)
            counted = counted or bool(claim and claim.metric == "project_count")
            if claim:
                yield claim
        if not counted:
            yield from self._counted(row, group, listed)

    def _counted(self, row: int, group: Group, listed: Collection[str]) -> Iterator[Claim]:
        """Give the count that a leading cell tells, or any with its unit: 合计 | 14个, 总计（6个）, 小计 | 2 of two rows."""
        last = self.table.name.number if self.table.name else 1
        for cell in self.table.grid.row(row):
            count = (
                cell_count(cell.text)
                if (cell.column <= last or COUNT.fullmatch(cell.text))
                and len(cell.text) < LABEL
                and (cell.text in listed or not is_number(cell.text))
                else None
            )
            if count is not None:
                yield self.teller.counted(group, count, cell)
                return


def _zone(label: str, within: Place | None, local: bool) -> Place | None:
    """Give the place that a label names by its kind alone: 开发区, 城西片区; it bears no code."""
    named = ZONE.fullmatch(label) or (local and AREA.fullmatch(label))
    if not named:
        return None
    over = within or Place("", "", "", "zone", "", "", "")
    return over._replace(code="", name=label, full_name=label, short=label, level="zone")


def _measures(column: Column) -> bool:
    return column.meaning in ("money", "count", "rate") or column.unit in ("个", "项", "%")
