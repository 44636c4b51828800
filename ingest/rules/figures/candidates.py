"""Figures as candidates: each a Claim with its place in the passage."""

from collections.abc import Iterator
from functools import lru_cache

from graph.statement import Claim
from ingest.language.annotated import Annotated
from ingest.language.context import Context
from ingest.rules import Candidate
from ingest.rules.figures.group import Figure
from ingest.rules.figures.same import unite
from ingest.rules.figures.walk import walk

KINDS = {"rate": "rate", "project_count": "count", "project_count_change": "count"}


@lru_cache(maxsize=2)
def _figures(context: Context) -> tuple[tuple[Figure, ...], ...]:
    return unite(walk(context.annotated, context))


def candidates(
    annotated: Annotated, context: Context, rule: str, *metrics: str
) -> Iterator[Candidate]:
    """Give a candidate for each figure of these metrics, a figure printed twice as one claim each time."""
    for together in _figures(context):
        first = together[0]
        if first.metric in metrics:
            claim = claim_of(annotated, together, rule)
            for figure in together:
                yield Candidate(rule, "figure", claim, figure.passage, figure.start, figure.end, 10)


def claim_of(annotated: Annotated, together: tuple[Figure, ...], rule: str) -> Claim:
    """Give the claim that these figures, the same one at several places, make."""
    figure = together[0]
    standing, scope = figure.group.standing, figure.group.standing.scope
    return Claim(
        document=annotated.document.id,
        scope=scope.name if scope else None,
        scope_code=scope.code if scope else None,
        programme=standing.programme,
        periods=standing.periods if standing.in_batches else None,
        stage=figure.group.stage,
        metric=figure.metric,
        value=figure.value,
        unit=figure.unit,
        rate_of=figure.rate_of,
        filter=figure.group.filter,
        decimals=figure.decimals,
        qualifier=figure.qualifier,
        kind=figure.kind,
        year=standing.year,
        component_of=_whole(annotated, figure, rule),
        spans=tuple(
            annotated.span(annotated.passages[one.passage], one.start, one.end) for one in together
        ),
        rule=rule,
    )


def _whole(annotated: Annotated, figure: Figure, rule: str) -> str | None:
    """Give the id of the claim of which the text says that this one is a part."""
    whole = figure.group.whole
    if whole is None:
        return None
    of = whole.count if figure.metric == "project_count" else whole.total
    if of is None or of.metric != figure.metric or of.group is figure.group:
        return None
    return claim_of(annotated, (of,), rule).id


def show(candidate: Candidate) -> str:
    """Write a claim as EXAMPLES do: scope, periods, stage, metric, rate, value; what is unknown left out."""
    claim = candidate.content
    parts = (claim.scope, claim.periods, claim.stage, claim.metric, claim.rate_of, claim.value)
    return "|".join(str(part) for part in parts if part is not None)
