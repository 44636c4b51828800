"""Finds, parses and checks the saved queries: one question a file.

A file opens with comments, one `//` line each:

    // 中文题目 | English title
    // 回答什么。 | What it answers. (one line or more)
    // $name: type = default — 中文含义 | meaning (a line for every parameter)
    // example: name=value name="value with spaces"
    // bloom: 搜索短语 $name (where Bloom is to offer it)

Then one statement that returns named columns in a total order; where a drawing
helps, a second one under the line `// graph` that returns paths.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from graph.errors import QueryError, UsageError
from queries import syntax
from queries.check import check
from queries.draft import Draft, draft
from queries.parameter import Parameter
from queries.wording import Text

SAVED = Path(__file__).parent / "saved"


@dataclass(frozen=True, slots=True)
class Query:
    """One saved question: its words, its parameters, its Cypher and where it stands."""

    name: str
    path: Path
    title: Text
    answers: Text
    parameters: tuple[Parameter, ...]
    example: Mapping[str, str]
    cypher: str
    columns: tuple[str, ...]
    graph: str | None = None
    bloom: str | None = None


@cache
def load(*folders: Path) -> dict[str, Query]:
    """Give every query of these folders (ours, if none is named) by name, in order of name.

    QueryError names file and line of what is malformed, and both files of a name
    that occurs twice.
    """
    found: dict[str, Query] = {}
    for query in sorted(map(parse, _files(folders or (SAVED,))), key=lambda query: query.name):
        if query.name in found:
            raise QueryError(
                f"query “{query.name}” stands twice: {found[query.name].path}, {query.path}"
            )
        found[query.name] = query
    return found


def named(name: str) -> Query:
    """Give the saved query of this name; UsageError lists those that there are."""
    queries = load()
    if name not in queries:
        raise UsageError(
            f"没有名为“{name}”的查询；现有：{'、'.join(queries)} · "
            f"no query “{name}”; there are {', '.join(queries)}"
        )
    return queries[name]


def parse(path: Path) -> Query:
    """Read and check one query file."""
    found = draft(path)
    check(found)
    return _query(found)


def _query(found: Draft) -> Query:
    title, first, *rest = found.texts
    for text in rest:
        first = first.join(text)
    return Query(
        name=found.path.stem.replace("_", "-"),
        path=found.path,
        title=title,
        answers=first,
        parameters=tuple(found.parameters),
        example=found.example or {},
        cypher=found.cypher.strip(),
        columns=tuple(filter(None, syntax.columns(found.cypher))),
        graph=found.graph.strip() if found.graph else None,
        bloom=found.bloom,
    )


def _files(folders: Iterable[Path]) -> list[Path]:
    return [path for folder in folders for path in sorted(folder.rglob("*.cypher"))]
