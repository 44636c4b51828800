"""What the perspective says of the database: which labels join which, and the indexes."""

from typing import Any

from api.bloom.kinds import ordered
from graph.schema import NodeKind, Property, Schema

FULLTEXT = "sanpi_names"


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
    searched = [kind for kind in ordered(schema) if any(each.fulltext for each in kind.properties)]
    names = {each.name for kind in searched for each in kind.properties if each.fulltext}
    index = {
        "type": "full-text",
        "state": "ONLINE",
        "entityType": "NODE",
        "tokenNames": [kind.name for kind in searched],
        "name": FULLTEXT,
        "propertyNames": sorted(names),
        "provider": {"key": "fulltext", "version": "1.0"},
    }
    return [index]
