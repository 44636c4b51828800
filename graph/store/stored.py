"""Reading back what the store holds of documents and judgements."""

from collections.abc import Iterable, Sequence

from graph.errors import NotFoundError
from graph.projection import Edge, Node, NodeKey
from graph.schema import load
from graph.statement import Reading
from graph.store.apply import chunks
from graph.store.engine import Row, Transaction
from graph.store.evidence import Evidence
from graph.store.rows import claim_of, document_of, notice_of, statement_of


def evidence_in(tx: Transaction, documents: Sequence[str]) -> list[Evidence]:
    """Give what the store holds of these documents, those left out that it does not hold."""
    found = tx.run(
        "UNWIND $ids AS id MATCH (d:Document {id: id}) RETURN properties(d) AS row", ids=documents
    )
    return [_evidence(tx, node("Document", row["row"])) for row in found]


def _evidence(tx: Transaction, document: Node) -> Evidence:
    said = {
        label: tuple(
            node(label, row["row"])
            for row in tx.run(
                f"MATCH (d:Document {{id: $id}})<-[:STATED_IN]-(n:{label}) "
                "RETURN properties(n) AS row ORDER BY n.id",
                id=document.id,
            )
        )
        for label in ("Statement", "Claim", "Notice")
    }
    return Evidence(document, said["Statement"], said["Claim"], said["Notice"])


def node(label: str, row: Row) -> Node:
    """Give the node of a row of properties."""
    rest = {name: value for name, value in row.items() if name != "id"}
    return Node(label, row["id"], rest)


def edge_of(kind: str, source: NodeKey, target: NodeKey, row: Row) -> Edge:
    """Give the edge of a row of properties; a type that has none keeps no caption."""
    if not load().edges[kind].properties:
        return Edge(kind, source, target)
    rest = {name: value for name, value in row.items() if name != "id"}
    return Edge(kind, source, target, row.get("id", ""), rest)


def reading_of(evidence: Evidence) -> Reading:
    """Give the reading that was committed. Raises NotFoundError where there is none."""
    if evidence.document is None:
        raise NotFoundError("没有此文档 / no such document")
    return Reading(
        document_of(evidence.document.properties),
        tuple(statement_of(_row(each)) for each in evidence.statements),
        tuple(claim_of(_row(each)) for each in evidence.claims),
        tuple(notice_of(_row(each)) for each in evidence.notices),
    )


def _row(said: Node) -> Row:
    return {"id": said.id, **said.properties}


def judged_wrong(tx: Transaction, statements: Iterable[str]) -> set[str]:
    """Give those of the statement ids that a standing judgement calls wrong."""
    return {
        row["id"]
        for chunk in chunks(statements)
        for row in tx.run(
            "UNWIND $ids AS id MATCH (j:Judgement {left: id}) "
            "WHERE j.verdict = 'wrong' AND j.undone_at IS NULL RETURN DISTINCT id",
            ids=chunk,
        )
    }
