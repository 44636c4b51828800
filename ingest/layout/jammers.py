"""Letters and signs that a forum sets between its lines, so that none may copy them: 6 T M4 g! Q! f0 I."""

import re
from collections.abc import Iterator

from ingest.layout.repaired import Edit, Repaired

EXAMPLES = (
    (
        "甲县开工八个项目。! ^9 ^0 {6 G/ c2 y0 \\* q\n6 T M4 g! Q! f0 I 乙县投产。",
        "甲县开工八个项目。\n乙县投产。",
    ),
    ("甲县 1 2 3 4 5 6", "甲县 1 2 3 4 5 6"),
    ("A B C D E F\n甲县 a b c d e f", "A B C D E F\n甲县 a b c d e f"),
)
JAMMER = re.compile(
    "(?:^[ \u3000]*|(?<=[^\x00-\x7f])[ \u3000]?)(?P<words>[!-~]{1,2}(?: [!-~]{1,2}){4,40})(?:$|[ \u3000]+(?=[^\x00-\x7f])|(?=[^\x00-\x7f]))",
    re.MULTILINE,
)
SIGN = re.compile(r"[!#$&*@^_{}~;+?\\|]")


def drop_jammers(page: Repaired) -> Repaired:
    """Take out such a run at the beginning or the end of a line."""
    return page.edit(found(page.text)) if SIGN.search(page.text) else page


def found(text: str) -> Iterator[Edit]:
    """Give the edits: of runs that hold letters, digits and signs."""
    for match in JAMMER.finditer(text):
        words = match["words"]
        if SIGN.search(words) and any(map(str.isalpha, words)) and any(map(str.isdigit, words)):
            yield *match.span(), ""
