"""A name that closes in 有限公司, 集团, 研究院, 银行 … is a company; so are its short forms in the same text.

A short form is the brand, alone or with its place, with some of its trade words, or with 公司, 集团:
岭屿, 岭屿股份 of 深圳岭屿电源科技股份有限公司. A brand that is an ordinary word or a place needs
more of the full name behind it.
"""

import re
from collections.abc import Iterator

from ingest.rules import Candidate
from ingest.rules.grammar.companies.stem import FORM, LORE, Stem, front_place, stem, subsequence
from ingest.rules.grammar.passages.name import Name
from ingest.rules.grammar.passages.outline import Outline
from ingest.rules.grammar.words.lexicon import (
    cut,
    general,
    is_common,
    is_named,
    is_rare,
    is_toponym,
    owns,
    seldom,
)
from ingest.rules.grammar.words.patterns import finder_of

NAME = "company-full"
READS = "outline"
EXAMPLES = (
    (
        "甲市岚韬电源科技股份有限公司落户，岚韬股份计划投资5亿元。",
        ("甲市岚韬电源科技股份有限公司", "岚韬股份"),
    ),
    (
        "河南韶珂新材料科技有限公司带来一条线，韶珂新材铝箔智能工厂开工。",
        ("河南韶珂新材料科技有限公司", "韶珂新材"),
    ),
    (
        "实施绍珂控股集团热电联产项目，甲镇举行岚韬新能源有限公司开工仪式。",
        ("绍珂控股集团", "岚韬新能源有限公司"),
    ),
    (
        "由豫东路桥公司承建，依托皖北水产科学研究院，与岚韬建材集团组成联合体。",
        ("豫东路桥公司", "皖北水产科学研究院", "岚韬建材集团"),
    ),
    (
        "河南绍珂实业集团化工科技有限公司落户，年初岚韬集团来签约，先后谋划韶珂公司改造，吃的是隔壁绍源公司的料。轮到甲市岚珂产业投资（集团）有限公司讲话。",
        (
            "河南绍珂实业集团化工科技有限公司",
            "岚韬集团",
            "韶珂公司",
            "绍源公司",
            "甲市岚珂产业投资（集团）有限公司",
        ),
    ),
    ("公司负责人说，该公司去年投产，合资公司正在筹建。", ()),
    (
        "业主已经换成甲市岚韬（乙县）有限公司，委托中岚洛阳矿业设计院承担技术。",
        ("甲市岚韬（乙县）有限公司", "中岚洛阳矿业设计院"),
    ),
    ("由其控股子公司建设，因控股方资金紧张，某公司撤资。", ()),
    ("国有平台公司和外资公司都来了，共有48家公司盈利，它可以使公司扭亏，剔除银行和上市公司。", ()),
    (
        "张三摄岚韬硅业有限公司，县里继续利用绍珂公司的余热，成功吸引韶珂集团投资。",
        ("岚韬硅业有限公司", "绍珂公司", "韶珂集团"),
    ),
    (
        "全省招商会上同河南岚韬生物有限公司签约，会同甲市绍珂水务集团组织，比如那个绍珂电气公司，县里请来龙头企业开源环保公司当链主，连同岚韬钢构公司等单位。",
        (
            "河南岚韬生物有限公司",
            "甲市绍珂水务集团",
            "绍珂电气公司",
            "开源环保公司",
            "岚韬钢构公司",
        ),
    ),
    ("比如那个纺织公司，这家建材公司，重点企业投资公司。", ()),
    ("县城第三水厂通水，污水处理厂扩容。", ()),
    (
        "吸引岚韬生物银行洛阳分行、绍珂银行洛阳分行落地。",
        ("岚韬生物银行", "绍珂银行洛阳分行"),
    ),
    (
        "调研绍珂建材集团科创中心，暨岚韬建材集团产业园开工，手拉手公司年产20万吨三聚氰胺项目投产。",
        ("绍珂建材集团", "岚韬建材集团", "手拉手公司"),
    ),
    (
        "领导前往绍珂食品有限公司，到岚川县和一绍韬肉业有限公司，这是继岚韬集团园区之后又一家，是甲市岚韬化纤公司建厂以来最大一笔。",
        ("绍珂食品有限公司", "岚川县和一绍韬肉业有限公司", "岚韬集团", "甲市岚韬化纤公司"),
    ),
    (
        "放在甲桥集中区岚韬煤化有限公司，洛宁县河南绍珂储能有限公司扩建，洛宁县绍珂制衣（山东）有限公司投产，5月初韶珂集团来签约。岚潮投资公司拟投资5.4亿元，岚钢公司技改。",
        (
            "岚韬煤化有限公司",
            "河南绍珂储能有限公司",
            "绍珂制衣（山东）有限公司",
            "韶珂集团",
            "岚潮投资公司",
            "岚钢公司",
        ),
    ),
    (
        "最大的电池生产企业岚韬集团来了，洛宁县有绍辰建材有限公司扩建。8月份银行授信。项目业主南山婆集团公司表态，南山婆食品产业园开工。",
        ("岚韬集团", "绍辰建材有限公司", "南山婆集团公司", "南山婆"),
    ),
    ("县里拟建乙川材料研究院，还要建设绍珂技术研究院。", ()),
    ("甲市绍岚湖旅游发展有限公司建园，绍岚湖科创园开工。", ("甲市绍岚湖旅游发展有限公司",)),
)
LIMITED = re.compile(r"有限公司|有限责任公司")
BANK = re.compile(
    r"(?:银行|农商行|农信社|信用联社)(?:[一-鿿]{2,8}[分支]行)?$|^[工农中建交]行[一-鿿]{2,8}[分支]行$"
)
NO_BANK = re.compile(
    r"^(?:各|多|同|大型?|中小型?|小型|领先的?|知名|全国性|区域性|地方性|上市|当地|本地|省级?|市级?|县级?|区级?|本|该|合作|商业|政策性|开户|国有|贷款|外资|股份制|城商|地方|民营|农商|农村商业|村镇|开发性|中央|投资|主|代理|承贷|数字|网上|手机|种子|种质|基因|血液|细胞)*(?:银行|农商行|农信社|信用联社)$"
)
SCHOOL = re.compile(r"(?:新媒体集团|大学|学院|党校|商会|协会|学会)$")
PUBLIC = re.compile(
    r"^(?P<at>[一-鿿]{0,7}[市县区省镇州])?(?:城投|建投|交投|国投|文旅投?|水投|农投|工投|投资|投资控股|供销|水务|公交|燃气|热力|城建|城建投资|城发|发展投资|建设投资|交通投资|产业投资|国资)(?:发展|建设|运营)?(?:集团|公司|控股)+$"
)
STATE = re.compile(
    r"^中(?:国|[铁建交车核冶电煤化航船粮能])|^国家(?=[一-鿿]{2}(?:集团|投资|开发银行))"
)
SAMPLES = re.compile("(?:生物|基因|细胞|样本|种质)银行(?=.{2,8}分行$)")  # its branch is a project
PRINTED = re.compile("(?:主办|主管)[：:©]?\\s*$")  # whose page it is
INSTITUTE = re.compile("研究[院所]$")
BUILT = re.compile("(?:[要拟将]建|建设|建成|打造|共建)了?(?:(?![的由与和])[\u4e00-\u9fff]){2,16}$")
UNNAMED = re.compile(
    r"[\d多几两数]家|^[ABH]股|^[京沪深津渝港]{2}|^不|^可[有以能望将]|公司.+公司$|(?:上市|国有|民营|股份制|外资|合资|关联|成员)公司$|[使让它他她其这那么将已把被即]|[各每]期|期[末初]|^[低高]风险|^有?相关"
)
CALLED = re.compile("(?:龙头|链主|头部|知名|骨干|领军)(?:企业|厂商)$")
CAPACITY = re.compile("(?:年|日)(?:产|处理|加工)")
SPENDS = re.compile(r"(?:[拟将已又再]|计划|打算)*(?:投资|出资|斥资)[约近]?[\d.]+[万亿]")
STEEL = re.compile("[\u4e00-\u9fff][钢铝]公司$")  # a city's works in short
LEAST = 4
BODY = re.compile("(?:联合体|基金会|商会)$")
REGION = re.compile("[豫皖苏鲁鄂湘冀晋川浙赣陕粤桂黔闽赣][东西南北中]")
NUMBERED = re.compile(
    r"^[\d几两多各]|\d年|[了是]|(?<!美)的|^[（(和及与因其]|某(?!分)|^(?:本|该|我)"
)


def apply(outline: Outline, _: object) -> Iterator[Candidate]:
    """Give full names and the short forms that lead back to them."""
    full: dict[str, None] = {}
    for index, marked in enumerate(outline.annotated.passages):
        for mark in marked.of("company"):
            name = mark.value.name
            samples = SAMPLES.search(name)
            name, end = (
                (name[: samples.end()], mark.start + samples.end()) if samples else (name, mark.end)
            )
            told = is_company(name) or _is_called(name, marked.text, mark.start, mark.end)
            built = INSTITUTE.search(name) and BUILT.search(marked.text, 0, end)
            if told and not built and not PRINTED.search(marked.text, 0, mark.start):
                full.setdefault(name)
                yield _found(index, mark.start, end, name, 20)
    yield from _short(outline, tuple(full))


def is_company(name: str) -> bool:
    """Tell whether a marked name is one company's: it has a place or a name of its own."""
    if name.endswith("大厂") or len(name) < 3 or NUMBERED.search(name) or SCHOOL.search(name):
        return False
    if UNNAMED.search(name) and not LIMITED.search(name):
        return False
    if public := PUBLIC.match(name):
        return bool(public["at"])
    if STEEL.match(name):
        return True
    if BANK.search(name):
        return not NO_BANK.match(name)
    body, front = BODY.sub("", FORM.sub("", name)), front_place(name)
    if len(body) < 2:
        return False
    if front or STATE.match(name) or REGION.match(name):
        return len(body) > front
    if name.endswith("集团") and seldom(body):
        return True
    test = _general if LIMITED.search(name) else _ordinary
    return any(not test(word) for word in cut(body[:12]))


def _is_called(name: str, text: str, start: int, end: int) -> bool:
    """Tell a name of ordinary words that the text calls a firm's (龙头企业开源环保公司), or that makes so and so much a year."""
    words = cut(FORM.sub("", name)[:12])
    own = bool(words) and words[0] not in general() and words[0] not in owns()
    acts = SPENDS.match(text, end) or (len(words) == 1 and CAPACITY.match(text, end))
    return own and len(name) > LEAST and bool(acts or CALLED.search(text, 0, start))


def _general(word: str) -> bool:
    return word in general() or word in owns()


def _ordinary(word: str) -> bool:
    """Tell a word that names no firm; names of people and firms do, and seldom words of two characters may."""
    known = is_common(word) and not (is_toponym(word) or is_rare(word) or is_named(word))
    return word in general() or word in owns() or known


def _short(outline: Outline, full: tuple[str, ...]) -> Iterator[Candidate]:
    stems = {stem(name) for name in full if len(stem(name).brand) >= 2}
    brands = sorted({found.brand for found in stems})
    if not brands:
        return
    finder = finder_of(brands)
    for index, marked in enumerate(outline.annotated.passages):
        spots = finder.find_matches_as_indexes(marked.text)
        for number, start, end in spots:
            if any(marked.over(start, start + 1, "company")):
                continue
            hosts = [found for found in stems if found.brand == brands[number]]
            for left, right in sorted(_bounds(marked.text, start, end, hosts))[:1]:
                yield _found(index, left, right, marked.text[left:right], 10)


def _bounds(text: str, start: int, end: int, hosts: list[Stem]) -> set[tuple[int, int]]:
    found: set[tuple[int, int]] = set()
    for host in hosts:
        right = _extended(text, end, host)
        if right == end and (not host.bare or LORE.match(text, end)):
            continue
        left = (
            start - len(host.place) if host.place and text.endswith(host.place, 0, start) else start
        )
        found.add((left, right))
    return found


def _extended(text: str, end: int, host: Stem) -> int:
    """Give where the words end that repeat the full name's, and 公司 or 集团 behind them."""
    right = end
    while right - end < len(host.rest) and text[right : right + 1] == host.rest[right - end]:
        right += 1
    if right - end < 2 and right - end < len(host.rest):
        sizes = (size for size in (4, 3, 2) if text[end : end + size] in owns())
        right = next(
            (end + size for size in sizes if subsequence(text[end : end + size], host.rest)), end
        )
    form = re.compile("(?:集团|公司|股份|控股)(?!有限)(?![合制])").match(text, right)
    return form.end() if form else right


def _found(index: int, start: int, end: int, name: str, weight: int) -> Candidate:
    front = 0 if LIMITED.search(name) else front_place(name)
    bare = name[front:] if front and name[front - 1] in "市县区" else ""
    forms = (bare,) if bare and is_company(bare) else ()
    return Candidate(
        NAME, "company", Name(name, "company", evidence=forms), index, start, end, weight
    )
