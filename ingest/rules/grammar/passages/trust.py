"""How surely a list is one of projects: by what announces it, what closes it, what stands beside it."""

import re
from collections.abc import Callable

from ingest.rules.grammar.passages.name import measured
from ingest.rules.grammar.passages.no_list import follows, is_no_list
from ingest.rules.grammar.passages.outline import Sheet
from ingest.rules.grammar.passages.run_names import likely_names, surely_names
from ingest.rules.grammar.passages.runs import Run
from ingest.rules.grammar.words.evidence import RIGHT_COUNT, beside
from ingest.rules.grammar.words.lead import valued
from ingest.rules.grammar.words.unlike import PERSON

CLASSED = re.compile(
    "(?:都|均|则)?(?:属于?|为)(?:产业|民生|工业|基础设施|续建|新建)[^，。；]{0,4}(?=[，。；]|$)"
)
STAGED = re.compile(
    r"[（(](?:在建|前期|续建|拟?新建|拟建|待建|在谈|停工|已?(?:建成|开工|竣工|完工|投[产用]|签约|落地))[）)]"
)
# As many as its own count tells, with their amounts in between: 投产的4个，总投资9亿元，|A、B、C和D.
TELLS_SIZE = re.compile(
    r"(?P<count>\d+|[两三四五六七八九十])[个项](?:项目)?，(?:[^，。；：、]{0,8}\d[\d.]*亿元，)+$"
)
FEW = 6  # of so many items one may lack a head word
INTRODUCES = re.compile("(?:的|类|方面)(?:还|则|就|主要)?(?:有|是|为|包括)[“]?$")
NEAR, WIDE = 8, 60  # characters
PAID = ("亿元的", "万元的", "亿元", "万元")
PRICED = re.compile(r"[（(][^（）]{0,12}\d[\d.]*(?:万|亿)")
EACH = re.compile(
    r"(?:[^，。；、]{1,10}(?=，))?[，,]?(?:(?:计划|协议|合同)?总?(?:投资|概算|金额|预算"
    r"|决算)(?:总?额)?(?:分别|依次|各|为)|(?:分别|依次|各)(?:要|将|需)?(?:花|拿出|耗资"
    r"|斥资|投下|砸下|造价))"
)


def trusted(sheet: Sheet, run: Run, *, about: bool = False, headed: bool = False) -> int:
    """Tell how surely a run lists projects, from 0 (not at all).

    `about`: the document is news of them; `headed`: a heading above announces them.
    """
    alone = run.kind is None and len(run.entries) < 2 - headed
    if not run.entries or alone or is_no_list(sheet, run):
        return 0
    signs = (*SIGNS, *(OF_NEWS if about else ()))
    return HEADED * headed + sum(points * told(sheet, run) for points, told in signs)


def _announced(_: Sheet, run: Run) -> int:
    """Weigh the words in front of the list: 包括, 分别为, 开工的有."""
    return run.announced


def _strong(sheet: Sheet, run: Run) -> int:
    """Count the items that close with a word for a project: 产业园, 大桥."""
    return sum(
        entry.head == "strong" and measured(sheet, entry.start, entry.end).weight > 0
        for entry in run.entries
    )


def _mostly_strong(sheet: Sheet, run: Run) -> bool:
    """Tell whether at least half of the items close with such a word."""
    strong = _strong(sheet, run)
    return strong > 0 and 2 * strong >= len(run.entries)


def _seldom_bare(sheet: Sheet, run: Run) -> bool:
    """Tell whether nearly all items close with some head word."""
    bare = sum(entry.head == "none" for entry in run.entries)
    return FEW * bare <= len(run.entries) and _strong(sheet, run) > 0


def _own_prices(sheet: Sheet, run: Run) -> int:
    """Weigh the amounts beside the items, most where each has its own: A（9亿元）、B（5亿元）."""
    priced = _priced(sheet, run)
    return 3 if priced == len(run.entries) else int(priced > 0)


def _staged(sheet: Sheet, run: Run) -> bool:
    """Tell whether each item bears its stage: A（在建）、B（前期）."""
    return all(entry.note and STAGED.match(sheet.text, *entry.note) for entry in run.entries)


def _beside(sheet: Sheet, run: Run) -> bool:
    """Tell whether what stands beside the list tells of projects: 开工A、B; A、B竣工投产."""
    return beside(sheet.text, run.start, run.end) > 0


def _of_class(sheet: Sheet, run: Run) -> bool:
    """Tell whether a class of projects stands right before the list: 观摩了主导产业项目甲、乙."""
    return sheet.text.endswith("项目", 0, run.start)


def _counted_behind(sheet: Sheet, run: Run) -> bool:
    """Tell whether the items are counted behind the list: A、B两个项目."""
    return RIGHT_COUNT.match(sheet.text, run.end) is not None


def _classed(sheet: Sheet, run: Run) -> bool:
    """Tell whether the list is told to be of a class: A、B都属于民生项目."""
    return run.kind is None and CLASSED.match(sheet.text, run.end) is not None


def _behind_others(sheet: Sheet, run: Run) -> bool:
    """Tell whether a list that a class closes stands behind one of another class."""
    return run.kind is not None and follows(sheet, run)


def _priced(sheet: Sheet, run: Run) -> int:
    """Count the items that their own amounts stand beside."""
    noted = (entry.note and PRICED.match(sheet.text, *entry.note) for entry in run.entries)
    paid = (sheet.text.endswith(PAID, 0, entry.start) for entry in run.entries)
    return sum(bool(note or before) for note, before in zip(noted, paid, strict=True))


def _as_many(sheet: Sheet, run: Run) -> bool:
    """Tell whether the list is as long as the count in front of its amounts says."""
    found = TELLS_SIZE.search(sheet.text, max(0, run.start - WIDE), run.start)
    return found is not None and valued(found["count"]) == len(run.entries) > 1


def _priced_each(sheet: Sheet, run: Run) -> bool:
    """Tell whether amounts follow, one for each: ，投资额分别为4亿元、1.5亿元."""
    after = [mark for mark in sheet.marked.of("amount") if run.end <= mark.start < run.end + 80]
    return bool(EACH.match(sheet.text, run.end)) and len(after) >= 2


def _closed(_: Sheet, run: Run) -> int:
    """Weigh what closes the list: 等城建项目 more than 等项目289个, which counts others too; most its own count."""
    if run.kind is None:
        return 0
    if run.size == len(run.entries) > 1:
        return 3
    return 1 if run.counted[-1:].isdigit() else 2


def _introduced(sheet: Sheet, run: Run) -> bool:
    """Tell whether works are told one after another behind words for a class of them: 民生类有…; 落在后面的有…."""
    led = INTRODUCES.search(sheet.text, max(0, run.start - NEAR), run.start)
    headed = sum(entry.head != "none" for entry in run.entries)
    return bool(led) and len(run.entries) > 1 and 2 * headed >= len(run.entries)


def opens_clause(sheet: Sheet, run: Run) -> bool:
    """Tell whether a list opens its clause and reads like names: 甲腾起重、乙翊滤清器进入安装阶段; never 塔吊林立、车来车往."""
    if sheet.text[max(0, run.start - 1) : run.start] not in ("", "，", "。", "；", "："):
        return False
    if any(PERSON.fullmatch(sheet.text, entry.start, entry.end) for entry in run.entries):
        return False
    return likely_names(sheet, run)


# What speaks for a list of projects, and how many points each is worth.
HEADED = 3  # a heading above announces them
SIGNS: tuple[tuple[int, Callable[[Sheet, Run], int]], ...] = (
    (2, _announced),
    (1, _closed),
    (1, _mostly_strong),
    (1, _seldom_bare),
    (1, _own_prices),
    (3, _staged),
    (2, _beside),
    (2, _of_class),
    (2, _counted_behind),
    (2, _priced_each),
    (3, _classed),
    (2, _behind_others),
)
# In news of projects, also these.
OF_NEWS: tuple[tuple[int, Callable[[Sheet, Run], int]], ...] = (
    (3, surely_names),
    (2, _introduced),
    (3, _as_many),
)
