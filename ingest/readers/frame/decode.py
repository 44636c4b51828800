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
COMMON = {"gb18030": (0xB0, 0xD7), "big5hkscs": (0xA4, 0xC6)}
SAMPLE = 1 << 14
CLEAR = 10


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
    plain, other = (common_share(data[:SAMPLE], encoding) for encoding in LEGACY)
    if abs(plain - other) > CLEAR:
        return LEGACY if plain > other else LEGACY[::-1]
    best = from_bytes(data[:SAMPLE], cp_isolation=["gb18030", "big5", "big5hkscs"]).best()
    return LEGACY[::-1] if best and best.encoding.startswith("big5") else LEGACY


def common_share(data: bytes, encoding: str) -> int:
    """Give how many in a hundred double bytes stand for common characters of an encoding.

    Both encodings put their common characters first: GB 2312 level 1 has the lead bytes
    B0 to D7, Big5 level 1 has A4 to C6.
    """
    text = data.decode(encoding, "ignore")
    wide = [char.encode(encoding) for char in text if char > "\u2e7f"]
    low, high = COMMON[encoding]
    return 100 * sum(low <= code[0] <= high and len(code) == 2 for code in wide) // (len(wide) or 1)
