"""What a sentence tells of a works, road or building that is being agreed, built or paid for."""

import re

from graph.types.firsts import Sought
from ingest.rules.grammar.evidence import OBJECT

ADVERB = r"(?:受[^，。；]{1,8}影响|因[^，。；]{1,12}?(?=停|暂)|暂时|上个月|本月|当月|节后|[春秋]季(?:开学)?前?|开学前|可|[一二三四]季度|年内|年底前?|[上下]半年|也|都|均|已经|已|正在|正|在|刚刚|刚|才|又|还|仍|就|便|则|却|终于|眼下|目前|如今|今天|昨天|当天|同天|同日|同期|今年|去年|本周|上周|昨日|前天|当下|原本|原打算|原定|本来|本月|上个月|上月|\d{1,2}月(?:\d{1,2}日|底|初|中旬|上旬|下旬)?|日前|近日|月底|月初|计划|预计|力争|有望|拟|想|打算|将|即将|要|会|没有|没|未|等|等着|等到|尚未|至今|一直|从|提前|如期|赶在|顺利)"
PART = r"(?:的)?(?:一期|二期|首期)?(?:(?:码头|车间|厂房|办公楼|综合楼|大楼)?主体(?:结构|工程)?|码头|主厂房|厂房|闸室|主塔|桥墩|土建|基础|桩基|地基|外墙|钢结构|设备|机组|[一二三四五六七八九十\d]{1,2}号[\u4e00-\u9fff]{1,3}|工地|现场|路基|水稳|管道)?"
BUILDS = (
    r"(?:铲下|培土|剪彩|揭幕|(?:敲定|选定|确定|明确)(?:落户|落地|选址)?|选址|立项|(?:的)?(?:概念性|详细)?规划(?:编|通过|获批|完成|报)|(?:的)?(?:策划|设计|建设|规划|实施)方案|的立项|浇下|浇筑|浇到|浇了|浇完|打桩|打下|打了|打完|桩基|试机|试车|试产|试生产|试运行|试运营|试投料|投料|带负荷|合龙|合拢|封顶|封了顶|断水|铺完|铺到|铺设|铺上|铺油|通过[^，。；]{0,6}验收|吊装|吊梁|吊钢|吊完|"
    r"装[^，。；]{0,6}(?:塔|机|炉|罐|线|设备|机组|电梯|幕墙)|收尾|收了尾|收口|动土|动了土|动过土|动工|开工|破土|奠基|停工|停在|停摆|停了|停的工|停过工|卡在|卡住|进场|进了场|图纸|图审|做(?:屋面|外墙|内装|防水|基础|主体)|通车(?!总?里程|率)|通水|通气|通航|通球|放行|投产|投用|启用|"
    r"迎客|开门迎客|开业|开园|开诊|搬迁|交付|交工|交房|交了钥匙|完成投资(?=约?\d)|(?:花|投|砸)(?:了|[下出]去了?|掉了?)(?=约?\d)|[^，。；]{0,2}验收|聚光|并网|点火|点了火|点炉|冒烟|出料|下线|复工|完工|竣工|建成|架梁|架设|架到|贯通|盾构|掘进|开挖|挖到|挖基坑|出土|"
    r"招标|流标|开标|报批|打围|围挡|核准|环评|用地预审|施工许可|征地|拆迁|林草手续|手续|解约|清退|放弃|退出|调出|搁置|搁浅|签约|签下|签了|签的|合同谈|谈判|谈到|落地|落定|开建|上梁|立柱|转为|转入|转到|趴了窝|工可|不那么顺|没这么顺|加快前期|(?:的)?(?:可研|环评|初设|能评)|改址|接手|(?:在|还在)?谈(?:了|妥|好|(?=[，。；]))|由?(?:第[^，。；]{1,3}期|上一?期)(?:的)?(?:签约|开工|投产)|——第[^，。；]{1,3}期|被[^，。；]{0,8}(?:解|退|取消|叫停|调出|揭|划)|解(?:了约|除)|拿到[^，。；]{0,8}(?:令|证|批复|许可)|出产品|出货|出首批|达产|满产)"
)
ENTERED = r"则?(?:也|还|就|上一?期还?|去年还)?(?:是|在|排在|列在|进了|挂在|上了)[^，。；]{0,10}(?:名单|单子|榜)"
HAVING = rf"的(?:最后|首|第)[^，。；]{{2,10}}?(?:落位|就位|合龙|架设|吊装|浇筑|封顶)|的[^，。；的]{{1,8}}?{ADVERB}{{0,4}}(?:浇|铺|吊|装|架|封|立|打|焊|挖|砌|合)(?:到|好|完|上|下|起|了|顶|龙)"
PROGRESS = r"因为?[^，。；]{2,14}?(?:没批|未批|没下来|没到位|未到位|滞后|搁置|受阻)|(?:累计|已经?|基本|全面|提前|顺利|目前)*(?:完成|建成)[^，。；]{0,10}?(?:路基|路面|主体|桩基|征地|征拆|拆迁|铺设|铺装|填筑|堤防|管网|土方|土石方|开挖|浇筑|基础|施工|招标|可研|前期|地勘|安装|衬砌|修缮|[\d.]+[%％]|[近过]?[一二三四五六七八九]成|\d[\d.]*(?:公里|千米|米|亩|立方))"
PROGRESSED = re.compile(PROGRESS)
BUILT = re.compile(rf"{HAVING}|{ENTERED}|{PROGRESS}|{PART}[，：]?{ADVERB}{{0,4}}{BUILDS}")
LATER = re.compile(
    r"(?:第[一二三四五六七八九十\d]{1,3}期|[本上这]一?期)[^，。；]{0,6}(?:签约|签的|签下|开工|投产|动工|动了土|名单)|(?:没|未|还没|尚未|没有|等)[^，。；]{0,8}(?:动过?土|进场|开工|动工|批复|批下来|手续|图审|环评)|从[^，。；]{1,6}停到|(?:装|架|浇|铺|打|挖|吊)(?:到|完|了|好|下)[^，。；]{0,6}(?:米|根|层|桩|梁|段|跨|吨|机|炉|塔|公里)|"
    r"总投资|总盘子|概算|预算|决算|造价|砸下|耗资|斥资|(?:独资|合办|合建|投建|承建|承包|代建|总包)(?=[，。；的]|$)|(?:投资方|投资人|投资主体|业主|施工方|施工单位|建设单位)(?:是|为|：|分别|叫)|(?:出钱|施工|承建|建它|办[^，。；]{1,4}|运营|掏钱|代建|掏腰包)的(?:是|为)|核准文件|挪到[^，。；]{0,6}下一期|地没腾|腾不出|付清|没付|重新报批|(?:试机|试车|试生产|打桩|浇筑|封顶|合龙|通水|通车|并网|装机组)"
)
SURE = re.compile(r"总投资约?\d|复工|停工|投资方是|由[^，。；]{2,20}(?:投资|承建|兴建)")
NO_EVENT = re.compile(
    r"(?:率|额|仪式|活动|项目|后|现场会|协议|名单|企业|单位|以来|条件|环节|这一|方|数|[^，。；]{0,2}[\d两三四五六七八九十]+(?:个(?!月)|家|项))"
)
INSTITUTION = re.compile(
    r"(?:大学|学院|研究院|医院|学校|小学|中学|高中|幼儿园|酒店|商场|市场|景区|公园|社区|小区|实验室|机场|火车站|广场|平台|服务中心|集团|大厦|家园|小镇|集群|新城|园区|产业园|工业园|科技园|开发区|产业集聚区)$"
)
HARD = re.compile(
    rf"{PROGRESS}|{PART}[，：]?{ADVERB}{{0,4}}(?:浇|打桩|打下|封顶|封了顶|合龙|动工|开工|动土|破土|奠基|通车|投用|开建|竣工|完工|交付|搬迁|停工|停在|图审|桩基|没动|复工|开挖|打围|加快前期)"
)
INSIDE = re.compile(
    r"(?:项目)?(?:里|内|中(?!间)|上(?!梁|了?[一二三四五六七八九十])|旁|边|门口|附近|周边|一角|外|前|后|大门|会议室|展厅|负责人|董事长|经理|主任|院长|职工|工人|员工|举行|举办|召开|作业|的(?!主体|厂房|桩|地基|塔|工地|主厂房|土建|基础))"
)
ONE = r"(?:另|第|余下|剩下|还有|再|最后|头|前|后|最[大小早快慢新]的?)*(?:的|那)*[一二两三四五六七八九十\d]+(?:个|行|条|家|张|桩|件|单|处|座|项|笔|台|路|栋|宗|块|头)(?:则|就|也|便|又)?(?:项目)?"
LED = Sought(
    rf"(?:(?:{ONE}|最[大小早快慢新]的|打头的|领头的|压轴的|垫底的|头号项目|单子上[^，。]{{0,6}}的|首先|其次)(?:则|就|也|便|又)?(?:是|叫|为)(?:新落的|新上的)?|至于|说到|变成?了?|换成了?"
    r"|[，。；：^][^，。；：]{1,10}的(?:则|就|便|也)?是|(?:^|[，。；：])(?:那|这|它|此|其中)?(?:还|另|再|更|另外)?(?:就是|便是|正是|即是|是|有|数)|(?:产业|民生|重点|工业|基础设施|制造业)?(?:项目)(?:[^，。；]{0,12}，)?(?:还)?(?:有|是))$"
)
AFTER = re.compile(r"[^，。；：！？、]{0,10}[，：]")
MEETS = re.compile(
    r"(?:[在到从向往距离与和同由给对跟]|(?<!至)于|走进|来到|走访|笔落|花落|齐聚|相聚|云集|做客|位于|记者在|入驻|毗邻|紧邻|路过)$"
)


PLACES = re.compile(
    r"(?:[路街桥村港湖山场馆院校]|公路|大道|码头|开发区|集聚区|泊位|中学|[老古]街|小镇|古镇|古城|新城|新区)$"
)
# What only a place or an institution does or has: 南侧, 负责人, 算了一笔账, 派来.
AGENT = re.compile(
    r"(?:[东西南北左右]侧|[东西南北]段|管委会|负责|介绍|算了?|派|说|称|告诉|表示|发布|提供|主办|承办|主持|开展|组织|牵头|的(?:人|工|职|负责|干部|老板|会))"
)


def places(text: str, end: int) -> bool:
    """Tell whether a phrase that ends here may as well be a place or an institution that others go to or that acts."""
    left = text[max(0, end - 6) : end]
    return bool(PLACES.search(left) or INSTITUTION.search(left) or AGENT.match(text, end))


VISITED = re.compile(r"(?:里|内|中)(?!间|心)|的(?:工人|员工|工地|现场|机器|机械手|工程师)")
OWNED = re.compile(
    r"(?:投资方|投资人|业主|施工方|建设方|建设单位|承建单位)(?:是|为|：)?[^，。；]{2,14}(?:公司|集团|社)|为(?:它|此|这)[^，。；]{0,4}(?:花|掏|投|备|拿)|(?:总共|全园|总投资|投资|花掉|掏了|概算|预算)[^，。；]{0,6}\d"
)


APPOSED = re.compile(
    r"，(?:(?:这个|该|这一|此)(?:项目|工程|基地|园区|厂)|(?:这|上述)(?:几|些|[两三四五六\d]+)[处个家座]?[^，。；]{0,6}(?:项目|工程))"
)


def apposed(text: str, end: int) -> bool:
    """Tell whether what stands behind a phrase calls it a project: 现场选在…产业园，这个项目由…."""
    return bool(APPOSED.match(text, end))


def visited(text: str, end: int) -> bool:
    """Tell whether a report that goes into a works tells who built it, or for how much: …产业园里，….业主是…"""
    return bool(VISITED.match(text, end) and OWNED.search(text, end, end + 120))


def sits(text: str, start: int, end: int) -> bool:
    """Tell whether a phrase only says where something is: 在…, …里, …的负责人."""
    inside = INSIDE.match(text, end) and not BUILT.match(text, end)
    return bool(inside or MEETS.search(text[max(0, start - 4) : start]))


def built(text: str, end: int, stop: int) -> bool:
    """Tell whether what stands directly behind a phrase happens to what is being built."""
    if INSTITUTION.search(text[max(0, end - 6) : end]):
        return bool(HARD.match(text, end, stop))
    if OBJECT.match(text, end):
        return False
    match = BUILT.match(text, end, stop)
    return bool(match and not NO_EVENT.match(text, match.end()))


def deed(text: str, end: int, stop: int) -> bool:
    """Tell whether the sentence goes on about what was built: 第八期签的, 预算报的是, 业主是."""
    if not AFTER.match(text, end):
        return False
    later = SURE if INSTITUTION.search(text[max(0, end - 6) : end]) else LATER
    close = min((p for sign in "。！？；" if (p := text.find(sign, end)) >= 0), default=len(text))
    match = later.search(text, end, min(close, stop, end + 40))
    return bool(match and not NO_EVENT.match(text, match.end()))


def led(text: str, start: int) -> bool:
    """Tell whether a phrase is told as one of several: 另一个是…, 头号项目是…."""
    return bool(LED.holds(text[max(0, start - 16) : start]))
