"""What a clause says that changes what stands: a place, a programme, periods, a stage."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from graph.places import Place
from graph.types.firsts import Sought
from graph.types.number import read_number
from graph.types.period import Periods, between, up_to
from ingest.language.annotated import Marked
from ingest.language.clauses import Clause
from ingest.language.header import Header
from ingest.language.joint import together
from ingest.language.mark import Mark
from ingest.language.parts import HEAD, SEEN, topic_end
from ingest.language.programmes import BATCHES, PLAIN
from ingest.language.scopes import is_origin, relatives, subjects, zones_again
from ingest.language.staged import ASIDE_BEHIND, stages_again, stages_told
from ingest.language.standing import Event

ASIDE = re.compile(r"(?:比|较|与|同|和|从|由|来自|自|随|于|是|经|经过)(?:去年|上年)?$")
OF_ITEM = re.compile(
    r"(?:新)?(?:签约?|开工|动工|投产)(?:转(?:为)?(?:开工|投产))?的(?![\s\d，。；、有共只仅]|还有|项目|全部|所有|各|[一二两三四五六七八九十]+[个项])"
)
UP_TO = re.compile(
    "(?:及|和|以及)?[以之]前(?=的?(?:签约|开工|投产|项目|各期))"
)  # 第六期及以前的签约项目
BY_THEN = re.compile("就已?经?[签开投动落]")  # 一期早在第五期就投了产
SUMMED = Sought(
    r"经过?前(?P<through>[两二三四五六七八九十]{1,3}|\d{1,2})期[^，。；\d]{0,16}(?:转化|调整)[^，。；\d]{0,4}后"
    r"|(?:(?<![第\d一-鿿])|(?<=[县区市]里)|(?<=[县市]))(?P<number>[两二三四五六七八九十]{1,2}|\d{1,2})期(?:(?=加|合|下来|总共|一共|共|累计|滚动|走下来|，?\s?\d+个|以来|[^，。]{0,4}(?:加在一起|算下来|相加))|(?<=两期)(?=的?(?:签约|开工|投产)))"
    r"|(?:[举承]?办|搞|开展|滚动|举行|走过|历经|经历)(?:了|过)(?P<held>[二两三四五六七八九十]{1,3}|\d{1,2})期(?=[，。；、]|$)"
    r"|(?:前(?=两)|(?<![码桥船龙带渡街])头|开头|前面)(?P<past>[两二三四五六七八九十]{1,2})期"
    r"|三个一批[”\"]?(?:重点)?项目(?P<first2>在库|累计|总数)"
    r"|累计(?:共|已)?[一-鿿]{0,6}[“\"]?三个一批[”\"]?(?:重点)?(?P<first3>项目)"
    r"|(?:到(?!了第)|截至|截止到?)[^，。；\d]{0,8}第(?P<until>[一二三四五六七八九十]{1,3}|\d{1,2})期(?=为止|[，止]|$|以来|共|累计|活动)"
    r"|[自从][^，。]{0,8}(?P<first>[首一]期)[^，。]{0,8}(?:算起|以来|开始|启动|起)"
)
TIMED = re.compile("[期批]|以来")
EACH = Sought(r"(?<=[每各])期(?=新?签约|新?开工|投产|[“\"]?三个一批|[^，。；]{0,4}项目)")
PRONOUN = re.compile("(?:它|其(?!中))[^，。；]{0,3}$")
ENTERED = re.compile(
    '(?:进入|列入|入选|纳入|跻身|进了|上了|编入)(?:[全省市县区]{0,2}[“"]?三个一批[”"]?)?$'
)
ZONES = "(?:经济)?(?:开发区|示范区|工业园区|产业集聚区)"
COUNTED = re.compile(
    r"[（(]?(?:就|又|也|则|共|本期|这一?期)*(?:(?:今年|去年|上半年|已经?|累计|先后)*(?:新?签约"
    r"|新?开工|开?复工|竣工|[新续在]建|投产|引进|落地|承接|储备|谋划|实施|招引|推进|安排)(?:建设)?"
    r"|有|(?:报|拿|交)[了来出]?|列入|[应实]转)?(?:重点)?(?:项目)?(?:有)?\s?\d+\s?[个项]"
    r"|(?:累计|共|已)*(?:完成|总)?投资\s?\d|\s?[\d.]+\s?[万亿]元|[一-鿿]{2,6}率(?:[为达是]|仅)*\s?\d"
)
# Of a whole's own offices or the rest of its parts: 市直单位另有7个项目, 其余乡镇9个.
REST = re.compile(
    "([省市县区州])(?:本级|直(?:[机单部属][关位门]?)?)[^，。；、\\d]{0,6}\\d+[个项]|(?:城区|乡镇)\\d+[个项]|(?:其余|其他|其它|剩余)[^，。；、\\d项]{1,12}(?:[）)])?\\d+[个项]"
)
YEAR = re.compile("[今去]年|全年|上半年|20\\d\\d年(?:度|的)")
# What is in every word for a place that is no name of one: 全市, 两县, 该集聚区, 其余乡镇.
PLACED = re.compile("[省市县区州旗盟镇乡地余他它]")
OPENS = re.compile(
    "[、和）]*(?:其中|而|则|只有|仅有)?(?:今年|去年|[上下]半年|[一二三四]季度)?[市县]?"
)
LIST = re.compile('[“"]?(?:签约|开工|投产)[”"]?一批')
OF_PLAN = re.compile("的?(?:年度|全年)(?:计划)?投资")  # 重点项目年度投资完成率
IS = re.compile("(?:为|是|属于?|系)$")  # 其中甲、乙为市重点项目
OTHERS = re.compile(r"(?:其[他余它]|剩余)(?:的|一般|普通)?项目\d+个")
# Of the batch's own projects: 工业4个，灾后重建5个.
KIND = re.compile(r"灾后(?:恢复)?重建(?:类|领域)?(?:(?P<named>项目|工程)(?:共|有)?)?\d+[个项]")
KINDS = re.compile(
    r"(?:业|交通|水利|能源|民生|基础设施|生态|城建|环保)[^，。；、\d]{0,6}项目\d+[个项][^。]*$"
)
AMONG = re.compile("其中[有为]?(?:[省市县区]{1,2}级?重[点大])")
FAR = 80  # characters


class View(NamedTuple):
    """A passage, the same with dates, periods and programmes blanked out, the places spoken of before, and the document's header."""

    marked: Marked
    blank: str
    before: Sequence[Place]
    header: Header


def events(view: View, clause: Clause, *, in_batches: bool) -> Iterator[Event]:
    """Give what a clause says that changes what stands, in no order."""
    marked = view.marked
    placed = PLACED.search(marked.text, clause.start, clause.end)
    if placed or any(marked.within(clause.start, clause.end, "place", "part")):
        yield from _places(view, clause)
    if clause.depth and marked.passage.kind != "heading":
        yield from _programmes(view, clause, in_batches=in_batches)
        return
    if view.header.latest is None and not in_batches:
        yield from _programmes(view, clause, in_batches=in_batches)
        told = stages_told(marked.text, clause)
        yield from (Event(at, "stage", code) for at, code in told if LIST.match(marked.text, at))
        return
    if (view.header.latest is not None or in_batches) and TIMED.search(
        marked.text, clause.start, clause.end
    ):
        yield from _periods(view, clause)
    yield from _programmes(view, clause, in_batches=in_batches)
    told = stages_told(marked.text, clause) or stages_again(marked.text, clause, view.header.counts)
    yield from (Event(at, "stage", code) for at, code in told)


def _places(view: View, clause: Clause) -> Iterator[Event]:
    """Give the places a clause speaks of, by their names, their levels or their kinds."""
    marked = view.marked
    for mark in subjects(marked, clause, view.blank):
        if not is_origin(marked, clause, mark, view.header.scope):
            yield Event(mark.start, "scope", mark.value)
    yield from _parts(marked, clause, view.header.scope)
    for offset, places in together(marked, clause, view.before):
        yield Event(offset, "scope", places)
    for offset, level in relatives(marked.text, clause):
        yield Event(offset, "level", level)
    for offset, kind in zones_again(marked, clause, view.blank):
        yield Event(offset, "zone", kind)


def _parts(marked: Marked, clause: Clause, home: Place | None) -> Iterator[Event]:
    """Give the town or zone a clause counts the projects of, and where it comes back to the whole: 其余乡镇9个, 市直8个."""
    for mark in marked.within(clause.start, clause.end, "part"):
        figures = list(marked.within(clause.start, mark.start, "count", "amount", "rate"))
        start = figures[-1].end if figures else clause.start
        over = (one for one in marked.within(start, mark.start, "place") if one.end == mark.start)
        opens = OPENS.fullmatch(marked.text, start, next(over, mark).start)
        told = opens and COUNTED.match(marked.text, mark.end)
        if told or _leads(marked, mark):
            yield Event(mark.start, "town", mark.value)
    if rest := REST.match(marked.text, clause.start):
        own = rest[1] and home is not None and home.name.endswith(rest[1])
        yield Event(clause.start, "scope", home) if own else Event(clause.start, "town", None)


def _leads(marked: Marked, mark: Mark) -> bool:
    """Tell whether a passage turns to a town or zone, or one opens a half of a sentence that counts: 某镇换了招法，当年新上项目8个."""
    if SEEN.match(marked.text) and not any(marked.within(0, mark.start, "place", "part")):
        return True
    opens = HEAD.match(marked.text, mark.start)
    if not opens:
        return False
    end = topic_end(marked.text, *opens.span(), alone=not any(marked.of("place")))
    return any(marked.within(mark.end, end, "count"))


def _periods(view: View, clause: Clause) -> Iterator[Event]:
    for mark in view.marked.within(clause.start, clause.end, "period"):
        if not _is_aside(view, mark, clause):
            through = UP_TO.match(view.marked.text, mark.end)
            value = up_to(mark.value.numbers[-1]) if through else mark.value
            yield Event(mark.start, "period", value)
    yield from _summed(view, clause)
    for each in EACH.finditer(view.marked.text, clause.start, clause.end):
        yield Event(each.start(), "each", None)


def _summed(view: View, clause: Clause) -> Iterator[Event]:
    for match in SUMMED.finditer(view.marked.text, clause.start, clause.end):
        if any(view.marked.over(match.start(), match.start() + 1, "period")):
            continue  # 第三期到第六期
        if ASIDE.search(view.marked.text, clause.start, match.start()) or ASIDE_BEHIND.match(
            view.marked.text, match.end()
        ):
            continue
        told = _listed_before(view, match)
        if told:
            yield Event(match.end() - 1, "period", told)
            continue
        alone = match["first2"] or match["first3"]
        every = match["first"] or alone
        if every and view.header.latest is None:
            continue
        opened = max(view.marked.text.rfind(end, 0, clause.start) for end in "。；") + 1
        if alone and any(view.marked.within(opened, clause.end, "period")):
            continue
        said = (
            match["number"] or match["held"] or match["past"] or match["until"] or match["through"]
        )
        number = 1 if every else int(read_number(said))
        latest = view.header.latest or number
        if match["through"]:
            number = latest if latest == number + 1 else number
        yield Event(match.end() - 1, "period", up_to(latest if every else number))


def _listed_before(view: View, match: re.Match[str]) -> Periods | None:
    """Give the periods just listed that a number of them takes up: 第七期、第八期和第九期。三期下来."""
    if not match["number"]:
        return None
    number = int(read_number(match["number"]))
    before: list[Periods] = [mark.value for mark in view.marked.within(0, match.start(), "period")]
    if before and len(before[-1].numbers) == number > 1:
        return before[-1]
    single = dict.fromkeys(one.numbers[0] for one in before if len(one.numbers) == 1)
    here = list(single) if len(single) >= number else view.header.named
    last = sorted(here[-number:])
    run = len(last) == number > 1 and last[-1] - last[0] == number - 1
    return between(last[0], last[-1]) if run else None


def _is_aside(view: View, mark: Mark, clause: Clause) -> bool:
    text = view.marked.text
    if len(mark.value.numbers) > 1 and text[mark.start - 1 : mark.start] in ("从", "自"):
        return False
    if ENTERED.search(text, clause.start, mark.start) or text[clause.end - 1] == "看":
        return False
    if OF_ITEM.match(text, mark.end):
        return True
    if BY_THEN.match(text, mark.end) and not any(
        view.marked.within(clause.start, clause.end, "count")
    ):
        return True
    if PRONOUN.search(text, clause.start, mark.start):
        return not any(view.marked.within(mark.end, clause.end, "count", "rate"))
    return bool(ASIDE.search(text, clause.start, mark.start) or ASIDE_BEHIND.match(text, mark.end))


def _programmes(view: View, clause: Clause, *, in_batches: bool) -> Iterator[Event]:
    """Give the programmes a clause names; none where it comes back to the rest of all: 省重点项目1个；其他项目4个."""
    if not in_batches and OTHERS.match(view.marked.text, clause.start):
        yield Event(clause.start, "programme", None)
    marks = list(view.marked.within(clause.start, clause.end, "programme"))
    batch = any(mark.value == BATCHES for mark in marks)
    for mark in marks:
        yearly = YEAR.search(view.marked.text, clause.start, mark.start) or OF_PLAN.match(
            view.marked.text, mark.end
        )
        weak = bool(PLAIN.match(mark.value)) and not yearly
        among = AMONG.match(view.marked.text, clause.start)
        part = in_batches and (
            among
            or IS.search(view.marked.text, clause.start, mark.start)
            or _is_kind(view.marked.text, clause.start)
        )
        if mark.value == BATCHES or not (batch or (weak and in_batches) or part):
            yield Event(mark.start, "programme", mark.value)


def _is_kind(text: str, start: int) -> bool:
    """Tell whether a clause counts those of the batch that rebuild after a disaster, beside those of other kinds."""
    found = KIND.match(text, start)
    return bool(found and (not found["named"] or KINDS.search(text, max(0, start - FAR), start)))
