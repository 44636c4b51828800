"""Making all of the graph again from what is known, and copying a store into another."""

from collections.abc import Callable, Iterator, Sequence

from graph.document import Document
from graph.errors import StoreError
from graph.projection import Node
from graph.statement import Reading
from graph.store.bulk import fill
from graph.store.evidence import Evidence, evidence_of
from graph.store.outcome import content_digest
from graph.store.store import Store
from graph.store.stored import reading_of
from graph.store.view import View

Extract = Callable[[Document], Reading]


def rebuild(store: Store, *, extract: Extract | None = None, extractor: str = "") -> None:
    """Make every entity and edge again from the stored documents, statements and judgements.

    With `extract`, read the stored texts again first; `extractor` is that extractor's
    digest. In a folder the old graph stands until the new one is whole; on a server
    entities are taken out and put in again, and doing it again mends what was cut short.
    """
    if extract and not store.home.fresh:
        _read_again(store, extract, extractor)
        extract = None
    with store.replacing() as fresh:
        view = store.view()
        judgements = _judgements(view)
        fill(fresh, _evidences(view, judgements, extract, extractor), judgements)


def _read_again(store: Store, extract: Extract, extractor: str) -> None:
    for row in store.view().documents():
        store.writer().commit(
            extract(store.view().reading(row["id"]).document), extractor=extractor
        )


def copy(source: Store, target: Store) -> None:
    """Copy all of a store into an empty one, and check the copy. Raises StoreError."""
    if target.view().count("Document"):
        raise StoreError(
            f"目标库不是空的 / the store at {target.address} is not empty: copy into an empty one"
        )
    view = source.view()
    judgements = _judgements(view)
    fill(target.engine, _evidences(view, judgements, None, ""), judgements)


def _judgements(view: View) -> list[Node]:
    return [
        Node("Judgement", row["id"], {k: v for k, v in row.items() if k != "id"})
        for row in view.judgements()
    ]


def _evidences(
    view: View, judgements: Sequence[Node], extract: Extract | None, extractor: str
) -> Iterator[Evidence]:
    wrong = {
        str(node.properties["left"])
        for node in judgements
        if node.properties["verdict"] == "wrong" and "undone_at" not in node.properties
    }
    for row in view.documents():
        stored = view.evidence(row["id"])
        reading = reading_of(stored)
        header = stored.document.properties if stored.document else {}
        kept, digest = header.get("extractor", ""), header.get("digest", "")
        if extract:
            reading = extract(reading.document)
            kept, digest = extractor, content_digest(reading.document, extractor)
        yield evidence_of(reading, extractor=kept, digest=digest, wrong=wrong)
