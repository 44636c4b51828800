"""A name as a rule found it, and how surely it is one."""

import re
from typing import NamedTuple

from graph.types.firsts import Sought
from ingest.kept import kept
from ingest.rules import Candidate
from ingest.rules.grammar.passages.by_field import is_class
from ingest.rules.grammar.passages.likely import beside, odds, sure
from ingest.rules.grammar.passages.outline import Sheet
from ingest.rules.grammar.words.evidence import RIGHT_AMOUNT
from ingest.rules.grammar.words.shape import Shape, shape
from ingest.rules.grammar.words.sized import Entry
from ingest.rules.grammar.words.unlike import unlike

LIKELY = 10  # odds
PARK = 7  # characters of a park that is not just a zone
FAR, OWN = 60, 2  # characters: to what is told of, and of its own that tells it from a class
PREDICATE = re.compile(
    "[，,]?(?<![还但就只总不可凡或])是(?!否)(?:[^，。；是]{2,50}的)?[^，。；、的是]{0,6}$"
)
GROUPED = re.compile(
    r"\s*(?:共|合计|总计|分别|总数|数量|名单|清单|有|约|达|近|超|就"
    r"|还)?\s*(?:\d[\d,.]*(?:余|多)?\s*(?:个|项|家|宗|件|单|条(?!件)|台"
    r"|栋(?!楼?[^，。；]{0,6}(?:封顶|主体|建成|完工))|套|[%％])"
    r"|[一二两三四五六七八九十]+(?:个|项))|总(?:数|体|量|投资额)|数量|名单|清单|总投资均"
    r"|均为\d|的[^，。；]{2,8}方面\d+个|储备库|占比|占|所需"
    r"|(?:建设)?(?:用地|资金|审批|管理|服务|储备|推进|谋划)(?:指标|机制|办法|方案)"
)
BARE = re.compile("(?:[和与及][一-鿿]{1,3}[区县市])?(?:项目|工程)")
STAFF = re.compile("负责人?|经理|方|部|筹[建备]|投资")
OFFICE = re.compile("筹[建备][处组办]|部(?=经理|负责人|总|书记|主任|有关|相关)")
CREW = ("部", "师", "队", "处", "科", "中心")  # behind 工程, of a firm
DEED_OF_FIRM = re.compile(
    "(?:共同|联合|合作|合资|独资|全额|负责|分别|等)*(?:投资|建设|承建|施工|中标|总承包|代建|运营|开发|实施|打造|兴建|牵头)+"
)
ONE = re.compile("一(?![期号中小高院汽医附拖路街道线体级带分条座]).{3}")
OF_LIST = re.compile(r"，?(\d+)[个项]")
MANY = Sought(
    r"(?:(?<!^0)(?<!\d{5})\d|个|项|批|类|种|家|各|(?<=[\d余多])[条座]|些|每|所有|全部|多"
    r"|等|一系列|其他|其它|其余|众多|大量|不少|同类|此类|这类|上述|以上|以下|领域|方面"
    r"|类别|个为|某)$"
)
TENS = re.compile("(?:[^，。；]{0,6}[市县区省])?[十百][大个](?!里|孔)")
PROGRAMME = Sought(
    r"[两三四五六七八九]大(?:重点|工业|民生|惠民|招商|产业|农业|交通|水利|城建)"
    r"|“[双十百千大]+”|（[A-D]类）|\d+轮|^第[^，。；届]{1,4}届"
    r"|(?:重点企业|中央投资|自由贸易试验区|自贸区|自贸港)(?:建设)?项目$"
    r"|^(?:最[大高强长]|唯一|仅剩|剩余)|^[我本全该][省市县区乡镇]"
    r"|^(?:\d+|[一两三四五六七八九十])(?:[条座栋台套个所处]"
    r"|家(?![湾庄店村寨沟岭坪河桥坝塘屯]))|(?<=\d)[幢栋座]$"
    r"|^[一二三四五六七八九十首]期(?:(?:项目|工程|工厂|厂房|车间)?$|年产|日产|\d|总?投资"
    r"|计划|规划|建设(?!项目$))|^“[^”]{2,10}”(?:项目|工程)$"
    r"|^(?:门诊楼|住院楼|教学楼|宿舍楼|综合楼|办公楼|实训楼|主厂房"
    r"|(?:职工|员工)(?:公寓|宿舍楼?)|倒班楼|研发楼|(?:生产|智能|智能化)车间"
    r"|(?:[A-Z]区)?标准化?厂房|(?:立体|智能)仓库|(?:原料|成品)库|配电房|污水处理站"
    r"|展示中心)$|“[^”]*(?:签约|开工|投产)[^”]*”"
    r"|(?:大|抓|首个|个别|类|入统|新增|全部|省市|重大|重点|优质|招商引资|招商|签约|在谈"
    r"|储备|头部企业|(?<![^市县区省年期类点批度的个和])续建|[省市县区国]级重点建设"
    r"|重点建设|参加|纳入|惠民)项目$|^某|^各[大类]|重大工程$"
    r"|^(?:前|上|本|首|历|各|第)[一二三四五六七八九十\d]*期|[两三四五六七八九十]大工程"
    r"|(?:附属|剩余|零星|收尾|控制性|标志性|牵引性|主体|安装|装饰|强弱电)工程$"
    r"|^[开竣（）()]+工项目|^年产量|三个一批|[签开投竣]\w?一批|一批”|重点民生实事"
    r"|“\d{2,5}”|两重|项目年(?!产)|项目库"
)


class Name(NamedTuple):
    """A project's name: its words, its head (strong, weak, none) and the note behind it."""

    text: str
    head: str
    place_end: int = 0
    note: tuple[int, int] | None = None
    evidence: tuple[str, ...] = ()

    def __str__(self) -> str:
        return self.text


@kept
def measured(sheet: Sheet, start: int, end: int) -> Shape:
    """Measure text[start:end] of a passage as a name."""
    place = place_end(sheet, start, end)
    company = any(True for mark in sheet.marked.within(start, end, "company"))
    return shape(sheet.text[place:end], place=place > start, company=company)


def place_end(sheet: Sheet, start: int, end: int) -> int:
    """Give where the places in front of a name end."""
    place = start
    for mark in sheet.marked.within(start, end, "place"):
        if mark.start == place and mark.end < end:
            place = mark.end
    return place


def _counts_its_list(text: str, start: int, end: int) -> bool:
    """Tell whether the count behind a name is that of the list it closes: A项目、B项目、C项目3项."""
    count = OF_LIST.match(text, end)
    if count is None:
        return False
    opening = max(text.rfind(sign, 0, start) for sign in "，。；：")
    listed = text.count("、", opening + 1, start) + 1
    return int(count[1]) == listed > 1


def _only_one(text: str, start: int, end: int) -> bool:
    """Tell whether 一个 stands before words that read like one project's name: 在甲乡开工的一个|萤石深加工项目."""
    return text.endswith(("一个", "一座"), 0, start) and odds(*beside(text, start, end)) >= LIKELY


def _is_park(text: str, start: int, front: int, end: int) -> bool:
    """Tell whether what seems a zone is the park that is built: 甲岭木业机械园区|项目总投资65亿元."""
    named = front - start >= PARK and text.endswith(("园区", "产业园"), start, front)
    return named and bool(RIGHT_AMOUNT.match(text, end))


def _is_firm(sheet: Sheet, start: int, end: int) -> bool:
    """Tell whether there is nothing but a company and what it does, or whose officers follow: 某某公司投资建设, 某某公司项目|负责人."""
    firm = next((m for m in sheet.marked.within(start, end, "company") if m.start == start), None)
    if firm is None:
        return False
    rest = sheet.text[firm.end : end]
    staffed = rest == "项目" and STAFF.match(sheet.text, end)
    office = len(rest) < PARK and (
        (rest.endswith("项目") and OFFICE.match(sheet.text, end))
        or (rest.endswith("工程") and sheet.text.startswith(CREW, end))
    )
    return bool(staffed or office or DEED_OF_FIRM.fullmatch(sheet.text, firm.end, end))


@kept
def grouped(sheet: Sheet, start: int, end: int) -> bool:
    """Tell whether the words around text[start:end] make it a group or a programme, not one project."""
    text, front = sheet.text, place_end(sheet, start, end)
    return bool(
        unlike(text, start, end)
        or (BARE.fullmatch(text, front, end) and not _is_park(text, start, front, end))
        or (front > start and ONE.match(text, front, end))
        or (GROUPED.match(text, end) and not _counts_its_list(text, start, end))
        or TENS.match(text, start, end)
        or _is_firm(sheet, start, end)
        or (MANY.holds(text[max(0, start - 6) : start]) and not _only_one(text, start, end))
        or PROGRAMME.holds(text[start:end])
        or is_class(text, start, end)
        or predicated(sheet, start, end)
    )


def predicated(sheet: Sheet, start: int, end: int) -> bool:
    """Tell whether text[start:end] only says of the project named before what it is: 甲园是乙公司投资建设的|大型农旅项目."""
    if not sheet.text.endswith(("项目", "工程"), start, end):
        return False
    found = PREDICATE.search(sheet.text, max(0, start - FAR), start)
    subjects = (other for other in sheet.phrases if found and other.end == found.start())
    return any(_is_one(sheet, other.start, other.end) for other in subjects)


def _is_one(sheet: Sheet, start: int, end: int) -> bool:
    """Tell whether words name one undertaking: by words of their own, or by a place and as names read."""
    found = measured(sheet, start, end)
    return found.own >= OWN or (found.place and sure(sheet.text, start, end))


def named(rule: str, sheet: Sheet, entry: Entry, *, weight: int) -> Candidate:
    """Give the candidate that an entry's words name a project."""
    front = place_end(sheet, entry.start, entry.end) - entry.start
    content = Name(sheet.text[entry.start : entry.end], entry.head, front, entry.note)
    return Candidate(rule, "name", content, sheet.index, entry.start, entry.end, weight)
