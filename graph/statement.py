"""What one document says: statements about things, claims about groups, notices of the unread.

Ids are hashes of what is said, never of where or by which rule it was found: a
fact told twice in one document is one statement with two spans.
"""

from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from graph.document import Document, Span
from graph.types.code import identifier

Label = Literal["Project", "Company"]
Predicate = Literal[
    "named",
    "located_in",
    "listed",
    "moved",
    "status",
    "investment",
    "invested_by",
    "in_sector",
    "phase_of",
]
Basis = Literal["stated", "listed", "inferred", "given"]
Value = str | int | None
Qualifiers = tuple[tuple[str, str | int], ...]


@dataclass(frozen=True)
class Mention:
    """A project or company as one document knows it.

    `name` is the core name. `apart` is empty, but where one document names two
    undertakings of equal core it holds what tells them apart (the owner's core).
    """

    document: str
    label: Label
    name: str
    apart: str = ""

    @cached_property
    def id(self) -> str:
        """The hash of document, label and core name."""
        return identifier("mention", self.document, self.label, self.name, self.apart)


@dataclass(frozen=True)
class Statement:
    """One fact about one mention, with the sentences that carry it.

    | predicate   | value                      | object  | qualifiers |
    |-------------|----------------------------|---------|------------|
    | named       | the name as written        |         | form: full, alias |
    | located_in  | district or zone code      |         | text, precision: article, item |
    | listed      |                            |         | programme, province, period or year, stage |
    | moved       |                            |         | programme, province, from_period, from_stage, to_period, to_stage, date, date_text |
    | status      | stage code                 |         | date, date_text |
    | investment  | 元, an integer             |         | kind: total, annual, completed; decimals, qualifier, text, currency |
    | invested_by |                            | company | role: investor, builder, operator, partner, unstated; amount_yuan |
    | in_sector   | the sector in the text's words |     | |
    | phase_of    | core name of the whole     |         | |

    Absent qualifiers are unknown: a `listed` without `period` is a batch whose
    period the text leaves open. `sentence` is what a person reads to see the fact:
    the whole sentence of running text that holds the first span.
    """

    subject: Mention
    predicate: Predicate
    value: Value = None
    object: Mention | None = None
    qualifiers: Qualifiers = ()
    spans: tuple[Span, ...] = ()
    rule: str = ""
    basis: Basis = "stated"
    sentence: Span | None = None

    @property
    def document(self) -> str:
        """The id of the document that says it."""
        return self.subject.document

    @cached_property
    def id(self) -> str:
        """The hash of document, subject, predicate, value or object and qualifiers."""
        target = self.object.id if self.object else self.value
        rest = [part for pair in self.qualifiers for part in pair]
        return identifier("stmt", self.document, self.subject.id, self.predicate, target, *rest)

    def qualifier(self, name: str) -> str | int | None:
        """Give the qualifier of this name, or None where the text leaves it open."""
        for known, value in self.qualifiers:
            if known == name:
                return value
        return None


@dataclass(frozen=True)
class Claim:
    """One printed figure about a group of projects or a place.

    `value` is an integer of `unit`: `yuan` (元), `piece` (个), `milli_percent`
    (thousandths of a percent) or another word of its own; `decimals` are the
    printed ones. `periods` is "7", "1-6" or None. `component_of` is the id of the
    claim whose part the text says it is.
    """

    document: str
    scope: str | None
    scope_code: str | None
    programme: str | None
    periods: str | None
    stage: str | None
    metric: str
    value: int
    unit: str
    rate_of: str | None = None
    filter: str | None = None
    decimals: int = 0
    qualifier: str = "exact"
    kind: str = "actual"
    year: int | None = None
    component_of: str | None = None
    spans: tuple[Span, ...] = ()
    rule: str = ""
    basis: Basis = "stated"
    sentence: Span | None = None

    @cached_property
    def id(self) -> str:
        """The hash of document and all that the figure says, its place excepted."""
        return identifier(
            "claim",
            self.document,
            self.scope,
            self.programme,
            self.periods,
            self.stage,
            self.metric,
            self.rate_of,
            self.filter,
            self.value,
            self.unit,
            self.qualifier,
            self.kind,
            self.year,
        )


@dataclass(frozen=True)
class Notice:
    """Something seen and not understood, with its place."""

    document: str
    code: str
    text: str
    span: Span | None = None

    @cached_property
    def id(self) -> str:
        """The hash of document, code, words and place."""
        place = [offset for pair in self.span.ranges for offset in pair] if self.span else []
        return identifier("notice", self.document, self.code, self.text, *place)


@dataclass(frozen=True, slots=True)
class Reading:
    """All that one document says: what a writer commits, whole or not at all."""

    document: Document
    statements: tuple[Statement, ...] = ()
    claims: tuple[Claim, ...] = ()
    notices: tuple[Notice, ...] = ()


def qualifiers(**pairs: str | int | None) -> Qualifiers:
    """Give the pairs that are known, sorted by name."""
    return tuple(sorted((name, value) for name, value in pairs.items() if value is not None))
