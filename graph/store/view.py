"""The view: questions to one store, its own and those that someone typed."""

from collections.abc import Iterator
from typing import Any

from graph.errors import NotFoundError
from graph.projection import Edge, Node
from graph.settings import settings
from graph.statement import Reading
from graph.store.ahead import ahead
from graph.store.apply import chunks
from graph.store.engine import Engine, Limits, Row
from graph.store.evidence import Evidence
from graph.store.stored import edge_of, node, reading_of

AHEAD = 4
HEADER = "d.id AS id, d.source AS source, d.version AS version, d.title AS title, "
HEADER += "d.publisher AS publisher, d.date AS date, d.url AS url, d.scope AS scope, "
HEADER += "d.characters AS characters, d.extractor AS extractor"


class View:
    """Reads one store and never writes."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def run(
        self,
        cypher: str,
        /,
        *,
        rows: int | None = None,
        seconds: float | None = None,
        **params: Any,
    ) -> list[Row]:
        """Run a reading query and give its rows, by column.

        Raises ForbiddenError for what would write, read files or reach the network,
        LimitError past `rows` or `seconds`, QueryError for what is no query.
        """
        usual = settings()
        limits = Limits(usual.rows if rows is None else rows, seconds or usual.seconds)
        return self._engine.guarded(cypher, params, limits)

    def documents(self) -> list[Row]:
        """Give the header of every document, in order of source."""
        return self._engine.read(f"MATCH (d:Document) RETURN {HEADER} ORDER BY source")

    def readings(self) -> Iterator[Reading]:
        """Give every document with all that it says, in order of source."""
        for row in self._engine.read("MATCH (d:Document) RETURN d.id AS id ORDER BY d.source"):
            yield self.reading(row["id"])

    def reading(self, document: str) -> Reading:
        """Give one document, by id, with all that it says. Raises NotFoundError."""
        return reading_of(self.evidence(document))

    def evidence(self, document: str) -> Evidence:
        """Give one document's nodes, by id; none where there is no such document."""
        found = self._nodes("MATCH (n:Document {id: $id})", "Document", document)
        said = {
            label: self._nodes(
                f"MATCH (:Document {{id: $id}})<-[:STATED_IN]-(n:{label})", label, document
            )
            for label in ("Statement", "Claim", "Notice")
        }
        if not found:
            return Evidence()
        return Evidence(found[0], said["Statement"], said["Claim"], said["Notice"])

    def statements(self, entity: str) -> list[Row]:
        """Give the statements about a project or company, by any of its ids, in order of date."""
        name = self.resolve(entity)
        rows = self._engine.read(
            f"MATCH (e:{_label(name)} {{id: $id}})<-[:ABOUT]-(s:Statement) "
            "RETURN properties(s) AS row ORDER BY s.date, s.id",
            id=name,
        )
        return [row["row"] for row in rows]

    def resolve(self, member: str) -> str:
        """Give the canonical id of a member's id. Raises NotFoundError."""
        label = _label(member)
        side = "subject" if label == "Project" else "object"
        rows = self._engine.read(
            f"MATCH (s:Statement {{subject_entity: $id}})-[:ABOUT]->(e:{label}) "
            "RETURN DISTINCT e.id AS id "
            f"UNION MATCH (s:Statement {{{side}_entity: $id}})-[:ABOUT]->(e:{label}) "
            "RETURN DISTINCT e.id AS id",
            id=member,
        )
        if not rows:
            raise NotFoundError(f"没有此项目或企业 / no such project or company: {member}")
        return str(rows[0]["id"])

    def members(self, entity: str) -> list[Row]:
        """Give the ids that are merged in an entity, each with its documents."""
        name = self.resolve(entity)
        return self._engine.read(
            f"MATCH (e:{_label(name)} {{id: $id}})<-[:ABOUT]-(s:Statement) "
            "WITH CASE s.subject_label WHEN $label THEN s.subject_entity "
            "ELSE s.object_entity END AS member, s.document AS document "
            "RETURN member, collect(DISTINCT document) AS documents ORDER BY member",
            id=name,
            label=_label(name),
        )

    def judgements(self) -> list[Row]:
        """Give every judgement, undone ones too, in order of time."""
        return [
            row["row"]
            for row in self._engine.read(
                "MATCH (j:Judgement) RETURN properties(j) AS row ORDER BY j.at, j.id"
            )
        ]

    def _nodes(self, match: str, label: str, document: str) -> tuple[Node, ...]:
        rows = self._engine.read(f"{match} RETURN properties(n) AS row ORDER BY n.id", id=document)
        return tuple(node(label, row["row"]) for row in rows)

    def nodes(self, label: str) -> Iterator[Node]:
        """Give the nodes of a label, in order of id; undone judgements are left out."""
        cypher = f"UNWIND $ids AS id MATCH (n:{label} {{id: id}}) RETURN properties(n) AS row"
        for found in self._by_ids(label, cypher):
            rows = sorted((row["row"] for row in found), key=lambda row: str(row["id"]))
            yield from (node(label, row) for row in rows)

    def edges(self, kind: str, source: str, target: str) -> Iterator[Edge]:
        """Give the edges of a type between two labels, in order of source, target and id."""
        cypher = (
            f"UNWIND $ids AS id MATCH (a:{source} {{id: id}})-[e:{kind}]->(b:{target}) "
            "RETURN id AS source, b.id AS target, properties(e) AS row"
        )
        for rows in self._by_ids(source, cypher):
            found = [
                edge_of(kind, (source, row["source"]), (target, row["target"]), row["row"])
                for row in rows
            ]
            yield from sorted(found, key=lambda each: each.key)

    def unordered_nodes(self, label: str) -> Iterator[Node]:
        """Give the nodes of a label as they come, undone judgements too."""
        for row in self._engine.stream(f"MATCH (n:{label}) RETURN properties(n) AS row"):
            yield node(label, row["row"])

    def unordered_edges(self, kind: str, source: str, target: str) -> Iterator[Edge]:
        """Give the edges of a type between two labels as they come."""
        cypher = (
            f"MATCH (a:{source})-[e:{kind}]->(b:{target}) "
            "RETURN a.id AS source, b.id AS target, properties(e) AS row"
        )
        for row in self._engine.stream(cypher):
            yield edge_of(kind, (source, row["source"]), (target, row["target"]), row["row"])

    def a_label(self) -> str | None:
        """Give the label of some node, whoever made it; nothing where the store is empty."""
        rows = self._engine.read("MATCH (n) RETURN labels(n)[0] AS label LIMIT 1")
        return str(rows[0]["label"]) if rows else None

    def _by_ids(self, label: str, cypher: str) -> Iterator[list[Row]]:
        """Give what a statement answers for a label's ids, some at a time, read ahead of its use."""
        asked = (self._engine.read(cypher, ids=chunk) for chunk in chunks(self._ids(label)))
        return ahead(asked, most=AHEAD)

    def _ids(self, label: str) -> list[str]:
        standing = "WHERE n.undone_at IS NULL " if label == "Judgement" else ""
        rows = self._engine.stream(f"MATCH (n:{label}) {standing}RETURN n.id AS id")
        return sorted(row["id"] for row in rows)

    def count(self, label: str) -> int:
        """Give the number of nodes of a label."""
        return int(self._engine.read(f"MATCH (n:{label}) RETURN count(n) AS n")[0]["n"])


def _label(entity: str) -> str:
    """Give the label that an entity's id tells. Raises NotFoundError for another id."""
    label = {"project": "Project", "company": "Company"}.get(entity.partition(":")[0])
    if label is None:
        raise NotFoundError(f"不是项目或企业标识 / no id of a project or company: {entity}")
    return label
