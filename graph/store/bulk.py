"""Everything at once: from all documents and judgements to a whole graph in an empty engine."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from graph.cluster import clusters, surroundings
from graph.collector import uncollected
from graph.entity import assemble, parts
from graph.fact import Fact
from graph.linker import Linker
from graph.projection import Count, Edge, Node, NodeKey, Projection, about_edges
from graph.relation import Cluster, Surroundings
from graph.store.ahead import ahead
from graph.store.apply import COUNTERS, chunks, set_counts
from graph.store.counters import claimed, claimed_counts, company_counts
from graph.store.engine import Engine, Row
from graph.store.evidence import Evidence, stated
from graph.store.rows import judgement_of

CLUSTERS = 500  # made at a time: what is written soon costs the collectors of memory little
DOCUMENTS = 50
AHEAD = 32
Batch = Sequence[Node] | Sequence[Edge]


@dataclass(slots=True)
class Load:
    """What is gathered on the way: facts, claims, shared nodes already made, counts, late edges."""

    facts: list[Fact] = field(default_factory=list)
    claims: Projection = field(default_factory=Projection)
    made: set[NodeKey] = field(default_factory=set)
    counts: Counter[Count] = field(default_factory=Counter)
    late: list[Edge] = field(default_factory=list)
    batches: set[str] = field(default_factory=set)


def fill(engine: Engine, evidences: Iterable[Evidence], judgements: Sequence[Node]) -> None:
    """Load an empty engine with all documents' evidence, the judgements, and the graph of them.

    Not atomic: fill a fresh database, then let it take the old one's place.
    """
    load = Load()
    with uncollected():
        engine.load(ahead(_batches(load, evidences, judgements), most=AHEAD))
    counts = {key: number for key, number in sorted(load.counts.items()) if key[0] != "FLOWS_TO"}
    engine.write(lambda tx: set_counts(tx, counts))
    batches = sorted(load.batches)
    engine.write(lambda tx: claimed_counts(tx, batches))


def _batches(
    load: Load, evidences: Iterable[Evidence], judgements: Sequence[Node]
) -> Iterator[Batch]:
    yield from _by_kind(judgements)
    for chunk in chunks(evidences, DOCUMENTS):
        yield from _evidence(load, chunk)
    linker = Linker(
        judgement_of({"id": node.id, **node.properties}) for node in _standing(judgements)
    )
    around = surroundings(load.facts, linker)
    load.facts = []
    every = clusters(around)
    counted = company_counts(every)
    for group in chunks(every, CLUSTERS):  # companies first: projects lead to them
        yield from _assembled(load, group, around, counted)
    yield from _shared(load, load.claims)
    yield from _by_kind([*about_edges(load.claims.about), *load.late, *_flows(load.counts)])


def _standing(judgements: Iterable[Node]) -> Iterator[Node]:
    return (node for node in judgements if "undone_at" not in node.properties)


def _evidence(load: Load, evidences: Iterable[Evidence]) -> Iterator[Batch]:
    """Give what documents say; a statement that gives a fact is tied where the fact is."""
    said: list[Node] = []
    rest = Projection()
    for each in evidences:
        load.facts += each.facts()
        said += (node for node in each.statements if "withdrawn" not in node.properties)
        each.without_facts().project(rest)
    load.batches |= set(claimed(rest))
    load.claims.about |= rest.about
    load.claims.shared |= rest.shared
    yield from _by_kind([*rest.nodes.values(), *said])
    yield from _by_kind([*rest.edges.values(), *stated(rest.nodes.values())])


def _assembled(
    load: Load, group: Sequence[Cluster], around: Surroundings, counted: Mapping[str, Row]
) -> Iterator[Batch]:
    """Give entities, companies with their counters, and all that is tied to them."""
    found = Projection()
    for cluster in group:
        assemble(cluster, around, found)
    load.counts.update(found.counts)
    facts = (fact for cluster in group for fact in cluster.facts)
    yield from _by_kind(
        Edge("STATED_IN", ("Statement", fact.id), ("Document", fact.document)) for fact in facts
    )
    yield from _by_kind(
        Node(node.label, node.id, node.properties | counted.get(node.id, {}))
        for node in found.nodes.values()
    )
    yield from _shared(load, found)
    load.late += [edge for edge in found.edges.values() if edge.type == "PHASE_OF"]
    yield from _by_kind(edge for edge in found.edges.values() if edge.type != "PHASE_OF")
    yield from _by_kind(about_edges(found.about))


def _shared(load: Load, found: Projection) -> Iterator[Batch]:
    """Give the shared nodes that are new, their counters at nought, and the districts' parents."""
    new = [node for key, node in sorted(found.shared.items()) if key not in load.made]
    load.made |= {node.key for node in new}
    yield from _by_kind(
        Node(node.label, node.id, node.properties | dict.fromkeys(COUNTERS[node.label], 0))
        for node in new
    )
    yield from _by_kind(parts(new))


def _flows(counts: Counter[Count]) -> Iterator[Edge]:
    sums: dict[str, dict[str, int]] = defaultdict(dict)
    for (label, name, prop), number in counts.items():
        if label == "FLOWS_TO":
            sums[name][prop] = number
    for name, numbers in sorted(sums.items()):
        source, target = name.split("\n")
        yield Edge(
            "FLOWS_TO", ("Batch", source), ("Batch", target), "", numbers | {"caption_zh": "流向"}
        )


def _by_kind(records: Iterable[Node] | Iterable[Edge]) -> Iterator[Batch]:
    groups: dict[tuple[str, ...], list[Node] | list[Edge]] = defaultdict(list)
    for record in records:
        if isinstance(record, Node):
            groups[(record.label,)].append(record)  # type: ignore[arg-type]
        else:
            groups[(record.type, record.source[0], record.target[0])].append(record)  # type: ignore[arg-type]
    yield from groups.values()
