"""The store: one engine, its writer and its views."""

from types import TracebackType

from graph.store.engine import Engine
from graph.store.view import View
from graph.store.writer import Writer


class Store:
    """An open store; close it, or use it in a `with`."""

    def __init__(self, engine: Engine, address: str) -> None:
        self.engine = engine
        self.address = address

    def writer(self) -> Writer:
        """Give what writes to it."""
        return Writer(self.engine)

    def view(self) -> View:
        """Give what reads it."""
        return View(self.engine)

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
