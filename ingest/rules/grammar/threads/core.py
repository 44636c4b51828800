"""What two forms of a name have in common, and what keeps them apart."""

import re
import unicodedata
from functools import lru_cache

from ingest.rules.grammar.companies.stem import stem

OWNER = re.compile(".{2,24}?(?:有限责任公司|有限公司|公司)")
MARKS = re.compile(r"[\s“”\"'‘’《》〈〉「」『』（）()\[\]【】·\-—–－・•]")
CLOSING = re.compile(
    r"(?:首批|建设)?(?:项目|工程项目)(?=$|(?:首|[一二三四五六七八九十两\d]{1,2})期|[东西南北中]区)|(?<=期)(?:工程|项目|建设)+$|(?<=区)项目$"
)
ROUND = re.compile(
    "(?<![一二三四五六七八九十百千万亿零点第\\d])[一二两三四五六七八九十百千](?=[万亿])"
)
NUMBERS = dict(zip("一二两三四五六七八九", "1223456789", strict=True))
NUMBERS |= {"十": "10", "百": "100", "千": "1000"}
POWER = re.compile(r"(?<=[\d万亿])[kmg]w", re.IGNORECASE)
WATTS = {"k": "千瓦", "m": "兆瓦", "g": "吉瓦"}
PHASE = re.compile(
    r"(?:首|[一二三四五六七八九十两\d]{1,2})期(?:[、至][一二三四五六七八九十\d]期)?|[东西南北]区$"
)
DIGITS = re.compile(r"\d+(?:\.\d+)?")


@lru_cache(maxsize=8192)
def core(name: str) -> str:
    """Give a name evened out: width, quotes, brackets, closing 项目 gone; digits and phases stay.

    Round numbers and watts are written one way: 一亿只 is 1亿只, 80万kW is 80万千瓦.
    """
    even = MARKS.sub("", unicodedata.normalize("NFKC", name))
    even = ROUND.sub(lambda found: NUMBERS[found.group()], even)
    even = POWER.sub(lambda found: WATTS[found.group()[0].lower()], even)
    return CLOSING.sub("", even)


@lru_cache(maxsize=8192)
def branded(name: str) -> str:
    """Give a name with its owner's full name cut down to the brand: 某岭盾构项目 of 某岭机器有限公司盾构项目."""
    owner = OWNER.match(name)
    brand = stem(owner[0]).brand if owner else ""
    if owner and not name.startswith(brand or "-"):
        brand = name[:2]  # a place by chance
    return brand + name[owner.end() :] if owner and len(brand) > 1 else name


@lru_cache(maxsize=8192)
def styled(name: str) -> str:
    """Give a name with its owner's full name cut down to brand and trade: 某岭机器盾构项目 of 某岭机器有限公司盾构项目."""
    owner = OWNER.match(name)
    return stem(owner[0]).body + name[owner.end() :] if owner else name


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
