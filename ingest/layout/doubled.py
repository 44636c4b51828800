"""A comma that stands right before another sign, as where a page prints it both wide and narrow: ，,动工197个，。"""

import re

from ingest.layout.repaired import Repaired

EXAMPLES = (
    ("完成投资8亿元，，开工9个，。", "完成投资8亿元，开工9个。"),
    ("甲县，、乙县为8%，；丙县", "甲县、乙县为8%；丙县"),
    ("甲县，乙县；“丙”，丁", "甲县，乙县；“丙”，丁"),
)
DOUBLED = re.compile("，(?=[，,、；。：])")


def drop_doubled(page: Repaired) -> Repaired:
    """Take out the comma and keep the sign behind it."""
    return page.edit((m.start(), m.end(), "") for m in DOUBLED.finditer(page.text))
