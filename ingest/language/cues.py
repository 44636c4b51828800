"""Words by which a passage goes on with the last one, opens with a place, or changes nothing."""

import re
from bisect import bisect_left

from graph.types.firsts import Sought
from ingest.language.clauses import Clause

CONTINUES = re.compile(
    r"\s*(?:其中|[再先又][看说讲](?:看|一?下)?(?:签约|开工|投产|竣工|动工)的|[“\"]?(?:签约|开工|投产)|在(?:签约|开工|投产)|按|从|分(?:行业|领域|产业)|总投资|这?\s?\d+个|单个|上述|同批)"
)
CAPTION = re.compile(
    r"[省市县区州]委(?:常委|副?书记)[、 　]|副?[市县区州]长[ 　]|摄$|[图摄]片?$|效果图|现场$|记者|通讯员|编辑|来源"
)
INSIDE = re.compile(
    "里|内|境内|的[^，。；]{0,24}?(?:项目(?!建设)|工程|园|基地|中心|厂|车间|工地|现场"
    "|生产线|公司|集团|企业|代表|客商|会场|负责|干部|群众|一[位名家]|记者|考察"
    "|[市县区]?委|政府|局|村|镇)"
)
BULLET = re.compile(
    r"[\s▲△▼▽◆◇●○■□◎★☆※·在]*(?:[先再]?[说看讲]|回到|来到|走进|转到|转向|至于|换到|[一二三四五六七八九十]{1,3}[、是]|\d{1,2}[.．、])?"
)
HEADED = re.compile(r"[：:｜|\s　—]")
SIGNAL = Sought(
    "[债算期批签投里省市县区州年季月新谈储镇乡]|街道|业园|组团|都市圈|城市群|[两三四]地|[开动]工|破土|动土|奠基|意向|十.五|其[他余它]|剩余"
)
# What sorts the whole anew, by something else than its stages: 按类别看，签约20个……；按产业看，
SORTED = re.compile("[按从分](?:[照])?[^，。；：\\d]{2,8}[看分说讲算](?=[，：])")
HALVES = "；;"
OF_BATCH = re.compile('第[^，。；]{1,3}期(?:[“"]?三个一批[”"]?)?(?:重点)?项目(?![^，。；]{0,8}率)')
COMPARED = re.compile("[；，](?:第[^，。；]{1,3}期|上一?期)(?:则|只|仅)?[是为有]\\s?\\d")
# A sentence that only turns to one of the lists, of which those behind it tell: 再看“开工一批”.
# One of the lists is what a passage tells of: 投产不靠新增，全由先前的项目转来.
OF_ONE = re.compile("(?:签约|开工|投产)(?:不|全[靠由]|靠|也|却|则|还|更|仍|最|主要)[^。\\d]*")
OF_LIST = re.compile(
    '(?:首?先|再|又|接着|然后|最后|其次|[一二三四])?(?:[来再]?(?:看|说|讲|数|翻)[看说到]?|[是到]|轮到)?[“"](?:签约|开工|投产)一批[”"][^，。；\\d]{0,4}'
    "|(?:首?先|再|接着|然后|随后|最后|后|其次)(?:来?(?:看|说|讲)[看说到]?|是|到|轮到)?(?:签约|开工|投产)(?:[这那一][头边环块项]|环节|方面)?"
)


def may_change(text: str, spots: list[int], clause: Clause) -> bool:
    """Tell whether anything in a clause could change what stands; `spots` are its passage's places and periods."""
    low = bisect_left(spots, clause.start)
    if low < len(spots) and spots[low] < clause.end:
        return True
    return bool(SIGNAL.holds(text, clause.start, clause.end))


def sorts_anew(text: str, clause: Clause) -> bool:
    """Tell whether a clause sorts the whole anew, by something else than its stages."""
    return SORTED.match(text, clause.start) is not None
