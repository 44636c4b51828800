"""Values on their way to the engine and back."""

import json
from collections.abc import Callable, Iterator
from datetime import date, datetime
from decimal import Decimal
from typing import Any

import jpype  # type: ignore[import-untyped]
from arcadedb_embedded import convert_java_to_python  # type: ignore[import-untyped]

from graph.projection import Edge, Node, NodeKey
from graph.store.arcade.jvm import java
from graph.store.engine import Path, Row

ROWS = 1000
TAG = "\x01"
PLAIN: dict[str, Callable[[Any], Any]] = {
    "n": Decimal,
    "i": int,
    "D": date.fromisoformat,
    "T": datetime.fromisoformat,
    "Z": datetime.fromisoformat,
    "s": list,
}

BOXED: dict[str, Callable[[Any], Any]] = {
    "java.lang.Boolean": bool,
    "java.lang.Short": int,
    "java.lang.Integer": int,
    "java.lang.Long": int,
    "java.lang.Float": float,
    "java.lang.Double": float,
    "java.lang.String": str,
}


def parameters(values: dict[str, Any]) -> Any:
    """Give the parameters as one Java map, sent as the bytes of one JSON text; dates go as ISO text."""
    return java("com.arcadedb.serializer.json.JSONObject")(java_json(values)).toMap()


def java_json(values: Any) -> Any:
    """Give the values' JSON as a Java text; its bytes cross in one copy, text would cross sign by sign."""
    return java("java.lang.String")(_bytes(values), "UTF-8")


def _bytes(values: Any) -> Any:
    text = json.dumps(values, ensure_ascii=False, default=_iso)
    try:
        held = text.encode()
    except UnicodeEncodeError:  # half a character: JSON can tell of it, UTF-8 cannot
        held = json.dumps(values, default=_iso).encode()
    return jpype.JArray(jpype.JByte)(held)


def _iso(value: object) -> str:
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(f"{type(value).__name__} is no value of a parameter")


def rows_of(results: Any) -> Iterator[Row]:
    """Give the rows of a result: they cross as JSON, many at once, the rest as objects."""
    reader = java("com.arcadedb.python.TypedRows")
    drained = False
    while not drained:
        text, others, drained = reader.nextRows(results, ROWS)
        yield from json.loads(str(text), object_hook=_restorer(others))


def _restorer(others: Any) -> Callable[[dict[str, Any]], Any]:
    """Give what turns a tagged value of the JSON text into the value it stands for."""

    def restore(value: dict[str, Any]) -> Any:
        tagged = value.get(TAG)
        if tagged is None:
            return value
        kind, content = tagged
        if kind in PLAIN:
            return PLAIN[kind](content)
        if kind == "r":
            names, values = others[content]
            return {str(name): python(each) for name, each in zip(names, values, strict=True)}
        return python(others[content])

    return restore


def python(value: Any) -> Any:
    """Give the Python value of a result's value."""
    plain = BOXED.get(type(value).__name__)
    if plain:
        return plain(value)
    if value is None or isinstance(value, str | int | float):
        return value
    if isinstance(value, java("com.arcadedb.graph.Vertex")):
        return _node(value)
    if isinstance(value, java("com.arcadedb.graph.Edge")):
        return _edge(value)
    if isinstance(value, java("com.arcadedb.query.opencypher.traversal.TraversalPath")):
        return Path(
            tuple(_node(each) for each in value.getVertices()),
            tuple(_edge(each) for each in value.getEdges()),
        )
    return _plain(value)


def _plain(value: Any) -> Any:
    if isinstance(value, java("com.arcadedb.query.opencypher.temporal.CypherTemporalValue")):
        return _temporal(value)
    if isinstance(value, java("java.util.Map")):
        return {str(key): python(each) for key, each in value.items()}
    if isinstance(value, java("java.util.Collection")):
        return [python(each) for each in value]
    return convert_java_to_python(value)


def _temporal(value: Any) -> Any:
    text = str(value)
    return date.fromisoformat(text) if len(text) == len("2023-01-29") else text


def _node(vertex: Any) -> Node:
    properties = _properties(vertex)
    return Node(str(vertex.getTypeName()), str(properties.get("id", "")), properties)


def _edge(edge: Any) -> Edge:
    properties = _properties(edge)
    source, target = _end(edge.getOutVertex()), _end(edge.getInVertex())
    return Edge(str(edge.getTypeName()), source, target, str(properties.get("id", "")), properties)


def _end(vertex: Any) -> NodeKey:
    return (str(vertex.getTypeName()), str(vertex.get("id") or ""))


def _properties(record: Any) -> dict[str, Any]:
    return {str(name): python(each) for name, each in record.propertiesAsMap().items()}
