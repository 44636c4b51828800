"""What stands in a text and where: marks, header, place, discourse. Where to look:

marks in a passage:      mark annotated quantities times stages programmes companies places
                         short_periods parts frame tokenizer
the header:              header title masthead imprint dating issuing policy
the place of a document: whereabouts scope_odds scope_words telling own_level own_word smaller
                         home town
articles of a page:      apart
what stands where:       context discourse headings turning events carried standing clauses cues
the place of a clause:   scopes joint wholes ceremony returning
batches and stages:      staging staged sole_stage entry holding leaving outlook
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cache
from itertools import groupby
from operator import attrgetter
from typing import TYPE_CHECKING, Any

from graph.places import Place
from ingest.language import companies, parts, places, programmes, quantities, stages, times
from ingest.language.annotated import Annotated, Marked, in_order
from ingest.language.home import own_marks
from ingest.language.mark import Mark
from ingest.language.short_periods import short_periods
from ingest.layout.passage import Page, Passage

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

PARTS = (quantities, times, stages, places, parts, programmes, companies)
COMPONENTS = tuple(part.NAME for part in PARTS)


@cache
def pipeline() -> "Language":
    """Give the finders as a spaCy pipeline, which takes most of a second to load."""
    from ingest.language.frame import framed

    return framed({part.NAME: part.find for part in PARTS})


def make_doc(text: str) -> "Doc":
    """Give a text's tokens as spaCy holds them."""
    return pipeline().make_doc(text)


def annotate(page: Page) -> Annotated:
    """Give a page's passages with their marks in order of place: the bare names of places as each article reads them.

    It runs what the pipeline's components run; their tokens are made where someone asks for them.
    """
    whole = places.locate(page.document, page.repaired.text)
    found: list[Marked] = []
    for _, article in groupby(page.passages, key=attrgetter("article")):
        found += _read(page, tuple(article), whole)
    return Annotated(page, tuple(found))


def _read(page: Page, article: Sequence[Passage], whole: Place | None) -> list[Marked]:
    """Give the passages of one article with their marks; `whole` is the place in which its page is read."""
    text, within = page.repaired.text, whole
    if len(article) < len(page.passages):
        text = text[article[0].start : article[-1].end]
        within = places.nearer(places.locate(page.document, text), whole)
    named = places.named_in_full(text, within)
    found = [_marked(page, passage, within, named) for passage in article]
    for index, marks in own_marks(found, within).items():
        found[index] = replace(found[index], marks=marks)
    for index, marks in short_periods(found).items():
        found[index] = replace(found[index], marks=marks)
    return found


def _marked(page: Page, passage: Passage, within: Place | None, named: dict[str, Place]) -> Marked:
    text = page.repaired.text[passage.start : passage.end]
    marks = marks_of(text, within)
    marks += places.spoken(text, named, marks)
    return Marked(passage, text, in_order(marks), make_doc)


def marks_of(text: str, within: Place | None, *, parts: Iterable[Any] = PARTS) -> list[Mark]:
    """Give the marks of a text that stands in the place `within`, as each part finds them."""
    marks: list[Mark] = []
    for part in parts:
        marks += part.find(text, marks, within)
    return marks


__all__ = ["COMPONENTS", "annotate", "marks_of", "pipeline"]
