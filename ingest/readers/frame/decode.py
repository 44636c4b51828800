"""Bytes to text: by mark, as UTF-8, else as the likelier of GB18030 and Big5."""

import codecs

from charset_normalizer import from_bytes

from ingest.readers.frame.source import Source

MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
LEGACY = ("gb18030", "big5hkscs")
SAMPLE = 1 << 16


def decode(source: Source) -> str:
    """Give the text of a file's bytes; raise ReadError where no encoding fits."""
    for encoding in candidates(source.data):
        try:
            text = source.data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" in text:
            break
        return text
    raise source.refuse("不是文本文件，或编码无法识别", "not text, or in an unknown encoding")


def candidates(data: bytes) -> tuple[str, ...]:
    """Give the encodings to try, the likeliest first."""
    marked = next((encoding for mark, encoding in MARKS if data.startswith(mark)), None)
    if marked:
        return (marked,)
    return ("utf-8", *guess(data))


def guess(data: bytes) -> tuple[str, ...]:
    """Give the two legacy encodings, that which makes the likelier Chinese first."""
    best = from_bytes(data[:SAMPLE], cp_isolation=["gb18030", "big5", "big5hkscs"]).best()
    return LEGACY[::-1] if best and best.encoding.startswith("big5") else LEGACY
