"""Opening a store by its address."""

from pathlib import Path

from graph.errors import StoreError
from graph.settings import settings
from graph.store.arcade import Arcade
from graph.store.home import Folder
from graph.store.server import Server, is_server
from graph.store.store import Store


def open_store(url: str | None = None) -> Store:
    """Open the store at a folder, or at bolt://… or neo4j://…; for None, the default one.

    The default is what SANPI_STORE names, else `.sanpi` in the working folder.
    Raises StoreError, and StoreBusyError where another process owns the folder.
    """
    chosen = settings()
    address = url or chosen.store
    home: Folder | Server
    if is_server(address):
        home = Server(address, chosen)
        return Store(home.open(), home.url, home)
    home = Folder(Path(address).expanduser().absolute(), heap=chosen.heap)
    return Store(home.open(), address, home)


def serve_bolt(store: Store) -> str:
    """Let other processes of this user reach an embedded store while this one holds it.

    They find it by themselves: its address and two random passwords stand beside the
    store, readable by its owner alone. Gives the address. Closing the store ends it.
    """
    engine = store.engine
    if not isinstance(engine, Arcade):
        raise StoreError("只有嵌入式图谱库需要开放 / only an embedded store is served")
    return engine.serve(settings().seconds).url
