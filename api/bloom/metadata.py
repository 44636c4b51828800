"""What the perspective says of the database: which labels join which, and the indexes."""

from typing import Any

from api.bloom.kinds import ordered
from graph.schema import NodeKind, Property, Schema


def metadata(schema: Schema) -> dict[str, Any]:
    """Give path segments and indexes."""
    native = [_native(kind) for kind in ordered(schema)]
    return {"pathSegments": _segments(schema), "indexes": [*_fulltext(schema), *native]}


def _segments(schema: Schema) -> list[dict[str, str]]:
    return [
        {"source": source, "relationshipType": kind.name, "target": target}
        for kind in schema.edges.values()
        for source, target in kind.ends
    ]


def _native(kind: NodeKind) -> dict[str, Any]:
    keys = [_key(each) for each in kind.properties if each.key or each.index]
    return {"label": kind.name, "type": "native", "propertyKeys": keys}


def _key(given: Property) -> dict[str, Any]:
    return {"key": given.name, "metadataProp": False}


def _fulltext(schema: Schema) -> list[dict[str, Any]]:
    return [_searched(kind) for kind in ordered(schema) if any(p.fulltext for p in kind.properties)]


def _searched(kind: NodeKind) -> dict[str, Any]:
    return {
        "type": "full-text",
        "state": "ONLINE",
        "entityType": "NODE",
        "tokenNames": [kind.name],
        "name": f"{kind.name.lower()}_text",
        "propertyNames": [each.name for each in kind.properties if each.fulltext],
        "provider": {"key": "fulltext", "version": "1.0"},
    }
