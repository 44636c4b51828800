"""Full-width digits, letters and signs written half-width; brackets and commas full-width."""

import re
import unicodedata

from ingest.layout.repaired import Repaired

EXAMPLES = (
    ("投资１２．５亿元，占４０％", "投资12.5亿元，占40%"),
    ("履约率90﹪﹔开工率60﹪", "履约率90%；开工率60%"),
    ("荥阳市(二期),总投资", "荥阳市（二期），总投资"),
    ("G107(S312)和1,136亿元", "G107（S312）和1,136亿元"),
)
HALF = {ord(c) + 0xFEE0: c for c in map(chr, range(0x21, 0x7F)) if c.isalnum() or c in "%#&*+/<=>@"}
RADICALS = {
    place: folded
    for place in (*range(0x2E80, 0x2FE0), *range(0xF900, 0xFB00))
    if len(folded := unicodedata.normalize("NFKC", chr(place))) == 1
}
SMALL = dict(zip(map(ord, "﹐﹑﹔﹕﹖﹗﹙﹚﹪"), "，、；：？！（）%", strict=True))
BRACKETS = {"(": "（", ")": "）"}
TABLE = {chr(place): words for place, words in (HALF | RADICALS | SMALL).items()} | BRACKETS
ODD = re.compile(f"[{re.escape(''.join(TABLE))}]")
POINT = re.compile(r"．(?<=\d．)(?=\d)")
FULL = {",": "，", ";": "；", ":": "：", "?": "？", "!": "！"}
SIGN = re.compile("[,;:?!]")
CHINESE = re.compile("[\u3400-\u9fff“”《》（）]")


def even_width(page: Repaired) -> Repaired:
    """Write each character in the width that Chinese print gives it; lengths do not change."""
    text = POINT.sub(".", ODD.sub(lambda m: TABLE[m[0]], page.text))
    return page.rewrite(SIGN.sub(lambda m: sign(text, m.start()), text))


def sign(text: str, place: int) -> str:
    """Give a sign of punctuation in full width where a Chinese character stands beside it."""
    beside = text[max(0, place - 1) : place] + text[place + 1 : place + 2]
    return FULL[text[place]] if CHINESE.search(beside) else text[place]
