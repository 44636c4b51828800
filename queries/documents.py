"""One document: its header, its text if asked for, and all that was taken from it."""

import json
from dataclasses import dataclass
from typing import Any

from graph.errors import NotFoundError
from queries.run import Runs

HEAVY = ("text", "blocks")
SAID = """
MATCH (d:Document {id: $id})<-[:STATED_IN]-(said)
WHERE $kind IS NULL OR $kind IN labels(said)
RETURN labels(said)[0] AS kind, properties(said) AS said
ORDER BY kind, said.id
SKIP $skip LIMIT $limit
"""


@dataclass(frozen=True, slots=True)
class Told:
    """A document's properties, and a page of what it says."""

    properties: dict[str, Any]
    said: tuple[dict[str, Any], ...]
    text: str | None = None


def told(
    view: Runs, id: str, *, kind: str | None = None, text: bool = False, skip: int, limit: int
) -> Told:
    """Give the document and what it says, by kind and id; NotFoundError where there is none."""
    found = list(view.run("MATCH (d:Document {id: $id}) RETURN properties(d) AS d", id=id))
    if not found:
        raise NotFoundError(f"没有文档 {id} · there is no document of id {id}")
    known = _known(found[0]["d"])
    rows = view.run(SAID, id=id, kind=kind, skip=skip, limit=limit)
    said = tuple(_said(row["kind"], row["said"]) for row in rows)
    properties = {name: value for name, value in sorted(known.items()) if name not in HEAVY}
    return Told(properties, said, known.get("text") if text else None)


def _said(kind: str, properties: dict[str, Any]) -> dict[str, Any]:
    known = _known(properties)
    for name in ("spans", "qualifiers"):
        if isinstance(known.get(name), str):
            known[name] = json.loads(known[name])
    return {"kind": kind, **known}


def _known(properties: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in properties.items() if value is not None}
