"""How sure a printed figure is: exact, about, at_least, at_most, nearly, or a range."""

import re
from typing import Literal

Qualifier = Literal["exact", "about", "at_least", "at_most", "nearly", "range"]

MORE = "[多余几]"

BEFORE: dict[Qualifier, str] = {
    "at_least": "不低于 不得低于 不少于 不得少于 不小于 超过 突破 至少 高于 大于 不下 不下于 超 逾 过了 过 上",
    "at_most": "不超过 不得超过 不超 不高于 不得高于 不大于 不多于 至多 最多 低于 少于 小于 不足 不到 未超过",
    "nearly": "近乎 将近 接近 逼近 近",
    "about": "大约 大概 大致 约为 约合 约",
}
BEHIND: dict[Qualifier, str] = {
    "at_least": "以上 及以上 开外 之上",
    "at_most": "以下 及以下 以内 之内",
    "about": "左右 上下",
}
# What may not stand before a one-character word: 签约30个 is exact, 通过12项 too.
OTHER_WORDS = {
    "约": "签履预节合公条契邀制违特缔",
    "近": "附最邻临亲远",
    "过": "通经胜难渡",
    "上": "",
}

_BEFORE = {word: name for name, words in BEFORE.items() for word in words.split()}
_BEHIND = {word: name for name, words in BEHIND.items() for word in words.split()}
_LONGEST = sorted(_BEFORE, key=len, reverse=True)
_FRONT = re.compile(f"(?:{'|'.join(_LONGEST)}) ?$")
_BACK = re.compile(rf" ?(?:[（(]含[^）)]{{0,8}}[）)])?({'|'.join(_BEHIND)})")
_REACH = 6


def read_qualifier(
    text: str, start: int, end: int, *, more: bool = False
) -> tuple[int, int, Qualifier]:
    """Give the reach of the figure text[start:end] with its qualifying words, and what they say.

    `more` tells that the figure itself holds 多, 余 or 几: 200余, 两百多.
    """
    name: Qualifier = "at_least" if more else "exact"
    behind = _BACK.match(text, end)
    if behind:
        end, name = behind.end(), _BEHIND[behind[1]]
    front = _FRONT.search(text, max(0, start - _REACH), start)
    if front and _qualifies(text, front.start(), front[0].strip(), text[start : start + 1]):
        start, name = front.start(), _BEFORE[front[0].strip()]
    return start, end, name


def _qualifies(text: str, place: int, word: str, following: str) -> bool:
    if word == "上":
        return following in "十百千万亿"
    return not (place and text[place - 1] in OTHER_WORDS.get(word, ""))
