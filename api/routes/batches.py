"""GET /batches/{id}: one batch."""

from fastapi import APIRouter

from api.deps import Id, View
from api.models import Node
from api.tables import node
from queries.things import thing

router = APIRouter(prefix="/batches", tags=["batches"])


@router.get("/{id}")
def batch(view: View, id: Id) -> Node:
    """Give one batch（批次）by its id."""
    return node(thing(view, "Batch", id))
