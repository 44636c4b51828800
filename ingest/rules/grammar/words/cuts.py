"""Where a name cannot go on: function words, verbs, amounts, counts and dates."""

import re
from functools import cache

import ahocorasick_rs

from graph.types.firsts import Sought
from ingest.rules.grammar.words.delimiters import Range
from ingest.rules.grammar.words.finite import DONE
from ingest.rules.grammar.words.patterns import words

SINGLE = (
    r"(?<!美)(?:(?<!标)|(?<=[开中招投流达评]标))(?:(?<!目)|(?<=项目))的(?![士卢])"
    r"|了(?!解)|在(?![建线]|职(?!工)|产(?!业)|华[^，。；、]{0,6}(?:总部|基地|研发|首))|(?<![成作华认行])为(?![民]|[老农侨]服务)"
    r"|(?<!总)是(?!否)|将(?![军领官相])"
    r"|(?<![自理事])由(?!来)|(?<![绒棉丝盖植])被(?![动服褥套])|把(?!关)|(?<!轮)(?<![东南西北])对(?![外口接开标称虾话])|从(?!业)|(?<![得报])到(?![期家])"
    r"|(?<![定导方面转双横纵轴径单多逆正取])向(?![日量阳])|给(?![水排料])|于(?![洪都田谦])|以(?![及太色内外上下后前来])|就(?![业近医地])"
    r"|(?<![系序排队陈并])列(?=[在签开投])(?!车)|也|(?<![摄图录影头偶])像(?!素)"
    r"|等(?![级候离温静规容效额量])|(?<![公国私])有(?![色机限效])|还(?![建原])|又"
    r"|均(?=[一-鿿])(?![和胜瑶豪安口达信衡川])|并(?![网购线轨])|让|使(?![用馆])"
    r"|都(?=是|有|在|已|将|要|能|会|由|可|属|很|没|被|比|不|瞄|来|靠|落)"
    r"|则(?=在|是|由|于|已|为|被|有|将|从|赶|投)|着(?![色力眼手重])"
    r"|(?:(?<=[，。；：、 ）将并已分曾就先后自来再欲要刚可功式续陆极地])"
    r"|(?<=公司|集团|政府|总局|大学|学院|协会|商会)"
    r"|(?<=[县市区镇省院局会行厂人]))与(?!会)"
    r"|(?<=分别|先后|依次|现场|政府|公司|集团)同(?![步时日期意行一比城样级业乡等盟仁方])"
    r"|基本(?=建成|完成|完工|具备|形成|就绪|到位|贯通|竣工|建好)"
    r"|只(?=完成|有|剩|能|用|差|建[了成]|做|花|需)"
    r"|正(?=加快|加紧|抓紧|有序|全力|紧锣|紧张|火热|如火|快马|稳步|陆续|推进)"
    r"|(?<!金)属(?=第|续建|新建|新开|民生|产业)|受(?=[^，。；]{1,8}影响)"
    r"|(?<=[动场式会目程])暨|(?<=项目|工程|实事|企业)中(?![心部国原央小大学医药型])"
)
NUMBER = r"\d[\d,]*(?:\.\d+)?"
AMOUNT = (
    rf"(?<![\d.]){NUMBER}亿(?=(?:投资|投建|开发|建设|打造|兴建|新建|扩建|改建|布局|加码"
    rf"|落子|落户|建(?![设材筑])))|(?<=\s)\d{{2,5}}(?:万|亿)(?=\s|$"
    rf"|[\u4e00-\u9fff]{{3}})(?![吨台套件头只羽平立千瓦亩株片辆条双瓶支块张床锭米元方人])"
    rf"|(?:总?投资(?:额)?)?(?:(?<![签履节])约|近|超|逾|达)?{NUMBER}(?:多|余|几)?(?:万"
    rf"|亿)(?:余|多)?(?:元|美元|欧元|港元|日元|英镑)(?:人民币|以上|左右"
    rf"|以下)?(?:的(?!确))?"
)
COUNT = (
    r"(?:共|近|(?<![签履节集])约|超|逾)?(?:\d+|[一二两三四五六七八九十百]+|数|多|几)(?:余"
    r"|多)?(?:个|项|家(?![湾庄店村寨沟岭坪河桥坝塘屯])|批|宗|类|条(?=[^生])|名|位"
    r"|件(?=[事民])|座(?=[^城]))(?:的)?"
    r"|[全这那每各](?:部|些|批|个|类)"
)
DATE = (
    r"\d{4}年\d{1,2}月(?:\d{1,2}日)?|\d{1,2}月\d{1,2}日"
    r"|\d{1,2}月(?:份|(?:底|初|中旬|上旬|下旬)前?|(?=[\u4e00-\u9fff]))|\d{4}年[底初内]"
    r"|(?<=[）)目程])[今去前明]年|第[一二三四五六七八九十\d]+期(?=“|三个一批|签约|开工"
    r"|投产)"
)


KEPT = Sought(
    r"[达投]产(?=业(?![主务绩]))|[开复]工(?=业园)|[兴承投构]建(?=[材筑])"
    r"|(?:服务|供应|运营|制造)商(?=[贸务])|通车(?=[辆轮床]|间(?!隔))|[启投]用(?=品)"
    r"|第[一二三四五六七八九十\d]+[条座](?=产线|生产线|大桥|跨|过)"
    r"|(?<=[\u4e00-\u9fff]{3})(?:延伸|完善|改善|优化|拓展|增强|缓解"
    r"|推广)(?:(?:提升|升级|改造)?工程|(?:提升|升级|改造)项目|项目(?=[，。、；（]|$))"
    r"|产业承接(?=[园区基])|基于[^，。、的]{2,14}的"
    r"|(?<=[\u4e00-\u9fff]{3})(?:附属|主体)工程(?=[\u4e00-\u9fff]{2,10}(?:项目|工程))"
    r"|(?<=[\u4e00-\u9fff]{4})推进(?=等)|(?<=道路|公路|线路|大道"
    r"|管网)延伸(?=[、，。；（和等两三四五六七八九\d]|$)"
    r"|(?<=[\u4e00-\u9fff]{3}[^市县区省年期类点批度的个和])续建(?=工程|项目)"
    r"|等\d+个?(?:乡镇|镇|乡|村|行政村|社区|小区|街区|片区|路段|学校|县区)(?!项目|工程|的"
    r"|[，。；、])"
)
AMONG = r"\d+(?:个|项|件|条)[\u4e00-\u9fff]{0,10}?(?:项目|工程|实事)[中里](?![心央部原学小])"
GOES = (
    r"(?<=[\u4e00-\u9fff]{3})(?:进度|进展)(?=[较很最偏顺缓滞迟良喜超])"
    r"|(?<=[\u4e00-\u9fff]{3})因(?=[^，。；、]{1,14}(?:推进|进展|停|未|尚|暂|缓|滞|没|仍"
    r"|拖|延|终止|取消))"
)
FIGURE = Sought("|".join((DATE, AMOUNT, AMONG, COUNT, GOES)))
FUNCTION = Sought(SINGLE)
PAYERS = ("元", "资")
PAID = re.compile(r"[元资]建(?![材设筑宁安德湖平昌邺功国军业始水瓯阳])")
BUILD = re.compile(
    rf"{DONE}了?|[本该县市区]?(?:城[东西南北中])?(?:产业集聚区|集聚区|开发区|经开区"
    rf"|高新区|工业园区?|园区)[内里]?(?:投资|规划)?(?:建设|[新兴]建)(?!项目|工程|[大中]"
    rf"|[的和及、，。])|[^，。；、的]{{0,8}}(?:新名片|名片|标志性建筑|地标建筑"
    rf"|新地标)(?=.{{6}})(?!大厦|广场|商业)|"
    r"[^，。；、的]{1,10}?(?:[开集]\w{1,2}区|[高示新经保]\w{0,2}区|工业园|产业园|科技园)区?[内里]?投资(?:建设|兴建|新建)(?!集团|公司|有限|项目|工程|服务|运营)|"
    r"(?<=[目程业域类]，)如(?=[东皋](?!县|市|经开|高新))|(?:(?<=[，。；：！])|^)(?:[如像]"
    r"|例如|[先再]?看)(?![意皋东家海愿期美果台守护管板])(?=[\u4e00-\u9fffA-Z\d—·]{6})"
    r"|系(?![统列数])(?=[\u4e00-\u9fff]{6})|除(?![尘险湿臭杂渣雪虫草氧锈盐])"
    r"|(?:世界|中国|全球|全国|国内|民营|民企|企业)*\d{2,3}强(?:企业)?"
    r"|[^，。；、的]{0,14}(?:领军|龙头|头部|知名|外资|骨干)(?:企业"
    r"|公司)(?=[\u4e00-\u9fff]{4})|\d+亩(?:土|用)?地上(?:新|兴)?建设?"
    r"|(?:[^，。；、]{0,6}\d+[栋幢][^，。；、]{0,6}厂房)(?:建设|新建|生产)|建(?=年产|\d)"
    r"|(?:[该此两])?企业(?=年产)|\d{4}年度?(?=[^\d度])(?![^，。；、]{0,10}?(?:高标准农田"
    r"|农村饮水|农村公路|易地|棚户区|老旧小区|病险水库|水利项目|地质灾害|以工代赈))"
    r"|[\s·—\-：，、“”]"
)
# What somebody wants to build follows: 要建|年产3万吨铝箔项目, 想上一个|镜片项目; but not 要做大项目, 要建好项目.
WANTS = re.compile(
    r"(?:要|想要?|准备|打算|有意|有心|欲)(?:在[^，。；、]{2,10}?)?[再新另]?"
    r"(?:做|造|上马?|搞|办|建设?|投?建|新建|兴建|扩建|落)(?:[一两](?:个|座|条|家|处))?"
    r"(?![好成起出完得了大强优实更足精设]|(?:[^，。；、]{0,3}(?:项目|工程)))"
)
OWN_HEAD = re.compile(
    "(?:建设|新建|扩建)?(?:工程|项目)|(?<=建设|开发|规划|生产)[东西南北中]?(?:路|大道|街)|[方商人额](?![\u4e00-\u9fff]{0,2}(?:工厂|基地|园|城|中心))"
)
# 和 of a name's own: it opens a sentence, or 和 stands again before the last of its list: 甲、|和顺石油总部和丙.
OWN_AND = re.compile(r"(?:^|(?<=[。；：\n])|(?<=、)(?=[^，。；]{4,40}?(?<!、)和))和")
# 继甲岭光学项目、乙川物流园项目之后: those that went before.
BEFORE_IT = re.compile("继(?=[^，。；]{4,60}?后[，又])")


@cache
def _automaton() -> tuple[ahocorasick_rs.AhoCorasick, int]:
    cutting = words("cuts", "verbs", "words")
    known = set(cutting)
    keep = [
        word
        for word in (*words("cuts", "keep"), *words("generic", "sector", "noun"))
        if word not in known
    ]
    return ahocorasick_rs.AhoCorasick(
        (*cutting, *keep), matchkind=ahocorasick_rs.MatchKind.LeftmostLongest
    ), len(cutting)


def cut_ranges(text: str) -> list[Range]:
    """Give everything between two names, in order: figures, verbs, function words."""
    automaton, cutting = _automaton()
    spots = [(m.start(), 0, m.end(), False) for m in KEPT.finditer(text)]
    spots += [(m.start(), 0, m.end(), True) for m in FIGURE.finditer(text)]
    spots += [
        (start, 1, end, index < cutting)
        for index, start, end in automaton.find_matches_as_indexes(text)
    ]
    spots += [(m.start(), 2, m.end(), True) for m in FUNCTION.finditer(text)]
    found: list[Range] = []
    done = 0
    for start, kind, end, cuts in sorted(spots):
        if start < done < end and cuts and not kind:
            start = done  # a figure whose first words a verb has taken: 计划投资|5亿元
        if start >= done:
            done = end
            if cuts:
                found.append((start, end))
    return found


@cache
def _fronts() -> tuple[frozenset[str], dict[str, tuple[int, ...]]]:
    """Give the words to strip, and by their first character how long they are, the longest first."""
    found = frozenset(words("cuts", "front", "time", "verbs"))
    sizes: dict[str, set[int]] = {}
    for word in found:
        sizes.setdefault(word[0], set()).add(len(word))
    return found, {sign: tuple(sorted(held, reverse=True)) for sign, held in sizes.items()}


def front_end(text: str, start: int, end: int) -> int:
    """Give where the word ends that is to be stripped from the front of a chunk, or `start`."""
    if OWN_AND.match(text, start):
        return start
    if BEFORE_IT.match(text, start):
        return start + 1
    known, sizes = _fronts()
    size = 0
    for held in sizes.get(text[start : start + 1], ()):
        if start + held <= end and text[start : start + held] in known:
            size = held
            break
    if not size and text[start - 1 : start] in PAYERS and PAID.match(text, start - 1, end):
        size = 1
    match = None if size else BUILD.match(text, start, end) or WANTS.match(text, start, end)
    close = match.end() if match else start + size
    return start if close > start and OWN_HEAD.match(text, close) else close
