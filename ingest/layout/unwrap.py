"""Lines that a page's width has cut, joined to paragraphs."""

import re
from collections.abc import Sequence
from itertools import pairwise

from ingest.layout.affinity import REACH, longer
from ingest.layout.bonds import LABEL
from ingest.layout.byline import SIGNED
from ingest.layout.lines import (
    BORDER,
    CLOSED,
    INDENT,
    JOINT,
    LONG,
    OPEN,
    SLACK,
    Frame,
    Line,
    chunks,
    cut_by_count,
    frame_of,
    is_prose,
)
from ingest.layout.repaired import Edit, Repaired

EXAMPLES = (
    (
        "“签约一批”项目34个，总投资\n1136亿元。其中，先进制造业1\n6个。\n另有两个项目待签约。",
        "“签约一批”项目34个，总投资1136亿元。其中，先进制造业16个。\u2029另有两个项目待签约。",
    ),
    (
        "　　三月三日，全县集中开工\n八个项目。\n　　第一个是面粉加工。",
        "　　三月三日，全县集中开工八个项目。\u2029第一个是面粉加工。",
    ),
    (
        "　　三月三日，岚川县共有九十八个项目集中开工，\n1136亿元；签约34个，227.5亿元；投产\n的23个。\n　　其后另有两个项目待签约。",
        "　　三月三日，岚川县共有九十八个项目集中开工，1136亿元；签约34个，227.5亿元；投产的23个。\u2029其后另有两个项目待签约。",
    ),
    ("本报记者 张三\n王五 摄", "本报记者 张三\u2029王五 摄"),
    ("县城片区海铁联运国际班列\n首发现场", "县城片区海铁联运国际班列首发现场"),
    (
        "岚川县第十\n三期“三个一批”项目集中开工\n\n活动今天举行。",
        "岚川县第十三期“三个一批”项目集中开工\n\n活动今天举行。",
    ),
    (
        "甲岭片区改造工程（二期） 1500万\n乙川供水 3500万",
        "甲岭片区改造工程（二期） 1500万\u2029乙川供水 3500万",
    ),
    ("岚川县举行\n第十三期项目集中签约仪式", "岚川县举行\u2029第十三期项目集中签约仪式"),
    (
        "八个项目集中开工，县里的主要领导到场。（记\n者 王五）\n责任编辑：\n上一篇\n下一篇",
        "八个项目集中开工，县里的主要领导到场。（记者 王五）\u2029责任编辑：\u2029上一篇\u2029下一篇",
    ),
)
LIST_END = re.compile(
    r"(?:项目|工程|公司|基地|中心|园区?|线|集团|厂|[）)]|[ \u3000]\d[\d.]*[万亿](?:美?元)?)$"
)
DASH = re.compile("[—-]{2}|[（(【]")
LOOSE = re.compile(f"{JOINT}")
SPOKEN = re.compile("[，。；！？…]")
NARROW = 0.8
HEADLINE = 12  # print columns
WIDER = 0.6
NUMBER = re.compile("[\u4e00-\u9fff]\\d+(?:\\.\\d*)?$")
ENDED = re.compile("[。！？]")
UNIT = re.compile("[个项家亿万元%]|[.．]\\d")
OPENING, CLOSING = frozenset("“‘（《【"), frozenset("，、；：！？”’）》】")
HANGING = "，。、；：！？”’）》】"
ORDINAL = re.compile("第[一二三四五六七八九十百\\d]*$")
LATIN = re.compile("[A-Za-z,.;:]")


def join_lines(page: Repaired) -> Repaired:
    """Join the lines of each paragraph; where one ends, set `BORDER`."""
    edits: list[Edit] = []
    for base, chunk in chunks(page.text):
        if "\n" in chunk.text:
            edits += ((base + a, base + b, words) for a, b, words in join(chunk.lines, page.text))
    return close_joints(page.edit(edits))


def close_joints(page: Repaired) -> Repaired:
    """Join the chunks of one paragraph that an earlier repair has brought together."""
    return page.edit((m.start(), m.end(), "") for m in LOOSE.finditer(page.text))


def join(lines: Sequence[Line], own: str) -> list[Edit]:
    """Give the edits that close or keep each line break of a chunk; `own` is the text of its page."""
    if len(lines) < 2:
        return []
    edits: list[Edit] = []
    for run in runs(lines):
        if edits:
            edits.append((run[0].start - 1, run[0].start, BORDER))
        edits += join_run(run, own)
    return edits


def runs(lines: Sequence[Line]) -> list[list[Line]]:
    """Part a chunk where the print space changes: three lines narrower or far wider than before."""
    widths = [inner_width(line) for line in lines]
    narrow = sum(width < max(widths) * NARROW for width in widths)
    if narrow < 3 or cut_by_count([line for line in lines if not line.byline]):
        return [list(lines)]
    found = [[lines[0]]]
    widest = widths[0]
    for index in range(1, len(lines)):
        ahead = widths[index : index + 3]
        even = len(ahead) == 3 and sorted(ahead)[1] >= max(ahead) * SLACK
        narrower = even and max(ahead) < widest * NARROW
        wider = len(found[-1]) > 2 and min(ahead) * WIDER > widest
        if (narrower or wider) and not ties(lines[index - 1], lines[index]):
            found.append([])
            widest = 0
        found[-1].append(lines[index])
        widest = max(widest, widths[index])
    return found


def ties(left: Line, right: Line) -> bool:
    """Say whether the right line closes a bracket or a sentence that the left one leaves open."""
    return held(left, right) or (
        not left.final
        and ENDED.search(right.words) is not None
        and SPOKEN.search(left.words) is not None
    )


def inner_width(line: Line) -> int:
    """Give a line's width without the closing points that may hang out of its column."""
    return line.width - 2 * (len(line.words) - len(line.words.rstrip(HANGING)))


def join_run(lines: list[Line], own: str) -> list[Edit]:
    """Give the edits of lines that share a print space."""
    frame = frame_of([line for line in lines if not line.byline] or lines)
    prose = is_prose("".join(line.words for line in lines))
    opening, spoken = True, False
    edits = []
    for left, right in pairwise(lines):
        spoken = spoken or SPOKEN.search(left.words) is not None
        on = flows(left, right, frame, opening) if prose else extends(left, right, frame)
        on = on or (not spoken and severed(left, right, own))
        edits.append((left.end, right.start, between(left, right, frame) if on else BORDER))
        opening, spoken = not on, spoken and on
    return edits


def flows(left: Line, right: Line, frame: Frame, opening: bool) -> bool:
    """Say whether the right line of running text carries on the left one's paragraph."""
    if apart(left, right):
        return False
    if held(left, right) or counted(left.words, right.words):
        return True
    size = frame.measure(left)
    indented = right.indent > 1 and (right.indent > left.indent or frame.indented)
    if left.final:
        exact = frame.indented or (frame.wrapped and size >= frame.exact)
        return exact and size >= frame.least and not indented
    if frame.indented and size >= LONG * frame.widest:
        return not indented
    full = size >= frame.least or (opening and frame.least <= size + INDENT <= frame.widest + 1)
    return full and not indented


def held(left: Line, right: Line) -> bool:
    """Say whether the right line closes a bracket that the left one opens."""
    return OPEN.search(left.words) is not None and CLOSED.match(right.words) is not None


def counted(left: str, right: str) -> bool:
    """Say whether the right words go on with the number, or tell the unit of one, with which the left ones end."""
    if not NUMBER.search(left):
        return False
    return right[0].isdigit() if left[-1] == "." else UNIT.match(right) is not None


def extends(left: Line, right: Line, frame: Frame) -> bool:
    """Say whether the right line carries on a headline or caption that was too long for one."""
    if apart(left, right) or DASH.match(right.words) or right.width > left.width + 2:
        return False
    if LIST_END.search(left.words) and LIST_END.search(right.words):
        return False
    return frame.measure(left) >= frame.least


def severed(left: Line, right: Line, own: str) -> bool:
    """Say whether a headline's line stops inside a number, a bracket, a word or words that the page uses elsewhere."""
    if apart(left, right) or left.final or SPOKEN.search(right.words):
        return False
    a, b = left.words, right.words
    if b[0] in CLOSING or a[-1] in OPENING or ORDINAL.search(a) or held(left, right):
        return True
    if counted(a, b):
        return True
    if left.width < HEADLINE or LABEL.match(b) or SPOKEN.search(b):
        return False
    return a[-2:] + b[:2] in own or longer(a[-REACH:], b[:REACH])


def apart(left: Line, right: Line) -> bool:
    """Say whether one of two lines stands for itself: a list mark, a byline."""
    if right.marked or right.byline or left.byline:
        return True
    return "记者" in left.words and SIGNED.search(left.words) is not None


def between(left: Line, right: Line, frame: Frame) -> str:
    """Give what stands for a line break: a space that was there, or one between Latin words."""
    room = right.start - left.end
    if room > 1 and (left.trailing or right.indent == 1):
        return " "
    latin = LATIN.match(left.words[-1]) and LATIN.match(right.words[0])
    return " " if latin and not frame.by_count else ""
