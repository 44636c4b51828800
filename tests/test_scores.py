"""Extraction is no worse than pinned, on the very documents it was measured on, and quotes what they say."""

import re
from pathlib import Path

import pytest
import yaml
from pin_scores import ANNOTATED, PINS, corpus_digest, measure, reading

FILES = sorted(path for path in (ANNOTATED / "seen").glob("*") if path.suffix in (".txt", ".md"))
PINNED = yaml.safe_load(PINS.read_text("utf-8")) if PINS.exists() else {}


@pytest.mark.parametrize("name", sorted(PINNED))
def test_scores_hold(name: str) -> None:
    pin = PINNED[name]
    folder = ANNOTATED / name
    assert corpus_digest(folder) == pin["documents"], "documents changed: pin the scores anew"
    rows = measure(folder)
    assert rows.pop("quotes_off")["count"] == pin["quotes_off"]
    lower = {
        kind: (rows[kind]["f1"], f1) for kind, f1 in pin["f1"].items() if rows[kind]["f1"] < f1
    }
    assert not lower


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_quote_is_its_documents_text(path: Path) -> None:
    said = reading(path)
    flat = re.sub(r"\s", "", said.document.text)
    for one in (*said.statements, *said.claims):
        assert one.spans, one
        for span in one.spans:
            parts = [re.sub(r"\s", "", said.document.text[a:b]) for a, b in span.ranges]
            assert all(part in flat for part in parts)
            assert re.sub(r"\s", "", said.document.quote(span)) == "".join(parts)
