"""One fact about a project or a company, before it becomes a statement."""

from typing import NamedTuple

from graph.statement import Basis, Predicate, Qualifiers, Value


class Fact(NamedTuple):
    """`project` and `company` are numbers of the scene's threads."""

    project: int
    predicate: Predicate
    value: Value = None
    company: int | None = None
    qualifiers: Qualifiers = ()
    basis: Basis = "stated"

    def brief(self) -> str:
        """Write it without programme and province."""
        plain = tuple(pair for pair in self.qualifiers if pair[0] not in ("programme", "province"))
        return str(self._replace(qualifiers=plain))

    def __str__(self) -> str:
        tail = " ".join(f"{key}={value}" for key, value in self.qualifiers)
        about = self.value if self.company is None else self.company
        words = (f"{self.project}: {self.predicate}", "" if about is None else str(about), tail)
        return " ".join(filter(None, words))
