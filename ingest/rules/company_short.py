"""A short name that acts as a party is a company: 由某某光电投资, 投资方是某某新能, 某某电子与…签下, 某某铝业董事长.

What acts must look like a company: a name of its own with a trade word behind it, a place in front at most.
Where the words say outright that a firm is meant (投资方是…, 引来了…的), the name alone is enough.
"""

import re
from collections.abc import Iterator

from ingest.rules import Candidate
from ingest.rules.company_full import is_company
from ingest.rules.grammar.companies.acting import (
    LEFT,
    RIGHT,
    SURE,
    announced,
    before_adverbs,
    named,
)
from ingest.rules.grammar.companies.builders import builders
from ingest.rules.grammar.companies.ended import begun
from ingest.rules.grammar.companies.filled import filled
from ingest.rules.grammar.companies.item import items
from ingest.rules.grammar.companies.latin import named_abroad
from ingest.rules.grammar.companies.lists import listed
from ingest.rules.grammar.companies.settled import between, free, settled, spending
from ingest.rules.grammar.passages.name import Name
from ingest.rules.grammar.passages.outline import Outline

NAME = "company-short"
READS = "outline"
EXAMPLES = (
    ("由深圳绍珂光电投资建设的模组项目开工。", ("深圳绍珂光电",)),
    ("绍珂达电子与甲县政府签下车载摄像模组项目。", ("绍珂达电子",)),
    ("石墨坩埚一体化基地，投资方是广东的烯谷新能。", ("烯谷新能",)),
    ("绍珂鞋业的智能鞋底生产线开工。", ("绍珂鞋业",)),
    ("推动鑫绍织造、佳珂佳两家龙头扩大产能。", ("鑫绍织造", "佳珂佳")),
    ("合同的另一方依次是绍讯达电子和韶珂塑业。", ("绍讯达电子", "韶珂塑业")),
    ("谢天语、卢锡南、李俊平等和县长出席。", ()),
    ("谢天语、卢锡南、李俊平等及上市公司董事长出席。", ()),
    ("投资方包括绍电海珂、韶睿资本、同珂伟业。", ("绍电海珂", "韶睿资本", "同珂伟业")),
    (
        "绍士电子在甲县签约印制线路板项目，韩国KOV、日本VELA联合建设，取得美国FDA认证。",
        ("绍士电子", "韩国KOV", "日本VELA"),
    ),
    (
        "由中岭水建九局承建，中岚三局承建，与绍珂丝业合作。",
        ("中岭水建九局", "中岚三局", "绍珂丝业"),
    ),
    (
        "引进了贝诺斯、绍珂鞋业、德赛康等一批行业知名企业，涉及弘韬、韶珂塑业等57家企业。",
        ("贝诺斯", "绍珂鞋业", "德赛康", "弘韬", "韶珂塑业"),
    ),
    (
        "已有益绍药业、金瀚珂药业等18家龙头企业，与集聚区的天韶能源、耀珂光电等同行呼应。",
        ("益绍药业", "金瀚珂药业", "天韶能源", "耀珂光电"),
    ),
    ("县领导谢学韶、冉锡绍、秦保岚等9人走进龙头企业，张绍珂、李岚等深入企业。", ()),
    ("围绕钢铁、化工等企业，会同财政、税务等部门深入企业。", ()),
    ("由财政资金投资建设，由县政府牵头。", ()),
    ("先进制造业投资增长，智能装备的生产线开工。", ()),
    ("为甲市打造面向半导体的产业集群，一家企业（安装机械）正在建设。", ()),
    (
        "岚韬激光（002001.SZ）拟建新厂，绍珂微电3月2日晚间发布公告称，公司增资。",
        ("岚韬激光", "绍珂微电"),
    ),
    ("包括甲岭石英砂提纯（4.9亿元，岚州绍晶矿业）、乙川营地。", ("岚州绍晶矿业",)),
    (
        "客人先看南阳绍珂药业，再看做涂布的苏州韶昕科技。民企500强岚韬产城以商引商，绍珂泵业已跟着落户。",
        ("南阳绍珂药业", "苏州韶昕科技", "岚韬产城", "绍珂泵业"),
    ),
    (
        "县里正与绍岚、岚人股份洽谈。出资方有绍曦创投、岚麓基金。南阳岚沁药业打算投2.1亿元。",
        ("绍岚", "绍曦创投", "岚麓基金", "南阳岚沁药业"),
    ),
    (
        "引进链主企业贝诺斯和绍腾聚创等近30家领军企业，岚珂新能源的1.5吉瓦智能车间投产。",
        ("贝诺斯", "绍腾聚创", "岚珂新能源"),
    ),
    (
        "同园的绍晶能源、岚源光电、天戈硅业几家光伏企业首尾相接，南阳岚韬等科技含量高的企业进园。",
        ("绍晶能源", "岚源光电", "天戈硅业", "南阳岚韬"),
    ),
    (
        "绍和生物、岚维特遮阳材料、韶晟渔具等8个项目加紧建设，岚晟石材和绍珂高科的道路还在修，众岚生物科技厂房盖好了。",
        ("绍和生物", "岚维特遮阳材料", "韶晟渔具", "岚晟石材", "绍珂高科", "众岚生物科技"),
    ),
    (
        "光伏发电、新型建材、生物医药等8个项目开工，传统食品和绿色农业加快转型，智能装备的厂房盖好了。",
        (),
    ),
    (
        "县里引进贝诺斯、绍珂、岚韬、麦香天地等食品加工企业38家。",
        ("贝诺斯", "绍珂", "岚韬", "麦香天地"),
    ),
    (
        "县里先后引进落地贝诺斯、甲岭控股、韶珂集团、宁波钢业等世界500强企业，某某公司与甲省绍珂铜业共同建设铜板带项目。",
        ("贝诺斯", "宁波钢业", "甲省绍珂铜业"),
    ),
    (
        "人群挪到两公里外的臻岚科技。正在谈的有：雀巢的增程器项目。岳林石化增资2亿元，绍轩铝业，在襄垣投下1.1亿元，韶珂生物打算投2亿元。",
        ("臻岚科技", "雀巢", "岳林石化", "绍轩铝业", "韶珂生物"),
    ),
    (
        "以山东绍工、绍珂制药为代表的产业增长，以大数据、新材料为代表的新兴产业，以装备制造为龙头。甲集团与深圳绍得物业、绍宁易购、绍业集团就合作事宜洽谈。",
        ("山东绍工", "绍珂制药", "深圳绍得物业", "绍宁易购"),
    ),
    ("县里又与郑州、洛阳签约，与财政、税务对接。", ()),
    ("围绕河南绿色医药、江西传统陶业，考察焦作怀药，入住南阳文化公园酒店。", ()),
    ("据岚达方面负责人介绍，今年投产。据绍珂光电方面透露，明年再投。", ("岚达", "绍珂光电")),
    ("据警方方面消息，据气象方面介绍，据有关方面透露，据多方面了解，据校方方面表示。", ()),
    ("投资方资金链断裂，项目负责人说。推介会以“发挥甲白山（603099）优势”为题。", ()),
    ("开工的有绍邦实业高分子复合材料、岚和生物、乙川项目等8个项目。", ("岚和生物",)),
    ("会上，精工智科拟投资3.5亿元建厂；油脂园由绍海岚里投下28亿元。", ("精工智科", "绍海岚里")),
    (
        "协议由绍岚乳业签署，岚珂网络提供系统；（投资方韶达冷链）。绍晶电机则把厂设到甲县。",
        ("绍岚乳业", "岚珂网络", "韶达冷链", "绍晶电机"),
    ),
    (
        "施工交给了宜昌二建，大荔段由辽宁水电七局打通，青海建工中标，中岚五局和宁夏路桥组成联合体。",
        ("宜昌二建", "辽宁水电七局", "青海建工", "中岚五局", "宁夏路桥"),
    ),
    (
        "甲岭光学项目已与上海绍臻谈到第二稿，与宁波治绍洽谈，由青岛韶珂发来意向书。业主：福建绍川资源再生。水洗绒项目是河南绍东岚珂来投的。",
        ("上海绍臻", "宁波治绍", "青岛韶珂", "福建绍川资源再生", "河南绍东岚珂"),
    ),
    ("与郑州客商谈妥，由河南高校提交方案，与湖北襄阳对接，由山西民企报来。", ()),
    ("河南二建设项目，全县一建成就投产，中心五局部，宁夏路桥项目。", ()),
    (
        "存在管理缺位、合作机制不畅等问题，开展资源勘探、矿权合作。第二产业投资增长，（含对控股子公司担保）。",
        (),
    ),
    ("以甲川高跷、乙北醒狮等为代表的非遗项目年年上演，以绍珂制药为代表的产业增长。", ("绍珂制药",)),
    ("传统食品提供就业，现代物流则把成本降下来，投资方资金到位，绿色化工正在转型。", ()),
    ("今年，全县拟投资8亿元修路，社会资本拟投资2亿元，水库由中央财政出资3亿元。", ()),
)
PLAIN = re.compile("[的了由]|(?<!普)及|一[家个]|[本该][期市县]")
JOIN = re.compile("[、和与及]")
Range = tuple[int, int]


def apply(outline: Outline, _: object) -> Iterator[Candidate]:
    """Give the short names of companies that act."""
    for index, marked in enumerate(outline.annotated.passages):
        text = marked.text
        taken = [
            (mark.start, mark.end) for mark in marked.of("company") if is_company(mark.value.name)
        ]
        said = set(announced(text))
        for start, end in sorted(_spots(text, taken) | said):
            if (
                end > start
                and not PLAIN.search(text, start, end)
                and not any(a < end and start < b for a, b in taken)
            ):
                name = Name(text[start:end], "company")
                told = (start, end) in said
                yield Candidate(NAME, "company", name, index, start, end, 12 if told else 8)


def _spots(text: str, taken: list[Range]) -> set[Range]:
    spots: set[Range] = set()
    for match in SURE.finditer(text):
        spots |= _onward(text, match.end(), taken, bare=True)
    for match in LEFT.finditer(text):
        spots |= _onward(text, match.end(), taken, bare=False)
    for match in RIGHT.finditer(text):
        spots |= _backward(text, before_adverbs(text, match.start()), taken)
    spots |= {*named_abroad(text), *settled(text), *free(text), *spending(text), *between(text)}
    spots |= {*builders(text), *filled(text)}
    spots |= set(items(text))
    return spots | set(listed(text, taken))


def _onward(text: str, start: int, taken: list[Range], *, bare: bool) -> set[Range]:
    """Give the firm that begins here, and those that 、 and 和 join to it."""
    found: set[Range] = set()
    while True:
        mark = next((pair for pair in taken if pair[0] == start), None)
        left, right = mark or named(text, start, bare=bare)
        if right == left:
            return found
        found.add((left, right))
        if not JOIN.match(text, right):
            return found
        start = right + 1


def _backward(text: str, end: int, taken: list[Range]) -> set[Range]:
    """Give the firm that ends here, and those that 、 and 和 join to it."""
    found: set[Range] = set()
    while True:
        mark = next((pair for pair in taken if pair[1] == end), None)
        left, right = mark or begun(text, end)
        if right == left:
            return found
        found.add((left, right))
        if not JOIN.match(text, left - 1):
            return found
        end = left - 1
