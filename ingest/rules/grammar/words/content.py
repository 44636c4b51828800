"""Whether a sentence is telling what one undertaking consists of: 主要建设…, 总投资2亿元，新建…车间、…线."""

import re
from functools import lru_cache

from graph.types.firsts import Sought
from ingest.rules.grammar.words.shape import own

# What one undertaking has in it, is built with or makes.
PARTS = (
    r"[亿万]元，(?:将|拟|计划)?(?:打造|形成)"
    r"|[占用]地[^，。；]{0,10}[亩米]，(?:新上|购置|安装|新?建(?![成设]))"
    r"|(?:[亿万]元|亩|平方米)，(?:[^，。；]{1,14}，){0,2}[包内共]?含(?!氟|氧|硅|油|铁)"
    r"|从事|主营|主打|主产|主攻|专攻|前瞻布局"
    r"|[一二三]期(?:项目|工程)?(?:有(?![几多两三四五\d])|包括|包含|含"
    r"|(?:建设|新建)(?![，。；]|项目|工程|的))|内容(?:有|包括|为|涉及|涵盖)"
    r"|在(?:这里|此处?|那里)(?:再|又)?(?:投资|投下|投入|砸下)[^，。；]{1,14}，"
    r"|投资[^，。；]{1,14}，用于[^。；]{0,60}包括"
    r"|(?:[占用]地|总投资)[^。；]{0,50}还[要将](?:新)?建(?:设)?(?!成)|，做的是"
    r"|分[两三四五六]期(?:建设|新建|兴建|打造|实施)(?![，。；的]|项目|工程)"
    r"|专门(?:生产|制造|加工|从事)|(?<=，)(?:将|全部)?用于(?:建设|新建|打造|兴建)"
    r"|(?:[一二三首]期|项目)(?:项目|工程)?(?:拟|将|计划|规划)+(?:建设|新建"
    r"|建(?=[一二两三四\d]))(?!成|项目|工程|的|，)|主要(?:建设|用于|研发|生产|建有)"
    r"|建设内容|建设规模|规划(?:建设|设计)|规划了?(?=[一-鿿]{3,12}、)|内设"
    r"|集中开工，将建成(?!投|后|通)|(?:项目|工程)以(?![来及上下外后前内便工])"
    r"|配套建设(?!项目|工程)|配建|入驻企业|产品(?:包括|有|为)|总建筑面积|分为"
)
# What it costs and where it stands, told behind its name, before what is built: 总投资2亿元，用地60亩，新建….
COSTS = (
    r"(?<!个)(?:项目|工程|基地|园|中心)(?:[一二三四首]期)?(?:由[^，。；]{2,24}?建设)?，?(?:(?:今|本)?年度?)?(?:计划|预计)?(?:总|完成)?投资[^，。；]{1,14}，"
    r"(?:(?:规划|计划|总|项目|净)*(?:[占用征]|建筑面积|分)[^，。；]{1,14}，){0,3}"
    r"(?:(?:将|拟|主要|计划)?(?:在[^，。；]{2,12}?)?(?:建设|新建|改建|扩建|新上|购置|实施|创办"
    r"|建(?=[一二两三四\d]+[条座栋]))(?!项目|工程|的)|[内包]?含(?!氟|氧|硅|油|铁)"
    r"|内?设有?(?!备|施|计))"
)
# A phase told with its costs, then what is built in it: 一期拟投资5亿元，建设…线; 二期占地60亩，新上….
PHASE = (
    r"(?:^|(?<=[，。；：、]))(?:其中|目前)?，?(?:项目|工程)?[一二三四首][一二三]?期(?:项目|工程)?，?"
    r"(?:(?:计划|拟|预计|将|已|总|规划|完成)*(?:投资|[占用征]地|建筑面积)[^，。；]{1,14}，){1,3}"
    r"(?:同步|将|拟|主要|计划|已|再)*(?:(?:建设|新建|改建|扩建|建成|上马|实施)了?(?!项目|工程|的|，)|新上|购置|安装|打造)"
)
# What stands in it: 建有…线和…库; 配有….
HAS = r"(?<![一-鿿]项目)(?:现|已|还|并|内|均|共|都|，)(?:建|设|配|装|布)有|(?<=[，。；])(?:建|设|配|装)有"
# By whom and where, told right behind the name: 甲园项目，由乙公司投资3亿元，在丙镇建设….
BY = r"项目(?:[一二三]期)?，由[^，。；]{2,24}?投资[^，。；]{1,14}，在[^，。；]{2,12}?(?:建设|兴建|新建|打造)"
PLANNED = r"项目(?:计划|拟|将)+(?:新)?(?:建设|建)(?!成)"
CONSISTS = Sought(f"(?:{PARTS}|{COSTS}|{PHASE}|{HAS}|{BY}|{PLANNED})")
CONTENT = re.compile(f"{CONSISTS.pattern}[^。；]*$")
MAINLY = re.compile(r"(?P<whose>[^，。；：]*)主要(?:包括|为|有)(?P<what>[^。；]*)$")
# Several projects, whose names are told next: 签约项目5个，…，主要有; 重点项目主要有.
CLASS = re.compile(
    r"(?:重[点大]|[开动]工|签约|投产|竣工|在建|续建|新建|落地|储备|[产类业]|这批|上述)[^，。；]{0,3}(?:项目|工程)$|\d[个项家]$"
)
COUNT = re.compile(
    r"(?:\d|[两三四五六七八九十])[个项][^，。；]{0,12}项目|项目(?:累计|共计?|合计|总计)?\d+[个项家]?|\d+[个项家](?=$|，)"
)
PRICED = re.compile(r"(?:总|计划)*投资约?\d[\d.]*[万亿]元的")
BOUGHT = re.compile(
    "(?:购置|添置|购进|新购|新添|加装|配备|正在?[^，。；、]{0,6}(?:进行|开展))了?的?[^，。；]*$"
)
# What a road or a park reaches: 该线将串联甲中心、乙园区以及丙城区.
REACHED = re.compile(
    "(?:串联|串起|途经|辐射带动|(?:将|可|能|直接)连接|连接起)(?:起|了|着|到)?(?![电器焊线路段的、和与及])[^，。；]*$"
)
# Where a line of road or rail runs, and the stations and exits on it.
LINE = (
    r"(?:全线|全程|沿线|沿途|正线)[^，。；、]{0,8}(?:新建|改建|设[有置立]?)"
    r"|(?:车站|站点|互通|枢纽)(?:数)?(?:分别|依次)(?:是|为)|起[于自]|起点[为在于位]|止[于至]|终点[为在于位]"
    r"|终至|引[出入]|接入"
)
RUNS = re.compile(f"(?:{LINE})[^。；，]*$")
ON_LINE = re.compile("(?:全线|全程|沿线|正线)(?:共)?(?:新建|改建|设)")
# What one project named right before is made of: 甲岭矿项目，包括…; 甲岭小镇项目由…组成; 甲岭科技项目建设….
WHOLE = re.compile(
    r"(?P<whose>[^，。；：、]*(?:项目|工程))(?:(?P<colon>：)"
    r"|，?(?:(?:包括|包含|涵盖|规划布局|建设(?!，|。|的|成)|建成(?:了|$))"
    r"|(?P<made>由)))(?P<what>[^。；]*)$"
)
# The lines that a project told of has been given: …项目…，建成了|年产10万吨薯条生产线.
CAPACITY = ("年产", "日产", "年加工", "年处理", "日处理")
MADE_LINE = re.compile("(?:项目|工程)[^。；]*，(?:已)?建成了?$")
MADE = re.compile("[^。；，]{4,100}(?:组成|构成)")
HELD = Sought("(?:项目|工程)(?:：|，?(?:包括|包含|涵盖|规划布局|建[设成]|由))")
NAMES = re.compile("[^。；]*?(?:项目|工程|总投资)")
OF_KIND = re.compile("(?<=项目|工程)(?:属于|属|是|为)[^，。；]*$")  # 甲厂项目|属于经营性资产项目
SEVERAL = re.compile(r"[\d两三四五六七八九十多几些]+(?:个|项|大)|[各每这]")
OWN = 3  # characters that tell one project from a class
LEADS = re.compile(
    "(?:[一二三]期|分[两三四五六]期)?(?:主打|新建|改建|扩建|建设|新上|购置|包?含|内设|设有|实施|打造)"
)
THAT_IS = re.compile("(?:项目|工程)[”》]?，即(?!将|可|使|日|便)[^。；]*$")
NEAR = 120  # characters


def is_content(text: str, start: int) -> bool:
    """Tell whether the sentence is listing what a project consists of: 主要建设…, 包括…产品."""
    if is_part(text, start):
        return True
    if not _consists(text):
        return False
    lead = LEADS.match(text, start)
    before = text[max(0, start - NEAR) : lead.end() if lead else start]
    return bool(CONTENT.search(before)) or _mainly(before)


def is_explained(text: str, start: int) -> bool:
    """Tell whether words only say what the project is that was named before: 甲园项目，即|年产5万吨母粒项目."""
    return bool(THAT_IS.search(text, max(0, start - NEAR), start))


def is_part(text: str, start: int) -> bool:
    """Tell whether words name what is bought or done, or a part of the one project named before."""
    if is_explained(text, start):
        return True
    if text.startswith(CAPACITY, start) and MADE_LINE.search(text, max(0, start - NEAR), start):
        return True
    near = max(0, start - NEAR)
    if BOUGHT.search(text, near, start) or REACHED.search(text, near, start):
        return True
    if RUNS.search(text, near, start) or ON_LINE.match(text, start):
        return True
    return _parts_of_one(text, start)


def _parts_of_one(text: str, start: int) -> bool:
    """Tell whether the sentence is told of one project and what it is made of; priced ones are projects of their own."""
    found = WHOLE.search(text, max(0, start - NEAR), start) if HELD.holds(text) else None
    if not found or PRICED.search(found["what"]) or text.endswith("亿元的", 0, start):
        return False
    if found["made"] and not MADE.match(text, found.start("what")):
        return False
    if found["colon"] and NAMES.match(text, found.start("what")):
        return False
    whose = OF_KIND.sub("", found["whose"])
    head = whose.rpartition("的")[2]  # 此次签约的|招商引资项目 is a class
    one = own(head) >= OWN or (whose != found["whose"] and own(head) > 1)
    return one and not CLASS.search(whose) and not SEVERAL.search(whose)


def _mainly(before: str) -> bool:
    """Tell whether 主要有 tells the parts of one thing: what has them counts or classes no projects."""
    found = MAINLY.search(before) if "主要" in before else None
    if not found or PRICED.match(found["what"]):
        return False
    whose = found["whose"]
    if whose not in ("", "项目"):
        return not CLASS.search(whose)
    above = before[: found.start()].rstrip("，。；：").rpartition("。")[2]
    return not COUNT.search(above)


@lru_cache(maxsize=8)
def _consists(text: str) -> bool:
    """Tell whether a passage lists anywhere what something consists of."""
    return "主要" in text or bool(CONSISTS.search(text))
