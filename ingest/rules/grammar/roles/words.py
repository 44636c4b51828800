"""Words beside a company that say what it does to a project, and where that project stands."""

import re
from dataclasses import dataclass
from typing import Literal

Role = Literal["investor", "builder", "operator", "partner", "unstated"]
Aim = Literal["ahead", "back", "own", "with", "label", "item", "all", "next", "host"]

WHEN = (
    r"(?:\d{4}年|\d{1,2}月(?:\d{1,2}日|底|初|中旬)?"
    r"|(?:今年|去年|前年|明年)(?:[一二三四]季度|[上下]半年|年[初中底末]|[春夏秋冬][天季])?|上个?月"
    r"|本月|月[初中底]|上周|本周|昨[天日]|近年来|目前|日前|近日|当天|同期|原先|只|肯|当初|最终"
    r"|一口气|先后|前后|为此|已经?|正|正在|还|又|再|再次|也|将|计划|总共|一共|总计|累计|共|拟|预计"
    r"|打算|准备|要|刚刚?|合计|一次性?|首期|率先|继续|独家|独资|全额|自主|自己|自行|现场|当场|成功"
    r"|正式|顺利|共同|联合|合资|联手|携手|合作|一起，?|(?:组成|组建)联合体，?|分别|各|主动)*"
)
# One phrase among them at most: two that may hold anything would be tried in each way together.
TIME = rf"{WHEN}(?:(?:在[^，。；、]{{1,14}}?|把[^，。；]{{2,16}}?|为[^，。；]{{1,6}}){WHEN})?"
INVESTS = (
    r"(?:总?投资|投建|出资|斥资|注资|耗资|豪掷|投下|砸下|砸|拿出|投入|追加|压上|上马|新上|兴建|新建"
    r"|扩建|筹建|打造|(?:负责|组织|具体)?实施|研制|研发|开发|带来|拿下|承接|落子|落户|落地|建起"
    r"|建成|建设|启动|谋划|布局|设立|接手|接盘|组织实施|出(?:钱|一半|资金)*(?=[，。；、建]|$)"
    r"|(?:以[^，。；]{2,16})?(?:入股|参股)|建(?![议筑工材言树交委立的])|配建|投(?=[\d约近])"
    r"|(?:往里|往这里)?(?:填|投|砸|贴)(?:了|进)|掏(?:了|出)|花(?:了|掉|去)(?=[约近]?\d)"
    r"|拿(?=[\d约近])|筹钱|筹资|独资(?=[，。；]|$)|合投|押(?=[在上到]|[\d约近])"
    r"|(?:征|买|拿)地(?:[\d.]+亩)?，?(?:建起?|盖起?)|增投|加到|增加到|提高到|增至|追加)"
)
BUILDS = (
    r"(?:负责|承担|捧得|斩获)?(?:总?承建|承揽|承接|管建|参建|中标|施工|建造|代建|总承包|建设|续建)"
)
# What is built or won stands right behind: 中标甲县污水处理厂扩建工程, no 承建，总投资3亿元.
WINS = r"(?:成功|联合|负责)?(?:中标|承建|承揽|承接|代建)了?(?=[^，。；、的]{3,40}(?:项目|工程|[路桥厂园站线]|中心|基地|改造|标段)(?:[，。；、（]|$))"
# What a firm says of itself: 某某科技3月2日晚间公告，公司拟|投资.
ANNOUNCES = r"(?:\d{1,2}月\d{1,2}日|[今昨近]日|[今昨]天|昨晚|日前|[晚早午]间|发布|披露|公告|宣布|表示|透露|称){1,5}[，：]?(?:公司|其)?(?:决定)?(?:自筹资金)?"
RUNS = r"(?:负责|参与)?(?:开发)?(?:托管|运营|经营|管理|承租)"
SIGNS = rf"{TIME}(?:与|和|同)[^，。；]{{2,24}}?{TIME}(?:签约|签下|签订|签署|签了|敲定|达成|握手|合作|携手)"
PARTNERS = r"(?:牵头|联建|合办|合建|合资|共建|参与(?:投资|建设))"
# Behind a company: no party, whatever else stands there.
NO_PARTY = re.compile(
    r"(?:、[^，。；]{2,20})?(?:负责|进行|承担|提供|完成)?(?:设计(?!、施工)|监理|勘察|检测|咨询|审计|评估|测绘|环评|(?:技术|中介|配套)?服务|(?<=承担)技术|(?<=提供)技术)|(?:刚刚|已)?(?:批下|发放|贷款|授信|承保|承销|放款|投放)|(?:的)?(?:贷款|授信|订单|采购|客户|专家|技术支持|产品|股票|股份|财报|股权|子公司)"
    r"|(?:合资|共同|联合|新|合作)*(?:成立|组建|设立|注册|发起)(?![的了]?(?:一家)?(?:项目|合资|新|平台)?公司)"
    r"|(?:派|组织(?!实施)|报道|主持|采访|获悉|捐赠|采购|购买|供应|供货)"
)
# Who takes no part, or takes part no more.
OUT = re.compile(
    r"(?:只|仅|并|均)?(?:不|没有?|未能?)(?:再)?(?:出资|参与|投资|中标|入围|参股)|(?:只|仅)[^，。；]{1,8}，(?:不|没)|(?:也|已|中途|宣布|最终)*(?:退出|落选|出局|弃标)"
)
ALIAS = re.compile(r"^（[^（）]{1,30}）")
# Behind a mother company in brackets: （某某集团|全资子公司）.
HOLDS = re.compile("^(?:的?(?:全资|控股|旗下|参股|子公司|企业|平台)+|持股[^）]{1,6})）")
INTRODUCES = re.compile(
    r"[^，。；“”]{0,16}?(?:介绍|汇报|通报|讲解|说明|作)了?(?:该|本|开工|签约)?(?:项目|工程|基地)(?!建设单位)[^，。；：“”]{0,6}(?:情况|概况|进展)|[^，。；“”]{0,16}?介绍了?项目(?=[，。；]|$)"
)
SPEAKER = re.compile(
    r"(?:的)?(?:副?董事长|副?总经理|总裁|负责人|副总|经理|总监|厂长|车间|员工|职工|工人|技术员|工程师)"
)
NOT_BEFORE = re.compile(
    r"(?:设计|监理|勘察|检测|咨询|测绘|审计|代理|招标|贷款|供应|供货)(?:单位|机构|方|商)?(?:是|为|：|:)?$|(?:供应|供货|提供)?给$|卖给$|销往$|收购了?$|(?:配套|服务)的?$|除了?$|(?:未|没有|未能)(?:中标|入围)的$|(?:落选|出局)的$"
)
LABEL = re.compile(
    r"(?P<invest>东家|投资方|投资人|投资主体|投资企业|投资单位|投资商|出资方|(?:意向)?业主(?:单位|方)?|项目(?:单位|业主|法人|公司|方|主体)|建设(?:单位|方|主体)|责任主体|实施(?:单位|主体)|申报单位|合作方|引进单位|签约方|乙方|牵头(?:企业|人|单位|方)|股东(?:方)?|企业名称|承担单位)(?:分别|依次|都|均|全|也|还|仍|则|就|只有一家|就一家)*(?:是|为|：|:|系|，|叫|——)?(?:来自)?(?:[\u4e00-\u9fff]{2,4}的)?(?:(?:[本当][地土]|我[市县区省]|老|龙头|民营|上市|外地|外来|国有|知名)+(?:企业|公司)(?:的)?)?$"
    r"|(?P<buys>(?:投建|投(?=它|该|这)|建(?=它|该|这)|兴建|出钱|掏钱|出资|投资|接手|接盘|接管|盖|办[一-鿿]{0,4}|拿下)(?:它|该项目|这个项目)?的(?:都|也|还|只有一家|就一家)?(?:是|：)?)$|(?P<makes>(?:承建|施工|建设|造桥|中标)(?:它|该项目|工程)?(?:的是?|人来自))$"
    r"|(?P<build>(?:承建|施工|中标|(?:EPC|工程|项目|施工)*总?(?:承包|包)|代建|EPC)(?:单位|方|企业|商|人)?)(?:未变，)?(?:仍|还|也)?(?:是|为|：|:|系|、|(?:任务)?交给了?)?$|(?P<run>(?:托管|运营|管理|经营)(?:单位|方|商|主体)?)(?:是|为|：|:|系|(?:任务)?交给了?)$"
)
KIN = r"(?:其|该集团|该?公司|旗下|所属|下属|全资|控股|参股|的|子公司|孙公司|平台|国企|央企|民企|龙头|企业|[省市县区]属)*"
BY = re.compile(
    rf"(?<![自理事])由{KIN}$|花落{KIN}$|(?:委托|交由)(?:给了?)?{KIN}$|(?:土地|地块|用地)[^，。；]{{0,8}}(?:交|移交|交付|出让)给了?{KIN}$"
    r"|(?:引进|引来|引入|招引|迎来|牵手|吸引)了?(?:来自)?(?:[\u4e00-\u9fff]{2,4}的)?$"
)
AGREED = re.compile("(?:协议|合同|合约|订单)由$")
# What tells that several are meant, between them and their verb: 两家企业组成的联合体|中标.
APPOSED = re.compile(
    r"^(?:(?:和|与|同)[^，。；、]{0,8}[一几两]家[^，。；、]{1,8}?(?:企业|公司|厂商?|集团))?(?:等?(?:[两三四五六七八九十]|\d+)家(?:企业|公司|单位)?)?(?:共同|联合|携手|强强)?(?:(?:组成|组建|结成)的?联合体，?|组团|抱团|以?联合体(?:的?(?:形式|方式|身份))?)?"
)
WITH = re.compile(r"(?:正|已|将|还在|拟)?(?:与|和|同|跟|携手|联合|牵手)$")
TALKS = re.compile(rf"{TIME}(?:谈|洽谈|签|合作|磋商|携手|共同|联手|联合|对接|打造|共建|达成)")
OWNS = re.compile("的(?=[，。；])")  # 二期也是某某公司的
COLON = re.compile(
    r"[^，。；：]{0,20}(?:事|项目|工程|动作|文章|笔|棋|包括|分别是|依次是)[^，。；：]{0,4}："
)


@dataclass(frozen=True, slots=True)
class Signal:
    """What a company does, and where its project stands: ahead in the text, back, …"""

    role: Role
    aim: Aim


AFTER: tuple[tuple[re.Pattern[str], Role, Aim], ...] = (
    (
        re.compile(
            rf"{TIME}在?(?:交付|打桩|浇筑|吊装|架梁|铺轨|抢工|进场施工|组织施工)(?=[，。；]|$)"
        ),
        "builder",
        "back",
    ),
    (
        re.compile(
            rf"(?:共同|联合|出资|合资)*(?:成立|组建|设立)了?(?:一家)?(?:项目|合资|新|平台)?公司，?(?:负责|来|用于|专门)?{TIME}{INVESTS}"
        ),
        "investor",
        "ahead",
    ),
    (
        re.compile(
            r"，(?:共同|联合)?在[^，。；、]{1,14}?(?:投资|上马|新上|建设|新建|兴建|打造|实施|布局)"
        ),
        "investor",
        "ahead",
    ),
    (
        re.compile(r"(?:占|持|认缴)(?:股|有)?(?:比)?(?:[\d.]+%|[一二三四五六七八九]成)"),
        "investor",
        "back",
    ),
    (re.compile(rf"{ANNOUNCES}{TIME}{INVESTS}"), "investor", "ahead"),
    (re.compile(rf"{TIME}{WINS}"), "builder", "ahead"),
    (re.compile(rf"{TIME}{BUILDS}(?!集团|公司)"), "builder", "back"),
    (re.compile(rf"{TIME}{INVESTS}"), "investor", "ahead"),
    (
        re.compile(
            rf"(?:拟|将|计划|已|正在|通过|到|在|租赁|购买)[^。；]{{2,60}}?，{TIME}(?:新增)?(?:投资|新上|建设|兴建|打造|实施)"
        ),
        "investor",
        "ahead",
    ),
    (
        re.compile(rf"(?:出手|加码|一次|再次|第[一二三四五]次)[^，。；]{{0,8}}，{TIME}{INVESTS}"),
        "investor",
        "ahead",
    ),
    (
        re.compile(
            r"(?:[^，。；]{0,14}，)?(?:这[次回]|此次|今年|又|也|还|已|正式)*[把将](?=[^，。；]{4,40}?(?:项目|工程|基地|工厂|[线园厂炉站])(?:落|放|投|建|布局|设|摆|定|搬|迁|选|扎|从[^，。；]{1,8}变))"
        ),
        "investor",
        "ahead",
    ),
    (re.compile(rf"{TIME}{RUNS}"), "operator", "back"),
    (
        re.compile(
            r"(?:合资|共同|联合|出资)*(?:成立|组建|设立)的(?:项目|合资|新|平台)?公司(?:负责)?(?:运营|经营)"
        ),
        "operator",
        "back",
    ),
    (
        re.compile(
            r"(?:在[^，。；、]{1,10})?的(?:第[一二三四五六七八九十]+个|首个|又一个?|另一个?)(?:项目|基地|工厂)"
        ),
        "investor",
        "back",
    ),
    (
        re.compile(
            r"，?[^，。；]{4,30}(?:项目|工程|基地)(?:[一二三]期)?，?(?:计划|概算|预计)?(?:总投资|投资|占地)"
        ),
        "investor",
        "ahead",
    ),
    (
        re.compile(
            r"，(?:要|将|拟|计划|准备|打算|租[用赁下]|盘下|买下|利用)[^，。；]{0,24}?(?:投资|新建|兴建|建设|打造|上马|新上|建起?)"
        ),
        "investor",
        "ahead",
    ),
    (re.compile(r"，(?:那里|这里|那儿|这儿|厂里)的"), "investor", "ahead"),
    (re.compile(SIGNS), "investor", "ahead"),
    (re.compile(r"就(?=[^，。；]{4,80}(?:签|达成))"), "investor", "ahead"),
    (
        re.compile(
            r"(?:过来|来|前来|(?:与|和|同)[^，。；]{2,14}合)?(?:投|投资|投建|建|盖|修|办|带来)的(?=[，。；、]|$)"
        ),
        "investor",
        "back",
    ),
    (re.compile(rf"{TIME}(?:签约|签下|签订|签署)"), "investor", "ahead"),
    (re.compile(rf"{TIME}{PARTNERS}"), "partner", "back"),
    (
        re.compile(
            r"(?:[“][^”]{2,8}[”]|等?(?:[两三四五六七八九]|\d)[家方国]+(?:企业|公司|单位)?)?(?:合作|合资|共建|联建|携手|联手|合建|合办|合伙|共同(?:打造|建设|投资|出资)|携手打造|参与|参股|控股|代建|托管)的"
        ),
        "partner",
        "own",
    ),
    (
        re.compile(
            r"(?:作为|代表)(?:项目)?(?:建设|投资|业主)(?:单位|方|主体)?(?:代表)?(?:介绍|汇报|通报|讲解)了?"
        ),
        "investor",
        "ahead",
    ),
    (
        re.compile(r"(?:(?:盖|建|办|开)?在[^，。；、的]{1,12}|旗下)?的|旗下"),
        "investor",
        "own",
    ),
)


def signal(text: str, start: int, end: int) -> Signal | None:
    """Read the words around text[start:end], a company or several joined, as what they do."""
    left, right = text[max(0, start - 24) : start], text[end : end + 90]
    right = HOLDS.sub("", ALIAS.sub("", right), count=1)
    right = APPOSED.sub("", right, count=1)
    if left.endswith(("的", "——")) or not left or left[-1] in "。！？\n":
        right = right.removeprefix("，")
    label = LABEL.search(left)
    if SPEAKER.match(right) and INTRODUCES.match(right):
        return Signal("investor", "host")
    if NO_PARTY.match(right) or NOT_BEFORE.search(left) or (SPEAKER.match(right) and not label):
        return None
    if OUT.match(right) and not label:
        return None
    if COLON.match(right) and (not left or left[-1] in "。！？：\n"):
        return Signal("investor", "all")
    if label:
        return Signal(_labelled(label), "label")
    if left.endswith("是") and OWNS.match(right):
        return Signal("investor", "back")
    after = next(((role, aim) for pattern, role, aim in AFTER if pattern.match(right)), None)
    if AGREED.search(left):
        return Signal("investor", "next")
    if by := BY.search(left):
        if by[0][0] in "委交" and not after:
            return None
        brought = by[0][0] in "引招迎牵吸"
        return Signal(after[0] if after else "investor", "ahead" if brought else "back")
    if WITH.search(left) and TALKS.match(right) and not right.startswith("就"):
        return Signal("partner", "with")
    if after:
        return Signal(*after)
    return Signal("unstated", "item") if _alone(left, right) else None


def _labelled(found: "re.Match[str]") -> Role:
    if found["invest"] or found["buys"]:
        return "investor"
    return "builder" if found["build"] or found["makes"] else "operator"


def _alone(left: str, right: str) -> bool:
    """Tell a company that is an item by itself: …，某某有限公司，总投资…"""
    return (not left or left[-1] in "，。；：｜|\n、 　") and (
        not right or right[0] in "，。；｜|）\n 　"
    )
