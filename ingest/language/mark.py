"""A mark: something of a known kind in a passage, with its value."""

from dataclasses import dataclass
from typing import Any

from spacy.tokens import Doc


@dataclass(frozen=True, slots=True)
class Mark:
    """`text[start:end]` of a passage is of this kind: amount, count, rate, date, period, stage

    `value` is the kind's own value type, from `graph.types` or `graph.places`.
    """

    kind: str
    start: int
    end: int
    value: Any


Doc.set_extension("marks", default=None, force=True)


def add(doc: Doc, marks: list[Mark]) -> Doc:
    """Put a component's marks beside those already there; each component calls this once."""
    doc._.marks = [*(doc._.marks or ()), *marks]
    return doc


def text_of(doc: Doc) -> str:
    """Give a Doc's text, kept beside it: spaCy would join it anew from the tokens each time."""
    text: str = doc.user_data.get("text") or doc.text
    return text
