"""Web pages: the article, its headline and source line, its tables as cells."""

import trafilatura
from lxml import etree

from graph.document import BlockKind
from ingest.readers.frame.decode import decode
from ingest.readers.frame.draft import Composer, Draft
from ingest.readers.frame.source import Source

SUFFIXES = (".html", ".htm")
KINDS: dict[str, BlockKind] = {"head": "heading", "item": "item", "p": "text", "quote": "text"}


def parse(source: Source) -> Draft:
    """Give the main text of a page."""
    page = trafilatura.extract(decode(source), output_format="xml", favor_recall=True)
    composer = Composer()
    if page:
        add_blocks(composer, etree.fromstring(page.encode()))
    return composer.draft()


def add_blocks(composer: Composer, tree: etree._Element) -> None:
    """Add each block of the extracted tree."""
    tables = 0
    for element in tree.iter():
        if element.tag == "table":
            tables += 1
            add_table(composer, element, tables)
        elif element.tag in KINDS and not any(True for _ in element.iterancestors("table")):
            for line in " ".join(map(str, element.itertext())).split("\n"):
                composer.add(line.strip(), KINDS[str(element.tag)])


def add_table(composer: Composer, table: etree._Element, number: int) -> None:
    """Add a table's cells."""
    for row, cells in enumerate(table.iter("row"), start=1):
        for column, cell in enumerate(cells.iter("cell"), start=1):
            composer.add(
                "".join(map(str, cell.itertext())).strip(),
                "cell",
                table=number,
                row=row,
                column=column,
            )
