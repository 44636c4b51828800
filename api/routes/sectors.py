"""GET /sectors/{id}: one sector."""

from fastapi import APIRouter

from api.deps import Id, View
from api.models import Node
from api.tables import node
from queries.things import thing

router = APIRouter(prefix="/sectors", tags=["sectors"])


@router.get("/{id}")
def sector(view: View, id: Id) -> Node:
    """Give one sector（产业）by its id."""
    return node(thing(view, "Sector", id))
