"""What a connection to Neo4j holds to: routing, reading sessions, bookmarks, retries, turns, secrets."""

import logging
import threading
from collections.abc import Iterator
from typing import Any

import made_graph
import neo4j
import pytest
from bloom_sample import connected, environment, parts
from click.testing import CliRunner

from api.cli import main
from graph.errors import ForbiddenError, StoreError
from graph.settings import settings
from graph.store import Store, open_store
from graph.store.census import census


@pytest.fixture
def routed(empty_neo4j_url: str) -> Iterator[Store]:
    """Give an empty store reached by `neo4j://`, as a cluster is."""
    with open_store(empty_neo4j_url.replace("bolt", "neo4j", 1)) as store:
        yield store


def test_routing_writes_reads_and_asks(routed: Store) -> None:
    for reading in made_graph.readings():
        routed.writer().commit(reading)
    assert routed.view().count("Document") == made_graph.DOCUMENTS
    assert routed.view().run("MATCH (d:Document) RETURN count(d) AS n")[0]["n"]
    assert routed.address.startswith("neo4j://")


def test_reading_sessions_may_not_write_so_a_replica_can_answer(routed: Store) -> None:
    for read in (routed.engine.read, lambda cypher: list(routed.engine.stream(cypher))):
        with pytest.raises(StoreError, match="access mode"):
            read("CREATE (:Sector {id: 'x'})")
    with pytest.raises(ForbiddenError):
        routed.view().run("CREATE (:Sector {id: 'x'})")


def test_a_read_waits_for_what_was_written_before_it(routed: Store) -> None:
    engine: Any = routed.engine
    before = set(engine._bookmarks.get_bookmarks())
    routed.writer().commit(next(made_graph.readings()))
    after = set(engine._bookmarks.get_bookmarks())
    assert after and after != before
    with engine.session(reading=True) as session:
        session.run("RETURN 1").consume()
        assert set(session.last_bookmarks().raw_values)


def test_a_deadlock_is_tried_again_and_written_once(routed: Store, empty_neo4j_url: str) -> None:
    routed.engine.write(lambda tx: tx.run("CREATE (:A {id: 1, n: 0}), (:B {id: 1, n: 0})"))
    tries = []
    locked, waiting = threading.Event(), threading.Event()

    def backwards(tx: neo4j.ManagedTransaction) -> None:
        tries.append("other")
        tx.run("MATCH (b:B) SET b.other = 1").consume()
        locked.set()
        waiting.wait(30)
        tx.run("MATCH (a:A) SET a.other = 1").consume()

    def other() -> None:
        with connected(empty_neo4j_url) as driver, driver.session() as session:
            session.execute_write(backwards)

    def work(tx: Any) -> None:
        tries.append("own")
        tx.run("MATCH (a:A) SET a.n = a.n + 1")
        waiting.set()
        if tries.count("own") == 1:
            threading.Event().wait(1.5)
        tx.run("MATCH (b:B) SET b.n = b.n + 1")

    thread = threading.Thread(target=other)
    thread.start()
    locked.wait(30)
    routed.engine.write(work)
    thread.join(60)
    rows = routed.engine.read("MATCH (a:A), (b:B) RETURN a.n AS a, b.n AS b, a.other AS other")
    assert rows == [{"a": 1, "b": 1, "other": 1}]
    assert len(tries) > 2


def test_errors_that_pass_are_tried_again(routed: Store) -> None:
    tries = []

    def work(tx: Any) -> str:
        tx.run("CREATE (:Sector {id: 'once'})")
        tries.append(1)
        if len(tries) < 3:
            raise neo4j.exceptions.TransientError("passes")
        return "done"

    assert routed.engine.write(work) == "done"
    assert len(tries) == 3
    assert routed.view().count("Sector") == 1


def test_writers_at_once_take_turns_and_end_in_the_same_graph(
    routed: Store, empty_neo4j_url: str
) -> None:
    readings = list(made_graph.readings())[:12]
    failed: list[BaseException] = []

    def write(part: int) -> None:
        try:
            with open_store(empty_neo4j_url) as store:
                for reading in readings[part::3]:
                    store.writer().commit(reading)
        except BaseException as error:
            failed.append(error)

    threads = [threading.Thread(target=write, args=(part,)) for part in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not failed
    together = census(routed.view())
    for document in routed.view().documents():
        routed.writer().forget(document["id"])
    for reading in reversed(readings):
        routed.writer().commit(reading)
    assert census(routed.view()) == together
    assert routed.view().count("SanpiWriter") == 0


def test_the_same_commit_twice_writes_once(routed: Store) -> None:
    reading = next(made_graph.readings())
    assert routed.writer().commit(reading).standing == "new"
    before = census(routed.view())
    assert routed.writer().commit(reading).standing == "unchanged"
    assert routed.writer().commit(reading, extractor="newer").standing == "changed"
    after = census(routed.view())
    assert {name for name in before if before[name] != after[name]} == {"Document"}


def test_the_environment_gives_user_and_password(
    empty_neo4j_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in environment(empty_neo4j_url).items():
        monkeypatch.setenv(name, value)
    with open_store() as store:
        assert store.view().count("Document") == 0


def test_no_message_and_no_log_holds_the_password(
    empty_neo4j_url: str, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    address, (user, _) = parts(empty_neo4j_url)
    host = address.partition("://")[2]
    secret = "s3cret-乙-word"
    caplog.set_level(logging.DEBUG)
    words = ["cypher", "RETURN 1", "--store"]
    urls = [f"bolt://{user}:{secret}@{host}", f"bolt://{user}:{secret}@127.0.0.1:1"]
    urls += [f"bolt://{user}:{secret}@127.0.0.1:port", f"http://{user}:{secret}@{host}"]
    for url in urls:
        told = CliRunner().invoke(main, [*words, url])
        assert told.exit_code == 3, (url, told.output, told.exception)
        assert secret not in told.output
    monkeypatch.setenv("SANPI_NEO4J_PASSWORD", secret)
    assert secret not in repr(settings())
    assert CliRunner().invoke(main, [*words, address]).exit_code == 3
    assert secret not in caplog.text
