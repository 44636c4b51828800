"""Every store test runs on every engine: the embedded one, and a real Neo4j where there is one."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from graph.store import Store, open_store

ENGINES = ("embedded", "neo4j")


@pytest.fixture(scope="module", params=ENGINES)
def engine(request: pytest.FixtureRequest) -> str:
    if request.param == "neo4j":
        request.getfixturevalue("neo4j_url")
    return str(request.param)


@pytest.fixture
def address(engine: str, request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Give the address of an empty store."""
    if engine == "neo4j":
        return str(request.getfixturevalue("empty_neo4j_url"))
    return str(tmp_path / "store")


@pytest.fixture
def store(address: str) -> Iterator[Store]:
    with open_store(address) as opened:
        yield opened


@pytest.fixture
def lines() -> Callable[[Store], list[str]]:
    from graph.export.jsonl import lines

    return lambda store: list(lines(store.view()))
