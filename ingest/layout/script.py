"""Traditional characters written as simplified ones, in pages set in traditional script."""

import re
from functools import cache

import opencc

from ingest.layout.repaired import Repaired

EXAMPLES = (
    ("總投資十億元的項目", "总投资十亿元的项目"),
    ("儅天，辳業項目縂投資十億元", "当天，农业项目总投资十亿元"),
    ("瞭望台与乾元路", "瞭望台与乾元路"),
)
SHARE = 10
SAMPLE = 20_000
# Old and rare forms that converters write for common characters, and no dictionary takes back.
RARE = str.maketrans(
    "縂儅辳琯擧処郃繙傚竝鑛鉄銲廻倂俻勣厛厰坿塲尅搆攷朞栢槩毉煇甎畧窰菓蔴衹隄騐讅閙呌廵穏緐蓡覩賸隂靭啣幙彊徧愽擕敺砲臯蘤躰逈鑪",
    "总当农管举处合翻效并矿铁焊回并备绩厅厂附场克构考期柏概医辉砖略窑果麻只堤验审闹叫巡稳繁参睹剩阴韧衔幕强遍博携驱炮皋花体迥炉",
)
HAN = re.compile("[\u3400-\u9fff]")


def simplify(page: Repaired) -> Repaired:
    """Write a traditional page in simplified characters; lengths do not change.

    A page is traditional where more than one in ten of its Chinese characters is; a single
    乾 or 著 in a simplified page stays.
    """
    if not traditional(page.text):
        return page
    return page.rewrite("".join(folded(line) for line in page.text.splitlines(keepends=True)))


def traditional(text: str) -> bool:
    """Say whether a text is set in traditional characters, by a sample of its characters."""
    sample = text[:: 1 + len(text) // SAMPLE]
    changed = len(changing().findall(sample))
    return changed > 0 and changed * SHARE > len(HAN.findall(sample))


@cache
def changing() -> "re.Pattern[str]":
    """Give the pattern of a character that has another, simplified form."""
    return re.compile(f"[{''.join(letters())}]")


@cache
def converter() -> opencc.OpenCC:
    """Give the converter, loaded once."""
    return opencc.OpenCC("t2s")


@cache
def letters() -> dict[str, str]:
    """Give the traditional characters of the basic plane and their simplified forms."""
    every = [chr(place) for place in range(0x4E00, 0xA000)]
    simple = converter().convert("\n".join(every)).split("\n")
    pairs = zip(every, (one.translate(RARE) for one in simple), strict=True)
    return {a: b for a, b in pairs if a != b and len(b) == 1}


def folded(line: str) -> str:
    """Give a line in simplified characters, by phrases where that keeps its length."""
    whole = converter().convert(line).translate(RARE)
    return (
        whole
        if len(whole) == len(line)
        else line.translate({ord(a): b for a, b in letters().items()})
    )
