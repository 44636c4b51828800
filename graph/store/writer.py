"""The writer: documents and judgements in, whole or not at all; the graph kept up to date."""

from collections.abc import Callable, Collection, Sequence

from graph.collector import uncollected
from graph.document import Document
from graph.errors import NotFoundError
from graph.judgement import Judgement
from graph.statement import Reading
from graph.store.engine import Engine, Transaction
from graph.store.evidence import evidence_of
from graph.store.judging import keys_of, put_judgement, standing_judgement, withdraw
from graph.store.memory import Memory
from graph.store.outcome import Outcome, content_digest, outcomes
from graph.store.recompute import recompute
from graph.store.stored import evidence_in, judged_wrong

KNOWN = """
UNWIND $ids AS id MATCH (d:Document {id: id})
RETURN d.id AS id, d.version AS version, d.digest AS digest, d.source AS source
UNION
UNWIND $versions AS version MATCH (d:Document {version: version})
RETURN d.id AS id, d.version AS version, d.digest AS digest, d.source AS source
"""


class Writer:
    """Writes to one store. A store has one writer at a time."""

    def __init__(self, engine: Engine, memory: Memory) -> None:
        self._engine = engine
        self._memory = memory

    def standing(self, document: Document, *, extractor: str = "") -> Outcome:
        """Tell what `commit` would do, before anything is extracted."""
        return self._standings([document], extractor)[0]

    def commit(self, reading: Reading, *, extractor: str = "") -> Outcome:
        """Take in all that a document says, or nothing; replace what it had said before.

        The same bytes, header and extractor digest write nothing; the same bytes of
        another source are a copy, and are not taken in.
        """
        return self.commit_all([reading], extractor=extractor)[0]

    def commit_all(self, readings: Sequence[Reading], *, extractor: str = "") -> list[Outcome]:
        """Take in what several documents say, all of it or nothing, as if one after the other."""
        outcomes = self._standings([reading.document for reading in readings], extractor)
        told = zip(readings, outcomes, strict=True)
        taken = {
            reading.document.id: reading
            for reading, each in told
            if each.standing in ("new", "changed")
        }
        if taken:
            self._write(lambda tx: _replace(tx, self._memory, taken.values(), extractor))
        return outcomes

    def _standings(self, documents: Sequence[Document], extractor: str) -> list[Outcome]:
        rows = self._engine.read(
            KNOWN,
            ids=[document.id for document in documents],
            versions=[document.version for document in documents],
        )
        return list(outcomes(documents, rows, extractor))

    def forget(self, document: str) -> None:
        """Withdraw a document, by id or source. Raises NotFoundError."""

        def work(tx: Transaction) -> None:
            found = tx.run(
                "MATCH (d:Document) WHERE d.id = $name OR d.source = $name RETURN d.id AS id",
                name=document,
            )
            if not found:
                raise NotFoundError(f"没有此文档 / no such document: {document}")
            recompute(tx, self._memory, drop=evidence_in(tx, [found[0]["id"]]))

        self._write(work)

    def judge(self, judgement: Judgement) -> str:
        """Take in a judgement and give its id. Raises NotFoundError for ids that are not there."""

        def work(tx: Transaction) -> None:
            keys = keys_of(tx, judgement)
            if judgement.verdict == "wrong":
                withdraw(tx, self._memory, judgement.left, wrong=True)
            else:
                recompute(tx, self._memory, judged=[judgement], keys=keys)
            put_judgement(tx, judgement, keys)
            self._memory.unsure()

        self._write(work)
        return judgement.id

    def unjudge(self, judgement_id: str, *, by: str, at: str) -> None:
        """Take a judgement back; who did, and when, stays with it. Raises NotFoundError."""

        def work(tx: Transaction) -> None:
            judgement, keys = standing_judgement(tx, judgement_id)
            if judgement.verdict == "wrong":
                withdraw(tx, self._memory, judgement.left, wrong=False)
            else:
                recompute(tx, self._memory, unjudged=[judgement], keys=keys)
            tx.run(
                "MATCH (j:Judgement {id: $id}) SET j.undone_at = $at, j.undone_by = $by",
                id=judgement_id,
                at=at,
                by=by,
            )

        self._write(work)

    def _write(self, work: Callable[[Transaction], None]) -> None:
        with uncollected(), self._memory.kept(lasting=self._engine.alone):
            self._engine.write(work)


def _replace(
    tx: Transaction, memory: Memory, readings: Collection[Reading], extractor: str
) -> None:
    said = (statement.id for reading in readings for statement in reading.statements)
    wrong = judged_wrong(tx, said) if memory.judged(tx) else set()
    put = [
        evidence_of(
            reading,
            extractor=extractor,
            digest=content_digest(reading.document, extractor),
            wrong=wrong,
        )
        for reading in readings
    ]
    drop = evidence_in(tx, [reading.document.id for reading in readings])
    recompute(tx, memory, drop=drop, put=put)
