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
        OPENING + "签约9个。新春伊始，全市又排出2026年的重点项目212个。",
        ("信阳市|7|signed|project_count|9", "信阳市|project_count|212"),
    ),
)
