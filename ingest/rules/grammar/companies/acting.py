"""Where a text tells that a firm acts, and which characters before or behind that are its name."""

import re
from collections.abc import Iterator
from itertools import takewhile

from graph.places import patterns
from graph.types.firsts import Sought
from ingest.rules.grammar.companies.brand import brands
from ingest.rules.grammar.words.lexicon import (
    cut,
    general,
    is_common,
    is_toponym,
    owns,
    seldom,
    signs,
    weak,
)
from ingest.vocabulary import vocabulary

WINDOW = 12
AMOUNT = r"[\d.]+(?:万|亿|余|多)*元"
# Words that a firm's name follows, so surely that a name without a trade word counts.
SURE = Sought(
    r"(?:投资方|投资主体|投资商|出资方|业主方?|合作方|意向业主)(?:是|为|系|有|包括|：|:)(?:来自)?(?:[\u4e00-\u9fff]{2,4}的)?(?:[本当][地土])?(?:龙头)?(?:企业)?"
    r"|据(?=[\u4e00-\u9fff]{2,6}方面)"
)
# Words that a firm's name may follow.
LEFT = Sought(
    "|".join(
        (
            r"(?:引进|引来|引入|招引|迎来|牵手|携手|签约|拜访|走进)了?(?=[\u4e00-\u9fff]{3,9}(?:的|，|、|共同|投资|合作|打造|建设))",
            r"(?<![自理事])由(?=[\u4e00-\u9fff]{2,12}(?:[与和、][\u4e00-\u9fff]{2,16})?(?:独家|联合|共同|合资|负责|全额|自主|计划|拟)*(?:投资|投建|出资|各出|斥资|承建|承保|建设|运营|开发|打造|实施|牵头|兴建|代建|施工|中标))",
            r"(?:与|和|同)(?:我[市县区省]的?)?(?=[\u4e00-\u9fff]{3,10}(?:谈|洽谈|签|合作|磋商|携手|共同|联手|联合|对接))",
            r"来自[\u4e00-\u9fff]{2,4}的",
            r"(?:(?:民企|民营企业|中国|世界|全球|国内|行业)+\d*百?强|上市公司|头部企业)(?:企业)?(?=[\u4e00-\u9fff]{4})",
            r"(?:一方|企业|签约方|投资方|业主|公司|客商|对方|单位)(?:分别|依次)(?:是|为)",
            r"(?:承建|施工|中标|代建|运营|(?:EPC|工程|项目)*总?承包|EPC)(?:单位|方|商)(?:是|为|：|系)|(?<!笔)花落|(?:投资|出资|承建|施工|中标|运营|接盘)[方商](?=[一-鿿]{4,10}(?:出资|投资|表示|说|承诺|计划|将|拟))",
            rf"（(?:(?:总投资)?[约超]?{AMOUNT}，)?(?:(?:投资|出资|承建|运营|施工)[方商人]|业主)?(?=[\u4e00-\u9fff]{{4,10}}(?:，|）))",
        )
    )
)
PART = re.compile(
    r"中[车建铁交核船航煤冶化][\u4e00-\u9fff]{1,6}?[所院局厂](?=[谈签投承建设施负代中总合共、，。的与和牵])"
    r"|中[\u4e00-\u9fff]{1,4}[一二三四五六七八九十]{1,2}局(?=[谈签投承建设施负代中总合共、，。的与和牵联])"
)
# Words that a firm's name stands before.
RIGHT = Sought(
    r"(?:盖|建|办|开)在[\u4e00-\u9fff]{2,10}的|(?:一共|总共|已经?|先后)?(?:往里|往这里)(?:填|投|砸)"
    r"|(?:与|和|同|、)[^，。；]{2,24}?(?:签约|签下|签订|签署|签了|携手|合作|达成)"
    r"|投资(?:了|约|近)?[\d.]+(?:亿|万)|斥资|是(?=[^，。；]{2,14}(?:企业|项目))|新建的|投建的|投下"
    r"|砸下|投(?=[约近]?[\d.]+[万亿])|拿出[\d.约近]+|拿下|豪掷|追加|增资"
    r"|，?在[一-鿿]{2,8}(?:签约|签下|签订|拿下|投资|投建|设立|投下|砸下)"
    r"|在[一-鿿]{2,6}的(?=[^，。；]{2,24}(?:项目|基地|工厂|生产线))"
    r"|自己(?:掏钱|出钱|征地|买地|贷款)*(?:投|建)|落户|落子|入驻|中标|承建|承接(?=[，。；])|参与的"
    r"|(?:过来|前?来)(?:投|建|办|盖)的(?=[，。；是])|旗下|新?厂区|独资|合办|筹钱|施工|在(?:这里|此|当地|本地|该[市县区]"
    r"|我[市县区])[一-鿿]{0,4}(?:布局|建设|投资|设立|打造)"
    r"|副?董事长|副?总经理|总裁|副总|采购经理|厂长|创始人|首席|总监|常务副总|相关负责人|负责人|的(?=[\u4e00-\u9fff\d.]{2,24}(?:项目|生产线|基地|工厂|车间|产业园|（|$|，|。))|牵头"
)
# What stands behind the name of a listed firm.
LISTED = Sought(
    r"[（(]\d{6}(?:\.[A-Z]{2})?[）)]|(?:(?<!\d)\d+月)?(?:(?<!\d)\d+日|今日|近日|日前)?(?:晚间?)?(?:发布了?)?公告(?=称|，|：)"
)
NAMED = re.compile(
    "(?:^|[，。；：、！？（“]|公司|日电|了解到)(?P<name>(?!公司|据)[\u4e00-\u9fff]{3,6})$"
)
# Words between a firm and its verb.
ADVERB = Sought(
    "(?:计划|一次性?|再次?|相继|陆续|纷纷|先后|接连|成功|正式|顺利|跟着|也|均|都|又|拟|已|打算|追加|率先|去年|今年|，?分别|各|总|为它|为此|独家|全额){1,6}$"
)
ITEM = re.compile("(?![一-鿿]{2,6}方面)[一-鿿]{3,8}(?=[、，。；])")


def announced(text: str) -> Iterator[tuple[int, int]]:
    """Give the listed firms that a clause opens with, by their code or what they announce: 某某激光（002001）."""
    for found in LISTED.finditer(text):
        name = NAMED.search(text, max(0, found.start() - WINDOW), found.start())
        told = name and tells(cut(name["name"])[0])  # 发挥|长白山（603099）
        if name and not (told or NO_FIRM.search(name["name"]) or name["name"] in patterns()):
            yield name.span("name")


def before_adverbs(text: str, place: int) -> int:
    """Give where the adverbs in front of a verb begin."""
    match = ADVERB.search(text, max(0, place - 12), place)
    return match.start() if match else place


NO_FIRM = re.compile(
    r"[局委办部院校县市区镇乡村省组会厅处站队]$|政府|管委会|财政|群众|村民|人民|部门|中央|资金|银行业|行业|产业$|项目|工程|制造业|服务业|专班|领导|书记|市长|县长|干部|企业|客商|公司|双方|我[市县区省]|企业家|集团$|^[含对]|^旗下|客专|铁路|高铁|班列"
)
PUBLIC = re.compile("农险|财险|寿险|证券|国投|城投|建投|交投|水投|文投|产投")
GOODS = re.compile("[包组件柜箱芯片板厂园城项基]|生产|制造|智能")
HOLDING = ("实业", "控股", "股份", "集团")  # what closes a firm's name in front of goods
VERBS = frozenset(("投资", "建设", "贸易", "优选", "集成", "安防", "教育", "消防"))


def named(text: str, start: int, *, bare: bool) -> tuple[int, int]:
    """Give the firm's name that begins at `start`, or an empty range."""
    item = ITEM.match(text, start) if bare else None
    if item and _is_own(item[0]):
        return item.span()
    if part := PART.match(text, start):
        return start, part.end()
    words = cut(text[start : start + WINDOW + 2])
    front = len(words[0]) if words and is_place(words[0]) else _county(text, start)
    brand = _brand(cut(text[start + front : start + WINDOW + 2]))
    stop = start + front + len(brand)
    trade = _trade(text, stop) or 2 * _is_craft(text, stop)
    if front and not brand and PUBLIC.match(text, stop):
        return start, stop + trade
    name = text[start : stop + trade]
    if any(map(tells, cut(brand))):
        return start, start
    if not 2 <= len(brand) <= 5 or NO_FIRM.search(name) or (not trade and not bare):
        return start, start
    strong = (
        front
        and cut(text[stop : stop + trade])[:1]
        and cut(text[stop : stop + trade])[0] not in weak()
    )
    if (brand in patterns() and not strong) or (is_common(brand) and not trade):
        return start, start
    if trade == 0 and any(sign in signs("plain") for sign in brand):
        return start, start
    return start, stop + trade


def _is_own(item: str) -> bool:
    """Tell a whole item of a list of firms that is a name of its own, behind a place or not."""
    words = cut(item)
    own = item[len(words[0]) :] if is_place(words[0]) else item
    found = next(iter(brands(own or item)), None)
    return found is not None and found.gain > 0 and not NO_FIRM.search(item)


def _county(text: str, start: int) -> int:
    """Give the length of a county's name without 县 or 市 at `start`, or 0."""
    forms = (text[start : start + 2] + sign for sign in "县市")
    return 2 if any(form in patterns() for form in forms) else 0


def is_place(word: str) -> bool:
    """Tell a place's bare name, without 市 or 县."""
    return (word in patterns() or is_toponym(word)) and word[-1] not in "市县区镇乡村"


def _brand(words: tuple[str, ...]) -> str:
    brand = ""
    for word in words:
        if word in owns() or word in general() or not "\u4e00" <= word[0] <= "\u9fff":
            break
        if len(brand) >= 2 and (len(word) > 1 or word in "的与和及、在将已拟共也又"):
            break
        brand += word
    return brand


def _trade(text: str, start: int) -> int:
    """Give the length of the trade words that begin at `start`, without the first word of goods: 某某新能源|电池包."""
    trades = tuple(takewhile(is_trade_word, cut(text[start : start + WINDOW])))
    closed = next((place for place, trade in enumerate(trades, 1) if trade in HOLDING), len(trades))
    trades = trades if {*trades[closed:]} - weak() else trades[:closed]
    end = start + sum(map(len, trades))
    goods = len(trades) > 1 and trades[-1] in weak() and GOODS.match(text, end)
    return sum(map(len, trades[:-1] if goods else trades))


def _is_craft(text: str, place: int) -> bool:
    """Tell a trade that no list knows: 岚汇|印业."""
    return text[place + 1 : place + 2] == "业" and seldom(text[place : place + 2])


def is_trade_word(word: str) -> bool:
    """Tell a trade that closes a firm's name and is no verb."""
    return word in owns() and word not in VERBS


def tells(word: str) -> bool:
    """Tell a word of two characters or more that is a verb or leads to something."""
    return len(word) > 1 and vocabulary().kind(word) in ("v", "p", "d", "c", "u")
