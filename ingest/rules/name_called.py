"""What the text says a project is called is its name: 一个叫…, 名为…, 取名…; a head word is not needed."""

import re
from collections.abc import Iterator

from graph.types.firsts import Sought
from ingest.rules import Candidate
from ingest.rules.grammar.passages.name import measured, named
from ingest.rules.grammar.passages.outline import Outline, Sheet
from ingest.rules.grammar.passages.phrase import stripped
from ingest.rules.grammar.words.sized import Entry
from ingest.rules.grammar.words.unlike import NO_NAME

NAME = "name-called"
READS = "outline"
EXAMPLES = (
    (
        "另两个项目，一个叫甲子台文旅小镇，一个叫乙县城东污水处理厂提标改造。",
        ("甲子台文旅小镇", "乙县城东污水处理厂提标改造"),
    ),
    (
        "集中开工的项目中，包含以甲岭高端轴承制造为代表的“开工一批”项目11个。",
        ("甲岭高端轴承制造",),
    ),
    (
        "其中，以投资5亿元的甲县乙川线缆年产3万千米特种电缆项目为代表的产业项目有28个。",
        ("甲县乙川线缆年产3万千米特种电缆项目",),
    ),
    ("以建设丙县花椒交易市场为代表的21个城建及社会事业项目开工。", ("丙县花椒交易市场",)),
    (
        "有以乙骏精密齿轮制造领衔的“开工一批”项目12个。",
        ("乙骏精密齿轮制造",),
    ),
    ("以先进制造业为代表的产业项目加快建设。", ()),
    ("老百姓叫他老李。", ()),
)
CALLED = Sought(
    r"(?:项目|工程)“(?P<quoted>[^“”，。；、]{6,40})”(?=[，。；]|位于|选址|开工)"
    r"|(?:一个叫|另一个叫|名为|名叫|叫做|取名|项目叫"
    r"|工程叫)(?![作做])(?P<name>[^，。；：、！？]{4,30})(?=[，。；、！？]|$)"
    r"|以(?:总?投资约?[\d.]+[万亿]元的)?(?P<leader>[^，。；：、！？和与等]{5,30})(?:为(?:代表|龙头|引领|标志|首)|领衔|打头|挂帅)的(?=[“一]|[^，。；]{0,16}项目)"
)

PROJECTS = re.compile("项目|签约|开工|投产")


def apply(outline: Outline, _: object) -> Iterator[Candidate]:
    """Give the names that follow a word for calling."""
    for sheet in outline.sheets:
        for match in CALLED.finditer(sheet.text):
            if entry := _entry(sheet, match, outline.about_projects):
                yield named(NAME, sheet, entry, weight=40)


def _entry(sheet: Sheet, match: "re.Match[str]", about_projects: bool) -> Entry | None:
    start, end = match.span(match.lastgroup or "name")
    start = stripped(sheet.scan, start, end)
    words = sheet.text[start:end]
    if (
        NO_NAME.holds(words)
        or not (about_projects or PROJECTS.search(sheet.text))
        or measured(sheet, start, end).weight < 2
    ):
        return None
    return Entry(start, end, "none")
