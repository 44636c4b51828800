"""Bloom's Cypher on a real Neo4j server: every phrase, suggestion and scene action finds nodes."""

from collections.abc import Iterator

import made_graph
import neo4j
import pytest
from bloom_sample import CALLED, TYPED, connected, fill
from conftest import empty

from api.bloom.action import Action, actions
from api.bloom.perspective import perspective
from api.bloom.phrase import asked
from graph.schema import load as schema
from graph.store import open_store
from queries.catalog import Query, load
from queries.parameter import Parameter

OFFERED = [query for query in load().values() if query.bloom]


@pytest.fixture(scope="module")
def session(neo4j_url: str) -> Iterator[neo4j.Session]:
    fill(neo4j_url)
    with (
        connected(neo4j_url) as driver,
        driver.session(default_access_mode=neo4j.READ_ACCESS) as opened,
    ):
        yield opened


@pytest.fixture(scope="module")
def exported() -> dict[str, dict]:
    given = perspective(schema(), load())
    return {each["text"]: each for each in given["templates"]}


def drawn(session: neo4j.Session, cypher: str, **params) -> neo4j.graph.Graph:
    return session.run(cypher, **params).graph()


def sample(parameter: Parameter, query: Query):
    known = TYPED.get(parameter.name) or CALLED.get(parameter.type)
    return parameter.value(known or query.example.get(parameter.name, parameter.default))


@pytest.mark.parametrize("query", OFFERED, ids=lambda query: query.name)
def test_phrase_draws_nodes_for_its_example(session, exported, query):
    values = {each.name: sample(each, query) for each in asked(query)}
    found = drawn(session, exported[query.bloom]["cypher"], **values)
    assert found.nodes


@pytest.mark.parametrize("query", OFFERED, ids=lambda query: query.name)
def test_suggestions_offer_the_example(session, exported, query):
    for given in exported[query.bloom]["params"]:
        if given["suggestionLabel"]:
            label, key = given["suggestionLabel"], given["suggestionProp"]
            cypher = f"MATCH (n:{label}) RETURN DISTINCT n.{key} AS value"
        elif given["cypher"]:
            cypher = given["cypher"]
        else:
            continue
        name = given["name"].removeprefix("$")
        wanted = next(sample(each, query) for each in asked(query) if each.name == name)
        assert wanted in [row[0] for row in session.run(cypher)]


def selected(session: neo4j.Session, action: Action, kind: str) -> dict[str, list[str]]:
    if action.on_edges:
        cypher = f"MATCH ()-[r:{kind}]->() RETURN elementId(r)"
        return {"relationships": session.run(cypher).value()}
    return {"nodes": session.run(f"MATCH (n:{kind}) RETURN elementId(n)").value()}


@pytest.mark.parametrize("action", actions(), ids=lambda action: action.name)
def test_action_draws_nodes_for_every_kind_it_is_for(session, action):
    for kind in action.kinds:
        found = drawn(session, action.cypher, **selected(session, action, kind))
        assert len(found.nodes) > 1, kind


def test_dates_are_dates_so_that_the_slicer_takes_them(session):
    kinds = session.run("MATCH (b:Batch) RETURN DISTINCT valueType(b.date)").value()
    assert kinds == ["DATE NOT NULL"]


def test_the_indexes_named_are_those_that_the_store_makes(neo4j_url):
    with open_store(neo4j_url):
        pass
    with connected(neo4j_url) as driver:
        shown = driver.execute_query(
            "SHOW INDEXES YIELD name, type, labelsOrTypes, properties WHERE type <> 'LOOKUP' RETURN *"
        ).records
    texts = {row["name"]: row for row in shown if row["type"] == "FULLTEXT"}
    ranges = {
        (*row["labelsOrTypes"], *row["properties"]) for row in shown if row["type"] == "RANGE"
    }
    for each in perspective(schema(), load())["metadata"]["indexes"]:
        if each["type"] == "full-text":
            assert sorted(texts[each["name"]]["labelsOrTypes"]) == sorted(each["tokenNames"])
            assert sorted(texts[each["name"]]["properties"]) == each["propertyNames"]
        else:
            assert {(each["label"], key["key"]) for key in each["propertyKeys"]} <= ranges


def test_every_edge_that_a_store_writes_has_its_chinese_caption(neo4j_url):
    empty(neo4j_url)
    with open_store(neo4j_url) as store, connected(neo4j_url) as driver:
        for reading in made_graph.readings():
            store.writer().commit(reading)
        rows = driver.execute_query(
            "MATCH ()-[e]->() RETURN type(e) AS type, count(e) - count(e.caption_zh) AS bare"
        ).records
        assert {row["type"] for row in rows} == set(schema().edges) - {"CHECKS"}
        assert not [row["type"] for row in rows if row["bare"]]
