"""What a count counts: projects, or something else."""

import re
from dataclasses import dataclass

from ingest.language.staging import ACT
from ingest.rules.grammar.words.patterns import words
from ingest.vocabulary import vocabulary

THING = (
    "企业|公司|岗位|平台|专班|小组|工作组|中心|基地|园区|产业园|车间|街道|社区|地区|学校|学位|医院|车位|床位|事项|问题|措施|指标|部门|单位|人员|集群|主导产业|支柱产业|产业链"
    "|机构|院所|实验室|团队|标准|政策|小区|品牌|商标|专利|订单|合同|协议|会场|展会|活动|院士|家庭|百分点|百分比|国家|课题|案例|奖项|环节|流程|占比|比重|许可|证照|窗口|接口|功能区|合作社|景区"
    "|标段|试验段|路段|泊位|机组|塔吊|设备|方面|领域|板块|阶段|步骤|方案|台账|清单|代表|干部|委员|市民|村民|群众|职工|工人|老旧|行政村|乡镇|县区|县市|分会场|主会场|制度|机制|行动|任务|工作|内容|改革|承诺|条件|资料|(?<![新型])材料|程序|规定|权限|开发区|新区|示范区|现场|镜头|画面|平方|小时|年头|来月|月|片段"
)
PLACES = "(?:省辖市|自治[县州]|省|地级?市|市州|州|县|区县|乡|镇|街|村|国家|城市)(?![级列重管直本际企属内外域政场道头]|[^，举办召分设]{0,6}重[点大])"
PLACED = re.compile(f"{PLACES}(?:[（(、的前]|$)|省辖市|自治[县州]")
NOUN = re.compile(
    r"(?![、和及与由])(?:的)?(?P<np>[^，。；：（）]{0,28}?)(?:项目|工程)(?!白名单)(?P<rest>.{0,6})"
)
INNER = re.compile(rf"子$|(?:{THING})(?=[^链])(?!建设|类|改造|提升|升级|领域)|^{PLACES}")
LENT = re.compile(
    "贷款|授信|融资|信贷|(?:联审|联办|并联|会商)[一-鿿]{0,4}|银企|银农|比赛|(?<!开工)竞赛|课题|科研|自然科学|社科|非遗|民俗"
    "|(?:面上|基金|传统|慢特病|诊疗|检验|检测|收费|演出|非遗(?:传承)?|公益|培训|审批|执法"
    "|报销|(?<!业)服务|合作办学|志愿|体验|游玩|游乐|游艺|娱乐|表演|展演"
    "|(?:岗位|工位|饭碗|床位|学位)(?:新?[增添加])?)$"
)
NOT_PROJECT = re.compile(
    r"^(?:建设)?(?!用地(?:保障|需求|落实|全部|均|得到))(?:提供(?:融资|信贷|贷款)|问题"
    r"|事项|手续(?!齐|完|全|办|到位)|难题|困难|指标|专班|小组|团队|领域|库|指挥部|办公室"
    r"|经理|负责|秘书|现场(?!签|集|开|举|[落提挥]|动土|破土)|名单|清单|台账|用地|单位"
    r"|公司|部|中心|地块|服务|组|代表)"
)
RATES = re.compile("[一-鿿]{2}率|(?:指标|数据)")  # 两个转化率
FOREIGN = re.compile(rf"(?:的)?[^，。；、]{{0,10}}?(?:{THING})")
THINGS = re.compile(
    rf"(?:{THING}|手续|[乡村镇县市区人户组口链仓站库桥路条座楼栋套线院校馆店点港奖桩床])$"
)
VERBS = re.compile(
    rf"(?:{ACT}|已|全|均|都|是|为|由|不|在|列|纳|涉|涵|分|来自|投|总|计|年|累|转|开|竣|建"
    rf"|达|完|实|落|归|属|以|左|占|同|集|进|正|当|将|要|仍|也|另|比|较|增|就|超|合|参|入"
    rf"|通|获|按|基|率|如|顺|未|没|还|因|被|居|紧|具|符合|满足|取得|办|位|领|其中|签|的$"
    rf"|[，。；、）”])"
)
# In front of a sentence of a list: ① 128个均为亿元以上, （三）按类分
NUMBER = re.compile(r"^\s*(?:[①-⑳➀-➉]|[（(][一二三四五六七八九十\d]{1,2}[）)])\s*")
TAIL = re.compile(
    r"(?:(?<=项目)(?:清单|名单|盘子|台账)(?:的|上|里)?|[算合加]在一起|[加合]起来|加出来"
    r"|相加|确保|力争|争取|突破|不少于|不低于|不得少于|计划|预计|一共|共计|合计|总计|总共"
    r"|累计|[定排核]定?为|轮到|(?:定格|锁定|停留?|攀?升|冲|做|攒|扩|来|增加)[在到]|共有"
    r"|共|计有|计|就有|只有|仅有|仅|还有|现有|已有|有|为|达到|达|超过|突破|各|分别|依次"
    r"|数量|数|个数|总数|是|(?<![签履合协])约|近|多达|高达|占去|占|却|而"
    r"|(?<=[约工产数])[从由]|：|:|的|了|过|\s|[“”\"])+$"
)
ACHIEVED = r"(?:签约|履约|开工(?:建设)?|投产|达产|达效|竣工|落地|完工|建成|入库|复工|封顶|拿地|动工|开了工|投了产|签了约|履了约)"
HEADED = re.compile(
    rf"(?:项目|工程)(?:数|个数|数量|总数|总量)?$|(?:{ACT}|竣工|签了|签|落地)[”\"]?(?:一批[”\"]?)?$|重点$|一批[”\"]?$"
)
DOING = re.compile(
    r"(?:开复工|复工|在册|备好|备下|谈着|谈|洽谈|对接|储备|谋划|策划|包装|申报|入库|在库"
    r"|定下|敲定|铺排|落地|引进|招引|新建|续建|在建|竣工|实施|推进|梳理|安排|报送|报|上报"
    r"|申报|列入|纳入|入选|筛选|确定|拿下|贡献|送出|亮相|集结|启动|上|端出|拿出|装进|放进"
    r"|添|新添|排|列|办|清退|终止|取消|保留|调出|移出|[应实]转|结转|转(?:来|入|过来|进来)"
    r"|(?:进入?|列入|纳入|挤进|排进)[^，。；\d]{0,8}(?:盘子|笼子|大盘|名单|清单|项目库|台账)"
    r"|[该应][一-鿿]{1,2}而?[未没]有?[一-鿿]{1,2})[着了的]?$"
)
OTHERS = re.compile(
    r"(?:其余|的其[他它]|余下|另外?|剩余|剩下|不是|每|第|余|(?<![一-鿿])列|除|选|换|拆分后)(?:的)?$"
)
VISITED = re.compile(
    "(?:我[只就先]?[提举挑说讲]|列示|观摩|察看|走访|调研|看了|考察|踏访)(?:了|的)?$"
)
OURS = frozenset(("项目", "工程", "招商", *words("generic", "sector")))
HAVING = tuple("超达在已均未低高不")  # 3个用地超过200亩 tells of what is counted
FULL = re.compile("共有?$")
SMALL = re.compile(r"[一二两三四五六七八九十]")
AGAIN = re.compile(
    r"(?:项目|工程)?(?:的)?(?:总投资|投资额?)?(?:中|里|当中|分别|均|都|各|依次|被|同步|同时|涉及|涵盖|，|、|。|$|从|一|正|已|年|主)"
)
LISTS = re.compile(
    "(?:重[点大])?(?:项目|工程)(?:分别|依次)[是为][：:]?$"
)  # 同步开工的十个项目分别是：
STILL = re.compile(
    r"归|(?:项目|工程)?，?(?:由(?!第)|正[在式抓]|[一二三四]季度|\d{1,2}月|年[内底]|当年"
    r"|力争)|(?:项目)?均?在|(?:已|计划|将)(?!于)"
    r"|(?:的)?(?:是|为|属于)[^，。；、]{0,6}(?:项目|类|(?:签约|开工|投产)的)"
    r"|(?:的)?(?:是|为|属于?)[^，。；、\d]{2,10}$|个?(?:全部|都)?(?:签约|开工|投产)项目"
)
TOGETHER = re.compile("合计|共|总计|加起来")


@dataclass(frozen=True, slots=True)
class Counted:
    """The words that tell which projects are counted, and where they stand in the passage."""

    words: str
    start: int
    end: int


def counted_behind(text: str, end: int, stop: int) -> Counted | None:
    """Give the projects named behind a count: 12个先进制造业项目; None where none are."""
    match = NOUN.match(text, end, stop)
    if match is None or NOT_PROJECT.match(match["rest"]):
        return None
    start = match.start("np") + match["np"].rfind("等") + 1
    words = text[start : match.end("np")]
    if INNER.search(words) or LENT.search(words):
        return None
    return Counted(words, start, match.end("np") + 2)


def counts_other(text: str, end: int, stop: int) -> bool | None:
    """Tell whether something else is named behind a count; None where that cannot be told."""
    named = NOUN.match(text, end, stop)
    if (named and LENT.search(named["np"])) or PLACED.match(text, end, stop):
        return True
    if RATES.match(text, end, stop):
        return True
    if end >= stop or VERBS.match(text, end, stop):
        return False
    return (
        True
        if FOREIGN.match(text, end, stop) or _is_thing(text[end : min(stop, end + 5)])
        else None
    )


def _is_thing(behind: str) -> bool:
    """Tell whether a plain noun, and none of those for projects, opens these words: 5个难题, not 3个用地超过."""
    known = vocabulary()
    found = (behind[:size] for size in range(4, 1, -1) if known.kind(behind[:size]))
    word = next(found, "")
    return known.kind(word) == "n" and word not in OURS and behind[len(word) :][:1] not in HAVING


def counted_before(text: str, start: int, stop: int) -> str:
    """Give the words before a count that tell what it counts, without 共有, 为, 达 and the like."""
    return TAIL.sub("", NUMBER.sub("", text[start:stop])).lstrip("、和及与，")


def points_back(raw: str, before: str, behind: str) -> bool:
    """Tell whether a count only takes up projects already named (两个项目分别), or the rest of a list."""
    if raw.startswith(("一个", "一项")) or (before.startswith("除") and "外" in behind):
        return True
    if VISITED.search(before):
        return True
    if OTHERS.search(before):
        return not STILL.match(behind)
    if LISTS.match(behind):
        return False
    small = bool(SMALL.match(raw)) and not re.search(r"项目|工程", before)
    return small and bool(AGAIN.match(behind)) and not TOGETHER.search(behind)
