"""Zip files before they are trusted: what they hold, how far it swells, whether it is XML without entities."""

import zipfile
import zlib
from io import BytesIO

from ingest.readers.frame.source import Source

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
PARTS = {".docx": "word/document.xml", ".xlsx": "xl/workbook.xml"}
PIECE = 1 << 16
SMALL = 1 << 20
ENTITY = (
    b"<!DOCTYPE",
    b"<!ENTITY",
    b"<\x00!\x00D\x00O\x00C\x00T",
    b"\x00<\x00!\x00D\x00O\x00C\x00T",
)
SEAM = max(map(len, ENTITY))  # bytes kept of a piece: a mark may lie over two


def check_zip(source: Source) -> None:
    """Raise ReadError unless every entry opens, swells within the limits, and has no DOCTYPE.

    Entries are unpacked piece by piece and thrown away: declared sizes are not believed.
    """
    if source.data.startswith(OLE):
        raise source.refuse(
            "文件已加密，或是旧版 Office 格式", "encrypted, or an old Office format"
        )
    try:
        with zipfile.ZipFile(BytesIO(source.data)) as archive:
            check_entries(source, archive)
    except (
        zipfile.BadZipFile,
        zlib.error,
        EOFError,
        OSError,
        ValueError,
        NotImplementedError,
    ) as error:
        raise source.refuse("压缩包损坏或不完整", "damaged or cut off") from error


def check_entries(source: Source, archive: zipfile.ZipFile) -> None:
    """Check each entry's name and contents."""
    entries = archive.infolist()
    if not any(entry.filename == PARTS[source.suffix] for entry in entries):
        raise source.refuse(f"不是 {source.suffix} 文件", f"not a {source.suffix} file")
    if len(entries) > source.limits.zip_entries:
        raise bomb(source)
    total = 0
    for entry in entries:
        if entry.flag_bits & 1:
            raise source.refuse("文件已加密", "encrypted")
        if entry.filename.startswith(("/", "\\")) or ".." in entry.filename.replace(
            "\\", "/"
        ).split("/"):
            raise source.refuse("压缩包含有越界路径", "an entry leads out of the archive")
        total += unpacked(source, archive, entry, total)


def unpacked(source: Source, archive: zipfile.ZipFile, entry: zipfile.ZipInfo, before: int) -> int:
    """Give an entry's true size; raise ReadError as soon as it swells too far."""
    size = 0
    seam = b""
    with archive.open(entry) as file:
        while piece := file.read(PIECE):
            size += len(piece)
            if before + size > source.limits.zip_bytes or swollen(source, entry, size):
                raise bomb(source)
            if entry.filename.endswith((".xml", ".rels")):
                if any(mark in seam + piece for mark in ENTITY):
                    raise source.refuse("内含 XML 实体定义", "XML entities are not allowed")
                seam = piece[-SEAM:]
    if size != entry.file_size:
        raise source.refuse("压缩包损坏或不完整", "damaged: sizes do not agree")
    return size


def swollen(source: Source, entry: zipfile.ZipInfo, size: int) -> bool:
    """Say whether an entry is much larger than its packed form."""
    return size > SMALL and size > entry.compress_size * source.limits.zip_ratio


def bomb(source: Source) -> Exception:
    """Give the refusal of an archive that swells too far."""
    return source.refuse("压缩炸弹：解压后过大", "a zip bomb: it swells beyond the limits")
