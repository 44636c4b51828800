"""A printed page's head over several lines: its number and what it is about, beside its date or its editors."""

import re

from ingest.layout.byline import is_byline
from ingest.layout.repaired import Edit, Repaired

EXAMPLES = (
    (
        "甲县开工。\n要闻\n02\n2023年2月3日　星期五\n责编　张三\n乙县投产。",
        "甲县开工。\n2023年2月3日　星期五\n责编　张三\n乙县投产。",
    ),
    ("A03 县域\n2023年2月3日　星期五\n甲县开工", "2023年2月3日　星期五\n甲县开工"),
    ("工业\n12\n民生\n8\n综合", "工业\n12\n民生\n8\n综合"),
    (
        "2023年2月3日　星期五\n12个项目开工\n综合\n甲县开工。",
        "2023年2月3日　星期五\n12个项目开工\n综合\n甲县开工。",
    ),
)
NUMBER = "(?:[A-H]?\\d{1,2}[ \u3000]*版?|第[ \u3000]*[一二三四五六七八九十\\d]{1,3}[ \u3000]*版|[一二三四五六七八]版)"
LABEL = (
    "(?:(?:今日|综合|时政|经济|本地|本市|县域|县区|社会|民生|国内)?(?:要闻|新闻)|时政|综合|经济|县域|县区|区县"
    "|专[版刊题]|特刊|特别报道|(?:公益)?广告|民生|社会|聚焦|关注|城事)版?"
)
PLATE = re.compile(
    f"^[ \u3000]*(?:{NUMBER}(?:[ \u3000·|]*{LABEL})?|{LABEL}(?:[ \u3000·|]*{NUMBER})?)[ \u3000]*(?:\n|\\Z)",
    re.MULTILINE,
)
LONGEST = 60


def drop_plates(page: Repaired) -> Repaired:
    """Take out such lines where a line of dates or editors stands right above or below them."""
    edits: list[Edit] = []
    run: list[Edit] = []
    for match in PLATE.finditer(page.text):
        if run and page.text[run[-1][1] : match.start()].strip("\n"):
            edits += framed(page.text, run)
            run = []
        run.append((*match.span(), ""))
    return page.edit([*edits, *framed(page.text, run)])


def framed(text: str, run: list[Edit]) -> list[Edit]:
    """Give a run of such lines, if a line of dates or editors stands beside it."""
    if not run:
        return []
    start, end = run[0][0], run[-1][1]
    above = text[max(0, start - LONGEST) : start].rstrip("\n").rpartition("\n")[2]
    below = text[end : end + LONGEST].lstrip("\n").partition("\n")[0]
    return run if any(map(is_byline, filter(None, (above.strip(), below.strip())))) else []
