"""Rows of the evidence nodes: documents, statements, claims, notices, judgements, and back."""

import json
from collections.abc import Collection
from functools import lru_cache
from typing import Any

from graph.document import Block, Document
from graph.fact import Fact, Member
from graph.judgement import Judgement
from graph.projection import Node, Properties
from graph.statement import Claim, Mention, Notice, Qualifiers, Statement
from graph.store.caption import claim_caption, statement_caption
from graph.store.place import Places, dumps, sentence_of, spans_of
from graph.types.code import json_text

HEADER = ("title", "publisher", "date", "url", "scope")
BLOCK = ("start", "end", "kind", "page", "sheet", "table", "row", "column", "down", "across")
BLOCK_DEFAULTS = ("", "", "text", None, None, None, None, None, 1, 1)
CLAIM = [
    "scope",
    "scope_code",
    "programme",
    "periods",
    "stage",
    "metric",
    "rate_of",
    "filter",
    "value",
    "unit",
    "decimals",
    "qualifier",
    "kind",
    "year",
    "component_of",
    "rule",
    "basis",
]


def document_node(document: Document, *, extractor: str, digest: str) -> Node:
    """Give the node of a document, its text and blocks in it."""
    row = {name: getattr(document, name) for name in ("source", "version", "text", *HEADER)}
    row |= {
        "given": list(document.given),
        "blocks": dumps([_block(block) for block in document.blocks]),
        "characters": len(document.text),
        "extractor": extractor,
        "digest": digest,
    }
    return Node("Document", document.id, known(row))


def document_of(row: Properties) -> Document:
    """Give the document of a row."""
    header = {name: row.get(name) for name in HEADER}
    blocks = tuple(
        Block(**dict(zip(BLOCK, each, strict=False))) for each in json.loads(row["blocks"])
    )
    return Document(
        source=row["source"],
        version=row["version"],
        text=row.get("text", ""),
        blocks=blocks,
        given=tuple(row.get("given", ())),
        **header,
    )


def _block(block: Block) -> list[Any]:
    """Give its fields in order, those at the end left out where they hold the default."""
    values = [getattr(block, name) for name in BLOCK]
    while values[-1] == BLOCK_DEFAULTS[len(values) - 1]:
        values.pop()
    return values


def statement_node(
    places: Places, statement: Statement, members: dict[str, Member], wrong: Collection[str]
) -> Node:
    """Give the node of a statement with its members."""
    document, member = places.document, members[statement.subject.id]
    value = statement.value
    row: Properties = {
        "document": document.id,
        "date": document.date,
        "caption_zh": statement_caption(statement),
        "predicate": statement.predicate,
        "subject": statement.subject.id,
        "subject_label": statement.subject.label,
        "subject_name": statement.subject.name,
        "subject_apart": statement.subject.apart or None,
        "subject_entity": member.id,
        "subject_key": member.key,
        "subject_districts": list(member.districts),
        "subject_owners": list(member.owners),
        "value": value if isinstance(value, str) else None,
        "number": value if isinstance(value, int) else None,
        "stage": statement.qualifier("stage") or statement.qualifier("to_stage"),
        "period": statement.qualifier("period") or statement.qualifier("to_period"),
        "qualifiers": _pairs(statement.qualifiers),
        "rule": statement.rule,
        "basis": statement.basis,
        "withdrawn": True if statement.id in wrong else None,
    }
    row |= _target(statement, members) | places.of(statement.spans, statement.sentence)
    return Node("Statement", statement.id, known(row))


def _target(statement: Statement, members: dict[str, Member]) -> Properties:
    if statement.object:
        member = members[statement.object.id]
        return {
            "object": statement.object.id,
            "object_name": statement.object.name,
            "object_apart": statement.object.apart or None,
            "object_entity": member.id,
            "object_key": member.key,
        }
    return {"object_key": f"Project:{statement.value}"} if statement.predicate == "phase_of" else {}


def statement_of(row: Properties) -> Statement:
    """Give the statement of a row."""
    document = row["document"]
    target = None
    if "object" in row:
        target = Mention(document, "Company", row["object_name"], row.get("object_apart", ""))
    return Statement(
        subject=Mention(
            document, row["subject_label"], row["subject_name"], row.get("subject_apart", "")
        ),
        predicate=row["predicate"],
        value=row.get("value", row.get("number")),
        object=target,
        qualifiers=tuple(sorted(json.loads(row["qualifiers"]).items())),
        spans=spans_of(row),
        rule=row.get("rule", ""),
        basis=row["basis"],
        sentence=sentence_of(row),
    )


def fact_of(row: Properties) -> Fact:
    """Give the fact of a statement's row."""
    label, name = row["subject_key"].split(":", 1)
    subject = Member(
        id=row["subject_entity"],
        label=label,
        name=name,
        key=row["subject_key"],
        districts=tuple(row.get("subject_districts", ())),
        owners=tuple(row.get("subject_owners", ())),
    )
    return Fact(
        id=row["id"],
        document=row["document"],
        date=row.get("date", ""),
        predicate=row["predicate"],
        subject=subject,
        target=_target_of(row),
        value=row.get("value", row.get("number")),
        qualifiers=_qualifiers(row["qualifiers"]),
        quote=row.get("sentence") or row.get("quote", ""),
        basis=row["basis"],
    )


def _pairs(qualifiers: Qualifiers) -> str:
    """Give the pairs, which stand in order of name, as compact JSON."""
    listed = ",".join(f"{json_text(name)}:{json_text(value)}" for name, value in qualifiers)
    return f"{{{listed}}}"


@lru_cache(maxsize=4096)
def _qualifiers(text: str) -> dict[str, str | int]:
    """Give what `_pairs` wrote: one for all facts that say the same, never changed."""
    found: dict[str, str | int] = json.loads(text)
    return found


def _target_of(row: Properties) -> Member | None:
    if "object_key" not in row:
        return None
    label, name = row["object_key"].split(":", 1)
    return Member(row.get("object_entity", ""), label, name, row["object_key"])


def claim_node(places: Places, claim: Claim) -> Node:
    """Give the node of a claim."""
    document = places.document
    row = {name: getattr(claim, name) for name in CLAIM}
    row |= {"document": document.id, "date": document.date, "caption_zh": claim_caption(claim)}
    return Node("Claim", claim.id, known(row | places.of(claim.spans, claim.sentence)))


def claim_of(row: Properties) -> Claim:
    """Give the claim of a row."""
    fields: dict[str, Any] = {name: row.get(name) for name in CLAIM}
    fields["rule"] = row.get("rule", "")
    return Claim(document=row["document"], spans=spans_of(row), sentence=sentence_of(row), **fields)


def notice_node(places: Places, notice: Notice) -> Node:
    """Give the node of a notice."""
    row = {"document": places.document.id, "code": notice.code, "text": notice.text}
    found = places.of((notice.span,) if notice.span else ())
    found.pop("quote", None)
    return Node("Notice", notice.id, known(row | found))


def notice_of(row: Properties) -> Notice:
    """Give the notice of a row."""
    spans = spans_of(row)
    return Notice(row["document"], row["code"], row.get("text", ""), spans[0] if spans else None)


def judgement_node(judgement: Judgement, keys: tuple[str | None, str | None]) -> Node:
    """Give the node of a judgement; `keys` name the groups of its two ids."""
    fields = ("left", "right", "verdict", "by", "at", "reason")
    row = {name: getattr(judgement, name) for name in fields}
    row |= {"left_key": keys[0], "right_key": keys[1]}
    return Node("Judgement", judgement.id, known(row))


def judgement_of(row: Properties) -> Judgement:
    """Give the judgement of a row."""
    return Judgement(
        left=row["left"],
        right=row.get("right"),
        verdict=row["verdict"],
        by=row.get("by", ""),
        at=row.get("at", ""),
        reason=row.get("reason", ""),
    )


def known(row: Properties) -> Properties:
    """Leave out what is unknown or empty: stores keep no nulls."""
    return {name: value for name, value in row.items() if value or value == 0}
