"""From facts to clusters, and from clusters to what they give."""

from collections import defaultdict
from collections.abc import Collection
from operator import attrgetter

from graph.entity import assemble
from graph.fact import Fact, Member
from graph.linker import Linker
from graph.projection import Projection
from graph.relation import Cluster, Surroundings


def projections(
    facts: Collection[Fact], linker: Linker, keys: Collection[str]
) -> dict[str, Projection]:
    """Give for each group what its clusters give; a cluster of several groups stands with the first.

    The facts must hold all facts of these groups and of what those lead to.
    """
    found = {key: Projection() for key in keys}
    around = surroundings(facts, linker)
    for cluster in clusters(around):
        home = min((member.key for member in cluster.members if member.key in found), default=None)
        if home:
            assemble(cluster, around, found[home])
    return found


def clusters(around: Surroundings) -> list[Cluster]:
    """Give each cluster once, in order of label and id; a merged one has several keys."""
    found = {cluster.key: cluster for group in around.by_key.values() for cluster in group}
    return [cluster for _, cluster in sorted(found.items())]


def surroundings(facts: Collection[Fact], linker: Linker) -> Surroundings:
    """Link the facts' members and give their clusters."""
    members = {fact.subject for fact in facts}
    members |= {fact.target for fact in facts if fact.target and fact.target.id}
    canonical = linker.canonical(members)
    own: dict[str, list[Fact]] = defaultdict(list)
    references: dict[str, list[Fact]] = defaultdict(list)
    for fact in sorted(facts, key=attrgetter("id")):
        own[canonical[fact.subject.id]].append(fact)
        if fact.target and fact.target.id:
            references[canonical[fact.target.id]].append(fact)
    parts: dict[str, set[Member]] = defaultdict(set)
    for member in members:
        parts[canonical[member.id]].add(member)
    by_key: dict[str, list[Cluster]] = defaultdict(list)
    for name, group in sorted(parts.items()):
        ordered = tuple(sorted(group))
        label = ordered[0].label
        cluster = Cluster(name, label, ordered, tuple(own[name]), tuple(references[name]))
        for key in {member.key for member in group}:
            by_key[key].append(cluster)
    return Surroundings(canonical, {key: tuple(group) for key, group in by_key.items()})
