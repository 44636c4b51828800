"""A list that opens with the count of its projects and holds as many items names them, whatever sign parts them.

续建项目3个，分别为甲公司（正在平地），乙公司（试生产），丙公司; 港区2个：甲包装、乙物流. A bare firm stands for
its project there.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator

from graph.types.firsts import Sought
from ingest.rules import Candidate
from ingest.rules.grammar.passages.name import grouped, measured, named
from ingest.rules.grammar.passages.outline import Outline, Sheet
from ingest.rules.grammar.passages.phrase import stripped
from ingest.rules.grammar.passages.runs import note_behind
from ingest.rules.grammar.words.content import is_content
from ingest.rules.grammar.words.delimiters import Item
from ingest.rules.grammar.words.lead import ahead_of, valued
from ingest.rules.grammar.words.shape import own
from ingest.rules.grammar.words.sized import Entry
from ingest.rules.grammar.words.unlike import NO_NAME

NAME = "name-counted"
READS = "outline"
EXAMPLES = (
    (
        "续建项目3个，分别为甲县岚韬纸业有限公司（正在平地），乙山铜业有限公司（正在建设厂房），丙洲实业有限公司。",
        ("甲县岚韬纸业有限公司", "乙山铜业有限公司", "丙洲实业有限公司"),
    ),
    (
        "还有5个项目集中开工，其中经开区3个：甲拉克研发中心、乙嘉汽车零部件、丙开饮料；甲港2个：丁源包装、戊济医药物流。",
        ("甲拉克研发中心", "乙嘉汽车零部件", "丙开饮料", "丁源包装", "戊济医药物流"),
    ),
    ("亿元以上项目2个（800万羽麻鸭屠宰、竹纤维餐盒）。", ("800万羽麻鸭屠宰", "竹纤维餐盒")),
    (
        "签约、开工、投产、竣工。装备制造类2个，即甲杉液压油缸和乙栎矿用皮带；新材料类2个，即丙榆粉体、丁槐碳纤维。",
        ("甲杉液压油缸", "乙栎矿用皮带", "丙榆粉体", "丁槐碳纤维"),
    ),
    (
        "签约、开工、投产、竣工。农业2个，有甲氏黄鳝养殖等；工业8个，有乙明建材生产等；基础设施1个，即丙城二水厂。",
        ("甲氏黄鳝养殖", "乙明建材生产", "丙城二水厂"),
    ),
    ("签约、开工、投产、竣工。农业2个，是去年的3倍；工业8个，有望年底投产。", ()),
    ("亿元以上项目2个（3.2亿元、4亿元）。", ()),
    ("签约项目3个，分别为一产、二产、三产。", ()),
    ("签约项目3个，分别为甲县1个，乙县1个，丙县1个。", ()),
    ("服务企业3家，分别为甲县岚韬纸业有限公司、乙山铜业有限公司、丙洲实业有限公司。", ()),
    ("开工项目2个，是去年的3倍，其中新建厂房2栋。", ()),
)
OPENS = Sought(
    r"(?P<count>(?<!\d)\d{1,2}|[两二三四五六七八九十])(?:个"
    r"|项)(?:项目)?(?:，?(?:分别|依次)(?:为|是)|(?<=类\d个)，?(?:即|为|是)"
    r"|(?:，[^，。；：、\d]{0,6}\d[\d.]*亿元)?：|[（(](?!\d[\d.]*[万亿]?美?元))"
)
# Some of a class: 农业2个，有甲氏黄鳝养殖等；社会事业3个，如….
SOME = Sought(
    r"(?P<count>(?<!\d)\d{1,2}|[一二两三四五六七八九十])[个项](?:项目)?，?(?:(?:主要)?有|如|像|即|为|是|包括)(?=[^，。；：]{4,120}(?:[；。]|$))"
)
STAGED = re.compile("(?:签约|开工|投产|竣工|在建|续建)的.{0,2}$")
CLASS = re.compile(
    r"(?:^|[，。；：])(?:其中|另有|还有|另)?(?P<class>[\u4e00-\u9fff]{2,8}?)(?<!类)(?:项目)?$"
)
ENDS = "。；！？|\n$）"
SIGNS = ("、", "，")
NEAR = 14  # characters
MISCOUNT = 8  # of so many items one may be missing or too many in print
FIRM = ("公司", "集团", "合作社")


def apply(outline: Outline, _: object) -> Iterator[Candidate]:
    """Give the items of lists that hold as many as they say."""
    for sheet in outline.sheets:
        for match in OPENS.finditer(sheet.text):
            ahead = ahead_of(sheet.text, match.start() + 1)
            of_class = outline.about_projects and sheet.text.endswith("类", 0, match.start())
            staged = outline.about_projects and STAGED.search(ahead)
            if of_class or staged or "项目" in ahead + match[0]:
                for entry in _list(sheet, match.end(), valued(match["count"])):
                    yield named(NAME, sheet, entry, weight=29)
        for match in SOME.finditer(sheet.text) if outline.about_projects else ():
            found = CLASS.search(sheet.text, max(0, match.start() - NEAR), match.start())
            if found and not own(found["class"]):
                for entry in _some(sheet, match.end(), valued(match["count"])):
                    yield named(NAME, sheet, entry, weight=29)


def _list(sheet: Sheet, start: int, size: int) -> list[Entry]:
    """Give the names that a list of this size holds, where it holds as many and most of them may be names."""
    for sign in SIGNS:
        parts = _parts(sheet, start, sign)
        alone = sheet.text[start - 1] in "（(" or size == 1
        if parts and len(parts) + 1 == size:
            parts[-1:] = _two(sheet.text, parts[-1])
        if len(parts) > 1 - alone and abs(len(parts) - size) <= size // MISCOUNT:
            found = [entry for part in parts if (entry := _entry(sheet, part))]
            return found if 3 * len(found) >= 2 * size else []
    return []


def _some(sheet: Sheet, start: int, size: int) -> list[Entry]:
    """Give the names of a list that closes with 等, or is as long as it is said to be."""
    parts = _parts(sheet, start, "、")
    if parts and sheet.text.endswith("等", 0, parts[-1].end):
        parts[-1] = parts[-1]._replace(end=parts[-1].end - 1)
    elif len(parts) != size:
        return []
    return [entry for part in parts[:size] if (entry := _entry(sheet, part))]


def _two(text: str, part: Item) -> list[Item]:
    """Part the last item at its one 和: 类2个，即甲液压油缸|和|乙矿用皮带."""
    place = text.find("和", part.start, part.end)
    if place < 0 or text.find("和", place + 1, part.end) > 0:
        return [part]
    return [part._replace(end=place, after="和"), part._replace(start=place + 1, before="和")]


def _parts(sheet: Sheet, start: int, sign: str) -> list[Item]:
    """Give what this sign parts from `start` to the end of the sentence."""
    found: list[Item] = []
    first = bisect_right(sheet.items, start, key=lambda item: item.end)
    for index in range(first, len(sheet.items)):
        item = sheet.items[index]
        found.append(Item(max(start, item.start), item.end, item.before, item.after))
        if item.after != sign:
            return found if item.after in ENDS else []
    return found


def _entry(sheet: Sheet, part: Item) -> Entry | None:
    note = note_behind(sheet.text, part.start, part.end)
    end = note.start() if note else part.end
    pieces = sheet.scan.chunks(part.start, end)
    owned = len(pieces) == 2 and sheet.text[pieces[0][1] : pieces[1][0]] == "的"
    start = stripped(sheet.scan, pieces[1][0] if owned else part.start, end)
    words = sheet.text[start:end]
    if words.startswith("等"):
        return None
    firm = words.endswith(FIRM) and sheet.covered("company", start, end)
    if not 3 <= len(words) <= 40 or is_content(sheet.text, start):
        return None
    if not firm and (NO_NAME.holds(words) or grouped(sheet, start, end)):
        return None
    whole = sheet.scan.chunks(start, end) == [(start, end)]
    fit = whole and measured(sheet, start, end).own >= 2
    return Entry(start, end, "none", note.span() if note else None) if fit else None
