"""Repairs of a printed page, one per file, and their order."""

from graph.document import Document
from ingest.layout.chains import rejoin
from ingest.layout.marks import clean_marks
from ingest.layout.overprint import drop_overprint
from ingest.layout.passage import Page
from ingest.layout.passages import passages
from ingest.layout.script import simplify
from ingest.layout.select import select
from ingest.layout.spaces import close_spaces
from ingest.layout.unwrap import join_lines
from ingest.layout.width import even_width

REPAIRS = (clean_marks, simplify, even_width, drop_overprint, rejoin, join_lines, close_spaces)


def lay_out(document: Document) -> Page:
    """Repair a document's text and give its passages in reading order."""
    page = select(document)
    for repair in REPAIRS:
        page = repair(page)
    return Page(document, page, tuple(passages(document, page)))
