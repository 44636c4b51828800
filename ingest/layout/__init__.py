"""Repairs of a printed page, one per file, and their order below. Where to look:

texts and places of a repair:   repaired lines rows passage passages select
signs and spaces:               marks width script markup glosses doubled overprint spaces
                                spacing spread
lines joined:                   unwrap bonds affinity seams chains pieces
columns put in order:           sides strands weave blocks jumps
what is no text of the article: furniture plates jammers byline floats index related
articles of a page:             articles headlines
"""

from graph.document import Document
from ingest.layout.articles import number_articles
from ingest.layout.blocks import part_blocks
from ingest.layout.chains import rejoin
from ingest.layout.doubled import drop_doubled
from ingest.layout.floats import lift_lines, set_beside
from ingest.layout.furniture import drop_furniture
from ingest.layout.glosses import drop_glosses
from ingest.layout.index import drop_index
from ingest.layout.jammers import drop_jammers
from ingest.layout.jumps import lead_on
from ingest.layout.marks import clean_marks
from ingest.layout.markup import drop_markup
from ingest.layout.overprint import drop_overprint
from ingest.layout.passage import Page
from ingest.layout.passages import passages
from ingest.layout.plates import drop_plates
from ingest.layout.related import without_related
from ingest.layout.script import simplify
from ingest.layout.select import select
from ingest.layout.sides import split_sides
from ingest.layout.spaces import close_spaces
from ingest.layout.spacing import close_blank_lines
from ingest.layout.spread import close_spread
from ingest.layout.strands import part_strands
from ingest.layout.unwrap import join_lines
from ingest.layout.width import even_width

REPAIRS = (
    clean_marks,
    drop_jammers,
    close_spread,
    drop_markup,
    simplify,
    even_width,
    drop_overprint,
    drop_furniture,
    drop_plates,
    drop_index,
    lead_on,
    lift_lines,
    split_sides,
    close_blank_lines,
    part_blocks,
    part_strands,
    rejoin,
    join_lines,
    drop_glosses,
    drop_doubled,
    close_spaces,
)


def lay_out(document: Document) -> Page:
    """Repair a document's text and give its passages in reading order."""
    page = select(document)
    for repair in REPAIRS:
        page = repair(page)
    own = without_related(page.text, list(passages(document, page)))
    numbered = number_articles(page.text, list(own))
    return Page(document, page, tuple(set_beside(numbered)))
