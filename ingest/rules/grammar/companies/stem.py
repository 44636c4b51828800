"""A company's name taken apart for comparison: place, brand, the rest; and when two names mean one company."""

import re
from dataclasses import dataclass
from functools import lru_cache

from graph.places import patterns, place_length
from graph.types.company import company_core
from ingest.rules.grammar.words.lexicon import cut, is_common, owns
from ingest.vocabulary import vocabulary

# Behind the name of a place that is known for its past: 绍韶|文化主题度假区.
LORE = re.compile("文化(?![传产发]|旅游发展)|遗址|故里|故居|古[城镇村]|风景|国家")
FORM = re.compile(
    r"(?:股份有限公司|有限责任公司|有限公司|集团公司|总公司|分公司|子公司|公司|集团|控股|股份|（集团）|\(集团\)|[（(][^（）()]{2,6}[）)])+$"
)
GROUP = re.compile(r"[（(](?:集团|控股)[）)](?=[\u4e00-\u9fff]{2})")  # in the middle of a name
LIMITED = re.compile(r"(?:有限责任公司|有限公司)$")
SUFFIX = re.compile("[省市县区州]")
NUMBERS = re.compile(r"[\d一二三四五六七八九十]+(?=[局公院航所厂分])|第[一二三四五六七八九十\d]+")
LONGEST = 5
WINDOW = 8
LANDMARK = re.compile("..[湖河江山]$")  # a firm's own name that is a place's sooner
NAMED = ("nt", "nz", "j")  # kinds of words that name firms, in short too


@dataclass(frozen=True, slots=True)
class Stem:
    """The parts of a name: `brand` is its own name, `rest` its trade words, the legal form is left out."""

    place: str
    brand: str
    rest: str

    @property
    def body(self) -> str:
        """Brand and trade."""
        return self.brand + self.rest

    @property
    def bare(self) -> bool:
        """Tell whether the brand alone names the company: no ordinary word, no place."""
        return (
            2 <= len(self.brand) <= LONGEST
            and (not is_common(self.brand) or vocabulary().kind(self.brand) in NAMED)
            and self.brand not in patterns()
            and not LANDMARK.search(self.brand)
        )


@lru_cache(maxsize=8192)
def stem(name: str) -> Stem:
    """Take a name apart."""
    name = GROUP.sub("", name)
    front = front_place(name)
    body = FORM.sub("", name[front:])
    if not body:
        front, body = 0, FORM.sub("", name)
    brand = ""
    for word in cut(body[:14]):
        if len(brand) >= 2 and (word in owns() or is_common(word)):
            break
        brand += word
    if len(brand) == 1 < front and not SUFFIX.search(name[front - 1]):  # 南山|婆
        return Stem("", name[:front] + brand, body[1:])
    return Stem(name[:front], brand, body[len(brand) :])


@lru_cache(maxsize=8192)
def front_place(name: str) -> int:
    """Give how many characters of place stand in front, bare cities and counties too."""
    length = place_length(name)
    if length:
        return _seat(name, length) if length < len(name) - 1 else 0
    for size in (4, 3, 2):
        if name[:size] in patterns() and len(name) > size + 1:
            return size
    return 0


def _seat(name: str, length: int) -> int:
    """Give the length of the first of two places, where the second is what the firm is called: 甲州|乙川生物工程."""
    size = next((size for size in (2, 3, 4) if name[:size] in patterns()), length)
    own = name[size:length] in patterns() and not SUFFIX.search(name[length - 1])
    return size if own and cut(name[length:][:WINDOW])[0] in owns() else length


def numbers(name: str) -> list[str]:
    """Give the ordinals that tell apart the parts of one group (四局, 第二工程公司)."""
    return NUMBERS.findall(name)


def tied(short: str, long: str) -> bool:
    """Tell whether two names of one text mean one company.

    They have one brand, and the trade words of the shorter are among the longer's;
    two names that both close in 有限公司 are one only if just a place sets them apart.
    """
    if company_core(short) == company_core(long):
        return True
    one, two = stem(short), stem(long)
    if short == two.body:
        return True
    if numbers(short) != numbers(long):
        return False
    if LIMITED.search(short) and LIMITED.search(long):
        return one.body == two.body and (not one.place or not two.place) and one.body != ""
    if one.place and two.place and not _same_place(one.place, two.place) and not one.rest:
        return False
    if "集团" in short and "集团" in long and (_is_part(one, two) or _is_part(two, one)):
        return True
    return _within(one, two) or _within(two, one)


def _is_part(one: Stem, two: Stem) -> bool:
    """Tell whether one group is called by words in the middle of its name: 岚粉集团 of 绍珂岚粉科技集团有限公司."""
    own = one.brand == one.body and len(one.brand) > 1 and not is_common(one.brand)
    return own and not one.place and two.body.find(one.brand) > 0


def _same_place(left: str, right: str) -> bool:
    one, two = SUFFIX.sub("", left), SUFFIX.sub("", right)
    return one in two or two in one


def _within(one: Stem, two: Stem) -> bool:
    if not two.brand or len(one.body) < 2:
        return False
    if two.body.startswith(one.body) and (one.bare or len(one.body) >= 4 or one.rest or one.place):
        return True
    if one.brand == two.brand and (one.bare or one.brand == one.body):
        return not one.rest or subsequence(one.rest, two.rest)
    return len(one.body) >= 4 and two.body.endswith(one.body) and not is_common(one.body)


def subsequence(short: str, long: str) -> bool:
    """Tell whether the characters of `short` stand in `long` in their order."""
    rest = iter(long)
    return all(sign in rest for sign in short)
