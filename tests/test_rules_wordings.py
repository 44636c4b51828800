"""Wordings that the rules' own examples have no room for."""

import pytest
from test_rules_examples import found

from ingest.rules import rules

CASES = (
    (
        "listing",
        "第六期“三个一批”活动举行。甲岭光学镜片项目列在“投产一批”，已经试车。",
        ("0: listed period=6 stage=commissioned",),
    ),
    (
        "listing",
        "第六期“三个一批”活动中，有以甲岭光学镜片项目领衔的“开工一批”项目9个。",
        ("0: listed period=6 stage=started",),
    ),
    (
        "status",
        "甲岭光学镜片项目日前在城东签约落户。乙川冷链物流园项目10月20日前开工。",
        ("0: status signed", "1: status planned"),
    ),
    (
        "district",
        "郑州市重点项目观摩。中原西路互通式立交工程开工。",
        (),
    ),
    (
        "district",
        "郑州市重点项目观摩。市领导带队赴“开工一批”主会场上街区，参加甲岭光学镜片项目开工仪式。",
        ("0: located_in 410106 precision=article text=上街区",),
    ),
    (
        "status",
        "9个项目集中开工。随后，众人走进甲岭光学镜片项目进行观摩。乙川冷链物流园项目不在此次开工之列。",
        (),
    ),
    (
        "status",
        "9个重点项目集中开工。包括：甲岭光学镜片项目，规划建设9栋厂房；乙川冷链物流园项目，预期年底投入试运营。",
        ("0: status started", "1: status started"),
    ),
    (
        "status",
        "全市共遴选实施甲岭光学镜片项目等项目38个。乙川冷链物流园项目厂房达到投产要求。丙山木器厂项目建成开业后可用工90人。",
        ("1: status started",),
    ),
    (
        "status",
        "某某一厂顺利实现投产，引进落地总投资2亿元的甲岭光学镜片项目。",
        (),
    ),
    (
        "status",
        "新签约甲岭光学镜片项目、乙川冷链物流园项目等工业项目8个和丙山木器厂项目等农业项目2个。",
        ("0: status signed", "1: status signed", "2: status signed"),
    ),
    (
        "status",
        "对已签约的甲岭光学镜片项目，倒排工期抢进度，力争春节前破土。乙川冷链物流园项目等一批计划竣工项目有序收尾，不少已投料。",
        ("0: status signed", "1: status started"),
    ),
    (
        "status",
        "第四批重大项目进行开工动员。有代表性的：甲岭光学镜片项目（2亿元），乙川冷链物流园项目（3亿元）。",
        ("0: status started", "1: status started"),
    ),
    (
        "status",
        "续建的某某四厂、乙川冷链物流园二期、丙山木器厂项目等也都在往前赶。",
        ("0: status started", "1: status started"),
    ),
    (
        "status",
        "这些项目眼下都在抓紧施工：甲岭光学镜片项目，投资2亿元；乙川冷链物流园项目，投资1亿元。",
        ("0: status started", "1: status started"),
    ),
    (
        "listing",
        "第六期“三个一批”活动举行。\n\n先签约。会上签的是2个：甲岭光学镜片项目,乙川冷链物流园项目。\n\n再看开工。签约一毕，众人转到城东，丙山木器厂项目的现场备好了铁锹。",
        (
            "0: listed period=6 stage=signed",
            "1: listed period=6 stage=signed",
            "2: listed period=6 stage=started",
        ),
    ),
    (
        "listing",
        "“三个一批”一件件落地。光是三季度，就有2个签约：甲岭光学镜片项目、乙川冷链物流园项目。",
        (),
    ),
    (
        "move",
        "前四期“三个一批”开工项目15个，甲岭光学镜片项目、乙川冷链物流园项目等7个已由开工转为投产。",
        (
            "0: listed stage=started",
            "0: listed stage=commissioned",
            "0: moved from_stage=started to_stage=commissioned",
            "1: listed stage=started",
            "1: listed stage=commissioned",
            "1: moved from_stage=started to_stage=commissioned",
        ),
    ),
    (
        "district",
        "郑州市集中开工。主会场摆在丙湖工业区，甲岭光学镜片项目的工地上红旗招展。",
        ("0: located_in 410100:丙湖工业区 precision=item text=丙湖工业区",),
    ),
    (
        "district",
        "郑州市集中开工。主会场摆在丙湖工业区，甲岭光学镜片项目、乙川冷链物流园项目开工。",
        (),
    ),
    (
        "listing",
        "第六期“三个一批”活动举行。名单里有甲岭光学镜片项目（总投资3亿元，签约）、乙川冷链物流园项目（总投资2亿元，开工）。",
        ("0: listed period=6 stage=signed", "1: listed period=6 stage=started"),
    ),
    (
        "listing",
        "第六期“三个一批”活动举行。\n\n各镇在分会场举行开工活动——\n\n乙川镇：甲岭光学镜片项目，总投资3亿元；",
        ("0: listed period=6 stage=started",),
    ),
    ("listing", "甲岭光学镜片项目主体封顶。", ()),
    ("listing", "绿榜上有甲岭光学镜片项目（提前投产）、乙川冷链物流园项目（提前竣工）。", ()),
    (
        "listing",
        "第六期“三个一批”活动举行，签约3个。5个项目同日破土，依次是：甲岭光学镜片项目；乙川冷链物流园项目。离开工地，众人来到丙山木器厂项目看了车间。",
        ("0: listed period=6 stage=started", "1: listed period=6 stage=started"),
    ),
    ("listing", "甲县盯着“三个一批”跑。10月，甲岭光学镜片项目在这里开工。", ()),
    ("listing", "“三个一批”观摩举行。甲岭光学镜片项目总投资3亿元，6条线投产。", ()),
    ("listing", "“三个一批”观摩举行。甲岭光学镜片项目（第二期）主体封顶。", ()),
    (
        "listing",
        "三个一批任务：签约一批。重点推进甲岭光学镜片项目、乙川冷链物流园项目签约落地。",
        (),
    ),
    ("status", "当天，甲岭光学镜片项目举行了开工仪式。", ("0: status started",)),
    ("status", "甲岭光学镜片项目规划用地92亩。", ()),
    (
        "district",
        "荥阳市集中开工。丙湖镇2个：甲岭光学镜片项目、乙川冷链物流园项目。",
        (
            "0: located_in 410182 precision=article text=荥阳市",
            "1: located_in 410182 precision=article text=荥阳市",
        ),
    ),
    (
        "name-caption",
        "全县开工项目5个，签约项目3个，投产项目2个，总投资9亿元。\n贝诺斯智造产业城贝诺斯智造产业城",
        ("贝诺斯智造产业城",),
    ),
    (
        "company-brand",
        "签约项目2个，为恒澜人工智能自主创新基地、乙川冷链物流园项目。",
        ("恒澜",),
    ),
    (
        "investment",
        "甲岭光学镜片项目和乙川冷链物流园项目，各投5亿元，都在建。岚韬公司把3亿元押在丙山木器厂项目上。",
        (
            "1: investment 500000000 kind=total",
            "0: investment 500000000 kind=total",
            "2: investment 300000000 kind=total",
        ),
    ),
    (
        "investment",
        "甲岭光学镜片项目塔吊转动，这个投资过亿元的项目正在浇筑。乙川冷链物流园项目计划总投资3亿至5亿元。",
        (),
    ),
    (
        "investment",
        "其中甲岭光学镜片项目投资额最大，达5亿元。投资最多的是乙川冷链物流园项目，达9亿元。",
        ("0: investment 500000000 kind=total", "1: investment 900000000 kind=total"),
    ),
    (
        "investment",
        "总投资5亿元、占地90亩、可年产镜片3万套的甲岭光学镜片项目开工。岚韬公司斥资3亿元接手乙川冷链物流园项目。",
        ("0: investment 500000000 kind=total",),
    ),
    (
        "investment",
        "岚韬集团计划投资5亿元建设甲岭光学镜片项目，丙湖集团计划投资2亿元建设乙川冷链物流园项目。",
        ("0: investment 500000000 kind=total", "1: investment 200000000 kind=total"),
    ),
    (
        "investment",
        "主会场摆在甲岭食品加工园项目工地，“开工一批”当天就办。业主岚韬食品圈地150余亩，总投资4.5亿元。",
        ("0: investment 450000000 kind=total",),
    ),
    (
        "investment",
        "甲岭光学镜片项目、乙川物流中心项目。再看工业：丙水风电项目和一家铁基新材料厂正在安装设备，前者总投资5.3亿元。",
        ("2: investment 530000000 kind=total",),
    ),
    (
        "investment",
        "记者走进甲岭光学镜片项目现场。\n\n“项目总投资5亿元，同期带动投资9亿元。”负责人说。",
        ("0: investment 500000000 kind=total",),
    ),
    (
        "listing",
        "第六期“三个一批”活动举行。签约项目2个，依次为：\n\n甲镇　　甲岭光学镜片项目\n\n乙镇　　乙川冷链物流园项目",
        ("0: listed period=6 stage=signed", "1: listed period=6 stage=signed"),
    ),
    (
        "move",
        "第六期“三个一批”活动举行。第五期签约的甲岭光学镜片项目已经转进开工名单。",
        (
            "0: listed period=5 stage=signed",
            "0: listed stage=started",
            "0: moved from_period=5 from_stage=signed to_stage=started",
        ),
    ),
    (
        "listing",
        "大力开展“三个一批”活动，抓好签约项目开工、开工项目投产，甲岭产业园项目等90个重点项目顺利开建，乙川光电项目等20个重点项目达产，其中丙湖木器厂项目当年签约。",
        (),
    ),
    (
        "status",
        "甲岭光学镜片项目窑炉点火，形象进度达到80%。乙川冷链物流园项目、丙湖木器厂项目等37个项目已投产或即将投产。",
        ("0: status started", "1: status started", "2: status started"),
    ),
    (
        "status",
        "甲市补短板工程实施方案\n\n聚焦乡村振兴，实施甲岭光学镜片项目、乙川冷链物流园项目等40个项目，全年完成投资9亿元。",
        ("0: status planned", "1: status planned"),
    ),
    (
        "investment",
        "岚韬公司与甲县签订5年50亿元的投资战略合作协议，甲岭光学镜片项目动工。",
        (),
    ),
    (
        "investment",
        "投资12亿元的甲岭光学镜片项目、乙川冷链物流园项目开工。",
        (),
    ),
    (
        "investment",
        "甲岭光学镜片项目，占地420亩，投资总额预计25亿元。",
        ("0: investment 2500000000 kind=total",),
    ),
    (
        "investment",
        "甲岭光学镜片项目达产后年产值70亿元，年缴纳税收7亿元。",
        (),
    ),
    (
        "investment",
        "总投资5.3亿元，甲岭光学镜片项目，正装设备。",
        ("0: investment 530000000 kind=total",),
    ),
    (
        "investment",
        "岚韬科技公司签了协议，10亿元建甲岭铝材项目。",
        ("0: investment 1000000000 kind=total",),
    ),
    (
        "investment",
        "甲岭铝材项目次之，为5亿元。",
        ("0: investment 500000000 kind=total",),
    ),
    (
        "investment",
        "仪式在甲岭食品加工项目现场举行，总投资20.93亿元的5个重点项目集中开工。",
        (),
    ),
    (
        "name-listed",
        "此次集中签约的招商引资项目包括甲胜皮具制品、乙兴不锈钢管、丙达服装等项目。",
        ("甲胜皮具制品", "乙兴不锈钢管", "丙达服装"),
    ),
    (
        "name-listed",
        "园区内8万吨差别化腈纶、1.5万吨碳纤维、110千伏电网等9个项目已投产。",
        ("8万吨差别化腈纶", "1.5万吨碳纤维", "110千伏电网"),
    ),
    (
        "name-listed",
        "省里共筛选甲乡至乙城高速公路丙乡段、戊18储气库三期等项目36个。",
        ("甲乡至乙城高速公路丙乡段", "戊18储气库三期"),
    ),
    (
        "name-listed",
        "市甲港示范区、市空港片区、市甲山旅游区等市直园区新开工项目全部为零。",
        (),
    ),
    (
        "name-listed",
        "紧盯甲河流域生态保护、乙丙合作带、丁戊金三角区域合作等战略方向，抓好项目签约。",
        (),
    ),
    (
        "name-listed",
        "999国道甲段加宽及配套工程项目：雨污水管、桥梁涵洞和加宽路基做完。",
        (),
    ),
    (
        "name-headed",
        "G999改建工程城北段完成投资3200万元，S998一期改建工程完成投资2900万元。",
        ("G999改建工程城北段", "S998一期改建工程"),
    ),
    ("name-headed", "甲庙水电站开工，防洪堤土方工程已动工；围墙工程已开工。", ()),
    (
        "name-headed",
        "万槐路东延伸线工程已经竣工，甲丰年产1000台给袋式包装机智造项目投产。",
        ("万槐路东延伸线工程", "甲丰年产1000台给袋式包装机智造项目"),
    ),
    (
        "name-beside",
        "甲麦速冻项目投产，这是全县最大的农业项目，建成了年产10万吨薯条生产线。",
        (),
    ),
    (
        "name-headed",
        "甲岭植被恢复工程、乙川对二甲苯项目、丙山双向拉伸膜项目、丁源万向节总成项目开工。",
        ("甲岭植被恢复工程", "乙川对二甲苯项目", "丙山双向拉伸膜项目", "丁源万向节总成项目"),
    ),
    (
        "name-told",
        "签约、开工、投产、竣工。第二站甲德手机研发生产基地，厂房封顶。",
        ("甲德手机研发生产基地",),
    ),
    (
        "name-beside",
        "签约、开工、投产、竣工。甲跃传动有限公司要在100亩地上建年产9万件轴齿精密加工生产线，计划砸进15亿元。",
        ("年产9万件轴齿精密加工生产线",),
    ),
    (
        "name-beside",
        "签约、开工、投产、竣工。乙跃公司投了3亿元，做的是环卫装备和垃圾分拣线，计划年底投产。",
        (),
    ),
    (
        "name-headed",
        "甲达表面处理有限公司租用开发区3栋标准化厂房建设绿色表面处理中心项目，已经开工。",
        ("绿色表面处理中心项目",),
    ),
    (
        "listing",
        "在前六期“三个一批”9个项目中，“签约一批”3个。目前，甲岭光学镜片项目、乙川冷链物流园等2个项目已开工建设；丙山木器厂项目已签约。",
        (
            "0: listed stage=signed",
            "0: listed stage=started",
            "1: listed stage=signed",
            "1: listed stage=started",
            "2: listed stage=signed",
        ),
    ),
    (
        "listing",
        "第六期“三个一批”举行，年度计划投资2亿元：签约2个，分别是甲岭光学镜片项目、乙川冷链物流园项目。",
        ("0: listed period=6 stage=signed", "1: listed period=6 stage=signed"),
    ),
    (
        "name-listed",
        "开工、签约、投产、落地。对500强企业投资建设的总部基地、研发中心、检测平台等项目，一事一议。",
        (),
    ),
    ("name-listed", "城市更新：包括老旧小区改造、背街小巷整治、口袋公园建设等工程。项目投产。", ()),
    (
        "name-listed",
        "开工、签约、投产、落地。参观了当地的智能制造示范工厂、规划展示馆、邻里中心，学习项目建设经验。",
        (),
    ),
    (
        "name-listed",
        "签约的3个项目是：\n- 年产9万吨工业盐、年产3万颗电子变压器制造（以上在甲镇）\n- 甲菇菌种生产、栽培及加工综合建设（乙镇）",
        ("年产9万吨工业盐", "年产3万颗电子变压器制造", "甲菇菌种生产、栽培及加工综合建设"),
    ),
    (
        "name-headed",
        "甲川县有乙辉建筑材料有限公司建筑材料生产项目，已经投产。",
        ("乙辉建筑材料有限公司建筑材料生产项目",),
    ),
    (
        "name-listed",
        "开工、签约、投产、落地。涉及城市综合体、星级酒店、特色商业街区等城市建设项目15个。",
        (),
    ),
    (
        "name-listed",
        "开工、签约、投产、落地。特色现代农业、文旅康养、现代物流产业项目到位资金增长5%。",
        (),
    ),
    (
        "name-listed",
        "开工、签约、投产、落地。申报的“甲岭飞机维修基地、乙航高新产业园、丙江海蜇交易中心”等3个项目入选。",
        ("甲岭飞机维修基地", "乙航高新产业园", "丙江海蜇交易中心"),
    ),
    (
        "name-told",
        "签约、开工、投产、竣工。甲岭配套区项目总投资36亿元，将打造科技示范园区、木业协作枢纽，一期入驻12家企业。",
        (),
    ),
    (
        "name-headed",
        "抢抓新旧动能转换重大工程机遇，甲山火电项目列入配套火电项目规划。项目投产。",
        ("甲山火电项目",),
    ),
    (
        "name-beside",
        "签约、开工、投产、竣工。甲桥至乙港政务中心段已开工建设。",
        ("甲桥至乙港政务中心段",),
    ),
)


@pytest.mark.parametrize(("name", "text", "said"), CASES)
def test_a_rule_reads_a_wording(name: str, text: str, said: tuple[str, ...]) -> None:
    (rule,) = (rule for rule in rules() if rule.name == name)
    assert found(rule, text) == said
