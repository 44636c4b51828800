"""Properties as Bloom knows them: their data types, and which of them stay out of sight."""

from collections.abc import Iterable
from typing import Any

from graph.schema import NodeKind, Property

TYPES = {
    "string": "string",
    "strings": "array",
    "integer": "bigint",
    "boolean": "boolean",
    "date": "Date",
}
INTERNAL = {"blocks", "spans", "digest", "extractor", "version", "object", "subject", "listed"}
INTERNAL |= {"qualifiers", "object_apart", "subject_apart", "left_key", "right_key"}
INTERNAL |= {"object_key", "subject_key", "subject_label"}
LONG = {("Document", "text")}


def listed(kind: NodeKind) -> list[dict[str, Any]]:
    """Give a category's properties; internal and very long ones are excluded from view."""
    return [
        {"name": each.name, "exclude": hidden(kind.name, each), "dataType": TYPES[each.type]}
        for each in kind.properties
    ]


def hidden(label: str, given: Property) -> bool:
    """Tell whether a reader of the graph has no use for this property of this label."""
    return given.name in INTERNAL or (label, given.name) in LONG


def keyed(name: str, properties: Iterable[Property]) -> list[dict[str, Any]]:
    """Give the properties of a label or edge type under `propertyKey`."""
    return [
        {"propertyKey": each.name, "type": name, "dataType": TYPES[each.type]}
        for each in properties
    ]
