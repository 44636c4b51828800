"""A mark: something of a known kind in a passage, with its value."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc

from graph.places import Place


@dataclass(frozen=True, slots=True)
class Mark:
    """`text[start:end]` of a passage is of this kind: amount, count, rate, date, period, stage

    `value` is the kind's own value type, from `graph.types` or `graph.places`.
    """

    kind: str
    start: int
    end: int
    value: Any


# What a component does: a text, the marks already there and the place it stands in; gives its own marks.
Finder = Callable[[str, Sequence[Mark], Place | None], Iterable[Mark]]

Doc.set_extension("marks", default=None, force=True)
Doc.set_extension("within", default=None, force=True)


def component(name: str, find: Finder) -> None:
    """Make a spaCy component of a finder: it adds to `doc._.marks`, read in the place `doc._.within`."""

    def add(doc: Doc) -> Doc:
        before = doc._.marks or []
        doc._.marks = [*before, *find(doc.text, before, doc._.within)]
        return doc

    Language.component(name, func=add)
