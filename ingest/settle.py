"""Picks among overlapping candidates and says what is left as statements, claims and notices."""

from bisect import bisect_left, insort
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from graph.document import Document, Span
from graph.statement import Claim, Mention, Notice, Statement, qualifiers
from graph.types.company import company_core
from graph.types.name import project_core
from ingest.language.annotated import Annotated
from ingest.rules import Candidate
from ingest.rules.grammar.threads.fact import Fact
from ingest.rules.grammar.threads.scene import Scene, Spot, Thread
from ingest.sentence import sentence
from ingest.tables.measured import RULE as TABLE
from ingest.ways import dated

Said = Statement | Claim | Notice
LARGEST = 2**63 - 1


def choose(candidates: Iterable[Candidate]) -> tuple[Candidate, ...]:
    """Give the candidates that stand: of two of one kind that overlap, the weightier, longer, earlier."""
    ordered = sorted(candidates, key=_order)
    kept: list[Candidate] = []
    for _, rivals in groupby(ordered, key=lambda found: (found.kind, found.passage)):
        kept += _disjoint(rivals)
    return tuple(sorted(kept, key=lambda found: (found.passage, found.start, found.kind)))


def _order(found: Candidate) -> tuple[str, int, int, int, int]:
    return (found.kind, found.passage, -found.weight, found.start - found.end, found.start)


def _disjoint(rivals: Iterable[Candidate]) -> list[Candidate]:
    taken: list[Candidate] = []
    edges: list[tuple[int, int]] = []
    for found in rivals:
        place = bisect_left(edges, (found.end, 0))
        if place == 0 or edges[place - 1][1] <= found.start:
            insort(edges, (found.start, found.end))
            taken.append(found)
    return taken


def settle(scene: Scene, candidates: Iterable[Candidate]) -> tuple[Said, ...]:
    """Say what the candidates of a document tell, once each, in the order of its text."""
    candidates = list(candidates)
    facts = [found for found in candidates if isinstance(found.content, Fact)]
    annotated, (projects, firms) = scene.outline.annotated, _mentions(scene)
    said: list[Said] = [
        *_named(annotated, scene.projects, projects),
        *_named(annotated, scene.firms, firms),
        *_stated(scene, projects, firms, dated(_single(choose(facts)))),
    ]
    rest = choose(found for found in candidates if isinstance(found.content, Claim | Notice))
    figures = {(found.passage, found.start) for found in facts if found.kind.startswith("figure")}
    said += [found.content for found in rest if not _holds(found, figures)]
    return tuple(merged(said))


def _holds(found: Candidate, figures: set[tuple[int, int]]) -> bool:
    """Tell whether what was found is one of these figures, by passage and start, or a sum that holds it: 总投资10.2亿元."""
    sums = isinstance(found.content, Claim) and found.content.unit == "yuan"
    places = range(found.start, found.end if sums else found.start + 1)
    return any((found.passage, place) in figures for place in places)


def _single(facts: Iterable[Candidate]) -> list[Candidate]:
    """Keep of each project the best total investment only."""
    kept: dict[object, Candidate] = {}
    for found in sorted(facts, key=lambda found: -found.weight):
        fact: Fact = found.content
        single = fact.predicate in ("investment", "status")
        key = (fact.project, fact.predicate, dict(fact.qualifiers).get("kind")) if single else found
        kept.setdefault(key, found)
    return sorted(kept.values(), key=lambda found: (found.passage, found.start))


def _mentions(scene: Scene) -> tuple[list[Mention], list[Mention]]:
    """Give the mentions of the scene's projects and of its companies."""
    document = scene.outline.annotated.document.id
    projects = [
        Mention(document, "Project", project_core(one.name), one.apart) for one in scene.projects
    ]
    return projects, [Mention(document, "Company", company_core(one.name)) for one in scene.firms]


def _span(annotated: Annotated, spot: Spot | Candidate) -> Span:
    return annotated.span(annotated.passages[spot.passage], spot.start, spot.end)


def _named(
    annotated: Annotated, threads: Sequence[Thread], mentions: Sequence[Mention]
) -> Iterator[Statement]:
    for thread, mention in zip(threads, mentions, strict=True):
        for form in (thread.name, *(form for form in thread.forms if form != thread.name)):
            kind = "full" if form == thread.name else "alias"
            spots = [spot for spot in thread.spots if spot.text == form]
            spans = tuple(_span(annotated, spot) for spot in spots)
            yield Statement(
                mention,
                "named",
                form,
                qualifiers=qualifiers(form=kind),
                spans=spans,
                rule=spots[0].rule,
                sentence=sentence(annotated, spots[0]),
            )


def _stated(
    scene: Scene, projects: list[Mention], firms: list[Mention], facts: Iterable[Candidate]
) -> Iterator[Statement]:
    """Give the statements; what is told of a line as a whole stands in its opening sentence."""
    for found in facts:
        fact: Fact = found.content
        told = sentence(scene.outline.annotated, found)
        span = _span(scene.outline.annotated, found)
        yield Statement(
            projects[fact.project],
            fact.predicate,
            fact.value,
            None if fact.company is None else firms[fact.company],
            fact.qualifiers,
            (span if span.ranges else told,),
            found.rule,
            fact.basis,
            told,
        )


def storable(document: Document, said: Iterable[Said]) -> Iterator[Said]:
    """Give what a store can hold: a number beyond 64 bits is told as not understood."""
    for one in said:
        if isinstance(one, Notice) or not isinstance(one.value, int) or abs(one.value) <= LARGEST:
            yield one
        else:
            words = "".join(document.text[a:b] for span in one.spans for a, b in span.ranges)
            yield Notice(document.id, "number_too_large", words, one.spans[0])


def restated(said: Iterable[Said]) -> Iterator[Said]:
    """Give a table's total that running text tells too as that figure, told again."""
    all_said = list(said)
    claims = [one for one in all_said if isinstance(one, Claim)]
    totals = {id(one) for one in claims if one.rule == TABLE and not one.filter}
    told = {_figure(one): one for one in claims if one.rule != TABLE} if totals else {}
    for one in all_said:
        first = told.get(_figure(one)) if isinstance(one, Claim) and id(one) in totals else None
        yield replace(first, spans=one.spans) if first and isinstance(one, Claim) else one


def _figure(claim: Claim) -> tuple[object, ...]:
    whose = (claim.scope, claim.periods, claim.stage, claim.metric, claim.rate_of)
    return (*whose, claim.value, claim.qualifier, claim.kind)


def merged(said: Iterable[Said]) -> Iterator[Said]:
    """Join what is said twice into one with both spans, in order of place."""
    found: dict[str, list[Said]] = {}
    for one in said:
        found.setdefault(one.id, []).append(one)
    yield from map(_once, found.values())


def _once(alike: list[Said]) -> Said:
    first = alike[0]
    if len(alike) == 1 or isinstance(first, Notice):
        return first
    apart = {id(one): one for one in alike}.values()
    spans = dict.fromkeys(
        span for one in apart if not isinstance(one, Notice) for span in one.spans
    )
    return replace(first, spans=tuple(spans))
