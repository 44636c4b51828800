"""What the engine's refusals mean to the one who asked."""

from collections.abc import Iterator
from contextlib import contextmanager

from graph.errors import ForbiddenError, LimitError, QueryError, SanpiError
from graph.store.engine import Limits

FORBIDDEN = ("QueryNotIdempotent", "SecurityException", "LOAD CSV")
LIMITED = ("TimeoutException", "OutOfMemory", "exceeding the maximum", "queryMaxHeap", "exceeded")


@contextmanager
def translated(limits: Limits) -> Iterator[None]:
    """Turn the engine's errors into ForbiddenError, LimitError or QueryError."""
    try:
        yield
    except SanpiError:
        raise
    except Exception as error:
        text = f"{type(error).__name__}: {error}"
        if any(word in text for word in FORBIDDEN):
            raise ForbiddenError(
                "只允许只读查询 / only reading is allowed: the query would write or read files"
            ) from error
        if any(word in text for word in LIMITED):
            raise LimitError(
                f"查询超出时间或内存限制 / the query took more than {limits.seconds:g} s or too much memory: "
                "name labels, add LIMIT, or ask for less"
            ) from error
        raise QueryError(f"查询有误 / the query is wrong: {_short(error)}") from error


def _short(error: Exception) -> str:
    return str(error).split(": ", 1)[-1].strip()[:500]
