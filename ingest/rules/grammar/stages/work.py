"""Work told by what came of it, whatever the thing is: 平台开拓成形, 饮水槽全部装好, 正在改建; papers got ready tell a plan.

It counts only where nothing else tells how far a project is.
"""

import re

from ingest.rules.grammar.stages.told import Found
from ingest.rules.grammar.stages.words import HOPED

CLAUSE = re.compile("[^，。；]+")
# A thing made ready, by the verb of making and how it came out: 搭好了, 安装就绪, 升级完毕.
MADE = (
    r"(?:[一-鿿]{2}(?:完毕|就绪|成形|成型|告竣)"
    r"|(?:装|搭|建|修|铺|砌|盖|挖|填|架|栽|种|改|竖|打|围|接|埋|焊|拆|腾|平整|清理|拉|立"
    r"|运|吊|拼|做|办|编|画|拿|批|审|跑|选|定|签|报|评)"
    r"(?:好|完|成|毕|妥|齐|起来|出来|到手|下来)了?)(?=[，。；、）]|$)"
)
GOING = (
    r"(?:正在|忙着|忙于|着手|抓紧|加紧|还在|仍在|也在|正(?=[^在式常值是当好逢线极负向弦定门规阳中品面月南北东西宗反确义]))[一-鿿]{2}"
    r"|(?:处于|进入|转入)[^，。；]{0,10}(?:阶段|程序|环节|尾声)|(?:办完|拿到|取得|通过|完成)了?[一-鿿]{2}"
)
TOLD = re.compile(f"{MADE}|{GOING}")
PAPER = re.compile(
    "手续|许可|批[复文准]|审[批图查核]|评审|环评|能评|安评|可研|规划|设计|方案|图纸|立项"
    "|备案|注册|招标|招投标|标书|中标|选址|征地|征迁|拆迁|土地|用地|地块|流转|测绘"
    "|勘[探察测]|论证|公示|报建|筹[备建]"
    "|编制|申[报请]|报[批审]|材料|证(?!券)|摘牌|核准|前期|供地|拿地"
)
# What is no work on the project: talks, money, people, markets.
OTHER = re.compile(
    "谈|洽|协议|合同|资金|贷款|融资|招聘|培训|销[往售量]|订单|出口|市场|客户|产值|税|营业"
    "|上市|研究|讨论|学习|调研|检查|带动|服务(?!区|中心|设施)|任务|目标|指标|考核"
)


def worked(text: str, start: int, stop: int) -> Found | None:
    """Give the start that some work told in text[start:stop] shows, else the plan that papers got ready show."""
    papers: Found | None = None
    for clause in CLAUSE.finditer(text, start, stop):
        told = TOLD.search(text, *clause.span())
        if not told or HOPED.search(text, max(clause.start(), told.start() - 14), told.start()):
            continue
        if OTHER.search(text, *clause.span()):
            continue
        if not PAPER.search(text, *clause.span()):
            return "started", *told.span()
        papers = papers or ("planned", *told.span())
    return papers
