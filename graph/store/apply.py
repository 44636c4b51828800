"""Writing a change: the statements that turn the stored graph into the new one."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, TypeVar

from graph.entity import parts
from graph.projection import Change, Count, Edge, Node, NodeKey
from graph.schema import load
from graph.store.engine import Row, Transaction
from graph.store.evidence import SAID

T = TypeVar("T")
SIZE = 1000
COUNTERS = {
    "District": ("projects", "signed", "started", "commissioned", "investment_yuan"),
    "Batch": ("projects", "investment_yuan"),
    "Sector": ("projects",),
    "FLOWS_TO": ("projects", "amount_yuan"),
}


def apply(tx: Transaction, change: Change) -> None:
    """Write the change, edges after the nodes they need, counters last."""
    _drop_edges(tx, [*change.drop_edges, *change.drop_about])
    for label, names in _by_label(change.drop_nodes):
        _each(tx, f"UNWIND $rows AS row MATCH (n:{label} {{id: row}}) DETACH DELETE n", names)
    _put_nodes(tx, [node for node in change.put_nodes if node.label not in SAID])
    _set_nodes(tx, change.changed_nodes)
    _put_said(tx, [node for node in change.put_nodes if node.label in SAID])
    _set_edges(tx, change.changed_edges)
    _lean(tx, change.lean)
    _put_edges(tx, change.put_edges)
    _put_edges(tx, change.put_about)
    set_counts(tx, change.counts)
    _prune(tx, change.unlean)


def _drop_edges(tx: Transaction, edges: Iterable[Edge]) -> None:
    for (kind, source, target, named), group in _by_ends(edges):
        match = "[e:{0} {{id: row.id}}]" if named else "[e:{0}]"
        _each(
            tx,
            f"UNWIND $rows AS row MATCH (a:{source} {{id: row.a}})-{match.format(kind)}->"
            f"(b:{target} {{id: row.b}}) DELETE e",
            [{"a": each.source[1], "b": each.target[1], "id": each.id} for each in group],
        )


def _put_nodes(tx: Transaction, nodes: Iterable[Node]) -> None:
    for label, group in _grouped(nodes, lambda node: node.label):
        put = f"UNWIND $rows AS row CREATE (n:{label}) SET n = row{dates(label, 'n')}"
        _each(tx, put, map(row_of, group))


def _set_nodes(tx: Transaction, nodes: Iterable[Node]) -> None:
    for label, group in _grouped(nodes, lambda node: node.label):
        put = f"MATCH (n:{label} {{id: row.id}}) SET n = row{dates(label, 'n')}"
        _each(tx, f"UNWIND $rows AS row {put}", map(row_of, group))


def _put_said(tx: Transaction, nodes: Iterable[Node]) -> None:
    """Put what documents say, each with its edge to the document."""
    drawn = caption("STATED_IN") if tx.drawn else ""
    for label, group in _grouped(nodes, lambda node: node.label):
        documents = _grouped(group, lambda node: node.properties["document"])
        told = [
            {"document": document, "rows": rows}
            for document, said in documents
            for rows in chunks(map(row_of, said))
        ]
        _each(
            tx,
            "UNWIND $rows AS told MATCH (d:Document {id: told.document}) UNWIND told.rows AS row "
            f"CREATE (n:{label})-[e:STATED_IN]->(d) SET n = row{dates(label, 'n')}{drawn}",
            told,
        )


def _set_edges(tx: Transaction, edges: Iterable[Edge]) -> None:
    for (kind, source, target, _), group in _by_ends(edges):
        _each(
            tx,
            f"UNWIND $rows AS row MATCH (:{source} {{id: row.a}})-[e:{kind} {{id: row.p.id}}]->"
            f"(:{target} {{id: row.b}}) SET e = row.p{dates(kind, 'e', 'row.p')}",
            map(_ends_and_row, group),
        )


def _lean(tx: Transaction, nodes: Sequence[Node]) -> None:
    for label, group in _grouped(nodes, lambda node: node.label):
        rows = [row_of(node) | dict.fromkeys(COUNTERS[label], 0) for node in group]
        _each(
            tx,
            f"UNWIND $rows AS row MERGE (n:{label} {{id: row.id}}) "
            f"ON CREATE SET n = row{dates(label, 'n')}",
            rows,
        )
    _each(
        tx,
        "UNWIND $rows AS row MATCH (a:District {id: row.a}) MATCH (b:District {id: row.b}) "
        "MERGE (a)-[e:PART_OF]->(b) ON CREATE SET e.caption_zh = row.caption",
        [
            {"a": edge.source[1], "b": edge.target[1], "caption": edge.properties["caption_zh"]}
            for edge in parts(nodes)
        ],
    )


def _put_edges(tx: Transaction, edges: Iterable[Edge]) -> None:
    for (kind, source, target, _), group in _by_ends(edges):
        rows = list(map(_ends_and_row, group))
        put = f" SET e = row.p{dates(kind, 'e', 'row.p')}" if any(row["p"] for row in rows) else ""
        put += caption(kind) if tx.drawn else ""
        _each(
            tx,
            f"UNWIND $rows AS row MATCH (a:{source} {{id: row.a}}) MATCH (b:{target} {{id: row.b}}) "
            f"CREATE (a)-[e:{kind}]->(b){put}",
            rows,
        )


def set_counts(tx: Transaction, counts: dict[Count, int]) -> None:
    """Add to the counters of shared nodes, and of the flows between batches."""
    for (label, prop), group in _grouped(counts.items(), lambda item: (item[0][0], item[0][2])):
        rows: list[Row] = [{"id": key[1], "by": number} for key, number in group]
        if label == "FLOWS_TO":
            _flow(tx, prop, rows)
            continue
        _each(
            tx,
            f"UNWIND $rows AS row MATCH (n:{label} {{id: row.id}}) SET n.{prop} = n.{prop} + row.by",
            rows,
        )


def _flow(tx: Transaction, prop: str, rows: list[Row]) -> None:
    for row in rows:
        row["a"], row["b"] = row.pop("id").split("\n")
    _each(
        tx,
        "UNWIND $rows AS row MATCH (a:Batch {id: row.a}) MATCH (b:Batch {id: row.b}) "
        "MERGE (a)-[e:FLOWS_TO]->(b) "
        "ON CREATE SET e.projects = 0, e.amount_yuan = 0, e.caption_zh = '流向' "
        f"SET e.{prop} = e.{prop} + row.by",
        rows,
    )
    _each(
        tx,
        "UNWIND $rows AS row MATCH (a:Batch {id: row.a})-[e:FLOWS_TO]->(b:Batch {id: row.b}) "
        "WHERE e.projects <= 0 DELETE e",
        rows if prop == "projects" else [],
    )


def _prune(tx: Transaction, keys: Iterable[NodeKey]) -> None:
    """Take out shared nodes that nothing leads to any more, the lower districts first."""
    for label, names in _by_label(keys):
        kinds = "LOCATED_IN|PART_OF|ABOUT|TRANSITIONED_TO|IN_SECTOR"
        for _ in range(4 if label == "District" else 1):
            _each(
                tx,
                f"UNWIND $rows AS row MATCH (n:{label} {{id: row}}) "
                f"WHERE NOT EXISTS {{ (n)<-[:{kinds}]-() }} DETACH DELETE n",
                names,
            )


def dates(kind: str, name: str, row: str = "row") -> str:
    """Give `, n.date = date(row.date)` for each date of a label or type; rows carry ISO text."""
    schema = load()
    properties = (schema.nodes.get(kind) or schema.edges[kind]).properties
    found = [prop.name for prop in properties if prop.type == "date"]
    return "".join(f", {name}.{prop} = date({row}.{prop})" for prop in found)


def caption(kind: str) -> str:
    """Give ` SET e.caption_zh = …` for edges of a type that carries nothing else."""
    each = load().edges[kind]
    return "" if each.properties else f" SET e.caption_zh = '{each.zh}'"


def row_of(node: Node) -> Row:
    """Give the node's properties, its id among them."""
    return {"id": node.id, **node.properties}


def edge_row(edge: Edge) -> Row:
    """Give the edge's properties, its id among them where it has one."""
    return {"id": edge.id, **edge.properties} if edge.id else edge.properties


def _ends_and_row(edge: Edge) -> Row:
    return {"a": edge.source[1], "b": edge.target[1], "p": edge_row(edge)}


def _each(tx: Transaction, cypher: str, rows: Iterable[Any]) -> None:
    for chunk in chunks(rows):
        tx.run(cypher, rows=chunk)


def chunks(items: Iterable[T], size: int = SIZE) -> Iterator[list[T]]:
    """Give the items in lists of at most `size`."""
    chunk: list[T] = []
    for item in items:
        chunk.append(item)
        if len(chunk) == size:
            yield chunk
            chunk = []
    if chunk:
        yield chunk


def _by_label(keys: Iterable[NodeKey]) -> list[tuple[str, list[str]]]:
    return [(label, [name for _, name in group]) for label, group in _grouped(keys, lambda k: k[0])]


def _by_ends(edges: Iterable[Edge]) -> list[tuple[tuple[str, str, str, bool], list[Edge]]]:
    return _grouped(edges, lambda e: (e.type, e.source[0], e.target[0], bool(e.id)))


def _grouped(items: Iterable[T], by: Any) -> list[tuple[Any, list[T]]]:
    groups: dict[Any, list[T]] = defaultdict(list)
    for item in items:
        groups[by(item)].append(item)
    return sorted(groups.items(), key=lambda pair: pair[0])
