"""Names evened out: width, quotes, spaces, dashes and letter case."""

import re
import unicodedata
from functools import lru_cache

QUOTES = dict.fromkeys(map(ord, "“”\"'‘’「」『』《》〈〉<>【】[]〔〕·•・‧∙⋅*\u200b\ufeff"))
DASHES = dict.fromkeys(map(ord, "—–－﹣−‐‑‒―~～"), "-")
SPACE = re.compile(r"\s+")


@lru_cache(maxsize=65536)
def even(name: str) -> str:
    """Give the name in half width and capitals, without quotes and spaces, brackets as ( and )."""
    marks = str.maketrans({**QUOTES, **DASHES})
    return (
        SPACE.sub("", unicodedata.normalize("NFKC", name.translate(marks))).translate(marks).upper()
    )
