"""Newspaper columns cut line by line into one text, in the ways that print and extraction do it."""

import unicodedata
from collections.abc import Sequence
from itertools import zip_longest

ARTICLES = (
    (
        "柘城县六个项目同日动工",
        "本报讯（记者 严默）6月8日，柘城县举行第一期“三个一批”开工活动，开工项目6个，总投资32.4亿元，年度计划投资9.8亿元。",
        "其中，超硬材料中试基地项目总投资12亿元，由河南晶钻新材料有限公司建设；慈圣镇辣椒交易市场改造工程总投资3.6亿元；城北污水处理厂扩建项目总投资2.1亿元。",
        "据县发改委统计，自活动开展以来，全县已签约项目14个，履约率92.8%。下一步，该县将紧盯土地、环评、资金等要素，力争年内完成投资11亿元以上。",
    ),
    (
        "鹤峰签下五家茶企",
        "本报讯（通讯员 田野）5月21日，湖北省鹤峰县在武汉举办招商推介会，现场签约项目5个，协议总投资18.7亿元。",
        "签约项目分别为走马镇白茶精制园项目、燕子镇葛仙米深加工项目、容美云数据中心项目、中营蔬菜冷链基地项目、八峰药化二期项目。",
        "“去年签的8个，已经开工7个，开工率87.5%。”县招商中心主任向阳说，“今年要让签下来的都长出来。”",
    ),
    (
        "桐城：上半年投资账本",
        "今年上半年，安徽省桐城市在建亿元以上项目73个，完成投资96.5亿元，占年度计划的58.2%，同比增长14.3%。",
        "双新产业园二期标准化厂房项目已经封顶，总投资7.8亿元；范岗镇绿色包装生产线项目试生产，由安徽桐源包装有限公司投资4.2亿元建设。",
        "三季度，该市计划新开工项目19个，总投资45亿元，目前已完成立项的有12个。",
    ),
    (
        "老街改造按下快进键",
        "晨光里，阆中市保宁街道的老街正在换新颜。记者走访时看到，工人们正把最后一段青石板铺平。",
        "老街保护提升工程总投资1.9亿元，去年9月动工，预计今年国庆前完工。街道负责人介绍，工程涉及居民312户，全部完成签约。",
        "与老街一江之隔的七里新区，医学院附属医院项目也在加快推进，总投资8.5亿元，目前完成投资3.2亿元。",
    ),
)


def width(words: str) -> int:
    """Give a text's width in print columns."""
    return sum(2 if unicodedata.east_asian_width(char) in "WFA" else 1 for char in words)


def wrapped(paragraphs: Sequence[str], chars: int, indent: str = "　　") -> list[str]:
    """Cut paragraphs into lines of a width in Chinese characters; no line begins with a point."""
    lines = []
    for paragraph in paragraphs:
        line = indent
        for char in paragraph:
            if width(line + char) > 2 * chars and char not in "，。、；：）”":
                lines.append(line)
                line = ""
            line += char
        lines.append(line)
    return lines


def sides(columns: Sequence[list[str]], chars: int, gap: str = "    ") -> list[str]:
    """Set columns side by side on the same lines."""
    room = 2 * chars + 2
    rows = zip_longest(*columns, fillvalue="")
    return [gap.join(cell + " " * (room - width(cell)) for cell in row).rstrip() for row in rows]


def turns(columns: Sequence[list[str]], size: int = 1, between: str = "") -> list[str]:
    """Give the columns some lines of each in turn, with a blank line between them or none."""
    most = max(map(len, columns))
    found: list[str] = []
    for at in range(0, most, size):
        for column in columns:
            part = column[at : at + size]
            found += [*([""] if between and found and part else []), *part]
    return found
