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
)
