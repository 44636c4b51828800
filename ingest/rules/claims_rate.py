"""Claims of rates: 履约率98.2%, 占比41.2%, 同比增长14.55%, 全部履约."""

from collections.abc import Iterator

from ingest.language.annotated import Annotated
from ingest.language.context import Context
from ingest.rules import Candidate
from ingest.rules.figures.candidates import candidates
from ingest.rules.figures.candidates import show as show

NAME = "claims_rate"
OPENING = "前六期“三个一批”，信阳市"
EXAMPLES = (
    (
        OPENING + "签约项目履约率98.2%，开工率93.6%；开工项目投产率61.4%。",
        (
            "信阳市|1-6|signed|rate|履约率|98200",
            "信阳市|1-6|signed|rate|开工率|93600",
            "信阳市|1-6|started|rate|投产率|61400",
        ),
    ),
    (
        OPENING
        + "“签约一批”项目8个，签约率100%；“开工一批”项目20个，开工率90%；“投产一批”项目17个，已达效15个，转化率88.2%。",
        (
            "信阳市|1-6|signed|rate|签约率|100000",
            "信阳市|1-6|started|rate|开工率|90000",
            "信阳市|1-6|commissioned|rate|转化率|88200",
        ),
    ),
    (
        OPENING
        + "开工项目54个，总投资402亿元。其中，制造业项目22个，总投资133亿元，占比分别为40.7%、33%。",
        (
            "信阳市|1-6|started|rate|项目数占比|40700",
            "信阳市|1-6|started|rate|总投资占比|33000",
        ),
    ),
    (
        OPENING + "项目21个，开工率、投产率均为100%。",
        ("信阳市|1-6|all|rate|开工率|100000", "信阳市|1-6|all|rate|投产率|100000"),
    ),
    (OPENING + "签约项目39个，已全部转为开工。", ("信阳市|1-6|signed|rate|开工率|100000",)),
    (
        OPENING + "转化率88.7%，投产率74.2%。",
        ("信阳市|1-6|signed|rate|转化率|88700", "信阳市|1-6|started|rate|投产率|74200"),
    ),
    (
        OPENING + "第五期、第六期签约项目，3月底前开工率分别达到95%和85%。",
        ("信阳市|5|signed|rate|开工率|95000", "信阳市|6|signed|rate|开工率|85000"),
    ),
    (
        "宜春市重点项目投资完成率排前两位的是樟树市93.4%、高安市88.7%。",
        ("樟树市|rate|投资完成率|93400", "高安市|rate|投资完成率|88700"),
    ),
    (
        OPENING
        + "签约项目履约率居前两位的是罗山县、新县，分别为100%、99.1%；居后两位的是光山县、固始县，分别为91.2%、90.4%，全市平均95%。",
        (
            "罗山县|1-6|signed|rate|履约率|100000",
            "新县|1-6|signed|rate|履约率|99100",
            "光山县|1-6|signed|rate|履约率|91200",
            "固始县|1-6|signed|rate|履约率|90400",
            "信阳市|1-6|signed|rate|履约率|95000",
        ),
    ),
    (
        OPENING
        + "开工项目40个，转化率84.6%。经济开发区、示范区转化率均为100%；罗山县实转3个，转化率60%。",
        (
            "经济开发区|1-6|started|rate|转化率|100000",
            "示范区|1-6|started|rate|转化率|100000",
            "信阳市|1-6|started|rate|转化率|84600",
            "罗山县|1-6|started|rate|转化率|60000",
        ),
    ),
    (
        OPENING + "签约项目6个，转开工2个，开工项目9个，转投产2个，转化率分别为33.3%和22.2%。",
        (
            "信阳市|1-6|signed|rate|转化率|33300",
            "信阳市|1-6|started|rate|转化率|22200",
        ),
    ),
    (
        OPENING + "签约项目转化率三季度末达到75%。",
        ("信阳市|1-6|signed|rate|转化率|75000",),
    ),
    (
        "从转化率看，宜春市樟树市、高安市均为60%，靖安县为12.5%。",
        (
            "樟树市|rate|转化率|60000",
            "高安市|rate|转化率|60000",
            "靖安县|rate|转化率|12500",
        ),
    ),
    (
        "宜春市新签约项目开工率排前两位的是樟树市（81.4%）、高安市（77.3%）。",
        ("樟树市|rate|开工率|81400", "高安市|rate|开工率|77300"),
    ),
    (
        OPENING + "开工项目开工率100%的有罗山县和新县；低于85%的有光山县（80%）。",
        (
            "罗山县|1-6|started|rate|开工率|100000",
            "新县|1-6|started|rate|开工率|100000",
            "光山县|1-6|started|rate|开工率|80000",
        ),
    ),
    (
        "前六期，信阳市86个“三个一批”项目履约率100%、开工率98.8%。力争上半年签约项目开工率达到60%。",
        (
            "信阳市|1-6|all|rate|履约率|100000",
            "信阳市|1-6|all|rate|开工率|98800",
            "信阳市|1-6|signed|rate|开工率|60000",
        ),
    ),
    (
        OPENING + "签约项目开工率由现在的89.1%提高到100%。",
        ("信阳市|1-6|signed|rate|开工率|89100", "信阳市|1-6|signed|rate|开工率|100000"),
    ),
    (
        OPENING + "签约项目6月底前开工率达到60%，12月底前达到90%。",
        ("信阳市|1-6|signed|rate|开工率|60000", "信阳市|1-6|signed|rate|开工率|90000"),
    ),
    (
        "去年，郴州市省重点项目完成投资4706亿元，占年度目标的101%，同比增长8.5%。",
        ("郴州市|rate|占年度目标|101000", "郴州市|rate|同比增长|8500"),
    ),
    (
        "郴州市生产总值增长6%，高出全市1.1个百分点；固定资产投资增长15%。一季度实现“两个50%”，52个项目完成年度计划超80%。",
        ("郴州市|rate|增长|6000", "郴州市|rate|增长|15000"),
    ),
    (OPENING + "项目履约率低于95%、开工率低于85%的，相应核减名额。", ()),
    ("信阳市对贷款给予30%的贴息，河南某某机械有限公司持股51%。", ()),
)


def apply(_: Annotated, context: Context) -> Iterator[Candidate]:
    """Give a claim for each rate of a group of projects or of a place."""
    return candidates(context, NAME, "rate")
