"""Values on their way to the driver and back."""

from typing import Any

import neo4j.graph
import neo4j.time

from graph.projection import Edge, Node, NodeKey
from graph.schema import load
from graph.store.engine import Path

PLAIN = frozenset((str, int, float, bool, type(None)))


def python(value: Any) -> Any:
    """Give the Python value of a result's value."""
    if type(value) in PLAIN:
        return value
    if isinstance(value, neo4j.graph.Node):
        return _node(value)
    if isinstance(value, neo4j.graph.Relationship):
        return _edge(value)
    if isinstance(value, neo4j.graph.Path):
        return Path(tuple(map(_node, value.nodes)), tuple(map(_edge, value.relationships)))
    if isinstance(value, dict):
        return {name: each if type(each) in PLAIN else python(each) for name, each in value.items()}
    if isinstance(value, list):
        return [python(each) for each in value]
    if isinstance(value, neo4j.time.Date):
        return value.to_native()
    if isinstance(value, neo4j.time.DateTime | neo4j.time.Time | neo4j.time.Duration):
        return value.iso_format()
    return value


def _node(node: neo4j.graph.Node) -> Node:
    properties = {name: python(value) for name, value in node.items()}
    return Node(_label(node), str(properties.get("id", "")), properties)


def _edge(edge: neo4j.graph.Relationship) -> Edge:
    kind = load().edges.get(edge.type)
    bare = kind is not None and not kind.properties
    properties = {} if bare else {name: python(value) for name, value in edge.items()}
    source, target = _end(edge.start_node), _end(edge.end_node)
    return Edge(edge.type, source, target, str(properties.get("id", "")), properties)


def _end(node: neo4j.graph.Node | None) -> NodeKey:
    return (_label(node), str(node.get("id", ""))) if node is not None else ("", "")


def _label(node: neo4j.graph.Node) -> str:
    known = load().nodes
    return next((label for label in sorted(node.labels) if label in known), "")
