"""A document's title: the line at its head that its text takes up, and no line of the page around it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from operator import add

from ingest.language.annotated import Annotated, Marked
from ingest.language.imprint import is_imprint, is_office

FRONT = 25  # passages
BODY = 60  # passages
RUNNING = 60  # characters: a longer passage is running text
SHORTEST, LONGEST = 4, 80
USUAL = range(8, 46)  # characters of a headline
SCANTY = 7
PAIRS = 9  # of characters; fewer tell less
LEAST = 3
ORIGINAL = re.compile("原标题[：:](?P<title>.{6,60})")
OFFICIAL = re.compile(
    r"^.{8,60}(?:实施方案|行动方案|工作方案|若干意见|实施意见|工作报告|公报|计划)$|^.*关于.{6,60}的(?:通知|意见|通报|报告)$"
)
# What parts a line of the page around a text: 首页 > 要闻 > 正文, 2023-05-08 17:42 阅读3216, 【大 中 小】.
TRAIL = re.compile("[>＞»›→]+")
PARTED = re.compile(
    r"[|｜]+|[\s　]{3,}|　　|正文|字号|[【\[][大中小\s]+[】\]]|当前位置[：:]?"
    r"|(?:(?:发稿|发布|更新)(?:时间"
    r"|日期)[：:]?\s*)?20\d\d[-年/]\d\d?[-月/]\d\d?日?(?!\d?月)|阅读\d*"
    r"|放大|缩小|默认|打印|分享|关闭|[-_]+(?=[^\d，。：、]*(?:网|频道|门户|客户端))"
)
STAMP = re.compile(
    r"(?:(?:发稿|发布|更新)(?:时间|日期)[：:]\s*)?20\d\d[-年/.]\d\d?[-月/.]\d\d?日?\s*\d\d:\d\d|来源[：:]"
)
STAMPED = 90  # characters
AROUND = re.compile(
    r"首页|^转[自载]|上一[篇版期]|下一[篇版期]|版面|版权|Copyright|登[录陆]|热线|邮箱|当前版|通版|来源[：:]|责编|责任编辑|编辑[：:\s]|校对"
    r"|记者|通讯员|发布(?:时间|日期)|阅读|浏览|点击|相关|扫一扫|\.(?:jpg|png)|[摄图]$|^\d+$|第[A-Z]?\d+版|^编者按|^核心提示"
    r"|^内容提要|^导读|^上接|^下转|关键词|热门|^摘要|^问答|[；，。：]$|^[（(][一-鿿\s　]{2,16}[）)]$"
)
PAPER = re.compile(
    r"(?:日报|晚报|早报|晨报|商报|时报|导报|都市报|[晨晚导周]刊|快报"
    r"|^[一-鿿]{2,4}(?:发布|融媒)|通讯|时评|观察|夜话|动态|资讯|要闻|新闻|网站|网|文件"
    r"|客户端|APP|公报第?.{0,14}|项目报|工地报)$"
)
# What names the line as the title, or who tells it: 标题：…, 【某县融媒】….
NAMED = re.compile(
    r"^(?:文号[：:]\s*)?(?:标\s?题|题\s?目|名\s?称|文件名称|信息名称)[：:]\s*"
    r"|^【[一-鿿]{0,6}(?:融媒|发布|日报|网|晚报|客户端)】"
    r"|^(?:微信)?公众号[“\"][一-鿿]{2,10}[”\"][：:]?"
)
NUMBERED = re.compile(
    r"(?<=通知|通报|意见|决定|方案|报告|公告)[一-鿿]{2,8}[〔\[［(（]20\d\d[〕\]］)）]\s?\d{1,4}\s?号.*$"
)
LABEL = re.compile(r"^[（(]?[一二三四五六七八九十\d]{1,3}[、)）.．]")
CAPTION = re.compile("(?:现场|车间|一角|工地|厂房|外景|产业园|园区)$")
# Figures alone, as a kicker tells them: 签约4个项目 开工7个项目, 总投资69.8亿元.
FIGURES = re.compile(
    r"(?:[\d.、，\s]|总|年度|计划|投资|超|约|近|余|多|共|个|项目|[亿万]元?|重[大点]|集中|签约|开工|投产|竣工)+"
)
SUBTITLE = re.compile("^[—－-]{1,2}")
SUBTITLED = 60  # characters
EDGES = " 　-_·:：~～"
WORDS = re.compile("[一-鿿]{3}")
LETTERS = re.compile(r"\w+")
KINDS = {"title": 12, "heading": 3, "byline": -8}  # tenths, as all weights here


@dataclass(frozen=True, slots=True)
class Line:
    """A line that may be the title: a passage or a part of one, and how the passage stands."""

    index: int
    words: str
    kind: str
    foreign: bool  # a line of the page around the text


def read_title(annotated: Annotated, publisher: str | None = None) -> str | None:
    """Give the likeliest headline, with the subtitle that follows it behind a dash; None where no line is like one.

    The publisher's name alone, as a paper's head, is none.
    """
    front = annotated.passages[:FRONT]
    for marked in front:
        if original := ORIGINAL.search(marked.text):
            return _spaced(original["title"])
    found = (line for index, marked in enumerate(front) for line in _lines(index, marked))
    lines = [line for line in found if line.words != publisher]
    body = _pairs_of(annotated.passages[:BODY])
    opens = next((at for at, marked in enumerate(front) if _is_running(marked)), len(front))
    lead = next((line.index for line in lines if _leads(line, opens)), None)
    weighed = {line: _weight(line, body) + _standing(line, front, opens, lead) for line in lines}
    best = max(weighed, key=lambda line: weighed[line], default=None)
    return _with_subtitle(best, front) if best and weighed[best] > LEAST else None


def _lines(index: int, marked: Marked) -> Iterator[Line]:
    """Give the lines of a passage that may be a title."""
    text, kind = marked.text, marked.passage.kind
    stamp = STAMP.search(text[:STAMPED]) if kind == "text" else None
    if stamp:
        text = text[: stamp.start()]
    elif (is_imprint(marked) and not TRAIL.search(text)) or _is_running(marked):
        return
    text = NUMBERED.sub("", NAMED.sub("", text.strip()))
    parts = [part.strip(EDGES) for part in PARTED.split(TRAIL.split(text)[-1])]
    whole = len(parts) == 1 and not TRAIL.search(text)
    for words in parts:
        if SHORTEST <= len(words) <= LONGEST and WORDS.search(words):
            foreign = any(sign.search(words) for sign in (AROUND, PAPER, LABEL, SUBTITLE))
            yield Line(index, words, kind if whole else "part", foreign or is_office(words))


def _is_running(marked: Marked) -> bool:
    """Tell whether a passage is running text, below which the headline rarely stands."""
    text = marked.text
    running = marked.passage.kind in ("text", "item") and _is_long(text)
    return running and not STAMP.search(text[:STAMPED])


def _is_long(text: str) -> bool:
    return len(text) > RUNNING or "。" in text


def _leads(line: Line, opens: int) -> bool:
    headline = not line.foreign and FIGURES.fullmatch(line.words) is None
    return headline and line.kind in ("title", "heading") and line.index < opens


def _weight(line: Line, body: frozenset[str]) -> int:
    """Weigh a line's words: those of a headline come again in the text."""
    pairs = _pairs(line.words)
    again = 30 * sum(pair in body for pair in pairs) // max(len(pairs), PAIRS)
    length = len(line.words)
    return (
        again
        + 15 * (OFFICIAL.search(line.words) is not None)
        + 5 * (length in USUAL)
        - 5 * (length < SCANTY)
        - 12 * (CAPTION.search(line.words) is not None)
        - 9 * (FIGURES.fullmatch(line.words) is not None)
        - 30 * line.foreign
    )


def _standing(line: Line, front: Sequence[Marked], opens: int, lead: int | None) -> int:
    """Weigh how a line stands: ahead of the text, as the first headline, over a subtitle, imprint or byline."""
    below = front[line.index + 1] if line.index + 1 < len(front) else None
    late = 4 if line.kind == "title" else 8 if lead is None else 12
    weight = KINDS.get(line.kind, 0) + 8 * (line.index == lead)
    weight -= late * (line.index > opens) + min(line.index, 10) // 2
    if below is None:
        return weight
    named = below.passage.kind == "byline" or is_imprint(below)
    return weight + 8 * (SUBTITLE.match(below.text) is not None) + 3 * named


def _pairs_of(passages: Sequence[Marked]) -> frozenset[str]:
    """Give the pairs of characters in running text."""
    running = (marked.text for marked in passages if _is_running(marked))
    return frozenset(chain.from_iterable(map(_pairs, running)))


def _pairs(text: str) -> list[str]:
    bare = "".join(LETTERS.findall(text))
    return list(map(add, bare, bare[1:]))


def _with_subtitle(line: Line, front: Sequence[Marked]) -> str:
    """Give a headline with the subtitle that follows it behind a dash."""
    below = front[line.index + 1].text.strip() if line.index + 1 < len(front) else ""
    follows = SUBTITLE.match(below) and len(below) <= SUBTITLED and "。" not in below
    if not follows or is_imprint(front[line.index + 1]):
        return _spaced(line.words)
    return _spaced(line.words) + "——" + SUBTITLE.sub("", _spaced(below))


def _spaced(text: str) -> str:
    return " ".join(text.split())
