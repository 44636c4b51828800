"""The finders of marks as a spaCy pipeline, for those who want its tokens; it loads only when asked for."""

from collections.abc import Mapping

import spacy
from spacy.language import Language
from spacy.tokens import Doc

from ingest.language.mark import Finder
from ingest.language.tokenizer import LINEAR

Doc.set_extension("marks", default=None, force=True)
Doc.set_extension("within", default=None, force=True)


def framed(finders: Mapping[str, Finder]) -> Language:
    """Give a blank Chinese pipeline, a tokenizer of linear cost, and a component for each finder."""
    nlp = spacy.blank("zh", config={"nlp": {"tokenizer": {"@tokenizers": LINEAR}}})
    for name, find in finders.items():
        component(name, find)
        nlp.add_pipe(name)
    return nlp


def component(name: str, find: Finder) -> None:
    """Make a spaCy component of a finder: it adds to `doc._.marks`, read in the place `doc._.within`."""

    def add(doc: Doc) -> Doc:
        before = doc._.marks or []
        doc._.marks = [*before, *find(doc.text, before, doc._.within)]
        return doc

    Language.component(name, func=add)
