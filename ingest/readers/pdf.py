"""PDF: the words of each page by columns and reading order, headlines by their type size."""

from collections import Counter
from threading import Lock

import pypdfium2 as pdfium  # type: ignore[import-untyped]

from graph.document import BlockKind
from ingest.readers.frame.draft import Composer, Draft
from ingest.readers.frame.source import Source
from ingest.readers.print.block import Block, blocks
from ingest.readers.print.glyph import glyphs
from ingest.readers.print.order import in_order
from ingest.readers.print.segment import segments

SUFFIXES = (".pdf",)
PDFIUM = Lock()
HEADING = 1.25
HEADLINE = 60


def parse(source: Source) -> Draft:
    """Give the blocks of all pages; PDFium is not thread-safe, so one file is read at a time."""
    with PDFIUM:
        pages = read_pages(source)
    if not any(pages):
        raise source.refuse("没有文字层，可能是扫描图像", "no text layer; perhaps scanned images")
    body = body_size(pages)
    composer = Composer()
    for number, page in enumerate(pages, start=1):
        for block in page:
            composer.add(block.text, kind(block, body), page=number)
    return composer.draft()


def read_pages(source: Source) -> list[list[Block]]:
    """Give the blocks of each page in reading order."""
    document = open_pdf(source)
    try:
        if len(document) > source.limits.pages:
            most = source.limits.pages
            raise source.refuse(f"页数过多，上限 {most} 页", f"more than {most} pages")
        return [read_page(document, index) for index in range(len(document))]
    finally:
        document.close()


def open_pdf(source: Source) -> pdfium.PdfDocument:
    """Open a PDF; raise ReadError where it is encrypted or damaged."""
    try:
        return pdfium.PdfDocument(source.data)
    except pdfium.PdfiumError as error:
        if "password" in str(error).lower():
            raise source.refuse("文件已加密", "the PDF is encrypted") from error
        raise source.refuse("PDF 损坏或不完整", "the PDF is damaged or cut off") from error


def read_page(document: pdfium.PdfDocument, index: int) -> list[Block]:
    """Give the blocks of one page in reading order."""
    page = document[index]
    try:
        return in_order(blocks(segments(glyphs(page))))
    finally:
        page.close()


def body_size(pages: list[list[Block]]) -> float:
    """Give the type size that most characters have."""
    sizes: Counter[float] = Counter()
    for page in pages:
        for block in page:
            sizes[round(block.size, 1)] += block.characters
    return sizes.most_common(1)[0][0]


def kind(block: Block, body: float) -> BlockKind:
    """Give a block's kind: a headline stands in larger type than the body."""
    large = block.size > HEADING * body and block.characters <= HEADLINE
    return "heading" if large else "text"
