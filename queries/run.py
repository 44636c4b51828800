"""Runs one saved query: typed parameters in, a bounded table out, nothing written."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Protocol

from graph.errors import QueryError
from queries.catalog import Query
from queries.parameter import Value
from queries.syntax import parameters

LIMITS = ("rows", "seconds")


class Runs(Protocol):
    """What a query needs of a view: `run`, read-only and limited, rows by column."""

    def run(self, cypher: str, /, **params: Any) -> Any:
        """Run a statement that only reads."""
        ...

    def resolve(self, member: str, /) -> str:
        """Give the canonical id of a merged project or company. Raises NotFoundError."""
        ...


@dataclass(frozen=True, slots=True)
class Rows:
    """A table: its columns, and its rows in order."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Any, ...], ...]

    def records(self) -> Iterator[dict[str, Any]]:
        """Give each row by column name."""
        return (dict(zip(self.columns, row, strict=True)) for row in self.rows)

    def __len__(self) -> int:
        return len(self.rows)


def run(view: Runs, query: Query, /, **given: Value) -> Rows:
    """Run a saved query.

    Raises QueryError for a parameter that is missing, unknown or of another type, and
    LimitError where the view's limits are reached.
    """
    used = parameters(query.cypher)
    values = {name: value for name, value in bound(query, given).items() if name in used}
    found = view.run(query.cypher, **values)
    rows = (tuple(record[column] for column in query.columns) for record in found)
    return Rows(query.columns, tuple(rows))


def typed(view: Runs, statement: str, given: Mapping[str, Any], *, rows: int) -> Rows:
    """Run a statement that someone typed; LimitError where it gives more than `rows`."""
    for name in LIMITS:
        if name in given:
            raise QueryError(
                f"参数不能叫 ${name}，请改名 · no parameter may be called ${name}: rename it"
            )
    records = list(view.run(statement, rows=rows, **given))
    columns = tuple(dict.fromkeys(name for record in records for name in record))
    return Rows(columns, tuple(tuple(map(each.get, columns)) for each in records))


def bound(query: Query, given: dict[str, Value]) -> dict[str, Value]:
    """Give a value for every parameter: the given one in its type, or its default."""
    known = {parameter.name for parameter in query.parameters}
    for name in given:
        if name not in known:
            raise QueryError(
                f"查询“{query.name}”没有参数 ${name}；有：{_named(query)} · "
                f"query “{query.name}” takes no ${name}; it takes {_named(query)}"
            )
    return {each.name: each.value(given.get(each.name)) for each in query.parameters}


def _named(query: Query) -> str:
    return ", ".join(f"${parameter.name}: {parameter.type}" for parameter in query.parameters)
