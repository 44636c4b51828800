"""Judgements in the store: whom they are about, and statements withdrawn."""

from graph.errors import NotFoundError
from graph.judgement import Judgement
from graph.store.engine import Transaction
from graph.store.evidence import evidence_of
from graph.store.memory import Memory
from graph.store.recompute import recompute
from graph.store.rows import judgement_node, judgement_of
from graph.store.stored import evidence_in, judged_wrong, reading_of

MEMBER = """
MATCH (s:Statement {subject_entity: $id}) RETURN s.subject_key AS key LIMIT 1
UNION
MATCH (s:Statement {object_entity: $id}) RETURN s.object_key AS key LIMIT 1
"""


def keys_of(tx: Transaction, judgement: Judgement) -> tuple[str, ...]:
    """Give the groups of the two ids, or of the statement. Raises NotFoundError."""
    if judgement.verdict == "wrong":
        return (_statement(tx, judgement.left)["key"],)
    return tuple(_key(tx, name) for name in judgement.pair)


def _key(tx: Transaction, name: str) -> str:
    found = tx.run(MEMBER, id=name)
    if not found:
        raise NotFoundError(f"没有此项目或企业 / no such project or company: {name}")
    return str(found[0]["key"])


def _statement(tx: Transaction, name: str) -> dict[str, str]:
    found = tx.run(
        "MATCH (s:Statement {id: $id}) RETURN s.subject_key AS key, s.document AS document",
        id=name,
    )
    if not found:
        raise NotFoundError(f"没有此陈述 / no such statement: {name}")
    return found[0]


def withdraw(tx: Transaction, memory: Memory, statement: str, *, wrong: bool) -> None:
    """Take a statement out of the projection, or back in, by reading its document anew."""
    (old,) = evidence_in(tx, [_statement(tx, statement)["document"]])
    reading = reading_of(old)
    standing = judged_wrong(tx, [each.id for each in old.statements]) - {statement}
    header = old.document.properties if old.document else {}
    new = evidence_of(
        reading,
        extractor=header.get("extractor", ""),
        digest=header["digest"],
        wrong=standing | {statement} if wrong else standing,
    )
    recompute(tx, memory, drop=[old], put=[new])


def put_judgement(tx: Transaction, judgement: Judgement, keys: tuple[str, ...]) -> None:
    """Store the judgement, or, where it had been undone, let it stand again."""
    left, right = keys[0], keys[1] if len(keys) > 1 else None
    row = {"id": judgement.id, **judgement_node(judgement, (left, right)).properties}
    tx.run("MERGE (j:Judgement {id: $row.id}) SET j = $row", row=row)


def standing_judgement(tx: Transaction, name: str) -> tuple[Judgement, tuple[str, ...]]:
    """Give a judgement that stands, and its groups. Raises NotFoundError."""
    found = tx.run(
        "MATCH (j:Judgement {id: $id}) WHERE j.undone_at IS NULL RETURN properties(j) AS row",
        id=name,
    )
    if not found:
        raise NotFoundError(f"没有此裁定 / no such judgement: {name}")
    row = found[0]["row"]
    keys = tuple(row[side] for side in ("left_key", "right_key") if side in row)
    return judgement_of(row), keys
