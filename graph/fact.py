"""A fact: a statement as the projection sees it, its mentions placed among members."""

from dataclasses import dataclass, field
from typing import NamedTuple

from graph.statement import Basis, Predicate, Value

BASIS_RANK: dict[str, int] = {"stated": 0, "listed": 1, "given": 2, "inferred": 3}


class Member(NamedTuple):
    """What one document knows of one project or company, before any merge.

    `id` is the hash of label, core name, district and owner; `key` names the group
    of equal label and core name. Districts are codes, owners core names of companies.
    """

    id: str
    label: str
    name: str
    key: str
    districts: tuple[str, ...] = ()
    owners: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Fact:
    """One statement with its members: `subject` always, `target` where it names another.

    `target` is the company of `invested_by` and the whole of `phase_of` (whose id is
    then empty: only its key is known). `date` is that of the document.
    """

    id: str
    document: str
    date: str
    predicate: Predicate
    subject: Member
    target: Member | None
    value: Value
    qualifiers: dict[str, str | int] = field(hash=False)
    quote: str
    basis: Basis

    @property
    def keys(self) -> set[str]:
        """The groups that it speaks of or leads to."""
        return {self.subject.key, self.target.key} if self.target else {self.subject.key}

    def integer(self, name: str) -> int | None:
        """Give the qualifier if it is known and a number."""
        value = self.qualifiers.get(name)
        return value if isinstance(value, int) else None

    def text(self, name: str) -> str | None:
        """Give the qualifier's words if it is known."""
        value = self.qualifiers.get(name)
        return None if value is None else str(value)

    @property
    def age(self) -> tuple[str, str, str]:
        """How late it was said: by the document's date, then, to be total, by its ids."""
        return (self.date, self.document, self.id)

    @property
    def strength(self) -> tuple[int, str]:
        """How sure it is, surest first, then by id."""
        return (BASIS_RANK[self.basis], self.id)


def key(label: str, name: str) -> str:
    """Give the name of the group of mentions of equal label and core name."""
    return f"{label}:{name}"
