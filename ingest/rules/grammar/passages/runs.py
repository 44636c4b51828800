"""Runs: items joined by 、 that tell one thing after another, their lead-in and their closing class word."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from graph.types.firsts import Sought
from ingest.rules.grammar.passages.grouping import DONE, TAIL, said
from ingest.rules.grammar.passages.phrase import Phrase, phrases, stripped
from ingest.rules.grammar.passages.quoted import unquoted
from ingest.rules.grammar.passages.scan import Scan
from ingest.rules.grammar.words.delimiters import Item, Range
from ingest.rules.grammar.words.heads import PART
from ingest.rules.grammar.words.lead import ahead_of, announces, lead_of, valued
from ingest.rules.grammar.words.sized import (
    CLOSERS,
    Entry,
    co_headed,
    halves,
    inner,
    lacks_one,
    whole_ones,
)

COUNTED = re.compile(
    (
        r"(?:这|等|一?共|合计)?(?P<count>[两二三四五六七八九十]|\d{1,2})(?:个|项|座|条"
        r"|大)(?:(?P<kind>(?:(?!指标|措施|机制|任务|工作"
        r"|方面)[^，。；：！？、（）]){0,10}?)(?P<head>项目|工程)"
        r"|(?=[，。；（]|$|均|都|已|总投资|投资|"
    )
    + DONE
    + "))"
)
NOTE = re.compile(
    rf"[（(](?!{PART}[）)])(?P<note>[^（）()]*(?:[（(][^（）()]*[）)][^（）()]*)*)[）)]$"
)
OF_BATCH = re.compile("[（(](?:第[^（）()]{1,3}|上一?|本)期")
# What a firm whose name holds 工程 makes: 甲市政工程|构件加工.
WORKS_FOR = re.compile(
    "工程(?![和与及的])[\u4e00-\u9fff]{0,8}(?:加工|制造|生产|定制|制作|研发|组装|装备|设备|材料|粒子)$"
)
LINK = re.compile("和|与|及")
JOINS = re.compile("以及|[和与及]")
AND = re.compile("以及|及其")
SHARED = re.compile(r"，?(?:计划|协议)?(?:总)?投资(?:总?额)?(?:分别|各)")
PRICE = re.compile(
    r"(?:计划|预计|协议|拟|总)*投资额?[约近超逾达]?\d[\d.]*[余多]?(?:万|亿)美?元?的?|[约近超]?\d[\d.]*(?:万|亿)美?元的?"
)
PAYS = re.compile(rf"(?:签[订署约下]了?的?)?(?:{PRICE.pattern})(?:建设|兴建|新建|实施|打造)?的?")
LEADS = ("牵头", "投资", "投建", "承建", "实施", "带来", "主导")
BRAND, SHORTEST = 8, 4  # characters
# What is told of a whole list behind its last name.
ALL = re.compile("全部|全都|悉数|均|都|双双|齐齐")
EACH = re.compile(r"\d[条座台栋个项套间]$")
BRACKETS = re.compile(r"[（(][^（）()]*(?:[（(][^（）()]*[）)][^（）()]*)*[）)]")


class Run(NamedTuple):
    """Items told one after another; `announced` tells how surely they are announced as projects, `kind` and `counted` what closes them."""

    entries: tuple[Entry, ...]
    announced: int
    kind: str | None
    counted: str
    start: int
    end: int

    @property
    def size(self) -> int:
        """How many items the list says that it has, or 0."""
        found = re.match(r"\d+|[两三四五六七八九十]$", self.counted)
        return valued(found[0]) if found else 0


def note_behind(text: str, start: int, end: int) -> "re.Match[str] | None":
    """Give the note in brackets that closes text[start:end], where one does."""
    return NOTE.search(text, start, end) if text[end - 1] in CLOSERS else None


def run(scan: Scan, group: tuple[Item, ...]) -> Run:
    """Read one group of items."""
    tail = _match(TAIL, scan, group[-1])
    stop = tail.start() if tail else group[-1].end
    read = [entry for item in group for entry in _entries(scan, item, group, stop)]
    entries = [entry for one in read for entry in unquoted(scan.text, one)]
    entries = [*entries[:-1], *(_by_place(scan, entries[-1]) if entries else ())]
    entries = whole_ones(scan.text, co_headed(scan.text, entries))
    if not tail:
        entries = inner(scan.text, entries)
    counted = _counted(scan, group)
    if not tail and counted:
        shorter = [
            entry for item in group for entry in _entries(scan, item, group, counted.start())
        ]
        if shorter and len(shorter) + 1 == valued(counted["count"]):
            shorter[-1:] = halves(scan.text, shorter[-1])
        size = valued(counted["count"])
        if len(shorter) == size or (1 < len(shorter) < size and _behind(counted, shorter[-1])):
            entries, tail = shorter, counted
    shared = SHARED.match(scan.text, entries[-1].end) if entries else None
    if (shared and len(entries) == 1) or (entries and lacks_one(scan.text, tail, entries)):
        entries[-1:] = halves(scan.text, entries[-1])
    return _run(scan.text, group, tuple(entries), tail)


def _by_place(scan: Scan, entry: Entry) -> list[Entry]:
    """Part two names that 和 joins, of which each opens with its county: 甲区制动片产业化|和|乙区商务广场."""
    if _opens_with_county(scan, entry.start):
        inside = scan.solid_end(entry.start) + SHORTEST
        for link in LINK.finditer(scan.text, inside, entry.end - SHORTEST):
            if _opens_with_county(scan, link.end()):
                left = Entry(entry.start, link.start(), "none")
                return [left, entry._replace(start=link.end())]
    return [entry]


def _opens_with_county(scan: Scan, place: int) -> bool:
    """Tell whether a county's or district's name begins here."""
    return scan.begins_solid(place) and scan.text[scan.solid_end(place) - 1] in "县市区"


def _behind(counted: "re.Match[str]", last: Entry) -> bool:
    """Tell whether a count of projects stands right behind a name: 甲电力二期、乙氨纶|5个项目."""
    return bool(counted["head"]) and counted.start() == (last.note[1] if last.note else last.end)


def _run(
    text: str, group: tuple[Item, ...], entries: tuple[Entry, ...], tail: "re.Match[str] | None"
) -> Run:
    first = entries[0].start if entries else group[0].start
    ahead = ahead_of(text, first).rstrip("“「《")
    kind, counted = said(text, tail, [entry.end for entry in entries])
    return Run(
        entries,
        announces(ahead, lead_of(ahead), len(entries)),
        kind,
        counted,
        first,
        tail.end() if tail else entries[-1].end if entries else group[-1].end,
    )


def _counted(scan: Scan, group: tuple[Item, ...]) -> "re.Match[str] | None":
    each = any(EACH.search(scan.text, item.start, item.end) for item in group[:-1])
    return _match(COUNTED, scan, group[-1]) if len(group) > 1 and not each else None


def _match(pattern: "re.Pattern[str] | Sought", scan: Scan, item: Item) -> "re.Match[str] | None":
    for match in pattern.finditer(scan.text, item.start, item.end):
        if not any(a < match.start() < b for a, b in scan.solid):
            return match
    return None


def _entries(scan: Scan, item: Item, group: tuple[Item, ...], stop: int) -> Iterator[Entry]:
    end = min(item.end, stop)
    if scan.text[end - 1] == "等":
        end -= 1
    found: Sequence[Phrase] = phrases(scan, item.start, end)
    whole = _whole(scan, item, end, group)
    if whole:
        found = [phrase for phrase in found if phrase.end > whole.start]
    if whole and (not found or _goes_on(scan.text, found[-1], whole)) and len(found) < 2:
        yield Entry(whole.start, whole.end, found[0].head if found else "none", whole.note)
        yield from _second(scan, whole, end)
    else:
        if whole and found and _joined(scan.text, whole, found[0]):
            yield whole
        yield from (_with_note(scan.text, phrase, end) for phrase in found)
        if found and (left := LINK.match(scan.text, found[-1].end, end)):
            yield from _rest(scan, left.end(), end)


def _joined(text: str, whole: Entry, phrase: Phrase) -> bool:
    """Tell whether 和 or 以及 joins a name without a head to one with: 丙街改造（A地块）以及|丁楼."""
    end = whole.note[1] if whole.note else whole.end
    return bool(JOINS.fullmatch(text, end, phrase.start)) if end < phrase.start else False


def _rest(scan: Scan, start: int, end: int) -> Iterator[Entry]:
    """Give the bare name that 和 joins to the last one with a head."""
    left, right = next(iter(scan.chunks(start, end)), (end, end))
    note = note_behind(scan.text, left, right)
    close = note.start() if note else right
    whole = right == end or ALL.match(scan.text, right, end)
    if left == start and close - left >= 4 and whole:
        yield Entry(left, close, "none", note.span() if note else None)


def _second(scan: Scan, whole: Entry, end: int) -> Iterator[Entry]:
    """Give the name that 以及 joins to the last one."""
    match = AND.match(scan.text, whole.note[1] if whole.note else whole.end)
    if match and match.end() < end:
        left, right = next(iter(scan.chunks(match.end(), end)), (end, end))
        found = [close for _, close in scan.heads_in(left, right)]
        if left == match.end():
            yield Entry(left, right, "weak" if found and found[-1] == right else "none")


def _goes_on(text: str, phrase: Phrase, whole: Entry) -> bool:
    """Tell whether a name reaches beyond its head: 污水处理厂扩容, 科技园东区（三期）; never 项目审批."""
    return phrase.end == whole.end or (
        phrase.start < whole.end
        and (phrase.head == "weak" or bool(WORKS_FOR.match(text, phrase.end - 2, whole.end)))
        and not text.startswith(tuple("和与及等的"), phrase.end)
        and not OF_BATCH.match(text, phrase.end)
    )


def _whole(scan: Scan, item: Item, end: int, group: tuple[Item, ...]) -> Entry | None:
    """Give the item as one name: no verb or function word in it, but before the first item's name.

    Of the last item, what stands before the first such word.
    """
    first, last = item is group[0], item is group[-1]
    price = PRICE.match(scan.text, item.start, end)
    start = price.end() if price else item.start
    pieces = scan.chunks(start, end)
    if not first and _of_firm(scan, pieces):
        start, pieces = pieces[1][0], pieces[1:]
    if not pieces or not (first or last or len(pieces) == 1):
        return None
    left, right = pieces[0] if last and not first else pieces[-1]
    if (first and right != end) or (not first and left > start + 2):
        return None
    note = note_behind(scan.text, left, right)
    close = note.start() if note else right
    begin = stripped(scan, left, close)
    return Entry(begin, close, "none", (close, right) if note else None) if begin < close else None


def _of_firm(scan: Scan, pieces: list[Range]) -> bool:
    """Tell whether an item is a firm and what that makes or pays for: 甲能科技的储能电池, 甲能科技投资3亿元的储能电池."""
    if len(pieces) != 2:
        return False
    if PAYS.fullmatch(scan.text, pieces[0][1], pieces[1][0]):
        return pieces[1][1] - pieces[1][0] >= SHORTEST
    if scan.text[pieces[0][1] : pieces[1][0]] != "的":
        return False
    led = scan.text.endswith(LEADS, *pieces[0]) and pieces[0][1] - pieces[0][0] <= 2 * BRAND
    short = (led or pieces[0][1] - pieces[0][0] <= BRAND) and not scan.heads_in(
        pieces[0][0], pieces[1][1]
    )
    return short and pieces[1][1] - pieces[1][0] >= SHORTEST


def _with_note(text: str, phrase: Phrase, end: int) -> Entry:
    match = BRACKETS.match(text, phrase.end, end)
    return Entry(phrase.start, phrase.end, phrase.head, match.span() if match else None)
