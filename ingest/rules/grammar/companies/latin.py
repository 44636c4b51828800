"""Names of companies from abroad at the front of a project's name: a country before them, Latin letters."""

import re
from collections.abc import Iterator

from graph.types.firsts import Sought
from ingest.rules.grammar.words.lexicon import cut, owns, weak

COUNTRIES = (
    "美国|英国|法国|德国|日本|韩国|意大利|西班牙|葡萄牙|荷兰|比利时|瑞士|瑞典|挪威|丹麦|芬兰|奥地利|俄罗斯|乌克兰|波兰|捷克|匈牙利|"
    "加拿大|澳大利亚|新西兰|新加坡|马来西亚|泰国|越南|印度尼西亚|印尼|印度|菲律宾|以色列|土耳其|沙特|阿联酋|巴西|阿根廷|墨西哥|智利|南非|埃及|爱尔兰|卢森堡|希腊"
)
FOREIGN = Sought(f"(?:{COUNTRIES})")
WRITTEN = re.compile(
    r"(?P<name>(?!Mini|Micro)[A-Z][A-Za-z]*[a-z][A-Za-z]*(?:[ &·\-][A-Z][A-Za-z]+)*)|(?P<letters>[A-Z]{2,8})(?![A-Za-z\d])"
)
BODY = re.compile("(?:集团|会社|株式会社|公司|控股)+")


NO_FIRM = re.compile("标准|认证|协会|大学|技术|系统|展|论坛|指数")


def named_abroad(text: str) -> Iterator[tuple[int, int]]:
    """Give the names in Latin letters that stand behind a country."""
    for country in FOREIGN.finditer(text):
        found = latin_front(text, country.end(), abroad=True)
        if found and not NO_FIRM.match(text, found[1]):
            yield country.start(), found[BODY.search(text, *found) is not None]


def foreign(text: str, start: int) -> int:
    """Give where the country in front of a name from abroad ends; `start`, where there is none."""
    found = FOREIGN.match(text, start)
    return found.end() if found else start


def latin_front(text: str, start: int, *, abroad: bool) -> tuple[int, int] | None:
    """Give where a name in Latin letters ends, alone and with its trade and form, or None.

    Capitals alone may be a technique (LED): a country stands before them, or a trade or form behind.
    """
    found = WRITTEN.match(text, start)
    if found is None:
        return None
    end = _closed(text, found.end())
    sure = abroad or bool(found["name"]) or end > found.end()
    return (found.end(), end) if sure else None


def _closed(text: str, start: int) -> int:
    """Give where the trade and form behind a name end; a word that opens a product's name is none."""
    body = BODY.match(text, start)
    if body:
        return body.end()
    trade = next(iter(cut(text[start : start + 4])), "")
    if trade not in owns():
        return start
    body = BODY.match(text, start + len(trade))
    if body:
        return body.end()
    return start if trade in weak() and trade != "医疗" else start + len(trade)
