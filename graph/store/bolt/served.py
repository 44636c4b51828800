"""The embedded engine, reached over Bolt while another process serves it."""

import neo4j

from graph.store.arcade.serve import READER, WRITER, Address
from graph.store.bolt.client import Client, row
from graph.store.bolt.errors import asked, stored
from graph.store.engine import Limits, Row
from graph.store.guard import check


class Served(Client):
    """A served store: our own statements as its writer, anyone else's as one who may only read."""

    name = "arcade"

    def __init__(self, address: Address) -> None:
        super().__init__(address.url, (WRITER, address.password), address.database)
        with stored(address.url):
            self._reader = neo4j.GraphDatabase.driver(address.url, auth=(READER, address.reading))

    def guarded(self, cypher: str, parameters: Row, limits: Limits) -> list[Row]:
        """Run someone's statement as a user who has no right to write, limited."""
        check(cypher)
        with (
            asked(self.place, limits),
            self._reader.session(database=self.database) as session,
            session.begin_transaction(timeout=limits.seconds) as tx,
        ):
            return list(limits.capped(map(row, tx.run(cypher, parameters))))

    def close(self) -> None:
        """Close the connections."""
        self._reader.close()
        super().close()
