"""The graph for formats that hold only plain values: lists become JSON text."""

import json
from typing import Any

import networkx

from graph.interop.networkx import to_networkx
from graph.store import View


def flat(view: View) -> "networkx.MultiDiGraph[str]":
    """Give the graph of entities with lists as JSON text."""
    graph = to_networkx(view)
    for _, attributes in graph.nodes(data=True):
        _flatten(attributes)
    for *_, attributes in graph.edges(data=True):
        _flatten(attributes)
    return graph


def _flatten(attributes: dict[str, Any]) -> None:
    for name, value in attributes.items():
        if isinstance(value, list):
            attributes[name] = json.dumps(value, ensure_ascii=False)
        elif isinstance(value, str):
            attributes[name] = "".join(each for each in value if each >= " " or each in "\t\n")
