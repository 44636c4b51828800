"""Filling an empty database by the engine's batch importer: fast, not atomic."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

from arcadedb_embedded import Database  # type: ignore[import-untyped]

from graph.projection import Edge, Node, NodeKey

Places = dict[str, dict[str, str]]


def load(
    database: Database, nodes: Iterable[Sequence[Node]], edges: Iterable[Sequence[Edge]]
) -> None:
    """Load batches of nodes of one label, then of edges of one type."""
    places: Places = defaultdict(dict)
    with database.graph_batch(
        use_wal=False, parallel_flush=False, pre_allocate_edge_chunks=False
    ) as batch:
        for group in nodes:
            label = group[0].label
            rows = [{"id": node.id, **node.properties} for node in group]
            created = batch.create_vertices(label, rows)
            places[label].update(zip((node.id for node in group), created, strict=True))
        for many in edges:
            batch.new_edges(
                [_place(places, edge.source) for edge in many],
                many[0].type,
                [_place(places, edge.target) for edge in many],
                [properties(edge) for edge in many],
            )


def properties(edge: Edge) -> dict[str, Any]:
    """Give the edge's properties, its id among them where it has one."""
    return {"id": edge.id, **edge.properties} if edge.id else edge.properties


def _place(places: Places, key: NodeKey) -> str:
    return places[key[0]][key[1]]
