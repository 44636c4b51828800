"""Lines that lead on to another page or column, 下转第二版: a sentence that one cuts in two is made whole.

Where one such line and one that leads back stand in a text, the rest of the sentence is put
behind its beginning. Elsewhere a paragraph ends there; a sentence left open is a doubt.
"""

import re

from graph.document import Range
from ingest.layout.lines import BORDER, FINAL, JOINT
from ingest.layout.repaired import Doubt, Repaired

EXAMPLES = (
    (
        "甲县开工八个项目，总投（下转第四版）\n\n乙县\n（上接第一版）资三十亿元。年内完工。",
        "甲县开工八个项目，总投\u2028资三十亿元。\u2029\n\n乙县\n年内完工。",
    ),
    (
        "甲县开工八个项目。\n（下转06版）\n\n（上接01版）年内完工。",
        "甲县开工八个项目。\u2029\n\n（上接01版）年内完工。",
    ),
    ("总投资三十亿元，（下转第2页） 要闻", "总投资三十亿元，\u2029 要闻"),
    ("甲县开工\n下转A04版\n要闻", "甲县开工\u2029\n要闻"),
    ("这块地流转给大户（下转包）经营", "这块地流转给大户（下转包）经营"),
)
PLATE = "[ 　]*(?:第?[ 　]*[一二三四五六七八九十\\dA-Z]{1,4}[ 　]*[版页]|[左右上下前后]一?[栏版页])[①-⑳]?"
ON = re.compile(rf"（[▶►>☞ ]{{0,3}}下转{PLATE}）|^[▶►>☞ 　]{{0,9}}下转{PLATE}[ 　]*$", re.MULTILINE)
BACK = re.compile(rf"（[▶►>☞ ]{{0,3}}(?:上接|紧接){PLATE}）")
TAIL = 8  # characters
REST = re.compile("[^。！？\n]{0,200}(?:\n[^。！？\n]{1,200}){0,12}[。！？][”’）]*")


def lead_on(page: Repaired) -> Repaired:
    """Bring the rest of a cut sentence to its beginning, or end the paragraph where a text leads on."""
    text = page.text
    if "下转" not in text:
        return page
    ons = [(told(text, match.start()), match.end()) for match in ON.finditer(text)]
    cut = [on for on in ons if on[0] and not FINAL.search(text, max(0, on[0] - TAIL), on[0])]
    backs = [match.span() for match in BACK.finditer(text, ons[0][1])] if len(ons) == 1 else []
    rest = REST.match(text, backs[0][1]) if cut and len(backs) == 1 else None
    if rest:
        return whole(page, ons[0], backs[0], rest.span())
    doubts = [Doubt("cut_off", page.origin[a - 1], page.origin[b - 1] + 1) for a, b in cut]
    return page.doubt(doubts).edit((a, b, BORDER) for a, b in ons)


def told(text: str, end: int) -> int:
    """Give the end of the words before a place."""
    while end and text[end - 1].isspace():
        end -= 1
    return end


def whole(page: Repaired, on: Range, back: Range, rest: Range) -> Repaired:
    """Give the page with the rest of the sentence behind where it leads on."""
    pieces = [(0, on[0]), (on[0], on[0] + 1), rest, (on[0], on[0] + 1)]
    found = page.arrange([*pieces, (on[1], back[0]), (rest[1], len(page.text))])
    end = on[0] + 1 + rest[1] - rest[0]
    return found.edit([(on[0], on[0] + 1, JOINT), (end, end + 1, BORDER)])
