"""Words beside a company that say what it does to a project, and where that project stands."""

import re
from dataclasses import dataclass
from typing import Literal

from ingest.rules.grammar.roles.outside import NO_PARTY, NOT_BEFORE, OUT
from ingest.rules.grammar.roles.verbs import (
    ANNOUNCES,
    BUILDS,
    COMES,
    HOLDS_RITE,
    INVESTS,
    MAKES,
    OFFICER_SIGNS,
    PARTNERS,
    RUNS,
    SIGNS,
    TIME,
    WINS,
)
from ingest.rules.grammar.words.cuts import WANTS

Role = Literal["investor", "builder", "operator", "partner", "unstated"]
Aim = Literal["ahead", "back", "own", "with", "label", "item", "all", "next", "host"]

ALIAS = re.compile(r"^（[^（）]{1,30}）")
# Behind a mother company in brackets: （某某集团|全资子公司）.
HOLDS = re.compile("^(?:的?(?:全资|控股|旗下|参股|子公司|企业|平台)+|持股[^）]{1,6})）")
INTRODUCES = re.compile(
    r"[^，。；“”]{0,16}?(?:介绍|汇报|通报|讲解|说明|作)了?(?:该|本|开工|签约)?(?:项目|工程|基地)(?!建设单位)[^，。；：“”]{0,6}(?:情况|概况|进展)|[^，。；“”]{0,16}?介绍了?项目(?=[，。；]|$)"
)
SPEAKER = re.compile(
    r"(?:的)?(?:副?董事长|副?总经理|总裁|负责人|副总|经理|总监|厂长|车间|员工|职工|工人|技术员|工程师)"
)
LABEL = re.compile(
    r"(?P<invest>东家|投资方|投资人|投资主体|投资企业|投资单位|投资商|出资方|(?:意向)?业主(?:单位|方)?|项目(?:单位|业主|法人|公司|方|主体)|建设(?:单位|方|主体)|责任主体|实施(?:单位|主体)|申报单位|合作方|引进单位|签约(?:方|企业|单位|公司|主体)|合作(?:企业|单位)|乙方|牵头(?:企业|人|单位|方)|股东(?:方)?|企业名称|承担单位)(?:分别|依次|都|均|全|也|还|仍|则|就|只有一家|就一家)*(?:是|为|：|:|系|，|叫|——)?(?:来自)?(?:[\u4e00-\u9fff]{2,4}的)?(?:(?:[本当][地土]|我[市县区省]|老|龙头|民营|上市|外地|外来|国有|知名)+(?:企业|公司)(?:的)?)?$"
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
    r"^(?:(?:和|与|同)[^，。；、]{0,8}[一几两]家[^，。；、]{1,8}?(?:企业|公司|厂商?|集团))?(?:等?(?:[两三四五六七八九十]|\d+)家(?:企业|公司|单位)?)?(?:共同|联合(?!体)|携手|强强)?(?:(?:组成|组建|结成)的?联合体，?|组团|抱团|以?联合体(?:的?(?:形式|方式|身份))?)?"
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
    (re.compile(rf"{TIME}{INVESTS}|{MAKES}(?:就|则|也)?[是有]"), "investor", "ahead"),
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
    (re.compile(rf"(?:[^，。；“”]{{0,24}}，)?(?:也|还|又)?{WANTS.pattern}"), "investor", "ahead"),
    (re.compile(r"，(?:那里|这里|那儿|这儿|厂里)的"), "investor", "ahead"),
    (
        re.compile(
            rf"(?:是|为|系|成立于|创[建立办]于|主营|主要从事|专业从事)[^。；]{{2,50}}?，(?:此次|本次|现)?(?:计划|拟|将|准备){TIME}{INVESTS}"
        ),
        "investor",
        "ahead",
    ),
    (re.compile(rf"为(?:龙头|链主|主体|核心|引领)的|{MAKES}(?![，。；、])"), "investor", "own"),
    (
        re.compile(
            r"(?:等[^，。；]{0,6}公司)?(?:共同)?作为[该本]?项目?的?(?:实施|投资|建设|运营)主体"
        ),
        "investor",
        "ahead",
    ),
    (re.compile(SIGNS), "investor", "ahead"),
    (re.compile(HOLDS_RITE), "investor", "ahead"),
    (
        re.compile(
            r"(?:(?:与|和|同)[^，。；、]{2,24}?)?就(?=[^，。；]{4,80}(?:签|达成|洽谈|对接|磋商|商谈|谈判|谈[了妥定成拢]))"
        ),
        "investor",
        "ahead",
    ),
    (re.compile(COMES), "investor", "back"),
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
        re.compile(
            r"(?:(?:盖|建|办|开)?在[^，。；、的]{1,12}|旗下|[约近超]?[\d.]+[余多]?[万亿][余多]?元)?的|旗下"
        ),
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
    if (officer := SPEAKER.match(right)) and OFFICER_SIGNS.match(right, officer.end()):
        return Signal("investor", "ahead")
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
    return (not left or left[-1] in "，。；：｜|\n、 　.．") and (
        not right or right[0] in "，。；｜|）\n 　"
    )
