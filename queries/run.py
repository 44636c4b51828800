"""Runs one saved query: typed parameters in, a bounded table out, nothing written."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Protocol

from graph.errors import QueryError
from queries.catalog import Query
from queries.parameter import Value
from queries.syntax import parameters

ROWS = 10_000


class Runs(Protocol):
    """What a query needs of a view: `run`, read-only, and its rows as mappings."""

    def run(self, cypher: str, **params: Any) -> Any:
        """Run a statement that only reads."""
        ...


@dataclass(frozen=True, slots=True)
class Rows:
    """A table: its columns, its rows in order, and whether rows were left off at the limit."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Any, ...], ...]
    cut: bool = False

    def records(self) -> Iterator[dict[str, Any]]:
        """Give each row by column name."""
        return (dict(zip(self.columns, row, strict=True)) for row in self.rows)

    def __len__(self) -> int:
        return len(self.rows)


def run(view: Runs, query: Query, most: int = ROWS, /, **given: Value) -> Rows:
    """Run the query and give its rows, at most `most` of them.

    QueryError for a parameter that is missing, unknown or of another type.
    """
    used = parameters(query.cypher)
    values = {name: value for name, value in bound(query, given).items() if name in used}
    rows: list[tuple[Any, ...]] = []
    for record in view.run(query.cypher, **values):
        if len(rows) == most:
            return Rows(query.columns, tuple(rows), cut=True)
        rows.append(tuple(record[column] for column in query.columns))
    return Rows(query.columns, tuple(rows))


def typed(view: Runs, statement: str, parameters: dict[str, Any], most: int = ROWS) -> Rows:
    """Run a statement that someone typed and give its rows, at most `most` of them."""
    records: list[dict[str, Any]] = []
    for record in view.run(statement, **parameters):
        if len(records) == most:
            return _rows(records, cut=True)
        records.append(dict(record))
    return _rows(records)


def _rows(records: list[dict[str, Any]], *, cut: bool = False) -> Rows:
    columns = tuple(dict.fromkeys(name for record in records for name in record))
    return Rows(columns, tuple(tuple(map(each.get, columns)) for each in records), cut)


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
