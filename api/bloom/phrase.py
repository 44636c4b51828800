"""Search phrases: the drawings of saved queries, asked by name.

The command line looks a name up before it runs a query; Bloom cannot. A phrase
therefore finds things by the property that captions them, and what the phrase does
not ask for stands in its Cypher as the parameter's default.
"""

import re
from typing import Any

from api.bloom.fixed import stable_time
from api.bloom.suggestion import suggestion
from graph.errors import QueryError
from graph.schema import Schema
from queries.catalog import Query
from queries.parameter import LABELS, Parameter, Value
from queries.syntax import PARAMETER, bare

DATA_TYPES = {"integer": "Integer", "flag": "Boolean"}
BY_ID = r"(?:\bid(?=: \${0}\b)|(?<=\.)id(?= = \${0}\b))"


def phrases(queries: dict[str, Query], schema: Schema) -> list[dict[str, Any]]:
    """Give a template for every query that has a `bloom:` line, in order of name."""
    offered = [query for query in queries.values() if query.bloom]
    return [_template(place, query, schema) for place, query in enumerate(offered)]


def phrase_cypher(query: Query, schema: Schema) -> str:
    """Give the query's drawing as Bloom runs it; QueryError where there is none."""
    if query.graph is None:
        raise QueryError(f"{query.path}: a query with a “bloom:” line needs a “// graph” statement")
    text = query.graph
    for each in query.parameters:
        text = _by_name(text, each, schema)
    return _filled(text, query)


def asked(query: Query) -> list[Parameter]:
    """Give the parameters that the phrase asks for, in its order."""
    known = {each.name: each for each in query.parameters}
    return [known[name] for name in PARAMETER.findall(query.bloom or "")]


def _template(place: int, query: Query, schema: Schema) -> dict[str, Any]:
    return {
        "name": f"{query.title.zh} · {query.title.en}",
        "id": f"tmpl:{stable_time(place)}",
        "createdAt": stable_time(place),
        "text": query.bloom,
        "cypher": phrase_cypher(query, schema),
        "isUpdateQuery": None,
        "isWriteTransactionChecked": None,
        "params": [_param(each, schema) for each in asked(query)],
        "hasCypherErrors": False,
    }


def _param(parameter: Parameter, schema: Schema) -> dict[str, Any]:
    return {
        "name": f"${parameter.name}",
        "dataType": DATA_TYPES.get(parameter.type, "String"),
        "collapsed": False,
        **suggestion(parameter, schema),
    }


def _by_name(text: str, parameter: Parameter, schema: Schema) -> str:
    if parameter.type not in (*LABELS, "thing"):
        return text
    kind = schema.nodes.get(parameter.type.title())
    return re.sub(BY_ID.format(parameter.name), kind.caption if kind else "name", text)


def _filled(text: str, query: Query) -> str:
    spoken = {each.name for each in asked(query)}
    rest = {each.name: each for each in query.parameters if each.name not in spoken}
    for match in reversed(list(PARAMETER.finditer(bare(text)))):
        if match[1] in rest:
            text = text[: match.start()] + _default(query, rest[match[1]]) + text[match.end() :]
    return text


def _default(query: Query, parameter: Parameter) -> str:
    if parameter.required:
        raise QueryError(
            f"{query.path}: “bloom:” does not ask for ${parameter.name}, which is required"
        )
    return _literal(parameter.default)


def _literal(value: Value) -> str:
    if value is None:
        return "null"
    if isinstance(value, str):
        return "'" + value.replace("\\", "\\\\").replace("'", "\\'") + "'"
    return str(value).lower()
