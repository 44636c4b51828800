"""Fixtures that several tests share: the real Neo4j server."""

import os
import shutil
from collections import Counter
from collections.abc import Iterator

import neo4j
import pytest
from hypothesis import settings
from neo4j_server import Server, missing_tools

settings.register_profile("untimed", deadline=None, derandomize=bool(os.environ.get("CI")))
settings.load_profile("untimed")

REQUIRED = "SANPI_REQUIRE_NEO4J"
GIVEN = "SANPI_TEST_NEO4J"
LONGEST = "test_compose_image.py"  # waits more than it works: begun first, beside the others


@pytest.fixture(scope="session")
def neo4j_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """Give a server that this run started; a test may kill and start it again."""
    lacking = missing_tools()
    if lacking and os.environ.get(REQUIRED):
        pytest.fail(lacking)
    if lacking:
        pytest.skip(lacking)
    home = tmp_path_factory.mktemp("neo4j")
    server = Server(home)
    server.prepare()
    yield server.start()
    server.stop()
    shutil.rmtree(home, ignore_errors=True)


@pytest.fixture(scope="session")
def neo4j_url(request: pytest.FixtureRequest) -> str:
    """Give `bolt://user:password@host:port` of a server to test against."""
    given = os.environ.get(GIVEN)
    return given or request.getfixturevalue("neo4j_server").url


def empty(url: str) -> None:
    """Take every node, constraint and index out of a test server."""
    rest, _, host = url.partition("://")[2].rpartition("@")
    user, _, password = rest.partition(":")
    with (
        neo4j.GraphDatabase.driver(f"bolt://{host}", auth=(user, password)) as driver,
        driver.session() as session,
    ):
        session.run("MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS").consume()
        for kind, many in (("CONSTRAINT", "CONSTRAINTS"), ("INDEX", "INDEXES")):
            shown = session.run(f"SHOW {many} YIELD name, type WHERE type <> 'LOOKUP' RETURN name")
            for name in shown.value():
                session.run(f"DROP {kind} `{name}` IF EXISTS").consume()


@pytest.fixture
def empty_neo4j_url(neo4j_url: str) -> str:
    """Give the test server's address after emptying it."""
    empty(neo4j_url)
    return neo4j_url


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put the longest file first, then those of most tests; mark what needs a Neo4j server, by fixture and engine."""
    sizes = Counter(item.path for item in items)
    items.sort(key=lambda item: (item.path.name != LONGEST, -sizes[item.path], item.path))
    for item in items:
        asked = set(getattr(item, "fixturenames", ()))
        given = getattr(getattr(item, "callspec", None), "params", {})
        on_it = "neo4j" in (given.get("engine"), given.get("way"))
        if asked & {"neo4j_url", "neo4j_server"} or on_it:
            item.add_marker(pytest.mark.neo4j)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say in one line that the Neo4j tests were left out, and how to include them."""
    lacking = missing_tools()
    if lacking and not os.environ.get(GIVEN):
        terminalreporter.write_line(lacking)
