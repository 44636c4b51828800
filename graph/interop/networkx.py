"""The graph of entities as a networkx graph, for analysis and the formats that networkx writes."""

from typing import Any

import networkx

from graph.export._records import edges, nodes, plain
from graph.schema import load
from graph.store import View


def to_networkx(view: View, *, evidence: bool = False) -> "networkx.MultiDiGraph[str]":
    """Give projects, companies, districts, batches and sectors, and the edges between them.

    A node's key is its id; `label` and the schema's properties are its attributes. An
    edge's key is its type, with its role or id where there are several. With `evidence`,
    documents, statements and claims come too. Dates are ISO text.
    """
    schema = load()
    kept = {node.name for node in schema.nodes.values() if evidence or node.layer == "entity"}
    graph: networkx.MultiDiGraph[str] = networkx.MultiDiGraph()
    for node in nodes(view):
        if node.label in kept:
            graph.add_node(node.id, label=node.label, **_attributes(node.properties))
    for edge in edges(view):
        if edge.source[0] in kept and edge.target[0] in kept:
            key = f"{edge.type}:{edge.id}" if edge.id else edge.type
            attributes = _attributes(edge.properties)
            graph.add_edge(edge.source[1], edge.target[1], key=key, type=edge.type, **attributes)
    return graph


def _attributes(properties: dict[str, Any]) -> dict[str, Any]:
    return {name: plain(value) for name, value in properties.items()}
