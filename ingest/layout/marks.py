"""Characters that are no text: control characters, zero-width marks, soft hyphens."""

import re

from ingest.layout.repaired import Repaired

EXAMPLES = (
    ("总投\u00ad资\u200b10亿元\r\n", "总投资10亿元\n"),
    ("第\t一\n \u3000\n二", "第 一\n\n二"),
)
UNSEEN = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f\xad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\ufffc]+"
)
BREAK = re.compile("\r\n|[\r\x0b\x85\u2028]")
SPACE = re.compile("[\t\xa0\u2000-\u200a\u202f\u205f]")
EMPTY = re.compile("(?<=\n)[ \u3000]+(?=\n)")


def clean_marks(page: Repaired) -> Repaired:
    """Take out what is not seen, and write every line break and every space as one kind."""
    page = page.edit((m.start(), m.end(), "") for m in UNSEEN.finditer(page.text))
    page = page.edit((m.start(), m.end(), "\n") for m in BREAK.finditer(page.text))
    page = page.rewrite(SPACE.sub(" ", page.text))
    return page.edit((m.start(), m.end(), "") for m in EMPTY.finditer(page.text))
