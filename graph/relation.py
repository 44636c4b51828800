"""The out-edges of a cluster, each with its evidence."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import TypeVar

from graph.batch import nominal
from graph.fact import Fact, Member
from graph.projection import Edge, Node, NodeKey, Properties
from graph.trace import Step, trace
from graph.types.code import identifier

K = TypeVar("K", str, tuple[str, str])

ROLES = {
    "investor": "投资",
    "builder": "承建",
    "operator": "运营",
    "partner": "合作",
    "unstated": "名中所示",
}


@dataclass(frozen=True, slots=True)
class Cluster:
    """The members that are one project or company, and the facts that speak of them.

    `facts` have it as their subject, `references` as their target.
    """

    id: str
    label: str
    members: tuple[Member, ...]
    facts: tuple[Fact, ...]
    references: tuple[Fact, ...] = ()

    @property
    def key(self) -> NodeKey:
        """Label and canonical id."""
        return (self.label, self.id)

    def of(self, predicate: str) -> list[Fact]:
        """Give its own facts of this predicate, in order of id."""
        return [fact for fact in self.facts if fact.predicate == predicate]


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a cluster is seen against: canonical ids of members, and clusters by their key."""

    canonical: Mapping[str, str]
    by_key: Mapping[str, tuple[Cluster, ...]]


def evidence(facts: Iterable[Fact], caption: str) -> Properties:
    """Give the properties of every edge between entities: evidence, basis, quote, caption."""
    known = {fact.id: fact for fact in facts}
    strongest = min(known.values(), key=lambda fact: fact.strength)
    return {
        "evidence": sorted(known),
        "basis": strongest.basis,
        "quote": strongest.quote,
        "caption_zh": caption,
    }


def edge(kind: str, source: NodeKey, target: NodeKey, apart: str, properties: Properties) -> Edge:
    """Give an edge between entities; its id is the hash of type, ends and what tells it apart."""
    name = identifier("edge", kind, source[1], target[1], apart)
    known = {prop: value for prop, value in properties.items() if value is not None}
    return Edge(kind, source, target, name, known)


def located(cluster: Cluster) -> Iterator[Edge]:
    """Give LOCATED_IN: one edge per district that a text names."""
    for code, facts in _grouped(cluster.of("located_in"), lambda fact: str(fact.value)):
        precision = min(facts, key=lambda fact: fact.strength).text("precision")
        properties = {"precision": precision} | evidence(facts, "位于")
        yield edge("LOCATED_IN", cluster.key, ("District", code), "", properties)


def invested(cluster: Cluster, around: Surroundings) -> Iterator[Edge]:
    """Give INVESTED_BY: one edge per company and role."""

    def company_and_role(fact: Fact) -> tuple[str, str]:
        target = fact.target.id if fact.target else ""
        return (around.canonical.get(target, target), fact.text("role") or "unstated")

    for (company, role), facts in _grouped(cluster.of("invested_by"), company_and_role):
        amounts = [fact for fact in facts if fact.integer("amount_yuan") is not None]
        properties: Properties = {"role": role} | evidence(facts, ROLES.get(role, role))
        if amounts:
            properties["amount_yuan"] = max(amounts, key=_age).integer("amount_yuan")
            if len({fact.integer("amount_yuan") for fact in amounts}) > 1:
                properties["amount_yuan_conflict"] = True
        yield edge("INVESTED_BY", cluster.key, ("Company", company), role, properties)


def in_sector(cluster: Cluster) -> Iterator[Edge]:
    """Give IN_SECTOR: one edge per sector, in the text's words."""
    for name, facts in _grouped(cluster.of("in_sector"), lambda fact: str(fact.value)):
        target = sector(name).key
        yield edge("IN_SECTOR", cluster.key, target, "", evidence(facts, "属于"))


@lru_cache(maxsize=8192)
def sector(name: str) -> Node:
    """Give the node of a sector."""
    return Node("Sector", identifier("sector", name), {"name": name})


def phases(cluster: Cluster, around: Surroundings) -> Iterator[Edge]:
    """Give PHASE_OF: to the one project of that core which is not elsewhere or another's."""
    for key, facts in _grouped(cluster.of("phase_of"), lambda f: f.target.key if f.target else ""):
        wholes = [each for each in around.by_key.get(key, ()) if each.id != cluster.id]
        near = [each for each in wholes if _agree(cluster, each)]
        if len(near) == 1:
            yield edge("PHASE_OF", cluster.key, near[0].key, "", evidence(facts, "为其分期"))


def transitions(cluster: Cluster) -> Iterator[Edge]:
    """Give TRANSITIONED_TO: one edge per batch, in order of `seq`."""
    before = None
    for seq, step in enumerate(trace(cluster.facts), start=1):
        yield _transition(cluster.key, seq, step, before if step.batch.listed else None)
        before = step.batch.id if step.batch.listed else before


def _transition(source: NodeKey, seq: int, step: Step, before: str | None) -> Edge:
    days = sorted(((*fact.age, day), day) for fact in step.moves if (day := _day(fact)))
    properties: Properties = {
        "seq": seq,
        "stage": step.batch.stage,
        "period": step.batch.period,
        "from_batch": min((origin.id for origin in step.origins), default=None),
        "flow_from": before,
        "date": days[-1][1] if days else None,
        "date_text": _date_text(step),
        "date_conflict": True if len({day for _, day in days}) > 1 else None,
    }
    properties |= evidence(step.facts, step.batch.caption)
    return edge("TRANSITIONED_TO", source, ("Batch", step.batch.id), "", properties)


def _date_text(step: Step) -> str:
    """Give the words of the latest move, else the list's nominal month or year, else the document's date."""
    said = [fact for fact in step.moves if fact.text("date_text")]
    if said:
        return max(said, key=_age).text("date_text") or ""
    if step.batch.listed:
        month = nominal(step.batch)
        return month.isoformat()[:7] if month and step.batch.period else step.batch.when
    return step.since if step.since != "9999" else ""


def _day(fact: Fact) -> date | None:
    return day(fact.text("date"))


def day(text: str | None) -> date | None:
    """Give the day of an ISO date that is a day, else nothing."""
    return date.fromisoformat(text) if text and len(text) == len("2023-01-29") else None


def _agree(left: Cluster, right: Cluster) -> bool:
    return all(
        not (mine and theirs) or bool(mine & theirs)
        for mine, theirs in (
            (_places(left), _places(right)),
            (_owners(left), _owners(right)),
        )
    )


def _places(cluster: Cluster) -> set[str]:
    return {code for member in cluster.members for code in member.districts}


def _owners(cluster: Cluster) -> set[str]:
    return {name for member in cluster.members for name in member.owners}


def _age(fact: Fact) -> tuple[str, str, str]:
    return fact.age


def _grouped(facts: Iterable[Fact], by: Callable[[Fact], K]) -> list[tuple[K, list[Fact]]]:
    groups: dict[K, list[Fact]] = defaultdict(list)
    for fact in facts:
        groups[by(fact)].append(fact)
    return sorted(groups.items())
