"""Items of a list of projects are names.

A list is announced by a word for projects and 分别为, 包括, 依次是, ：…, closed by
等…项目 or by its own count (两个项目), or told with its amounts or with what happened
to it; or most of its items end in 项目 or 工程. Then items without a head word are
names too, if their words describe one undertaking and hold no verb in finite use.
What stands in brackets behind an item is its note.
"""

import re
from collections.abc import Iterator

from ingest.rules import Candidate
from ingest.rules.grammar.passages.item import is_name, may_be, unlikely
from ingest.rules.grammar.passages.name import named
from ingest.rules.grammar.passages.outline import Outline, Sheet
from ingest.rules.grammar.passages.runs import Run
from ingest.rules.grammar.passages.trust import opens_clause, trusted
from ingest.rules.grammar.words.headings import announced
from ingest.rules.grammar.words.sized import Entry
from ingest.rules.grammar.words.unlike import INTANGIBLE

NAME = "name-listed"
READS = "outline"
EXAMPLES = (
    (
        "签约项目2个，分别为甲岭光学镜片研发生产、乙川冷链物流园项目。",
        ("甲岭光学镜片研发生产", "乙川冷链物流园项目"),
    ),
    ("东港路下穿隧道、西溪河综合治理等城建项目加快推进。", ("东港路下穿隧道", "西溪河综合治理")),
    (
        "其中，丙洲尼龙短纤维（15亿元）、丁山大道东延（1.9亿元）已经打下桩基。",
        ("丙洲尼龙短纤维", "丁山大道东延"),
    ),
    ("10亿元以上的有甲桥聚酯切片、乙营屠宰冷链两个项目。", ("甲桥聚酯切片", "乙营屠宰冷链")),
    ("甲县重点项目观摩，路珂文、蒋绍印等来到开工项目现场。", ()),
    ("先进制造业、数字经济等项目占比超过一半。", ()),
    (
        "靠前的是甲县（11个）、乙州港区（9个）、丙川区（6个）；丁、戊两区项目最多，较第十三期多9个。",
        (),
    ),
    (
        "甲镇石墨烯生产线（二期）和乙埠镇酒糟有机肥项目、丙河抽水蓄能电站进场道路、丁镇羽绒直播基地属第三期签约转开工。",
        (
            "甲镇石墨烯生产线（二期）",
            "乙埠镇酒糟有机肥项目",
            "丙河抽水蓄能电站进场道路",
            "丁镇羽绒直播基地",
        ),
    ),
    ("“飞地”项目、拆分项目、重复包装的项目一律不计分。", ()),
    (
        "城北的甲岗化工园区的绍珂氢氟酸项目、乙岭预制棒扩产项目开工，期待下一期再传捷报。",
        ("绍珂氢氟酸项目", "乙岭预制棒扩产项目"),
    ),
    ("活动在甲州经开区和东部新城两地举行，常务副市长孙珂文通报项目情况。", ()),
    ("成立了招商、服务、督查等工作组。", ()),
    (
        "力争地铁2号线一期、5号线二期建成通车，争取S208二期、甲源西路等国省干线公路开工建设。",
        ("地铁2号线一期", "5号线二期", "S208二期", "甲源西路"),
    ),
    ("有力推进先进制造业高地、国际陆港枢纽、通用航空之都、文旅康养新城建设。", ()),
    ("把推进项目作为落实“两个确保”、实施“十大战略”的有力抓手。", ()),
    (
        "争取国家甲改革委、乙资源部对丙水河综合整治等28个重大项目用地保障支持。",
        ("丙水河综合整治",),
    ),
    (
        "观摩团先后到甲兰生物、乙大航空、丙飞智家科技产业园等重点企业及项目。",
        ("丙飞智家科技产业园",),
    ),
    ("重点招引央企、科研机构区域总部等项目。", ()),
    (
        "全县开工14个，其中罐装饮品保温窑炉、甲山片区老旧小区改造属续建转新开。",
        ("罐装饮品保温窑炉", "甲山片区老旧小区改造"),
    ),
    (
        "甲镇铝制车篮、乙寨镇菌菇栽培、丙镇面粉线扩建属于产业类。",
        ("甲镇铝制车篮", "乙寨镇菌菇栽培", "丙镇面粉线扩建"),
    ),
    ("全县开工14个，其中先进制造业、现代服务业分别为8个、6个。", ()),
    ("全市开工20个，其中甲县、乙县、丙区居前三位，省外资金、境外资金占比较高。", ()),
    ("全县签约14个，其中央企、外资企业、民营企业均有。", ()),
    ("视察组先后来到市第三中学、城西社区服务中心，了解教育、养老情况。", ()),
    ("项目涵盖甲源产业提升、基础设施建设、民生工程及社会事业等类别。", ()),
    ("签约项目主要有创新创业平台、工业、农林牧渔、商贸、旅游等。", ()),
    ("在甲桥镇、乙水镇等地集中开工项目12个，总投资9亿元。", ()),
    (
        "10亿元以上项目2个（投资80亿元的甲星城市综合体、20亿元的乙博工业展览城项目）。",
        ("甲星城市综合体", "乙博工业展览城项目"),
    ),
    (
        "有甲岭新材料基地项目一期二、三阶段，乙江大街工程等50个项目开竣工。",
        ("乙江大街工程",),
    ),
    (
        "开工3个项目，分别是：甲县养老院项目、甲县图书馆、文化馆和剧场建设项目、甲镇社区改造项目。",
        ("甲县养老院项目", "甲县图书馆、文化馆和剧场建设项目", "甲镇社区改造项目"),
    ),
    ("也就是培育超硬材料、辣椒食品、医药器械三个支柱产业，项目集中签约。", ()),
    ("甲岭陶瓷项目的球磨机、乙型辊道窑、釉线等设备均已装好，项目投产。", ()),
    (
        "力争浙江甲川微芯、苏州乙川云帆、湖南丙洲农垦等龙头企业项目落户。",
        ("浙江甲川微芯", "苏州乙川云帆", "湖南丙洲农垦"),
    ),
    (
        "甲县工业盐项目（甲河镇）、甲县茶叶育苗、采制及包装建设项目（乙江镇）、甲县变压器项目（丙集镇）集中签约。",
        ("甲县工业盐项目", "甲县茶叶育苗、采制及包装建设项目", "甲县变压器项目"),
    ),
    (
        "工业项目17个，总投资61亿元。主要有投资18亿元的甲川汽车用钢加工园、投资2亿元的乙岭车载液晶模组、投资1亿元的丙洲轮对检修基地等项目。",
        ("甲川汽车用钢加工园", "乙岭车载液晶模组", "丙洲轮对检修基地"),
    ),
    (
        "签约桌边，宁波甲舟电机、苏州乙禾光学、福建丙友装配共3个企业项目依次签下协议。",
        ("宁波甲舟电机", "苏州乙禾光学", "福建丙友装配"),
    ),
    (
        "产业项目主要有“甲鲜达冷链物流园”（一期，总投资6亿元）、“年产50万台微型电机”和“乙束智能车间”（合计4亿元）等。",
        ("甲鲜达冷链物流园", "年产50万台微型电机", "乙束智能车间"),
    ),
    (
        "负责重点项目31个，总投资217亿元，封顶、竣工、投产都有。翰腾起重、朗岳滤清器进入设备安装阶段；丙辂电力二期、丁鹭氨纶5个项目已建成。",
        ("翰腾起重", "朗岳滤清器", "丙辂电力二期", "丁鹭氨纶"),
    ),
    (
        "甲源纸业扩能改造、乙纪文化城等一批打基础、利长远的项目相继投用，沿线的丙湖度假村（在建）、丁河小镇（前期）也沾光。",
        ("甲源纸业扩能改造", "乙纪文化城", "丙湖度假村", "丁河小镇"),
    ),
    ("开工项目31个，总投资217亿元，封顶、竣工、投产都有。塔吊林立、车来车往，进入冲刺阶段。", ()),
    (
        "签约项目4个，分别为甲岭光学镜片、绿色建材生产、乙川冷链物流园、丙阳碳纤维。",
        ("甲岭光学镜片", "绿色建材生产", "乙川冷链物流园", "丙阳碳纤维"),
    ),
    (
        "竣工项目有投资11亿元的甲党铸锻一体化一期、3亿元的乙晖公司EPS保温板等项目。",
        ("甲党铸锻一体化一期", "乙晖公司EPS保温板"),
    ),
    (
        "开工、竣工、投产、封顶都有。在建项目中，甲杉芯片封测、乙栎硅片切磨进度较快，丙榆电解液、丁槐隔膜涂覆因用地推进缓慢。",
        ("甲杉芯片封测", "乙栎硅片切磨", "丙榆电解液", "丁槐隔膜涂覆"),
    ),
    (
        "开工项目有甲杉智能座舱、乙栎精密注塑、丙榆轻量化底盘等12个，总投资58亿元。",
        ("甲杉智能座舱", "乙栎精密注塑", "丙榆轻量化底盘"),
    ),
    (
        "动工项目4个，金额9亿元。其中亿元以上项目2个。分别是甲东管桩厂、公路集散港项目、乙岭建材市场、粮食中转库。",
        ("甲东管桩厂", "公路集散港项目", "乙岭建材市场", "粮食中转库"),
    ),
    (
        "眼下在跟进甲澜智能水表、乙岭客车零部件产业园、丙畅冷链集配中心等产业项目。",
        ("甲澜智能水表", "乙岭客车零部件产业园", "丙畅冷链集配中心"),
    ),
    (
        "察看了公共服务平台建设项目甲云信息有限公司呼叫中心、主导产业项目乙园食品有限公司年产3万吨挂面项目。",
        ("甲云信息有限公司呼叫中心", "乙园食品有限公司年产3万吨挂面项目"),
    ),
    (
        "3个项目分别为甲构建材铝模板生产线项目、乙达产业园项目、丙川橡胶促进剂项目。",
        ("甲构建材铝模板生产线项目", "乙达产业园项目", "丙川橡胶促进剂项目"),
    ),
    (
        "本报讯（甲文 乙丽）甲东第三水厂、乙科锶纳米材料等43个产业项目提速。",
        ("甲东第三水厂", "乙科锶纳米材料"),
    ),
    (
        "甲禾肥料项目投资1000万元、乙奋空心砖厂投资140万元，两家都已投产。",
        ("甲禾肥料项目", "乙奋空心砖厂"),
    ),
    (
        "签约、开工、投产、竣工。55亿元甲辰换电站、11亿元乙颐改性新材料、10亿元丙盛体育夹网布签了约。",
        ("甲辰换电站", "乙颐改性新材料", "丙盛体育夹网布"),
    ),
    (
        "签约、开工、投产、竣工。进入二季度，甲河碑林、市档案馆新馆、乙州图书馆新馆的工地悉数启动。",
        ("甲河碑林", "市档案馆新馆", "乙州图书馆新馆"),
    ),
    (
        "竣工的占了3个，除实训楼外，还有甲村光伏电站、乙川收费站改扩建、丙河镇大市场。",
        ("甲村光伏电站", "乙川收费站改扩建", "丙河镇大市场"),
    ),
    (
        "市重点项目有23项，像甲湖创意小镇、乙州钢厂搬迁，再加上丙科钒钛新材料等。",
        ("甲湖创意小镇", "乙州钢厂搬迁", "丙科钒钛新材料"),
    ),
    (
        "签约、开工、投产、竣工。甲川油库迁建、乙兰新院区、丙城水系生态修复等正加紧施工。",
        ("甲川油库迁建", "乙兰新院区", "丙城水系生态修复"),
    ),
    (
        "开工项目4个，即甲野市政工程构件加工、乙川道路延伸、叶县丙深制动片产业化和鲁山县丁业广场。",
        ("甲野市政工程构件加工", "乙川道路延伸", "叶县丙深制动片产业化", "鲁山县丁业广场"),
    ),
    (
        "甲县与乙川公司、丙研究所分别就车载冷藏箱、压缩机部件及丁州中试基地三个项目签约。",
        ("车载冷藏箱", "压缩机部件", "丁州中试基地"),
    ),
    (
        "9个基础设施项目\n甲川旅游小镇、乙城老旧街区整治等。",
        ("甲川旅游小镇", "乙城老旧街区整治"),
    ),
    ("签约、开工、投产、竣工。老产业要改造、新产业要培育。", ()),
    ("车队沿甲县、乙丹园区、丙阳一线走，现场看了9个重大项目。", ()),
    ("拿出放心工程、满意工程，项目建成投产。", ()),
    ("甲岭光学镜片项目主要有检测线、抛光线、镀膜线三部分。", ()),
    ("由甲川公司投资6亿元，用地约138亩，建茯砖发花线4条、冻干茶粉线2条。", ()),
    ("分别在甲县产业园、乙城新区办起了重点项目动工典礼，总计12个项目。", ()),
    ("本批签约项目涵盖先进材料、特种钢、机电制造等，总投资9亿元。", ()),
    (
        "瞄着路网和管网，开工甲县至乙店高速公路、丙陵大道——丁江中路快速化改造工程等5个项目。",
        ("甲县至乙店高速公路", "丙陵大道——丁江中路快速化改造工程"),
    ),
    ("市领导甲安民、乙桂爱参加开工仪式并为甲岭光学镜片项目奠基。", ("甲岭光学镜片项目",)),
)

VISITS = re.compile("(?:来到|走进|深入|前往|察看|查看|参观|走访|到)(?:了?|[^，。；、]{2,16}的)$")
EXACT = 2
FIRST, FAR = 2, 20  # characters, as a quotation mark; to the verb of a visit


def apply(outline: Outline, _: object) -> Iterator[Candidate]:
    """Give the items of every list of projects."""
    for sheet in outline.sheets:
        for run in sheet.runs:
            about = outline.tells(sheet, run.start, run.end)
            passes = not outline.about_projects and _passing(sheet, run)
            headed = run.start <= FIRST and announced(outline.annotated.passages, sheet.index)
            trust = 0 if passes else trusted(sheet, run, about=about, headed=headed)
            if trust:
                subject = about and opens_clause(sheet, run)
                for entry in _names(sheet, run, trust, subject=subject):
                    yield named(NAME, sheet, entry, weight=30 + trust)


def _names(sheet: Sheet, run: Run, trust: int, *, subject: bool) -> list[Entry]:
    """Give the items that are names; all that may be, where most are and the list is as long as it is said to be."""
    found = [entry for entry in run.entries if is_name(sheet, entry, run, trust, subject=subject)]
    sized = run.size == len(run.entries) and bool(found)
    if not sized and (run.announced != EXACT or 2 * len(found) < len(run.entries)):
        return [] if unlikely(sheet, run, found) else found
    return [entry for entry in run.entries if entry in found or may_be(sheet, entry, run)]


def _passing(sheet: Sheet, run: Run) -> bool:
    """Tell whether the items are places that people come to, none called a project, or services: 先后来到甲学校、乙医院."""
    if INTANGIBLE.search(sheet.text, run.start, run.end):
        return True
    headed = any(entry.head == "strong" for entry in run.entries) or run.kind is not None
    return not headed and bool(VISITS.search(sheet.text, max(0, run.start - FAR), run.start))
