"""Which cells of a workbook are shown as percentages: the value alone does not say."""

import posixpath
import re
import zipfile
from collections.abc import Iterator
from io import BytesIO

from lxml import etree

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
BUILT_IN = frozenset(("9", "10"))
QUOTED = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]')
ADDRESS = re.compile(r"([A-Z]{1,3})(\d{1,7})")
Place = tuple[int, int]


def percentages(data: bytes) -> dict[str, set[Place]]:
    """Give, for each sheet by name, the cells shown as percentages, as (row, column) from 1."""
    with zipfile.ZipFile(BytesIO(data)) as archive:
        names = set(archive.namelist())
        styles = percent_styles(archive) if "xl/styles.xml" in names else frozenset[str]()
        if not styles:
            return {}
        sheets = [(name, path) for name, path in sheet_paths(archive) if path in names]
        return {name: set(places(archive.read(path), styles)) for name, path in sheets}


def percent_styles(archive: zipfile.ZipFile) -> frozenset[str]:
    """Give the numbers of the cell styles whose format shows a percentage."""
    root = parse(archive.read("xl/styles.xml"))
    custom = {
        each.get("numFmtId", "")
        for each in root.iter(f"{MAIN}numFmt")
        if "%" in QUOTED.sub("", each.get("formatCode", ""))
    }
    styles = root.find(f"{MAIN}cellXfs")
    found = [] if styles is None else list(styles)
    formats = (each.get("numFmtId", "") for each in found)
    return frozenset(str(n) for n, key in enumerate(formats) if key in custom | BUILT_IN)


def sheet_paths(archive: zipfile.ZipFile) -> Iterator[tuple[str, str]]:
    """Give each sheet's name and the entry that holds it."""
    relations = parse(archive.read("xl/_rels/workbook.xml.rels"))
    targets = {each.get("Id", ""): each.get("Target", "") for each in relations}
    for sheet in parse(archive.read("xl/workbook.xml")).iter(f"{MAIN}sheet"):
        target = targets.get(sheet.get(RELATION, ""), "")
        yield sheet.get("name", ""), posixpath.normpath(posixpath.join("/xl", target)).lstrip("/")


def places(data: bytes, styles: frozenset[str]) -> Iterator[Place]:
    """Give the cells of a sheet that have one of these styles."""
    cells = etree.iterparse(BytesIO(data), tag=f"{MAIN}c", resolve_entities=False, no_network=True)
    for _, cell in cells:
        address = ADDRESS.fullmatch(cell.get("r", ""))
        if address and cell.get("s") in styles and cell.get("t", "n") == "n":
            yield int(address[2]), column(address[1])
        cell.clear()


def column(letters: str) -> int:
    """Give a column's number, from 1, by its letters."""
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number


def parse(data: bytes) -> etree._Element:
    """Parse a part of a workbook; entities stay as they are."""
    return etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True))
