"""GraphML, by networkx: entities and the edges between them."""

from pathlib import Path

import networkx

from graph.export._flat import flat
from graph.store import View

NAME = "graphml"
DESCRIPTION = "GraphML：项目、企业、区县、批次、产业 / entities and the edges between them"
FOLDER = False


def write(view: View, path: Path) -> None:
    """Write the graph of entities as GraphML."""
    networkx.write_graphml(flat(view), path, encoding="utf-8")
