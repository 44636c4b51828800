"""Writes how likely each character is in a name of its own, from the names among the words of jieba.

    python -m bench.brand_signs

Counted are given names, names from other languages and names of bodies (kinds nr, nrt, nt);
a character that ordinary words (n, v, a, b) have and names lack costs the more, the more words have it. No name is written, only characters.
"""

import math
from collections import Counter

from ingest.rules.grammar.companies import brand
from ingest.vocabulary import vocabulary

SMOOTH = 20
FULL_NAME = 3


def main() -> None:
    """Write the file that `ingest.rules.grammar.companies.brand` reads."""
    brand.SIGNS.write_text(table(), "utf-8")


def table() -> str:
    """Give a line for each cost: the cost in half units, and the characters that have it."""
    lines: dict[int, list[str]] = {}
    for sign, cost in sorted(_costs().items()):
        lines.setdefault(cost, []).append(sign)
    return "".join(f"{cost},{''.join(signs)}\n" for cost, signs in sorted(lines.items()))


def _costs() -> dict[str, int]:
    names, plain = _counted()
    whole = math.log(names.total() + SMOOTH)
    rare = SMOOTH / plain.total()
    return {
        sign: min(
            round(brand.STEPS * (whole - math.log(names[sign] + rare * plain[sign]))),
            brand.UNSEEN + round(brand.STEPS * math.log(1 + plain[sign])),
        )
        for sign in {*names, *plain}
    }


def _counted() -> tuple[Counter[str], Counter[str]]:
    names: Counter[str] = Counter()
    plain: Counter[str] = Counter()
    for word, _ in vocabulary().often(0):
        kind = vocabulary().kind(word)
        if len(word) < 2:
            continue
        if kind in ("nrt", "nt"):
            names.update(word)
        elif kind == "nr" and len(word) == FULL_NAME:
            names.update(word[1:])
        elif kind[:1] in "nvab" and kind != "ns":
            plain.update(word)
    return names, plain


if __name__ == "__main__":
    main()
