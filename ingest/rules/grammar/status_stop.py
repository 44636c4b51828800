"""Where the words end that tell how far a project is: at the next one, at a group of them, at a place."""

import re

from graph.types.firsts import Sought
from ingest.rules.grammar.coordination import joined
from ingest.rules.grammar.scene import Spot, Thread

MOST_LISTED = 100  # names of one list that are looked over
REACH = 500  # characters behind a name that may tell of it
COMMA = re.compile(
    r"(?:等[^，。；]{0,10}(?:项目|工程))?[，、]?(?:(?:总|计划)*投资)?(?:约?[\d.]+[亿万]元的?)?"
)
GROUP = Sought(
    r"。(?=[^。；]{0,24}的(?:也|还|则|又)?有一批[：，])|。(?=(?:签约|开工|投产|竣工|在建|续建|前期|停工)(?:[这那]?一?[头边块批]|方面|类)|已经?(?:签约|开工|投产|竣工|完工|停工)的)|，(?=(?:另有|还有|其余|剩下)[^，。；]{0,4}\d+个)|[。；！？](?=某|[^。；]{0,24}(?:\d+个(?!多?月|工作日|小时|百分点)|[两三四五六七八九十]个(?!(?:工程|项目|厂|线)?(?:都|均|全|由))|全[市县区省]|[本我][市县区省]|各[县区]|项目建设|市委|县委))|。(?=[再先又][看说讲到][^。；]{0,10}：)|。(?=[“《]|(?!该|这|此|其|它|项目|工程|企业|公司|目前|现|如今|眼下|主体|厂房|设备|后来)[一-鿿]{3,6}因[^，。；]{2,14}，)|；(?!它|该|这|其|项目|工程|总投资|投资方|业主|厂房|主体|设备|主厂房|[一二三首]期|现|目前|如今|眼下|已|正|预计|计划|力争|将|建成(?!的)|达产|投产(?!的|项目|类|方面)|转年|次年|今年|去年|随后|又|再|也|\d)"
)


def told_to(text: str, pairs: tuple[tuple[Spot, Thread], ...], place: int) -> int:
    """Give where the words about this project end: at the next name that is not of its list."""
    spot = pairs[place][0]
    for other, _ in pairs[place + 1 : place + MOST_LISTED]:
        if not (
            joined(text, spot.end, other.start) or COMMA.fullmatch(text, spot.end, other.start)
        ):
            last = max(text.rfind(sign, spot.end, other.start) for sign in "，；。、")
            return min(_group(text, spot.end), max(last, spot.end))
        spot = other
    return _group(text, spot.end)


def _group(text: str, start: int) -> int:
    """Give where a sentence begins that speaks of several projects or of a place."""
    match = GROUP.search(text, start, start + REACH)
    return match.start() + 1 if match else min(start + REACH, len(text))
