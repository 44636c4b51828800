"""Head words of projects' names, with the phase or section that closes a name behind them."""

import re
from functools import cache

import ahocorasick_rs

from graph.types.firsts import Sought
from ingest.rules.grammar.words.delimiters import Range, outside
from ingest.rules.grammar.words.patterns import words

NUMERAL = "[一二三四五六七八九十两\\d]"
PHASE = rf"(?:首|{NUMERAL}{{1,2}}(?:[、\-—至]{NUMERAL}{{1,2}})?)期"
PART = (
    rf"(?:{PHASE}(?:工程|项目)?|{NUMERAL}{{1,2}}标段?|[东西南北中]+[区片院段]区?"
    rf"|[A-Z\d]{{1,3}}(?:[校院厂]?区|座|栋|号?楼|地块|标段?)"
    rf"|(?!(?:以下)?简称)[^，。（）]{{1,14}}段|含[^，。（）]{{2,20}}"
    rf"|[\u4e00-\u9fff]{{2,4}}(?:中心|基地|总部|厂区|校区|院区|馆)|暂名)"
)
TAIL = (
    rf"(?:{NUMERAL}{{1,2}}(?:标段?|号线)|[A-Z]\d{{1,2}}号?线"
    rf"|(?<=项目)包(?:[（(]第{NUMERAL}期[）)])?(?=[（(，、。；项])"
    rf"|(?:(?<=国道)|(?<=省道)|(?<=公路)|(?<=大道)|(?<=高速)|(?<=铁路)|(?<=速路)"
    rf"|(?<=通道)|(?<=隧道))[\u4e00-\u9fff]{{2,4}}段"
    rf"|(?<=中心|广场|大道|路口|医院|学校|大桥)段(?=[已正开完全建主，。、])"
    rf"|(?<=工程)(?![一二三首先主阶标这该])[\u4e00-\u9fff]{{2,3}}段(?=完成|已|[，。]|正)"
    rf"|[（(]{PART}[）)]|(?i:eod|ppp|epc)(?:模式)?"
    rf"|(?<=项目)(?:{NUMERAL}期)?(?:{NUMERAL}(?:[、至]{NUMERAL})?(?:阶段|标段)"
    rf"|[一二三四]期)|{PHASE}(?:(?<=[首一二]期)(?=投资|投产|投用|投运|开工|开建)"
    rf"|(?![开签投转“]|三个))|(?:[东西南北中]"
    rf"|(?<=[区园库城港坊])[A-Z\d])区(?=[（(、，。；项工]|$)|项目|工程)*"
)
DEED = (
    "(?:(?:提标|除险|提升|扩能|综合|升级|保护|易地|异地|原址|整体|生态|环境|雨污分流"
    "|保护性|现代化|信息化|节水|续建配套|智能|智能化|数字化|绿色|节能){0,2}(?:改造|整治"
    "|治理|修复|修缮|改建|迁建|重建|改扩建|扩建|扩容|扩能|提标"
    "|提升(?=全线|已|等|[，。；、]|完工|竣工)|技改|延伸|拓宽|加固|清淤"
    "|疏浚))(?![率的后期前为了成至])"
)
LINK_ROAD = (
    "(?:(?:进场|进站|上坝|配套|对外|疏港|集疏运|连接|联络)(?:道路|公路|铁路|管网|管廊|路|线))?"
)
# 示范园|区, never …园区扩容, which may be an aim.
PARK = "(?:(?<=园)区(?![域县委长别位扩提升]))?"
CLOSE = re.compile(rf"{PARK}{LINK_ROAD}(?:{DEED})?{TAIL}")
BARE = Sought(
    rf"(?<=[\u4e00-\u9fff]{{2}})(?<![第前上这本首每各全后分属的])(?<!分[作成为]){PHASE}(?:(?=投资|总投资)|(?![开签投转“]|三个)){TAIL}"
)
LINE = Sought(
    rf"(?<=[\u4e00-\u9fff])(?:\d{{1,2}}|[一二三四五六七八九十]{{1,2}})号线{TAIL}|(?<=[\u4e00-\u9fff]{{2}})高速(?=完成|[，。；、：（(]|$|[已正全建通开动])"
)
# A single sign closes a name only where its clause ends or goes on with a verb: 锂电池厂, 矿坑剧场, 制砖线.
SIGNS = (
    r"[院校]新区|(?<![工出建进在到这那设本该各全驻])厂|(?<![首末车到本该各全这网])站"
    r"|(?<![高上下本该各全这幢栋])楼"
    r"|(?<![在路战阵一产前此该本沿火界主全上下无底红视曲直光毛基防轴岸])线"
    r"|[闸窑坝馆棚坊渠桥]|(?<![入出进国金])库|(?<![公校入出进家])园|(?<![香进出到离])港|(?<![法医学国两])院(?!长)"
    r"|水池|(?<=[库站房塔棚店宿庄])集?群|(?<=景观)带|(?<=[一二三四]级)路|(?<=[验测])台"
    r"|(?<![京省县全])城(?=$|[，。；、：！？（(])|仓|迁建|改扩建|提标(?!改造)|技改"
    r"|扩容(?!提质)|修缮|雨污分流|[东西南北]延|(?<![山峡河])谷|标段|疏浚|清淤|[机库厨]房"
    r"|(?<=[堆料煤灰渣牧])场"
    r"|(?<![国省县街报知通频渠赛味人行管公铁轨门一])道(?![谢贺喜别歉])"
)
FOLLOWS = (
    r"(?=[，。；、：！？（(—]|$|主体|[和与][\u4e00-\u9fff]{4}"
    r"|[在已正刚将才又还仍就则却也没从上昨今前去本原由因更要怎排早最谈等准签赶进完花耗拖缓变破开动投停建封合通打试装等卡图计浇铺吊交取获同结转落未尚终][^，。]"
    r"|[里内](?=[，是正])|的(?:主体|可研|环评|桩|厂房)|第[一二三四五六七八九十])"
)
SOFT = Sought(
    rf"(?<=[\u4e00-\u9fff]{{3}})(?:{SIGNS}|路(?=改造|拓宽|升级)|线(?=技改|改造|扩建|易地))(?![房家商区长人员工下点稳路索着]|上(?![周月半一个]))"
    rf"(?>(?:{DEED})?{TAIL})(?:{FOLLOWS}|(?=(?P<cut>.)))"
)
NOT_AFTER = re.compile(
    r"(?:记者|通讯员)|(?:片区)?(?:指挥部|管委会|管理局)"
    r"|(?<=项目)(?:贷款|单位|研发(?!中心|基地|生产)|简介|概况|一览|掠影|巡礼|纪实"
    r"|部(?!分|举行|隆重)|组(?!织)|股(?!份)|库|化|为王|经理|数(?!据)"
    r"|总(?!投|额|建|规|面|产|装|长|用|概|造)|报|网|周刊|快讯|快报|导报|观察|访谈|专刊"
    r"|周报|一线|速递|动态|管理办|办(?![公理])|参考|报道)"
    r"|(?<=工程)(?:师|量|机械|学院|公司|设计|检测|监理|咨询|塑料|技术|研究|科技|中心|车|院|局|处|集团|有限|款|化)"
    r"|(?<=中心)(?:城|支行|思想|任务)|(?<=市场)(?:化|主体|竞争|需求|占|前景|价|份额|监)|(?<=平台)公司"
    r"|(?<=社区)(?:党|居委|干部|居民)|(?<=学校)长|(?<=铁路)(?:局|公司)|(?<=大学)生|(?<=总部)经济"
    r"|(?<=车间)主任|(?<=工厂)化|(?<=医院)(?:院长|医生)|(?<=水库)(?:移民|库容)"
)


@cache
def _automaton() -> ahocorasick_rs.AhoCorasick:
    return ahocorasick_rs.AhoCorasick(
        words("heads", "strong", "weak"), matchkind=ahocorasick_rs.MatchKind.LeftmostLongest
    )


def head_ranges(text: str, cuts: list[Range]) -> list[Range]:
    """Give the head words of a text with what closes a name behind them, in order; `cuts` are where names end."""
    found: list[Range] = []
    for _, start, end in _automaton().find_matches_as_indexes(text):
        if found and start < found[-1][1]:
            continue
        match = CLOSE.match(text, end)
        close = match.end() if match else end
        if not NOT_AFTER.match(text, close):
            found.append((start, close))
    bare = [match.span() for match in BARE.finditer(text)] if "期" in text else []
    bare += [match.span() for match in LINE.finditer(text)]
    ends = {start for start, _ in cuts}
    soft = (match for match in SOFT.finditer(text) if not match["cut"] or match.end() in ends)
    bare += [match.span() for match in soft]
    return sorted([*found, *outside(sorted(bare), tuple(found))])
