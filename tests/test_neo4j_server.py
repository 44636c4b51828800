"""`make neo4j`: it prints its address, serves, and leaves no process behind; without Java one line says so."""

import signal
import socket
import subprocess
import sys
from pathlib import Path

import neo4j_server
import pytest

from graph.store import open_store


@pytest.mark.neo4j
@pytest.mark.parametrize("end", [signal.SIGINT, signal.SIGTERM])
def test_it_prints_its_address_and_stops_cleanly(end: signal.Signals) -> None:
    if lacking := neo4j_server.missing_tools():
        pytest.skip(lacking)
    process = subprocess.Popen(
        [sys.executable, str(Path(neo4j_server.__file__))],
        stdout=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    assert process.stdout
    url = process.stdout.readline().strip().partition(": ")[2]
    with open_store(url) as store:
        assert store.view().count("Document") == 0
    process.send_signal(end)
    assert process.wait(90) == 0
    with socket.socket() as probe:
        assert probe.connect_ex(("127.0.0.1", int(url.rpartition(":")[2])))


def test_without_java_and_maven_one_line_says_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    monkeypatch.setattr(neo4j_server, "JAVAS", [])
    neo4j_server.java.cache_clear()
    told = neo4j_server.missing_tools()
    neo4j_server.java.cache_clear()
    assert told and "\n" not in told
    for word in ("Java 17", "mvn", "apt-get install", "SANPI_TEST_NEO4J"):
        assert word in told
