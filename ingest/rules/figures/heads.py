"""What a count counts: projects, or something else."""

import re
from dataclasses import dataclass

PROJECT = r"(?:子)?(?:项目|工程)"
NOUN = re.compile(
    rf"(?:的)?(?P<np>[^，。；：、（）\d]{{0,24}}?(?:、[^，。；：、（）\d]{{1,10}}){{0,4}}?){PROJECT}(?P<rest>.{{0,6}})"
)
NOT_PROJECT = re.compile(
    r"^(?:建设)?(?:问题|事项|手续|难题|困难|指标|专班|小组|团队|领域|库|指挥部|办公室|经理|负责|秘书|现场|名单|清单|台账|用地|单位|公司|部|中心|地块|服务|组|代表)"
)
GENERAL = re.compile(
    r"[中大超特]?(?:大型|重大|重点|标志性|亿元|百亿级?|十亿级?|千万元|好|优质|产业|工业|在建|续建|新建|储备|前期|招商|签约|开工|投产|竣工|省|市|县|区|级|类)*"
)
VERBS = re.compile(
    r"(?:已|全|均|都|是|为|在|列|纳|涉|涵|分|来|投|总|计|年|累|转|开|竣|建|达|完|实|落|归|属|以|左|占|同|集|进|正|当|将|要|仍|也|另|比|较|增|就|超|合|参|入|通|获|按|基|率|如|顺|未|还|因|被|的$|[，。；、）])"
)
THINGS = re.compile(
    r"(?:企业|公司|岗位|平台|专班|小组|组|中心|基地|园区|产业园|车间|[乡村镇]|街道|社区|[县市区]|地区|学校|学位|医院|车位|床位|床|桩|事项|问题|措施|指标|部门|单位|人员?|[户口]|产业|集群|产业链|链|机构|院所|实验室|团队|仓|站|[库桥路条座]|标准|政策|小区|[楼栋套]|品牌|商标|专利|订单|合同|协议|会场|展会|活动|线|院|校|馆|店|点|院士|家庭|百分点|国家|月|课题|案例|奖|环节|流程|许可|证照?|窗口|接口|功能区?|合作社|景区|港|泊位|机组|塔吊|设备|合作)$"
)
TAIL = re.compile(
    r"(?:一共|共计|合计|总计|总共|累计|共有|共|计有|计|就有|只有|仅有|仅|还有|现有|已有|有|为|达到|达|超过|突破|各|分别|数量|数|个数|总数|是|约|近|多达|高达|占去|占|：|:|、|的|了|过|\s|[“”\"])+$"
)
OTHERS = re.compile(r"(?:其余|余下|另外?|剩余|剩下)(?:的)?$")


@dataclass(frozen=True, slots=True)
class Counted:
    """The words that tell what is counted, and where they stand in the passage."""

    words: str
    start: int
    end: int


def counted_behind(text: str, end: int, stop: int) -> Counted | None:
    """Give the projects named behind a count: 12个先进制造业项目; None where it is no project."""
    match = NOUN.match(text, end, stop)
    if match is None or NOT_PROJECT.match(match["rest"]):
        return None
    return Counted(match["np"], match.start("np"), match.end("np") + 2)


def goes_on(text: str, end: int, stop: int) -> bool:
    """Tell whether nothing is named behind a count: the clause ends, or goes on with a verb."""
    return end >= stop or bool(VERBS.match(text, end, stop))


def counted_before(text: str, start: int, stop: int) -> str:
    """Give the words before a count that tell what it counts, without 共有, 为, 达 and the like."""
    return TAIL.sub("", text[start:stop])
