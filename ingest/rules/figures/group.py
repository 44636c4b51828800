"""A group of projects that figures speak of, and a figure as it was read."""

import re
from dataclasses import dataclass

from ingest.language.standing import Standing

FRONT = re.compile(
    r"^(?:其中|包括|目前|实际|此次|本次|一?共有?|(?:[全我该本]|[这那]个)[市县区省]|、|，|和|的|[-—]|\s)+"
)
BACK = re.compile(r"(?:的|，|、|\s)*(?:建设)?(?:项目|工程)?(?:的|，|、|\s)*$")


@dataclass(slots=True, eq=False)
class Group:
    """The projects a count or a subject names: where they stand, and what narrows them.

    `stage` is a stage code, "all" inside the batches, None outside. `whole` is the
    group of which the text says that this is a part. `topical` tells that the words that narrow it open its half of the sentence.
    `field` is the field of projects of which these are the ones that have come further.
    """

    standing: Standing
    stage: str | None
    filter: str | None = None
    part: bool = False
    whole: "Group | None" = None
    count: "Figure | None" = None
    total: "Figure | None" = None
    start: int = 0
    topical: bool = False
    field: str | None = None


@dataclass(slots=True, eq=False)
class Figure:
    """One printed figure that is a claim: its metric and value, its group and its place.

    `at` is its own part of the text where several figures share one number. `definite` tells that it counts what is known already (新签的9个), `also` that it is another of as many (也是9个), `planned` that the text calls it 计划投资.
    """

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
    definite: bool = False
    also: bool = False
    planned: bool = False
    at: tuple[int, int] | None = None


def plain_filter(words: str) -> str | None:
    """Give what narrows a group, in the text's words, without 其中, 项目 and places blanked out."""
    rest = FRONT.sub("", words.replace("\0", "").strip('“”" '))
    return BACK.sub("", rest).strip('“”" ') or None
