"""What a query file must keep to; every complaint names file and line."""

from collections.abc import Callable

from queries import syntax
from queries.draft import Draft


def has_texts(draft: Draft) -> None:
    """Want title and answer at the head."""
    if len(draft.texts) < 2:
        raise draft.complain(
            1, "expected a title line and at least one line that says what it answers"
        )


def has_statement(draft: Draft) -> None:
    """Want one statement that names what it returns."""
    columns = syntax.columns(draft.cypher)
    last = _last(draft)
    if not columns:
        raise draft.complain(last, "expected a statement that ends in RETURN … AS …")
    if None in columns:
        raise draft.complain(
            last, f"column {columns.index(None) + 1} of RETURN has no name: add AS …"
        )
    if ";" in syntax.bare(draft.cypher):
        raise draft.complain(last, "a file holds one statement; take the “;” out")


def has_order(draft: Draft) -> None:
    """Want what it returns in an order."""
    if not syntax.ordering(draft.cypher).upper().startswith("ORDER"):
        raise draft.complain(_last(draft), "expected ORDER BY behind the last RETURN")


def only_reads(draft: Draft) -> None:
    """Want no word that writes."""
    for text in (draft.cypher, draft.graph or ""):
        word = syntax.writing(text)
        if word:
            raise draft.complain(_line(text, word), f"a saved query only reads; found {word}")


def all_declared(draft: Draft) -> None:
    """Want each parameter that is used declared."""
    for text in (draft.cypher, draft.graph or "", draft.bloom or ""):
        for name in sorted(syntax.parameters(text) - set(draft.lines)):
            declared = ", ".join(f"${each}" for each in draft.lines) or "none"
            raise draft.complain(
                _line(text, f"${name}"), f"${name} is used and not declared (declared: {declared})"
            )


def all_used(draft: Draft) -> None:
    """Want each parameter that is declared used by the statement that returns rows."""
    used = syntax.parameters(draft.cypher)
    for name, line in draft.lines.items():
        if name not in used:
            raise draft.complain(line, f"${name} is declared and not used")


def has_example(draft: Draft) -> None:
    """Want an example with every required parameter, and none that is not declared."""
    if draft.example is None:
        raise draft.complain(1, "expected a line “// example: name=value …”")
    for parameter in draft.parameters:
        if parameter.required and parameter.name not in draft.example:
            raise draft.complain(
                draft.lines[parameter.name], f"the example lacks ${parameter.name}"
            )
    for name in draft.example:
        if name not in draft.lines:
            raise draft.complain(1, f"the example names ${name}, which is not declared")


def optional_last(draft: Draft) -> None:
    """Want required parameters before optional ones."""
    seen_optional = False
    for parameter in draft.parameters:
        if parameter.required and seen_optional:
            raise draft.complain(
                draft.lines[parameter.name], f"${parameter.name} is required: declare it first"
            )
        seen_optional = seen_optional or not parameter.required


CHECKS: tuple[Callable[[Draft], None], ...] = (
    has_texts,
    has_statement,
    has_order,
    only_reads,
    all_declared,
    all_used,
    optional_last,
    has_example,
)


def check(draft: Draft) -> None:
    """Hold the draft against every check; QueryError for the first that fails."""
    for each in CHECKS:
        each(draft)


def _last(draft: Draft) -> int:
    return draft.cypher[: syntax.return_end(draft.cypher)].count("\n") + 1


def _line(text: str, word: str) -> int:
    return text[: max(text.find(word), 0)].count("\n") + 1
