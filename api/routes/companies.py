"""GET /companies/{id}: one company."""

from fastapi import APIRouter

from api.deps import Id, View
from api.models import Node
from api.tables import node
from queries.things import thing

router = APIRouter(prefix="/companies", tags=["companies"])


@router.get("/{id}")
def company(view: View, id: Id) -> Node:
    """Give one company（企业）by its id."""
    return node(thing(view, "Company", id))
