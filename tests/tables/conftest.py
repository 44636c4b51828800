"""Tables built by hand: rows of cells as a reader would give them."""

from collections.abc import Callable, Sequence

import pytest

from graph.document import Block, Document

Build = Callable[..., Document]


def build(
    *tables: Sequence[Sequence[str]],
    sheets: Sequence[str] = (),
    before: Sequence[tuple[str, str]] = (),
    reach: dict[tuple[int, int], tuple[int, int]] | None = None,
    title: str | None = None,
    date: str | None = None,
) -> Document:
    """Give a document of these tables; `reach` says how many rows and columns a cell covers."""
    parts: list[str] = []
    blocks: list[Block] = []

    def add(text: str, kind: str, **place: object) -> None:
        start = sum(len(part) + 1 for part in parts)
        parts.append(text)
        blocks.append(Block(start, start + len(text), kind, **place))  # type: ignore[arg-type]

    for kind, text in before:
        add(text, kind)
    for number, rows in enumerate(tables, start=1):
        sheet = sheets[number - 1] if sheets else None
        for row, cells in enumerate(rows, start=1):
            for column, text in enumerate(cells, start=1):
                down, across = (reach or {}).get((row, column), (1, 1))
                if text:
                    add(
                        text,
                        "cell",
                        sheet=sheet,
                        table=number,
                        row=row,
                        column=column,
                        down=down,
                        across=across,
                    )
    return Document("table.xlsx", "v", "\n".join(parts), tuple(blocks), title=title, date=date)


@pytest.fixture
def table() -> Build:
    """Give the builder of documents of tables."""
    return build
