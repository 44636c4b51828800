"""Values of cells: amounts with the unit of cell, head or title; counts; companies; stages."""

import re

from graph.places import read_places
from graph.types.amount import CURRENCIES, Amount, read_amounts
from graph.types.company import legal_forms
from graph.types.number import decimals_of, read_number
from graph.types.stage import stage_of
from ingest.rules.grammar.stages.told import furthest
from ingest.tables.words import BLANK, COUNTED, DITTO, UNITS, is_number

PARTS = re.compile(
    r"[、；;/\n]|(?<=司)[,，和及与]|(?<=院)[,，和及与]|(?<=集团)[,，和及与]|[,，](?=[\u4e00-\u9fff]{4})"
    r"|(?<=公司)(?=(?!.{0,10}分公司)[\u4e00-\u9fff]{4,20}(?:公司|集团))"
)
ABOUT = re.compile("^(约|近|超|逾)(?=\\d)")
QUALIFIERS = {"约": "about", "近": "nearly", "超": "at_least", "逾": "at_least"}
PUBLIC = re.compile(
    "(?:局|委|委员会|政府|办|办公室|指挥部|厅|街道|街道办事处|办事处|[乡镇村]|中心|管理所"
    "|管理站|站|所|处|段|队|部|协会|联合会|学校|中学|小学|高中|一中|幼儿园|医院|大学|学院"
    "|职校|公安|法院|检察院|园|馆|社|会|开发区|集聚区|示范区|[县区市])$"
)
A_WORD = 6  # characters of a state in one word; what is longer tells it as prose does
PLANNED = re.compile("预计|计划|力争|将[于在]?|拟|争取|确保|有望|待")
WORKS = re.compile(
    "(?:主体|基础|桩基|土方|地基|钢结构|厂房|道路|管网|路基|大坝|隧道)[^，。；]{0,6}(?:施工|建设|浇筑|填筑|吊装|铺设|开挖|完成)"
    "|(?:设备|管线)(?:正在)?(?:安装|调试|进场)|施工(?:中|阶段)|正在(?:建设|施工)|内外?部?装修|场地平整"
)
NOT_YET = re.compile(
    "[开动]工前?(?:条件|准备)|[未没](?:有|能)?(?:开工|动工|动土|开建|进场|实质性?启动)"
)
GOES_ON = re.compile("正在(?:装|安装|调试|装修|配套|进行)|(?:装修|设备安装|设备调试)(?:中|阶段)")
DONE = ("completed", "commissioned")
FIRST_PHASE = re.compile("(?:其中|项目)?一期[^，。；;、二三]*$")
WORD = re.compile("(?!(?:新|扩|改|迁|续|重|改扩)建|技改)[\u4e00-\u9fff]{2,6}")
CLAUSE = re.compile("[，。；,;]")


def cell_amount(text: str, unit: str) -> Amount | None:
    """Give the amount of a cell; `unit` is that of its head or title. None for no amount or no unit."""
    read = read_amounts(text)
    if read:
        return read[0][2]
    mark = ABOUT.match(text)
    digits = text[mark.end() :] if mark else text
    if unit not in UNITS or not is_number(digits) or digits.startswith("-") or "%" in digits:
        return None
    yuan = read_number(digits) * UNITS[unit]
    qualifier = QUALIFIERS[mark[1]] if mark else "exact"
    full = unit if unit.endswith(tuple(CURRENCIES)) else unit + "元"
    return Amount(int(yuan), full, decimals_of(digits), qualifier, raw=text)  # type: ignore[arg-type]


def cell_count(text: str) -> int | None:
    """Give the number of a cell of counts, or of 14个, 3个项目, 总计（6个）."""
    plain = text.replace(",", "").replace(" ", "")
    if plain.isdecimal():
        return int(plain)
    found = COUNTED.search(text)
    return int(found[1]) if found else None


def is_blank(text: str) -> bool:
    """Tell a cell that says nothing: —, /, 无."""
    return bool(BLANK.match(text))


def is_ditto(text: str) -> bool:
    """Tell a cell that repeats the one above: 同上."""
    return bool(DITTO.match(text))


NUMBER = re.compile(r"^\d{1,3}\s*[、.．)）]\s*(?=[^\d])")
CONTENT = re.compile("[：:。；]|，(?=[主总新拟计]?[要投建占购])")
PRICED = re.compile(r"[（(][^（）()]{0,12}\d[\d.,]{0,12}[亿万][^（）()]{0,6}[)）]$")
BUILDER = re.compile("^中[一-鿿]{1,4}[一二三四五六七八九十]{1,2}局$")
ASIDE = re.compile(
    "(?<=[司团厂院社])[（(][^（）()]*[)）]$"
)  # （意向）, （与乙公司联合） behind a name
JOINED = re.compile(
    "[（(](?:与|和)?([^（()）]{2,20}?)(?:联合|合作|共同|合资)(?:投资|建设)?[)）]$"
)  # （乙公司联合投资） behind a name
NO_FIRM = re.compile("客商$|某|^[〃″]")
DOES = re.compile("(?:负责)?(?:承建|代建|施工|投资建设|投建)$")  # what a firm does, behind its name


def companies(text: str) -> list[str]:
    """Give the companies that a cell names; bureaus, committees and other public bodies are none."""
    return [
        part
        for part in (
            ASIDE.sub("", DOES.sub("", one.strip()))
            for one in PARTS.split(JOINED.sub(r"、\1", text))
        )
        if is_company(part)
    ]


def is_company(name: str) -> bool:
    """Tell a company's name, by its closing legal form or as no public body's."""
    if not 2 <= len(name) <= 40 or is_blank(name) or is_number(name):
        return False
    if NO_FIRM.search(name) or _is_place(name):
        return False
    firm = name.endswith(
        ("公司", "集团", "银行", "厂", "研究院", "研究所", "设计院", "合作社", "企业")
    )
    firm = firm or bool(BUILDER.search(name))
    return firm or (not PUBLIC.search(name) and not name.endswith(legal_forms()[:1]))


def _is_place(name: str) -> bool:
    """Tell a cell of places alone: 广东东莞."""
    places = list(read_places(name))
    return bool(places) and sum(end - start for start, end, _ in places) == len(name)


def is_stage_word(text: str) -> bool:
    """Tell a cell that is one short word, as those of stages are: no figure, plan or sentence."""
    return bool(WORD.fullmatch(text)) and not is_blank(text) and not PLANNED.search(text)


def stage_told(text: str) -> str | None:
    """Give the stage that a cell of status or progress tells; what is only planned does not count.

    A building that stands and is being fitted out goes on, and so does a project of which a first phase is done.
    """
    told = _stage_told(text)
    goes_on = told == "completed" and GOES_ON.search(text)
    return "started" if goes_on or (told in DONE and FIRST_PHASE.match(text)) else told


def _stage_told(text: str) -> str | None:
    told = furthest(text, 0, len(text))
    if told and len(text) > A_WORD:
        return told[0]
    clauses = [clause for clause in CLAUSE.split(text) if not PLANNED.search(clause)]
    if any(NOT_YET.search(clause) for clause in clauses):
        return "planned"
    stages = [stage for clause in clauses if (stage := stage_of(clause))]
    if stages:
        return stages[-1]
    if any(WORKS.search(clause) for clause in clauses):
        return "started"
    if len(text) <= A_WORD and (stage := stage_of(text)):
        return stage
    return told[0] if told else None


def project_name(text: str, heading: str) -> str:
    """Give the name of a cell without its number, and without the content that some heads announce."""
    name = PRICED.sub("", NUMBER.sub("", text))
    return CONTENT.split(name)[0] if "内容" in heading or "规模" in heading else name
