"""What the words around an amount say it is."""

import re

from graph.types.firsts import Sought

TOTAL, BARE, OTHER = "total", "bare", "other"
CLOSER = (
    r"(?:总?额|规模|总量)?(?:约?为|增至|增加到|提高到|抬到|加到|升至|调整为|达到?|约"
    r"|超过?|突破|逾|近|高达|同样|也|是|：|:|共计?|合计|已|人民币|不低于|估算|预计|估计"
    r"|暂定|计划|只有|报的是|批的是)*\s*$"
)
YEARLY = re.compile(
    r"(?:原(?:打算|计划|定|本)|年度|当年|今年|本年|年内|去年|明年|\d{4}年|上半年|下半年|季度|月份?|累计|已|完成|到位|实现|完成率|年均)[^，。；（）]{0,8}$"
)
INVESTS = re.compile(
    rf"(?:投资|投资金额|投资总金额|概算|预算|决算|投资额|造价|总价|总盘子|盘子)(?:总?额)?{CLOSER}"
)
SPENDS = Sought(
    r"(?:只要|^要|盖楼的|盖它的|建它的|仅需|只需|投下|砸下|砸进|拿出|斥资|投入|合资|出资|耗资"
    r"|注资|投了|花了?|追加|豪掷|压上|带着|砸下的|砸了?|押上|押了|掷下|甩出|备了|备下|填了|填进|贴了|掏了?|掏出"
    r"|花掉|花去|投资的|投)(?:了|约|近|超|逾)*$|把$"
)
OTHERS = re.compile(
    r"(?:产值|收入|营收|销售额?|税收|纳税|利税|利润|税|资本金?|资金|贷款|授信|融资|债券"
    r"|基金|补贴|补助|奖励|订单|合同额|成交额|成交|出口|进口|额度|外资|规模|增加值|保证金"
    r"|租金|费用|费|售价|均价|采购|收购|注册|市值|估值|资产|存款|余额|奖金|扶持|贴息|电费"
    r"|营业额|交易额|股份(?!(?:公司|集团)?(?:计划|拟|将|再|独家|总|协议)*(?:投资|斥资|出资))|股权|增资)"
)
ONCE = re.compile(
    r"(?:一次性?|一把|一口气)(?:到位|付清|砸下|投下|拿出)"
    r"|的(?:总)?(?:投入|投资|盘子|本钱)(?!中)"
    r"|的?(?:[\u4e00-\u9fff]{2,6})?投资(?=[尽落快])|(?:全部?|都)(?:用|投|花|砸)在"
    r"|(?:投|砸|花)(?:下|出)去|，分[^，。；]{1,4}(?:花|投)"
)
PART = re.compile(
    r"(?:土建|设备|厂房|装修|土地|一期|二期|首期"
    r"|环保)(?:(?:就|先|已)?(?:花了?|投了?|占|用了?)约?"
    r"|(?:购置|工程)?(?:计划)?投资(?:额|约|为|达)*)$"
    r"|(?:带动|拉动|撬动|吸引|引入|引进)[^，。；]{0,6}投资(?:额|约|近|超|达)*$"
    r"|(?:[一二三]期|首期)(?:工程|项目)?(?:计划|预计|拟)?总?投资(?:额|约|为|达)*$"
)
FORMER = re.compile(r"原(?:打算|计划|定|本|先)[^，。；]{0,6}$|从$")
RAISED = re.compile(
    r"(?:追加到|增至|增加到|提高到|抬到|加到|涨到|升至|调整为|[调核压]减[到至为]|[缩减降压砍]到|缩减[到至为]|压缩[到至为]|加在一起|加起来)(?:约|了|是|一共)*$"
)
COST = re.compile("投资|概算|预算|造价|盘子")
NO_COST = re.compile(rf"{OTHERS.pattern}|负债|欠|亏|成本|价")
# What has been or will be spent by now or in one year: 已花去, 今年将投入.
SPENT = re.compile(
    "(?:已经?|今年|本年|年内|全年|明年)[^，。；]{0,4}(?:投入|投了|投下|花|砸|填|掏)[^，。；]{0,3}$"
)
PACT = re.compile("(?:人民币)?的?(?:投资)?(?:战略|全面)合作")  # 500亿元的投资战略合作协议
PAID_IN = re.compile("(?:的?投资)?(?:已经?|全部|悉数)+(?:砸|投|花|到位|完成)")  # behind an amount
BESIDE = re.compile(
    "(?:^|[有和与及是为]|同为|以及|还有|^高?达到?|^(?:又|再|还|另)(?:添|加|占|是)(?:上|了|去)?|(?:签[订署约下定]|引[进入来]|落[户地]|开工|动工|竣工|投产|在建|续建|洽谈|达成)了?的)(?:约|近|超)?$"
)  # before one that 的 ties to a name
PLAIN = re.compile("一家就?占$|就占$|合同$|金额$")
SET_APART = re.compile(
    "(?:签约?|引进|落户|落地|入驻|开工|动工|在建|续建|竣工|建成|投产|谋划|洽谈|对接|储备)了?的(?=(?:计划|预计|协议)?总?投资)"
)  # which projects: 已签约的总投资8亿元的甲岭光学项目
# What stands between a name and an amount that is not its own: a count, a group, another subject.
OPEN = re.compile(
    r"\d+\s*(?:个|项|家(?![^，。；]{0,6}(?:入股|参股|参与|配套)))"
    r"|[两二三四五六七八九十]+(?:个|项)(?:项目|工程)|合计|共计|累计|还有一|另有一|另一家"
    r"|一家(?:企业|公司)|[全本我]?[市县区省](?=[共已签开投总]|新[签开增引投])"
    r"|(?<!转)(?:签约|开工|投产)项目(?=\d|共|总|，总)|包括|包含|分别|依次|；."
    r"|“[签开投]\w一批”(?!的)"
)
BEFORE = re.compile(
    r"(?![^，。；]*为(?:龙头|链主|主体|核心|引领)的)(?:人民币|以上|左右)?(?:[，、]由[^。；]{2,60}(?:[建共合兴承投]建|建设|投资|合资"
    r"|打造|实施|开发)的|，?(?:的|[^，。；、]{0,14}?(?:建设|兴建|新建|扩建|打造|实施|上马"
    r"|新上|投建|建起|建成|设立|开发|改造|建|用于|投向)(?:的|了)?))[^，。；、]{0,12}"
)
PIECES = re.compile("[，。；：、（(]|公司|集团")
PAST = re.compile("累计|完成|奖|税")
# A partner's share in the capital of a firm that several set up: 注册资本2亿元，甲出资1.3亿元，占65%；乙出资7000万元.
STAKE = re.compile(r"(?:认缴)?(?:出资|入股|注资)(?:额|人民币|约|为)*$")
STAKED = re.compile(
    r"(?:人民币)?[，、（(]?(?:占|持有?)[^，。；]{0,14}(?:[%％成]|股)|[，；][^，。；]{2,20}出资(?:人民币)?\s?\d"
)
CAPITAL = re.compile(r"注册资(?:本|金)|出资(?:人民币)?\s?\d|股东|股权")
INVESTED = re.compile("(?:固定资产|外资)投资|投资金额")
TOTALLED = re.compile(rf"(?:已经?有)?(?:总投资|计划投资|投资){CLOSER}")
# A headline's: 拟5亿元|投建….
TO_SPEND = re.compile("(?:拟|将|计划|再)[约近超不过]*$")
ON = re.compile("(?:投资)?(?:投建|建设|兴建|打造|[扩新]建|建)")
LABELLED = re.compile(
    "(?<!完成)(?<!年度)(?:总投资(?:额|规模)?|投资总?额|投资规模|项目投资|(?:协议|合同|签约)(?:投资)?(?:总)?(?:金额|资金|额)|(?:计划|协议|合同)投资)[：:]\\s*约?$"
)
# Between a name and its amount: nothing, or how much of a list's sum it takes, told of nothing but size: 块头最大，5.6亿元; 又添5亿元.
DIRECT = re.compile(
    r"(?![^，]*(?:产值|营收|收入|税|销售|利润|订单|产能|产量))[^，。；：\d]{0,8}?"
    r"(?:最[大高多重]|居首|领先|次之|居次|紧随其后|垫底|第[一二三]|其次|榜首|头名)的?(?:一个|一家)?，(?:为|高?达到?|是)?"
    r"|(?:这|那)?一(?:个|家|项)就?(?:[占是要有]|占了|占去)|[又再还另](?:添|加|占|是)[上了去]?"
    r"|[，（(：]?(?:总?投资(?:额)?|一家就?[占是要有]|合同[，]?(?:金额)?|协议[，]?(?:金额)?)?"
)
# What it is to cost stays what it was: 投资额没有变，仍为27.5亿元.
UNCHANGED = re.compile(
    r"(?:投资|盘子|概算|造价|协议金额|合同金额)(?:总?额|规模)?[也还并却倒]?(?:没有?|未|不)[作做曾有再]?(?:任何)?(?:变化?|调整?|动|改变?|增减?|缩水?)(?:了|过)?"
    r"，(?:仍然?|还|依旧|依然|维持|保持|照旧)+(?:为|是|在)?(?:原来?的?)?约?$"
)
MOST = re.compile("投资(?:总?额|规模)?最[大高多]的(?:项目)?(?:是|为|当属|要数)$")
COUNTED = ("，", "，为", "，达", "，达到", "，高达")
HAN = re.compile("[\u4e00-\u9fff]")


# Other things told of a project between its amount and its name: 总投资5亿元、占地90亩、年产3万套的A.
TRAITS = re.compile(
    r"(?:人民币|以上|左右)?(?:[、，](?:总?占地|总?建筑|总?用地|规划|设计|装机|可?[年日]|建设|工期|分|单体|全长|总长|库容|新建|注册)[^，。；、亿]{1,24}){1,3}的"
)


def kind_of(text: str, start: int, floor: int = 0, end: int = 0) -> str:
    """Tell what the amount at `start` is: a total investment, bare, or something else.

    Words before `floor`, where a name ends, are not read.
    """
    left = PIECES.split(text[max(0, floor, start - 24) : start])[-1]
    left = SET_APART.split(left)[-1]
    if SPENT.search(left):
        return OTHER
    if UNCHANGED.search(text, max(0, floor, start - 32), start):
        return TOTAL
    if LABELLED.search(text, max(0, floor, start - 12), start):
        return TOTAL
    if end and STAKE.search(left) and _is_stake(text, start, end):
        return OTHER
    if end and (PAID_IN.match(text, end) or PACT.match(text, end)):
        return OTHER
    if end and ONCE.match(text, end) and "追加" not in left:
        return TOTAL
    if PART.search(left) or FORMER.search(left):
        return OTHER
    if RAISED.search(left):
        return OTHER if NO_COST.search(left) and not COST.search(left) else TOTAL
    if SPENDS.holds(left) and not PAST.search(left):
        return TOTAL
    if end and TO_SPEND.search(left) and ON.match(text, end):
        return TOTAL
    if OTHERS.search(INVESTED.sub("投资", left)) or YEARLY.search(
        TOTALLED.sub("", left) if "总投资" in left else left
    ):
        return OTHER
    if INVESTS.search(left) or SPENDS.holds(left):
        return TOTAL
    if BESIDE.search(left):
        return BARE
    return BARE if not HAN.search(left[-2:]) or PLAIN.search(left) else OTHER


def _is_stake(text: str, start: int, end: int) -> bool:
    """Tell whether what is paid in at `start` buys a share of a firm and builds nothing itself."""
    opened = text.rfind("。", max(0, start - 120), start) + 1 or max(0, start - 120)
    return bool(STAKED.match(text, end) or CAPITAL.search(text, opened, start - 2))


def behind(gap: str, kind: str) -> bool:
    """Tell whether `gap`, between an amount and a name, ties them: 的, 建设的, 建."""
    if kind == BARE:
        return gap in ("", "的", "的“", "建", "建设")
    return kind == TOTAL and (not gap or bool(BEFORE.fullmatch(gap) or TRAITS.fullmatch(gap)))


def is_direct(text: str, start: int, gap: str) -> bool:
    """Tell whether nothing parts the name at `start` from an amount behind it but how much it takes."""
    most = MOST.search(text, max(0, start - 16), start) and gap in COUNTED
    return bool(most or DIRECT.fullmatch(gap))
