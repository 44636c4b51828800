"""Which metric the words in front of an amount name, or that they name none of ours."""

import re
from typing import NamedTuple

WHEN = r"(?:[本当今全次明]年|20\d\d年|年内|(?<!半)年)\s?度?"
SPENT = "(?:投|砸|花|用|干)(?:下去了?|进去了?|出去了?|[了下入进掉完]了?)"
# What has been spent since is what is completed: 前8个月投入28亿元, 一共砸下去9亿元
SINCE = (
    r"(?:前\s?[\d一二两三四五六七八九十]{1,2}个?月|\d[至到—–~-]{1,2}\d{1,2}月份?|季度"
    r"|[上下]半年|[月年]底|[月年]末|以来|累计|已经?|实际|一?共(?!投入)"
    r"|总共(?!投入))(?:[，就已又共才只仅]|一共|累计|实际|总共){0,3}"
)
METRICS: dict[str, str] = {
    "planned_investment": (
        rf"{WHEN}(?:内)?(?:的)?(?:计划|预计|安排|拟|要(?!完成)|打算|预算)+(?:完成|安排|再"
        rf"|新增|的)?(?:年度)?(?:固定资产)?(?:投资|投入|投|花)?(?:出去|下去|进去|掉)?(?:额"
        rf"|总额|盘子)?"
        rf"|{WHEN}(?:(?:[省市县区]?重[点大]项目)?(?:预期)?投资(?:计划|目标|任务)"
        rf"|完成投资计划)(?:额|数)?|{WHEN}(?:安排|要)?投(?:资|入)(?:额)?"
        rf"|计划{WHEN}(?:完成)?投资(?:额)?"
        r"|占(?:全?年度?|全年)(?:投资)?(?:计划|任务|目标)(?:投资)?额?|年投资计划|年计划投资|[当本]年(?:度)?总投资|计划完成投资(?:额)?"
    ),
    "completed_investment": (
        rf"(?:完(?=完成))?(?:累计|已经?|实际|年内|当年|本月)*(?:完成"
        rf"|实现)(?:的)?(?:{WHEN})?(?:固定(?:资产)?|计划|实物(?:工作)?量?)?投资(?:额|总额|量)?|完成实物(?:工作)?量"
        rf"|累计(?:完成)?投资(?:额)?|投进去?了?|(?:(?<=项目)[就已共才只仅]?|{SINCE}){SPENT}"
        rf"|(?:前\s?[\d一二两三四五六七八九十]{{1,2}}个?月|\d[至到—–~-]{{1,2}}\d{{1,2}}月份?"
        rf"|[上下]半年|季度)投资(?:额)?(?!计划|目标|任务)"
        rf"|完成[^，。；、\d]{{0,8}}(?:项目|工程)(?:建设)?投资(?:额)?|完成(?=[约超近逾]?\s*$)"
        rf"|{SINCE}[投花](?=[约超近逾]?\s*$)|\d[至到—–~-]{{1,2}}\d{{1,2}}月份?(?:累计"
        rf"|共)(?=[约超近逾]?\s*$)"
    ),
    "total_investment": (
        r"(?:计划|概算|预计|估算|规划|协议|合同|签约|投入)?总?投资(?:总)?(?:额|规模|概算)?(?:合(?:起来|计)|加起来|共计|总计|总共|累计|加在一起|加总|累加|相加)?"
        r"|投资总额|(?:合起来|加起来|合计|一共|共)投资|总投入|涉及(?:总?投资)?金额"
        r"|(?:却|也|，)就?值(?=[约近超]?\s?$)|总额|总盘子|概算|金额|加起来|合起来|合计|加总"
        r"|相加|盘子|体量|揽(?:下|来|得|回)了?|揽[金资]|花掉|投下|吸金|总量"
    ),
    "signed_amount": (
        r"签约(?=[约超近逾]?$)|签约(?:总)?(?:金额|额|资金)(?:合(?:起来|计)|加起来|共计|总计"
        r"|总共|累计)?|合同(?:引资)?(?:总)?(?:金额|额|资金)|引资(?:总)?额?"
        r"|协议(?:引进)?总?(?:资金|金额|引资)(?:额)?|引进?(?:省外|域外|境内外)?资金"
    ),
    "": (
        r"产值|收入|营收|销售额?|税收|税金|税额|纳税|税|贷款|授信|融资|基金|注册资本|资本金|资本|补助|补贴|奖励|奖补|奖|贴息"
        r"|出口|进口|进出口|利润|交易额?|成交额?|额度|债券?|订单|采购|租金|增加值|零售总额"
        r"|进出口总额|社会消费品|总值|余额|支出|预算|成本|节约|省下|减免|退税|消费|存款"
        r"|工资|效益|产能|资金|罚|造价|单价|均价|固定资产投资|工业投资|民间投资|基础设施投资"
        r"|开发投资|技改投资|制造业投资|中央预算内投资|设备投资|亩均投资|总产|货值|估值|市值"
    ),
}
FILL = re.compile(
    r"[力争确保要预计可将努实现动态保持再突破不低于少分别各均依次已经共约做冲刺却竟则达到为了计额超过逾近将就也高至仅有合在是：:\s“”的先后]{0,8}"
    r"|却?[回落升降]{1,2}[到至]"
)
WORDS = {metric: re.compile(pattern) for metric, pattern in METRICS.items()}
BARE = "完成"


class Naming(NamedTuple):
    """The metric named by text[start:end]; the empty metric is none of ours."""

    metric: str
    start: int
    end: int


def read_metric(text: str, start: int, end: int) -> Naming | None:
    """Give what the words of text[start:end] nearest to its end name, the longest of equals."""
    best: Naming | None = None
    for metric, pattern in WORDS.items():
        for match in pattern.finditer(text, start, end):
            if best is None or (match.end(), -match.start()) > (best.end, -best.start):
                best = Naming(metric, match.start(), match.end())
    if best is None or not FILL.fullmatch(text, best.end, end):
        return None
    return _told_bare(text, start, best) if text.startswith(BARE, best.end - 2) else best


def last_metric(text: str, start: int, end: int) -> Naming | None:
    """Give the last metric that text[start:end] names, whatever stands behind it: 完成投资居前的是."""
    found = [
        Naming(metric, match.start(), match.end())
        for metric, pattern in WORDS.items()
        for match in pattern.finditer(text, start, end)
    ]
    return max(found, key=lambda one: (one.end, -one.start), default=None)


def _told_bare(text: str, start: int, verb: Naming) -> Naming:
    """Give what a bare 完成 completes: 税收完成2亿元 is no investment, 投资完成2亿元 is one."""
    of = read_metric(text, start, verb.start)
    if of is None:
        return verb
    return Naming(of.metric and verb.metric, of.start, verb.end)
