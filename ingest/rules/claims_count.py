"""Claims of how many projects a group has: 签约项目34个, 12个项目, 超过10亿元的196个."""

from collections.abc import Iterator

from ingest.language.annotated import Annotated
from ingest.language.context import Context
from ingest.rules import Candidate
from ingest.rules.figures.candidates import candidates
from ingest.rules.figures.candidates import show as show

NAME = "claims_count"
OPENING = "信阳市第七期“三个一批”活动今日举行，"
EXAMPLES = (
    (
        OPENING + "全市签约项目34个、开工项目29个。",
        ("信阳市|7|signed|project_count|34", "信阳市|7|started|project_count|29"),
    ),
    (
        OPENING + "56个项目列入名单。签约的21个里，10亿元以上的有4个。",
        (
            "信阳市|7|all|project_count|56",
            "信阳市|7|signed|project_count|21",
            "信阳市|7|signed|project_count|4",
        ),
    ),
    (
        OPENING + "签约、开工、投产项目分别为3个、5个和8个。",
        (
            "信阳市|7|signed|project_count|3",
            "信阳市|7|started|project_count|5",
            "信阳市|7|commissioned|project_count|8",
        ),
    ),
    (
        "前六期“三个一批”，潢川县共签约项目37个，已开工29个。",
        ("潢川县|1-6|signed|project_count|37", "潢川县|1-6|signed|project_count|29"),
    ),
    (
        OPENING + "开工项目23个。其中，工业项目9个；公共设施补短板工程项目4个。",
        (
            "信阳市|7|started|project_count|23",
            "信阳市|7|started|project_count|9",
            "信阳市|7|started|project_count|4",
        ),
    ),
    (
        OPENING + "签约23个、开工9个。其中，工业项目12个。",
        (
            "信阳市|7|signed|project_count|23",
            "信阳市|7|started|project_count|9",
            "信阳市|7|all|project_count|12",
        ),
    ),
    (
        "今年，潢川县列入省重点项目11个；信阳市重点项目26个，总投资388亿元。",
        ("潢川县|project_count|11", "潢川县|project_count|26"),
    ),
    (
        OPENING + "签约23个，比第六期多出5个。",
        ("信阳市|7|signed|project_count|23", "信阳市|7|signed|project_count_change|5"),
    ),
    (
        "今年，郴州市列入省重点项目36个，力争新开工亿元以上项目12个以上。",
        ("郴州市|project_count|36", "郴州市|project_count|12"),
    ),
    (
        "前六期“三个一批”，潢川县现有项目45个。签约项目9个，包括甲岭光学镜片项目、第六期新签的乙川冷链物流园等。\n"
        "开工项目22个，已开工20个。",
        (
            "潢川县|1-6|all|project_count|45",
            "潢川县|1-6|signed|project_count|9",
            "潢川县|1-6|started|project_count|22",
            "潢川县|1-6|started|project_count|20",
        ),
    ),
    (
        OPENING + "签约23个。今年，全市要新签约亿元以上项目60个，第八期签约项目6月底前全部开工。",
        ("信阳市|7|signed|project_count|23", "信阳市|project_count|60"),
    ),
    (
        OPENING + "罗山县、新县两县合办了一场：罗山县签约5个，新县签约3个，两县加起来开工9个。",
        (
            "罗山县|7|signed|project_count|5",
            "新县|7|signed|project_count|3",
            "罗山县、新县|7|started|project_count|9",
        ),
    ),
    (
        "前六期“三个一批”，潢川县签约37个，开工率89%；开工26个，投产率61%。",
        ("潢川县|1-6|signed|project_count|37", "潢川县|1-6|started|project_count|26"),
    ),
    (
        "郴州市省重点项目53项，其中建设项目50项（省级20项、市级30项）。",
        (
            "郴州市|project_count|53",
            "郴州市|project_count|50",
            "郴州市|project_count|20",
            "郴州市|project_count|30",
        ),
    ),
    (
        OPENING + "开工30个。按领域分，先进制造业项目12个、现代农业项目8个、社会民生项目10个。",
        (
            "信阳市|7|started|project_count|30",
            "信阳市|7|started|project_count|12",
            "信阳市|7|started|project_count|8",
            "信阳市|7|started|project_count|10",
        ),
    ),
    (
        OPENING + "签约项目（4个，26.3亿元）：甲岭光学镜片项目等。罗山县、新县分别有2个和3个项目。",
        (
            "信阳市|7|signed|project_count|4",
            "罗山县|7|signed|project_count|2",
            "新县|7|signed|project_count|3",
        ),
    ),
    (
        "郴州市集中开工重大项目情况\n① 128个均为亿元以上。按类分：产业转型发展75个、320亿元，新型基础设施3个、6亿元。",
        ("郴州市|project_count|128", "郴州市|project_count|75", "郴州市|project_count|3"),
    ),
    (
        OPENING + "23个项目集中签约、开工、投产。与目标任务的差距为2个。",
        ("信阳市|7|all|project_count|23",),
    ),
    (
        OPENING + "签约项目力争年底前开工4个；明年，力争新签约10亿元以上项目8个。8个体验项目开放。",
        ("信阳市|7|signed|project_count|4", "信阳市|project_count|8"),
    ),
    (
        "“三个一批”开展两年，一至五期，潢川县累计签约37个，转开工30个，转化率81.1%。伞陂镇签约2个，双柳树镇签约3个。",
        (
            "潢川县|1-5|signed|project_count|37",
            "潢川县|1-5|signed|project_count|30",
            "伞陂镇|1-5|signed|project_count|2",
            "双柳树镇|1-5|signed|project_count|3",
        ),
    ),
    (
        OPENING + "投产的4个达效2个。六期累计68个，总投资361亿元。",
        (
            "信阳市|7|commissioned|project_count|4",
            "信阳市|7|commissioned|project_count|2",
            "信阳市|1-6|all|project_count|68",
        ),
    ),
    (
        OPENING + "签约一批项目3个，“谋划一批”项目8个，总投资40亿元。",
        ("信阳市|7|signed|project_count|3",),
    ),
    (
        "信阳市重点项目开工情况：罗山县15个项目，开工12个；工业园区6个项目，开工5个。",
        (
            "罗山县|project_count|15",
            "罗山县|project_count|12",
            "工业园区|project_count|6",
            "工业园区|project_count|5",
        ),
    ),
    (
        OPENING + "投产一批项目3个（全省共40个），总投资11亿元；罗山县医药产业园等开工项目8个。",
        (
            "信阳市|7|commissioned|project_count|3",
            "河南省|7|commissioned|project_count|40",
            "信阳市|7|started|project_count|8",
        ),
    ),
    (
        OPENING + "当天集中开工的8个重点项目总投资40亿元。",
        ("信阳市|7|started|project_count|8",),
    ),
    (
        "全市12个总投资30亿元的产业项目集中开工，其中甲岭光学产业园等3个重大项目用地得到保障。",
        ("全市|project_count|12", "全市|project_count|3"),
    ),
    (
        OPENING + "全市开工项目17个，已开工12个。其中，罗山县9个，已开工7个；新县8个，已开工5个。",
        (
            "信阳市|7|started|project_count|17",
            "信阳市|7|started|project_count|12",
            "罗山县|7|started|project_count|9",
            "罗山县|7|started|project_count|7",
            "新县|7|started|project_count|8",
            "新县|7|started|project_count|5",
        ),
    ),
    (
        OPENING + "罗山县（签约2个、开工3个）、新县（签约4个、开工5个）居前。",
        (
            "罗山县|7|signed|project_count|2",
            "罗山县|7|started|project_count|3",
            "新县|7|signed|project_count|4",
            "新县|7|started|project_count|5",
        ),
    ),
    (
        OPENING + "罗山县、新县未设分会场，自行组织签约，签约项目分别为2个、4个。",
        ("罗山县|7|signed|project_count|2", "新县|7|signed|project_count|4"),
    ),
    (
        OPENING + "全市签约项目分布为：示范区4个，罗山县、新县各3个，其余县区9个。",
        (
            "信阳市|7|signed|project_count|9",
            "示范区|7|signed|project_count|4",
            "罗山县|7|signed|project_count|3",
            "新县|7|signed|project_count|3",
        ),
    ),
    (
        OPENING + "主会场设在罗山县，该县签约项目5个。全市第六期签约项目31个，已有20个开工。",
        (
            "罗山县|7|signed|project_count|5",
            "信阳市|6|signed|project_count|31",
            "信阳市|6|signed|project_count|20",
        ),
    ),
    (
        OPENING + "未开工的7个项目中，卡在用地上的4个，卡在资金上的3个。",
        (
            "信阳市|7|started|project_count|7",
            "信阳市|7|started|project_count|4",
            "信阳市|7|started|project_count|3",
        ),
    ),
    (
        "潢川县“三个一批”滚动到第七期。经前六期动态转化后，全县现有项目12个。\n签约账上有3个：信阳甲岭导轨、乙川冷链园。开工账上有9个。",
        (
            "潢川县|1-7|all|project_count|12",
            "潢川县|1-7|signed|project_count|3",
            "潢川县|1-7|started|project_count|9",
        ),
    ),
    (OPENING + "罗山县、新县各派出2个工作组，示范区、经济开发区各设3个服务专班。", ()),
    (OPENING + "银企合作贷款签约项目36个，18个银行网点同日授信。抓好“六个项目”。", ()),
    (OPENING + "甲岭大桥、乙川污水处理厂、丙湖小学改造三个民生项目一并动工。", ()),
    ("今年，全市在10个镇街举行重点项目观摩，与国内20多个省区签下协议。", ()),
    (
        "郴州市省重点项目42个。联审联批事项215项，截至8月底，已完成200项，完成率93%。实现“两个确保”。",
        ("郴州市|project_count|42",),
    ),
    (OPENING + "成立16个工作小组，走访企业56家，协调解决125个重大项目建设问题。", ()),
    (OPENING + "面粉厂扩建和冷链中心两个项目分别投资3亿元和2亿元。", ()),
)


def apply(_: Annotated, context: Context) -> Iterator[Candidate]:
    """Give a claim for each count of projects."""
    return candidates(context, NAME, "project_count", "project_count_change")
