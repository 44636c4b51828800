"""GET /districts/{id}: one district."""

from fastapi import APIRouter

from api.deps import Id, View
from api.models import Node
from api.tables import node
from queries.things import thing

router = APIRouter(prefix="/districts", tags=["districts"])


@router.get("/{id}")
def district(view: View, id: Id) -> Node:
    """Give one district（区县）by its id."""
    return node(thing(view, "District", id))
