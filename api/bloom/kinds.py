"""Categories and relationship types: how each node label and edge type looks."""

from typing import Any

from api.bloom import captions
from api.bloom.fixed import TIME
from api.bloom.properties import keyed, listed
from api.bloom.rules import style_rules
from graph.schema import EdgeKind, NodeKind, Schema

FIRST = ("Project", "Company", "District", "Batch", "Sector")
SIZES = {1: 0.25, 2: 0.5, 3: 1, 4: 2, 5: 4}


def ordered(schema: Schema) -> list[NodeKind]:
    """Give the node kinds: what one looks for first, then the rest by name."""
    rest = [kind for name, kind in schema.nodes.items() if name not in FIRST]
    return [*(schema.nodes[name] for name in FIRST), *rest]


def categories(schema: Schema) -> list[dict[str, Any]]:
    """Give a category for every node label; the first has id 1."""
    return [_category(place, kind) for place, kind in enumerate(ordered(schema), start=1)]


def category_ids(schema: Schema) -> dict[str, int]:
    """Give the id of each label's category."""
    return {kind.name: place for place, kind in enumerate(ordered(schema), start=1)}


def labels(schema: Schema) -> dict[str, Any]:
    """Give every label's properties."""
    return {kind.name: keyed(kind.name, kind.properties) for kind in ordered(schema)}


def relationship_types(schema: Schema) -> list[dict[str, Any]]:
    """Give every edge type with its look."""
    return [_relationship(kind) for kind in schema.edges.values()]


def _category(place: int, kind: NodeKind) -> dict[str, Any]:
    shown = captions.of_node(kind)
    return {
        "id": place,
        "name": kind.zh,
        "labels": [kind.name],
        "properties": listed(kind),
        "createdAt": TIME,
        "lastEditedAt": TIME,
        "color": kind.colour,
        "size": SIZES[kind.size],
        "icon": "no-icon",
        "captionKeys": [],
        "captions": shown,
        "textSize": 1,
        "textAlign": "top",
        "styleRules": style_rules(kind.properties, shown) if kind.layer == "entity" else [],
    }


def _relationship(kind: EdgeKind) -> dict[str, Any]:
    shown = captions.of_relationship(kind)
    return {
        "properties": keyed(kind.name, kind.drawn),
        "name": kind.name,
        "id": kind.name,
        "color": kind.colour,
        "size": 1,
        "captionKeys": [],
        "captions": shown,
        "textSize": 1,
        "textAlign": "top",
        "styleRules": style_rules(kind.drawn, shown),
    }
