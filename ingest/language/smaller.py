"""What speaks for a text's being told of a town or zone, and not of the county or city around it."""

import re
from collections.abc import Sequence

from ingest.language.annotated import Marked
from ingest.language.imprint import is_imprint
from ingest.language.own_level import own_level

WIDER = re.compile(
    "(?<![居列占为])" + own_level(signs="县市区") + "(?!第|前列|首位|的?乡镇|各乡镇)"
)
HEADS = ("title", "heading")


def front(passages: Sequence[Marked], length: int) -> list[Marked]:
    """Give so many first passages of a text, without mastheads."""
    return [one for one in passages[:length] if not is_imprint(one)]


def wider(text: str, levels: str) -> int:
    """Count the words for the place around it, of these levels: 全县, 我市."""
    return sum(match[1] in levels for match in WIDER.finditer(text))


def is_headed(passages: Sequence[Marked], name: str) -> bool:
    """Tell whether a headline holds a name."""
    return any(name in one.text for one in passages if one.passage.kind in HEADS)
