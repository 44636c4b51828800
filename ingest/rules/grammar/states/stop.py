"""Where the words end that tell how far a project is: at the next one, at a group of them, at a place."""

import re

from graph.types.firsts import Sought
from ingest.rules.grammar.threads.scene import Spot, Thread
from ingest.rules.grammar.words.coordination import joined

MOST_LISTED = 100  # names of one list that are looked over
REACH = 500  # characters behind a name that may tell of it
COMMA = re.compile(
    r"(?:等[^，。；]{0,10}(?:项目|工程))?[，、]?(?:(?:总|计划)*投资)?(?:约?[\d.]+[亿万]元的?)?"
)
GROUP = Sought(
    r"。(?=[^。；]{0,24}的(?:也|还|则|又)?有一批[：，])"
    r"|。(?=(?:签约|开工|投产|竣工|在建|续建|前期|停工)(?:[这那]?一?[头边块批]|方面|类)"
    r"|已经?(?:签约|开工|投产|竣工|完工|停工)的"
    r"|(?:[再先又][看说讲到])?(?:签约|开工|投产|竣工|停工)的(?:里[面头边]?|当?中|之中|[有则呢，：]))"
    r"|，(?=(?:另有|还有|其余|剩下)[^，。；]{0,4}\d+个|(?:已|尚?未|停|在|新|续|前|竣|投)[^，。；、\d]{1,10}项目\d+[个项])"
    r"|[。；！？](?=某|[^。；]{0,24}(?:\d+个(?!多?月|工作日|小时|百分点)"
    r"|[两三四五六七八九十]个(?!多?月|季度|工作日|小时|百分点|一批|(?:工程|项目|厂|线)?(?:都|均|全|由))|全[市县区省]"
    r"|[本我][市县区省]|各[县区]|项目建设|市委|县委))"
    r"|。(?=[再先又][看说讲到][^。；]{0,10}：)"
    r"|。(?=[“《]|(?!该|这|此|其|它|项目|工程|企业|公司|目前|现|如今|眼下|主体|厂房|设备"
    r"|后来)[一-鿿]{3,6}因[^，。；]{2,14}，)"
    r"|；(?!它|该|这|其|项目|工程|总投资|投资方|业主|厂房|主体|设备|主厂房|[一二三首]期"
    r"|现|目前|如今|眼下|已|正|预计|计划|力争|将|建成(?!的)|达产|投产(?!的|项目|类|方面)"
    r"|(?:核查|检查|督查|抽查|暗访|到场)[^，。；]{0,4}(?:时|当[日天])|转年|次年|今年|去年|随后|又|再|也|\d|[一-鿿]{2,5}(?<![县市区镇乡])[：:])"
)


# Another thing is spoken of, whether or not it has a name: ，而一墙之隔的…, ；旁边的…, ，其余均….
OTHER_THING = Sought(
    r"，[^，。；、（）]{4,24}（总?投资[^（）]{1,12}）|[，；。](?:而|但|但是|不过|而且)?，?(?:在|就在)?(?:"
    r"隔壁|旁边|[一两]?[墙河路街江溪沟田][之]?隔|[一]?(?:墙|河|路|街)之隔"
    r"|(?:紧|相|毗|邻)[邻挨靠连近](?:的|它|着它|其)"
    r"|(?:与|和|跟)(?:之|它|其|此)(?:相邻|毗邻|配套|一河|一路|相隔|同|紧邻|一街)"
    r"|同[镇县乡市区园村](?:的|里|另)|同在[^，。；]{1,8}的"
    r"|(?:不远处|附近|对面|斜对面|身后|河对岸|对岸)的?(?!(?:山|村民|居民|群众|工人))"
    r"|(?:县|市|区|镇|乡|园|当地|全县|全市)(?:里|上|内)?(?:还有|另有|另一|的?另外)"
    r"|另一[处宗](?!厂房|车间)|(?:其余|其他|其它|剩下的?|剩余)(?:的|项目|工程"
    r"|各)?[^，。；]{0,6}(?:均|都|也|则|全)"
    r"|同[期批日]的?[^，。；、的将已]{2,16}(?:项目)?(?:则|却|也|还|要)"
    r"|(?:此前|先于它)[^，。；]{0,6}的)"
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
    """Give where words begin that speak of several projects, of a place or of another thing."""
    match = GROUP.search(text, start, start + REACH)
    end = match.start() + 1 if match else min(start + REACH, len(text))
    other = OTHER_THING.search(text, start, end)
    return other.start() + 1 if other else end
