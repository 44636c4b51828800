"""One thing by its id: its properties and, where they are few, its edges with their evidence."""

from dataclasses import dataclass
from typing import Any

from graph.errors import NotFoundError
from queries.run import Runs

EDGES = "TRANSITIONED_TO|LOCATED_IN|INVESTED_BY|IN_SECTOR|PHASE_OF"
MOST_EDGES = 1000


@dataclass(frozen=True, slots=True)
class Thing:
    """A node of the graph: its label, its properties, its out-edges."""

    label: str
    properties: dict[str, Any]
    edges: tuple[dict[str, Any], ...] = ()


def thing(view: Runs, label: str, id: str) -> Thing:
    """Give the node of this label and id, merged or not; NotFoundError where there is none."""
    found = list(view.run(f"MATCH (n:{label} {{id: $id}}) RETURN properties(n) AS node", id=id))
    if not found and id.startswith(f"{label.lower()}:") and view.resolve(id) != id:
        return thing(view, label, view.resolve(id))
    if not found:
        raise NotFoundError(f"没有这个编号：{id} · there is no {label} of id {id}")
    node = {name: value for name, value in dict(found[0]["node"]).items() if value is not None}
    edges = _edges(view, label, id) if label in ("Project", "Company") else ()
    return Thing(label, dict(sorted(node.items())), edges)


def _edges(view: Runs, label: str, id: str) -> tuple[dict[str, Any], ...]:
    rows = view.run(
        f"MATCH (:{label} {{id: $id}})-[e:{EDGES}]->(end) "
        "RETURN type(e) AS type, labels(end)[0] AS label, end.id AS id, end.name AS name, "
        "e.seq AS seq, e.stage AS stage, e.period AS period, e.role AS role, "
        "e.amount_yuan AS amount_yuan, e.basis AS basis, e.quote AS quote, "
        "e.evidence AS evidence ORDER BY type, seq, id LIMIT $most",
        id=id,
        most=MOST_EDGES,
    )
    return tuple(
        {name: value for name, value in dict(row).items() if value is not None} for row in rows
    )
