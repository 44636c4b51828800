"""Figures as candidates: each a Claim with its place in the passage."""

from collections.abc import Iterator

from graph.statement import Claim
from ingest.kept import kept
from ingest.language.context import Context
from ingest.language.scopes import RELATIVE
from ingest.rules import Candidate
from ingest.rules.figures.group import Figure, Group
from ingest.rules.figures.narrowing import narrowing
from ingest.rules.figures.same import unite
from ingest.rules.figures.sums import fit
from ingest.rules.figures.walk import walk
from ingest.sentence import opening, sentence

OWN = ("全", "我", "本")
RULES = {"project_count": "claims_count", "total_investment": "claims_money"}


@kept
def _figures(context: Context) -> tuple[tuple[Figure, ...], ...]:
    return unite(fit(walk(context.annotated, context)))


@kept
def _homes(context: Context) -> dict[Figure, tuple[Figure, ...]]:
    return {figure: together for together in _figures(context) for figure in together}


def candidates(context: Context, rule: str, *metrics: str) -> Iterator[Candidate]:
    """Give a candidate for each figure of these metrics, a figure printed twice as one claim each time."""
    for together in _figures(context):
        first = together[0]
        if first.metric in metrics:
            claim = claim_of(context, together, rule)
            for figure in together:
                start, end = figure.at or (figure.start, figure.end)
                yield Candidate(rule, "figure", claim, figure.passage, start, end, 10)


@kept
def claim_of(context: Context, together: tuple[Figure, ...], rule: str) -> Claim:
    """Give the claim that these figures, the same one at several places, make."""
    figure = together[0]
    standing, scope = figure.group.standing, figure.group.standing.scope
    return Claim(
        document=context.annotated.document.id,
        scope=context.name_of(scope) if scope else _unnamed(context, figure),
        scope_code=scope.code or None if scope else None,
        programme=standing.programme,
        periods=standing.periods if standing.in_batches else None,
        stage=figure.group.stage,
        metric=figure.metric,
        value=figure.value,
        unit=figure.unit,
        rate_of=figure.rate_of,
        filter=_filter(figure.group),
        decimals=figure.decimals,
        qualifier=figure.qualifier,
        kind=figure.kind,
        year=standing.year,
        component_of=_whole(context, figure),
        spans=tuple(
            context.annotated.span(context.annotated.passages[one.passage], one.start, one.end)
            for one in together
        ),
        rule=rule,
        sentence=sentence(context.annotated, figure),
    )


def _unnamed(context: Context, figure: Figure) -> str | None:
    """Give the word for the place of a figure in a text that names none: its own, or 全市 where its sentence turns to that."""
    own = context.unnamed_place
    text = context.annotated.passages[figure.passage].text
    if not own or own[0] not in OWN:
        return own
    told = [*RELATIVE.finditer(text, opening(text, figure.start), figure.end)]
    other = told[-1]["whole"] if told else own
    return other if other[0] == "全" and other[-1] != own[-1] else own


def _filter(group: Group) -> str | None:
    """Give what narrows a group, behind the field of which it is a part: 农业，已开工."""
    own = narrowing(group.filter, group.stage, group.standing.programme)
    return f"{group.field}，{own}" if group.field and own else own


def _whole(context: Context, figure: Figure) -> str | None:
    """Give the id of the claim of which the text says that this one is a part; None where each were the other's part."""
    homes = _homes(context)
    first = of = _part_of(figure)
    passed = {homes[figure]}
    while of is not None:
        if homes[of] in passed:
            return None
        passed.add(homes[of])
        of = _part_of(homes[of][0])
    return claim_of(context, homes[first], RULES[first.metric]).id if first else None


def _part_of(figure: Figure) -> Figure | None:
    whole = figure.group.whole
    if whole is None:
        return None
    of = whole.count if figure.metric == "project_count" else whole.total
    return of if of and of.metric == figure.metric and of.group is not figure.group else None


def show(candidate: Candidate) -> str:
    """Write a claim as EXAMPLES do: scope, periods, stage, metric, rate, value; what is unknown left out."""
    claim = candidate.content
    parts = (claim.scope, claim.periods, claim.stage, claim.metric, claim.rate_of, claim.value)
    return "|".join(str(part) for part in parts if part is not None)
