"""Where a text of one place tells first of the level above it, and then comes back: 全省第九期……签约563个。……说回某市。"""

import re

from graph.places import Place, by_code
from ingest.language.annotated import Annotated

# The batch of the level above, of which what follows tells.
ABOVE = re.compile("(?:^|[，。；\\s])全(?P<level>[省市])第[^，。；]{1,3}期")
BACK = re.compile(
    "\\s*(?:说回|回头[看说]|回到|回过头来?|话说回来|具体到|落到|聚焦|单[看说]|(?:再|[转回]过?来)[看说])(?:咱们?|我们|自己|自家|的|，)*"
)
OURS = re.compile("[我本咱][市县区州]")


def told_above(annotated: Annotated, home: Place | None) -> dict[int, Place]:
    """Give the level above where the first passages of a text of `home` tell of it alone, by the passage's place in the row."""
    if home is None:
        return {}
    back = next((index for index, text in enumerate(annotated.texts) if _comes_back(text, home)), 0)
    found: dict[int, Place] = {}
    over: Place | None = None
    for index, marked in enumerate(annotated.passages[:back]):
        if marked.passage.kind in ("title", "heading"):
            continue
        above = ABOVE.search(marked.text)
        if OURS.search(marked.text) or any(
            one.value.within(home.code) for one in marked.of("place")
        ):
            return {}
        over = _level(home, above["level"]) if above else over
        if over:
            found[index] = over
    return found


def _comes_back(text: str, home: Place) -> bool:
    """Tell whether a passage opens by coming back to the text's own place."""
    back = BACK.match(text)
    return bool(back and (text.startswith(home.short, back.end()) or OURS.match(text, back.end())))


def _level(home: Place, sign: str) -> Place | None:
    """Give the province or the city in which a place lies."""
    code = home.province_code if sign == "省" else home.city_code
    return by_code(code) if code and code != home.code else None
