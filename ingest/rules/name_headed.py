"""A phrase that ends in 项目 or 工程 is a name when its words tell one undertaking from others.

It starts where its clause does, or behind a verb, a function word, a figure or a
date. Words for ranks, stages and sectors (重大, 签约, 先进制造业) tell nothing apart;
a place, a company, a capacity, a phase, a quotation or words of its own do. What
is counted (项目34个), or stands for many (各类…项目), is a group.
"""

import re
from collections.abc import Iterator

from ingest.rules import Candidate
from ingest.rules.grammar.passages.likely import sure
from ingest.rules.grammar.passages.name import grouped, measured, named
from ingest.rules.grammar.passages.outline import Outline, Sheet
from ingest.rules.grammar.passages.phrase import Phrase
from ingest.rules.grammar.words.content import is_content, is_explained, is_part
from ingest.rules.grammar.words.evidence import LABEL, RIGHT_COUNT, beside
from ingest.rules.grammar.words.sized import Entry
from ingest.rules.grammar.words.telling import built
from ingest.rules.grammar.words.unlike import INTANGIBLE

NAME = "name-headed"
READS = "outline"
NOTED = re.compile(
    r"[（(](?:第[^（）]{1,3}期[^（）]{0,4}(?:签约|开工|投产)|(?:总|计划)?投资|\d[\d.]*(?:亿|万))"
)
LONG, SHORTEST, FAR = 8, 5, 40
CERTAIN = 4  # what a company is said to bring and to pay
# 总承包单位为|某某工程: who builds it.
PARTY = re.compile("(?:单位|施工方|承包方|业主|总包|总承包)(?:为|是|系|：)$")
BARE = re.compile("[和与及暨]项目")
SLOGAN = re.compile(r"“[^”]{2,10}”(?:项目|工程)")
ABOUT_IT = re.compile(
    r"[^，。；]{0,14}。(?:据悉，|据了解，)?(?:该|这个|这一)项目|[^，。；]{0,12}，(?:该)?项目(?:计划)?总投资|(?:主要)?(?:位于|坐落|地处|选址)"
)
EXAMPLES = (
    ("记者来到位于城东的甲岭光学镜片生产线项目现场。", ("甲岭光学镜片生产线项目",)),
    ("总投资12亿元的年产5万吨碳纤维项目主体封顶。", ("年产5万吨碳纤维项目",)),
    ("全市共实施重大产业项目34个，先进制造业项目占比过半。", ()),
    ("“菜园子”工程让摊主受益，医保报销项目也有调整。", ()),
    (
        "认真分析项目建设中的问题，紧盯拿地未开工项目，省委发出项目建设动员令。",
        (),
    ),
    ("去年落户，企业年产1800套监测设备项目投产。", ("年产1800套监测设备项目",)),
    (
        "甲岭光学镜片项目、甲源碳纤维切片项目、丙源农产品交易中心项目3项参加签约。",
        ("甲岭光学镜片项目", "甲源碳纤维切片项目", "丙源农产品交易中心项目"),
    ),
    (
        "记者走进年产500万件汽车转向系统项目现场，察看亿元以上新开工项目。",
        ("年产500万件汽车转向系统项目",),
    ),
    ("甲县绍珂食品有限公司项目负责人说，园区共规划6个功能区。", ()),
    ("会上有人问，换了东家算不算新项目？甲县发改委项目股答复，本表不含市直项目。", ()),
    ("01 甲县新型储能电池生产基地项目", ("甲县新型储能电池生产基地项目",)),
    ("孙珂平叮嘱项目负责人，每月报送项目进度，银行提供项目贷款3亿元。", ()),
    ("G346国道甲店至乙淮一级路改造项目开工。", ("G346国道甲店至乙淮一级路改造项目",)),
    ("甲岭供水PPP项目包（第二期）项目，总投资9.6亿元。", ("甲岭供水PPP项目包（第二期）项目",)),
    ("存在应开未开项目，引领甲县再掀项目建设高潮。以工代赈项目、应急工程项目按规定办理。", ()),
    ("甲县举行芯片与先进封装系统项目签约仪式。", ("芯片与先进封装系统项目",)),
    ("甲溪路小学是惠民教育项目，总投资3亿元。", ()),
    (
        "甲岭石英岩矿项目，包括矿山道路改建工程、1800米栈道工程等，总投资3亿元。",
        ("甲岭石英岩矿项目",),
    ),
    ("工人正在塔筒里进行水暖保温工程，甲岭光学镜片项目已封顶。", ("甲岭光学镜片项目",)),
    ("甲岭水上乐园是乙川集团投资5亿元建设的大型亲水游乐项目。", ()),
    ("甲铜工业园项目，是乙建集团的重要布点项目，总投资约5亿元。", ("甲铜工业园项目",)),
    ("规模最大的项目是乙川集团投资建设的甲岭光学镜片项目。", ("甲岭光学镜片项目",)),
    ("甲岭循环项目，总投资2亿元，用地60亩，建设乙型轮胎裂解生产基地。", ("甲岭循环项目",)),
    ("甲县扭住项目不松劲，下大气力促项目，实施十大城市建设工程项目。", ()),
    ("总投资5亿元的绿色智能门窗产业基地项目计划年底建成。", ("绿色智能门窗产业基地项目",)),
    ("甲县产业合作项目签约仪式举行，各方谋项目、上项目。", ()),
    (
        "甲岭光电项目年产400万套背光模组项目，总投资2亿元。",
        ("甲岭光电项目年产400万套背光模组项目",),
    ),
    (
        "电力 河南甲岭发电有限公司甲河电厂项目总投资2亿元。",
        ("河南甲岭发电有限公司甲河电厂项目",),
    ),
    ("甲县办起第五次实事项目典礼，往后这项工程一月一动土，县长甲文振说明项目情况。", ()),
    ("开过首季项目动员会，各县握紧项目，先做项目。叶县一循环农业项目投产。", ()),
    ("甲川公司拟投资5亿元，在乙良建设机上配餐冷藏园项目。", ("机上配餐冷藏园项目",)),
    ("在甲吴乡开工的一个石膏开采及深加工项目，总投资21亿元。", ("石膏开采及深加工项目",)),
    (
        "2022年叶县甲湖病险水库加固项目，总投资9000万元。2022年叶县甲漪冷链物流项目投产。",
        ("2022年叶县甲湖病险水库加固项目", "叶县甲漪冷链物流项目"),
    ),
    ("除在建的甲漪生态板加工项目外，还有两家。", ("甲漪生态板加工项目",)),
    ("像乙漪电器续建项目，投资5亿元。全市续建项目进展顺利。", ("乙漪电器续建项目",)),
    ("领导包项目、部门服务项目，上下咬住项目不放。", ()),
    ("坚持一个项目一名领导，谁包哪个项目、招项目怎么招，都写在墙上。", ()),
    (
        "1645491027418叶县甲明挂面加工项目，总投资5.3亿元，设备正往车间里装。",
        ("叶县甲明挂面加工项目",),
    ),
    ("强化项目建设，抓好在建项目、储备项目。", ()),
    (
        "签约、开工、投产、竣工都有。甲原街道项目手续办得快，甲岭经济区项目进展慢，实施民生福祉工程。",
        (),
    ),
    (
        "签约2个。项目一：康养项目，投资2亿元；项目二：新材料项目，投资5亿元。",
        ("康养项目", "新材料项目"),
    ),
    ("施工总承包单位为甲洲天成工程，概算8亿元。", ()),
    ("全县签约项目落地开工，掀起新一轮招商引资和项目建设热潮。", ()),
)

PAUSES = ("，", "；")
ROW = re.compile(r"[，；][^，。；]{4,40}(?:项目|工程)(?=[，；等])|等\d+个(?:项目|工程)")


def apply(outline: Outline, _: object) -> Iterator[Candidate]:
    """Give every proper phrase with a strong head."""
    for sheet in outline.sheets:
        for phrase in sheet.phrases:
            if phrase.head == "strong" and _is_name(
                sheet, phrase, outline.tells(sheet, phrase.start, phrase.end)
            ):
                entry = Entry(phrase.start, phrase.end, "strong")
                yield named(NAME, sheet, entry, weight=20)


def _is_name(sheet: Sheet, phrase: Phrase, about_projects: bool) -> bool:
    length = phrase.end - phrase.start
    if BARE.match(sheet.text, phrase.end - 3):
        return False
    if not 4 <= length <= 60 or grouped(sheet, phrase.start, phrase.end):
        return False
    if _described(sheet, phrase) or PARTY.search(
        sheet.text, max(0, phrase.start - SHORTEST), phrase.start
    ):
        return False
    if sheet.text.endswith("工程", 0, phrase.end) and is_part(sheet.text, phrase.start):
        return False
    if is_explained(sheet.text, phrase.start):
        return False
    told = NOTED.match(sheet.text, phrase.end)
    found = measured(sheet, phrase.start, phrase.end)
    label = LABEL.search(sheet.text, max(0, phrase.start - 10), phrase.start)
    weight = found.weight + 2 * bool(told) + 3 * bool(label)
    if SLOGAN.fullmatch(sheet.text, phrase.start, phrase.end) or (
        not about_projects and INTANGIBLE.search(sheet.text, phrase.start, phrase.end)
    ):
        return _told(sheet, phrase) > 1
    if weight < 3 and not is_content(sheet.text, phrase.start):
        told_of = _told(sheet, phrase)
        weight += min(2, told_of) + (told_of >= CERTAIN)
        weight += _works_paid(sheet, phrase)
        weight += 2 * (about_projects and found.own >= 2 and _of_firm(sheet, phrase.start))
        weight += found.own >= 2 and sure(sheet.text, phrase.start, phrase.end)
        weight += (
            about_projects and found.own >= 2 and built(sheet.text, phrase.end, phrase.end + 40)
        )
        weight += 2 * ((found.own >= 2 or found.place) and _in_row(sheet, phrase))
        weight += 3 * (length >= LONG and bool(ABOUT_IT.match(sheet.text, phrase.end)))
    return weight >= 3


def _in_row(sheet: Sheet, phrase: Phrase) -> bool:
    """Tell whether nothing but a pause stands between a phrase and the ones before and behind it: A项目，|B项目|，C项目."""
    text = sheet.text
    if text[phrase.start - 1 : phrase.start] not in PAUSES or not ROW.match(text, phrase.end):
        return False
    return any(other.end == phrase.start - 1 and other.head == "strong" for other in sheet.phrases)


def _works_paid(sheet: Sheet, phrase: Phrase) -> bool:
    """Tell whether its own amount stands before words that hold a works: 总投资5亿元的|家居产业基地项目."""
    heads = sheet.scan.heads_in(phrase.start, phrase.end)
    works = any(not sheet.text.startswith(("项目", "工程"), start) for start, _ in heads)
    return works and sheet.text.endswith(("亿元的", "万元的"), 0, phrase.start)


def _of_firm(sheet: Sheet, start: int) -> bool:
    """Tell whether a firm owns what begins here: 某某公司的|水玻璃项目."""
    firms = sheet.marked.within(max(0, start - FAR), start - 1, "company")
    return sheet.text.endswith("的", 0, start) and any(mark.end == start - 1 for mark in firms)


def _described(sheet: Sheet, phrase: Phrase) -> bool:
    """Tell whether a phrase only describes the project that —— names behind it: 全省首个化工项目——某某项目."""
    if not sheet.text.startswith("——", phrase.end):
        return False
    return any(other.start == phrase.end + 2 and other.head == "strong" for other in sheet.phrases)


def _told(sheet: Sheet, phrase: Phrase) -> int:
    """Weigh the investment beside a phrase and the company that acts before it in its clause."""
    item = next(item for item in sheet.items if item.start <= phrase.start < item.end)
    acts = sheet.covered("company", item.start, phrase.start)
    told = beside(sheet.text, phrase.start, phrase.end)
    told += bool(RIGHT_COUNT.match(sheet.text, phrase.end))
    return told * (1 + acts) if length_of(phrase) >= SHORTEST - acts else 0


def length_of(phrase: Phrase) -> int:
    """Give the length of a phrase."""
    return phrase.end - phrase.start
