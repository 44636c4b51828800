"""Making all of the graph again from what is known, and copying a store into another."""

from collections.abc import Callable, Iterator, Sequence

from graph.document import Document
from graph.errors import StoreError
from graph.projection import Node
from graph.statement import Reading
from graph.store.bulk import fill
from graph.store.census import Tally, census, unlike
from graph.store.evidence import Evidence, evidence_of
from graph.store.outcome import content_digest
from graph.store.store import Store
from graph.store.stored import reading_of
from graph.store.view import View

EMPTYING = "MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS"
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


def copy(source: Store, target: Store) -> dict[str, Tally]:
    """Copy all of a store into an empty one, compare the two, and give what both hold.

    A folder keeps nothing of a copy that was cut short. Raises StoreError where the
    source is empty or the target is not, or where the copy is not equal to what it was made of.
    """
    view = source.view()
    if view.a_label() is None:
        raise StoreError(
            f"来源是空的 / the store at {source.address} is empty, there is nothing to copy: "
            "give the folder or the address that holds the graph"
        )
    _check_empty(target)
    judgements = _judgements(view)
    evidences = _evidences(view, judgements, None, "")
    if target.home.fresh:
        with target.replacing() as engine:
            fill(engine, evidences, judgements)
    else:
        fill(target.engine, evidences, judgements)
    there = census(target.view())
    differing = unlike(census(view), there)
    if differing:
        raise StoreError(
            f"复制与来源不符：{'、'.join(differing)}；先 sanpi rebuild 来源，再复制到空库 / "
            f"the copy differs from its source (source/copy: {', '.join(differing)}): "
            "run sanpi rebuild on the source, and copy again into an empty store"
        )
    return there


def _check_empty(target: Store) -> None:
    label = target.view().a_label()
    if label is not None:
        emptied = "" if target.home.fresh else f"; on a server of its own: {EMPTYING}"
        raise StoreError(
            f"目标库不是空的（有 {label}），请换一个空的 / the store at {target.address} is not "
            f"empty, it holds {label}: copy into an empty one{emptied}"
        )


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
