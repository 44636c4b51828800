"""Figures of a table as claims: totals, sections with totals, and tables of nothing but figures."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from graph.document import Document
from graph.places import Place, resolve
from graph.statement import Claim
from graph.types.stage import BATCH_STAGES
from ingest.language.events import ZONES
from ingest.tables.columns import MEASURES, YEAR, Column, meaning_of
from ingest.tables.frame import Frame, stage_in
from ingest.tables.grid import Cell
from ingest.tables.section import Section, heading
from ingest.tables.split import Table
from ingest.tables.values import cell_amount, cell_count, is_blank
from ingest.tables.words import PLAIN_NUMBER, TOTAL, is_number, unit_of, unit_word

RULE = "table_figures"
LABELS = ("label", "batch", "place", "sector", "status", "name")
LESSER = ("ignored", "")
METRIC_WORDS = re.compile(
    r"[（(][^（）()]*[)）]|其中[:：]?|项目|合计|总计|小计|共计|个数|数量|总数|数值|数据|数|总投资|投资额?|情况|年度|计划|累计|完成|第.{1,3}期|签约|开工|投产|一批|(?:19|20)\d\d年|[\s:：]"
)
ALL = "all"
ZONE = re.compile(ZONES)
LABEL = 40  # characters of a leading cell; longer ones are text


@dataclass(frozen=True, slots=True)
class Group:
    """The group that a figure is about."""

    frame: Frame
    filter: str | None = None


@dataclass(frozen=True)
class Figures:
    """Reads the claims of one table."""

    document: Document
    table: Table
    frame: Frame

    def total(self, row: int, section: Section, above: str = "") -> Iterator[Claim]:
        """Give the claims of a row of totals: 合计 of all, 小计 of the section, 水利小计 of what it names.

        `above` is the group of the rows above, where no section holds them.
        """
        lead = next(cell for cell in self.table.grid.row(row) if TOTAL.match(cell.text))
        match = TOTAL.match(lead.text)
        named = heading(match["what"] or "") if match else ""
        partial = "小" in lead.text
        named = named or (heading(above) if partial and not section.named else "")
        group = (
            self._group(named) if named else Group(self.frame, section.named if partial else None)
        )
        yield from self._row(row, group)

    def section(self, row: int, section: Section) -> Iterator[Claim]:
        """Give the claims of a section's head: 一、先进制造业（3个）."""
        frame = replace(
            self.frame,
            scope=section.place or self.frame.scope,
            stage=section.stage or self.frame.stage,
        )
        plain = section.place or (section.stage and self.frame.in_batches)
        yield from self._row(row, Group(frame, None if plain else section.named))

    def figures(self, row: int, section: Section) -> Iterator[Claim]:
        """Give the claims of a row of figures, by its labels."""
        group = Group(self.frame, section.named)
        labels = [
            cell for column in self._labels() if (cell := self.table.grid.at(row, column.number))
        ]
        if labels and self._groups():
            yield from self._turned(row, labels[0], group)
            return
        for label in labels:
            if not (TOTAL.match(label.text) or is_blank(label.text) or is_number(label.text)):
                group = self._narrow(group, heading(label.text))
        if labels:
            yield from self._row(row, group)

    def _turned(self, row: int, label: Cell, group: Group) -> Iterator[Claim]:
        """Read a row whose label is the metric, under columns of stages, periods or years."""
        rule = meaning_of(label.text) or {}
        for column in self._groups():
            cell = self.table.grid.at(row, column.number)
            if cell and cell.row == row and not is_blank(cell.text):
                unit = unit_of(label.text) or self._unit(row) or column.unit
                metric = Column(
                    column.number,
                    str(rule.get("as", "")) if rule.get("as") in MEASURES else "",
                    f"{column.heading} {label.text}",
                    label,
                    kind=rule.get("kind", ""),
                    metric=rule.get("metric", ""),
                    unit=unit,
                )
                claim = self._claim(metric, cell, group)
                if claim:
                    yield claim

    def _unit(self, row: int) -> str:
        """Give the unit that a column of units tells for a row: 单位 | 亿元."""
        return next(
            (unit for cell in self.table.grid.row(row) if (unit := unit_word(cell.text))), ""
        )

    def _groups(self) -> list[Column]:
        """Give the columns of stages, periods or years; the first column names rows."""
        return [column for column in self.table.of("group") if column != self.table.columns[0]]

    def _labels(self) -> list[Column]:
        known = [column for column in self.table.of(*LABELS) if not _measures(column)]
        found = known or [column for column in self.table.of(*LESSER) if not _measures(column)]
        first = self.table.columns[0]
        return [first, *found] if first.meaning == "group" else found

    def _group(self, name: str) -> Group:
        return self._narrow(Group(self.frame), name)

    def _narrow(self, group: Group, label: str) -> Group:
        """Give the group under a label: a place, a stage of the batches, or words of its own."""
        place = resolve(label, within=group.frame.scope) or _zone(label, group.frame.scope)
        if place and (place.code or place.level == "zone"):
            return replace(group, frame=replace(group.frame, scope=place))
        stage = stage_in(label) if group.frame.in_batches else None
        if stage in BATCH_STAGES:
            return replace(group, frame=replace(group.frame, stage=stage))
        words = [word for word in (group.filter, label) if word]
        return replace(group, filter="".join(words) or None)

    def _row(self, row: int, group: Group) -> Iterator[Claim]:
        counted = False
        for column in self.table.columns:
            cell = self.table.grid.at(row, column.number)
            if cell is None or is_blank(cell.text) or cell.row != row:
                continue
            claim = self._claim(column, cell, group)
            counted = counted or bool(claim and claim.metric == "project_count")
            if claim:
                yield claim
        if not counted:
            yield from self._counted(row, group)

    def _counted(self, row: int, group: Group) -> Iterator[Claim]:
        """Give the count that a leading cell tells: 合计 | 14个, 总计（6个）."""
        last = self.table.name.number if self.table.name else 1
        for cell in self.table.grid.row(row):
            count = (
                cell_count(cell.text)
                if cell.column <= last and len(cell.text) < LABEL and not is_number(cell.text)
                else None
            )
            if count is not None:
                yield self._make(group, "project_count", count, "piece", cell)
                return

    def _claim(self, column: Column, cell: Cell, group: Group) -> Claim | None:
        inner = self._under(column, group)
        if column.meaning == "money":
            return self._money(column, cell, inner)
        if column.meaning == "rate":
            return self._rate(column, cell, inner)
        if column.meaning == "count" or (column.meaning == "" and column.unit in ("个", "项")):
            count = cell_count(cell.text)
            return (
                None if count is None else self._make(inner, "project_count", count, "piece", cell)
            )
        return None

    def _under(self, column: Column, group: Group) -> Group:
        """Give the group narrowed by the words of a column's head: 第三期, 开工, 亿元以上."""
        frame = group.frame.told(column.heading)
        frame = replace(frame, scope=group.frame.scope, programme=group.frame.programme)
        stage = stage_in(column.heading) if frame.in_batches else None
        frame = replace(frame, stage=stage) if stage in BATCH_STAGES else frame
        rest = METRIC_WORDS.sub("", column.heading) if column.meaning == "count" else ""
        words = [word for word in (group.filter, rest) if word]
        return Group(frame, "".join(words) or None)

    def _money(self, column: Column, cell: Cell, group: Group) -> Claim | None:
        amount = cell_amount(cell.text, column.unit or group.frame.unit)
        if amount is None or not column.metric:
            return None
        kind = "plan" if column.metric == "planned_investment" else "actual"
        claim = self._make(group, column.metric, amount.yuan, "yuan", cell)
        year = YEAR.search(column.heading)
        return replace(
            claim,
            decimals=amount.decimals_yi,
            qualifier=amount.qualifier,
            kind=kind,
            year=int(year[1]) if year else claim.year,
        )

    def _rate(self, column: Column, cell: Cell, group: Group) -> Claim | None:
        text = cell.text.replace("％", "%").rstrip("%").strip()
        if not PLAIN_NUMBER.match(text) or not (
            column.unit or "%" in cell.text or column.heading.endswith("率")
        ):
            return None
        whole, _, tail = text.partition(".")
        milli = int(whole + (tail + "000")[:3])
        claim = self._make(group, "rate", milli, "milli_percent", cell)
        return replace(claim, rate_of=METRIC_UNIT.sub("", column.cell.text), decimals=len(tail))

    def _make(self, group: Group, metric: str, value: int, unit: str, cell: Cell) -> Claim:
        frame = group.frame
        return Claim(
            document=self.document.id,
            scope=frame.scope.name if frame.scope else None,
            scope_code=frame.scope.code if frame.scope else None,
            programme=frame.programme,
            periods=_periods(frame),
            stage=(frame.stage or ALL) if frame.in_batches else None,
            metric=metric,
            value=value,
            unit=unit,
            filter=group.filter,
            year=frame.year,
            spans=(cell.span,),
            rule=RULE,
        )


def _zone(label: str, within: Place | None) -> Place | None:
    """Give the zone that a label names by its kind alone: 开发区; it bears no code."""
    if within is None or not ZONE.fullmatch(label):
        return None
    return replace(within, code="", name=label, full_name=label, short=label, level="zone")


METRIC_UNIT = re.compile(r"[（(][^（）()]*[)）]")


def _periods(frame: Frame) -> str | None:
    return str(frame.periods[0]) if frame.in_batches and frame.periods else None


def _measures(column: Column) -> bool:
    return column.meaning in ("money", "count", "rate") or column.unit in ("个", "项", "%")
