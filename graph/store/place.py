"""Where a statement stands in its document, as properties of its row, and back."""

import json
from collections.abc import Iterable
from typing import Any

from graph.document import Document, Span
from graph.projection import Properties

ENCODER = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def place(document: Document, spans: Iterable[Span], sentence: Span | None = None) -> Properties:
    """Give where the spans stand: their ranges, the first one's words and sentence, its page or cell."""
    found = list(spans)
    if not found:
        return {}
    block = document.block_at(found[0].start)
    cell = ("page", "sheet", "table", "row", "column")
    where = {name: getattr(block, name) for name in cell} if block else {}
    ranges = ",".join(map(_ranges, found))
    said = {"spans": f"[{ranges}]", "quote": document.quote(found[0])} | where
    if sentence is None:
        return said
    return said | {"sentence": document.quote(sentence), "sentence_spans": _ranges(sentence)}


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
