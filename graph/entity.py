"""One pure function: a cluster's facts give its node, its out-edges and what they count."""

from collections import Counter
from collections.abc import Callable, Iterable
from functools import lru_cache
from itertools import pairwise
from typing import Any

from graph.batch import Batch, parse
from graph.district import apart, district, part_of, upwards
from graph.fact import Fact
from graph.projection import Count, Edge, Node, Projection, Properties, Tie
from graph.relation import (
    Cluster,
    Surroundings,
    day,
    in_sector,
    invested,
    located,
    phases,
    sector,
    transitions,
)
from graph.types.company import legal_forms

COUNTED_STAGES = ("signed", "started", "commissioned")


def assemble(cluster: Cluster, around: Surroundings, into: Projection) -> None:
    """Put the cluster's node, its edges, the nodes they lead to and its counts into a projection."""
    edges = list(_edges(cluster, around))
    node = _project(cluster, edges) if cluster.label == "Project" else _company(cluster)
    into.add(node, edges)
    into.about |= _about(cluster)
    into.lean(_shared(cluster, edges))
    if cluster.label == "Project":
        _count(node, edges, into.counts)


def _edges(cluster: Cluster, around: Surroundings) -> Iterable[Edge]:
    yield from located(cluster)
    if cluster.label == "Project":
        yield from transitions(cluster)
        yield from invested(cluster, around)
        yield from in_sector(cluster)
        yield from phases(cluster, around)


def _about(cluster: Cluster) -> set[Tie]:
    facts = cluster.facts
    if cluster.label == "Company":
        facts += tuple(fact for fact in cluster.references if fact.predicate == "invested_by")
    return {("Statement", fact.id, *cluster.key) for fact in facts}


def _shared(cluster: Cluster, edges: Iterable[Edge]) -> Iterable[Node]:
    for each in edges:
        label, name = each.target
        if label == "District":
            yield from map(district, upwards(name))
        elif label == "Batch":
            yield batch_node(name)
    for fact in cluster.of("in_sector"):
        yield sector(str(fact.value))


@lru_cache(maxsize=8192)
def batch_node(name: str) -> Node:
    """Give the node of a batch, its counters excepted."""
    return Node("Batch", name, parse(name).properties())


def parts(shared: Iterable[Node]) -> Iterable[Edge]:
    """Give the PART_OF edges that shared districts need."""
    for node in shared:
        if node.label == "District":
            yield from list(part_of(node.id))[:1]


def _project(cluster: Cluster, edges: list[Edge]) -> Node:
    batches = _batches(edges)
    periods = sorted(batch.period for batch in batches if batch.period)
    name, others = _names(cluster)
    wholes = sorted({str(fact.value) for fact in cluster.of("phase_of")})
    properties: dict[str, Any] = {
        "name": name,
        "aliases": others,
        "names": "\n".join((name, *others)),
        "core": cluster.members[0].name,
        "family": wholes[0] if wholes else cluster.members[0].name,
        "district_id": _district(edges),
        "stage": batches[-1].stage if batches else None,
        "period_first": periods[0] if periods else None,
        "period_last": periods[-1] if periods else None,
        "batches": sum(batch.listed for batch in batches),
        "documents": len({fact.document for fact in cluster.facts}),
    }
    properties |= _investments(cluster) | _status(cluster)
    flags = [prop for prop in properties if prop.endswith("_conflict")]
    flags += ["several_districts"] if _count_of(edges, "LOCATED_IN") > 1 else []
    return Node("Project", cluster.id, _known(properties | {"flags": sorted(flags)}))


def _company(cluster: Cluster) -> Node:
    name, others = _names(cluster)
    facts = (*cluster.facts, *cluster.references)
    properties = {
        "name": name,
        "short_names": others,
        "names": "\n".join((name, *others)),
        "legal_form": _legal_form(name),
        "documents": len({fact.document for fact in facts}),
    }
    return Node("Company", cluster.id, _known(properties))


def _names(cluster: Cluster) -> tuple[str, list[str]]:
    """Give the name that most documents write in full, then the longest; and all others, sorted."""
    written = cluster.of("named")
    core = min(member.name for member in cluster.members)
    full = [fact for fact in written if fact.text("form") != "alias"]
    documents = Counter(str(fact.value) for fact in full)
    best = max(documents, key=lambda name: (documents[name], len(name), name), default=core)
    others = {str(fact.value) for fact in written} | {member.name for member in cluster.members}
    if cluster.label == "Project":
        others -= {member.name for member in cluster.members}
    return best, sorted(others - {best})


def _investments(cluster: Cluster) -> Properties:
    found: Properties = {}
    for kind, prop in (("total", "investment"), ("annual", "annual"), ("completed", "completed")):
        said = [
            fact
            for fact in cluster.of("investment")
            if (fact.text("kind") or "total") == kind and isinstance(fact.value, int)
        ]
        domestic = [fact for fact in said if fact.text("currency") in (None, "CNY")]
        if said and kind == "total":
            found["investment_text"] = max(said, key=_age).text("text")
        if domestic:
            found[f"{prop}_yuan"] = max(domestic, key=_age).value
            found |= _conflict(f"{prop}_yuan", domestic, lambda fact: fact.value)
    return found


def _status(cluster: Cluster) -> Properties:
    said = cluster.of("status")
    if not said:
        return {}
    last = max(said, key=_when)
    rivals = [fact for fact in said if _when(fact)[:1] == _when(last)[:1]]
    date = last.text("date")
    return {
        "status": str(last.value),
        "status_date": day(date),
        "status_text": last.text("date_text") or date,
    } | _conflict("status", rivals, lambda fact: fact.value)


def _when(fact: Fact) -> tuple[str, ...]:
    return (fact.text("date") or fact.date, *fact.age)


def _conflict(prop: str, facts: list[Fact], value: Callable[[Fact], Any]) -> Properties:
    """Flag a total or a status on which documents differ; what moves with time may."""
    if prop in ("annual_yuan", "completed_yuan") or len({value(fact) for fact in facts}) < 2:
        return {}
    return {f"{prop}_conflict": True}


def _count(node: Node, edges: list[Edge], counts: Counter[Count]) -> None:
    money = node.properties.get("investment_yuan", 0)
    places = {
        code for each in edges if each.type == "LOCATED_IN" for code in upwards(each.target[1])
    }
    batches = _batches(edges)
    stages = {batch.stage for batch in batches if batch.listed} & set(COUNTED_STAGES)
    for code in places:
        _add(counts, ("District", code), {"projects": 1, "investment_yuan": money})
        _add(counts, ("District", code), dict.fromkeys(stages, 1))
    for batch in batches:
        _add(counts, ("Batch", batch.id), {"projects": 1, "investment_yuan": money})
    for each in edges:
        if each.type == "IN_SECTOR":
            _add(counts, each.target, {"projects": 1})
    listed = [batch.id for batch in batches if batch.listed]
    for source, target in pairwise(listed):
        _add(counts, ("FLOWS_TO", f"{source}\n{target}"), {"projects": 1, "amount_yuan": money})


def _add(counts: Counter[Count], key: tuple[str, str], numbers: dict[str, int]) -> None:
    for prop, number in numbers.items():
        counts[(*key, prop)] += number


def _batches(edges: Iterable[Edge]) -> list[Batch]:
    steps = [each for each in edges if each.type == "TRANSITIONED_TO"]
    return [parse(each.target[1]) for each in sorted(steps, key=lambda e: e.properties["seq"])]


def _district(edges: Iterable[Edge]) -> str | None:
    """Give the district if there is one, or the one that all others lie above."""
    finest = apart(each.target[1] for each in edges if each.type == "LOCATED_IN")
    return next(iter(finest)) if len(finest) == 1 else None


def _count_of(edges: Iterable[Edge], kind: str) -> int:
    return sum(each.type == kind for each in edges)


def _known(properties: Properties) -> Properties:
    return {name: value for name, value in properties.items() if value not in (None, [])}


def _age(fact: Fact) -> tuple[str, str, str]:
    return fact.age


def _legal_form(name: str) -> str | None:
    return next((form for form in legal_forms() if name.endswith(form)), None)
