"""GET /search: things by a part of their name."""

from typing import Annotated

from fastapi import APIRouter, Query

from api.deps import Limit, Skip, View
from api.models import Table
from api.tables import table
from queries.catalog import named
from queries.run import run

router = APIRouter(tags=["search"])


@router.get("/search")
def search(
    view: View,
    text: Annotated[str, Query(min_length=1, max_length=200, examples=["机器人"])],
    label: Annotated[str | None, Query(examples=["Project"], max_length=40)] = None,
    skip: Skip = 0,
    limit: Limit = 20,
) -> Table:
    """Find projects, companies, districts, batches and sectors whose name contains the text."""
    return table(run(view, named("search"), text=text, label=label, skip=skip, limit=limit))
