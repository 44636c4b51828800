"""Claims of what a group of projects costs: total, planned and completed investment."""

from collections.abc import Iterator

from ingest.language.annotated import Annotated
from ingest.language.context import Context
from ingest.rules import Candidate
from ingest.rules.figures.candidates import candidates
from ingest.rules.figures.candidates import show as show

NAME = "claims_money"
METRICS = ("total_investment", "planned_investment", "completed_investment", "signed_amount")
OPENING = "信阳市第七期“三个一批”活动今日举行，"
EXAMPLES = (
    (
        "郴州市省重点项目100个，全年投进去387亿元，打算明年完成投资400亿元以上。",
        ("郴州市|completed_investment|38700000000", "郴州市|completed_investment|40000000000"),
    ),
    (
        "今年，郴州市省重点项目9个。其中水利项目完成投资5亿元，公路、铁路项目完成投资6亿元。",
        ("郴州市|completed_investment|500000000", "郴州市|completed_investment|600000000"),
    ),
    (
        "郴州市举行集中开工活动，甲岭大桥等多个项目集中开工，总投资53亿元。",
        ("郴州市|total_investment|5300000000",),
    ),
    (
        "郴州市重点项目集中开工，分属2个板块。\n甲类壮大工程9个\n总投资38亿元，年度投资9亿元，包括甲岭导轨等项目。",
        ("郴州市|total_investment|3800000000", "郴州市|planned_investment|900000000"),
    ),
    (
        OPENING + "签约项目34个，总投资1136亿元，年度计划投资98.4亿元。",
        (
            "信阳市|7|signed|total_investment|113600000000",
            "信阳市|7|signed|planned_investment|9840000000",
        ),
    ),
    (
        OPENING + "第五期、第六期分别签约7个和9个，总投资42.8亿元、51.3亿元。",
        (
            "信阳市|5|signed|total_investment|4280000000",
            "信阳市|6|signed|total_investment|5130000000",
        ),
    ),
    (
        OPENING + "总投资168.7亿元的17个项目同日开工。",
        ("信阳市|7|started|total_investment|16870000000",),
    ),
    (OPENING + "签了56个、436.4亿元。", ("信阳市|7|signed|total_investment|43640000000",)),
    (
        OPENING
        + "开工项目完成投资超过20亿元的有3个县：罗山县28.4亿元、新县25亿元、固始县22.5亿元。",
        (
            "罗山县|7|started|completed_investment|2840000000",
            "新县|7|started|completed_investment|2500000000",
            "固始县|7|started|completed_investment|2250000000",
        ),
    ),
    (
        "一季度，宜春市重点项目完成投资9.5亿元，前两位的是樟树市4.5亿元、靖安县2.1亿元。",
        (
            "宜春市|completed_investment|950000000",
            "樟树市|completed_investment|450000000",
            "靖安县|completed_investment|210000000",
        ),
    ),
    (
        "宜春市推介会现场签约项目9个。\n\n分县（市）看：樟树市2个，投资总额4.5亿元；靖安县7个，投资总额21亿元。",
        ("樟树市|total_investment|450000000", "靖安县|total_investment|2100000000"),
    ),
    (
        OPENING
        + "分会场收看全省会议，签约项目13个，总投资20亿元，全年新签约亿元以上项目完成投资80亿元。",
        ("信阳市|7|signed|total_investment|2000000000", "信阳市|completed_investment|8000000000"),
    ),
    (
        OPENING
        + "项目共11个。力争一季度11个项目完成投资6亿元以上。一季度，省重点项目完成投资3亿元。",
        ("信阳市|7|all|completed_investment|600000000", "信阳市|completed_investment|300000000"),
    ),
    (
        OPENING + "签约3个、开工5个，总投资分别为36亿元、52亿元。",
        (
            "信阳市|7|signed|total_investment|3600000000",
            "信阳市|7|started|total_investment|5200000000",
        ),
    ),
    (
        "一季度，郴州市省重点项目完成投资31.6亿元，全年力争完成投资120亿元。",
        (
            "郴州市|completed_investment|3160000000",
            "郴州市|completed_investment|12000000000",
        ),
    ),
    (
        "郴州市省重点项目100个，计划投资80亿元，完成投资40亿元，占年度计划的50%。全年完成90亿元以上。",
        (
            "郴州市|planned_investment|8000000000",
            "郴州市|completed_investment|4000000000",
            "郴州市|completed_investment|9000000000",
        ),
    ),
    (
        "郴州市列入省市重点项目21个，其中省重点项目2个、市重点项目19个，总投资57亿元，同比增长8%，年度计划投资9亿元。",
        ("郴州市|total_investment|5700000000", "郴州市|planned_investment|900000000"),
    ),
    (
        "郴州市省重点项目60个，前7个月投入81亿元，全年奔着160亿元去。农业类项目9个，约3亿元已经落地。",
        (
            "郴州市|completed_investment|8100000000",
            "郴州市|completed_investment|16000000000",
            "郴州市|completed_investment|300000000",
        ),
    ),
    (
        "郴州市省重点项目60个，累计投资81亿元，在建的40个占了其中70亿元。新开的12个，投资9亿元，年度投资计划完成61%。",
        (
            "郴州市|completed_investment|8100000000",
            "郴州市|completed_investment|7000000000",
            "郴州市|completed_investment|900000000",
        ),
    ),
    (
        "郴州市省重点项目60个。工业类完成投资19亿元，为年计划的94%；农田水利类4亿元，51%。完成投资后两名为：临武县（3亿元）、嘉禾县（2亿元）。",
        (
            "郴州市|completed_investment|1900000000",
            "郴州市|completed_investment|400000000",
            "临武县|completed_investment|300000000",
            "嘉禾县|completed_investment|200000000",
        ),
    ),
    (
        OPENING
        + "6个项目开工，依次是：甲岭导轨项目；乙川冷链项目；丙湖光伏项目，总投资9亿元，分布于装备制造、现代农业等行业。",
        ("信阳市|7|started|total_investment|900000000",),
    ),
    (
        "郴州市省重点项目100个。税收完成2亿元，产值完成30亿元。甲岭防洪工程获得补助，工程总投资4亿元。",
        (),
    ),
    (OPENING + "签约项目8个，其中10亿元以上项目1个，为甲岭铜材（二期），总投资12亿元。", ()),
    (OPENING + "粮机产业园项目总投资85亿元，建成后年产值120亿元、税收3亿元。", ()),
    (OPENING + "总投资10亿元以上项目20个。", ()),
    (
        "宜春市重点项目。完成投资额居前的是樟树市，达到21亿元。累计完成投资排前2位的，交通物流197亿元，能源180亿元。",
        (
            "樟树市|completed_investment|2100000000",
            "宜春市|completed_investment|19700000000",
            "宜春市|completed_investment|18000000000",
        ),
    ),
    (
        OPENING + "甲岭导轨项目、乙川冷链项目在主会场集中签约，合同引资额15亿元。",
        ("信阳市|7|signed|signed_amount|1500000000",),
    ),
    (
        OPENING
        + "三个集中开工项目为甲岭产业园（一期）、乙川装备园和丙湖教育基地，总投资17亿元。丁山大桥总投资3亿元。",
        ("信阳市|7|started|total_investment|1700000000",),
    ),
    (
        OPENING + "概算总投资145亿元、年度投资37亿元的12个重点项目集中开工。",
        (
            "信阳市|7|started|total_investment|14500000000",
            "信阳市|7|started|planned_investment|3700000000",
        ),
    ),
    (
        "郴州市与16家企业集中签约，涉及卫浴、汽配等领域，总投资额170亿元。甲岭公司与3家企业交流，总投资9亿元。",
        ("郴州市|total_investment|17000000000",),
    ),
    (
        "郴州市重点项目。甲岭高速、乙川通道等新开工项目完成投资672亿元，406个在库项目上报完成投资774亿元。甲岭高速等项目完成投资8亿元。",
        ("郴州市|completed_investment|67200000000", "郴州市|completed_investment|77400000000"),
    ),
    (
        "郴州市重点项目。12个省重点项目、44个市重点项目完成投资41.6亿元、73.6亿元；续建、竣工项目分别完成投资9亿元和7亿元。",
        (
            "郴州市|completed_investment|4160000000",
            "郴州市|completed_investment|7360000000",
            "郴州市|completed_investment|900000000",
            "郴州市|completed_investment|700000000",
        ),
    ),
    ("信阳市设立规模20亿元的产业基金，发放贷款8.35亿元，奖励企业1000万元。", ()),
    (
        "宜春市重点项目92个。从完成投资情况看，樟树、丰城、高安投资额居前，分别为：21亿元、18亿元、16亿元。",
        (
            "樟树市|completed_investment|2100000000",
            "丰城市|completed_investment|1800000000",
            "高安市|completed_investment|1600000000",
        ),
    ),
    (
        "宜春市重点项目56个。计划开工项目投下78亿元，为年度计划的120%。甲岭机电城二期项目用地约167亩，总投资12亿元。",
        ("宜春市|completed_investment|7800000000",),
    ),
    (
        "宜春市79个项目集中动工。甲岭面粉深加工项目也在其列。79个项目无一缺席，投资200亿元，年内要花出去84亿元。",
        ("宜春市|total_investment|20000000000", "宜春市|planned_investment|8400000000"),
    ),
    (
        "宜春市重点项目92个，完成投资19.8亿元，占年度任务77亿元的25.7%。签下项目4个，签约金额加起来17.5亿元。",
        (
            "宜春市|completed_investment|1980000000",
            "宜春市|planned_investment|7700000000",
            "宜春市|signed_amount|1750000000",
        ),
    ),
    (
        OPENING
        + "开工项目3个，总投资9亿元，分别为甲岭食品加工项目，总投资5亿元；乙川冷链项目，总投资2亿元；丙湖光伏项目。",
        ("信阳市|7|started|total_investment|900000000",),
    ),
    (
        OPENING
        + "开工项目9个，其中工业项目6个，总投资和年度计划投资分别为59亿元、29亿元。超10亿元的5个，最大的一个总投资36亿元。签约的只有4个，却值43亿元。投资最大的是甲岭公司导轨项目，总投资12亿元，年度计划投资5亿元。",
        (
            "信阳市|7|started|total_investment|5900000000",
            "信阳市|7|started|planned_investment|2900000000",
            "信阳市|7|signed|total_investment|4300000000",
        ),
    ),
    (
        "宜春市重点项目476个，年度计划投资463.4亿元。续建的269个，253.7亿元；新开工的207个，209.7亿元。\n到8月底325.7亿元，完成率70.3%。全年投资确保突破480亿元。",
        (
            "宜春市|planned_investment|46340000000",
            "宜春市|planned_investment|25370000000",
            "宜春市|planned_investment|20970000000",
            "宜春市|completed_investment|32570000000",
            "宜春市|completed_investment|48000000000",
        ),
    ),
    (
        OPENING
        + "开工项目9个，355亿元的总投资里，已有272亿元变成厂房和设备。投产的只有3个，却有41.8亿元。",
        (
            "信阳市|7|started|total_investment|35500000000",
            "信阳市|7|started|completed_investment|27200000000",
            "信阳市|7|commissioned|total_investment|4180000000",
        ),
    ),
)


def apply(_: Annotated, context: Context) -> Iterator[Candidate]:
    """Give a claim for each amount that a group of projects is said to cost."""
    return candidates(context, NAME, *METRICS)
