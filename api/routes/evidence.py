"""GET /evidence/{id}: every sentence behind a node, edge, statement or figure."""

from typing import Annotated

from fastapi import APIRouter, Query

from api.deps import Id, Limit, Skip, View
from api.models import Table
from api.tables import table
from queries.catalog import named
from queries.run import run

router = APIRouter(tags=["evidence"])


@router.get("/evidence/{id}")
def evidence(
    view: View,
    id: Id,
    to: Annotated[
        str | None, Query(max_length=300, description="边的终点 · where an edge ends")
    ] = None,
    skip: Skip = 0,
    limit: Limit = 100,
) -> Table:
    """Give the sentences, with title, publisher, date, page or cell."""
    return table(run(view, named("evidence"), id=id, to=to, skip=skip, limit=limit))
