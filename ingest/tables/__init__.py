"""Tables as tables: project rows, totals and figures of spreadsheets, web pages and notices. Where to look:

all of a document:     reading prose
a grid and its tables: grid split cards upright
columns and their head: columns guess words
what stands over rows: frame section
a row of a project:    projects saying values batches nature footnotes
figures:               figures measured wholes
"""

from ingest.tables.prose import with_prose
from ingest.tables.reading import read_tables

__all__ = ["read_tables", "with_prose"]
