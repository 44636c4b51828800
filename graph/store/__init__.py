"""The store: documents, what they say, what people judge, and the graph that follows from it.

store = open_store()                # ./.sanpi/, or SANPI_STORE
store.writer().commit(reading)      # a whole document or nothing
store.view().run("MATCH (p:Project) RETURN p.name AS name")
store.close()
"""

from graph.store.engine import Limits, Path
from graph.store.open import open_store, serve_bolt
from graph.store.outcome import Outcome
from graph.store.rebuild import copy, rebuild
from graph.store.store import Store
from graph.store.view import View
from graph.store.writer import Writer

__all__ = [
    "Limits",
    "Outcome",
    "Path",
    "Store",
    "View",
    "Writer",
    "copy",
    "open_store",
    "rebuild",
    "serve_bolt",
]
