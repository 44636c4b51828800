"""What a store holds, counted and digested: two stores hold the same graph if these are equal."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from hashlib import blake2b

from graph.projection import Edge, Node
from graph.schema import load
from graph.store.view import View

BYTES = 16
ENCODER = json.JSONEncoder(
    ensure_ascii=False, sort_keys=True, separators=(",", ":"), default=lambda value: _tagged(value)
)


@dataclass(frozen=True, slots=True)
class Tally:
    """How many nodes of a label, or edges of a type, and the digest of all of them."""

    count: int
    digest: str


def census(view: View) -> dict[str, Tally]:
    """Give the tally of every label and every edge type, whatever the order of the records."""
    schema = load()
    found = {label: tally(map(_node, view.unordered_nodes(label))) for label in schema.nodes}
    for kind, each in schema.edges.items():
        edges = (edge for ends in each.ends for edge in view.unordered_edges(kind, *ends))
        found[kind] = tally(map(_edge, edges))
    return found


def unlike(left: Mapping[str, Tally], right: Mapping[str, Tally]) -> list[str]:
    """Name the labels and types in which two censuses differ, with both counts."""
    return [
        f"{name} {left[name].count}/{right[name].count}"
        for name in left
        if left[name] != right[name]
    ]


def tally(records: Iterable[str]) -> Tally:
    """Count the records and add up their hashes: the order does not matter, a double does."""
    count, total = 0, 0
    for record in records:
        count += 1
        total += int.from_bytes(blake2b(record.encode(), digest_size=BYTES).digest())
    return Tally(count, f"{total % 256**BYTES:0{2 * BYTES}x}")


def _node(node: Node) -> str:
    return ENCODER.encode([node.label, node.id, node.properties])


def _edge(edge: Edge) -> str:
    return ENCODER.encode([edge.type, edge.source, edge.target, edge.id, edge.properties])


def _tagged(value: object) -> dict[str, str]:
    if isinstance(value, date):
        return {"date": value.isoformat()}
    raise TypeError(f"{type(value).__name__} is no value of a property")
