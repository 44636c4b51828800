"""Counters that are no sums: a company's projects and districts, what documents claim of a batch."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from graph.district import apart, is_fine
from graph.projection import Node, Projection
from graph.relation import Cluster
from graph.store.apply import SIZE, chunks
from graph.store.engine import Row, Transaction
from graph.store.evidence import claimed_batch

COMPANIES = """
UNWIND $ids AS id MATCH (c:Company {id: id})
OPTIONAL MATCH (c)<-[:INVESTED_BY]-(p:Project)
OPTIONAL MATCH (p)-[:LOCATED_IN]->(d:District)
RETURN id, count(DISTINCT p) AS projects,
       collect(DISTINCT CASE WHEN d.level IN ['province', 'city'] THEN null ELSE d.id END) AS districts
"""
OWN = """
UNWIND $ids AS id MATCH (c:Company {id: id})-[:LOCATED_IN]->(d:District)
RETURN id, collect(DISTINCT CASE WHEN d.level IN ['province', 'city'] THEN null ELSE d.id END) AS districts
"""
SET_COMPANIES = """
UNWIND $rows AS row MATCH (c:Company {id: row.id})
SET c.projects = row.projects, c.districts = row.districts
"""
METRICS = ["project_count", "total_investment"]
CLAIMS = f"""
UNWIND $ids AS id MATCH (b:Batch {{id: id}})<-[:ABOUT]-(c:Claim)
WHERE c.scope_code = b.province AND c.kind = 'actual' AND c.filter IS NULL
  AND c.metric IN {METRICS}
RETURN id, c.id AS claim, c.date AS date, c.metric AS metric, c.value AS value
"""
SET_CLAIMED = """
UNWIND $rows AS row MATCH (b:Batch {id: row.id})
SET b.claimed_projects = row.project_count, b.claimed_investment_yuan = row.total_investment
"""


def recount(tx: Transaction, before: Projection, after: Projection) -> None:
    """Count again for the companies and batches that either projection touches."""
    companies = {key[1] for each in (before, after) for key in _companies(each)}
    for chunk in chunks(sorted(companies), SIZE):
        tx.run(
            SET_COMPANIES, rows=company_rows(tx.run(COMPANIES, ids=chunk), tx.run(OWN, ids=chunk))
        )
    claimed_counts(tx, sorted({name for each in (before, after) for name in claimed(each)}))


def claimed_counts(tx: Transaction, batches: Sequence[str]) -> None:
    """Set what documents claim of these batches: the latest figures of the whole province."""
    if batches:
        tx.run(SET_CLAIMED, rows=claimed_rows(batches, tx.run(CLAIMS, ids=batches)))


def _companies(projection: Projection) -> Iterable[tuple[str, str]]:
    yield from (key for key in projection.nodes if key[0] == "Company")
    yield from (edge.target for edge in projection.edges.values() if edge.type == "INVESTED_BY")


def claimed(projection: Projection) -> Iterable[str]:
    """Give the ids of batches of which the projection's claims tell whole figures."""
    for node in projection.nodes.values():
        batch = claimed_batch(node) if node.label == "Claim" and _is_whole(node) else None
        if batch and batch.province == node.properties["scope_code"]:
            yield batch.id


def _is_whole(claim: Node) -> bool:
    """Say whether a claim is one of those that CLAIMS finds, its place apart."""
    said = claim.properties
    return said["kind"] == "actual" and "filter" not in said and said["metric"] in METRICS


def company_rows(counted: Iterable[Row], own: Iterable[Row]) -> list[Row]:
    """Give each company its number of projects and of districts apart, its own among them."""
    seats = {row["id"]: set(row["districts"]) for row in own}
    return [
        {
            "id": row["id"],
            "projects": row["projects"],
            "districts": len(apart({*row["districts"], *seats.get(row["id"], ())} - {None})),
        }
        for row in counted
    ]


def claimed_rows(batches: Sequence[str], claims: Iterable[Row]) -> list[Row]:
    """Give each batch the latest claimed figures, or nulls."""
    rows: dict[str, Row] = {
        name: {"id": name, "project_count": None, "total_investment": None} for name in batches
    }
    for claim in sorted(claims, key=lambda each: (each["date"] or "", each["claim"])):
        rows[claim["id"]][claim["metric"]] = claim["value"]
    return [rows[name] for name in batches]


def company_counts(clusters: Iterable[Cluster]) -> dict[str, Row]:
    """Give each company's number of projects and of districts apart, from all clusters."""
    owners = {member.id: c.id for c in clusters if c.label == "Company" for member in c.members}
    projects: dict[str, set[str]] = defaultdict(set)
    districts: dict[str, set[str]] = defaultdict(set)
    for cluster in clusters:
        places = {str(fact.value) for fact in cluster.of("located_in") if is_fine(str(fact.value))}
        if cluster.label == "Company":
            districts[cluster.id] |= places
            continue
        for fact in cluster.of("invested_by"):
            company = owners[fact.target.id] if fact.target else ""
            projects[company].add(cluster.id)
            districts[company] |= places
    return {
        name: {"projects": len(projects[name]), "districts": len(apart(districts[name]))}
        for name in set(owners.values())
    }
