"""`sanpi serve` as a process: HTTP for all, and other commands on the same store meanwhile."""

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from graph.store import open_store
from queries.catalog import load
from queries.resolve import ask

SANPI = [sys.executable, "-c", "from api.cli import main; main()"]


def run(*words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([*SANPI, *words], capture_output=True, text=True, check=False)


@pytest.fixture(scope="module")
def served(
    graph_folder: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[str, str]]:
    """Give the address and the store of a server in a process of its own."""
    store = str(shutil.copytree(graph_folder, tmp_path_factory.mktemp("served") / "store"))
    words = [*SANPI, "serve", "--port", "0", "--store", store]
    environment = {**os.environ, "PYTHONUNBUFFERED": "1"}
    with subprocess.Popen(words, stderr=subprocess.PIPE, text=True, env=environment) as process:
        assert process.stderr
        address = next(line for line in process.stderr if line.startswith("http://"))
        yield address.strip().removesuffix("/openapi.json"), store
        process.send_signal(signal.SIGINT)
        process.wait(timeout=60)


def test_it_answers(served):
    address, _ = served
    assert address.startswith("http://127.0.0.1:")
    assert httpx.get(f"{address}/healthz", timeout=60).json()["status"] == "ok"


def test_other_commands_use_the_store_meanwhile(served):
    address, store = served
    httpx.get(f"{address}/healthz", timeout=60)
    done = run("trace", "甲传感器", "--store", store)
    assert done.returncode == 0, done.stderr
    assert "甲传感器产业园第5期signed" in done.stdout
    refused = run("cypher", "CREATE (:X) RETURN 1 AS x", "--store", store)
    assert refused.returncode == 5


def test_a_taken_port_is_said(served):
    address, store = served
    done = run("serve", "--port", address.rsplit(":", 1)[1], "--store", store)
    assert done.returncode == 2
    assert "--port" in done.stderr


def test_every_saved_query_answers_the_same_over_bolt(served, view):
    httpx.get(f"{served[0]}/healthz", timeout=60)
    sample = {"project": "甲传感器", "company": "中州示例", "district": "二七区", "thing": "乙轴承"}
    sample |= {"any": "二七区"}
    sample |= {"sector": "智能装备", "batch": "三个一批 · 第7期 · 开工", "text": "产业园"}
    with open_store(served[1]) as store:
        for query in load().values():
            given = {each.name: sample[each.type] for each in query.parameters if each.required}
            assert ask(store.view(), query, **given) == ask(view, query, **given), query.name
