"""Tables as tables: project rows, totals and figures of spreadsheets, web pages and notices."""

from ingest.tables.prose import with_prose
from ingest.tables.reading import read_tables

__all__ = ["read_tables", "with_prose"]
