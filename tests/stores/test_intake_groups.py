"""Documents that are committed together: one that the store refuses does not keep out those before it."""

from dataclasses import replace
from pathlib import Path

import pytest
from store_readings import claim, reading

from api.extraction import Extracted
from api.intake import committed
from graph.errors import StoreError
from graph.statement import Reading
from graph.store import Store

BEYOND_ANY_ENGINE = 2**70


def too_large(one: Reading) -> Reading:
    """Give a reading with a figure that no engine can hold."""
    figure = replace(claim(one.document, "signed"), value=BEYOND_ANY_ENGINE)
    return replace(one, claims=(*one.claims, figure))


def test_what_stands_before_a_refused_document_is_kept(store: Store) -> None:
    first, second, third = (reading(name, []) for name in "甲乙丙")
    group = [
        Extracted(Path(each.document.source), each) for each in (first, too_large(second), third)
    ]
    told = committed(store.writer(), group, "")
    assert next(told).state == "new"
    with pytest.raises(StoreError):
        next(told)
    assert [each["id"] for each in store.view().documents()] == [first.document.id]
