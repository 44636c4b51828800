"""Neo4j, a single server or a cluster, as an engine of the store."""

from collections.abc import Iterator
from contextlib import contextmanager

from neo4j import READ_ACCESS

from graph.schema import load
from graph.store.bolt.client import Client, row
from graph.store.bolt.ddl import statements
from graph.store.bolt.errors import asked, stored
from graph.store.bolt.guard import check_plan
from graph.store.engine import Limits, Row
from graph.store.guard import check

ONE_WRITER = "MERGE (w:SanpiWriter {id: 'one'}) DELETE w"

READY_SECONDS = 1800  # indexes over a graph that the server's own tool has imported


class Neo4j(Client):
    """One database of a Neo4j server; writers take turns.

    The first thing that a transaction does is to make and delete a node of a unique id: no
    other writer can until it ends, and the graph holds nothing of it.
    """

    name = "neo4j"
    first: str | None = ONE_WRITER
    drawn = True

    def prepare(self) -> None:
        """Make the constraints and indexes that are missing, and wait until they are there."""
        known = {
            row["name"]
            for what in ("CONSTRAINTS", "INDEXES")
            for row in self.read_show(f"SHOW {what} YIELD name RETURN name")
        }
        lock = "CREATE CONSTRAINT sanpiwriter_id IF NOT EXISTS FOR (w:SanpiWriter) REQUIRE w.id IS UNIQUE"
        wanted = statements(load()) | {"sanpiwriter_id": lock}
        missing = [statement for name, statement in wanted.items() if name not in known]
        if missing:
            self.define([*missing, f"CALL db.awaitIndexes({READY_SECONDS})"])

    @contextmanager
    def alone_writing(self) -> Iterator[None]:
        """Keep all other writers waiting until the block ends; the server lets them go if we die."""
        with (
            stored(self.place),
            self.session(reading=False) as session,
            session.begin_transaction() as turn,
        ):
            turn.run(ONE_WRITER).consume()
            yield

    def read_show(self, command: str) -> list[Row]:
        """Run a SHOW command."""
        with self.session(reading=True) as session:
            return [row(record) for record in session.run(command)]

    def guarded(self, cypher: str, parameters: Row, limits: Limits) -> list[Row]:
        """Run someone's statement: looked at, explained, then run for reading, limited."""
        check(cypher)
        with (
            asked(self.place, limits),
            self.driver.session(
                database=self.database,
                default_access_mode=READ_ACCESS,
                bookmark_manager=self._bookmarks,
                fetch_size=min(limits.rows + 1, 1000),
            ) as session,
        ):
            summary = session.run(f"EXPLAIN {cypher}", parameters).consume()
            check_plan(summary.query_type or "", summary.plan)
            with session.begin_transaction(timeout=limits.seconds) as tx:
                return list(limits.capped(map(row, tx.run(cypher, parameters))))
