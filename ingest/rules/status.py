"""A project's status is what its sentence says has happened to it: 开工, 封顶, 竣工, 投产, 停工, 调出 …

The last thing told counts; what is only hoped for (力争年底投产) does not, and neither
does the stage of a batch. Where the article is about one stage of all its projects
(集中开工), those without a word of their own are in that stage.
"""

import re
from collections.abc import Iterator
from typing import Any

from graph.statement import qualifiers
from ingest.language.programmes import BATCHES
from ingest.rules import Candidate
from ingest.rules.grammar.fact import Fact
from ingest.rules.grammar.scene import Scene, Spot, Thread

NAME = "status"
READS = "projects"
EXAMPLES = (
    ("甲岭光学镜片项目主体封顶。", ("0: status topped_out",)),
    ("甲岭光学镜片项目力争年底投产。", ()),
    ("甲岭光学镜片项目因资金链断裂停工。", ("0: status suspended",)),
)
WORDS = (
    ("cancelled", r"终止合作|调出|调了出来|取消|退出|撤销|解约|流产|搁浅"),
    ("suspended", r"停工|停了下来|停建|停滞|停了工|搁置|静悄悄|烂尾|暂停|缓建"),
    ("at_capacity", r"达产|达效|满产|达到设计产能"),
    (
        "commissioned",
        r"投产|投用|投运|投入(?:使用|运营|生产|运行)|通车|通水|通气|并网|开业|开园|试生产|试运行|试车|点火|出料|启用|运营|开门迎客|开放|带料调试|见了效|搬了进来",
    ),
    ("completed", r"竣工|完工|建成|交付|通过(?:环保)?验收|落成"),
    ("topped_out", r"封顶"),
    (
        "started",
        r"开工|动工|破土|奠基|开建|在建|续建|施工|建设中|桩基|打桩|浇筑|吊装|钢结构|主体|土方|路基|安装|进场|装修|复工|加快推进|加快建设|不停工|开挖|掀起|启动|打下",
    ),
    ("signed", r"签约|签下|签订|签署|签了"),
    ("negotiating", r"洽谈|磋商|在谈|正谈|谈得|谈着|商谈|对接|招引|意向"),
    ("planned", r"谋划|储备|筹建|前期|可研|规划|拟建|待建|实质落地|落地建设"),
)
STATUS = re.compile("|".join(f"(?P<{code}>{words})" for code, words in WORDS))
HOPED = re.compile(
    r"(?:没有|未能?|尚未|力争|争取|确保|计划|预计|有望|拟|将|即将|推迟|原定|待|尽快|尽早|早日|明年|年底前?|年内|建成后|投产后|达产后|目标|可望|打算|要求|限|\d+月底前|希望|之前|前)[^，。；]{0,10}$"
)
AFTER = re.compile(r"^(?:后|以后|之后|仪式|率|前|时间|现场|活动|条件|名单|清单|一批|”|至今(?!停))")
DONE = "后"


def apply(scene: Scene, context: Any) -> Iterator[Candidate]:
    """Give the status of each named project."""
    for index, pairs in scene.placed.items():
        text = scene.sheets[index].text
        for place, (spot, project) in enumerate(pairs):
            stop = _stop(text, pairs, place)
            if found := _last(text, spot.end, stop) or _ahead(text, spot):
                code, start, end = found
                if not _of_batch(context, index, start, code):
                    yield _status(project, code, index, start, end, stop - spot.end)


def _stop(text: str, pairs: tuple[tuple[Spot, Thread], ...], place: int) -> int:
    """Give where the words about this project end: at the next one, or with the second sentence."""
    spot = pairs[place][0]
    end = text.find("。", spot.end)
    end = len(text) if end < 0 else end
    for other, _ in pairs[place + 1 :]:
        if other.start >= end:
            break
        if not re.fullmatch(r"(?:（[^）]*）)?[、和及与]+(?:以及)?", text[spot.end : other.start]):
            return other.start
        spot = other
    return end


def _last(text: str, start: int, stop: int) -> tuple[str, int, int] | None:
    found = None
    for match in STATUS.finditer(text, start, stop):
        if HOPED.search(text[max(start, match.start() - 14) : match.start()]):
            continue
        if not AFTER.match(text[match.end() : match.end() + 4]):
            found = (str(match.lastgroup), match.start(), match.end())
    return found


AHEAD = re.compile(
    r"(?:(?P<signed>签约|签下|引进)|(?P<started>开工建设|在建|续建|实施|动工|开工)|(?P<negotiating>在谈|洽谈|紧盯)|(?P<commissioned>投产)|(?P<planned>谋划|储备))(?:了|的|过)?(?:有|是)?$"
)


def _ahead(text: str, spot: Spot) -> tuple[str, int, int] | None:
    match = AHEAD.search(text, max(0, spot.start - 10), spot.start)
    return (str(match.lastgroup), match.start(), match.end()) if match else None


def _of_batch(context: Any, index: int, place: int, code: str) -> bool:
    standing = context.at(index, place)
    return bool(standing.programme == BATCHES and standing.stage == code)


def _status(project: Thread, code: str, index: int, start: int, end: int, reach: int) -> Candidate:
    fact = Fact(project.index, "status", code, qualifiers=qualifiers())
    return Candidate(NAME, f"status {project.index}", fact, index, start, end, 100 - min(reach, 99))
