"""Numbers that are no figures of any group: 一起, 三条, 三个 of 三个50, 24个 of 高出24个、7个和4.8个百分点."""

import re

from ingest.language.mark import Mark

SLOGAN = re.compile(
    r"\d个\d+[”\"]|[一二两三四五六七八九十]个(?:\d|[“\"](?:一批|十大)|(?:指标|数据)[均都])|20\d\d项目"
    r"|[两二三四五六七八九十]项(?:位次|排名|指标|数据|进度)"
)
POINTS = re.compile(
    r"(?:[、和及与]\s?\d+(?:\.\d+)?\s?个){0,9}[、和及与]\s?\d+(?:\.\d+)?\s?个百分点"
)
EXACT = re.compile(r"[、，](?:高?达|约?为)到?\d+(?:\.\d+)?[%％]")
ALONE = re.compile("一[家项](?=[就便即独])")  # 某县一家就占21个
BIG = re.compile(r"(?:最)?大(?:块头|个子|家伙)(?:[，。、：]|$)")  # 名单里有两个大个子
FIELDS = re.compile("(?:大)?(?:领域|方面|板块|行业|门类)(?=[，。；、]|$)")
SPREAD = re.compile("(?:分布|涉及|涵盖|覆盖|聚焦|横跨)[^，。；]{0,60}$")
REACH = 80  # characters
FEW = 4


def is_idle(text: str, mark: Mark) -> bool:
    """Tell whether a mark is no figure of any group; 九成 of 超过九成、达91.28% is told exactly behind."""
    if mark.kind != "count":
        return mark.kind == "rate" and EXACT.match(text, mark.end) is not None
    again = text.startswith(mark.value.measure, mark.end)  # 一件件, 一个个
    if again or mark.value.measure not in "个项家件宗" or ALONE.match(text, mark.start):
        return True
    if SLOGAN.match(text, mark.start) or POINTS.match(text, mark.end):
        return True
    if FIELDS.match(text, mark.end) and SPREAD.search(text, max(0, mark.start - REACH), mark.start):
        return True  # 分布在家纺、物流等6个领域
    return mark.value.value < FEW and BIG.match(text, mark.end) is not None
