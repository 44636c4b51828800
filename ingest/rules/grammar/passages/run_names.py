"""Whether the items of a list read like names of projects, by learned odds and by what no name is."""

import re

from ingest.rules.grammar.passages.likely import beside as neighbours
from ingest.rules.grammar.passages.likely import odds
from ingest.rules.grammar.passages.outline import Sheet
from ingest.rules.grammar.passages.runs import Run

LEAST, LIKELY = -8, 2  # odds: of each item, and on average
NEVER, SURELY = 5, 18
ONE = re.compile("一[处座条个片]")  # 以及一处老街改造
SPOKEN = re.compile(
    "要(?![素塞道件])|都(?![市江昌匀])|最|差(?![速压])|看(?!守)|(?:一起|两样|许可|合作开发|办)$|董事|经理"
)


def surely_names(sheet: Sheet, run: Run) -> bool:
    """Tell whether each item reads like a name in all its words, so that nothing else need announce the list."""
    words = [sheet.text[entry.start : entry.end] for entry in run.entries]
    named = [one for one, text in zip(run.entries, words, strict=True) if not ONE.match(text)]
    told = run._replace(entries=tuple(named or run.entries))
    return likely_names(sheet, told, least=NEVER, mean=SURELY) and not any(
        map(SPOKEN.search, words)
    )


def likely_names(sheet: Sheet, run: Run, *, least: int = LEAST, mean: int = LIKELY) -> bool:
    """Tell whether the items read like names: all at least so, and so much on average."""
    found = [odds(*neighbours(sheet.text, entry.start, entry.end)) for entry in run.entries]
    return min(found) >= least and sum(found) >= mean * len(found)
