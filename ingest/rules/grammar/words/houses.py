"""Parts of one works that reports of its progress go through: 查验大楼和办公楼正进行第八层施工, 厂房地基工程已完工."""

import re

# What a site has many of; a house with a name of its own (某某中学教学楼) stands by itself.
HOUSE = (
    r"(?:厂房|车间|[主副裙塔]楼|[一-鿿]{0,4}大楼"
    r"|(?:办公|综合|宿舍|科研|研发|倒班|公寓|检测|查验)楼|宿舍|食堂|餐厅|仓库|库房|冷库"
    r"|料库|(?:动力|消防|水|给水)?[站泵]房|泵站|开闭所|配电[室房]|水处理站|调压站|门卫室?"
    r"|报告厅|多功能厅|[A-Z\d]+[号#]?[栋座幢楼])"
)
ENDS = re.compile(rf"{HOUSE}$")
MATE_BEFORE = re.compile(rf"{HOUSE}(?:、|和|及|与|以及)$")
MATE_BEHIND = re.compile(rf"(?:、|和|及|与|以及)[^，。；、和及与的]{{0,10}}?{HOUSE}")
TWO = re.compile(
    rf"[^，。；]{{0,12}}?{HOUSE}(?:[、和及与]|以及|[一-鿿]{{0,4}}(?=[一-鿿]{{2}}楼))[^，。；]{{0,10}}{HOUSE}"
)
NUMBERED = re.compile(r"(?:[A-Z]\d*|\d+)[号#]?[栋座幢](?!\d)[^，。；、]{2,12}")
# Whose house it is: 县中医院感染楼 is a project.
OWNER = re.compile("医院|学校|[中小大]学|学院|幼儿园|[县市区镇乡村州]|公司|集团|项目|产业园")
# What goes with a works: 多功能厅和跑道|等配套设施.
COMPANION = re.compile(
    r"(?:、[^，。；]{1,40})?(?:等[^，。；、]{0,4}|及[^，。；、]{0,4})(?:配套|附属|辅助|公辅|外网|室外|公用)(?:设施|工程|用房|管网)"
)
OF_ONE = re.compile(r"(?:项目|工程)(?!建设活动|集中)|[一二三]期")
NEAR = 200  # characters


def is_house(text: str, start: int, end: int) -> bool:
    """Tell whether words name houses or plants of a works that the passage has told of before."""
    words = text[start:end]
    if not OF_ONE.search(text, max(0, start - NEAR), start) or OWNER.search(words):
        return False
    return bool(
        COMPANION.match(text, end)
        or NUMBERED.fullmatch(words)
        or TWO.fullmatch(words)
        or (ENDS.search(words) and _among(text, start, end))
    )


def _among(text: str, start: int, end: int) -> bool:
    """Tell whether another house stands beside this one in a list."""
    beside = MATE_BEFORE.search(text, max(0, start - 20), start)
    return bool(beside or MATE_BEHIND.match(text, end))
