"""Page numbers and running heads: the frame of a printed page, not its text."""

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from graph.types.firsts import Sought
from ingest.layout.byline import is_byline
from ingest.layout.lines import PAGE
from ingest.layout.repaired import Edit, Repaired

EXAMPLES = (
    ("总投资10亿元以上项\n— 3 —\n目30个。", "总投资10亿元以上项\n目30个。"),
    ("开工。\n\n第 2 页 共 9 页\n\n投产。", "开工。\n\n\n投产。"),
    ("开工。\n\n12\n\n投产。", "开工。\n\n\n\n投产。"),
    ("年度目标的\n1/3", "年度目标的\n1/3"),
    ("开工项\n\f沙河周报 2020年3月4日 第2版\n目八个。", "开工项\n\n目八个。"),
    ("序号\n1\n面粉厂\n2\n水厂", "序号\n1\n面粉厂\n2\n水厂"),
    (
        "沙河日报 A2版\n甲地开工。\f沙河日报 A3版\n乙地开工。\f沙河日报 A4版\n丙地开工。",
        "甲地开工。\n乙地开工。\n丙地开工。",
    ),
)
NUMBERED = re.compile(
    r"^[ \u3000]*(?:[-—–－·•~～]{1,3} ?\d{1,4} ?[-—–－·•~～]{1,3}|第 ?\d{1,4} ?页(?: ?[，,/]? ?共 ?\d{1,4} ?页)?"
    r"|[Pp]age \d{1,4}(?: of \d{1,4})?)[ \u3000]*(?:\n|$|(?=\f))",
    re.MULTILINE,
)
BARE = Sought(
    r"(?<![^\n\f]\n)(?<![^\n\f])[ \u3000]*\d{1,3}(?: ?/ ?\d{1,3})?[ \u3000]*(?=\n[\n\f]|\f|\n?\Z)"
)
LINE = re.compile(r"[^\n]+")
DIGITS = re.compile(r"[\d\s一二三四五六七八九十]+")
PLATE = re.compile("\\d版$")
EDGE = 2
SHORTEST, LONGEST = 3, 60
NEAR = 40


def drop_furniture(page: Repaired) -> Repaired:
    """Take out page numbers and what the pages of a document repeat at head or foot."""
    if PAGE in page.text:
        page = page.edit(running(page.text))
    page = page.edit((m.start(), m.end(), "") for m in NUMBERED.finditer(page.text))
    page = page.edit((m.start(), m.end(), "") for m in lone_numbers(page.text))
    return page.rewrite(page.text.replace(PAGE, "\n"))


def lone_numbers(text: str) -> list["re.Match[str]"]:
    """Give the numbers that stand alone between blank lines, unless they count a list."""
    found = list(BARE.finditer(text))
    near = sum(right.start() - left.end() < NEAR for left, right in pairwise(found))
    return [] if len(found) > 2 and 2 * near >= len(found) else found


def running(text: str) -> list[Edit]:
    """Give the edits that take out lines which most pages repeat at their edges."""
    pages = list(edges(text))
    counts = Counter(key for page in pages for key in {key for _, _, key in page})
    needed = max(2, (len(pages) + 1) // 2)
    edits: list[Edit] = []
    for number, page in enumerate(pages):
        for place, (start, end, key) in enumerate(page):
            words = text[start:end].strip()
            often = key and counts[key] >= needed and (counts[key] > 2 or is_byline(words))
            plate = number and place == 0 and PLATE.search(words) and is_byline(words)
            if often or plate:
                edits.append((start, min(end + (text[end : end + 1] == "\n"), len(text)), ""))
    return edits


def edges(text: str) -> Iterator[list[tuple[int, int, str]]]:
    """Give, for each page, its first and last lines and what they say without numbers."""
    start = 0
    for page in text.split(PAGE):
        lines = [match.span() for match in LINE.finditer(page) if not match[0].isspace()]
        chosen = sorted({*lines[:EDGE], *lines[-EDGE:]})
        yield [(start + a, start + b, key_of(page[a:b])) for a, b in chosen]
        start += len(page) + 1


def key_of(line: str) -> str:
    """Give a line without its numbers, or nothing where it is too long or too short to be a head."""
    words = DIGITS.sub("", line)
    return words if SHORTEST <= len(words) <= LONGEST else ""
