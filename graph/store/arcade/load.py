"""Filling an empty database by the engine's batch importer: fast, not atomic."""

import json
from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

from arcadedb_embedded import Database, GraphBatch  # type: ignore[import-untyped]

from graph.projection import Edge, Node, NodeKey
from graph.store.arcade.jvm import java
from graph.store.arcade.values import python_row

Places = dict[str, dict[str, str]]


def load(database: Database, batches: Iterable[Sequence[Node] | Sequence[Edge]]) -> None:
    """Load batches of nodes of one label or edges of one type, the edges' ends first."""
    places: Places = defaultdict(dict)
    with database.graph_batch(use_wal=False, parallel_flush=False) as importer:
        for batch in batches:
            if isinstance(batch[0], Node):
                _nodes(importer, places, batch)  # type: ignore[arg-type]
            else:
                _edges(importer, places, batch)  # type: ignore[arg-type]


def _nodes(importer: GraphBatch, places: Places, nodes: Sequence[Node]) -> None:
    label = nodes[0].label
    rows = [{"id": node.id, **python_row(node.properties)} for node in nodes]
    batcher = java("com.arcadedb.python.VertexBatcher")
    text = json.dumps(rows, ensure_ascii=False)
    created = str(batcher.createVerticesJson(importer._java_graph_batch, label, text)).split(";")
    places[label].update(zip((node.id for node in nodes), created, strict=True))


def _edges(importer: GraphBatch, places: Places, edges: Sequence[Edge]) -> None:
    importer.new_edges(
        [_place(places, edge.source) for edge in edges],
        edges[0].type,
        [_place(places, edge.target) for edge in edges],
        [_row(edge) for edge in edges],
    )


def _row(edge: Edge) -> dict[str, Any]:
    properties = python_row(edge.properties)
    return {"id": edge.id, **properties} if edge.id else properties


def _place(places: Places, key: NodeKey) -> str:
    return places[key[0]][key[1]]
