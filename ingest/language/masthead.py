"""A document's publisher, by its masthead, imprint, byline and 来源：."""

import re

from ingest.language.annotated import Annotated
from ingest.language.imprint import PAPER, is_office, read_imprint

SOURCE = re.compile(r"来源[：:]\s*(?P<name>[一-鿿A-Za-z·]{2,20})")
NAME_ALONE = 12
OWN = re.compile("[本我该](?:报|刊|网|台|站|报讯)")
FRONT = 4


def _is_name_alone(annotated: Annotated, index: int) -> bool:
    """Tell whether a short first line is the paper's name, its date or issue in the line below."""
    passages = annotated.passages
    if index or len(passages) < 3 or len(passages[0].text.strip()) > NAME_ALONE:
        return False
    if passages[1].passage.kind == "text" or passages[2].passage.kind not in ("title", "heading"):
        return False
    below = read_imprint(passages[1])
    return below is not None and below.parted and below.name is None


def read_publisher(annotated: Annotated) -> str | None:
    """Give the paper, site, agency or office that 来源：, the imprint or the masthead names; 本报 is no name."""
    passages = annotated.passages
    for marked in passages:
        match = SOURCE.search(marked.text)
        if match and not OWN.match(match["name"]):
            return match["name"]
    for marked in passages[:FRONT]:
        imprint = read_imprint(marked)
        if imprint and imprint.name:
            return imprint.name
    if passages and _is_name_alone(annotated, 0):
        return passages[0].text.strip()
    for marked in passages:
        match = PAPER.match(marked.text.strip())
        if match and len(marked.text) < 60 and not OWN.match(match["name"]):
            return match["name"]
    ends = (*passages[:1], *passages[-2:])
    return next((marked.text.strip() for marked in ends if is_office(marked.text)), None)
