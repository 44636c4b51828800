"""An amount that is a clause by itself costs the project of which the clauses before it tell.

甲镇芳烃项目，第五期签的，|25亿元，还停着
甲镇提取中心就曲折多了。第五期签约，|1.2亿元，头一家投资商走了
甲镇铜箔项目，岚韬电子公司投的，|30个亿
"""

import re

TIME = (
    r"(?:(?:早在|是|在)?(?:第[一二三四五六七八九十\d]{1,3}期|本期|上一?期|首期|去年|今年|前年|当年|\d{4}年|\d{1,2}月|\d{1,2}日"
    r"|年初|年底|上?个?月初?|上半年|下半年|[上下中]旬|底|这[次回])){0,4}"
)
STEP = (
    rf"(?:就|也|才|刚|已|已经|又|是|将){{0,2}}{TIME}(?:就|也|才|刚|已|已经|又|新|转为?){{0,2}}"
    r"(?:签约|签[下订定]?|开工|动工|破土|开建|投产|投用|竣工|完工|建成|落地|落户|落笔|复工|敲定|立项|获批|封顶|上马|启动)"
    r"(?:建设)?了?的?(?:项目)?"
)
IS = (
    r"(?:也|还|都|就|并)?(?:不?在|不?是|不?属于?|不?算|走的?是|列[入为在]|归|作为|位于|坐落|落[在子户地]|选址)"
    r"[^，。；\d]{1,24}"
)
FIRM = r"(?:由|是)?[^，。；、\d]{2,24}?(?:来|过来)?(?:投资|投|建设|承建|建|带来|牵头|实施|操盘|接手|干|做)的?"
REMARK = r"(?:[也就却]?[^，。；：\d]{0,12}。)?"
TELLS = re.compile(rf"{REMARK}(?:，?(?:{STEP}|{IS}|{FIRM})){{1,3}}，")
# Whose the money is that these tell of, or a sum's.
ELSE = re.compile(
    r"单子|订单|合同|贷|款|税|产值|产出|收入|营收|利润|销|售|租|奖|补|债|资金|资本|成交|交易|卖|赚|亏|欠|赔|罚"
    r"|省下|节约|节省|全[市县区省镇乡]|各[市县区镇]|其中|另|分别|合计|总计|一共|共|其他|其余|每年|每天"
)
ENDS = re.compile(r"(?:人民币|左右|上下)?(?:[，。；、）)]|$|\n)")


def stands_alone(text: str, name_end: int, start: int, end: int) -> bool:
    """Tell whether text[start:end] is a clause by itself and all since `name_end` is told of the name there."""
    gap = text[name_end:start]
    if len(gap) > 70 or not gap.endswith("，") or not ENDS.match(text, end):
        return False
    return TELLS.fullmatch(gap) is not None and not ELSE.search(gap)
