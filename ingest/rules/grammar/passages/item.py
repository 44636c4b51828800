"""Whether an item of a list is a name: how much its words say, and how surely its list is one of projects."""

import re

from ingest.rules.grammar.companies.item import firm_item
from ingest.rules.grammar.passages.likely import beside, odds
from ingest.rules.grammar.passages.name import PROGRAMME, grouped, measured
from ingest.rules.grammar.passages.outline import Sheet
from ingest.rules.grammar.passages.runs import Run
from ingest.rules.grammar.words.shape import Shape
from ingest.rules.grammar.words.sized import Entry
from ingest.rules.grammar.words.unlike import NO_NAME, unlike

FLOOR = {"strong": 2, "weak": 3, "none": 4}
COUNTED = re.compile(r"[（(]\d+[个项家][）)]")
ACTORS = re.compile(r"[，,]?(?:分别|依次|各)(?:计划)?(?:投资|出资)|(?:洽谈|接洽|磋商)")
BRING = re.compile("(?:分别|依次)(?:带来|投建|签下|领走|端出|奉上)")
LANDS = re.compile(
    "(?:依次|先后|分别|集中|成功|当场|现场|正式|同时)?(?:落户|落地|签|开工|动工|投产|入驻)"
)
PLACES_ONLY = re.compile("[、和及与]*(?:项目|工程)?")
SHORTEST = 4
UNLIKELY = -12  # odds


def fits(sheet: Sheet, entry: Entry, run: Run) -> bool:
    """Tell whether nothing speaks against an item: no group, no programme, no place."""
    text = sheet.text[entry.start : entry.end]
    if not 3 <= len(text) <= 60 or PROGRAMME.holds(text):
        return False
    if entry.note and COUNTED.fullmatch(sheet.text, *entry.note):
        return False
    alone = run.kind is None and grouped(sheet, entry.start, entry.end)
    return not (alone or unlike(sheet.text, entry.start, entry.end) or _is_place(sheet, entry))


def is_name(sheet: Sheet, entry: Entry, run: Run, trust: int, *, subject: bool) -> bool:
    """Tell whether an item is a name; `subject`: its list opens a clause and reads like names."""
    if not fits(sheet, entry, run):
        return False
    text = sheet.text[entry.start : entry.end]
    found = measured(sheet, entry.start, entry.end)
    if entry.head == "none":
        brought = run.kind is None and BRING.match(sheet.text, run.end)
        if (
            brought
            or ACTORS.match(sheet.text, run.end)
            or ("企业" in (run.kind or "") and trust < 3 and not LANDS.match(sheet.text, run.end))
        ):
            return False
        told = run.announced or run.kind is not None or trust > 2
        if run.kind is not None and _is_full_firm(sheet, entry):
            return trust > 1 and "企业" not in run.kind
        if run.kind == "" and _is_firm(text):
            return trust > 1  # 乙和生物 of 甲纺皮革、乙和生物等8个项目
        return _bare(text, found, trust) and (bool(told) or found.sure or subject)
    if found.weight == 0:
        return _bare_in_list(sheet, entry, run)
    return found.weight + min(trust, 2) >= FLOOR[entry.head]


def _is_firm(text: str) -> bool:
    """Tell whether an item is nothing but a firm's short name."""
    return firm_item(text) == len(text) and not NO_NAME.holds(text)


def _is_full_firm(sheet: Sheet, entry: Entry) -> bool:
    """Tell whether an item of a list that a class of projects closes is a firm's full name, which stands for its project."""
    found = sheet.marked.within(entry.start, entry.end, "company")
    whole = any(mark.end == entry.end for mark in found)
    return whole and sheet.text.endswith("有限公司", entry.start, entry.end)


def _is_place(sheet: Sheet, entry: Entry) -> bool:
    """Tell whether an item is nothing but places: 甲市、乙市机场改扩建项目, 甲、乙项目投资总额."""
    places = list(sheet.marked.within(entry.start, entry.end, "place"))
    if any((mark.start, mark.end) == (entry.start, entry.end) for mark in places):
        return True
    rest = sheet.text[entry.start : entry.end]
    for mark in places:
        rest = rest.replace(sheet.text[mark.start : mark.end], "", 1)
    return bool(places) and PLACES_ONLY.fullmatch(rest) is not None


def _bare_in_list(sheet: Sheet, entry: Entry, run: Run) -> bool:
    """Judge a name of general words only: its list must be announced by its count or named beside it."""
    if run.announced == 2:
        return entry.end - entry.start >= 4
    named_beside = any(measured(sheet, one.start, one.end).weight >= 2 for one in run.entries)
    counted = bool(run.counted) and run.counted[-1].isdigit()
    listed = run.kind is not None or run.announced > 0
    return entry.head == "weak" and listed and named_beside and not counted


def _bare(text: str, found: Shape, trust: int) -> bool:
    """Judge an item without a head word."""
    if trust < 2 or NO_NAME.holds(text) or found.weight == 0:
        return False
    return found.weight + min(trust, 3) >= FLOOR["none"]


def may_be(sheet: Sheet, entry: Entry, run: Run) -> bool:
    """Tell whether an item of general words may be a name: 绿色建材 among four that are announced."""
    words = sheet.text[entry.start : entry.end]
    return len(words) >= SHORTEST and not NO_NAME.holds(words) and fits(sheet, entry, run)


def unlikely(sheet: Sheet, run: Run, found: list[Entry]) -> bool:
    """Tell whether nothing but 等项目 speaks for a list of what does not read like names: 总部基地、检测平台等项目."""
    if run.announced or run.size or any(map(str.isdigit, run.counted)):
        return False
    if not found or any(measured(sheet, one.start, one.end).sure for one in found):
        return False
    read = [odds(*beside(sheet.text, one.start, one.end)) for one in found]
    return sum(read) < UNLIKELY * len(read)
