"""One table from error to what every face answers: a code word, an exit code, an HTTP status."""

from dataclasses import dataclass

from graph import errors


@dataclass(frozen=True, slots=True)
class Outcome:
    """How one kind of error ends: `code` in JSON, `exit` of the process, `status` over HTTP."""

    code: str
    exit: int
    status: int


TABLE: dict[type[errors.SanpiError], Outcome] = {
    errors.NotFoundError: Outcome("not_found", 4, 404),
    errors.StoreBusyError: Outcome("store_busy", 3, 503),
    errors.StoreError: Outcome("store", 3, 503),
    errors.ForbiddenError: Outcome("forbidden", 5, 403),
    errors.QueryError: Outcome("query", 2, 400),
    errors.UsageError: Outcome("usage", 2, 400),
    errors.LimitError: Outcome("limit", 6, 413),
    errors.ReadError: Outcome("read", 1, 422),
    errors.SanpiError: Outcome("error", 1, 500),
}


def outcome(error: errors.SanpiError) -> Outcome:
    """Give the outcome of the nearest kind that the table names."""
    return next(TABLE[kind] for kind in type(error).__mro__ if kind in TABLE)
