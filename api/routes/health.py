"""GET /healthz: whether the store answers."""

from importlib.metadata import version

from fastapi import APIRouter

from api.deps import View
from api.models import Health

router = APIRouter(tags=["health"])


@router.get("/healthz")
def health(view: View) -> Health:
    """Ask the store the smallest question there is."""
    list(view.run("RETURN 1 AS one"))
    return Health(status="ok", version=version("sanpi"))
