"""What every engine does for the store; the store knows nothing else of it."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Protocol, TypeVar

from graph.errors import LimitError
from graph.projection import Edge, Node

Row = dict[str, Any]
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Limits:
    """The most rows and seconds that a query may take."""

    rows: int
    seconds: float

    def capped(self, rows: Iterable[Row]) -> Iterator[Row]:
        """Give the rows; raise LimitError when there are more than `rows`."""
        for number, row in enumerate(rows):
            if number == self.rows:
                raise LimitError(
                    f"结果超过 {self.rows} 行 / more than {self.rows} rows: "
                    "add LIMIT to the query, or raise the limit"
                )
            yield row


@dataclass(frozen=True, slots=True)
class Path:
    """A path: its nodes and the edges between them, in order."""

    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]


class Transaction(Protocol):
    """One transaction: all of what it runs, or nothing.

    `drawn`: on a server, where people draw the graph, every edge carries a caption.
    """

    drawn: bool

    def run(self, cypher: str, **parameters: Any) -> list[Row]:
        """Run one statement and give its rows."""
        ...


class Engine(Protocol):
    """A graph engine that takes Cypher. Values are Python's; dates `datetime.date`.

    Nodes, relationships and paths in results are `Node`, `Edge` and `Path`; an edge's
    ends are ("", "") where the engine does not send them.
    """

    name: str

    @property
    def alone(self) -> bool:
        """Whether nobody but this process can write."""
        ...

    def define(self, statements: Iterable[str]) -> None:
        """Run statements that make constraints and indexes."""
        ...

    def read(self, cypher: str, **parameters: Any) -> list[Row]:
        """Run a statement of our own that only reads."""
        ...

    def stream(self, cypher: str, **parameters: Any) -> Iterator[Row]:
        """Run a statement of our own that only reads, giving rows as they come."""
        ...

    def write(self, work: Callable[[Transaction], T]) -> T:
        """Do the work in one transaction, again where the engine asks to try again."""
        ...

    def guarded(self, cypher: str, parameters: Row, limits: Limits) -> list[Row]:
        """Run someone's statement, which must not write, read files or reach the network.

        Raises ForbiddenError, QueryError or LimitError.
        """
        ...

    def load(self, batches: Iterable[Sequence[Node] | Sequence[Edge]]) -> None:
        """Fill an empty store, fast and not atomically.

        Each batch holds nodes of one label, or edges of one type between two labels,
        whose ends came before.
        """
        ...

    def close(self) -> None:
        """Let go of files and connections."""
        ...
