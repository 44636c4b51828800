"""Clusters' parts of the graph, kept from one commit to the next: the last one's new is the next one's old."""

from collections import OrderedDict

from graph.entity import assemble
from graph.projection import Projection
from graph.relation import Cluster, Surroundings

MOST = 4_000


class Parts:
    """Each cluster's projection as last assembled; those used longest ago go first."""

    def __init__(self) -> None:
        self._known: OrderedDict[str, tuple[Cluster, Projection]] = OrderedDict()

    def __call__(self, cluster: Cluster, around: Surroundings) -> Projection:
        """Give the cluster's projection. Only where no judgement gives a company another id."""
        known = self._known.get(cluster.id)
        if known and known[0] == cluster:
            self._known.move_to_end(cluster.id)
            return known[1]
        found = Projection()
        assemble(cluster, around, found)
        if not any(fact.predicate == "phase_of" for fact in cluster.facts):
            self._keep(cluster, found)
        return found

    def _keep(self, cluster: Cluster, found: Projection) -> None:
        self._known[cluster.id] = (cluster, found)
        self._known.move_to_end(cluster.id)
        if len(self._known) > MOST:
            self._known.popitem(last=False)
