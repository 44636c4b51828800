"""The head of a query file as its comments give it, and the errors that name file and line."""

import re
import shlex
from dataclasses import dataclass, field
from pathlib import Path

from graph.errors import QueryError
from queries.parameter import Parameter
from queries.wording import Text

GRAPH = re.compile(r"^// graph[ \t]*$", re.MULTILINE)


@dataclass
class Draft:
    """One query file as read, not yet checked. `lines` says where each parameter is declared."""

    path: Path
    texts: list[Text] = field(default_factory=list)
    parameters: list[Parameter] = field(default_factory=list)
    lines: dict[str, int] = field(default_factory=dict)
    example: dict[str, str] | None = None
    bloom: str | None = None
    cypher: str = ""
    graph: str | None = None

    def complain(self, line: int, problem: str) -> QueryError:
        """Give the error that names this file and this line."""
        return QueryError(f"{self.path}:{line}: {problem}")


def draft(path: Path) -> Draft:
    """Read a file's comments and statements; QueryError for a comment of no known form."""
    found = Draft(path)
    lines = path.read_text(encoding="utf-8").splitlines()
    head = next((at for at, line in enumerate(lines) if not line.startswith("//")), len(lines))
    for number, line in enumerate(lines[:head], start=1):
        _take(found, number, line[2:].strip())
    body = "\n" * head + "\n".join(lines[head:])
    found.cypher, *graphs = GRAPH.split(body)
    if len(graphs) > 1:
        raise found.complain(head + 1, "more than one “// graph”; a file holds at most one")
    if graphs:
        found.graph = "\n" * found.cypher.count("\n") + graphs[0]
    return found


def _take(found: Draft, number: int, line: str) -> None:
    try:
        _read(found, number, line)
    except ValueError as error:
        raise found.complain(number, str(error)) from None


def _read(found: Draft, number: int, line: str) -> None:
    if line.startswith("$"):
        _declare(found, number, Parameter.read(line))
    elif line.startswith("example:"):
        found.example = dict(_pair(word) for word in shlex.split(line[8:]))
    elif line.startswith("bloom:"):
        found.bloom = line[6:].strip()
    elif line:
        found.texts.append(Text.read(line))


def _declare(found: Draft, number: int, parameter: Parameter) -> None:
    if parameter.name in found.lines:
        raise ValueError(
            f"${parameter.name} is declared twice, first in line {found.lines[parameter.name]}"
        )
    found.parameters.append(parameter)
    found.lines[parameter.name] = number


def _pair(word: str) -> tuple[str, str]:
    name, equals, value = word.partition("=")
    if not equals:
        raise ValueError(f"expected name=value in the example, found “{word}”")
    return name, value
