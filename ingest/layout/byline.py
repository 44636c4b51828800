"""Lines that say who wrote, took, edited or printed a page, and when."""

import re

EXAMPLES = (
    ("本报记者 张三 通讯员 李四", True),
    ("记者 王小明/文 陈华/图", True),
    ("沙河周报 2020年3月4日", True),
    ("正观新闻·郑州晚报记者", True),
    ("2022年4月1日", True),
    ("来源：中原网 时间：2023-05-09 08:12", True),
    ("本报记者刘东", True),
    ("张勇摄", True),
    ("记者在现场看到一辆卡车载着铝卷", False),
    ("2023年1月28日，项目开工", False),
    ("三门峡观察　2024年3月22日　要闻·03", True),
    ("宛西农商　4版", True),
    ("（县融媒体中心　孟凡振）", True),
    ("发布时间：2022-01-06信息来源：市融媒体中心  浏览次数：1 203", True),
    ("2024年07月26日 10:15　江淮数据观察", True),
    ("2023-07-18 沙河财经 浏览量:", True),
    ("日期: 2024-01-16 来源:融媒办 点击:", True),
    ("http://www.shahe-news.example    发表日期:2011-06-21 10:08:33  沙河在线", True),
    ("2024年7月26日 10:15 项目开工仪式", False),
    ("A07　县区　　2023.1.29　沙河商讯", True),
    ("3　区县版　　沙河晨刊", True),
    ("2022年9月29日　星期四　　　县　域　　　04", True),
    ("3　沙河镇　　面粉厂", False),
    ("12　2023年　沙河镇面粉厂项目", False),
    ("2024年7月26日 沙河新区 8个项目", False),
    ("编辑：王小明　　邮箱：shahe@example.cn", True),
    ("总值班 赵六  电话：0371-12345678", True),
    ("统筹/张三 责编/李四 美编/王五 审读/赵六", True),
    ("新闻热线：0371-65501234   电子邮箱：shahe@example.cn", True),
    ("周报告制度", False),
    ("本报讯（记者祝晓　通讯员", False),
    ("本报讯（通讯员　田野）", False),
)
HINT = re.compile(
    "记者|通讯员|摄|[文图]$|[/／|]|编辑|责编|[线话箱][:：]|版式|校对|作者|来源|日|时间|版$|）$|[-.]\\d"
)
NOT = re.compile("[，。；！？、“”%]|^(?:本报|本网|本刊|[\u3400-\u9fff]{2,8}网)讯 ?[（(]")
PART = re.compile(
    "[\\s/／|()（）【】\\[\\]]+|(?<=：)|(?<=[^\\d]:)|(?=通讯员)|(?<=记者)(?=[\u3400-\u9fff]{2,4}$)"
)
ROLE = (
    "(?:[\u3400-\u9fff·]{0,12}(?:记者|通讯员)|摄影(?:报道)?|摄|文图?|图|图文|(?:责任|本版|网络)?编辑|责编"
    "|(?:责任)?校对|作者|来源|供图|供稿|撰文|整理|统筹|制图|策划|执笔|时间|发布时间|发布日期|日期|字号|审核|监制"
    "|版式|美编|[组排]版|审读|[终复初]审|签发|(?:总值班|值班(?:总编|编委|主任|编辑)?)|(?:投稿|电子)?邮箱|(?:新闻|联系|投稿|广告|发行|监督)?(?:电话|热线))[:：]?"
)
NAME = "[\u3400-\u9fff]{1,6}摄?|[\u3400-\u9fff]{2,3}·[\u3400-\u9fff]{2,5}"
DAY = r"(?:\d{4}年)?\d{1,2}月(?:\d{1,2}日)?|\d{4}[-./]\d{1,2}[-./]\d{1,2}日?|\d{1,2}:\d{2}(?::\d{2})?|(?:星期|周)[一二三四五六日天]"
MEDIUM = "[\u3400-\u9fff·]{1,12}(?:报|刊|网|讯|社|台|周刊|快讯|新闻|客户端|日报|晚报)"
ISSUE = "第?[0-9A-Z]{1,4}版|[（(]?总?第\\d+期[）)]?|[大中小]"
IS_ROLE = re.compile(ROLE)
YEAR = re.compile(r"\d{4}[年./-]")
MAIL = r"[\w.]+@[\w.]+"
PHONE = r"\d{3,4}-?\d{7,8}"
IS_PART = re.compile(f"{ROLE}|{MAIL}|{PHONE}|{DAY}|{MEDIUM}|{ISSUE}|{NAME}|(?:{MEDIUM})(?:{DAY})")
IS_STAMP = re.compile(f"{DAY}|{MEDIUM}|{ISSUE}|{ROLE}")
PUBLISHED = re.compile(
    "(?:信息|文章|稿件)?来源：|发布(?:时间|日期|单位|机构|人)：|(?:成文|印发|更新|浏览)(?:日期|时间|次数)：|索引号："
)
TOLD = re.compile("[，；。]")
DATE = r"(?:19|20)\d{2}(?:年\d{1,2}月\d{1,2}日|([-./])\d{1,2}\1\d{1,2}日?)"
CLOCK = r"(?<!\d)\d{1,2}:\d{2}(?::\d{2})?"
FIELD = (
    "(?:(?:信息|文章|稿件)?来源|(?:发布|发表|更新)?(?:时间|日期)|发布(?:人|单位|机构)|(?:责任)?编辑|作者|审核"
    "|(?:浏览|点击|阅读|访问)(?:[量数率]|次数)?|字[体号]) ?[:：]"
)
ADDRESS = r"(?:https?://|www\.)[\w./?=&%-]+"
DATED = re.compile(DATE)
STAMPED = re.compile(f"{CLOCK}|{FIELD}")
STAMP = re.compile(rf"{DATE}|{CLOCK}|{FIELD}|{ADDRESS}|[\s|【】\[\]]+|(?<!\d)\d{{1,6}}次?$")
EVENT = re.compile("项目|仪式|活动|会议")
LONGEST_NAME = 16
SIGNATURE = re.compile("[（(][\u3400-\u9fff]{2,16}(?:[ \u3000]+[\u3400-\u9fff]{2,4})+[）)]")
MASTHEAD = re.compile(
    "[\u3400-\u9fff·]{2,10}[ \u3000]+(?:\\d{4}年\\d{1,2}月\\d{1,2}日|第?[A-Z]?\\d{1,3}版)"
    "(?:[ \u3000]+[\u3400-\u9fff·\\dA-Z:：]{1,8}){0,4}"
)
GAP = re.compile("[ \u3000]+")
WIDE = re.compile("\u3000|  ")
PAGE_NUMBER = re.compile("第?[A-Z]?\\d{1,3}版?(?:·[\u3400-\u9fff]{1,6})?")
PLATE = re.compile(
    f"{PAGE_NUMBER.pattern}|{DAY}|[\u3400-\u9fff·]{{1,8}}(?:报|刊|讯|新闻|观察)|[\u3400-\u9fff]{{1,4}}版?"
)
TITLED = re.compile(f"(?:{DAY}|[\u3400-\u9fff·]{{1,8}}(?:报|刊|讯))$")
LONGEST = 60
SIGNED = re.compile(
    "[。！？”）…](?:[ \u3000]+[（(]?(?:本报|本网|本刊|本台)?|[（(]?(?:本报|本网|本刊|本台))"
    "(?:首席|见习|实习)?(?:记者|通讯员)[ \u3000]*[\u3400-\u9fff]{2,4}"
    "(?:[ \u3000]+[\u3400-\u9fff]{2,4}){0,3}[）)]?$"
)


def is_byline(words: str) -> bool:
    """Say whether a line holds nothing but names, roles, media and dates."""
    if PUBLISHED.match(words) and len(words) <= 2 * LONGEST and not TOLD.search(words):
        return True
    if _is_stamp(words) or _is_plate(words):
        return True
    if len(words) > LONGEST or NOT.search(words) or not HINT.search(words):
        return False
    if words.count("（") != words.count("）"):
        return False
    if SIGNATURE.fullmatch(words) or MASTHEAD.fullmatch(words):
        return True
    parts = [part for part in PART.split(words) if part]
    if not all(IS_PART.fullmatch(part) for part in parts):
        return False
    if any(IS_ROLE.fullmatch(part) or part.endswith("摄") for part in parts):
        return True
    return bool(YEAR.search(words)) and all(map(IS_STAMP.fullmatch, parts))


def _is_plate(words: str) -> bool:
    """Say whether a line is a page's head: its number, the paper or the day, what the page is about."""
    if len(words) > LONGEST or not WIDE.search(words):
        return False
    fields = GAP.split(words.strip())
    return (
        all(map(PLATE.fullmatch, fields))
        and any(map(PAGE_NUMBER.fullmatch, fields))
        and any(map(TITLED.match, fields))
    )


def _is_stamp(words: str) -> bool:
    """Say whether a line is a date with its hour or its fields, and names of who printed it then."""
    if len(words) > 2 * LONGEST or TOLD.search(words):
        return False
    if not (DATED.search(words) and STAMPED.search(words)):
        return re.fullmatch(ADDRESS, words) is not None
    names = STAMP.sub("", words)
    return len(names) <= LONGEST_NAME and not EVENT.search(names)
