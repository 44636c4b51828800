"""From what people type to ids: a thing is given by its id, its name, an alias or a part of these."""

import re
from typing import Any

from graph.errors import NotFoundError, UsageError
from graph.types.period import read_periods
from queries.catalog import Query, named
from queries.near import near
from queries.parameter import Value
from queries.run import Rows, Runs, run

LABELS = {
    "project": "Project",
    "company": "Company",
    "district": "District",
    "batch": "Batch",
    "sector": "Sector",
}
SAID = ("Statement", "Claim", "Finding")
MEMBER = re.compile(r"(project|company):[0-9a-f]{20}")
SHOWN = 8
BESIDE = re.compile(r"[\s·“”]|(?<!三个)一批")  # what a batch is also written with


def ask(view: Runs, query: Query, **given: Value) -> Rows:
    """Run a saved query, names of things among its parameters looked up first.

    NotFoundError where nothing bears a name, UsageError where several do.
    """
    for each in query.parameters:
        value = given.get(each.name)
        if isinstance(value, str) and each.type in (*LABELS, "thing", "any", "document"):
            given[each.name] = resolve(view, each.type, value.strip())
    return run(view, query, **given)


def resolve(view: Runs, type: str, text: str) -> str:
    """Give the id of the one thing of this type that the text names.

    A thing is named by its id, by an id that was merged into it, by its name, an alias,
    or a part of these. `any` are things, statements, figures and findings.
    """
    if type == "document":
        return _document(view, text)
    labels = [LABELS[type]] if type in LABELS else list(LABELS.values())
    if _with(view, "id", [*labels, *(SAID if type == "any" else ())], text):
        return text
    if MEMBER.fullmatch(text):
        return view.resolve(text)
    exact = _with(view, "name", labels, text)
    return exact[0] if len(exact) == 1 else _searched(view, labels, text)


def _with(view: Runs, property: str, labels: list[str], text: str) -> list[str]:
    statement = " UNION ".join(
        f"MATCH (n:{label} {{{property}: $text}}) RETURN n.id AS id" for label in labels
    )
    return sorted({row["id"] for row in view.run(statement, text=text)})


def _searched(view: Runs, labels: list[str], text: str) -> str:
    label = labels[0] if len(labels) == 1 else None
    found = list(run(view, named("search"), text=text, label=label, limit=SHOWN).records())
    exact = [each for each in found if each["name"] == text or text in (each["aliases"] or [])]
    best = exact or found or (_batches(view, text) if label == "Batch" else [])
    if not best:
        close = near(view, label, text)
        meant = f"\n相近的名称 · names close to it:\n{_listed(close)}" if close else ""
        raise NotFoundError(
            f"没有找到“{text}”；试试 sanpi search，换短一些的字 · "
            f"nothing is called “{text}”; try sanpi search with fewer words{meant}"
        )
    if len(best) > 1:
        raise UsageError(
            f"“{text}”不止一个，请用编号 · “{text}” names several, give an id:\n{_listed(best)}"
        )
    return str(best[0]["id"])


def _listed(rows: list[dict[str, Any]]) -> str:
    return "\n".join(f"  {each['id']}  {each['name']}" for each in rows)


def _batches(view: Runs, text: str) -> list[dict[str, Any]]:
    """Give the batches whose name the text writes in another form: 第七期签约一批."""
    for start, end, periods in reversed(read_periods(text)):
        text = f"{text[:start]}第{periods.text}期{text[end:]}"
    rows = view.run("MATCH (b:Batch) RETURN b.id AS id, b.name AS name ORDER BY id")
    bare = BESIDE.sub("", text)
    return [dict(row) for row in rows if bare and bare in BESIDE.sub("", row["name"])]


def _document(view: Runs, text: str) -> str:
    rows = view.run(
        "MATCH (d:Document) WHERE d.id = $text OR d.source = $text OR d.title = $text "
        "RETURN d.id AS id ORDER BY id",
        text=text,
    )
    if not rows:
        raise NotFoundError(
            f"没有文档“{text}”；sanpi coverage 列出所有文档 · "
            f"no document “{text}”; sanpi coverage lists them"
        )
    return str(rows[0]["id"])
