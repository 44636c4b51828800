"""From a document to all that it says, in order, short."""

from functools import cache
from pathlib import Path

from graph.document import Document
from graph.statement import Claim, Notice, Reading, Statement
from graph.types.code import digest
from ingest.language import annotate
from ingest.language.annotated import Annotated
from ingest.language.context import read_context
from ingest.layout import lay_out
from ingest.rules import Candidate, rules
from ingest.rules.grammar.company_ties import firms
from ingest.rules.grammar.outline import Outline, outline
from ingest.rules.grammar.scene import Scene, threads
from ingest.settle import Said, choose, settle

ROOT = Path(__file__).parent.parent
SOURCES = ("ingest", "graph/types", "graph/places")


@cache
def extractor() -> str:
    """Give the digest of all that decides what is read: same bytes, same extractor, nothing to do."""
    files = sorted(
        path
        for folder in SOURCES
        for path in (ROOT / folder).rglob("*")
        if path.suffix in (".py", ".yml", ".csv", ".json")
    )
    return digest(b"".join(digest(path.read_bytes()).encode() for path in files))


def extract(document: Document) -> Reading:
    """Read all that a document says."""
    annotated = annotate(lay_out(document))
    return reading(annotated, said(annotated))


def said(annotated: Annotated) -> tuple[Said, ...]:
    """Apply every rule to an annotated document, and settle."""
    context = read_context(annotated)
    cut_up = outline(annotated, context)
    texts = [found for rule in rules("text") for found in rule.apply(annotated, context)]
    names = [found for rule in rules("outline") for found in rule.apply(cut_up, context)]
    scene = read_scene(cut_up, names)
    more = [found for rule in rules("names") for found in rule.apply(scene, context)]
    scene = read_scene(cut_up, [*names, *more])
    facts = [found for rule in rules("projects") for found in rule.apply(scene, context)]
    return settle(scene, [*texts, *facts])


def read_scene(cut_up: Outline, names: list[Candidate]) -> Scene:
    """Choose among the names found, and join those that mean one project or company."""
    chosen = choose(names)
    projects = threads([found for found in chosen if found.kind == "name"])
    companies = firms([found for found in chosen if found.kind == "company"])
    return Scene(cut_up, projects, companies)


def reading(annotated: Annotated, found: tuple[Said, ...]) -> Reading:
    """Sort what was said into a reading."""
    return Reading(
        annotated.document,
        tuple(one for one in found if isinstance(one, Statement)),
        tuple(one for one in found if isinstance(one, Claim)),
        tuple(one for one in found if isinstance(one, Notice)),
    )
