"""GEXF for Gephi, by networkx: entities and the edges between them."""

from pathlib import Path

import networkx

from graph.export._flat import flat
from graph.store import View

NAME = "gexf"
DESCRIPTION = "GEXF（Gephi）：项目、企业、区县、批次、产业 / entities, for Gephi"
FOLDER = False


def write(view: View, path: Path) -> None:
    """Write the graph of entities as GEXF; the same graph gives the same bytes."""
    graph = flat(view)
    for _, attributes in graph.nodes(data=True):
        attributes["kind"] = attributes.pop("label")
        attributes["label"] = attributes.get("name", "")
    for *_, attributes in graph.edges(data=True):
        attributes["kind"] = attributes.pop("type")
    for number, (*_, attributes) in enumerate(graph.edges(data=True)):
        attributes["id"] = str(number)
    lines = (line for line in networkx.generate_gexf(graph) if "<meta" not in line)
    text = "\n".join(line for line in lines if "</meta>" not in line and "<creator>" not in line)
    path.write_text(f'<?xml version="1.0" encoding="utf-8"?>\n{text}\n', encoding="utf-8")
