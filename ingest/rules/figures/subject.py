"""Whether the words in front of a figure speak of a group of projects, of one project, or of nothing."""

import re
from functools import lru_cache
from typing import Literal

from ingest.rules.grammar.words.patterns import either, words

Subject = Literal["none", "group", "other"]

KNOWN = re.compile(
    r"^在[一-鿿](?=共|累计|已|完成|$)|"
    r"(?<![一-鿿])现(?![一-鿿])|只有|仅有|在库|同一?[天日时]"
    r"|[一二三四五六七八九十\d]{1,3}个月|[一二三四五六七八九十百\d]{1,4}天|下来|账面上?"
    r"|同期|头(?=[一-十\d])|如今|眼下|签约|开工|投产|达产|达效|竣工|落地|在建|续建|新建"
    r"|前期|储备|谋划|实施|推进|推动|纳入|列入|入库|入列|安排|集中|加快|新增|滚动|累计"
    r"|(?:结转|转来)的?"
    r"|重[点大]|省级?|市级?|县级?|区级?|全[省市县区部州国]|[我本该各]?[省市县区州]里?"
    r"|各地|所有|上述|以上|[这那该本此]些?批?[期次]?|批|类别?|期|次|项目|工程|活动|建设"
    r"|一批"
    r"|实际|均|将|预计|力争|力求|确保|争取|努力|计划|要求|年度|截至|目前|已经?|年内"
    r"|年底前?|[月季]末|[一二三四]季度|[上下]?半年|[今去明当全前本每]年|首季|力保|[以之]前|^半(?!导|挂|成)|签[下订]|原(?:定|计划|本)"
    r"|自(?=开工|年初|活动)|新上|其中|合?共计?|合计|总|据[^，]{0,10}|统计|显示"
    r"|的|等|了|为|有|是|在|新|年|月|日|前|底|末|至|到|个|完成|实现|达到|达|内|拟|初步"
    r"|会场|主|分别|分|单个|单体|我们|咱们|[两三四](?:县市区|县区|市县|县市|区县"
    r"|[县市区州地])|两者|二者|三者|两项|一共|[一二三四五六七八九十两]|\d"
    r"|[“”\"（）()\s《》]|(?:示范|集聚|开发|管理|高新|园|港|新)区|经开区|打算|先后|带动"
    r"|拉动|自治区|层面|各|合在一起|加在一起|以来|亿元|万元|级|规模|超|过|提出|要|须|需"
    r"|应|再|力争|下一步|三个月|现有|协议|合同|正式|意向|招商|引资|招引|洽谈|引进|里|中"
    r"|共|双双|按|大|当|仅|又|还|投资|总额|金额|额|综合|总体|整体|率先|首个|春节|节后"
    r"|节前|国庆|中秋|汛期|排进|挤进|[报拿交][了来出]|名单|确定|[奔冲瞄盯][着准]|上报|申报|报送|在库"
    r"|入列|入围|入选|上榜|登场|集结|亮相|开复工|动工|复工|[攒组汇聚构集形]成|撑起|建成"
    r"|完工|目标|任务|清单|台账|盘子|、|：|[-—–~～/.．]|或|及|和|与|就|也|却|更|，"
)
SECTOR = re.compile(
    r"(?:类|产?业|产业链?|行业|领域|板块|民生|设施|经济|方面|两新一重|外资|内资|省外资金)$"
)
FIELDS = re.compile(
    rf"(?:其中|，|、|\s)*{either(words('generic', 'sector'))}(?:(?:[、和及与]|以及)?{either(words('generic', 'sector'))})*(?:类|等)?"
)
GROUPS = re.compile(r"项目|工程|签约|开工|投产|一批|两新一重")
CLOSING = re.compile("(?:建设)?(?:项目|工程)?(?:的|中|里|，)?$")
OF_PROJECTS = re.compile("项目|工程|(?:类|领域|板块)$")
SUCH = re.compile(r"^[^，。；]{2,12}等(?=[一-鿿]{2})|(?:类|领域|板块|行业)?(?:项目|工程)?$")
ONE = re.compile(
    "(?:该|此|本|这个?|那个?|前者|后者|其)(?:项目|工程)(?!群)|前者|后者|一家|一个项目|一期|二期|三期"
)

# “十百千”行动, 全市重大产业项目
MAJOR = re.compile(
    '[“"][^，。；“”"]{1,8}[”"][一-鿿]{0,8}(?:计划|行动|攻坚)(?:[到至]?[底末]?)|(?:全[省市县区]|[我本该][省市县区])?重[大点][一-鿿]{2,8}项目'
)


@lru_cache(maxsize=4096)
def judge(text: str) -> Subject:
    """Tell what these words, places and dates blanked out, name."""
    words = text.replace("\0", "").strip()
    if ONE.search(words):
        return "other"
    rest = KNOWN.sub("", words)
    if not rest:
        return "group" if GROUPS.search(words) or words.endswith("类") else "none"
    stem = CLOSING.sub("", words)
    named = SECTOR.search(stem) or FIELDS.fullmatch(stem)
    return "group" if named and OF_PROJECTS.search(words) else "other"


def is_field(text: str) -> bool:
    """Tell whether these words are a field of projects, and nothing else: 新能源发电等新型工业, 交通类."""
    return FIELDS.fullmatch(SUCH.sub("", text).strip("\0 ")) is not None


def is_field_of_list(text: str) -> bool:
    """Tell whether nothing but a field stands before a list's name, which is blanked out: 上半年农林水|重点项目."""
    return FIELDS.fullmatch(KNOWN.sub("", text.strip("\0 "))) is not None
