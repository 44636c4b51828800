"""The graph by `neo4j-admin database import`, and TLS, on a second real server."""

import os
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import made_graph
import pytest
from click.testing import CliRunner
from conftest import empty
from neo4j_server import Server

from api.cli import main
from graph.errors import StoreError
from graph.schema import load
from graph.store import Store, View, open_store
from graph.store.census import census

TLS = {
    "server.bolt.tls_level": "OPTIONAL",
    "dbms.ssl.policy.bolt.enabled": "true",
    "dbms.ssl.policy.bolt.base_directory": "certificates",
    "dbms.ssl.policy.bolt.private_key": "private.key",
    "dbms.ssl.policy.bolt.public_certificate": "public.crt",
    "dbms.ssl.policy.bolt.client_auth": "NONE",
}
CERTIFICATE = (
    "openssl req -x509 -newkey rsa:2048 -nodes -keyout private.key -out public.crt -days 2 "
    "-subj /CN=localhost -addext subjectAltName=IP:127.0.0.1,DNS:localhost"
)


@pytest.fixture(scope="module")
def written(neo4j_url: str) -> Iterator[Store]:
    """Give the store on the first server, written document by document."""
    empty(neo4j_url)
    with open_store(neo4j_url) as store:
        for reading in made_graph.readings():
            store.writer().commit(reading)
        yield store


@pytest.fixture(scope="module")
def server(
    written: Store, neo4j_url: str, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Server]:
    """Give a second server into which the printed command imported the first one's graph."""
    home, out = tmp_path_factory.mktemp("imported"), tmp_path_factory.mktemp("files") / "out"
    second = Server(home, settings=TLS)
    second.prepare()
    (home / "certificates").mkdir()
    subprocess.run(CERTIFICATE.split(), cwd=home / "certificates", check=True, capture_output=True)
    words = ["export", "--format", "neo4j-admin", "--out", str(out), "--store", neo4j_url]
    told = CliRunner().invoke(main, words)
    assert told.exit_code == 0, told.output
    command = told.stdout.splitlines()[-1]
    path = os.pathsep.join([str(second.tool()), os.environ["PATH"]])
    subprocess.run(command, shell=True, check=True, env=os.environ | {"PATH": path})
    yield second.start()
    second.stop()


def types(view: View) -> list[list[str]]:
    """Give the types that each property of each label and edge type has on the server."""
    found = []
    for kind in (*load().nodes, *load().edges):
        match = f"(n:{kind})" if kind in load().nodes else f"()-[n:{kind}]->()"
        rows = view.run(
            f"MATCH {match} UNWIND keys(n) AS name "
            f"RETURN DISTINCT '{kind}' AS kind, name, valueType(n[name]) AS type ORDER BY name, type"
        )
        found += [list(row.values()) for row in rows]
    return found


def test_the_imported_graph_equals_the_written_one(
    written: Store, server: Server, lines: Callable[[Store], list[str]]
) -> None:
    with open_store(server.url) as imported:
        assert lines(imported) == lines(written)
        assert census(imported.view()) == census(written.view())
        assert types(imported.view()) == types(written.view())


def test_documents_go_on_being_written_to_an_imported_graph(written: Store, server: Server) -> None:
    with open_store(server.url) as imported:
        for store in (imported, written):
            store.writer().forget("第3篇.txt")
            store.writer().commit(next(made_graph.readings(seed=6)))
        assert census(imported.view()) == census(written.view())


def test_a_database_that_is_not_empty_is_not_written_over(
    server: Server, tmp_path: Path, neo4j_url: str
) -> None:
    words = ["export", "--format", "neo4j-admin", "--out", str(tmp_path), "--store", neo4j_url]
    assert CliRunner().invoke(main, words).exit_code == 0
    path = os.pathsep.join([str(server.tool()), os.environ["PATH"]])
    done = subprocess.run(
        ["sh", str(tmp_path / "import.sh")], env=os.environ | {"PATH": path}, check=False
    )
    assert done.returncode


@pytest.mark.parametrize("scheme", ["bolt+s", "neo4j+s"])
def test_tls_is_checked_against_the_authority_that_is_named(
    server: Server, scheme: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    url = server.url.replace("bolt", scheme, 1)
    with pytest.raises(StoreError) as caught:
        open_store(url)
    assert server.password not in str(caught.value)
    monkeypatch.setenv("SANPI_NEO4J_CA", str(server.home / "certificates" / "public.crt"))
    with open_store(url) as store:
        assert store.view().count("Document")
        assert store.engine.driver.encrypted  # type: ignore[attr-defined]


def test_tls_without_an_authority_takes_any_certificate_if_asked_to(server: Server) -> None:
    with open_store(server.url.replace("bolt", "bolt+ssc", 1)) as store:
        assert store.view().count("Document")
