"""ArcadeDB in this process, as an engine of the store."""

import shutil
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from threading import RLock
from typing import Any

import arcadedb_embedded  # type: ignore[import-untyped]
from arcadedb_embedded.exceptions import _retry_verdict  # type: ignore[import-untyped]

from graph.errors import StoreBusyError, StoreError
from graph.projection import Edge, Node
from graph.store.arcade.guard import translated
from graph.store.arcade.jvm import java, start
from graph.store.arcade.load import load
from graph.store.arcade.serve import Address, leave_note, serve, take_note_away
from graph.store.arcade.values import parameters as to_java
from graph.store.arcade.values import rows_of
from graph.store.engine import Limits, Row, T, Transaction
from graph.store.guard import check

RETRIES = 8
LONGEST = 600_000  # milliseconds; the engine takes the deadline when it gives the first row
MOST_ELEMENTS = 500_000


class Arcade:
    """One database folder, owned by this process alone."""

    name = "arcade"

    def __init__(self, folder: Path, *, heap: str) -> None:
        """Open the folder's database, or make an empty one. Raises StoreBusyError, StoreError."""
        start(heap, folder.parent)
        self.folder = folder
        self._lock = RLock()
        self._served: tuple[Any, Address] | None = None
        self._longest = LONGEST
        factory = arcadedb_embedded.DatabaseFactory(str(folder))
        try:
            self._use(factory.open() if factory.exists() else factory.create())
        except arcadedb_embedded.ArcadeDBError as error:
            raise _opening(folder, error) from error

    @property
    def alone(self) -> bool:
        """Whether nobody but this process can write: it is not served."""
        return self._served is None

    def _use(self, database: arcadedb_embedded.Database) -> None:
        database.set_wal_flush("yes_nometadata")
        self._db = database
        self._java = database.get_java_database()
        keys = java("com.arcadedb.GlobalConfiguration")
        settings = self._java.getConfiguration()
        settings.setValue(keys.OPENCYPHER_LOAD_CSV_ALLOW_FILE_URLS, False)
        settings.setValue(keys.OPENCYPHER_LOAD_CSV_ALLOW_REMOTE_URLS, False)
        settings.setValue(keys.COMMAND_TIMEOUT, self._longest)
        settings.setValue(keys.QUERY_MAX_HEAP_ELEMENTS_ALLOWED_PER_OP, MOST_ELEMENTS)
        self._settings, self._timeout = settings, keys.COMMAND_TIMEOUT

    def define(self, statements: Iterable[str]) -> None:
        """Run SQL that makes types, constraints and indexes."""
        self._db.command("sqlscript", ";\n".join(statements))

    def read(self, cypher: str, **parameters: Any) -> list[Row]:
        """Run a statement of our own that only reads."""
        return list(self.stream(cypher, **parameters))

    def stream(self, cypher: str, **parameters: Any) -> Iterator[Row]:
        """Run a statement of our own that only reads, giving rows as they come."""
        return rows_of(self._query(cypher, parameters, LONGEST))

    def _query(self, cypher: str, parameters: Row, milliseconds: int) -> Any:
        values = to_java(parameters)
        with self._lock:
            self._settings.setValue(self._timeout, min(milliseconds, self._longest))
            return self._java.query("opencypher", cypher, values)

    def write(self, work: Callable[[Transaction], T]) -> T:
        """Do the work in one transaction; roll back on any error; try again on a conflict."""
        with self._lock:
            for attempt in range(RETRIES + 1):
                try:
                    return self._once(work)
                except arcadedb_embedded.ArcadeDBError as error:
                    if attempt == RETRIES or _retry_verdict(error)[0] is None:
                        raise _writing(self.folder, error) from error
        raise AssertionError("unreachable")

    def _once(self, work: Callable[[Transaction], T]) -> T:
        self._settings.setValue(self._timeout, self._longest)
        self._db.begin()
        try:
            result = work(_Transaction(self._db))
            self._db.commit()
        except BaseException:
            if self._db.is_transaction_active():
                self._db.rollback()
            raise
        return result

    def guarded(self, cypher: str, parameters: Row, limits: Limits) -> list[Row]:
        """Run someone's statement: checked, refused by the engine if it writes, limited."""
        check(cypher)
        with translated(limits):
            rows = rows_of(self._query(cypher, parameters, max(1, int(limits.seconds * 1000))))
            return list(limits.capped(rows))

    def load(self, batches: Iterable[Sequence[Node] | Sequence[Edge]]) -> None:
        """Fill the empty database by the engine's batch importer."""
        load(self._db, batches)

    def serve(self, seconds: float) -> Address:
        """Serve the database over Bolt from this process, until it is closed.

        No statement then runs longer than this: an engine that is served cannot tell
        whose it is. Raises StoreBusyError where another process took the folder meanwhile.
        """
        with self._lock:
            if self._served is None:
                self._db.close()
                server, address = serve(self.folder)
                self._longest = int(seconds * 1000)
                self._use(served_database(server, address, self.folder))
                self._served = (server, address)
                leave_note(self.folder.parent, address)
            return self._served[1]

    def close(self) -> None:
        """Close the database; its files are whole and free."""
        with self._lock:
            if self._served is not None:
                take_note_away(self.folder.parent)
                self._served[0].stop()
                shutil.rmtree(self.folder.parent / "serve", ignore_errors=True)
                self._served = None
            elif self._db.is_open():
                self._db.close()


class _Transaction:
    """One transaction of the embedded engine."""

    drawn = False

    def __init__(self, database: arcadedb_embedded.Database) -> None:
        self._java = database.get_java_database()

    def run(self, cypher: str, **parameters: Any) -> list[Row]:
        """Run one statement and give its rows."""
        try:
            return list(rows_of(self._java.command("opencypher", cypher, to_java(parameters))))
        except Exception as error:
            raise arcadedb_embedded.ArcadeDBError(str(error)) from error


def served_database(server: Any, address: Address, folder: Path) -> arcadedb_embedded.Database:
    """Give the database that a server holds. Raises StoreBusyError where another process has it."""
    try:
        return arcadedb_embedded.Database(server.getDatabase(address.database))
    except Exception as error:
        server.stop()
        raise _opening(folder, error) from error


def _reasons(error: BaseException | None) -> Iterator[str]:
    """Give what an error says, and what caused it."""
    while error is not None:
        yield str(error)
        error = error.__cause__


def _opening(folder: Path, error: Exception) -> StoreError:
    if any("lock" in reason.lower() for reason in _reasons(error)):
        return StoreBusyError(
            f"图谱库正被另一进程占用 / another process owns the store at {folder}: "
            "用 sanpi serve 让多个进程共用，或等它结束 / share it by `sanpi serve`, or wait for it to end"
        )
    return StoreError(f"图谱库打不开 / the store at {folder} did not open: {error}")


def _writing(folder: Path, error: Exception) -> StoreError:
    return StoreError(f"写入失败，已回滚 / writing to {folder} failed and was rolled back: {error}")
