"""Word documents: paragraphs, headings, list items and tables, in the order of the body."""

from collections.abc import Iterable, Iterator
from io import BytesIO
from itertools import islice

import docx
from docx.oxml.ns import qn
from lxml import etree

from graph.document import BlockKind
from ingest.readers.frame.draft import Composer, Draft
from ingest.readers.frame.source import Source
from ingest.readers.frame.zip import check_zip

SUFFIXES = (".docx",)
P, TBL, TR, TC, SDT, SDT_CONTENT = map(
    qn, ("w:p", "w:tbl", "w:tr", "w:tc", "w:sdt", "w:sdtContent")
)
T, BR, CR, TAB, HYPHEN = map(qn, ("w:t", "w:br", "w:cr", "w:tab", "w:noBreakHyphen"))
SIGNS = {BR: "\n", CR: "\n", TAB: " ", HYPHEN: "-"}
HIDDEN = {qn("w:del"), qn("w:moveFrom"), qn("w:txbxContent"), qn("w:pPr"), qn("w:rPr")}
HIDDEN_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
BOX = qn("w:txbxContent")
VAL = qn("w:val")
Element = etree._Element


def parse(source: Source) -> Draft:
    """Give the blocks of a Word document; text boxes follow the paragraph that holds them."""
    check_zip(source)
    try:
        document = docx.Document(BytesIO(source.data))
    except Exception as error:
        raise source.refuse("不是完好的 DOCX 文件", "not a sound DOCX file") from error
    names = {style.style_id: (style.name or "").lower() for style in document.styles}
    reader = Body(Composer(source.limits.cells), names)
    reader.add_all(document.element.body)
    return reader.composer.draft()


class Body:
    """Walks a body and adds what it finds."""

    def __init__(self, composer: Composer, styles: dict[str, str]) -> None:
        self.composer = composer
        self.styles = styles
        self.tables = 0

    def add_all(self, parent: Element) -> None:
        """Add the paragraphs and tables of a body, cell or text box, without recursion in text."""
        for element in blocks(parent):
            if element.tag == P:
                self.add_paragraph(element)
            else:
                self.add_table(element)

    def add_paragraph(self, paragraph: Element) -> None:
        """Add a paragraph, a block for each of its lines, and then its text boxes."""
        kind = self.kind(paragraph)
        for line in text_of(paragraph).split("\n"):
            self.composer.add(line.strip(" "), kind)
        for box in boxes(paragraph):
            self.add_all(box)

    def kind(self, paragraph: Element) -> BlockKind:
        """Give a paragraph's kind by its style and its list number."""
        style = paragraph.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")
        name = self.styles.get(style.get(VAL, ""), "") if style is not None else ""
        if name == "title":
            return "title"
        if name.startswith(("heading", "标题", "subtitle")):
            return "heading"
        numbered = paragraph.find(f"{qn('w:pPr')}/{qn('w:numPr')}") is not None
        return "item" if numbered or name.startswith("list") else "text"

    def add_table(self, table: Element) -> None:
        """Add a table's cells; a cell says how many rows and columns it covers."""
        self.tables += 1
        number = self.tables
        rows = [list(placed(row)) for row in table.iterchildren(TR)]
        for row, cells in enumerate(rows, start=1):
            for column, across, cell in cells:
                if merge_of(cell) != "continue":
                    merged = merge_of(cell) is not None
                    down = 1 + (reach(islice(rows, row, None), column) if merged else 0)
                    self.composer.add(
                        cell_text(cell),
                        "cell",
                        table=number,
                        row=row,
                        column=column,
                        down=down,
                        across=across,
                    )


def blocks(parent: Element) -> Iterator[Element]:
    """Give the paragraphs and tables of a parent, those in content controls too."""
    for child in parent.iterchildren():
        if child.tag in (P, TBL):
            yield child
        elif child.tag == SDT:
            for content in child.iterchildren(SDT_CONTENT):
                yield from blocks(content)


def text_of(element: Element) -> str:
    """Give the words of a paragraph; deleted words and text boxes are left out."""
    parts: list[str] = []
    waiting = list(reversed(element))
    while waiting:
        child = waiting.pop()
        if child.tag == T:
            parts.append(child.text or "")
        elif child.tag in SIGNS:
            parts.append(SIGNS[str(child.tag)])
        elif child.tag not in HIDDEN and child.tag != HIDDEN_FALLBACK:
            waiting += reversed(child)
    return "".join(parts)


def boxes(paragraph: Element) -> Iterator[Element]:
    """Give the text boxes of a paragraph, each once."""
    for box in paragraph.iter(BOX):
        held = box.iterancestors(HIDDEN_FALLBACK, BOX)
        if next(held, None) is None:
            yield box


def cell_text(cell: Element) -> str:
    """Give a cell's words, its paragraphs and inner tables on lines of their own."""
    lines = (text_of(paragraph) for paragraph in cell.iter(P))
    return "\n".join(line for line in lines if line.strip()).strip()


def placed(row: Element) -> Iterator[tuple[int, int, Element]]:
    """Give each cell of a row with its column and how many columns it covers."""
    column = 1 + number(row, "w:trPr", "w:gridBefore", 0)
    for cell in row.iter(TC):
        if next(cell.iterancestors(TR)) is not row:
            continue
        across = number(cell, "w:tcPr", "w:gridSpan", 1)
        yield column, across, cell
        column += across


def number(element: Element, properties: str, name: str, default: int) -> int:
    """Give a number among an element's properties."""
    found = element.find(f"{qn(properties)}/{qn(name)}")
    value = found.get(VAL, "") if found is not None else ""
    return min(int(value), 1000) if value.isdigit() else default


def merge_of(cell: Element) -> str | None:
    """Say whether a cell starts ("restart") or carries on ("continue") a merged column."""
    merge = cell.find(f"{qn('w:tcPr')}/{qn('w:vMerge')}")
    return None if merge is None else merge.get(VAL, "continue")


def reach(rows: Iterable[list[tuple[int, int, Element]]], column: int) -> int:
    """Count the rows below that carry on the cell of this column."""
    count = 0
    for row in rows:
        below = next((cell for place, _, cell in row if place == column), None)
        if below is None or merge_of(below) != "continue":
            break
        count += 1
    return count
