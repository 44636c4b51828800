"""A rebuild on a server holds the turn to write: nobody's document falls between the old graph and the new."""

import threading
from collections.abc import Callable, Iterator
from time import sleep
from typing import Any

import made_graph
import pytest

from graph.store import Store, open_store, rebuild

Lines = Callable[[Store], list[str]]


@pytest.fixture
def two(empty_neo4j_url: str) -> Iterator[tuple[Store, Store]]:
    """Give two clients of one server."""
    with open_store(empty_neo4j_url) as one, open_store(empty_neo4j_url) as other:
        yield one, other


def wait_until_blocked(store: Store) -> None:
    engine: Any = store.engine
    while not any(
        "Blocked" in row["status"]
        for row in engine.read_show("SHOW TRANSACTIONS YIELD status RETURN status")
    ):
        sleep(0.05)


def test_another_writer_waits_until_the_rebuild_ends(two: tuple[Store, Store]) -> None:
    one, other = two
    first, second = list(made_graph.readings())[:2]
    one.writer().commit(first)
    writer = threading.Thread(target=lambda: other.writer().commit(second))
    with one.replacing():
        writer.start()
        wait_until_blocked(one)
        assert [row["id"] for row in one.view().documents()] == [first.document.id]
    writer.join()
    assert one.view().count("Document") == 2


def test_documents_written_during_a_rebuild_are_in_its_graph(
    two: tuple[Store, Store], lines: Lines
) -> None:
    one, other = two
    offered = list(made_graph.readings())[:8]
    for each in offered[:4]:
        one.writer().commit(each)
    writer = threading.Thread(target=lambda: [other.writer().commit(each) for each in offered[4:]])
    writer.start()
    rebuild(one)
    writer.join()
    after = lines(one)
    rebuild(one)
    assert lines(one) == after
    one.writer().commit(offered[0])
    assert one.view().count("Document") == 8
