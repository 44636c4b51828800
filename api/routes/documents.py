"""GET /documents/{id}: a document, and what was taken from it with its spans."""

from typing import Annotated, Literal

from fastapi import APIRouter, Query

from api.deps import Id, Limit, Skip, View
from api.models import DocumentAnswer
from api.plain import plain
from queries.documents import told

router = APIRouter(prefix="/documents", tags=["documents"])
Kind = Literal["Statement", "Claim", "Notice"]


@router.get("/{id}")
def document(
    view: View,
    id: Id,
    kind: Annotated[Kind | None, Query(description="只看此类 · only this kind")] = None,
    text: Annotated[bool, Query(description="附全文 · send the text too")] = False,
    skip: Skip = 0,
    limit: Limit = 100,
) -> DocumentAnswer:
    """Give the document's header and, by kind and id, what it says; `spans` are ranges of its text."""
    found = told(view, id, kind=kind, text=text, skip=skip, limit=limit)
    return DocumentAnswer(
        properties=plain(found.properties), text=found.text, said=plain(list(found.said))
    )
