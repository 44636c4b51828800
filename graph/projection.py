"""A projection: nodes, edges and counts that facts give, and the difference of two."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeVar

NodeKey = tuple[str, str]
Count = tuple[str, str, str]
EdgeKey = tuple[str, NodeKey, NodeKey, str]
Tie = tuple[str, str, str, str]
Properties = dict[str, Any]
K = TypeVar("K", NodeKey, EdgeKey)
V = TypeVar("V")


@dataclass(frozen=True, slots=True)
class Node:
    """One node: its label, its id, and its other properties."""

    label: str
    id: str
    properties: Properties = field(default_factory=dict, hash=False)

    @property
    def key(self) -> NodeKey:
        """Label and id."""
        return (self.label, self.id)


@dataclass(frozen=True, slots=True)
class Edge:
    """One edge between two nodes; `id` tells apart edges of one type between the same two."""

    type: str
    source: NodeKey
    target: NodeKey
    id: str = ""
    properties: Properties = field(default_factory=dict, hash=False)

    @property
    def key(self) -> EdgeKey:
        """Type, both ends and id."""
        return (self.type, self.source, self.target, self.id)


@dataclass(slots=True)
class Projection:
    """What some clusters give: `nodes` they own, `shared` ones they lean on, `counts` they add.

    `about` ties evidence to what it speaks of: label and id of both; these are the ABOUT edges.
    """

    nodes: dict[NodeKey, Node] = field(default_factory=dict)
    edges: dict[EdgeKey, Edge] = field(default_factory=dict)
    about: set[Tie] = field(default_factory=set)
    shared: dict[NodeKey, Node] = field(default_factory=dict)
    counts: Counter[Count] = field(default_factory=Counter)

    def add(self, node: Node, edges: Iterable[Edge]) -> None:
        """Take a node of its own and edges that leave it, or lead to it from evidence."""
        self.nodes[node.key] = node
        self.edges.update((edge.key, edge) for edge in edges)

    def lean(self, nodes: Iterable[Node]) -> None:
        """Take nodes that others share: districts, batches, sectors."""
        self.shared.update((node.key, node) for node in nodes)

    def take(self, other: "Projection") -> None:
        """Take all of another projection."""
        self.nodes |= other.nodes
        self.edges |= other.edges
        self.about |= other.about
        self.shared |= other.shared
        self.counts.update(other.counts)


@dataclass(slots=True)
class Change:
    """What turns one projection into another; counts are differences, never zero."""

    drop_nodes: list[NodeKey]
    put_nodes: list[Node]
    changed_nodes: list[Node]
    drop_edges: list[Edge]
    put_edges: list[Edge]
    changed_edges: list[Edge]
    drop_about: list[Edge]
    put_about: list[Edge]
    lean: list[Node]
    unlean: list[NodeKey]
    counts: dict[Count, int]


def change(old: Projection, new: Projection) -> Change:
    """Give the difference, in a fixed order."""
    counts = Counter(new.counts)
    counts.subtract(old.counts)
    return Change(
        drop_nodes=sorted(old.nodes.keys() - new.nodes.keys()),
        put_nodes=_new(old.nodes, new.nodes),
        changed_nodes=_changed(old.nodes, new.nodes),
        drop_edges=_new(new.edges, old.edges),
        put_edges=_new(old.edges, new.edges),
        changed_edges=_changed(old.edges, new.edges),
        drop_about=about_edges(old.about - new.about),
        put_about=about_edges(new.about - old.about),
        lean=_new(old.shared, new.shared),
        unlean=sorted(old.shared.keys() - new.shared.keys()),
        counts={key: number for key, number in sorted(counts.items()) if number},
    )


def about_edges(ties: Iterable[Tie]) -> list[Edge]:
    """Give the ABOUT edges of these ties, in order."""
    return [Edge("ABOUT", (label, name), (end, of)) for label, name, end, of in sorted(ties)]


def _new(old: Mapping[K, V], new: Mapping[K, V]) -> list[V]:
    return [new[key] for key in sorted(new.keys() - old.keys())]


def _changed(old: Mapping[K, V], new: Mapping[K, V]) -> list[V]:
    both = (key for key in new.keys() & old.keys() if new[key] is not old[key])
    return [new[key] for key in sorted(both) if new[key] != old[key]]
