"""Words beside a phrase that tell it is a project: its investment, or what happened to it."""

import re
from functools import lru_cache

from graph.types.firsts import Sought

ADVERB = r"(?:也|都|均|即可|便可|已经|已|正在|正|即将|将|于|在|刚刚|刚|同时|同步|同日|当天|当日|全部|全面|正式|宣布|成功|顺利|率先|提前|如期|相继|陆续|先后|集中|现场|加快|悉数|目前|眼下|如今|今年|去年|前年|明年|年内|年底前?|\d{1,2}月(?:\d{1,2}日|底|初|份)?(?:前)?|\d{4}年|[一二三四五六七八九十]{1,2}月|[春夏秋冬]季(?:开学)?前?|有望|还在和?[^，。]{0,12}|仍在|在?同一天|在?本[周月]|昨[日天]|完成了?|带负荷|上半年|下半年|[一二三四]季度|顺利地|一起|分别|双双|齐齐|从|接连)"
HAPPENS = r"(?:签约|开工|动工|破土|奠基|开建|启动|投产|投用|投运|投入(?:使用|运营|生产)|竣工|完工|封顶|建成|通车(?!总?里程|率)|通水|通气|并网|落地|落户|落成|落子|揭牌|复工|停工|停建|停滞|推进|施工|建设|试生产|试运行|试车|点火|出料|开业|开园|对外开放|达产|达效|取消|(?:按程序)?退出|终止|暂停|暂缓|缓建|调出|进场|打下|浇筑|吊装|主体|装修|收尾|掀起|开挖|下线|验收|热试|桩基|进入|打桩|拿到[^，。]{0,5}令|封了顶|收了尾|动了[工土]|开了工|合龙|铺|停[在了到]|聚光|试机|吊|属于?(?:续建|新建|签约|开工|投产)|(?:还)?(?:停留|停滞|卡)在|入驻|洽谈|磋商|商谈|[一二三四五六七八九十\d]{1,2}(?:号|#)楼|现场|赶上|安装)"
AMOUNT = r"(?:约|近|超|逾|达|为|是|：|:|共|仅|就)*\s*\d[\d.,]*\s*(?:多|余)?(?:万|亿)(?:元|美元|余元|多元|(?=[，。；、）)]|$))"
INVESTS = r"(?:分别|依次|各)?(?:计划|预计|概算|估算|协议|批复|项目|工程|意向|一期|固定资产)?(?:总)?(?:投资|概算|引资|预算|造价|决算)(?:总?额|规模|概算)?(?:分别|依次|各)?"
NOTED = re.compile(r"[（(][^（）()]{0,8}[）)]")
RIGHT_AMOUNT = re.compile(
    rf"(?:一家)?就?占{AMOUNT}|[，,。；：（(\s]?(?:项目|工程)?(?:合计|一家就?占|这一项)?{INVESTS}{AMOUNT}|[（(，,](?:只要|仅|才|不过|钱?花了?)?\s*{AMOUNT}|[，,]?投了{AMOUNT}|[（(]{INVESTS}"
)
# So hard a word for what happened that it weighs twice: 开工建设, 交付使用.
HARDEST = re.compile(
    r"(?:已|正式|顺利|全面|如期|成功)*(?:开工建设|建成投[产用]|竣工投[产用]|交付使用|投入[使运][用营]|破土动工)"
)
RUN_BY = re.compile(r"(?:项目|工程)?(?:[，,]?由|：)[^，。]{2,30}(?:投资|承建|建设|实施|运营|牵头)")
HARD = re.compile(
    rf"[，,]?{ADVERB}{{0,4}}(?:签约|开工|动工|破土|奠基|开建|投产|投用|投运|竣工|完工|封顶|合龙|建成|通车|通水|并网|复工|停工|点火|开园|落成|交付|试运行|试生产|试车|浇下|打下第?一?根?桩|拿到[^，。]{{0,4}}令)(?!的)"
)
RIGHT_STEP = re.compile(
    r"，?(?:这次|这回|此次|如今|已)?(?:进入|列入|转入)“?(?:签约|开工|投产)|由第[^，。；]{1,3}期(?:签约|开工)|[，,]?(?:就|则|也)?(?:是|在|为)?(?:第[^，。；]{1,3}期|[本这上首]一?期)(?:的)?[“]?(?:签约|开工|投产|动工|签的|签下|签了|名单)"
)
BARE_AMOUNT = re.compile(AMOUNT)
RIGHT_STAGE = re.compile(
    rf"(?:等|项目|工程|现场|一期)?(?:一期|二期)?(?:主厂房|厂房|主体|车间)?的?[，,]?(?:从[^，。；]{1, 6}(?=停))?(?:因[^，。；]{{1,14}}?，?)?{ADVERB}{{0,4}}{HAPPENS}|(?:等|项目|工程)?(?:作为|(?:被|成功|顺利|也)*(?:列入|纳入|入选|入列)|由(?:签约|开工)[^，。；]{0, 6}(?:转入|转为|进入)|，(?:投资方|业主|投资主体))|也?(?:在其中|在列|在内)|，在第[^，。]{{1,4}}期"
    r"|[，,][^，。；]{0,8}(?:是|为)(?:本期|第[^，。]{1,4}期)|[，,]?(?:都|均|也)?(?:是|为|属于)(?:这一批|本期|本批|第[^，。]{1,4}期|[^，。；]{0,18}(?:签约|开工|投产))|，第[^，。]{1,4}期“|[，,]?(?:都|均)?是[^，。；]{0,10}(?:项目|工程)"
)
RIGHT_COUNT = re.compile(
    r"[，。]?(?:这|等|是今年|是)?[两三四五六七八九十\d]{1,2}(?:(?:个|项|大|件)(?:项目|工程|事|活|大)|(?:处|个|家|条|座|项|样)(?=都|均|全|就|一齐|一起|一并|齐))|[，]?(?:就是|便是|正是)[^，。；]{0,6}的那[两三四五六七八九十\d]个"
)
CONSISTS = Sought(
    r"(?:占地[^，。；]{0,10}[亩米]，(?=新上|购置|安装)|从事|主营|主攻|专攻|前瞻布局|项目(?:[一二]期)?(?:计划)?(?:总)?投资[^，。；]{1,12}，(?:将|拟|计划)?(?:新)?建设?(?=[一二两三四\d]+[条座栋])|主要(?:建设|用于|研发|生产|建有|(?<!\d[个项]，主要)(?<!工项目主要)(?<!约项目主要)(?<!产项目主要)(?<!点项目主要)(?:包括|为|有))|建设内容|建设规模|规划(?:建设|设计)|规划了?(?=[\u4e00-\u9fff]{3,12}、)|内设|配套建设(?!项目|工程)|配建|入驻企业|产品(?:包括|有|为)|总建筑面积|分为)"
)
CONTENT = re.compile(rf"{CONSISTS.pattern}[^。；]*$")
LEFT_AMOUNT = Sought(
    r"(?:亿|万)(?:美?元|(?=的))(?:人民币)?(?:，?[在于][^，。；、]{2,16}?)?(?:的|，?(?:投资)?(?:建设|兴建|新建|扩建|打造|实施|上马|新上|投建|拿下)?(?:的|了)?)$|(?:投资|投入|砸下|拿出|投下)[^，。；]{2,12}(?:建设|兴建|新建|扩建|打造|上马|建)(?:的|了)?$"
)
LEFT_STAGE = Sought(
    r"(?:签约|签下|签订|签署|开工|动工|投产|竣工|奠基|落地|在建|续建|实施|启动|建成|开工建设|投资建设|投资兴建|兴建|承建|参观|走进|观摩|察看|来到|拿下|引进|引来|引入|抓好|抓实|上马|名为|叫|的是|一单是|紧盯|洽谈)(?:了|的|过)?，?(?:还有|还有|则是|有|是)?(?:\w{0,6}的)?$"
)
DETAIL = re.compile(
    r"(?:未开工|停工|未投产|滞后)(?:的)?原因|(?:因|待)[^，。；]{4,}|尚未|(?:项目)?(?:计划|预计|概算|估算|协议)?(?:总)?(?:投资|概算|占地|用地|建设地点|地点|位于|业主|投资方|投资主体|投资人|建设单位|建设内容|项目单位|承建|施工|建筑面积|由|主要|建设规模|规模|工期|责任单位|拟由|正与|拟)"
)


CEREMONY = re.compile(r"(?:开工|奠基|投产|竣工|动工)(?:典礼|仪式|活动)[^，。]{0,6}[在于]$")
URGED = re.compile(r"(?:推进|推动|建设|加快|打造|谋划|规划|储备|新建|争取|新增)(?:了)?$")


BATCHED = re.compile(
    r"[（(](?:均为|都是|皆为|同为)?(?:第[^（）()]{1,3}|上一?|本)期(?:签约|开工|投产)"
)


def beside(text: str, start: int, end: int) -> int:
    """Tell how much the words beside text[start:end] make it a project: 0 (nothing) to 6."""
    if BATCHED.match(text, end):
        return 3
    if noted := NOTED.match(text, end):
        end = noted.end() if not any(sign.isdigit() for sign in noted.group()) else end
    right, left = text[end : end + 40], text[max(0, start - 30) : start]
    return (
        2 * bool(RIGHT_AMOUNT.match(right) or BARE_AMOUNT.match(right))
        + bool(RIGHT_STAGE.match(right))
        + 2 * bool(LEFT_AMOUNT.holds(left))
        + bool(LEFT_STAGE.holds(left))
        + bool(HARDEST.match(right))
        + 2 * bool(RUN_BY.match(right) or RIGHT_STEP.match(right))
        + 2 * bool(CEREMONY.search(left))
    )


def urged(text: str, start: int) -> bool:
    """Tell whether a verb of planning or pushing stands before: 推进, 打造, which takes aims as well."""
    return bool(URGED.search(text[max(0, start - 6) : start]))


def is_content(text: str, start: int) -> bool:
    """Tell whether the sentence is listing what a project consists of: 主要建设…, 包括…产品."""
    return _consists(text) and bool(CONTENT.search(text[max(0, start - 120) : start]))


@lru_cache(maxsize=8)
def _consists(text: str) -> bool:
    """Tell whether a passage lists anywhere what something consists of."""
    return bool(CONSISTS.search(text))
