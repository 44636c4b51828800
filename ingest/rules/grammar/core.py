"""What two forms of a name have in common, and what keeps them apart."""

import re
import unicodedata
from functools import lru_cache

MARKS = re.compile(r"[\s“”\"'‘’《》〈〉「」『』（）()\[\]【】·\-—–－・•]")
CLOSING = re.compile(
    r"(?:建设)?(?:项目|工程项目)(?=$|(?:首|[一二三四五六七八九十两\d]{1,2})期|[东西南北中]区)|(?<=期)(?:工程|项目|建设)+$|(?<=区)项目$"
)
PHASE = re.compile(
    r"(?:首|[一二三四五六七八九十两\d]{1,2})期(?:[、至][一二三四五六七八九十\d]期)?|[东西南北]区$"
)
DIGITS = re.compile(r"\d+(?:\.\d+)?")


@lru_cache(maxsize=8192)
def core(name: str) -> str:
    """Give a name evened out: width, quotes, brackets, closing 项目 gone; digits and phases stay."""
    return CLOSING.sub("", MARKS.sub("", unicodedata.normalize("NFKC", name)))


@lru_cache(maxsize=8192)
def phases(found: str) -> tuple[str, ...]:
    """Give the phase words of a core."""
    return tuple(PHASE.findall(found))


@lru_cache(maxsize=8192)
def base(found: str) -> str:
    """Give a core without its phase words."""
    return PHASE.sub("", found)


@lru_cache(maxsize=8192)
def digits(found: str) -> tuple[str, ...]:
    """Give the figures of a core, phases left out."""
    return tuple(DIGITS.findall(base(found)))


def inside(short: str, long: str) -> bool:
    """Tell whether the characters of `short` stand in `long` in their order, both ends alike."""
    if short[:2] != long[:2] or short[-2:] != long[-2:]:
        return False
    rest = iter(long)
    return all(sign in rest for sign in short)
