"""Where a statement stands in its document, as properties of its row, and back."""

import json
from collections.abc import Sequence
from functools import cache
from typing import Any

from graph.document import Document, Span
from graph.projection import Properties

CELL = ("page", "sheet", "table", "row", "column")
ENCODER = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":"))


class Places:
    """Where spans of one document stand. Many facts share a sentence: its words are read once."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self._quote = cache(document.quote)
        self._ranges = cache(_ranges)

    def of(self, spans: Sequence[Span], sentence: Span | None = None) -> Properties:
        """Give their ranges, the first one's words and sentence, its page or cell."""
        if not spans:
            return {}
        block = self.document.block_at(spans[0].start)
        where = {name: getattr(block, name) for name in CELL} if block else {}
        ranges = ",".join(map(self._ranges, spans))
        said = {"spans": f"[{ranges}]", "quote": self._quote(spans[0])} | where
        if sentence is None:
            return said
        return said | {
            "sentence": self._quote(sentence),
            "sentence_spans": self._ranges(sentence),
        }


def _ranges(span: Span) -> str:
    """Give its ranges as compact JSON."""
    listed = ",".join(f"[{start},{end}]" for start, end in span.ranges)
    return f"[{listed}]"


def spans_of(row: Properties) -> tuple[Span, ...]:
    """Give the spans of a row."""
    ranges = json.loads(row.get("spans", "[]"))
    return tuple(Span(tuple((start, end) for start, end in each)) for each in ranges)


def sentence_of(row: Properties) -> Span | None:
    """Give the span of a row's sentence, if it has one."""
    held = row.get("sentence_spans")
    return Span(tuple((start, end) for start, end in json.loads(held))) if held else None


def dumps(value: Any) -> str:
    """Give compact JSON, keys sorted, in its own characters."""
    return ENCODER.encode(value)
