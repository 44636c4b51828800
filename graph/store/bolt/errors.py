"""What the driver's errors mean to the one who asked; addresses are named without credentials."""

from collections.abc import Iterator
from contextlib import contextmanager

from neo4j.exceptions import (
    AuthError,
    ClientError,
    DriverError,
    Neo4jError,
    ServiceUnavailable,
    SessionExpired,
)

from graph.errors import ForbiddenError, LimitError, QueryError, StoreError
from graph.store.engine import Limits

FORBIDDEN = ("Forbidden", "AccessMode", "WriteOnReadOnly")
LIMITED = ("TimedOut", "Timeout", "MemoryPool", "OutOfMemory", "MemoryLimit", "Terminated")
WRONG = ("UnknownError", "Statement.ExecutionFailed")
LIMITS = ("exceed", "Java heap space", "timeout")


@contextmanager
def stored(place: str) -> Iterator[None]:
    """Turn the driver's errors, a number beyond 64 bits among them, into StoreError."""
    try:
        yield
    except AuthError as error:
        raise StoreError(
            f"用户名或密码不对 / {place} refused the user or password: "
            "set SANPI_NEO4J_USER and SANPI_NEO4J_PASSWORD"
        ) from error
    except (ServiceUnavailable, SessionExpired) as error:
        raise StoreError(
            f"连不上图数据库，启动后再运行同一命令，已写入的不会重写 / {place} does not answer: start it "
            "and run the same command again; what was written stays and is not written twice"
        ) from error
    except (Neo4jError, DriverError, OverflowError) as error:
        raise StoreError(f"图数据库出错 / {place} failed: {error}") from error


@contextmanager
def asked(place: str, limits: Limits) -> Iterator[None]:
    """Turn the errors of someone's query into ForbiddenError, LimitError or QueryError."""
    try:
        with stored(place):
            yield
    except StoreError as error:
        cause = error.__cause__
        if not isinstance(cause, Neo4jError):
            raise
        code, text = cause.code or "", cause.message or ""
        if any(word in code for word in FORBIDDEN):
            raise ForbiddenError(
                f"只允许只读查询 / only reading is allowed: {text[:300]}"
            ) from cause
        if any(word in code for word in LIMITED) or any(word in text for word in LIMITS):
            raise LimitError(
                "查询超出时间或内存限制 / the query took more than "
                f"{limits.seconds:g} s or too much memory: name labels, add LIMIT, or ask for less"
            ) from cause
        if isinstance(cause, ClientError) or any(word in code for word in WRONG):
            raise QueryError(f"查询有误 / the query is wrong: {text[:500]}") from cause
        raise
