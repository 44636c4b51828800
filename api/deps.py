"""What routes ask for: the view, and paging with its caps."""

from typing import Annotated, Any

from fastapi import Depends, Path, Query, Request

MOST = 1000


def view(request: Request) -> Any:
    """Give a view of the app's store."""
    return request.app.state.store.view()


View = Annotated[Any, Depends(view)]
Id = Annotated[str, Path(max_length=300, description="编号 · id")]
Skip = Annotated[int, Query(ge=0, le=1_000_000, description="跳过多少 · how many to skip")]
Limit = Annotated[int, Query(ge=1, le=MOST, description="最多多少 · at most how many")]
