"""One fact about a project or a company, before it becomes a statement."""

from dataclasses import dataclass

from graph.statement import Basis, Predicate, Qualifiers, Value


@dataclass(frozen=True, slots=True)
class Fact:
    """`project` and `company` are numbers of the scene's threads."""

    project: int
    predicate: Predicate
    value: Value = None
    company: int | None = None
    qualifiers: Qualifiers = ()
    basis: Basis = "stated"

    def __str__(self) -> str:
        tail = " ".join(f"{key}={value}" for key, value in self.qualifiers)
        return f"{self.project}: {self.predicate} {self.value if self.company is None else self.company} {tail}".strip()
