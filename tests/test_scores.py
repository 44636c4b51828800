"""Extraction is no worse than pinned, on the very documents it was measured on."""

import pytest
import yaml
from pin_scores import ANNOTATED, PINS, corpus_digest, measure

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
