"""A company that brings so much money, for what the text gives no name, stands for its undertaking.

没挂牌的还有几家。某某精密要在标准厂房里投1.2亿元; 推动某某光伏公司的10亿元投资尽快签约. In news of projects only, where no
project is named in the sentences before, nor in its own.
"""

import re
from collections.abc import Iterator
from typing import Any

from ingest.rules import Candidate
from ingest.rules.grammar.passages.name import Name
from ingest.rules.grammar.threads.scene import Scene, Spot, Thread
from ingest.rules.role import LENDER

NAME = "name-firm"
READS = "names"
EXAMPLES = (
    (
        "签约、开工、投产、竣工都有。没挂牌的有一家：岚韬精密公司要在厂房里投1.2亿元，合同签了。",
        ("岚韬精密公司",),
    ),
    (
        "签约、开工、投产、竣工都有。推动岚韬光伏公司的10亿元投资尽快签约。",
        ("岚韬光伏公司",),
    ),
    ("签约、开工、投产、竣工都有。岚韬精密公司投资1.2亿元建设甲岭光学镜片项目。", ()),
    ("签约、开工、投产、竣工都有。甲岭光学镜片项目封顶。岚韬精密公司投了1.2亿元。", ()),
    ("签约、开工、投产、竣工都有。项目三：肽粉项目，岚韬生物有限公司投资5亿元。", ()),
    ("签约、开工、投产、竣工都有。甲岭供热　投资主体：岚韬热力有限公司，投资5亿元。", ()),
    ("岚韬精密公司去年拿到补助300万元。", ()),
    (
        "签约、开工、投产、竣工都有。【合同二】岚韬材料有限公司，投资额6.7亿元，没有给项目起名字。",
        ("岚韬材料有限公司",),
    ),
    ("签约、开工、投产都有。甲县与岚韬地产集团举行合作框架协议签约仪式。", ()),
    (
        "甲县政府与岚韬精密公司举行签约仪式\n\n签约、开工、投产都有。甲县与岚韬精密公司举行甲岭光学镜片项目签约仪式。",
        (),
    ),
)
AMOUNT = r"[约近超逾]?\d[\d,.]*[余多]?(?:万|亿)元"
BRINGS = re.compile(
    r"(?:[^。；，、]{0,14})(?:举行|举办)(?![^，。；]{0,6}(?:合作|协议|框架|战略))[^，。；]{0,6}(?:开工|奠基|投产|签约)(?:仪式|活动)|"
    rf"(?:[^。；，、]{{0,14}})(?:投资?|掏出?|砸下?|拿出|带着|携|斥资|注资|追加)了?{AMOUNT}(?!的?(?:设备|订单|采购|补))"
    rf"|的?{AMOUNT}的?[^，。；、]{{0,8}}投资"
)
# Where a firm opens a sentence or an entry, its sum alone is enough: 【合同二】某某公司，投资额6.7亿元，没有给项目起名字.
OPENS = re.compile(r"(?:^|[。！？】\n])\s*(?:[（(]?[一二三四五六七八九十\d]{1,2}[）)、.．])?$")
SUM = re.compile(rf"，(?:计划|协议|合同|预计|拟)*总?投资(?:总?额)?(?:约|为|是|达)*{AMOUNT}")
END = re.compile("[。；！？]")
# What is built is told before its investor: 项目三：某某项目，|某公司投资5亿元; 某地供热　投资主体：|某公司.
BEHIND = re.compile(
    r"(?:由|(?:投资|建设|承建|实施|运营|业主|责任)(?:方|人|商|者|主体|单位|企业)?(?:为|是|系|：|:)?\s*|业主(?:为|是|：|:)|"
    r"(?:项目|工程|基地|[一二三四五六]期|技改|园|中心|厂|生产线)[）)”]?(?:[，：:—\s]|——)+)$"
)


def apply(scene: Scene, _: Any) -> Iterator[Candidate]:
    """Give the companies that stand for what they build."""
    if not scene.outline.about_projects:
        return
    for index, pairs in scene.firms_placed.items():
        sheet = scene.sheets.get(index)
        for spot, firm in pairs if sheet else ():
            if not LENDER.search(firm.name) and _stands(scene, spot) and not _named(scene, firm):
                yield Candidate(
                    NAME, "name", Name(spot.text, "none"), index, spot.start, spot.end, 5
                )


def _named(scene: Scene, firm: Thread) -> bool:
    """Tell whether the text tells of a firm again beside the one project that a passage names."""
    alone = {
        index for index, pairs in scene.placed.items() if len({t.index for _, t in pairs}) == 1
    }
    return len(firm.spots) > 1 and any(spot.passage in alone for spot in firm.spots)


def _stands(scene: Scene, spot: Spot) -> bool:
    """Tell whether a company brings money in a sentence up to which the passage names no project."""
    text = scene.sheets[spot.passage].text
    found = END.search(text, spot.end)
    end = found.start() if found else len(text)
    named = any(other.start < end for other, _ in scene.placed.get(spot.passage, ()))
    led = BEHIND.search(text, max(0, spot.start - 12), spot.start)
    opens = OPENS.search(text, max(0, spot.start - 12), spot.start)
    brings = BRINGS.match(text, spot.end, end) or (opens and SUM.match(text, spot.end, end))
    return not (named or led) and bool(brings)
