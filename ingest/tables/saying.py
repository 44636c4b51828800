"""Statements of one table row about one project."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from graph.document import Document, Span
from graph.places import Place, own_zone, read_places, resolve
from graph.statement import Mention, Notice, Qualifiers, Statement, qualifiers
from graph.types.amount import Amount, read_amounts
from graph.types.name import company_core, project_core
from ingest.rules.grammar.companies.inside import firms_in
from ingest.tables.batches import Listing
from ingest.tables.columns import Column
from ingest.tables.frame import Frame
from ingest.tables.grid import Cell
from ingest.tables.values import cell_amount, companies, stage_told

RULE = "table_row"
TOTAL_TOLD = re.compile(
    r"总投资(?:额|规模)?[:：]?(?:为|达到?)?(?P<sum>(?:约|近|超|逾)?\s?\d[\d.,]{0,11}\s?(?:亿|万)元)"
)
TOWN = re.compile("(?:镇|乡|街道|办事处|村)等?$")
Said = Statement | Notice


@dataclass(frozen=True)
class Speaker:
    """Makes statements of one document about one project."""

    document: Document
    project: Mention
    frame: Frame

    def say(
        self,
        predicate: str,
        cell: Cell,
        value: str | int | None = None,
        *,
        target: Mention | None = None,
        told: Qualifiers = (),
        basis: str = "stated",
    ) -> Statement:
        """Give one statement with its cell as span."""
        return Statement(self.project, predicate, value, target, told, (cell.span,), RULE, basis)  # type: ignore[arg-type]

    def notice(self, code: str, cell: Cell) -> Notice:
        """Give a notice of a cell not understood."""
        return Notice(self.document.id, code, cell.text, cell.span)

    def money(self, column: Column, cell: Cell) -> Iterator[Said]:
        """Read a cell of investment."""
        amount = cell_amount(cell.text, column.unit or self.frame.unit)
        if amount is None:
            unit = column.unit or self.frame.unit
            yield (
                self.notice("unread_amount", cell)
                if unit
                else self.notice("unit_unknown", column.cell)
            )
        elif column.kind in ("total", "annual", "completed"):
            basis = "inferred" if column.role == "guessed" else "stated"
            yield self._invested(cell, column.kind, amount, cell.text, basis)

    def total_in(self, cell: Cell) -> Iterator[Said]:
        """Read the total investment that a cell of contents tells in words: 总投资约12亿元，新建…."""
        told = TOTAL_TOLD.search(cell.text)
        if told:
            _, end, amount = read_amounts(cell.text[told.start("sum") :])[0]
            words = cell.text[told.start("sum") :][:end]
            yield self._invested(cell, "total", amount, words, "stated")

    def _invested(self, cell: Cell, kind: str, amount: Amount, text: str, basis: str) -> Statement:
        told = qualifiers(
            kind=kind,
            decimals=amount.decimals_yi,
            qualifier=amount.qualifier,
            text=text,
            currency=amount.currency,
        )
        return self.say("investment", cell, amount.yuan, told=told, basis=basis)

    def company(self, column: Column, cell: Cell) -> Iterator[Said]:
        """Read a cell of companies."""
        for name in companies(cell.text):
            yield from self.party(cell, name, column.role)

    def party(self, cell: Cell, name: str, role: str) -> Iterator[Said]:
        """Say that a company of this name, which stands in the cell, is party to the project."""
        target = Mention(self.document.id, "Company", company_core(name))
        form = qualifiers(form="full")
        yield Statement(target, "named", name, None, form, (_part(cell, name),), RULE)
        yield self.say("invested_by", cell, target=target, told=qualifiers(role=role))

    def inside(self, cell: Cell, name: str) -> Iterator[Said]:
        """Read the companies inside a project's name."""
        for firm in firms_in(name, self.frame.scope):
            words = name[firm.start : firm.end]
            target = Mention(self.document.id, "Company", company_core(words))
            for form in (words, *firm.forms):
                told = qualifiers(form="full" if form == words else "alias")
                yield Statement(target, "named", form, None, told, (_part(cell, form),), RULE)
            told = qualifiers(role="unstated")
            yield self.say("invested_by", cell, target=target, told=told)

    def place(self, cell: Cell) -> Iterator[Said]:
        """Read a cell of places; a city or province is no project's district."""
        found = list(places_of(cell.text, self.frame.scope))
        for text, place in found:
            if place.level in ("county", "zone") and place.code:
                yield self.located(cell, place, text, "item")
        if not found and not TOWN.search(cell.text):
            yield self.notice("unknown_place", cell)

    def located(self, cell: Cell, place: Place, text: str, precision: str) -> Statement:
        """Say where the project lies."""
        basis = "stated" if precision == "item" else "inferred"
        return self.say(
            "located_in",
            cell,
            place.code,
            told=qualifiers(text=text, precision=precision),
            basis=basis,
        )

    def status(self, cell: Cell, stage: str | None = None) -> Iterator[Said]:
        """Read a cell of status, or say the stage that stands over the table."""
        code = stage or stage_told(cell.text)
        if code:
            yield self.say("status", cell, code, basis="listed" if stage else "stated")

    def listed(self, cell: Cell, listing: Listing) -> Iterator[Said]:
        """Say that the project stands in a batch."""
        if listing.known():
            told = qualifiers(
                programme=self.frame.programme,
                province=self.frame.province,
                period=listing.period,
                stage=listing.stage,
            )
            yield self.say("listed", cell, told=told, basis="listed")

    def way(self, steps: list[tuple[Cell, Listing]], goal: Listing | None = None) -> Iterator[Said]:
        """Say the batches that it stood in, one after another, and the moves between them."""
        for place, (cell, step) in enumerate(steps):
            yield from self.listed(cell, step)
            following = steps[place + 1][1] if place + 1 < len(steps) else goal
            if following:
                yield from self.moved(cell, step, following)

    def moved(self, cell: Cell, origin: Listing, goal: Listing) -> Iterator[Said]:
        """Say that the project came from one batch to another."""
        if origin.known() and goal.known() and origin != goal:
            told = qualifiers(
                programme=self.frame.programme,
                province=self.frame.province,
                from_period=origin.period,
                from_stage=origin.stage,
                to_period=goal.period,
                to_stage=goal.stage,
            )
            yield self.say("moved", cell, told=told)


def speaker(document: Document, name: str, frame: Frame, apart: str = "") -> Speaker:
    """Give the speaker for a project of this name."""
    return Speaker(document, Mention(document.id, "Project", project_core(name), apart), frame)


def _part(cell: Cell, name: str) -> Span:
    """Give the span of one name among several of a cell; the cell's, where its text was cleaned."""
    place = cell.text.find(name)
    clean = cell.end - cell.start == len(cell.text)
    return Span.of((cell.start + place, cell.start + place + len(name))) if clean else cell.span


def places_of(text: str, within: Place | None) -> Iterator[tuple[str, Place]]:
    """Give the places of a cell with their short names; a zone keeps the words that tell it."""
    whole = resolve(text, within=within)
    if whole:
        yield _printed(text, whole), whole
        return
    read = read_places(text, within=within)
    own = own_zone(text, within) if within else None
    if own and all(place.level == "zone" for _, _, place in read):
        yield (within.name, within) if within and text.startswith("县") else (text, own)
        return
    for start, end, place in read:
        yield _printed(text[start:end], place), place


def _printed(text: str, place: Place) -> str:
    return text if place.level == "zone" else place.name


def narrowed(frame: Frame, stage: str | None, unit: str = "") -> Frame:
    """Give the frame of a row under another stage, in a unit of its own."""
    return replace(frame, stage=stage or frame.stage, unit=unit or frame.unit)
