"""The HTTP interface over a real socket: answers, errors, limits, headers."""

import socket
import threading
import time
from collections.abc import Iterator
from typing import Any

import httpx
import pytest
import uvicorn
from attacks import ENDLESS, FORBIDDEN, HARMLESS

from api.app import create_app
from api.outcome import TABLE
from queries.catalog import load

ERQI = "410103"


@pytest.fixture(scope="module")
def client(graph_store: Any) -> Iterator[httpx.Client]:
    listener = socket.create_server(("127.0.0.1", 0))
    server = uvicorn.Server(uvicorn.Config(create_app(graph_store), log_level="warning"))
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]}, daemon=True)
    thread.start()
    while not server.started:
        time.sleep(0.01)
    with httpx.Client(base_url=f"http://127.0.0.1:{listener.getsockname()[1]}") as found:
        yield found
    server.should_exit = True
    thread.join(timeout=30)


def rows(client: httpx.Client, path: str, **params: Any) -> list[dict[str, Any]]:
    answer = client.get(path, params=params)
    assert answer.status_code == 200, answer.text
    return list(answer.json()["rows"])


def project(client: httpx.Client, text: str = "甲传感器") -> str:
    return str(rows(client, "/search", text=text, label="Project")[0]["id"])


def test_health(client):
    assert client.get("/healthz").json()["status"] == "ok"


def test_a_project_and_its_trace(client):
    id = project(client)
    node = client.get(f"/projects/{id}").json()
    assert node["label"] == "Project"
    assert node["properties"]["name"] == "甲传感器产业园项目"
    assert all(edge["evidence"] for edge in node["edges"])
    steps = rows(client, f"/projects/{id}/trace")
    assert [steps[0]["stage"], steps[-1]["stage"]] == ["signed", "topped_out"]
    assert rows(client, "/queries/trace", project="甲传感器") == steps


@pytest.mark.parametrize("kind", ["companies", "districts", "batches", "sectors"])
def test_things_by_id(client, kind):
    edges = client.get(f"/projects/{project(client)}").json()["edges"]
    label = {
        "companies": "Company",
        "districts": "District",
        "batches": "Batch",
        "sectors": "Sector",
    }
    id = next(edge["id"] for edge in edges if edge["label"] == label[kind])
    answer = client.get(f"/{kind}/{id}").json()
    assert (answer["label"], answer["properties"]["id"]) == (label[kind], id)


def test_a_document_with_its_spans(client):
    document = rows(client, "/queries/coverage")[0]["document"]
    answer = client.get(f"/documents/{document}", params={"text": True, "limit": 1000}).json()
    assert {said["kind"] for said in answer["said"]} <= {"Statement", "Claim", "Notice"}
    for said in answer["said"]:
        spans = ["".join(answer["text"][a:b] for a, b in span) for span in said["spans"]]
        assert (said.get("quote") or said["text"]) in spans
    bare = client.get(f"/documents/{document}", params={"limit": 1}).json()
    assert bare["text"] is None
    assert len(bare["said"]) == 1


def test_evidence_of_a_node_and_an_edge(client):
    id = project(client)
    assert len(rows(client, f"/evidence/{id}")) >= 6
    assert len(rows(client, f"/evidence/{id}", to=ERQI)) == 2


def test_every_saved_query_has_a_typed_route_with_an_example(client):
    paths = client.get("/openapi.json").json()["paths"]
    listed = client.get("/queries").json()
    assert [each["name"] for each in listed] == list(load())
    for query in load().values():
        asked = paths[f"/queries/{query.name}"]["get"]
        assert [each["name"] for each in asked["parameters"]] == [p.name for p in query.parameters]
        for each in asked["parameters"]:
            assert each["description"]
            assert not each["required"] or each["schema"]["examples"]


def test_every_route_is_described(client):
    schema = client.get("/openapi.json").json()
    for path, methods in schema["paths"].items():
        for asked in methods.values():
            assert asked.get("description"), path
            for status in {str(one.status) for one in TABLE.values()} - {"500"}:
                assert "Problem" in str(asked["responses"][status]), (path, status)


def test_cypher_reads(client):
    asked = {
        "statement": "MATCH (p:Project) WHERE p.stage = $s RETURN p.name AS name ORDER BY name",
        "parameters": {"s": "signed"},
    }
    answer = client.post("/cypher", json=asked).json()
    assert answer == {"columns": ["name"], "rows": [{"name": "乙轴承产业园项目"}]}
    node = client.post("/cypher", json={"statement": "MATCH (d:District {id: '410103'}) RETURN d"})
    assert node.json()["rows"][0]["d"]["label"] == "District"


@pytest.mark.parametrize(
    ("statement", "status", "code"),
    [
        ("CREATE (:Project {id: 'x'})", 403, "forbidden"),
        ("MATCH (p:Project) /* */ SET p.name = 'x' RETURN p", 403, "forbidden"),
        ("LOAD CSV FROM 'file:///etc/passwd' AS row RETURN row", 403, "forbidden"),
        ("CALL dbms.listConfig()", 403, "forbidden"),
        ("MATCH (p:Project RETURN p", 400, "query"),
        ("", 403, "forbidden"),
        ("UNWIND range(1, 5000) AS n RETURN n", 413, "limit"),
    ],
)
def test_cypher_refuses(client, statement, status, code):
    answer = client.post("/cypher", json={"statement": statement})
    assert (answer.status_code, answer.json()["error"]["code"]) == (status, code)


@pytest.mark.parametrize(
    ("path", "status", "code"),
    [
        ("/projects/nothing", 404, "not_found"),
        ("/projects/nothing/trace", 404, "not_found"),
        ("/documents/nothing", 404, "not_found"),
        ("/nowhere", 404, "not_found"),
        ("/search", 400, "usage"),
        ("/search?text=x&limit=100000", 400, "usage"),
        ("/search?text=x&skip=-1", 400, "usage"),
        ("/queries/trace", 400, "usage"),
        ("/queries/trace?project=产业园", 400, "usage"),
        ("/queries/trace?project=没有", 404, "not_found"),
        ("/queries/district?district=二七区&limit=0", 400, "usage"),
    ],
)
def test_every_error_has_one_shape(client, path, status, code):
    answer = client.get(path)
    assert answer.status_code == status
    assert set(answer.json()) == {"error"}
    assert set(answer.json()["error"]) == {"code", "message"}
    assert answer.json()["error"]["code"] == code


def test_html_in_a_quote_is_sent_as_data(client):
    answer = client.get("/search", params={"text": "<script>"})
    assert answer.headers["content-type"] == "application/json"
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert "default-src 'none'" in answer.headers["content-security-policy"]
    assert answer.json()["rows"][0]["name"].startswith("=甲<script>")


def test_a_strange_host_is_refused(client):
    assert client.get("/healthz", headers={"host": "evil.example"}).status_code == 400


def test_paging_joins_without_gap_or_overlap(client):
    whole = rows(client, "/queries/district", district=ERQI)
    pages = [rows(client, "/queries/district", district=ERQI, skip=at, limit=1) for at in range(4)]
    assert [row for page in pages for row in page] == whole


@pytest.mark.parametrize("statement", FORBIDDEN)
def test_attacks_are_refused(client, statement):
    answer = client.post("/cypher", json={"statement": statement})
    assert answer.status_code in (400, 403), answer.text
    assert "root:" not in answer.text


@pytest.mark.parametrize("statement", ENDLESS)
def test_the_endless_is_stopped(client, statement, monkeypatch):
    monkeypatch.setenv("SANPI_QUERY_SECONDS", "1")
    answer = client.post("/cypher", json={"statement": statement}, timeout=60)
    assert answer.status_code == 413, answer.text


@pytest.mark.parametrize("statement", HARMLESS)
def test_the_harmless_runs(client, statement):
    assert client.post("/cypher", json={"statement": statement}).status_code == 200
