"""The Chinese words of the jieba package (MIT), read as data: how often each occurs, and of which kind it is."""

import importlib.util
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from sys import intern

HAN = re.compile("[\u4e00-\u9fff]{1,4}")
FIELDS = 3


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """`counts[i]` (digits) and `kinds[i]` (a part of speech) belong to the word whose place is i."""

    places: dict[str, int]
    counts: list[str]
    kinds: list[str]

    def count(self, word: str) -> int | None:
        """Give how often a Chinese word of one to four characters occurs, or None for no such word."""
        place = self.places.get(word)
        return None if place is None or not HAN.fullmatch(word) else int(self.counts[place])

    def kind(self, word: str) -> str:
        """Give a word's part of speech (ns a place, nr a person …), or nothing for no such word."""
        place = self.places.get(word)
        return "" if place is None or not HAN.fullmatch(word) else self.kinds[place]

    def often(self, least: int) -> Iterator[tuple[str, int]]:
        """Give the Chinese words of one to four characters that occur so often, with their counts."""
        for word, place in self.places.items():
            count = int(self.counts[place])
            if count >= least and HAN.fullmatch(word):
                yield word, count


@cache
def vocabulary() -> Vocabulary:
    """Give the words; the file is cut once, and a count read where someone asks for it."""
    spec = importlib.util.find_spec("jieba")
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError("jieba")
    fields = (Path(spec.origin).parent / "dict.txt").read_text("utf-8").split()
    words = fields[::FIELDS]
    kinds = list(map(intern, fields[2::FIELDS]))
    return Vocabulary(dict(zip(words, range(len(words)), strict=True)), fields[1::FIELDS], kinds)
