"""The graph in notebooks that use py2neo: a configured `Graph` and classes made from the schema.

Needs the extra `sanpi[py2neo]`. py2neo has had no release since 2021 and its maintainer
has ended it; it speaks Bolt up to 4.4, which Neo4j 5.26 and 2026.02 still answer. New work
is better served by the official driver, `neo4j`. Everything here only reads.
"""

from pathlib import Path
from typing import Any, NoReturn
from urllib.parse import urlsplit

from py2neo import (  # type: ignore[import-not-found, import-untyped, unused-ignore]
    ConnectionProfile,
    Graph,
    Transaction,
)
from py2neo.ogm import (  # type: ignore[import-not-found, import-untyped, unused-ignore]
    Model,
    Property,
    RelatedFrom,
    RelatedTo,
)

from graph.errors import ForbiddenError, StoreError
from graph.schema import NodeKind, Schema
from graph.schema import load as schema
from graph.settings import settings
from graph.store.arcade.serve import READER, read_note
from graph.store.guard import check
from graph.store.server import is_server

READ_ONLY = (
    "py2neo 接口只读；写入请用 sanpi ingest 或 store.writer() · "
    "this py2neo interface only reads; write by sanpi ingest or store.writer()"
)
WRITES = ("__db_create__", "__db_merge__", "__db_push__", "__db_delete__")


class ReadTransaction(Transaction):  # type: ignore[misc, unused-ignore]
    """A transaction that refuses what would write, before the server does."""

    def run(self, cypher: Any, parameters: Any = None, **more: Any) -> Any:
        """Run a statement that only reads; ForbiddenError for another."""
        check(str(cypher))
        return super().run(cypher, parameters, **more)


class ReadGraph(Graph):  # type: ignore[misc, unused-ignore]
    """A py2neo `Graph` whose every transaction is a read, whatever is asked for."""

    def auto(self, readonly: bool = True) -> Any:  # noqa: ARG002
        """Begin an auto-commit transaction that reads."""
        return ReadTransaction(self, autocommit=True, readonly=True)

    def begin(self, readonly: bool = True) -> Any:  # noqa: ARG002
        """Begin a transaction that reads."""
        return ReadTransaction(self, autocommit=False, readonly=True)


class ReadProperty(Property):  # type: ignore[misc, unused-ignore]
    """A property that is read and never set."""

    def __set__(self, instance: Any, value: Any) -> NoReturn:
        """Refuse."""
        raise ForbiddenError(READ_ONLY)


def open_graph(url: str | None = None) -> ReadGraph:
    """Give a py2neo `Graph` of the store at bolt://…, SANPI_STORE for None.

    User, password and database come from the address, else from the settings. An
    embedded store's folder is read through the Bolt port of `sanpi serve`; StoreError
    where nobody serves it.
    """
    chosen = settings()
    address = url or chosen.store
    if not is_server(address):
        return _served(Path(address).expanduser().absolute())
    profile = ConnectionProfile(address)
    login = {"user": profile.user, "password": profile.password}
    if "@" not in address:
        login = {"user": chosen.user, "password": chosen.password}
    name = urlsplit(address).path.strip("/") or chosen.database
    return ReadGraph(profile, name=name, **login)


def _served(folder: Path) -> ReadGraph:
    note = read_note(folder)
    if note is None:
        raise StoreError(
            f"先运行 sanpi serve --store {folder} · nobody serves {folder}: run sanpi serve first"
        )
    login = {"user": READER, "password": note.reading}
    return ReadGraph(ConnectionProfile(note.url), name=note.database, **login)


def models(given: Schema | None = None) -> dict[str, type[Any]]:
    """Give a read-only class for every node label, by label.

    Properties are attributes. An edge type leads on under its lower-case name
    (`project.invested_by`), and back under the same with `_from`
    (`company.invested_by_from`); each end comes as the class of its label.
    """
    known = given or schema()
    made: dict[str, type[Any]] = {}
    anything = _dispatcher(made)
    for kind in known.nodes.values():
        made[kind.name] = _model(kind, known, anything)
    return made


def _model(kind: NodeKind, known: Schema, anything: type[Any]) -> type[Any]:
    members: dict[str, Any] = {each.name: ReadProperty(each.name) for each in kind.properties}
    for edge in known.edges.values():
        if any(start == kind.name for start, _ in edge.ends):
            members[edge.name.lower()] = RelatedTo(anything, edge.name)
        if any(end == kind.name for _, end in edge.ends):
            members[f"{edge.name.lower()}_from"] = RelatedFrom(anything, edge.name)
    members |= {"__primarylabel__": kind.name, "__primarykey__": "id", "__doc__": kind.zh}
    members |= dict.fromkeys(WRITES, _refuse)
    made: type[Any] = type(Model)(kind.name, (Model,), members)
    return made


def _dispatcher(made: dict[str, type[Any]]) -> type[Any]:
    """Make the class that wraps a node in the class of its label."""

    def wrap(node: Any) -> Any:
        label = next(iter(node.labels & made.keys()))
        return made[label].wrap(node)

    found: type[Any] = type(Model)("Anything", (Model,), {"wrap": staticmethod(wrap)})
    return found


def _refuse(_self: Any, _transaction: Any, *_rest: Any) -> NoReturn:
    raise ForbiddenError(READ_ONLY)
