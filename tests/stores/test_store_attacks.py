"""Reading only, by means that hold: on the embedded engine, on it while served, on Neo4j."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from attacks import ENDLESS, FORBIDDEN, HARMLESS
from store_readings import CORES, SOURCES, reading

from graph.errors import ForbiddenError, LimitError, QueryError
from graph.store import Store, open_store, serve_bolt

WAYS = ("embedded", "served", "client", "neo4j")


@pytest.fixture(scope="module", params=WAYS)
def way(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Store]:
    """Give a store with a little in it, reached in each of the ways there are."""
    if request.param == "neo4j":
        from conftest import empty

        url = str(request.getfixturevalue("neo4j_url"))
        empty(url)
    else:
        url = str(tmp_path_factory.mktemp("attacked") / "store")
    store = open_store(url)
    for source in SOURCES:
        said = [(core, "located_in", "410103", {}) for core in CORES]
        store.writer().commit(reading(source, said))
    if request.param in ("served", "client"):
        with pytest.MonkeyPatch.context() as patch:
            patch.setenv("SANPI_QUERY_SECONDS", "3")
            serve_bolt(store)
    client = open_store(url) if request.param == "client" else store
    yield client
    client.close()
    store.close()


@pytest.fixture(scope="module")
def before(way: Store) -> list[str]:
    from graph.export.jsonl import lines

    return list(lines(way.view()))


@pytest.mark.parametrize("query", FORBIDDEN)
def test_what_is_no_reading_is_refused(way: Store, before: list[str], query: str) -> None:
    with pytest.raises((ForbiddenError, QueryError)):
        way.view().run(query)


def test_nothing_was_written(
    way: Store, before: list[str], lines: Callable[[Store], list[str]]
) -> None:
    assert lines(way) == before


@pytest.mark.parametrize("query", FORBIDDEN)
def test_the_engine_itself_refuses_writes(
    way: Store, query: str, monkeypatch: pytest.MonkeyPatch, lines: Callable[[Store], list[str]]
) -> None:
    """Without the first look at words, the engine's own means still hold the graph."""
    words = query.upper().split() or ["EXPLAIN"]
    if not {"SET", "CREATE", "MERGE", "DELETE", "REMOVE", "FOREACH", "CSV"} & set(words):
        return
    if words[0] == "EXPLAIN":
        return
    for place in ("graph.store.arcade.engine", "graph.store.bolt.neo4j", "graph.store.bolt.served"):
        monkeypatch.setattr(f"{place}.check", lambda cypher: None)
    with pytest.raises((ForbiddenError, QueryError)):
        way.view().run(query)


@pytest.mark.parametrize("query", ENDLESS)
def test_an_endless_query_is_stopped(way: Store, query: str) -> None:
    with pytest.raises(LimitError):
        way.view().run(query, seconds=1)


def test_too_many_rows_are_refused(way: Store) -> None:
    with pytest.raises(LimitError):
        way.view().run("UNWIND range(1, 100) AS x RETURN x", rows=99)
    assert len(way.view().run("UNWIND range(1, 100) AS x RETURN x", rows=100)) == 100


@pytest.mark.parametrize("query", HARMLESS)
def test_harmless_queries_run(way: Store, query: str) -> None:
    way.view().run(query)


def test_a_wrong_query_says_so(way: Store) -> None:
    with pytest.raises(QueryError):
        way.view().run("MATCH (n:Project RETURN n")


def test_the_address_beside_a_served_store_is_private(tmp_path: Path) -> None:
    with open_store(str(tmp_path / "store")) as store:
        serve_bolt(store)
        notes = [path for path in (tmp_path / "store").iterdir() if path.name == "BOLT"]
        assert [path.stat().st_mode & 0o777 for path in notes] == [0o600]
    assert not (tmp_path / "store" / "BOLT").exists()
