"""Names evened out: width, quotes, spaces, dashes and letter case; and the room a text takes in print."""

import re
import unicodedata
from functools import lru_cache

QUOTES = dict.fromkeys(map(ord, "“”\"'‘’「」『』《》〈〉<>【】[]〔〕·•・‧∙⋅*\u200b\ufeff"))
DASHES = dict.fromkeys(map(ord, "—–－﹣−‐‑‒―~～"), "-")
SPACE = re.compile(r"\s+")


MARKS = str.maketrans({**QUOTES, **DASHES})


@lru_cache(maxsize=65536)
def even(name: str) -> str:
    """Give the name in half width and capitals, without quotes and spaces, brackets as ( and )."""
    wide = unicodedata.normalize("NFKC", name.translate(MARKS)).translate(MARKS)
    return unicodedata.normalize("NFKC", SPACE.sub("", wide).upper())


@lru_cache(maxsize=4096)
def columns(text: str) -> int:
    """Give a text's width in print columns, of which a Chinese character takes two."""
    return len(text.encode("gbk", "replace"))
