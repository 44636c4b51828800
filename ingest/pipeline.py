"""From a document to all that it says, in order, short."""

from collections.abc import Iterator
from dataclasses import replace

from graph.collector import uncollected
from graph.document import Document, Span
from graph.places import Place, by_code
from graph.statement import Claim, Mention, Notice, Reading, Statement
from ingest import ner
from ingest.language import annotate
from ingest.language.annotated import Annotated
from ingest.language.apart import rows_of_news, tell_apart
from ingest.language.context import Context, read_context
from ingest.language.header import Header, read_header
from ingest.language.issuing import printing_places
from ingest.language.programmes import BATCHES
from ingest.layout import lay_out
from ingest.layout.passage import Page
from ingest.layout.strands import UNSURE
from ingest.rules import Candidate, rules
from ingest.rules.grammar.passages.likely import doubtful
from ingest.rules.grammar.passages.outline import Outline, outline
from ingest.rules.grammar.states.ceremony import held_in
from ingest.rules.grammar.threads.companies import firms
from ingest.rules.grammar.threads.echo import echoes
from ingest.rules.grammar.threads.scene import Scene, Thread, threads
from ingest.rules.grammar.threads.standin import stand_ins
from ingest.settle import Said, choose, merged, restated, settle, storable
from ingest.tables import read_tables, with_prose

DOUBTED_CHARACTERS = 80
UNLIKE = ("name-site", "name-phase")  # what firms and 二期 stand for reads like no name


@uncollected()
def extract(document: Document) -> Reading:
    """Read all that a document says, in running text and in tables."""
    prose = with_prose(document)
    annotated = tell_apart(annotate(lay_out(prose)))
    contexts = read_contexts(annotated)
    told = certain([one for context in contexts for one in said(context)], annotated.page)
    found = (*told, *tabled(document, contexts[0]), *doubted(annotated))
    return reading(headed(prose, contexts[0]), found)


def read_contexts(annotated: Annotated) -> tuple[Context, ...]:
    """Read the discourse: of each article by itself where all have a place of their own.

    An article that tells no date of its own has that of the page.
    """
    parts = annotated.articles()
    if len(parts) > 1:
        printers = printing_places(annotated)
        headers = homed(tuple(read_header(part, printers) for part in parts))
        if apart(headers) or rows_of_news(annotated):
            page = read_header(annotated)
            dated = (replace(header, date=header.date or page.date) for header in headers)
            return tuple(map(read_context, parts, in_batches(parts, tuple(dated))))
    return (read_context(annotated),)


def homed(headers: tuple[Header, ...]) -> tuple[Header, ...]:
    """Give the headers; an article that tells no place is of the one place, or the one city, of all others."""
    places = {header.scope.code: header.scope for header in headers if header.scope}
    cities = {place.city_code for place in places.values()}
    alone = next(iter(places.values())) if len(places) == 1 else None
    home = alone or (by_code(cities.pop()) if len(cities) == 1 else None)
    return tuple(replace(header, scope=header.scope or home) for header in headers)


def in_batches(parts: tuple[Annotated, ...], headers: tuple[Header, ...]) -> Iterator[Header]:
    """Give the headers; an article that tells of periods and names no programme speaks of the batches of its page."""
    lists = [header for header in headers if header.programme == BATCHES and header.period]
    last = max(lists, key=lambda header: header.period or 0, default=None)
    for part, header in zip(parts, headers, strict=True):
        periods = any(any(marked.of("period")) for marked in part.passages)
        if periods and last and not header.programme:
            yield replace(header, programme=BATCHES, period=last.period, latest=last.latest)
        else:
            yield header


def apart(headers: tuple[Header, ...]) -> bool:
    """Say whether the articles of a page speak for themselves: each of its own place, and of another or dated."""
    places = {header.scope.code for header in headers if header.scope}
    dated = all(header.date for header in headers)
    return all(header.scope for header in headers) and (dated or len(places) == len(headers))


def certain(found: list[Said], page: Page) -> list[Said]:
    """Leave out what was read where lines of several columns may stand in turn; a notice tells of it."""
    unsure = [(doubt.start, doubt.end) for doubt in page.doubts if doubt.code == UNSURE]
    if not unsure:
        return found
    kept = [one for one in found if not any(touches(one, *place) for place in unsure)]
    named = {one.subject for one in kept if isinstance(one, Statement) and in_full(one)}
    return [one for one in kept if not isinstance(one, Statement) or whole(one, named)]


def in_full(one: Statement) -> bool:
    """Say whether a statement names a project or company in full."""
    return one.predicate == "named" and one.qualifier("form") == "full"


def whole(one: Statement, named: set[Mention]) -> bool:
    """Say whether all that a statement speaks of is named."""
    return one.subject in named and (one.object is None or one.object in named)


def touches(one: Said, start: int, end: int) -> bool:
    """Say whether what was said was read in this part of the document."""
    spans = (one.span,) if isinstance(one, Notice) else one.spans
    return any(a < end and b > start for span in spans if span for a, b in span.ranges)


def doubted(annotated: Annotated) -> Iterator[Notice]:
    """Give a notice of each place whose order on the page stays uncertain."""
    document = annotated.document
    for doubt in annotated.page.doubts:
        words = document.text[doubt.start : doubt.end][:DOUBTED_CHARACTERS]
        yield Notice(document.id, doubt.code, words, Span.of((doubt.start, doubt.end)))


def said(context: Context) -> tuple[Said, ...]:
    """Apply every rule to an annotated document, and settle."""
    annotated = context.annotated
    cut_up = outline(annotated, context)
    texts = [found for rule in rules("text") for found in rule.apply(annotated, context)]
    names = [found for rule in rules("outline") for found in rule.apply(cut_up, context)]
    names += ner.candidates(cut_up)
    scene = read_scene(cut_up, names)
    more = [found for rule in rules("names") for found in rule.apply(scene, context)]
    if any(found.kind == "name" for found in more):
        scene = read_scene(cut_up, [*names, *more])
    scene = replace(scene, firms=read_firms([*names, *more]))
    facts = [found for rule in rules("projects") for found in rule.apply(scene, context)]
    return settle(scene, [*texts, *facts])


def tabled(document: Document, context: Context) -> tuple[Said, ...]:
    """Read tables and cards, if there are any, in the light of the document's header."""
    header = context.header
    return read_tables(
        document,
        scope=header.scope,
        programme=header.programme,
        period=header.period,
        year=header.year,
        unnamed=context.unnamed_place,
        held=held_in(context),
    )


def headed(document: Document, context: Context) -> Document:
    """Give the document with what its text says of itself; a sidecar fills what it leaves open."""
    header = context.header
    told = replace(
        document,
        title=header.title or document.title,
        publisher=header.publisher or document.publisher,
        date=header.date or document.date,
        scope=header.town or (_told(context, header.scope) if header.scope else document.scope),
    )
    known = {
        "title": header.title,
        "publisher": header.publisher,
        "date": header.date,
        "scope": header.scope,
    }
    return replace(told, given=tuple(name for name in document.given if not known.get(name)))


def _told(context: Context, place: Place) -> str:
    """Give the name of a document's place as its text has it; the standard one where that is only cut short."""
    name = context.name_of(place)
    return place.name if place.name.endswith(name) else name


def read_scene(cut_up: Outline, names: list[Candidate]) -> Scene:
    """Choose among the names found, leave out unlikely ones, and join those that mean one project or company."""
    chosen = choose(found for found in names if found.kind == "name")
    sheets = {sheet.index: sheet for sheet in cut_up.sheets}
    likely: list[Candidate] = []
    unlikely: list[Candidate] = []
    for found in chosen:
        headed = found.content.head != "none"
        odd = found.rule not in UNLIKE and doubtful(
            sheets[found.passage].text,
            found.start,
            found.end,
            other=cut_up.is_other,
            headed=headed,
        )
        (unlikely if odd else likely).append(found)
    firms = read_firms(names)
    projects = stand_ins(echoes(cut_up, threads(likely, sheets)), firms, sheets)
    return Scene(cut_up, projects, firms, tuple(unlikely))


def read_firms(names: list[Candidate]) -> tuple[Thread, ...]:
    """Choose among the names of companies, and join those that mean one."""
    return firms(list(choose(found for found in names if found.kind == "company")))


def reading(document: Document, found: tuple[Said, ...]) -> Reading:
    """Sort what was said into a reading; what text and tables both say is said once."""
    once = tuple(merged(storable(document, restated(found))))
    return Reading(
        document,
        tuple(one for one in once if isinstance(one, Statement)),
        tuple(one for one in once if isinstance(one, Claim)),
        tuple(one for one in once if isinstance(one, Notice)),
    )
