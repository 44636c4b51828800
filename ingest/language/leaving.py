"""Openings by which a sentence leaves the batches for a year, a quarter or a plan of its own."""

import re

from graph.types.firsts import Sought
from ingest.language.annotated import Marked
from ingest.language.clauses import Clause

YEARLY = re.compile(
    r"(?:确保|力争|争取|力求|其中|预计|下一步|按照[^，]{0,12}|根据[^，]{0,12}|据[^，]{0,12}|在[^，]{0,6}上|回头看|回望|盘点|(?:单|光|仅)[单仅]?[是在]?)?[，,]?"
    r"(?:[该全我本][省市州县区]|[省市州县区]里)?"
    r"(?:今年|去年|明年|当年|全年|本年度?|(?:上半年|下半年|[一二三四1-4]季度)(?!末|底|前|之前|内|以内|结束)|前[一二三两]季度|年初|新的一年|近[一二三两几]?年|过去[一二三两几]年"
    r"|20\d\d年(?!\s*\d+月\s*\d+日|第?[一二三四五六七八九十\d]+期)|[1-9一二三四五六]至?[—－~～-]?\d{0,2}月份?(?=[，全我市县区])|[“\"]?十[三四五]五)"
)
# What follows a colon is told of a part of the year: 亮出头三个月的成绩单：
OF_SPAN = re.compile(
    "(?:[头前][一二三四五六七八九十两]{1,2}个月|[一二三四]季度|前三季度|上半年|全年)的?[^，。；：]{0,8}："
)
DAY = re.compile(r"(?:今年|去年)?\s*\d+月\s*\d+日")
BATCH = re.compile(
    r"这些|(?:余下|剩下|剩余|其余)\d|上述|这一?批|[三四五六]个一批|当[年初时](?:签[约下订]?|开工|动工|投产)的"
    r"|[一二三四五六七八九十\d首]\s?期(?!(?:的|月|开工|签约)*竞赛)|一批[”\"]"
    r"|[本此该这每]一?[期次]|[签开投]\w产?一批|本批"
)
SHARE = re.compile(
    r"(?:今年|当年|本年度?|全年|20\d\d年)(?:内|度)?(?:计划|预计|拟)?(?:完成)?投资"
)  # of the year, of those just told
TOLD = re.compile(r"\d|总投资|项目")
ITEM = re.compile(r"20\d\d年[^，。；\d]{6,}(?:建设项目|工程)")  # of a list, by its name alone
OF_THESE = re.compile(
    r"(?:确保|力争|争取)(?:[一二三四]季度|上半年)\s*(?:\d+个(?:签约|开工|投产)?项目(?:要"
    r"|将)?完成投资|(?:签约|开工|投产)项目(?:签约|履约|开工|投产|达效|转化)率)"
)  # of those just counted: 力争一季度11个项目完成投资6亿元
# A deadline of the batch that stands: 三季度末，全市签约项目履约率力争达到95%; not 上半年签约项目, which are the half-year's own
DUE = re.compile(
    r"(?:[一二三四1-4]季度末|[上下]半年末?|(?:20\d\d|今|明)年[^，。；\d]{0,2}底)(?:之?前)?(?!签约|开工|投产)[，,]?"
    r"[^，。；\d]{0,12}?(?:签约|开工|投产)的?项目[^，。；\d]{0,8}率"
)
# Last year's batches, and what this year's are to bring: 去年“三个一批”签约9个；今年的目标是签约9个、开工8个
LAST_YEAR = re.compile('[去上]年[^；]{0,8}三个一批|三个一批[”"]?[^；]{0,8}[去上]年')
AIMS = re.compile(r"签约\d[^，。；]{0,8}、开工\d")
COMMA = re.compile("[，,；;。]")


NEW = Sought(
    r"新(?:签约|开工|引进|入库|谋划|增(?!纳入|列入|项目|省台账|产[值能]|利税|税收|就业"
    r"|用工|岗位|销售|营?收入?|利润))(?=[^，。；]{0,30}(?:项目|\d))"
    r"|打算再签(?=[^，。；]{0,12}项目\d)"
)
AIMED = re.compile("力争|确保|争取|打算|计划|目标|预计|要|将|今年|全年|[上下]半年|季度|年[内底]")
AHEAD = Sought(
    "专项债|预算内|债券|谈着|在谈|洽谈|意向(?!变|转|[到成]|选址|落|用地|地块)"
    "|(?<!初步)(?:谋划|策划"
    "|包装)(?=[了出的]{0,2}(?:项目)?[已共有]{0,2}\\s?\\d+\\s?[个项])"
    "|储备(?<!物资储备)(?<!粮食储备)(?=了?[^，。；]{0,12}(?:项目(?!签约)|\\d))"
)


# A ceremony of a quarter's own: 举行了第四季度重点项目集中开工仪式.
QUARTERLY = Sought(
    "[一二三四]季度(?:重[点大])?(?:项目)?集中(?:开工|签约)(?!率)"
    "|[一二三四]季度[^，。；]{0,8}项目(?:集中|统一)(?:开工|签约|投产)(?:仪式|活动|暨"
    "|启动)|月开工竞赛|[一二三四]季度(?:重点|重大)(?:建设)?项目\\s?\\d"
)


# The year's list, of which the year's plan is told: 截至9月底，全县133个重点项目完成投资167亿元，占年度投资计划的75%.
ANNUAL = re.compile(
    r"(?:[^，。；]{1,14}[，,])?全[市县区省州旗](?:共有?"
    r"|实施)?\s?\d+[个项][^，。；\d]{0,6}重[点大](?:建设)?项目[^。；]{1,40}?(?:占|达到?"
    r"|完成)全?年度?(?:投资)?(?:计划|目标)"
)


# A list above the batches, of which the year's progress is told: 列入省重点的58个项目一季度完成投资164亿元
OF_LIST = re.compile(
    r"(?:列入|纳入|入选)[全省市县区]{1,2}级?重[点大](?:项目)?(?:名单|清单|计划|盘子)?的\s?\d+\s?[个项][^，。；]{0,20}(?:完成投资|年度)"
)


def leaves_batches(words: str, sentence: str, end: int) -> bool:
    """Tell whether a clause speaks of a year's or quarter's projects or of those still in talks, and not of a batch.

    The clause ends at sentence[end]; what opens with a time alone is told by the clause behind it.
    """
    if ANNUAL.match(sentence) and not BATCH.search(sentence):
        return True
    if OF_LIST.match(words) and not BATCH.search(words):
        return True
    if (AHEAD.holds(words) or QUARTERLY.holds(words)) and not BATCH.search(words):
        return True
    half = sentence.rfind("；", 0, end) + 1
    if NEW.holds(words):
        told = half if AIMED.search(sentence, 0, end) else 0
        start = end - len(words) if YEARLY.match(words) else told
        return not BATCH.search(sentence, start, end)
    if (
        not YEARLY.match(words)
        or OF_THESE.match(words)
        or DAY.match(words)
        or ITEM.fullmatch(words)
    ):
        return False
    start = end - len(words)
    if DUE.match(sentence, start):
        return False
    if AIMS.search(words) and LAST_YEAR.search(sentence, 0, half):
        return False
    if (
        SHARE.match(words)
        and sentence[:start].endswith(("，", ","))
        and TOLD.search(sentence, 0, start)
    ):
        return False
    behind = COMMA.search(sentence, end + 1)
    return not BATCH.search(sentence, half, behind.start() if behind else len(sentence))


def is_yearly(marked: Marked, opened: int, clause: Clause) -> bool:
    """Tell whether a sentence that opens at `opened` tells the batches of a whole year, and of no period: 今年全省“三个一批”项目90个."""
    text = marked.text
    span = OF_SPAN.search(text, opened, clause.start)
    here = YEARLY.search(text, clause.start, clause.end) or span
    start = clause.start if here else opened
    yearly = here or YEARLY.match(text, start, clause.end)
    return bool(yearly) and not any(marked.within(start, clause.end, "period"))
