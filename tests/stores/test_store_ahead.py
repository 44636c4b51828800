"""What is made ahead comes in order, with its errors, and stops with its user."""

from collections.abc import Iterator
from itertools import count, islice

import pytest

from graph.store.ahead import ahead


def test_all_come_in_order() -> None:
    assert list(ahead(range(100), most=3)) == list(range(100))


def test_an_error_comes_where_the_item_would() -> None:
    def failing() -> Iterator[int]:
        yield 1
        raise ValueError("here")

    made = ahead(failing(), most=3)
    assert next(made) == 1
    with pytest.raises(ValueError, match="here"):
        next(made)


def test_the_making_stops_with_its_user() -> None:
    made: list[int] = []

    def endless() -> Iterator[int]:
        for number in count():
            made.append(number)
            yield number

    items = ahead(endless(), most=3)
    assert list(islice(items, 2)) == [0, 1]
    items.close()  # type: ignore[attr-defined]
    assert len(made) <= 2 + 3 + 2
