"""Which place a clause speaks of: its subject, or 全市, 我县, 该区 read in the standing one."""

import re
from collections.abc import Iterable, Iterator

from graph.places import Place, by_code
from graph.types.firsts import Sought
from ingest.language.annotated import Marked
from ingest.language.clauses import Clause
from ingest.language.mark import Mark
from ingest.language.staging import ACT, MANNER

LEAD = re.compile(
    r"(?:[一二三四五六七八九十]{1,3}[、是]|兄弟[省市县区]|隔壁|相邻|邻近|毗邻|紧邻"
    r"|[相仅]?一[江河山墙路水]之隔|同样|其中|据[^，]{0,12}|截至|截止|目前|眼下|当[天日]"
    r"|同日|此次|本次|今[年天日]|去年|到|至|里|年?底|[上下]半年|[一二三四]季度|全年|年内"
    r"|随后|而|则|也|又|[先再单只仅光]?[说看讲论]|[一-鿿]{2,3}自贸(?:试验)?区|回到|来到"
    r"|走进|转到|转向|至于|换到|轮到|(?:紧?接着|接下来|然后|最后|再往[一-鿿]{1,2}|下一[个站])(?:便|就)?(?:是|轮到)?"
    r"|[放搁摆拿](?=[到在至])|扩大到|放眼|纵观|对于|[以举拿](?=[^，。；]{2,8}(?:为例|的?例子|来[说讲看]))|在|涉及|包括|按照|另外|此外|同时"
    r"|全省|全市|全县|集中|统一|举行|举办|项目建设|重大项目|活动[中上]?|暨|开展|以来|动员"
    r"|会议|推进|参加|列入|纳入|属于|主会场|分会场|[的“”\"\s\0、：【〔\[◆■●▲★●·—]"
    r"|主会场所在的|(?<=\d)[.．]|\d|年|月|日|号|期)*"
)
RELATIVE = Sought(
    r"(?<![占居高低列于在为入超比出与同跟着赢向照按给])(?<!占[到了])(?P<whole>[全我本该][省市州县区]"
    r"|[市县区省]里(?=[^，。；]{0,6}(?:共|(?<!通)报|提出|要求|放话|规定|拿出|推出|有\d"
    r"|\d))|市域内|县域内)"
    r"(?!第(?![一二三四五六七八九十\d]{1,3}期[^，。；\d]{0,4}(?:签约|开工"
    r"|投产)(?:项目)?[^，。；\d]{0,6}\d)[一二三四五六七八九十\d]|[“\"]?三个|首[批次]"
    r"|重大项目建设|集中(?![^，。；]{0,16}\d+\s?[个项])|统一|同步|的?关"
    r"|(?:电视|电话|视频)*(?:会议|大会)|经济|人民|委|政府|各县|各市|各区|20\d\d年招商|域"
    r"|党|定|前[列茅]|上游|首位|领先|倒数|要求|提出|对|下达|给|考核|部署|领导|主要领导)"
)
CEREMONY = re.compile(
    "[^，。；]{0,30}(?:活动|仪式|大会|现场会|推进会|动员会|例会)(?:在[^，。；]{1,20})?(?:正式|如期|隆重)?(?:举行|召开|启动|举办|拉开|开幕)"
)
ATTENDED = re.compile("(?:参加|出席|组织|承办|收看|响应|迎接|备战|接受)(?:了)?[^，。；、]{0,6}$")
SKIP_BEHIND = re.compile(
    r"自贸(?:试验)?区|[^，。；、了着与同由向是]{1,24}(?:公司|集团)|至[一-鿿]"
    r"|(?:[一-鿿]{0,4}(?:新闻网|网讯|融媒)|论坛|贴吧|日报|晚报|商报|周刊|周报|海关|大学"
    r"|银行|农商|学院|大道|路[^一-鿿]|主任|书记|市长|县长|区长|管委会[：:、，]|副?局长"
    r"|委员会|发改委|发展改革委|商务局|统计局|办公室|管委会主任|记者站)"
)
# Whoever speaks for a place tells of it: 某市发展改革委负责人说，
SPEAKS = re.compile(
    "[^，。；、的]{0,14}(?:负责(?:人|同志)|主任|局长|书记|[市县区]长)(?:[说讲]|介绍|表示|透露|坦言)"
)
ITEM = re.compile("[^，。；、（：0-9的是有共签投开完把在从已将又也还就则各均]{3,30}、")
OF_ITEM = re.compile(
    "的[^，。；、0-9]{2,30}(?:项目|工程|园|基地|中心|厂)(?=、)"
    "|[^，。；、0-9]{2,20}(?:[园厂桥站]|基地|中心|生产线|医院|学校|道路|项目|工程|改造|建设)等"
    "|(?![^，。；]{0,12}(?:重[点大]|[省市县]级|亿元"
    "|在建))[^，。；、“”0-9的签开投竣有共新集实推把将以对从]{4,24}(?:项目|工程)(?:就|也"
    "|正|便)?(?:是(?![0-9])|作为|位[列居]|属|系)"
    "|[^，。；、0-9的签开投竣有共新集实推]{2,24}等[^，。；、0-9]{0,12}[0-9]+个"
    "|[^，。；、0-9的签开投竣有共新集实推]{4,24}(?:项目|工程)、[^。；0-9]*等[0-9]+个"
)
ZONED = re.compile("(?:经济|高新)?(?:技术)?(?:产业)?开发区(?!管委)|经开区|高新区|产业集聚区")
WIDE = re.compile(r"[\s\u3000]+\S")
VENUE = re.compile("[主分]会场(?:上|内|里)?，")
HALL = re.compile(r"[主分]会场\s*")  # a caption that tells no more than where it was taken
BRACKETS, BRACKETED = (
    re.compile("[（(]"),
    re.compile("[）)][、，和及与]$"),
)  # 浚县（8个）、淇县（9个）
NUMBERED = re.compile(r"(?:^|\s)[（(]?(?:[一二三四五六七八九十]{1,3}|\d{1,2})[）)]?、$")
COUNTED = re.compile(
    r"[（(]?(?:有|共|共有|占|达|则有|各|另有|还有)?\s*\d+(?:\.\d+)?\s*(?:[个项]|亿元)"
)
FAIR = re.compile(
    "的?[^，。；、]{0,12}(?:招商|推介|恳谈|洽谈|对接|签约|投资|经贸)[^，。；、]{0,10}?(?:会|活动|仪式|周|节)"
    "|(?:洽谈|恳谈|推介|招商|对接|路演)(?:并|和|、)*(?:集中)?签约"  # 去年底北京洽谈签约的12个项目
)
# A name that a province or city opens: 河南甲岭电池隔膜建设项目总投资16亿元 in a county's news.
NAME = re.compile("[^，。；：、0-9的是有为将在共签投开完达]{3,30}?(?:项目|工程|产业园|生产线|基地)")
# One that the text's own city opens, told on its own: 其中，开封甲岭陶瓷生产线，5条只开2条.
NAMED_ALONE = re.compile(
    "(?![^，。；、]{0,4}重[点大])[^，。；：、0-9的是有为将在共签投开完达]{4,30}(?:产业园|生产线|基地)(?=[，（])"
)
SITED = re.compile(r"\d\s?个[一-鿿]{0,6}项目[^，。；、]{0,12}在$")  # 11个项目在某县集中开工
ACTED = re.compile(f"{MANNER}(?:{ACT}|落地|落户)")
# What a place is told to be, in front of it: 体量最小的某县，签约、开工加在一起9个
DESCRIBED = re.compile(
    r"(?:[^，。；：、\d\s]{0,10}最|[^，。；：、\d\s]{2,10}(?:起家|出身|著称|见长|打头|领跑|殿后|垫底|压轴|靠后|居中))[^，。；：、\d\s]{0,4}的$"
)
# Of a place told beside the one whose figures these are: 某县也同步举行, 某县算在里头, 不含某县.
ALSO = re.compile(
    "[也亦](?:同步|一并|参照|纳入|跟进)"
    "|[也都均]?(?:未|不|没有?)?(?:计算?|算|包括|包含|统计|列|含)?(?:进来|(?:在|进)(?:里头|里面|其?[内中]|其列))(?=[，。；）)、]|$)"
    "|(?:除外|另计|另算|单[算列])(?=[，。；）)、]|$)"
)
ENTERED = re.compile(
    "(?:列入|纳入|入选|挤进|跻身)$"
)  # a list of the level above: 列入某市的项目共82个
# The one whose figures follow: 项目数最多的是某市，达30个；其次是某市，21个
FIRST = re.compile(
    "(?:最[高低多少大小快慢好差][^，。；]{0,4}|其次|次之|[居排]首|垫底)的?(?:是|为|要数|当属|属)$"
)
COLONS = ("：", ":")
# A zone that is spoken of again by its kind alone: 该集聚区, 截至5月底，示范区
ZONE_AGAIN = Sought(
    r"(?<![省市县区州各个])(?P<the>[该本])?(?P<kind>示范区|集聚区|开发区|管理区|园区|港区|新区|高新区|经开区)(?!管委|建设|基础)"
)


def subjects(marked: Marked, clause: Clause, blank: str) -> Iterator[Mark]:
    """Give the place marks that are subjects in this clause: nothing but lead words stands before them."""
    done = clause.start
    for mark in marked.within(clause.start, clause.end, "place"):
        counted = COUNTED.match(marked.text, mark.end) or opens_row(marked, mark)
        if counted or _is_site(marked.text, mark, clause):
            yield mark
            continue
        if ALSO.match(marked.text, mark.end, clause.end) and not any(
            marked.within(mark.end, clause.end, "count", "rate", "amount")
        ):
            continue
        if mark.end == clause.end and marked.text[mark.end : mark.end + 1] in COLONS:
            yield mark
            continue
        if mark.end == clause.end and FIRST.search(marked.text, clause.start, mark.start):
            yield mark
            continue
        if mark.end == clause.end and DESCRIBED.match(marked.text[clause.start : mark.start]):
            yield mark
            continue
        if ENTERED.search(marked.text, clause.start, mark.start):
            continue
        if _is_joined(marked.text, mark) or OF_ITEM.match(marked.text, mark.end):
            continue
        inner = mark.start == done > clause.start
        front = mark.start - (mark.value.level == "zone" and blank[mark.start - 1] in "市县")
        if inner or (mark.start >= done and LEAD.fullmatch(blank, clause.start, max(front, 0))):
            speaks = SPEAKS.match(marked.text, mark.end, clause.end)
            if speaks or not _is_skipped(marked.text, mark, clause):
                yield mark
            done = mark.end


def is_origin(marked: Marked, clause: Clause, mark: Mark, home: Place | None) -> bool:
    """Tell whether the short name of a place of another province opens a clause: a firm or guest is from it.

    So it is with figures, where a county or city counts whence its projects come: 签约9个，其中江苏6个、浙江2个;
    and so is a place at whose fair a text signs: 在深圳的招商推介会上签约6个. The place that the text's own lies in is a
    name's, too, where a project's name follows.
    """
    if home is None or not home.province_code:
        return False
    above = home != mark.value and home.within(mark.value.code)
    if above and _is_short(marked, mark) and NAME.match(marked.text, mark.end, clause.end):
        return True
    named = home == mark.value and mark.value.level == "city" and _is_short(marked, mark)
    if named and NAMED_ALONE.match(marked.text, mark.end, clause.end + 1):
        return True
    far = mark.value.province_code not in ("", home.province_code)
    if far and FAIR.match(marked.text, mark.end, clause.end):
        return True
    if not _is_short(marked, mark):
        return False
    told = any(marked.within(mark.end, clause.end, "count", "rate", "amount"))
    return far and (not told or bool(home.city_code))


def _is_short(marked: Marked, mark: Mark) -> bool:
    return not marked.text.startswith(mark.value.name, mark.start)


def opens_row(marked: Marked, mark: Mark) -> bool:
    """Tell whether a place opens a row of figures parted by wide spaces, right behind the last figure of the row before."""
    figures = marked.within(0, mark.start, "count", "amount", "rate")
    wide = WIDE.match(marked.text, mark.end) is not None
    return wide and any(one.end == mark.start for one in figures)


def _is_skipped(text: str, mark: Mark, clause: Clause) -> bool:
    """Tell whether a place names a paper or firm, or heads the name of a list's first item: 郑州甲岭导轨、…."""
    short = mark.end - mark.start == len(mark.value.short)
    listed = short and ITEM.match(text, mark.end, clause.end)
    if text[mark.start - 1 : mark.start] == "在" and VENUE.match(text, mark.end):
        return True
    hall = HALL.match(text, mark.end)
    if hall and hall.end() >= len(text):
        return True
    return bool(listed or SKIP_BEHIND.match(text, mark.end, clause.end))


def _is_site(text: str, mark: Mark, clause: Clause) -> bool:
    """Tell whether a place is where the projects just counted start: 11个项目在某县集中开工."""
    sited = SITED.search(text, clause.start, mark.start)
    return sited is not None and ACTED.match(text, mark.end, clause.end) is not None


def _is_joined(text: str, mark: Mark) -> bool:
    """Tell whether a place is one of several, or names a zone; the 、 of a numbered heading joins nothing: 二、汝南县."""
    if text[mark.end : mark.end + 1] == "、":
        return True
    if mark.value.level == "county" and ZONED.match(text, mark.end):
        return True
    if BRACKETS.match(text, mark.end) and BRACKETED.search(text, 0, mark.start):
        return False
    return text[mark.start - 1 : mark.start] == "、" and not NUMBERED.search(text, 0, mark.start)


def relatives(text: str, clause: Clause) -> Iterator[tuple[int, str]]:
    """Give where a clause says 全市, 我县 and the like, and the level's word."""
    for match in RELATIVE.finditer(text, clause.start, clause.end):
        word = match["whole"]
        if CEREMONY.match(text, match.end(), clause.end) or ATTENDED.search(
            text, clause.start, match.start()
        ):
            continue
        yield match.start(), word[0] if word[1] in "里域" else word[1]


def zones_again(marked: Marked, clause: Clause, blank: str) -> Iterator[tuple[int, str]]:
    """Give where a clause speaks of a zone by its kind alone, as the subject of figures, and the kind: 该集聚区在建项目14个."""
    for match in ZONE_AGAIN.finditer(marked.text, clause.start, clause.end):
        named = any(marked.over(match.start("kind"), match.end(), "place", "part"))
        subject = match["the"] or LEAD.fullmatch(blank, clause.start, match.start())
        figures = any(marked.within(match.end(), clause.end, "count", "amount", "rate"))
        if subject and figures and not named:
            yield match.start(), match["kind"]


def chain(place: Place | None) -> Iterator[Place]:
    """Give a place and those it lies in, nearest first."""
    if place is None:
        return
    yield place
    for code in place.parents:
        above = by_code(code)
        if above:
            yield above


def of_level(word: str, starts: Iterable[Place | None]) -> Place | None:
    """Give the first place of these, or of those they lie in, that 市, 县, 区 or 省 calls."""
    places = (place for start in starts for place in chain(start))
    return next((place for place in places if place.name.endswith(word)), None)
