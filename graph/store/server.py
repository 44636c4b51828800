"""A database server as the home of a store, and how its graph is made again in place."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import cast
from urllib.parse import SplitResult, unquote, urlsplit

from graph.errors import StoreError
from graph.projection import Edge, Node
from graph.schema import load
from graph.settings import Settings
from graph.store.bolt import Neo4j
from graph.store.engine import Engine

SCHEMES = ("bolt", "bolt+s", "bolt+ssc", "neo4j", "neo4j+s", "neo4j+ssc")
KEPT_EDGES = ("STATED_IN", "COMPONENT_OF")
WIPE = "MATCH (n:{label}) CALL (n) {{ DETACH DELETE n }} IN TRANSACTIONS OF 1000 ROWS"
UNLINK = "MATCH (:Claim)-[e:ABOUT]->() CALL (e) { DELETE e } IN TRANSACTIONS OF 1000 ROWS"


class Server:
    """A Neo4j server by its address; credentials from the address or the environment."""

    fresh = False

    def __init__(self, address: str, settings: Settings) -> None:
        parts = urlsplit(address)
        self.url = f"{parts.scheme}://{_host(parts)}"
        user = unquote(parts.username) if parts.username else settings.user
        password = unquote(parts.password) if parts.password else settings.password
        self._auth = (user, password) if password else None
        self._database = parts.path.strip("/") or settings.database
        self._authority = settings.authority

    def open(self) -> Neo4j:
        """Connect, and make constraints and indexes that are missing. Raises StoreError."""
        engine = Neo4j(self.url, self._auth, self._database, self._authority)
        try:
            engine.prepare()
        except BaseException:
            engine.close()
            raise
        return engine

    @contextmanager
    def replacing(self, engine: Engine) -> Iterator[Engine]:
        """Take away all entities and what leads to them, and give what puts new ones in.

        Documents, statements and judgements stay, so that it can be done again. Nobody
        else can write until the block ends.
        """
        server = cast(Neo4j, engine)
        entities = [node.name for node in load().nodes.values() if node.layer == "entity"]
        with server.alone_writing():
            server.define([UNLINK, *(WIPE.format(label=label) for label in entities)])
            yield _Entities(server)


class _Entities(Neo4j):
    """The same server, whose turn to write is held, and to which evidence need not be written again."""

    first = None

    def __init__(self, server: Neo4j) -> None:
        self.__dict__.update(server.__dict__)

    def load(self, batches: Iterable[Sequence[Node] | Sequence[Edge]]) -> None:
        """Load the batches of entities and what leads to them."""
        super().load(batch for batch in batches if not _is_evidence(batch[0]))


def _host(parts: SplitResult) -> str:
    name = f"[{parts.hostname}]" if ":" in str(parts.hostname) else str(parts.hostname)
    try:
        return f"{name}:{parts.port}" if parts.port else name
    except ValueError as error:
        raise StoreError(
            f"端口不是数字 / the port of {parts.scheme}://{parts.hostname} is no number"
        ) from error


def _is_evidence(record: Node | Edge) -> bool:
    if isinstance(record, Node):
        return load().nodes[record.label].layer == "evidence"
    return record.type in KEPT_EDGES


def is_server(address: str) -> bool:
    """Tell whether an address is a server's. Raises StoreError for a scheme that is not known."""
    scheme, separator, _ = address.partition("://")
    if separator and scheme not in SCHEMES:
        raise StoreError(
            f"不认识的地址 / unknown kind of address: {scheme}://; "
            f"give a folder, or one of {', '.join(SCHEMES)}"
        )
    return bool(separator)
