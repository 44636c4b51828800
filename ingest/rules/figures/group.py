"""A group of projects that figures speak of, and a figure as it was read."""

from dataclasses import dataclass, field, replace

from ingest.language.mark import Mark
from ingest.language.standing import Standing


@dataclass(slots=True, eq=False)
class Group:
    """The projects a count or a subject names: where they stand, and what narrows them.

    `stage` is a stage code, "all" inside the batches, None outside. `whole` is the
    group of which the text says that this is a part.
    """

    standing: Standing
    stage: str | None
    filter: str | None = None
    part: bool = False
    whole: "Group | None" = None
    count: "Figure | None" = None
    total: "Figure | None" = None
    start: int = 0


@dataclass(slots=True, eq=False)
class Figure:
    """One printed figure that is a claim: its metric and value, its group and its place."""

    metric: str
    value: int
    unit: str
    group: Group
    passage: int
    start: int
    end: int
    decimals: int = 0
    qualifier: str = "exact"
    kind: str = "actual"
    rate_of: str | None = None
    headline: bool = False


__all__ = ["Figure", "Group", "Mark", "field", "replace"]
