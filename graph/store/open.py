"""Opening a store by its address."""

from pathlib import Path

from graph.settings import settings
from graph.store.home import Folder
from graph.store.store import Store


def open_store(url: str | None = None) -> Store:
    """Open the store at a folder, or at bolt://… or neo4j://…; for None, the default one.

    The default is what SANPI_STORE names, else `.sanpi` in the working folder.
    Raises StoreError, and StoreBusyError where another process owns the folder.
    """
    chosen = settings()
    address = url or chosen.store
    folder = Folder(Path(address).expanduser().absolute(), heap=chosen.heap)
    return Store(folder.open(), address, folder)
