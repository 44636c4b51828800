"""POST /cypher: a statement that only reads, with limits on rows, time and memory."""

from fastapi import APIRouter

from api.deps import View
from api.models import Asked, Table
from api.tables import table
from queries.run import typed

router = APIRouter(tags=["cypher"])


@router.post("/cypher")
def cypher(view: View, asked: Asked) -> Table:
    """Run a read-only Cypher statement; what would write, read files or reach out is refused."""
    return table(typed(view, asked.statement, asked.parameters, rows=asked.limit))
