"""Reading queries of the portable subset, drawn by chance: clause upon clause, rows in a total order."""

from collections.abc import Callable
from dataclasses import dataclass, field
from random import Random
from typing import Any

from made_expressions import TYPES, Scope, expression

from graph.schema import load

PARAMETERS: dict[str, Any] = {
    "word": "产业园",
    "number": 6,
    "day": "2022-10-15",
    "words": ["智能装备", "signed", "二七区"],
}
LABELS = ("Project", "Company", "District", "Batch", "Sector", "Statement", "Claim", "Document")
MOST_CLAUSES = 4
EMPTY = {("CHECKS", "Finding"), ("PART_OF", "Sector"), ("STATED_IN", "Notice")}


@dataclass(slots=True)
class Draft:
    """A query under construction: its clauses, what they have bound, and the chance that draws."""

    chance: Random
    lines: list[str] = field(default_factory=list)
    scope: Scope = field(default_factory=Scope)
    named: int = 0

    def name(self) -> str:
        """Give a name that is not taken."""
        self.named += 1
        return f"v{self.named}"

    def node(self, label: str) -> str:
        """Bind a node."""
        name = self.name()
        self.scope.nodes[name] = label
        return name

    def draw(self, wanted: str) -> str:
        """Give an expression of this type."""
        return expression(self.chance, self.scope, wanted)

    def leave(self, nodes: dict[str, str], values: dict[str, str]) -> None:
        """Forget all that was bound but these."""
        self.scope = Scope(nodes, {}, values)


@dataclass(frozen=True, slots=True)
class Made:
    """A query with the parameters that it uses."""

    cypher: str
    parameters: dict[str, Any]


def made(seed: int) -> Made:
    """Give the query of this seed."""
    draft = Draft(Random(seed))
    _match(draft)
    for _ in range(draft.chance.randint(1, MOST_CLAUSES)):
        draft.chance.choice(CLAUSES)(draft)
    _return(draft)
    cypher = "\n".join(draft.lines)
    used = {name: value for name, value in PARAMETERS.items() if f"${name}" in cypher}
    return Made(cypher, used)


def _match(draft: Draft) -> None:
    label = draft.chance.choice(LABELS)
    draft.lines.append(f"MATCH ({draft.node(label)}:{label})")
    if draft.chance.random() < 0.3:
        _where(draft)


def _where(draft: Draft) -> None:
    """Filter, loosely more often than not, so that rows are left."""
    loose = draft.chance.choice(("", "NOT ", "true OR ", "coalesce"))
    text = expression(draft.chance, draft.scope, "boolean")
    wrapped = f"coalesce({text}, true)" if loose == "coalesce" else f"{loose}({text})"
    draft.lines.append(f"WHERE {wrapped}")


def _hop(draft: Draft) -> None:
    _follow(draft, "MATCH", 0.2)


def _optional(draft: Draft) -> None:
    _follow(draft, "OPTIONAL MATCH", 0.4)


def _follow(draft: Draft, word: str, filtered: float) -> None:
    """Follow an edge from a bound node, and bind it and where it leads."""
    found = _step(draft)
    if not found:
        return
    left, kind, out, label = found
    node, edge = draft.node(label), draft.name()
    draft.scope.edges[edge] = kind
    arrow = f"-[{edge}:{kind}]->" if out else f"<-[{edge}:{kind}]-"
    draft.lines.append(f"{word} ({left}){arrow}({node}:{label})")
    if draft.chance.random() < filtered:
        _where(draft)


def _step(draft: Draft) -> tuple[str, str, bool, str] | None:
    """Draw a node that is bound, an edge type that leaves or reaches it, and where that leads."""
    steps = [
        (name, kind.name, out, end)
        for name, label in sorted(draft.scope.nodes.items())
        for kind in load().edges.values()
        for ends in kind.ends
        if (kind.name, ends[0]) not in EMPTY
        for out, own, end in ((True, *ends), (False, *reversed(ends)))
        if own == label
    ]
    return draft.chance.choice(steps) if steps else None


def _compute(draft: Draft) -> None:
    """Carry on some nodes and new values, perhaps distinct, sorted, cut short and filtered."""
    kept = {name: label for name, label in draft.scope.nodes.items() if draft.chance.random() < 0.8}
    items = [(draft.draw(type), type, draft.name()) for type in _types(draft)]
    distinct = "DISTINCT " if draft.chance.random() < 0.2 else ""
    columns = [*kept, *(f"{text} AS {name}" for text, _, name in items)]
    draft.lines.append(f"WITH {distinct}{', '.join(columns)}")
    draft.leave(kept, {name: type for _, type, name in items})
    if draft.chance.random() < 0.4:
        draft.lines.append(f"ORDER BY {', '.join(_order(draft))}")
        draft.lines.append(draft.chance.choice(("LIMIT 7", "SKIP 2", "SKIP 1 LIMIT 12")))
    elif draft.chance.random() < 0.5:
        _where(draft)


def _types(draft: Draft) -> list[str]:
    return draft.chance.choices(TYPES, k=draft.chance.randint(1, 3))


def _order(draft: Draft) -> list[str]:
    """Give sort items that leave no two different rows in a tie."""
    words = [f"{name}.id" for name in draft.scope.nodes] + list(draft.scope.values)
    return [f"{word}{draft.chance.choice(('', ' DESC'))}" for word in words]


def _aggregate(draft: Draft) -> None:
    """Group by a node or a value, and count, sum, compare or gather the rest."""
    keys = [(draft.draw(type), type, draft.name()) for type in draft.chance.sample(TYPES[:4], 1)]
    whole, some = draft.draw("integer"), draft.draw("string")
    items = [
        (text.format(integer=whole, string=some), type, draft.name())
        for text, type in draft.chance.sample(AGGREGATES, 3)
    ]
    draft.lines.append(f"WITH *, {some} AS {(sorted_by := draft.name())}")
    draft.lines.append(f"ORDER BY {sorted_by}")
    columns = [f"{text} AS {name}" for text, _, name in (*keys, *items)]
    draft.lines.append(f"WITH {', '.join(columns)}")
    draft.leave({}, {name: type for _, type, name in (*keys, *items)})


AGGREGATES = (
    ("count(*)", "integer"),
    ("count({integer})", "integer"),
    ("count(DISTINCT {string})", "integer"),
    ("sum({integer})", "integer"),
    ("min({integer})", "integer"),
    ("max({integer})", "integer"),
    ("min({string})", "string"),
    ("max({string})", "string"),
    ("collect({string})", "strings"),
    ("collect(DISTINCT {string})", "strings"),
    ("collect({string})[0..3]", "strings"),
    ("toInteger(avg({integer}))", "integer"),
)


def _unwind(draft: Draft) -> None:
    name = draft.name()
    if draft.chance.random() < 0.5:
        draft.lines.append(f"UNWIND {draft.draw('strings')} AS {name}")
        draft.scope.values[name] = "string"
    else:
        draft.lines.append(f"UNWIND range(1, {draft.chance.randint(0, 3)}) AS {name}")
        draft.scope.values[name] = "integer"


def _call(draft: Draft) -> None:
    """Ask a subquery of a bound node: how many, which, or both sides of a UNION."""
    found = _step(draft)
    if not found:
        return
    left, kind, out, label = found
    end, value = draft.name(), draft.name()
    inner = Scope({left: draft.scope.nodes[left], end: label}, {}, {})
    arrow = f"-[:{kind}]->" if out else f"<-[:{kind}]-"
    pattern = f"MATCH ({left}){arrow}({end}:{label})"
    text = expression(draft.chance, inner, "string")
    form = draft.chance.choice(CALLS)
    draft.lines.append(form.format(left=left, pattern=pattern, end=end, text=text, value=value))
    draft.scope.values[value] = "strings" if "collect" in form else "integer"


CALLS = (
    "CALL ({left}) {{ {pattern} RETURN count({end}) AS {value} }}",
    "CALL ({left}) {{ {pattern} WITH {text} AS text ORDER BY text LIMIT 3 RETURN collect(text) AS {value} }}",
    "CALL ({left}) {{ {pattern} RETURN 1 AS {value} UNION RETURN 2 AS {value} }}",
    "CALL ({left}) {{ {pattern} RETURN size({text}) AS {value} UNION ALL RETURN -1 AS {value} }}",
)


def _around(draft: Draft) -> None:
    """Look at a bound node's neighbours in an expression: comprehension, EXISTS, COUNT."""
    found = _step(draft)
    if not found:
        return
    left, kind, out, label = found
    arrow = f"-[:{kind}]->" if out else f"<-[:{kind}]-"
    form, type = draft.chance.choice(LOOKS)
    value, kept = draft.name(), dict(draft.scope.nodes)
    text = form.format(left=left, arrow=arrow, label=label)
    draft.lines.append(f"WITH {', '.join(kept)}, {text} AS {value}")
    draft.leave(kept, {value: type})


LOOKS = (
    (
        "CASE WHEN {left} IS NULL THEN 0 ELSE size([({left}){arrow}(near:{label}) | near.id]) END",
        "integer",
    ),
    (
        "CASE WHEN {left} IS NOT NULL THEN reduce(n = 0, each IN "
        "[({left}){arrow}(near:{label}) WHERE near.id > '5' | size(near.id)] | n + each) END",
        "integer",
    ),
    ("COUNT {{ ({left}){arrow}(:{label}) }}", "integer"),
    ("COUNT {{ MATCH ({left}){arrow}(near:{label}) WHERE near.id ENDS WITH '3' }}", "integer"),
    ("EXISTS {{ ({left}){arrow}(:{label}) }}", "boolean"),
    ("EXISTS {{ MATCH ({left}){arrow}(near:{label}) WHERE near.name CONTAINS '园' }}", "boolean"),
    ("labels({left})", "strings"),
)


def _path(draft: Draft) -> None:
    """Walk some steps from a bound node along one type of edge, and tell of the path."""
    name, label = (
        draft.chance.choice(sorted(draft.scope.nodes.items())) if draft.scope.nodes else ("", "")
    )
    walks = WALKS.get(label)
    if not walks:
        return
    path, value, kept = draft.name(), draft.name(), dict(draft.scope.nodes)
    draft.lines.append(f"MATCH {path} = ({name}){draft.chance.choice(walks)}")
    text, type = draft.chance.choice(TELLS)
    draft.lines.append(f"WITH {', '.join(kept)}, {text.format(path=path)} AS {value}")
    draft.leave(kept, {value: type})


WALKS = {
    "District": ("-[:PART_OF*0..2]->(:District)", "<-[:PART_OF*1..3]-(:District)"),
    "Project": ("-[:TRANSITIONED_TO]->(:Batch)-[:FLOWS_TO*0..1]->(:Batch)", "-[:PHASE_OF]->(:Project)"),
    "Batch": ("-[:FLOWS_TO*1..2]->(:Batch)", "<-[:TRANSITIONED_TO]-(:Project)-[:LOCATED_IN]->(:District)"),
    "Claim": ("-[:COMPONENT_OF*0..2]->(:Claim)", "-[:ABOUT|STATED_IN]->()"),
}  # fmt: skip
TELLS = (
    ("length({path})", "integer"),
    ("size(nodes({path}))", "integer"),
    ("[each IN nodes({path}) | each.id]", "strings"),
    ("[each IN relationships({path}) | type(each)]", "strings"),
    ("last(nodes({path})).id", "string"),
    ("all(each IN nodes({path}) WHERE each.id <> '410000')", "boolean"),
)

CLAUSES: tuple[Callable[[Draft], None], ...] = (
    _hop, _hop, _optional, _compute, _compute, _aggregate, _unwind, _call, _around, _path,
)  # fmt: skip


def _return(draft: Draft) -> None:
    """Return values, and now and then whole nodes, in a total order, perhaps cut short."""
    items = [(draft.draw(type), draft.name()) for type in _types(draft)]
    items += [(name, draft.name()) for name in draft.scope.values]
    items += [(f"{node}.id", draft.name()) for node in draft.scope.nodes]
    distinct = "DISTINCT " if draft.chance.random() < 0.3 else ""
    columns = [f"{text} AS {name}" for text, name in items]
    draft.lines.append(f"RETURN {distinct}{', '.join(columns)}")
    order = [f"{name}{draft.chance.choice(('', ' DESC'))}" for _, name in items]
    draft.lines.append(f"ORDER BY {', '.join(order)}")
    draft.lines.append(draft.chance.choice(("LIMIT 40", "SKIP 3 LIMIT 40", "LIMIT 400")))
