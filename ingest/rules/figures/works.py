"""What projects come to, the rates of it, and the stage whose projects each rate is of."""

IMPLIED = {
    "履约率": "signed",
    "签约转开工率": "signed",
    "转开工率": "signed",
    "转化率": "signed",
    "开工转化率": "signed",
    "履约开工率": "signed",
    "投产转化率": "started",
    "开工率": "signed",
    "开工转投产率": "started",
    "转投产率": "started",
    "投产率": "started",
    "达效率": "commissioned",
    "达产率": "commissioned",
}
WORKS = {
    "履约": "履约率",
    "签约": "签约率",
    "开工": "开工率",
    "投产": "投产率",
    "达效": "达效率",
    "达产": "达产率",
    "竣工": "竣工率",
    "落地": "落地率",
    "复工": "复工率",
}
