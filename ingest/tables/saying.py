"""Statements of one table row about one project."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from graph.document import Document, Span
from graph.places import Place, own_zone, read_places, resolve
from graph.statement import Mention, Notice, Qualifiers, Statement, qualifiers
from graph.types.amount import Amount, read_amounts
from graph.types.name import company_core, project_core
from graph.types.period import read_periods
from graph.types.stage import BATCH_STAGES
from ingest.rules.grammar.companies.inside import firms_in
from ingest.tables.columns import Column
from ingest.tables.frame import Frame, stage_in
from ingest.tables.grid import Cell
from ingest.tables.values import cell_amount, companies, stage_told

RULE = "table_row"
STEP = re.compile("[、，,；;/→]|至(?=第)")
TOTAL_TOLD = re.compile(
    r"总投资(?:额|规模)?[:：]?(?:为|达到?)?(?P<sum>(?:约|近|超|逾)?\s?\d[\d.,]{0,11}\s?(?:亿|万)元)"
)
TURNED = re.compile(r"第?\s*[\d一二三四五六七八九十]{1,3}\s*期\s*已?转[为入]?(?:签约|开工|投产)")
# 已转第四期开工, 2022年10月开工（第六期）
ONWARD = re.compile(
    r"(?<![未没不])转[入为至到]?\s?第?\s?[\d一二三四五六七八九十]{1,3}\s?期(?:签约|开工|投产)|(?:开工|投产)[（(]第?\s?[\d一二三四五六七八九十]{1,3}\s?期[)）]"
)
TOWN = re.compile("(?:镇|乡|街道|办事处|村)等?$")
Said = Statement | Notice


@dataclass(frozen=True, slots=True)
class Listing:
    """A batch by period and stage."""

    period: int | None
    stage: str | None

    def known(self) -> bool:
        """Tell whether it names anything."""
        return self.period is not None or self.stage is not None


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


def listing_in(text: str, base: Listing) -> Listing:
    """Give the batch that a short text names: 第二期开工; what it leaves open is the base's."""
    numbers = [n for _, _, periods in read_periods(text) for n in periods.numbers]
    stage = stage_in(text)
    period = numbers[0] if numbers else int(text) if text.isdecimal() else base.period
    return Listing(period, stage if stage in BATCH_STAGES else base.stage)


def turned(text: str, base: Listing) -> Listing | None:
    """Give the batch that a remark moves the project on to: 第十期转开工, 已转第十期开工, of a project of an earlier one."""
    found = TURNED.match(text) or ONWARD.search(text)
    goal = listing_in(found.group().replace("转", ""), Listing(None, None)) if found else None
    later = goal and goal.stage and base.stage and (goal.period or 0) > (base.period or 0)
    return goal if later else None


def origins(text: str) -> list[Listing]:
    """Give the earlier batches that a cell tells, in order: 第八期签约、第九期开工; 第五期签约转开工."""
    told = [listing_in(part, Listing(None, None)) for part in STEP.split(text.split("转")[0])]
    return [listing for listing in told if listing.known()]


def journey(text: str) -> list[Listing]:
    """Give the batches that a cell tells in order, the one it came to among them: 第八期签约转开工."""
    goal = [listing_in(part, Listing(None, None)) for part in text.split("转")[1:]]
    return [*origins(text), *(listing for listing in goal if listing.stage)]


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
