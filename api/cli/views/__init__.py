"""Tables for readers: one module for each query that has a view of its own, a plain table else."""

import os
import pkgutil
import sys
from importlib import import_module
from typing import IO, Protocol

from rich.console import Console

from queries.catalog import Query
from queries.run import Rows

WIDE = 120


class Draws(Protocol):
    """A view: a module with one function."""

    def show(self, console: Console, rows: Rows, query: Query | None, /) -> None:
        """Draw the rows."""


def console(file: IO[str] | None = None) -> Console:
    """Give the console: as wide as the terminal, WIDE where there is none; no markup is read."""
    stream = file or sys.stdout
    width = None if stream.isatty() or "COLUMNS" in os.environ else WIDE
    return Console(file=stream, width=width, markup=False, highlight=False, emoji=False)


def draw(target: Console, rows: Rows, query: Query | None) -> None:
    """Draw the rows by the view that bears the query's name, by the plain table else."""
    own = query.name.replace("-", "_") if query else ""
    known = {module.name for module in pkgutil.iter_modules(__path__)}
    module = import_module(f"{__name__}.{own if own in known else 'plain'}")
    view: Draws = module
    view.show(target, rows, query)
