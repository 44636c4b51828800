"""What every engine over Bolt does alike: sessions, managed transactions, rows."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

import neo4j

from graph.projection import Edge, Node
from graph.store.apply import caption, dates, edge_row, row_of
from graph.store.bolt.errors import stored
from graph.store.bolt.values import python
from graph.store.engine import Row, T, Transaction

SIZE = 1000
FETCHED = 1000
ALL = -1  # the server goes on sending while rows are worked on; none is kept
RETRY_SECONDS = 60  # a server that restarts is back by then


class Client:
    """A database over Bolt. `place` names it in messages."""

    name = "bolt"
    alone = False
    first: str | None = None
    drawn = False

    def __init__(
        self,
        url: str,
        auth: tuple[str, str] | None,
        database: str | None,
        authority: str | None = None,
    ) -> None:
        """Connect. `authority` is a file of certificates to trust, for an address with `+s`."""
        self.place = url
        self.database = database
        trust: dict[str, Any] = {}
        if authority and "+s:" in url:
            url = url.replace("+s:", ":")
            trust = {"encrypted": True, "trusted_certificates": neo4j.TrustCustomCAs(authority)}
        with stored(self.place):
            self.driver = neo4j.GraphDatabase.driver(
                url,
                auth=auth,
                notifications_min_severity="OFF",
                max_transaction_retry_time=RETRY_SECONDS,
                **trust,
            )
            self.driver.verify_connectivity()
        self._bookmarks = neo4j.GraphDatabase.bookmark_manager()

    def session(self, *, reading: bool, fetched: int = FETCHED) -> neo4j.Session:
        """Give a session that has seen all that this client wrote; rows come `fetched` at a time."""
        mode = neo4j.READ_ACCESS if reading else neo4j.WRITE_ACCESS
        return self.driver.session(
            database=self.database,
            default_access_mode=mode,
            bookmark_manager=self._bookmarks,
            fetch_size=fetched,
        )

    def define(self, statements: Iterable[str]) -> None:
        """Run statements that make constraints and indexes, each on its own."""
        with stored(self.place), self.session(reading=False) as session:
            for statement in statements:
                session.run(statement).consume()

    def read(self, cypher: str, **parameters: Any) -> list[Row]:
        """Run a statement of our own that only reads."""
        with stored(self.place), self.session(reading=True) as session:
            return session.execute_read(lambda tx: _rows(tx.run(cypher, parameters)))

    def stream(self, cypher: str, **parameters: Any) -> Iterator[Row]:
        """Run a statement of our own that only reads, giving rows as they come."""
        with stored(self.place), self.session(reading=True, fetched=ALL) as session:
            for record in session.run(cypher, parameters):
                yield row(record)

    def write(self, work: Callable[[Transaction], T]) -> T:
        """Do the work in one managed transaction, again on errors that pass."""

        def unit(tx: neo4j.ManagedTransaction) -> T:
            if self.first:
                tx.run(self.first).consume()
            return work(_Transaction(tx, drawn=self.drawn))

        with stored(self.place), self.session(reading=False) as session:
            return session.execute_write(unit)

    def load(self, batches: Iterable[Sequence[Node] | Sequence[Edge]]) -> None:
        """Fill the empty database by `UNWIND`, a thousand rows a transaction."""
        with stored(self.place), self.session(reading=False) as session:
            for batch in batches:
                for start in range(0, len(batch), SIZE):
                    cypher, rows = creation(batch[start : start + SIZE], drawn=self.drawn)
                    session.execute_write(_run, cypher, rows)

    def close(self) -> None:
        """Close the connections."""
        self.driver.close()


class _Transaction:
    """One managed transaction."""

    def __init__(self, tx: neo4j.ManagedTransaction, *, drawn: bool) -> None:
        self._tx = tx
        self.drawn = drawn

    def run(self, cypher: str, **parameters: Any) -> list[Row]:
        """Run one statement and give its rows."""
        return _rows(self._tx.run(cypher, parameters))


def creation(batch: Sequence[Node] | Sequence[Edge], *, drawn: bool) -> tuple[str, list[Row]]:
    """Give the statement that creates a batch of one label, or of one type, and its rows."""
    first = batch[0]
    if isinstance(first, Node):
        cypher = (
            f"UNWIND $rows AS row CREATE (n:{first.label}) SET n = row{dates(first.label, 'n')}"
        )
        return cypher, [row_of(node) for node in batch if isinstance(node, Node)]
    cypher = (
        f"UNWIND $rows AS row MATCH (a:{first.source[0]} {{id: row.a}}) "
        f"MATCH (b:{first.target[0]} {{id: row.b}}) "
        f"CREATE (a)-[e:{first.type}]->(b) SET e = row.p{dates(first.type, 'e', 'row.p')}"
    )
    cypher += caption(first.type) if drawn else ""
    edges = [edge for edge in batch if isinstance(edge, Edge)]
    return cypher, [{"a": e.source[1], "b": e.target[1], "p": edge_row(e)} for e in edges]


def _run(tx: neo4j.ManagedTransaction, cypher: str, rows: list[Row]) -> None:
    tx.run(cypher, rows=rows).consume()


def _rows(result: neo4j.Result) -> list[Row]:
    return [row(record) for record in result]


def row(record: neo4j.Record) -> Row:
    """Give a record's values by column."""
    return dict(zip(record.keys(), map(python, record.values()), strict=True))
