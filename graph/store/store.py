"""The store: one engine, its writer and its views."""

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from types import TracebackType
from typing import Protocol

from graph.store.engine import Engine
from graph.store.memory import Memory
from graph.store.view import View
from graph.store.writer import Writer


class Home(Protocol):
    """Where the engine's data are kept; `fresh`: a rebuilt graph takes the place of the old."""

    fresh: bool

    def replacing(self, engine: Engine) -> AbstractContextManager[Engine]:
        """Give an empty engine; when the block ends well, it takes the given one's place."""
        ...


class Store:
    """An open store; close it, or use it in a `with`."""

    def __init__(self, engine: Engine, address: str, home: Home) -> None:
        self.engine = engine
        self.home = home
        self.address = address
        self._memory = Memory()

    def writer(self) -> Writer:
        """Give what writes to it."""
        return Writer(self.engine, self._memory)

    def view(self) -> View:
        """Give what reads it."""
        return View(self.engine)

    @contextmanager
    def replacing(self) -> Iterator[Engine]:
        """Give an empty engine that takes this one's place if all goes well."""
        with self.home.replacing(self.engine) as fresh:
            yield fresh
        self._memory = Memory()
        if self.home.fresh:
            self.engine = fresh

    def close(self) -> None:
        """Let go of its files or connections."""
        self.engine.close()

    def __enter__(self) -> "Store":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()
