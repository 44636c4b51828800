"""Every saved query on a real Neo4j server: the same answers as on the embedded store."""

from typing import Any

from graph.store import copy, open_store
from queries.catalog import load
from queries.resolve import ask

SAMPLE = {
    "project": "甲传感器", "company": "中州示例", "district": "二七区", "thing": "乙轴承", "any": "二七区",
    "sector": "智能装备", "batch": "三个一批 · 第7期 · 开工", "text": "产业园",
}  # fmt: skip


def test_every_saved_query_answers_the_same_on_neo4j(graph_store: Any, empty_neo4j_url: str):
    with open_store(empty_neo4j_url) as store:
        copy(graph_store, store)
        for query in load().values():
            given = {each.name: SAMPLE[each.type] for each in query.parameters if each.required}
            given |= {"end": "丁药品"} if query.name == "path" else {}
            here, there = (ask(each.view(), query, **given) for each in (graph_store, store))
            assert there == here, query.name
            if query.graph:
                used = {name: given.get(name) for name in given if f"${name}" in query.graph}
                defaults = {
                    p.name: p.default for p in query.parameters if f"${p.name}" in query.graph
                }
                assert store.view().run(query.graph, **(defaults | used)) is not None
