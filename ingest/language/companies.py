"""Marks full company names: …有限公司, …集团, …研究院, …银行."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache

import ahocorasick_rs

from graph.places import Place, patterns
from graph.types.company import legal_forms, short_forms, split_company
from ingest.language.mark import Mark
from ingest.vocabulary import vocabulary

NAME = "sanpi_companies"
LONGEST = 36
FAR = 120  # characters in front of a company within which a place may stand that bears on its name
OWN = "某某"  # stands for a name of its own
BRANCHES = ("分行", "支行", "支公司", "农商行", "农信社", "信用联社", "中心支公司")
RUN = re.compile(r"[一-鿿A-Za-z0-9·&\-()（）]+$")
# What follows a form that is none: 厂房, 集团化, 大学生, 银行贷款.
NO_FORM = re.compile(
    r"(?<=厂)[房区长家商址内外界务矿子牌里门口]|(?<=集团)(?:军|化|式)|(?<=股份)(?:制|合作社?经济|转让|回购|占|比例|的)|(?<=控股)(?:权|股东|的|子公司|了|股)"
    r"|(?<=公司)(?:化|制|法|债|治理|类)|(?<=大学)(?:生|城|科技园|路|堂)|(?<=学院)(?:路|派)|(?<=银行)(?:业|卡|贷|家|存|利率|账|间|授信|系|承)|(?<=工厂)化|(?<=研究)生|(?<=[招客]商会)|(?<=工程院)院士|(?<=科学院)院士"
)
NUMBER = r"[一两二三四五六七八九十几多数这那每各首某\d]"
# Words that stand before a name and never inside one.
STOP = re.compile(
    r"(?<![自理事缘])由|(?<![一-鿿])(?:而|现(?!代)|经(?![纬典济贸开])|则(?![一-鿿]公司)|但)"
    r"|人民政府(?=[一-鿿]{4})|原告|被告|上诉人|申请人|被执行人|第三人|-(?=公司|集团)"
    r"|(?:花|投|砸|填|付|掏)[掉了出]|先后有?|(?:共|主要|已|还|另|就|则|也|便|又|更)有(?![色机限线研])(?=[一-鿿]{4})"
    r"|(?<![祥永仁泰义人太协温平柔众中总共和])和(?![谐泰美昌利信顺平润合记兴创而盛众邦]"
    r"|一(?![家个名户位批大汽拖]))|与|以?及(?!时)|(?<![华作成认因行])为(?!民)|(?<=银行)为(?!民)|是|在(?!线)"
    r"|(?<!美)的(?!士)"
    r"|(?<!数)据(?!点)|对(?!外)|(?<![方定导面转双横纵轴径单多逆正取])向(?![阳荣前上])|(?<!棉)被|让|给(?![水力])|从(?!容)|(?<!达)到(?!家)|于(?!洪)|把|将(?!军)|了|等(?![离温级])|并(?!购)|暨(?!南|阳)|又|也|但|已经?(?!内)|就|该|换成|[我你他她它咱]们|我(?=[是县市])|[它他她]叫|(?<![总大])[药车酒煤电钢]企(?=[一-鿿]{3})"
    rf"|{NUMBER}(?:余|多)?(?:家|个|名|户|位|批)(?:龙头|民营|国有|头部|知名|上市|大型)?(?:企业|公司)?|(?<=[县区乡镇里])有(?![色机限线研])(?=[一-鿿]{{4}})|(?:生产|制造|加工|龙头|链主|骨干|头部|上市|知名)(?:企业|公司|集团)(?=[一-鿿]{{4}})|(?:企业|公司|集团)(?!管理|集团|发展|咨询|服务|孵化|营销|策划|信息)(?=[一-鿿]{{5}})|企业(?=[一-鿿]{{2,4}}[（(])"
    r"|(?:工业园区?|产业园区?|开发区|园区|集[聚中]区|高新区|经开区|示范区"
    r"|保税区)(?=[一-鿿]{4})(?!发展|建设|投资|运营|管理|开发|有限|科技|集团|公司|控股|城[投市建]"
    r"|[国产建]投|国[有资]|资[本产]|水务|产业|实业|创业|市政|公用|供[水热])"
    r"|(?:人民)?政府(?=[一-鿿]{4})(?!采购|投资|引导|产业|与社会)|管委会(?=[一-鿿]{4})"
    r"|牵手(?=[一-鿿]{4})|竞得|决定(?=[一-鿿]{4})"
    r"|投资建设(?=[一-鿿]{4})(?!有限|集团|开发|发展|股份|控股|运营|管理|工程|实业|投资|公司|咨询"
    r"|监理)|剔除|出售|(?<=[局府会心县区市])同(?![方力心仁济创兴泰和盛达意])"
    r"|利用(?!有限|股份|科技|开发|集团|公司|技术)|(?<=[一-鿿]{2})摄(?![影像氏])|带动|依托|推动|谋划"
    r"|筛选|隔壁|附近|促成|争取|宣布|出席|其中|还有|包括|引进|引入|引来|携手|联手"
    r"|联合(?=[一-鿿]{4})|牵头|业主(?:方(?![正圆大兴太舟特城快源]))?|(?:投资|实施|建设|运营|责任|申报)主体|投资[方人]|承建[方商]?|(?:中标|总?承?包|接盘|受让|操盘|代建)[方商]|承接|(?:建设|运营|运作|施工|合作)方|单位"
    r"|来自|组织|随后|随着|走访|走进|前往|赶赴|奔赴|莅临|视察|察看|查看|(?<=是)继(?!续)"
    r"|(?:要|拟|计划|准备|打算|[即也]将)建(?=[一-鿿]{4})(?![设筑材业工])|调研(?!咨询|有限|公司)"
    r"|考察|参观|来到|拜访|会见|对接|邀请|委托|收购"
    r"|作为|成为|负责人?|举行|举办|召开|实施|踏访|部分|季度|制造商|供应商|服务商|运营商|领军|标杆|记者|董事长|总经理|经理|总裁|老总|代表|成立|组建|组成|设立|注册|旗下|标志着?(?=[一-鿿]{3})|意味着|[\d百]强(?:企业)?(?=[一-鿿]{3})|[所下]属(?=[一-鿿]{3})|全资|子公司|母公司|股东|央企|国企|民企|外企|客商|巨头|龙头(?:企业)?"
    r"|投资(?![（(]|集团|控股|有限|发展|管理|股份|开发|建设|公司|运营|担保|基金|置业|产业|咨询)|签约(?=[一-鿿]{4})|落户|入驻|入股|项目(?!管理|投资|建设|咨询|开发)|现场|位于|坐落于?|服务(?=[一-鿿]{2}[省市县])"
    r"|(?<![一-鿿])[同给](?=[一-鿿]{2}银行|[一-鿿]{4})(?![方力心仁济创兴泰和盛达意辉德])|(?:连|会|偕|伙|随|陪)同(?!仁|方|力|意)|同意|联同|[会式动场]上(?!海)|签[下订署]了?|(?:(?<=[还又再])|(?<=分别)|(?<=先后)|(?<=依次)|(?<=现场)|(?<=政府))同(?![步时日期])|(?<=公司|集团)[和与及同跟]|\d{4,}|目前|近日|昨日|当天|此外|另外|同时|现有|拥有|涌现|培育|像|分别|依次|主要|引领|[今去前]?年[初底末]|\d+月[初中末底份]?|\d+日|\d+年(?!产)"
)
OFTEN = 1000  # times that a word of every day occurs
TOLD_OFTEN = 400  # times that a verb in front of a name does
TOLD = ("v", "d", "p", "c")  # kinds of words that tell of a firm and are no part of its name
CLOSED, CLOSED_OFTEN = ("p", "c", "r", "u"), 100  # words that join and point: names hold none
NAMING = frozenset(
    (
        *("创新", "联合", "振兴", "发展", "建设", "投资", "开发", "招商", "工作", "希望", "联想"),
        *("前进", "超越", "开拓", "奋斗", "进步", "飞跃", "团结", "创造", "合作", "服务", "解放"),
        *("腾飞", "奔腾", "飞翔", "启航", "远航"),
    )
)
LEADS = "同跟与和向由给对被让请"  # in front of a place that a name begins with
SEAT = re.compile("[（(][^（）()]*[）)]$")
JOINED = ("和", "集团", "联合")  # words that a name may hold in front of its trade
PARTS = "子公司"
AFTER_LIMITED = ("分公司", "支公司", "中心支公司", "分行", "支行")
STATE = re.compile(
    "中(?:国)?[一-鿿]{1,2}|(?:北|南|东|西)方|中[原部]"
)  # a group in front of its part's seat
NUMBERED = re.compile(r"(?:[（(][一二三四五六七八九十\d]{1,3}[）)])+")
GAP = re.compile(r"[一-鿿（()）]{0,10}$")
NO_GAP = re.compile(
    r"[则就]|选择|[已正]|准备|[（(][^（）()]{2,}$|[建办设开]$|旗下|投资(?!发展|管理|开发|控股)|中标|收购|并购|参股|共[建同]|竞得|拿下|运营|实施|打造|承揽|承接|接手|入驻|落户|[与和及的由在给为家]|牵头|签|合作|携手|组成|承建|负责|共同|出资|合资|组建|成立|设立|注册|子公司|现场|项目|[是以从对]|各$"
)
PLANT = re.compile(
    r"(?:工|水|电|热|钢|油|糖|砖|气|肥|垃圾|[一-鿿]{2}处理|加工|饲料|屠宰|[净制]化|净水|供[水热]|焚烧|回收|发电|家|标准化|代工|部件|机|筒|封装|组装|装配)厂$"
)


@cache
def _forms() -> ahocorasick_rs.AhoCorasick:
    words = (*legal_forms(), *BRANCHES)
    return ahocorasick_rs.AhoCorasick(words, matchkind=ahocorasick_rs.MatchKind.LeftmostLongest)


def find(text: str, before: Sequence[Mark], within: Place | None) -> list[Mark]:
    """Give the marks of kind company; the value is the CompanyName."""
    del within
    places = [mark for mark in before if mark.kind == "place"]
    return [
        Mark("company", start, end, split_company(text[start:end]))
        for start, end in _names(text, places)
    ]


def _names(text: str, places: list[Mark]) -> Iterator[tuple[int, int]]:
    done, begun = 0, [mark.start for mark in places]
    for start, end in _joined(text):
        near = places[bisect_left(begun, start - FAR) : bisect_left(begun, end)]
        left = _left(text, done, start, near)
        least = 1 + text.startswith(("银行", "大学", "学院"), start)  # not 跑|银行
        if start - left >= least and not _is_plant(text, left, end, near):
            yield left, end
            done = end


def _is_plant(text: str, left: int, end: int, places: list[Mark]) -> bool:
    """Tell a plant that is a place or a project (污水处理厂, 一期厂) from a company (甲市锅炉厂)."""
    if text[end - 1] != "厂":
        return False
    placed = any(mark.start == left for mark in places)
    return not placed or end - left < 5 or bool(PLANT.search(text, left, end))


def _joined(text: str) -> list[tuple[int, int]]:
    """Give the closing forms, those that belong to one name as one: 集团…有限公司, 银行…分行."""
    found: list[tuple[int, int]] = []
    for _, start, end in _forms().find_matches_as_indexes(text):
        if NO_FORM.match(text, end):
            continue
        if found and _goes_on(text, found[-1], start, end):
            found[-1] = (_outside(text, found[-1][0]), end)
        else:
            found.append((start, end))
    return found


def _outside(text: str, start: int) -> int:
    """Give where a form begins, with the bracket that it stands in: 某某（控股）有限公司."""
    return start - 1 if text[start - 1 : start] in ("（", "(") else start


def _goes_on(text: str, last: tuple[int, int], start: int, end: int) -> bool:
    gap, form = text[last[1] : start], text[start:end]
    if PARTS in (form, text[last[1] - len(PARTS) : last[1]]):
        return False
    if start < last[1] or not GAP.match(gap) or NO_GAP.search(gap):
        return False
    if text[last[0] : last[1]].endswith(("有限公司", "有限责任公司", "银行")):
        return form in AFTER_LIMITED
    return not gap or not form.startswith(("集团", "银行", "大学")) or gap[0] in "（("


def _left(text: str, low: int, start: int, places: list[Mark]) -> int:
    run = RUN.search(text, max(low, start - LONGEST), start)
    if run is None:
        return start
    numbered = NUMBERED.match(text, run.start(), start)
    left = numbered.end() if numbered else run.start()
    for stop in STOP.finditer(text, left, start + 4):
        if any(mark.start <= stop.start() and stop.end() < mark.end for mark in places):
            continue
        within = stop[0] in JOINED and _is_trade(text, stop.end(), start)
        if stop.end() <= start and not within:
            left = stop.end()
    left = _closed(text, _behind_words(text, left, start), start)
    if text[left] in LEADS and any(mark.start == left + 1 < start for mark in places):
        left += 1
    inside = [mark for mark in places if left <= mark.start and mark.end <= start]
    return _at_place(text, left, start, inside) if inside else left


def _is_trade(text: str, left: int, start: int) -> bool:
    """Tell whether no name stands between 和, 集团 or 联合 and the form: 某和能源有限公司, 甲省联合化工设备有限公司."""
    body = text[left:start]
    limited = len(body) > 1 and text.startswith("有限", start)
    return limited and split_company(OWN + body).brand == OWN


def _behind_words(text: str, left: int, start: int) -> int:
    """Leave out what tells of a firm in front of its name: 成功吸引某某集团; few names hold such words (创新, 联合)."""
    place = left
    least, leads = (TOLD_OFTEN, "如使让令以有属用不")
    if text.startswith(("有限", "股份有限"), start):
        least, leads = (OFTEN, "如使让令")
    if text[place : place + 1] in leads and len(_word(text, place)) == 1:
        place = left = place + 1
    while place + 2 < start:
        word = _word(text, place)
        place += len(word)
        if _tells(word, least) and _is_named(text[place:start]):
            left = place
    return left


def _tells(word: str, least: int) -> bool:
    """Tell a word that tells of a firm, joins or points, and is no part of its name."""
    kind, count = vocabulary().kind(word), vocabulary().count(word) or 0
    told = (kind in TOLD and count >= least) or (kind in CLOSED and count >= CLOSED_OFTEN)
    return told and len(word) > 1 and word not in NAMING and word not in patterns()


def _word(text: str, place: int) -> str:
    """Give the longest word that begins here, or one character."""
    fronts = (text[place : place + size] for size in (4, 3, 2))
    return next((front for front in fronts if vocabulary().kind(front)), text[place : place + 1])


def _is_named(body: str) -> bool:
    """Tell whether a name without its form and the place in brackets has words of its own."""
    body = SEAT.sub("", body)
    place, count = 0, vocabulary().count
    while place < len(body) and (count(word := _word(body, place)) or 0) >= OFTEN and word[1:]:
        place += len(word)
    return body == "中国" or (place < len(body) > 1 and bool(short_forms(body)))


def _closed(text: str, left: int, start: int) -> int:
    """Leave out a bracket that opens or closes outside the name."""
    if text[left:start].count("）") > text[left:start].count("（"):
        left = text.rindex("）", left, start) + 1
    if text[left:start].count("（") > text[left:start].count("）"):
        left = text.rindex("（", left, start) + 1
    while text[left:start].startswith(("）", ")", "-", "·")):
        left += 1
    return left


def _is_known(word: str) -> bool:
    """Tell a seldom word that may name a firm in front of its part's seat."""
    named = vocabulary().kind(word) in ("n", "nz", "nt", "j")
    return len(word) == 2 and named and (vocabulary().count(word) or 0) < OFTEN // 10


def _is_located(text: str, mark: Mark, start: int, inside: list[Mark]) -> bool:
    """Tell a county where the company is and that is no part of its name: 甲县|河南某某有限公司, 乙县|某某（山东）有限公司."""
    county = mark.value.level == "county" and text[mark.end - 1] in "市县区"
    return county and any(
        (other.start == mark.end and other.value.level == "province")
        or (text[other.start - 1] in "（(" and text[other.end : start] in "）)")
        for other in inside
        if other.start >= mark.end
    )


def _at_place(text: str, left: int, start: int, inside: list[Mark]) -> int:
    """Begin at the place in front, unless it stands behind the brand: 某某新能源山东有限公司."""
    for mark in inside:
        if mark.start > left and text[mark.start - 1] in "（(行":
            continue
        if STATE.fullmatch(text, left, mark.start) or _is_known(text[left : mark.start]):
            return left
        if mark.start == left and _is_located(text, mark, start, inside):
            return mark.end
        behind = start - mark.end < 3 and text.startswith(("有限", "公司", "股份", "分公司"), start)
        return left if behind and mark.start - left >= 2 else mark.start
    return left
