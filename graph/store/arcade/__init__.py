"""The embedded engine, ArcadeDB: all that sanpi knows of it stands in this folder."""

from graph.store.arcade.ddl import statements
from graph.store.arcade.engine import Arcade

__all__ = ["Arcade", "statements"]
