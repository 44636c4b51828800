"""Opens the store for one command and closes it behind it."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from graph.store import Store, View


@contextmanager
def opened(url: str | None) -> Iterator["Store"]:
    """Give the store at this address, the default one for None."""
    from graph.store import open_store

    store = open_store(url)
    try:
        yield store
    finally:
        store.close()


@contextmanager
def viewing(url: str | None) -> Iterator["View"]:
    """Give a view of the store at this address."""
    with opened(url) as store:
        yield store.view()
