"""Fields that stand in step with others and their figures are classes: 产业项目完成投资9亿元；发展平台项目完成投资3亿元，开工率85%."""

import re
from functools import lru_cache

from ingest.rules.grammar.words.lexicon import cut, is_common, is_toponym
from ingest.rules.grammar.words.shape import own

CLASS = re.compile("(?P<of>[一-鿿]{2,12})项目")
WHEN = r"(?:累计|[已共]|实际|全年|今年|当年|[上下]半年|[一二三四]季度|前[一二三四五六七八九十\d]+个?月|\d{1,2}[-—~至到]\d{1,2}月份?)*"
OF_YEAR = "(?:全?年度?|全年)(?:计划)?(?:投资)?(?:目标|任务|计划)?"
FIGURED = rf"(?:\d+[个项]，)?(?:{WHEN}(?:完成(?:了)?(?:投资|{OF_YEAR}的?)|投资完成)|(?:{OF_YEAR}|总)(?:投资)?)[约超近达到为]*\s?\d"
TOLD = re.compile(FIGURED)
OTHERS = re.compile(rf"(?:^|(?<=[，。；：、\s-]))(?:其中[，：]?)?{CLASS.pattern}{FIGURED}")
NAMED = re.compile(rf"(?:其中|[：:\s-])*({CLASS.pattern})")
# What only several projects have.
RATED = re.compile(r"[^。；\n]{0,60}?(?:开工|竣工|投产|复工|履约|落地)率")
BY_FIELD = re.compile(
    "(?:分|按照?|从)[^，。；]{0,4}(?:行业|领域|类别|产业|板块|类型|门类|投向)[^，。；]{0,6}(?:[来]?看|分|讲)[，：]"
)
# What is built, which one project may be called by: 体育中心项目.
BUILT = re.compile(
    "(?:[园厂路桥馆库线站区城]|中心|医院|学校|基地|大厦|广场|隧道|高速|铁路|机场|小镇)$"
)
FAR = 400  # characters


def is_class(text: str, start: int, end: int) -> bool:
    """Tell whether text[start:end] is a class of projects that figures are told of, field by field."""
    named = CLASS.fullmatch(text, start, end)
    if named is None or not is_plain(named["of"]):
        return False
    built = BUILT.search(named["of"])
    if not TOLD.match(text, end):
        opened = text.rfind("。", 0, start) + 1
        return not built and bool(BY_FIELD.search(text, opened, start))
    return bool(RATED.match(text, end)) or (not built and _in_step(text, start))


def told_class(text: str, start: int, end: int) -> bool:
    """Tell whether text[start:end] begins with such a class, behind 其中 or not: 其中：发展平台项目一季度."""
    named = NAMED.match(text, start, end)
    return named is not None and is_class(text, *named.span(1))


def _in_step(text: str, start: int) -> bool:
    """Tell whether the passage goes from field to field here."""
    low = max(0, start - FAR)
    if BY_FIELD.search(text, low, start):
        return True
    opened, closed = text.rfind("。", 0, start) + 1, text.find("。", start)
    run = OTHERS.finditer(text, opened, min(closed if closed >= 0 else len(text), start + FAR))
    others = {one["of"] for one in run if not one.start("of") <= start < one.end()}
    return any(not own(of) and is_plain(of) for of in others)


@lru_cache(maxsize=1024)
def is_plain(words: str) -> bool:
    """Tell whether nothing but everyday words stands here, none of them a place's."""
    return all(is_common(word) and not is_toponym(word) for word in cut(words))
