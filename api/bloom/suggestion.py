"""What Bloom offers while a phrase's parameter is typed."""

from typing import Any

from graph.schema import NodeKind, Schema
from queries.parameter import LABELS, Parameter

NUMBERS = "UNWIND range(1, 20) AS number RETURN number"
ENTITIES = ("Project", "Company", "District", "Batch", "Sector")


def suggestion(parameter: Parameter, schema: Schema) -> dict[str, Any]:
    """Give the label and property whose values are offered, or the Cypher that finds them."""
    if parameter.type in LABELS:
        return _values(schema.nodes[parameter.type.title()])
    if parameter.type == "thing":
        return _found(_names())
    if parameter.type == "integer":
        return _found(NUMBERS)
    kind = _holder(parameter.name, schema)
    return _offer(kind.name, parameter.name, None) if kind else _offer(None, None, None)


def _holder(name: str, schema: Schema) -> NodeKind | None:
    """Find the entity label that has an indexed property of this name."""
    for label in ENTITIES:
        if any(each.name == name and each.index for each in schema.nodes[label].properties):
            return schema.nodes[label]
    return None


def _values(kind: NodeKind) -> dict[str, Any]:
    return _offer(kind.name, kind.caption, None)


def _found(cypher: str) -> dict[str, Any]:
    return _offer(None, None, cypher)


def _offer(label: str | None, key: str | None, cypher: str | None) -> dict[str, Any]:
    return {
        "suggestionLabel": label,
        "suggestionProp": key,
        "suggestionBoolean": False,
        "cypher": cypher,
    }


def _names() -> str:
    each = "\nUNION\n".join(f"MATCH (n:{label}) RETURN n.name AS name" for label in ENTITIES)
    return f"CALL () {{\n{each}\n}}\nRETURN name ORDER BY name LIMIT 1000"
