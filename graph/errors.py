"""Every error that sanpi raises on purpose.

SanpiError
├── UsageError          the caller asked for something that does not exist
├── ReadError           a file could not be read; names the file and the reason
├── StoreError          the store could not be opened, read or written
│   ├── StoreBusyError  another process owns the embedded store
│   └── NotFoundError   no such node, document or judgement
├── QueryError          a query is malformed, or its parameters are
│   └── ForbiddenError  a query would write, read files, or reach the network
└── LimitError          a size, time, row or memory limit was reached
"""


class SanpiError(Exception):
    """The root: its message says what was found, what is allowed and what to do next."""


class UsageError(SanpiError):
    """The caller asked for something that does not exist."""


class ReadError(SanpiError):
    """A file could not be read; the message names the file and the reason."""


class StoreError(SanpiError):
    """The store could not be opened, read or written."""


class StoreBusyError(StoreError):
    """Another process owns the embedded store."""


class NotFoundError(StoreError):
    """The store holds no such node, document or judgement."""


class QueryError(SanpiError):
    """A query is malformed, or its parameters are."""


class ForbiddenError(QueryError):
    """A query would write, read files, or reach the network."""


class LimitError(SanpiError):
    """A size, time, row or memory limit was reached."""
