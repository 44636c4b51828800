"""Numbers as Chinese text prints them: 1,136 · 42300 · 三十 · 一千三百 · 1亿5000万."""

import re
from decimal import Decimal

ARABIC = r"(?:\d{1,3}(?:[,，]\d{3}){1,5}(?!\d)|\d{1,16})(?:[.．]\d{1,8})?"
CHINESE = r"[零〇○一二两三四五六七八九十百千]{1,12}(?:点[零〇一二三四五六七八九]{1,4})?"
NUMBER = f"(?:{ARABIC}|{CHINESE})"

NOUGHT = "零〇○◯ΟОO０"  # as years are typed too: 二OO八年
DIGITS = {
    word: value
    for value, words in enumerate((NOUGHT, "一", "二两", *"三四五六七八九"))
    for word in words
}
SMALL = {"十": 10, "百": 100, "千": 1000}
LARGE = {"万": 10**4, "亿": 10**8}
TOKEN = re.compile(f"{ARABIC}|.")
PLAIN = re.compile(r"[0-9]{1,16}(?:\.[0-9]{1,8})?")
POINT = re.compile(r"[.．点]")
BEHIND_POINT = re.compile(r"[\d零〇○一二三四五六七八九]*")


def decimals_of(text: str) -> int:
    """Give how many digits stand behind the point: 2 for 43.40."""
    point = POINT.search(text)
    if not point:
        return 0
    tail = BEHIND_POINT.match(text, point.end())
    return len(tail[0]) if tail else 0


def read_number(text: str) -> Decimal:
    """Give the exact value of a numeral, Arabic, Chinese or mixed: 1.2万亿, 两百三十, 百亿.

    Raises ValueError for what is no numeral.
    """
    if PLAIN.fullmatch(text):
        return Decimal(text)
    words = text.replace(" ", "").replace("\u3000", "")
    whole, point, tail = words.partition("点")
    if point:
        return _whole(whole) + Decimal("0." + "".join(str(DIGITS[word]) for word in tail))
    return _whole(words)


def _whole(words: str) -> Decimal:
    if not words:
        raise ValueError("no numeral in an empty text")
    if len(words) > 1 and all(word in DIGITS and word != "两" for word in words):
        return Decimal("".join(str(DIGITS[word]) for word in words))
    total = section = number = Decimal(0)
    for token in TOKEN.findall(words):
        if token in LARGE:
            total = (
                (total + section + number or Decimal(1)) * LARGE[token]
                if token == "亿"
                else total + (section + number or Decimal(1)) * LARGE[token]
            )
            section = number = Decimal(0)
        elif token in SMALL:
            section, number = section + (number or Decimal(1)) * SMALL[token], Decimal(0)
        else:
            number = _digit(token)
    return total + section + number


def _digit(token: str) -> Decimal:
    if token in DIGITS:
        return Decimal(DIGITS[token])
    if not token[0].isdecimal():
        raise ValueError(f"{token!r} is no numeral; digits, 一–九, 十百千万亿 and 点 are")
    return Decimal(token.replace(",", "").replace("，", "").replace("．", "."))
