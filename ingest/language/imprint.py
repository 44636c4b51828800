"""Imprint lines: a paper's name, date, issue and page, parted by wide spaces and nothing told."""

import re
from dataclasses import dataclass
from itertools import groupby

from graph.places import resolve
from ingest.kept import kept
from ingest.language.annotated import Marked

# What opens a section of the text: 三、, ■第二期（2021年10月8日）.
SECTION = re.compile(
    "[（(]?[一二三四五六七八九十]{1,3}[、）)]|[▲△▼▽◆◇●○■□◎★☆]\\s*第[一二三四五六七八九十\\d]{1,3}期"
)
LONGEST = 90
SHORT = 40  # characters of a dated line that tells nothing
PAPER = re.compile(
    r"(?P<name>今日(?!导读|头条|要闻|关注|热点|推荐|看点|视点|话题|快讯|焦点"
    r"|国内)[一-鿿]{2,3}|[一-鿿·]{1,12}(?:日报|晚报|商报|早报|晨报|时报|导报|快报|周报"
    r"|都市报|[晨晚导周]刊|[日时商快周]讯|时评|观察|访谈|报道|要闻版|专刊|快讯|项目报"
    r"|项目网|网|(?<![通公简专月汇申上作年季])报|参考|在线|之窗|视窗|通讯|资讯|纵横"
    r"|瞭望|商讯|[笔手札月]记|短波|周末|财经))(?=[\s　\d]|$|讯|记者)"
)
REST = re.compile(r"[\s\d年月日星期一二三四五六七八九十版要闻·第A-Z县域专刊总期：:\-—/]")
NAME = 24
PLACE = 5  # characters of a place alone, which prints nothing: 2024-05-06 18:05 河南
PART = re.compile(r"[\s\u3000|｜]+")
TELLS = re.compile(r"[。！？；：，、“”]")
ISSUE = re.compile(
    r"(?:(?:20\d\d年)?[（(]?(?:总)?第?\s?\d+(?:[—\-－]\d+)?\s?[期号版][）)]?)+|[A-Z]?\d{1,2}(?:[—\-－][A-Z]?\d{1,2})?版|[A-Z]\d{1,2}(?:[—\-－][A-Z]?\d{1,2})?"
    r"|[一二三四五六七八九十]版"
)
NUMBER = re.compile(r"[〔［\[(（]20\d\d年?[〕］\])）]\s?第?\s?\d{1,3}\s?[期号]")  # 〔2021〕第7期
ASIDE = re.compile(
    r"星期.|周[一二三四五六日末]|农历.*|\d{1,2}:\d{2}(?::\d{2})?|(?:阅读|浏览|点击)(?:量|次数)?[:：]?\s?\d*.*"
    r"|(?:责编|编辑|美编|版式|校对|电话|责任编辑|值班|邮箱|E-?mail)[:：]?.*|今日\d+版"
    r"|(?:发布|更新|印发|成文|发文)?(?:日期|时间)[:：]?|初[一二三四五六七八九十]|廿.?|[编出]刊?|整理|[（(]?内部.*"
    r"|(?:县[域区市]|区县|市县|本[市地])(?:经济|新闻|版|要闻)?|(?:记者|通讯员)[:：]?.*"
    r"|出版|[^\W\d]?[（(]总第?\d+[期号][）)]|国内统一.*|CN\d.*|要闻|头版|特稿|特刊|专版|综合|经济|时政|专题|\d+"
)
CREDIT = re.compile("(?:记者|通讯员|评论员|责编|编辑|美编|版式|校对|责任编辑)$")
OUR = re.compile(
    r"[本我该](?:报|刊|网|台|站)|记者|农历|工作报$|^(?:综合|地方|本地|区县|各地|国内)新闻$"
)
NO_NAME = re.compile(
    r"通讯员|会议|截至|截止|(?<![时日快投资通])讯$|电$"
    r"|摄$|图$|文$|项目|签约|开工|投产|图片新闻|微信公众|版面|标题|导[航读]|首页|[上下]一"
    r"|字[号体]|返回|\d|年|月"
)
OFFICE = re.compile(
    r".{2,26}(?:办公室|重点办|专班|[发经][改信]委|督[查察]室|研究室|委员会|管委会|政府"
    r"|指挥部|领导小组|服务中心|[发工商财统]\w{0,6}局)(?=(?:[（(](?:代章|印章?"
    r"|章)[)）])?$)"
)
SECTIONED = re.compile("(?<=[报刊网])·(?:财经|要闻|经济|时政|综合|县域|县区|地方)$")
BULLETIN = re.compile("(?:快报|简报|专报|通讯|动态|月报|旬报|周报)$")
BATCH = re.compile("“[一-鿿]{2,6}”")  # in an office's name
TRAIL = re.compile("[>＞»›→]")  # of the way to a page: 首页 → 要闻
DIGIT = re.compile("[\\d〇零一二三四五六七八九十]")  # of a date; 今日某县 is a name
SPREAD = re.compile("[一-鿿]")  # one of the words of a spread head: 某 某 晚 报
MADE_BY = re.compile(r"(?:主办|编印|印发|编|发布)$")
FROM = re.compile(r"^(?:来源|发布(?:单位|机构)?|信息来源|供稿|主办(?:单位)?)[：:]")


@dataclass(frozen=True, slots=True)
class Imprint:
    """What a masthead or imprint prints: the publisher's name, where it does, and whether a date or page.

    `parted` tells that wide spaces part what it prints, and that all of it is known.
    """

    name: str | None
    dated: bool
    parted: bool = False


@kept
def read_imprint(marked: Marked) -> Imprint | None:
    """Give what a masthead, an imprint or a short dated line says; None where a passage is none, or a numbered section's head."""
    text = marked.text.strip()
    if SECTION.match(text):
        return None
    if NUMBER.fullmatch(text):
        return Imprint(None, False)
    dated = any(mark.value.precision == "day" for mark in marked.of("date"))
    if found := _parted(marked, dated=dated):
        return found
    paper = PAPER.match(text)
    if paper and not REST.sub("", text[paper.end() :]):
        return Imprint(paper["name"], dated)
    short = dated and len("".join(text.split())) <= SHORT and "。" not in text
    return Imprint(None, dated) if short and not _tells_a_day(marked) else None


def _tells_a_day(marked: Marked) -> bool:
    """Tell whether a headline speaks of a day and prints none: 7月8日当天三件事一块办."""
    days = list(marked.of("date"))
    rest = len(marked.text.strip()) - sum(mark.end - mark.start for mark in days)
    headline = marked.passage.kind == "title" and rest > NAME
    return headline and not any(mark.value.year for mark in days)


def is_imprint(marked: Marked) -> bool:
    """Tell whether a passage is a masthead or an imprint."""
    return read_imprint(marked) is not None


def _parted(marked: Marked, *, dated: bool) -> Imprint | None:
    """Read a line of a name, date, issue and page that wide spaces part."""
    parts = _parts(marked) if len(marked.text.strip()) <= LONGEST else []
    known = [part for part in parts if _is_known(part)]
    if not (dated or any(ISSUE.fullmatch(part) for part in known)):
        return None
    rest = _without_credits(parts)
    names = [part for part in rest if _is_name(part)]
    papers = [name for name in names if PAPER.fullmatch(name)]
    if len(names) > 1 == len(papers) and not TRAIL.search(marked.text):
        names, rest = papers, papers
    if not parts or len(rest) > len(names) or len(names) > 1:
        return None
    return Imprint(_bare(names[0]) if names else None, dated, parted=True)


def _parts(marked: Marked) -> list[str]:
    """Cut a line at its wide spaces and bars, its dates taken out."""
    pieces, done = [], 0
    for mark in marked.of("date"):
        if mark.start >= done and DIGIT.search(marked.text, mark.start, mark.end):
            pieces.append(marked.text[done : mark.start])
            done = mark.end
    pieces.append(marked.text[done:])
    parts = (part for part in PART.split(" ".join(pieces).strip("()（）* ")) if part)
    runs = ((alone, list(run)) for alone, run in groupby(parts, SPREAD.fullmatch))
    return [part for alone, run in runs for part in (["".join(run)] if alone else run)]


def _is_known(part: str) -> bool:
    return bool(ISSUE.fullmatch(part) or ASIDE.fullmatch(part))


def _without_credits(parts: list[str]) -> list[str]:
    """Leave out issue, page and weekday, and whom 责编 and 版式 name."""
    kept, credit = [], False
    for part in parts:
        if credit or _is_known(part):
            credit = bool(CREDIT.fullmatch(part))
            continue
        kept.append(part)
    return kept


def _is_name(part: str) -> bool:
    bare = _bare(part)
    if len(bare) < PLACE and resolve(bare):
        return False
    if not 2 <= len(bare) <= NAME or TELLS.search(bare):
        return False
    named = OFFICE.fullmatch(bare) or PAPER.fullmatch(bare) or BULLETIN.search(bare)
    return not OUR.search(bare) and bool(named or not NO_NAME.search(bare))


def _bare(part: str) -> str:
    name = FROM.sub("", SECTIONED.sub("", part.strip("*_《》·")))
    return MADE_BY.sub("", name[issue.end() :] if (issue := ISSUE.match(name)) else name)


def is_office(text: str) -> bool:
    """Tell whether a line is an office's name alone, as it heads or signs a circular."""
    return office_of(text) is not None


def office_of(text: str) -> str | None:
    """Give the office that a line names and nothing else: 某县人民政府办公室（代章）."""
    found = OFFICE.match(text.strip())
    return found[0] if found and not TELLS.search(BATCH.sub("", text)) else None
