"""Examples of counts whose stage, place or topic is told by the words around them, beside those of `claims_count`."""

OPENING = "信阳市第七期“三个一批”活动今日举行，"
FRAMED = (
    (
        OPENING + "8个项目现场签署投资协议，9个项目一齐破土，4个项目同台投用。",
        (
            "信阳市|7|signed|project_count|8",
            "信阳市|7|started|project_count|9",
            "信阳市|7|commissioned|project_count|4",
        ),
    ),
    (
        OPENING
        + "当场落笔项目19个。建材这一类，签下甲岭管桩等4个项目；装备这一类，签下乙川泵阀等4个项目。",
        (
            "信阳市|7|signed|project_count|19",
            "信阳市|7|signed|project_count|4",
            "信阳市|7|signed|project_count|4",
        ),
    ),
    (
        OPENING + "签约19个，分在建材、食品、装备、医药、物流等五个门类，瞄着管网和公交两个短板。",
        ("信阳市|7|signed|project_count|19",),
    ),
    (
        "宜春市上半年新开工项目个数由多到少，第一组分别为：樟树9个，丰城4个，青岚湖1个，铜鼓、靖安0个。",
        (
            "樟树市|project_count|9",
            "丰城市|project_count|4",
            "青岚湖|project_count|1",
            "铜鼓县|project_count|0",
            "靖安县|project_count|0",
        ),
    ),
    (
        OPENING + "到去年底，活动办了七期，全市一共上了219个项目。签约的86个，真正动了工的77个。",
        (
            "信阳市|1-7|all|project_count|219",
            "信阳市|1-7|signed|project_count|86",
            "信阳市|1-7|signed|project_count|77",
        ),
    ),
    (
        OPENING + "5个开工项目中，第六期签约转开工的有2个，第六期签约的其他3个仍在办手续。",
        ("信阳市|7|started|project_count|5", "信阳市|7|started|project_count|2"),
    ),
    (
        OPENING + "罗山县23个项目跟着全市节拍推进：签约7个，开工16个。",
        (
            "罗山县|7|all|project_count|23",
            "罗山县|7|signed|project_count|7",
            "罗山县|7|started|project_count|16",
        ),
    ),
    (
        "潢川县“三个一批”，自首期活动以来共有项目163个。第七期签约5个。\n第八期“三个一批”，初步筹备签约项目6个。",
        (
            "潢川县|1-7|all|project_count|163",
            "潢川县|7|signed|project_count|5",
            "潢川县|8|signed|project_count|6",
        ),
    ),
    (
        "新乡市项目观察。\n板材在延津县产业集聚区下线，该集聚区在建项目14个。\n▲卫辉市\n开工项目11个。\n▲原阳县\n8个项目动工。",
        ("延津县产业集聚区|project_count|14", "卫辉市|project_count|11", "原阳县|project_count|8"),
    ),
    (
        "衡水滨湖新区项目集中开工\n衡水滨湖新区共有21个项目集中开工。全市各开发区开工90个。",
        ("衡水滨湖新区|project_count|21", "衡水市|project_count|90"),
    ),
    (
        OPENING + "开工26个。其中，罗山县4个，新县5个，光山县2个；亿元以上项目14个，产业项目12个。",
        (
            "信阳市|7|started|project_count|26",
            "罗山县|7|started|project_count|4",
            "新县|7|started|project_count|5",
            "光山县|7|started|project_count|2",
            "信阳市|7|started|project_count|14",
            "信阳市|7|started|project_count|12",
        ),
    ),
    (
        "信阳市重点项目。对甲岭冷链等5个拟迎接全省观摩的项目倒排工期。从竣工情况看，平桥、新县居前，其中平桥14个、新县11个。",
        ("信阳市|project_count|5", "平桥区|project_count|14", "新县|project_count|11"),
    ),
    (
        "信阳市重点项目半年报\n\n全市287个重点项目已开工262个。\n\n按类别分：产业发展类141个，基础设施类79个。",
        (
            "信阳市|project_count|287",
            "信阳市|project_count|262",
            "信阳市|project_count|141",
            "信阳市|project_count|79",
        ),
    ),
    (
        "信阳市重点项目排了502个。\n新开工类258个，岗位添300个。\n分投资类别：政府主导类127个。\n4个项目一起破土。",
        (
            "信阳市|project_count|502",
            "信阳市|project_count|258",
            "信阳市|project_count|127",
            "信阳市|project_count|4",
        ),
    ),
    (
        "信阳市举行活动。\n11个项目5月9日上午在罗山县同时破土。同一天，一道开工的有甲岭粉条、乙川挂面等，算在一起9个。",
        ("罗山县|project_count|11", "罗山县|project_count|9"),
    ),
    (
        OPENING + "同一天动工的项目，罗山县一共13个，总投资9亿元。",
        ("罗山县|7|started|project_count|13",),
    ),
    (
        "信阳市省重点项目79个，进入省目标考核的66个，完成投资、进度两项都居前。全年把力气用在四个“一批”上。",
        ("信阳市|project_count|79", "信阳市|project_count|66"),
    ),
    (
        OPENING + "签约9个。新春伊始，全市又排出2026年的重点项目212个。",
        ("信阳市|7|signed|project_count|9", "信阳市|project_count|212"),
    ),
    (
        OPENING + "签约、开工、投产三张单子上分别写着2个、14个、6个项目。",
        (
            "信阳市|7|signed|project_count|2",
            "信阳市|7|started|project_count|14",
            "信阳市|7|commissioned|project_count|6",
        ),
    ),
    (
        OPENING + "“开工一批”123个，真正开工116个、开工率94.3%，投产的有53个，投产率43.1%。",
        (
            "信阳市|7|started|project_count|123",
            "信阳市|7|started|project_count|116",
            "信阳市|7|started|project_count|53",
        ),
    ),
    (
        OPENING + "签约9个。再看“开工一批”。信阳市第七期共有23个项目在册，省重点占2个。",
        (
            "信阳市|7|signed|project_count|9",
            "信阳市|7|started|project_count|23",
            "信阳市|7|started|project_count|2",
        ),
    ),
    (
        OPENING + "“投产一批”栏只有3个——全省这一栏总共才14个——总投资11亿元。",
        ("信阳市|7|commissioned|project_count|3", "河南省|7|commissioned|project_count|14"),
    ),
    (
        OPENING + "签约9个。进入市第三期月开工竞赛的26个，总投资61亿元。",
        ("信阳市|7|signed|project_count|9", "信阳市|project_count|26"),
    ),
    (
        "信阳市重点项目。在建的13个，签了约等着开工的也是13个。8000万元以上、亿元以上的分别有5个和2个。",
        (
            "信阳市|project_count|13",
            "信阳市|project_count|13",
            "信阳市|project_count|5",
            "信阳市|project_count|2",
        ),
    ),
    (
        "信阳市重点项目56个。\n把账拆开：产业类34个，基础设施类11个，余下11个归入其他类。该开未开的有7个。",
        (
            "信阳市|project_count|56",
            "信阳市|project_count|34",
            "信阳市|project_count|11",
            "信阳市|project_count|11",
            "信阳市|project_count|7",
        ),
    ),
    (
        OPENING + "签约栏里躺着7个项目；开工栏最挤，12个，68.9亿元；投产栏5个。",
        (
            "信阳市|7|signed|project_count|7",
            "信阳市|7|started|project_count|12",
            "信阳市|7|commissioned|project_count|5",
        ),
    ),
    (
        "前八期“三个一批”，潢川县52个签约项目，51个履约，49个开工，开工率94.2%；开工项目14个，投产6个；投产项目8个。",
        (
            "潢川县|1-8|signed|project_count|52",
            "潢川县|1-8|signed|project_count|51",
            "潢川县|1-8|signed|project_count|49",
            "潢川县|1-8|started|project_count|14",
            "潢川县|1-8|started|project_count|6",
            "潢川县|1-8|commissioned|project_count|8",
        ),
    ),
    (
        "“三个一批”活动，潢川县第六期签约5个，第七期签约4个，第八期签约6个。三期合起来15个。",
        (
            "潢川县|6|signed|project_count|5",
            "潢川县|7|signed|project_count|4",
            "潢川县|8|signed|project_count|6",
            "潢川县|6-8|all|project_count|15",
        ),
    ),
    (
        OPENING + "第五期签了4个、开了8个，到第七期各剩2个。签约从20个落到7个，开工由24个减为9个。",
        (
            "信阳市|5|signed|project_count|4",
            "信阳市|5|started|project_count|8",
            "信阳市|7|signed|project_count|2",
            "信阳市|7|started|project_count|2",
            "信阳市|5|signed|project_count|20",
            "信阳市|7|signed|project_count|7",
            "信阳市|5|started|project_count|24",
            "信阳市|7|started|project_count|9",
        ),
    ),
    (
        OPENING
        + "签约23个。\n投产不靠当期新增，全由先前的项目转来。第七期转来33个；第五期结转的是72个。",
        (
            "信阳市|7|signed|project_count|23",
            "信阳市|7|commissioned|project_count|33",
            "信阳市|5|commissioned|project_count|72",
        ),
    ),
    (
        OPENING + "签约连同开工120个。第六期签约的有3个。其中2个转成开工，余下1个还在谈地。",
        (
            "信阳市|7|all|project_count|120",
            "信阳市|6|signed|project_count|3",
            "信阳市|6|signed|project_count|2",
            "信阳市|6|signed|project_count|1",
        ),
    ),
    (
        OPENING + "签约4个，上一次是第六期。\n两期合计签约9个；两期的开工项目17个。",
        (
            "信阳市|7|signed|project_count|4",
            "信阳市|6-7|signed|project_count|9",
            "信阳市|6-7|started|project_count|17",
        ),
    ),
    (
        OPENING + "签约4个。当天下午县里自己搞了第四季度集中开工，15个项目。",
        ("信阳市|7|signed|project_count|4", "信阳市|project_count|15"),
    ),
)
