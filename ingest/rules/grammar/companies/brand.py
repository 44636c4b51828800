"""How much better a name of its own explains the first characters of a text than ordinary words do."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

from ingest.rules.grammar.words.lexicon import LONGEST as LONGEST_WORD
from ingest.rules.grammar.words.lexicon import word_weight

SIGNS = Path(__file__).with_name("brand_signs.csv")  # written by bench/brand_signs.py
WINDOW = 10
LENGTHS = {2: -0.9, 3: -1.2, 4: -1.6, 5: -3.5}  # natural logarithms of how often names are so long
UNSEEN = (
    17  # what a character costs that is rare in words too, in half units of the natural logarithm
)
STEPS = 2


@dataclass(frozen=True, slots=True)
class Brand:
    """The first `length` characters as a name of its own, and the gain: how much likelier that is, as a logarithm."""

    length: int
    gain: float


@cache
def _costs() -> dict[str, int]:
    lines = (line.split(",") for line in SIGNS.read_text("utf-8").splitlines())
    return {sign: int(cost) for cost, signs in lines for sign in signs}


@lru_cache(maxsize=8192)
def brands(text: str) -> tuple[Brand, ...]:
    """Give the names of its own that may open a text, the likeliest first."""
    text = text[:WINDOW]
    return tuple(sorted(_brands(text, _plain(text)), key=lambda found: -found.gain))


def _brands(text: str, plain: list[float]) -> Iterator[Brand]:
    costs, cost = _costs(), 0
    for length, sign in enumerate(text, 1):
        if not "\u4e00" <= sign <= "\u9fff":
            return
        cost += costs.get(sign, UNSEEN)
        if length in LENGTHS:
            yield Brand(length, LENGTHS[length] - cost / STEPS + plain[length] - plain[0])


def _plain(text: str) -> list[float]:
    """Give the weight of the likeliest words from each place on."""
    best = [0.0] * (len(text) + 1)
    for start in reversed(range(len(text))):
        ends = range(start + 1, min(len(text), start + LONGEST_WORD) + 1)
        best[start] = max(word_weight(text[start:end]) + best[end] for end in ends)
    return best
