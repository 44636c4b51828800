"""One document's part of the graph: its own node and those of what it says."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from graph.batch import OPEN, Batch
from graph.district import district, upwards
from graph.entity import batch_node
from graph.fact import Fact
from graph.member import members_of
from graph.projection import Edge, Node, Projection
from graph.statement import Claim, Notice, Reading, Statement
from graph.store.place import Places
from graph.store.rows import claim_node, document_node, fact_of, notice_node, statement_node

S = TypeVar("S", Statement, Claim)
SAID = ("Statement", "Claim", "Notice")


@dataclass(frozen=True, slots=True)
class Evidence:
    """Nodes of one document, of its statements, claims and notices."""

    document: Node | None = None
    statements: tuple[Node, ...] = ()
    claims: tuple[Node, ...] = ()
    notices: tuple[Node, ...] = ()

    def facts(self) -> list[Fact]:
        """Give the facts of its statements, withdrawn ones left out."""
        rows = ({"id": node.id, **node.properties} for node in self.statements)
        return [fact_of(row) for row in rows if "withdrawn" not in row]

    def without_facts(self) -> "Evidence":
        """Give it without the statements that give facts."""
        withdrawn = (node for node in self.statements if "withdrawn" in node.properties)
        return replace(self, statements=tuple(withdrawn))

    def project(self, into: Projection) -> None:
        """Put its nodes and their edges into a projection, `stated` ones left out."""
        if self.document is None:
            return
        said = (*self.statements, *self.claims, *self.notices)
        into.nodes |= {node.key: node for node in (self.document, *said)}
        claims = {node.id for node in self.claims}
        for node in self.claims:
            into.add(node, _components(node, claims))
            for subject in _subjects(node):
                into.about.add((*node.key, *subject.key))
                into.lean([subject])
            into.lean(map(district, upwards(node.properties.get("scope_code", ""))[1:]))


def evidence_of(
    reading: Reading, *, extractor: str, digest: str, wrong: Collection[str] = ()
) -> Evidence:
    """Give a reading's nodes; facts told twice become one with all their spans."""
    document = reading.document
    places = Places(document)
    statements = merged(reading.statements)
    members = members_of(statements)
    if wrong:
        members |= members_of([each for each in statements if each.id not in wrong])
    return Evidence(
        document=document_node(document, extractor=extractor, digest=digest),
        statements=tuple(statement_node(places, each, members, wrong) for each in statements),
        claims=tuple(claim_node(places, each) for each in merged(reading.claims)),
        notices=tuple(_notices(places, reading.notices)),
    )


def stated(nodes: Iterable[Node]) -> Iterator[Edge]:
    """Give the STATED_IN edges of those nodes that are what a document says."""
    for node in nodes:
        if node.label in SAID:
            yield Edge("STATED_IN", node.key, ("Document", node.properties["document"]))


def _notices(places: Places, notices: Iterable[Notice]) -> Iterator[Node]:
    known = {notice.id: notice for notice in notices}
    return (notice_node(places, notice) for _, notice in sorted(known.items()))


def merged(items: Iterable[S]) -> list[S]:
    """Give one of each id, spans of all in order of place, sorted by id."""
    groups: dict[str, list[S]] = {}
    for item in items:
        groups.setdefault(item.id, []).append(item)
    return [_one(groups[name]) for name in sorted(groups)]


def _one(group: Sequence[S]) -> S:
    spans = tuple(sorted({span for item in group for span in item.spans}))
    return group[0] if spans == group[0].spans else replace(group[0], spans=spans)


def _components(node: Node, claims: Collection[str]) -> Iterator[Edge]:
    whole = node.properties.get("component_of", "")
    if whole in claims:
        yield Edge("COMPONENT_OF", node.key, ("Claim", whole))


def _subjects(claim: Node) -> Iterator[Node]:
    """Give the district and the batch that a claim speaks of."""
    scope = claim.properties.get("scope_code")
    if scope:
        yield district(scope)
    batch = claimed_batch(claim)
    if batch:
        yield batch_node(batch.id)


def claimed_batch(node: Node) -> Batch | None:
    """Give the one batch that a claim speaks of, if it is one."""
    said = node.properties
    period = str(said.get("periods", ""))
    scope = said.get("scope_code")
    if not (period.isdigit() and scope and said.get("programme")):
        return None
    if said.get("stage") in (None, OPEN, "all"):
        return None
    return Batch(said["programme"], upwards(scope)[-1], int(period), None, said["stage"])
