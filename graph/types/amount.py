"""Amounts of money: exact integers of 元, as the text prints and qualifies them."""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from graph.types.firsts import Sought
from graph.types.number import NUMBER, decimals_of, read_number
from graph.types.qualifier import MORE, Qualifier, read_qualifier

YI = 10**8
WAN = 10**4
CURRENCIES = {
    "人民币": "CNY",
    "美元": "USD",
    "美金": "USD",
    "港元": "HKD",
    "港币": "HKD",
    "欧元": "EUR",
    "日元": "JPY",
    "英镑": "GBP",
    "韩元": "KRW",
    "澳元": "AUD",
    "加元": "CAD",
    "瑞士法郎": "CHF",
    "卢布": "RUB",
    "新加坡元": "SGD",
    "新台币": "TWD",
    "元": "CNY",
}


class Amount(NamedTuple):
    """One printed amount.

    `yuan` is in whole 元 (in whole units of `currency`, where that is not CNY); of a
    range it is the lower end, and `high` the upper one. `unit` and `decimals` are the
    printed ones: 1.2万亿元 has 万亿元 and 1.
    """

    yuan: int
    unit: str
    decimals: int = 0
    qualifier: Qualifier = "exact"
    currency: str = "CNY"
    high: int | None = None
    raw: str = ""

    @property
    def step(self) -> int:
        """Give one in the last printed place, in 元: 10,000,000 for 12.3亿元."""
        return max(1, scale_of(self.unit) // int(10**self.decimals))

    @property
    def decimals_yi(self) -> int:
        """Give the digits behind the point when told in 亿元: 4 for 42300万元, -3 for 1.2万亿元."""
        return 9 - len(str(self.step))


SCALE = "(?:[十百千]?万亿|[十百千]?[亿万])"
_CURRENCY = "|".join(CURRENCIES)
_BREAK = r"(?=$|[\s，。；、：！？,;:!?）)》”\"—\-~～至到的用建投]|以[上下内]|左右|上下|及以)"
_NO_MONEY = "吨立方块千瓦度人只件条斤公袋支株平颗瓶片粒米套台羽枚册次标Ww安头尾盒罐听桶包剂辆级个家字亩股双箱朵棵张部亿美港欧日英韩澳加"
_DASH = "(?:[—–－~～-]{1,2}|至|到)"
_LOW = rf"(?:(?P<low>{NUMBER}) ?(?P<low_scale>{SCALE})?(?P<low_unit>{_CURRENCY})?(?:[（(]含[^）)]{{0,4}}[）)])? ?{_DASH} ?)?"
_SPOKEN = rf"(?:个(?=亿{_BREAK}))?"  # 30个亿
_HIGH = rf"(?P<number>{NUMBER}) ?(?P<more>{MORE}?) ?{_SPOKEN}(?:(?P<scale>{SCALE}) ?(?P<more2>{MORE}?)(?:(?P<tail>{NUMBER})(?P<tail_scale>万))?)?"
_UNIT = rf" ?(?:(?P<currency>{_CURRENCY})(?![件素组宇旦]|(?<![亿万])宵) ?(?![/／])|(?<=[亿万多余])(?P<bare>{_BREAK})|(?<=亿)(?P<loose>(?![{_NO_MONEY}])))"
_AMOUNT = Sought(rf"(?<![\d.．数几好]){_LOW}{_HIGH}{_UNIT}")
_ALONE = Sought(r"(?<=[超过逾])亿元|(?<![\d十百千万多余数几好\s：:（(])亿元(?=[（(]含|及?以上)")
_INVESTED = re.compile("[投资金额]")


def as_yi(yuan: int) -> Decimal:
    """Give 元 as 亿元, exactly."""
    return Decimal(yuan) / YI


@cache
def scale_of(unit: str) -> int:
    """Give how many 元 one of this printed unit is: 10,000 for 万元, 1 for 元."""
    words = unit
    for currency in CURRENCIES:
        words = words.removesuffix(currency)
    return int(read_number(words)) if words else 1


def read_amounts(text: str) -> list[tuple[int, int, Amount]]:
    """Give every amount of money with its reach, qualifying words included, in order."""
    found = list(_numbered(text)) if "元" in text or "亿" in text or "万" in text else []
    if "亿元" in text:
        found += _alone(text)
        found.sort(key=lambda item: item[0])
    return found


def _numbered(text: str) -> Iterator[tuple[int, int, Amount]]:
    for match in _AMOUNT.finditer(text):
        more = bool(match["more"] or match["more2"])
        start, end, qualifier = read_qualifier(text, match.start(), match.end(), more=more)
        if _is_money(text, match, start):
            yield start, end, _amount(match, qualifier, text[start:end])


def _is_money(text: str, match: re.Match[str], start: int) -> bool:
    """Tell 3元 and 三百元 from 三元, and 15亿 and 5000万 of money from those of things."""
    if match["loose"] is not None:
        return start < match.start()
    if match["bare"] is not None:
        before = text[max(0, match.start() - 8) : match.start()]
        return bool(match["scale"]) and ("亿" in match["scale"] or bool(_INVESTED.search(before)))
    return bool(match["scale"]) or match["number"][0].isdecimal() or len(match["number"]) > 1


def _amount(match: re.Match[str], qualifier: Qualifier, raw: str) -> Amount:
    scale = match["tail_scale"] or match["scale"] or ""
    currency = match["currency"] or "元"
    value = read_number(match["number"]) * scale_of(match["scale"] or "")
    if match["tail"]:
        value += read_number(match["tail"]) * WAN
    decimals = decimals_of(match["tail"] or match["number"])
    code = CURRENCIES[currency]
    unit = scale + currency
    low = _lower_end(match)
    if low is None or low >= value:
        return Amount(int(value), unit, decimals, qualifier, code, raw=raw)
    return Amount(int(low), unit, decimals, "range", code, int(value), raw)


def _lower_end(match: re.Match[str]) -> Decimal | None:
    if not match["low"]:
        return None
    scale = match["low_scale"] or ("" if match["low_unit"] else match["scale"] or "")
    return read_number(match["low"]) * scale_of(scale)


def _alone(text: str) -> Iterator[tuple[int, int, Amount]]:
    """Read 亿元以上 and 超亿元, which mean one 亿."""
    for match in _ALONE.finditer(text):
        start, end, qualifier = read_qualifier(text, match.start(), match.end())
        yield start, end, Amount(YI, "亿元", 0, qualifier, raw=text[start:end])
