"""Whether a figure is a result, a plan or a target, by the words that lead up to it."""

import re

from graph.types.firsts import Sought

TARGET = Sought(
    r"(?<!了)(?:完成|实现|达到)(?=[“\"](?:[一二两三四]个|双)\s?\d+[%％])"
    r"|至少(?:还|再|要|需|应|得)+(?=[开新签完竣投实建引])|对照[^，。；]{0,6}(?:任务|目标)|力[争求促保]|确保"
    r"|(?<![己已])争取(?!到(?!\s?\d+(?:\.\d+)?[%％])|了|[^，。；]{0,14}(?:资金|债|国债|额度|支持)"
    r"|[^，。；]{0,40}支持)|努力"
    r"|(?<!统一)(?<!活动)(?<!的工作)(?<!总体)(?<!决策部署和)要求"
    r"|(?<!完成年度)(?<!完成全年)(?<!预期)(?<!考核)(?<!年度投资)(?<!计划投资)(?<!预期投资)(?<!实现倍增)(?<!实现翻番)(?<!达成预期)(?<!超额完成)(?<!圆满完成)(?<!占年度)(?<!占全年)(?<!为年度)(?<!为全年)(?:(?<!的)"
    r"|(?=目标[是为：]))目标(?!比例|的?\d|任务的|任务\s?\d|考核|管理|责任)|不得低于|不得少于"
    r"|务必|必须|有望|冲刺|是指(?=组织|实施|建设|推进)"
    r"|[奔冲瞄盯][着准](?=[^，。；]{0,6}\d)|提出|预期"
    r"|(?<!年度)(?<!上年)(?<!去年)(?<!按)(?<!按照)计划(?!(?:年内|今年|当年|本年|全年)(?:完成)?投资"
    r"|到(?=\d|上半年|目前|[一二三四]季)|总?投资|完成投资"
    r"|[约近超达到过逾不足]{1,3}\s*[\d.]+[%％]|[才只已仅就实际累总体]*完成了?[近约超达到过]*\s*[\d.]+[%％]|的|任务|目标|书|安排"
    r"|性|外|(?:新?开工|竣工|投产|实施|推进|建设|签约|续建|建成)(?:的(?=\d)|类"
    r"|(?:的)?(?:项目|工程)))(?=[一-鿿“”\"、]{1,16}\d)"
)
NEAR = Sought(
    r"不低于|不少于|打算|(?<=[，。；])要(?!素)|[需须](?=[达完实])"
    r"|(?<![主重需只必紧摘纪概将就非首])要(?!素|求|点|件|闻|领|么|看"
    r"|是)(?=[^，。；\d]{0,12}[\d一二三四五六七八九十])|补到"
    r"|(?<!截至)(?:[一二三四]季度末|年底前?|\d月底前)(?=，?[^，。；]{0,12}率(?:达|要|提))"
    r"|年内(?!计划|就|已)|底前|末前|想(?=再|签|引)"
)
PLAN = Sought(
    r"计划安排|拟(?!定|建)|初步(?:谋划|排|安排|梳理|确定|选定|筹备|策划)"
    r"|预计(?!总?投资|[^，。；]{0,16}(?:产值|销售|税|营收|利润|收入|就业|岗位)"
    r"|[^，。；]{0,12}后)|将(?=继续|进一步|深入|着力|大力|不断|持续|更加|围绕|聚焦|紧盯"
    r"|紧扣|坚持|统筹|牢牢|始终|(?:陆续|集中|全力|全面)?(?:[实新开启推]"
    r"|(?:再|还)?有[近约超]?[\d一二两三四五六七八九十]+[个项]))"
)
PLANNED_OF = re.compile(
    r"(?<!按)(?<!按照)计划(?:新?开工|竣工|投产|建成|签约|续建)(?:的|(?:的)?[^，。；]{0,6}(?:项目|工程))$"
)
GOAL = re.compile(r"(?:目标|任务)\s?\d[\d,]*\s?[个项宗]$")  # 完成考核目标45个的88.9%
# 甲区：计划14个项目
PLANNED_SO = re.compile(r"(?<=[：，；。年内月])计划\d[\d,]*\s?[个项宗]$")
# 推动9个项目开工 is wished for unless the text tells when it was done: 岁末回望，…… 推动9个项目开工
PUSHED = Sought(
    r"(?<!成功)(?<!先后)(?<!累计)(?<!共)(?<!已)推动(?=\d[^，。；]{0,14}(?:开工|投产|签约|竣工|建成|落地)(?:$|[，。；、]))"
)
OVER = re.compile("以来|回[望顾眸]|过去|去年|上年|[会动]上，|先后|成功|圆满")
DONE = re.compile(
    r"已(?!定)|现在的|时间过半|截至|目前|现有|完成了|实现了|累计|共有|其中包括|悉数|入列"
)
PLANNED = re.compile(r"计划(?=新开工|开工|竣工|投产|实施|建设|签约|续建)")
AHEAD = re.compile(r"[”\"]?(?:左右|以上)?[”\"]?的?(?:目标|任务)(?!的?\d)")
PLANNED_BEHIND = re.compile(r"计划(?:于|在)?(?:年内|年底|明年|今年)?(?:开工|投产|竣工|签约|建成)")
PROGRESS = re.compile(
    "[，、]?(?:已|累计|实际)*完成投资|中?，?(?:已有?|实际)\\d+[个项]|(?:里|之?中|，)(?:已|有)*[开动竣]了?工(?:的|项目)?有?\\d+[个项]"
    r"|，?(?:已经?|都|均|全部|悉数|如期|按期|按时|顺利|提前|相继|陆续|先后|正式|也)+(?:新?开工|动工|竣工|完工|投产|建成|投用)(?!\d|率|的?目标)"
)  # 71个计划竣工项目完成投资68亿元
PAST = re.compile(r"去年|上年|前年|20\d\d年|截至|截止|已|(?<!预计)累计(?=完成|实现)")
SPAN = re.compile("(上半年|一季度|二季度|三季度|四季度|全年)(?=[^，。；]{0,14}(?:达|完成))")
ENDS = {"上半年": 6, "一季度": 3, "二季度": 6, "三季度": 9, "四季度": 12, "全年": 12}
SPENT = re.compile("上半年|[一二三四]季度|全年")
MONTHS = re.compile(
    r"\d\s?[-—–~～至到]+\s?\d{1,2}月|前[\d一二两三四五六七八九十]{1,2}个?月|截[至止]|去年|上年"
)
YEAR = re.compile(r"(20\d\d)年")
REACH = 1000  # characters of a sentence that colour a figure at its end
FIRM = re.compile("力争|力求|确保|争取|务必|必须")
TOPIC = re.compile(r"(?:[全均都]|完成投资|悉数|年内|年底|[一二三四]季度|\d+月|明年|[一-鿿]{2,6}率)")


def kind_of(text: str, start: int, end: int, *, policy: bool = False) -> str:
    """Give target, plan or actual for the figure that ends text[start:end], a sentence so far."""
    if AHEAD.match(text, end):
        return "target"
    start = max(start, end - REACH)
    marks = [
        (match.end(), kind) for kind, words in WORDS for match in words.finditer(text, start, end)
    ]
    half = max(start, text.rfind("；", start, end))
    marks += [(match.end(), "target") for match in NEAR.finditer(text, half, end)]
    if not OVER.search(text, start, end):
        marks += [(match.end(), "target") for match in PUSHED.finditer(text, half, end)]
    if not marks:
        return "target" if policy else "actual"
    place, kind = max(marks)
    return "target" if policy and text.startswith("将", place - 1) else kind


def kind_of_count(text: str, start: int, end: int, *, named: str, stop: int, policy: bool) -> str:
    """Give the kind of a count; `named` are the words behind it, text[:stop] its clause.

    A list that the rest of the clause speaks of exists: 9个签约项目开工率要达到50%.
    """
    if PLANNED.match(named) or PLANNED_OF.search(named):
        return "actual" if PROGRESS.match(text, stop) else "plan"
    if GOAL.search(text, start, end):
        return "target"
    if PLANNED_BEHIND.match(text, stop) or PLANNED_SO.search(text, start, end):
        return "plan"
    if named and "未" not in named and TOPIC.match(text, stop):
        return "plan" if "计划" in named else "actual"
    return kind_of(text, start, end, policy=policy)


def is_ahead(text: str, start: int, end: int, date: str | None) -> bool:
    """Tell whether text[start:end] names a part of the year that the document's date lies before."""
    if not date or len(date) < len("2023-01") or PAST.search(text, start, end):
        return False
    spans = list(SPAN.finditer(text, start, end))
    return bool(spans) and max(ENDS[match[1]] for match in spans) > int(date[5:7])


def is_estimate(text: str, start: int, end: int, date: str | None) -> bool:
    """Tell whether text[start:end] reckons what a time that is over has brought: 1—7月预计完成投资28亿元."""
    told = max(text.rfind("预计", start, end), text.rfind("预期", start, end))
    if told < 0:
        return False
    if MONTHS.search(text, start, told):
        return True
    month = int(date[5:7]) if date and len(date) >= len("2023-01") else 0
    year = next(reversed(YEAR.findall(text, start, told)), None)
    if date and year and int(year) < int(date[:4]):
        return True
    spans = [ENDS[one] for one in SPENT.findall(text, start, told)]
    return bool(spans) and max(spans) <= month and not (year and date and year > date[:4])


def is_firm(text: str, start: int, end: int) -> bool:
    """Tell whether text[start:end] promises what it tells."""
    return bool(FIRM.search(text, start, end))


HELD = re.compile(
    "等$|(?:在|针对|调度|把|对|依托|围绕)[^，。；、]{0,16}$|(?:纳入|列入|下达)[^，。；]{0,24}的$|[市县区省年](?:共|已)?安排[^，。；]{0,8}项目$"
)


def is_held(text: str, start: int, end: int) -> bool:
    """Tell whether what is counted at text[end] exists: 等28个, 统筹调度74个, 在20个项目基础上."""
    return bool(HELD.search(text, start, end))


WORDS = (("actual", DONE), ("plan", PLAN), ("target", TARGET))
