"""Extraction rules, one per file: each reads an annotated document and gives candidates.

A rule is a module of this folder with

    NAME       its published name, which every fact it gives carries
    EXAMPLES   ((text, (what it must find, …)), …); an empty tuple: it must find nothing
    apply      (annotated, context) -> candidates; where READS is "projects",
               context is the scene: the document's context and the projects named in it
    show       optional: how a candidate's content is written in EXAMPLES

Modules without `apply` and subpackages are no rules.
"""

import importlib
import pkgutil
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache
from typing import Any, NamedTuple

Examples = tuple[tuple[str, tuple[str, ...]], ...]
Apply = Callable[[Any, Any], "Iterable[Candidate]"]


class Candidate(NamedTuple):
    """What one rule reads out of text[start:end] of a passage.

    Candidates of one kind compete for the same characters: `figure` (an amount,
    count or rate means one thing only), `name`, or a predicate. `content` is a
    Claim, a Notice, or the kind's own type.
    """

    rule: str
    kind: str
    content: Any
    passage: int
    start: int
    end: int
    weight: int = 0


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule module as it was found."""

    name: str
    reads: str
    doc: str
    examples: Examples
    apply: Apply
    show: Callable[[Candidate], str]


def _written(candidate: Candidate) -> str:
    return str(candidate.content)


def _rule(module: Any) -> Rule:
    return Rule(
        module.NAME,
        getattr(module, "READS", "text"),
        module.__doc__ or "",
        module.EXAMPLES,
        module.apply,
        getattr(module, "show", _written),
    )


@cache
def rules(reads: str | None = None) -> tuple[Rule, ...]:
    """Give the rules of this folder, by name; a module that does not import stops the program."""
    names = [found.name for found in pkgutil.iter_modules(__path__) if not found.ispkg]
    modules = [importlib.import_module(f"{__name__}.{name}") for name in sorted(names)]
    found = [_rule(module) for module in modules if hasattr(module, "apply")]
    return tuple(rule for rule in found if reads in (None, rule.reads))
