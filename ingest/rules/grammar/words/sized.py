"""A list against the count that is told of it: one item that is two, or two that are one."""

import re
from typing import NamedTuple

from ingest.rules.grammar.words.delimiters import Range
from ingest.rules.grammar.words.lead import ahead_of, promised, valued

CLOSERS = "）)"
SHORTEST = 3  # characters
LONGEST = 10
SHARED_BY = "江河湖溪渠沟路街镇乡村"
PLACES = "县市区镇乡州"
STEP = "(?:育苗|繁育|种植|栽培|养殖|采摘|采制|采选|屠宰|初加工|精?深加工|加工|生产|制造|研发|组装|包装|分拣|仓储|冷藏|贮藏|储存|配送|销售|回收|拆解|处置|利用)"
STEP_ENDS = re.compile(f"{STEP}$")
STEPS = re.compile(f"{STEP}(?:[及和与、]|以及){STEP}")
BEFORE_ROW = ("项目，", "项目；", "工程，", "工程；")
ROW_GOES_ON = re.compile(r"[，；][^，。；、]{4,40}(?:项目|工程)(?:[，；]|等)|等\d+个(?:项目|工程)")
CLASS_ENDS = ("项目", "工程", *CLOSERS)


class Entry(NamedTuple):
    """One item of a run: text[start:end] is its name, `note` what stands in brackets behind it."""

    start: int
    end: int
    head: str
    note: Range | None = None


def whole_ones(text: str, entries: list[Entry]) -> list[Entry]:
    """Join the items that lack 项目 to the next, where they are those too many for the list's count: 图书馆、|剧场建设项目."""
    closed = [text.endswith(CLASS_ENDS, entry.start, entry.end) for entry in entries]
    if len(entries) > 1 and closed[-1] and not any(closed[:-1]) and _in_row(text, entries):
        return [entries[-1]._replace(start=entries[0].start)]
    surplus = len(entries) - sum(closed)
    if not 0 < surplus < len(entries) - 1 or not closed[-1]:
        return entries
    noted = all(bool(entry.note) == whole for entry, whole in zip(entries, closed, strict=True))
    if not noted and promised(ahead_of(text, entries[0].start)) != sum(closed):
        return entries
    joined: list[Entry] = []
    start = None
    for entry, whole in zip(entries, closed, strict=True):
        start = entry.start if start is None else start
        if whole:
            joined.append(entry._replace(start=start))
            start = None
    return joined


def _in_row(text: str, entries: list[Entry]) -> bool:
    """Tell whether items stand between whole ones that a pause parts: A项目，|B、C项目|，D项目; the last before 等14个项目."""
    plain = all(map(_bare, entries[:-1])) and text.endswith(BEFORE_ROW, 0, entries[0].start)
    return plain and bool(ROW_GOES_ON.match(text, entries[-1].end))


def co_headed(text: str, entries: list[Entry]) -> list[Entry]:
    """Join rivers, roads or towns that share one undertaking, unless their list counts them: 甲江、|乙江流域生态修复项目."""
    found: list[Entry] = []
    for entry in reversed(entries):
        last = found[-1] if found else None
        shared = last and last.head != "none" and _shares(text, entry, last)
        if last and (shared or _steps(text, entry, last)):
            found[-1] = last._replace(start=entry.start)
        else:
            found.append(entry)
    if len(found) < len(entries) == promised(ahead_of(text, entries[0].start)):
        return entries
    return found[::-1]


def _shares(text: str, entry: Entry, last: Entry) -> bool:
    """Tell whether a bare item is one of those that the next one's works are for."""
    kind = text[entry.end - 1]
    if not _bare(entry) or kind not in SHARED_BY or entry.end - entry.start > LONGEST:
        return False
    return bool(re.match(f"[一-鿿]{{1,4}}{kind}(?=[^，。；、]{{3}})", text[last.start : last.end]))


def _steps(text: str, entry: Entry, last: Entry) -> bool:
    """Tell whether a bare item and the next are steps of one making: 菌种生产、|栽培及加工综合建设."""
    ends = _bare(entry) and STEP_ENDS.search(text, entry.start, entry.end)
    return bool(ends and STEPS.match(text, last.start, last.end))


def inner(text: str, entries: list[Entry]) -> list[Entry]:
    """Join what stands around an item too short for a name, up to the next with a head: 甲科高频、|高速、|覆铜板项目."""
    found: list[Entry] = []
    for entry in entries:
        bare = entry.head == "strong" and len(found) > 1 and all(map(_bare, found[-2:]))
        if bare and _is_short(text, found[-1]):
            found[-2:] = [entry._replace(start=found[-2].start)]
        else:
            found.append(entry)
    return found


def _is_short(text: str, entry: Entry) -> bool:
    """Tell whether an item is too short for a project and no county."""
    return entry.end - entry.start < SHORTEST and text[entry.end - 1] not in PLACES


def _bare(entry: Entry) -> bool:
    """Tell whether an item has neither head nor note."""
    return entry.head == "none" and not entry.note


def _size(tail: "re.Match[str]") -> int:
    """Give the number that closes a list (等4个项目), or 0."""
    digits = re.match(r"\d+|[两二三四五六七八九十](?=个|项|家)", tail["count"] or "")
    return valued(digits.group()) if digits else 0


def lacks_one(text: str, tail: "re.Match[str] | None", entries: list[Entry]) -> bool:
    """Tell whether the count in front or behind says that the last item is two."""
    size = _size(tail) if tail else promised(ahead_of(text, entries[0].start))
    return size == len(entries) + 1


def halves(text: str, entry: Entry) -> list[Entry]:
    """Split the last item at its 和, where the list is one short of its count."""
    parts = re.split("和|与|及", text[entry.start : entry.end])
    if len(parts) != 2 or min(map(len, parts)) < 4:
        return [entry]
    middle = entry.start + len(parts[0])
    left = Entry(entry.start, middle, "none")
    return [left, Entry(middle + 1, entry.end, entry.head, entry.note)]
