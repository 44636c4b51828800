"""How a mention tells of a place."""

import re

from graph.types.firsts import Sought
from ingest.language.annotated import Marked
from ingest.language.imprint import PAPER, is_imprint
from ingest.language.mark import Mark
from ingest.language.own_level import own_level
from ingest.language.scopes import ALSO, HALL

# How a mention may tell of its place.
WAYS = {
    "title": "the title opens with it",
    "heading": "a heading opens with it",
    "dateline": "the paper's own word from it: 本报某县讯",
    "opening": "a passage opens with it",
    "subject": "a clause opens with it: ，某县签约项目9个",
    "mention": "it is named",
    "masthead": "the paper or office that prints the text bears its name",
    "listed": "one of several: 甲县、乙县",
    "wider": "a province",
    "venue": "where guests or sellers gather: 会场设在某县, 赴深圳, 在深圳举行的推介会",
    "origin": "whose firm or guest it is: 深圳某某有限公司, 来自东莞, 总部位于杭州",
}
HEADS = ("title", "heading")
BRACKET = re.compile(r"[\s“”\"—：(（【〔]*")
VENUE = Sought(
    "会场(?:设|放|定|摆|落|搭|安|选|就)?(?:[在到]|址)[一-鿿]{0,4}$|(?:(?:奔|远|分|齐)?赴|前往)(?:[一-鿿]{2,8}、){0,8}$"
)
DATELINE = re.compile("本[报刊网台]$")
AGENCY = re.compile(
    "本[报刊网台]$|(?:新华|中新|新闻)社$|(?:人民|新华|中新|中国|央视|央广|光明|在线)网$"
)
REPORTED = re.compile("[^，。；、]{0,10}讯")
WIRED = re.compile(
    "(?:[\\d一二三四五六七八九十]+月)?(?:[\\d一二三四五六七八九十]+日)?(?:专)?电"
)  # from where its reporter is: 本报北京3月5日电
FAIR = re.compile("[^，。；]{0,16}(?:推介|恳谈|洽谈|对接|博览|投资贸易|招商)[一-鿿]{0,4}会")
HELD_IN = re.compile("[市县区州]?[^，。；]{0,12}?(?:举[行办]|召开|启动|开幕|拉开)")
ABOVE = {
    level: re.compile(own_level("全我", signs))
    for level, signs in (("city", "省"), ("county", "省市州"))
}
GUEST = re.compile("[^。；]{0,24}，我[市县区]")  # held elsewhere, for us to come to
ORIGIN = re.compile("来自[一-鿿]{0,4}$|总部(?:设在|位于|设于|在)[一-鿿]{0,3}$|引自$")
FIRM = re.compile(
    r"(?!.{0,5}[签开投竣举召有在将为是的对以]"
    r"|.{0,3}(?:重[点大]|产业|一批|各|招商|全))[一-鿿A-Za-z·]{2,16}?(?:公司|集团|科技"
    r"|实业|股份|厂|医院|学校|[中小大]学|项目)"
    r"|(?![今去全累共计上下一二三四每市县区省州已总各重完实年产工项近前拟将])[一-鿿]{2,3}(?:拟|将|计划)?(?:投资|出资|斥资)约?[\d.]+[亿万]元"
)
INCLUDED = re.compile("[（(](?:[不仅]?含|包括)$")  # 全市（含甲县）, 甲县算在里头
GUESTS = re.compile("(?:客商|商会|籍|考察团|代表团|企业家|来的|老板)")


def told(marked: Marked, mark: Mark) -> str:
    """Give how a mention tells of its place: one of the keys of WAYS."""
    if is_printer(marked, mark):
        return "masthead"
    text = marked.text
    before, behind = text[: mark.start][-1:], text[mark.end : mark.end + 1]
    if VENUE.search(text, 0, mark.start) or HALL.match(text, mark.end):
        return "venue"
    if before == "在" and FAIR.match(text, mark.end):
        return "venue"
    if WIRED.match(text, mark.end) and AGENCY.search(text, max(0, mark.start - 3), mark.start):
        return "venue"
    if REPORTED.match(text, mark.end) and DATELINE.search(text, max(0, mark.start - 2), mark.start):
        return "dateline"
    included = INCLUDED.search(text, 0, mark.start) or ALSO.match(text, mark.end)
    if before == "、" or behind == "、" or included:
        return "listed"
    if before == "在" and HELD_IN.match(text, mark.end) and _is_of_wider(marked, mark):
        return "venue"
    if is_origin(marked, mark):
        return "origin"
    if mark.value.level == "province":
        return "wider"
    if BRACKET.fullmatch(text[: mark.start]):
        return marked.passage.kind if marked.passage.kind in HEADS else "opening"
    return "subject" if before in "，。；" else "mention"


def _is_of_wider(marked: Marked, mark: Mark) -> bool:
    """Tell whether the sentence has told of a place in which this one lies: 安徽省……动员会在合肥举行, 全省……会在某市召开, 会在某市举行，我市……."""
    opened = max(marked.text.rfind(sign, 0, mark.start) for sign in "。；\n") + 1
    above = ABOVE.get(mark.value.level)
    if above and above.search(marked.text, opened, mark.start):
        return True
    if GUEST.match(marked.text, mark.end):
        return True
    wider = (one.value for one in marked.within(opened, mark.start, "place"))
    return any(one != mark.value and mark.value.within(one.code) for one in wider)


def is_printer(marked: Marked, mark: Mark) -> bool:
    """Tell whether a place stands in a masthead or imprint, or in the name of a paper."""
    return PAPER.match(marked.text, mark.start) is not None or is_imprint(marked)


def is_origin(marked: Marked, mark: Mark) -> bool:
    """Tell whether a place is told as where a firm or a guest comes from."""
    if ORIGIN.search(marked.text, 0, mark.start) or GUESTS.match(marked.text, mark.end):
        return True
    return any(marked.over(mark.start, mark.end + 1, "company"))


def is_borne(marked: Marked, mark: Mark) -> bool:
    """Tell whether a place is told in the name of a firm, house or project alone: 甲市某某科技, 甲市某某医院."""
    named = FIRM.match(marked.text, mark.end) is not None
    return named or (is_origin(marked, mark) and not is_printer(marked, mark))
