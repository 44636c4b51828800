"""GET /projects/{id}: one project."""

from fastapi import APIRouter

from api.deps import Id, Limit, View
from api.models import Node, Table
from api.tables import node, table
from queries.catalog import named
from queries.run import run
from queries.things import thing

router = APIRouter(prefix="/projects", tags=["projects"])


@router.get("/{id}")
def project(view: View, id: Id) -> Node:
    """Give one project（项目）by its id."""
    return node(thing(view, "Project", id))


@router.get("/{id}/trace")
def trace(view: View, id: Id, limit: Limit = 500) -> Table:
    """Give the project's steps from batch to batch, each with its quote, title and date."""
    found = thing(view, "Project", id).properties["id"]
    return table(run(view, named("trace"), project=found, limit=limit))
