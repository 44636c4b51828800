"""Parquet tables, by pyarrow (the extra `sanpi[parquet]`): one file per label and type."""

from pathlib import Path
from typing import Any

from graph.errors import UsageError
from graph.export._tables import Table, edge_tables, node_tables
from graph.store import View

NAME = "parquet"
DESCRIPTION = "Parquet 表格，每类一个文件 / Parquet tables, one file per label and type"
FOLDER = True
ROWS = 50_000


def write(view: View, path: Path) -> None:
    """Write one file per label and type into the folder. Raises UsageError without pyarrow."""
    try:
        import pyarrow  # type: ignore[import-not-found,unused-ignore]
        from pyarrow import parquet  # type: ignore[import-not-found,unused-ignore]
    except ImportError as error:
        raise UsageError(
            "Parquet 需要 pyarrow / Parquet needs pyarrow: pip install 'sanpi[parquet]'"
        ) from error
    for table in (*node_tables(view), *edge_tables(view)):
        schema = _schema(pyarrow, table)
        with parquet.ParquetWriter(path / f"{table.name}.parquet", schema) as writer:
            for rows in _groups(table):
                columns = {
                    column.name: [row[place] for row in rows]
                    for place, column in enumerate(table.columns)
                }
                writer.write_table(pyarrow.table(columns, schema=schema))


def _schema(pyarrow: Any, table: Table) -> Any:
    types = {
        "string": pyarrow.string(),
        "strings": pyarrow.list_(pyarrow.string()),
        "integer": pyarrow.int64(),
        "boolean": pyarrow.bool_(),
        "date": pyarrow.date32(),
    }
    return pyarrow.schema([(column.name, types[column.type]) for column in table.columns])


def _groups(table: Table) -> Any:
    group: list[tuple[Any, ...]] = []
    for row in table.rows:
        group.append(row)
        if len(group) == ROWS:
            yield group
            group = []
    yield group
