"""What a file really is, by its first bytes: a wrong suffix is named, not guessed around."""

import re
from typing import NamedTuple

from ingest.readers.frame.source import Source


class Nature(NamedTuple):
    """What a file's first bytes tell, and the suffixes that may hold it."""

    pattern: "re.Pattern[bytes]"
    name: str
    suffixes: frozenset[str]


def nature(pattern: bytes, name: str, *suffixes: str) -> Nature:
    """Give a nature."""
    return Nature(re.compile(pattern, re.DOTALL | re.IGNORECASE), name, frozenset(suffixes))


NATURES = (
    nature(rb"%PDF-", "PDF", ".pdf"),
    nature(rb"PK[\x03\x05\x07][\x04\x06\x08]", "ZIP / Office", ".docx", ".xlsx"),
    nature(rb"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "OLE / Office 97", ".docx", ".xlsx"),
    nature(rb"\x89PNG|\xff\xd8\xff|GIF8|BM.{4}\0\0\0\0|II\*\0|MM\0\*|RIFF.{4}WEBP", "图像 image"),
    nature(rb"\x1f\x8b|Rar!|7z\xbc\xaf|BZh\d|\xfd7zXZ", "压缩包 archive"),
    nature(rb"\{\\rtf", "RTF"),
    nature(rb"\x7fELF|MZ.{58}", "程序 program"),
    nature(rb"(?:\xef\xbb\xbf)?\s*(?:<!doctype\s+html|<html[\s>])", "HTML", ".html", ".htm"),
)
NEEDED = {".pdf": "PDF", ".docx": "Office", ".xlsx": "Office"}


def check_nature(source: Source) -> None:
    """Raise ReadError where the file's first bytes belie its suffix."""
    found = next((each for each in NATURES if each.pattern.match(source.data)), None)
    if found and source.suffix not in found.suffixes:
        raise source.refuse(
            f"后缀为 {source.suffix}，内容却是 {found.name}，请改正后缀",
            f"the suffix is {source.suffix}, the content is {found.name}: rename it",
        )
    needed = NEEDED.get(source.suffix)
    if needed and (found is None or needed not in found.name) and not late_pdf(source):
        raise source.refuse(f"后缀为 {source.suffix}，内容却不是", f"not a {needed} file")


def late_pdf(source: Source) -> bool:
    """Say whether a PDF begins after some stray bytes, which readers forgive."""
    return source.suffix == ".pdf" and b"%PDF-" in source.data[:1024]
