"""Expressions of the portable subset, drawn by chance: typed, over whatever a query has bound."""

import re
from dataclasses import dataclass, field
from random import Random

from graph.schema import load

LONG = {"text", "blocks"}
PLAIN = re.compile(r"[\w.$]+|'[^'\\]*'")
PLACE = re.compile(r"\{(string|integer|boolean|date|strings|small)\}")
TYPES = ("string", "integer", "boolean", "date", "strings")
CONSTANTS = {
    "string": ("'项目'", "'二七区'", "'signed'", "''", "'a\\'b'", "$word"),
    "integer": ("0", "1", "-7", "12", "100000000", "$number"),
    "boolean": ("true", "false"),
    "date": ("date('2022-07-15')", "date('2023-01-29')", "date($day)"),
    "strings": ("[]", "['郑州市', '二七区']", "$words"),
}
GROWN = {
    "string": (
        "left({string}, {small})",
        "right({string}, {small})",
        "substring({string}, {small}, 3)",
        "replace({string}, '项', '-')",
        "toUpper({string})",
        "toLower({string})",
        "trim('  ' + {string})",
        "reverse({string})",
        "toString({integer})",
        "toString({date})",
        "toString({boolean})",
        "coalesce({string}, '-')",
        "split({string}, '区')[0]",
        "{string} + {string}",
        "{string} + '·' + toString({integer})",
        "toString(head({strings}))",
        "toString(last({strings}))",
        "toString({strings}[{small}])",
        "nullIf({string}, '二七区')",
        "reduce(all = '', each IN {strings} | all + each)",
        "CASE WHEN {boolean} THEN {string} ELSE {string} END",
        "CASE {string} WHEN 'signed' THEN '签' WHEN 'started' THEN '开' ELSE '-' END",
    ),
    "integer": (
        "size({string})",
        "size({strings})",
        "size(split({string}, '业'))",
        "abs({integer})",
        "sign({integer})",
        "{integer} + {integer}",
        "{integer} - {integer}",
        "{small} * {small}",
        "{integer} / 7",
        "{integer} % 7",
        "coalesce({integer}, 0)",
        "toInteger(toString({integer}))",
        "toInteger({string})",
        "toInteger(floor(toFloat({integer}) / 4.0))",
        "toInteger(ceil({integer} / 8.0))",
        "toInteger(round({integer} / 4.0))",
        "{date}.year",
        "{date}.month + {date}.day",
        "duration.inDays({date}, {date}).days",
        "reduce(sum = 0, each IN range(1, {small}) | sum + each)",
        "reduce(sum = 0, each IN {strings} | sum + size(each))",
        "head([at IN range(0, 9) WHERE at % 4 = 3 | at])",
        "CASE WHEN {boolean} THEN {integer} ELSE {integer} END",
    ),
    "boolean": (
        "{string} CONTAINS '产业'",
        "{string} STARTS WITH {string}",
        "{string} ENDS WITH '目'",
        "{string} =~ '.*[区县市].*'",
        "{string} = {string}",
        "{string} <> {string}",
        "{string} < {string}",
        "{integer} < {integer}",
        "{integer} >= {integer}",
        "{integer} = {integer}",
        "0 <= {integer} < 1000000000",
        "{date} >= {date}",
        "{date} < {date}",
        "{string} IS NULL",
        "{integer} IS NOT NULL",
        "{string} IN {strings}",
        "NOT {string} IN {strings}",
        "{integer} IN [1, 5, 6, 7, null]",
        "any(each IN coalesce({strings}, []) WHERE each CONTAINS '区')",
        "all(each IN coalesce({strings}, []) WHERE size(each) > 1)",
        "none(each IN coalesce({strings}, []) WHERE each = {string})",
        "single(each IN coalesce({strings}, []) WHERE each STARTS WITH '河')",
        "NOT ({boolean})",
        "({boolean}) AND ({boolean})",
        "({boolean}) OR ({boolean})",
        "({boolean}) XOR ({boolean})",
        "coalesce({boolean}, false)",
        "isEmpty({strings})",
    ),
    "date": (
        "date(toString({date}))",
        "date({year: 2023, month: 1 + {small}, day: 9})",
        "{date} + duration({days: {small}})",
        "{date} - duration({months: {small}})",
        "date.truncate('month', coalesce({date}, date($day)))",
        "coalesce({date}, date('2020-02-29'))",
        "CASE WHEN {boolean} THEN {date} ELSE {date} END",
    ),
    "strings": (
        "split({string}, '、')",
        "[{string}, {string}]",
        "{strings} + {strings}",
        "{strings} + [{string}]",
        "{strings}[0..2]",
        "{strings}[1..]",
        "tail({strings})",
        "reverse([each IN {strings} | each])",
        "coalesce({strings}, [])",
        "[each IN {strings} WHERE size(each) > 2 | left(each, 4)]",
        "[at IN range(0, {small}) | toString(at * at)]",
        "[each IN {strings} | each + '。']",
    ),
}


@dataclass(slots=True)
class Scope:
    """What a query has bound so far: nodes by label, edges by type, values by type."""

    nodes: dict[str, str] = field(default_factory=dict)
    edges: dict[str, str] = field(default_factory=dict)
    values: dict[str, str] = field(default_factory=dict)

    def of(self, wanted: str) -> list[str]:
        """Give the names and properties of a type."""
        schema = load()
        kinds = [(name, schema.nodes[label].properties) for name, label in self.nodes.items()]
        kinds += [(name, schema.edges[kind].properties) for name, kind in self.edges.items()]
        found = [
            f"{name}.{each.name}"
            for name, properties in kinds
            for each in properties
            if each.type == wanted and each.name not in LONG
        ]
        return [*found, *(name for name, type in self.values.items() if type == wanted)]


def expression(chance: Random, scope: Scope, wanted: str, depth: int = 2) -> str:
    """Give an expression of this type; `depth` bounds how far it is nested."""
    if depth == 0 or chance.random() < 0.3:
        known = scope.of(wanted)
        return chance.choice(known if known and chance.random() < 0.9 else CONSTANTS[wanted])
    grown = chance.choice(GROWN[wanted])

    def filled(place: re.Match[str]) -> str:
        if place[1] == "small":
            return str(chance.randrange(6))
        return _closed(expression(chance, scope, place[1], depth - 1))

    return PLACE.sub(filled, grown)


def _closed(text: str) -> str:
    """Set an expression in brackets unless it is one word or text."""
    return text if PLAIN.fullmatch(text) else f"({text})"
