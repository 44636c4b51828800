"""What the columns of saved queries are called and hold: `columns.yml`, read once."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal, get_args

from graph.errors import QueryError
from graph.yml import read_yml
from queries.wording import Text

FILE = Path(__file__).parent / "columns.yml"
ColumnType = Literal["text", "integer", "yuan", "value", "texts", "integers", "flag"]


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its name in JSON, its words for readers, and what it holds."""

    name: str
    words: Text
    type: ColumnType


@cache
def columns() -> dict[str, Column]:
    """Give every known column by name; QueryError for one of no known type."""
    data = read_yml(FILE)
    return {name: _column(name, **fields) for name, fields in data.items()}


def _column(name: str, zh: str, en: str, type: ColumnType) -> Column:
    if type not in get_args(ColumnType):
        raise QueryError(f"{FILE}: column “{name}” is of no known type: {type}")
    return Column(name, Text(zh, en), type)
