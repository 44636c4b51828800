"""Puts a table on the screen or into a file, in the form that was asked for."""

import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from graph.errors import UsageError

if TYPE_CHECKING:
    from queries.catalog import Query
    from queries.run import Rows


def put(rows: "Rows", form: str, out: Path | None, query: "Query | None" = None) -> None:
    """Write the rows: `table` by the query's own view, the rest as bytes."""
    if form == "table":
        _draw(rows, out, query)
        return
    from api.formats import WRITERS

    if form == "xlsx" and out is None and sys.stdout.isatty():
        raise UsageError("xlsx 不能写到屏幕，请加 --out 文件.xlsx · add --out FILE.xlsx")
    put_bytes(WRITERS[form](rows), out)


def put_bytes(data: bytes, out: Path | None) -> None:
    """Write bytes to the file, or to standard output."""
    if out is None:
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
        return
    with _writing(out):
        out.write_bytes(data)


def tell(what: object, words: str, form: str) -> None:
    """Tell what was done: in words, or as JSON."""
    click.echo(json.dumps(what, ensure_ascii=False) if form == "json" else words)


def _draw(rows: "Rows", out: Path | None, query: "Query | None") -> None:
    from api.cli.views import console, draw

    if out is None:
        draw(console(), rows, query)
        return
    with _writing(out), out.open("w", encoding="utf-8") as file:
        draw(console(file), rows, query)


@contextmanager
def writable(out: Path) -> Iterator[None]:
    """Turn what hinders writing there into a UsageError."""
    try:
        yield
    except OSError as error:
        raise UsageError(f"不能写入 {out}：{error.strerror} · cannot write {out}") from None


@contextmanager
def _writing(out: Path) -> Iterator[None]:
    """Say that the file was written; UsageError where it cannot be."""
    with writable(out):
        yield
    click.echo(f"已写入 wrote {out}", err=True)
