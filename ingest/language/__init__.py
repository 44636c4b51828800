"""The spaCy pipeline that marks quantities, dates, periods, stages, places and companies."""

from functools import cache

import spacy
from spacy.language import Language

from graph.places import Place
from ingest.language import companies, places, programmes, quantities, stages, times
from ingest.language.annotated import Annotated, Marked
from ingest.language.mark import Mark
from ingest.language.tokenizer import LinearTokenizer
from ingest.layout.passage import Page, Passage

PARTS = (quantities, times, stages, places, programmes, companies)
COMPONENTS = tuple(part.NAME for part in PARTS)
FINDERS = tuple(part.find for part in PARTS)


@cache
def pipeline() -> Language:
    """Give the pipeline: a blank Chinese one, a tokenizer of linear cost, and the components that mark."""
    nlp = spacy.blank("zh", config={"nlp": {"tokenizer": {"@tokenizers": "sanpi.linear"}}})
    for name in COMPONENTS:
        nlp.add_pipe(name)
    return nlp


def annotate(page: Page) -> Annotated:
    """Give a page's passages with their marks in order of place.

    It runs what the pipeline's components run; their tokens are made where someone asks for them.
    """
    nlp, within = pipeline(), places.locate(page)
    named = places.named_in_full(page, within)
    found = (_marked(nlp, page, passage, within, named) for passage in page.passages)
    return Annotated(page, tuple(found))


def _marked(
    nlp: Language, page: Page, passage: Passage, within: Place | None, named: dict[str, Place]
) -> Marked:
    text = page.repaired.text[passage.start : passage.end]
    marks: list[Mark] = []
    for find in FINDERS:
        marks += find(text, marks, within)
    marks += places.spoken(text, named, marks)
    marks.sort(key=lambda mark: (mark.start, -mark.end, mark.kind))
    return Marked(passage, text, tuple(marks), nlp.make_doc)


__all__ = ["COMPONENTS", "LinearTokenizer", "annotate", "pipeline"]
