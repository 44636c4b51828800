"""Words that put the projects they speak of into a stage of the batches: 签约一批, 开工项目, 投产的."""

import re
from collections.abc import Iterator

from graph.types.firsts import Sought

# What is done to a project when it comes to a stage of the batches, by the stage's code.
ACTS = {
    "signed": "签约 签字 签下 签订 签署 落笔",
    "started": "开工 动工 破土 动土 开建 奠基",
    "commissioned": "投产 投用 投运",
}
STAGES = {"签": "signed"} | {word: code for code, words in ACTS.items() for word in words.split()}
# What is no act: 离开工地, 动工具, 签下租约, 建成投用.
NO_ACT = {"开工": "(?<![离展打])开工(?![地业])", "动工": "动工(?!具)", "签下": "签下(?!租约)"}
ACT = "|".join(NO_ACT.get(word, word) for word in STAGES if len(word) > 1).replace(
    "投用|投运", "(?<!成)投[用运]"
)
# How it is done: 9个项目集中开工, 6个项目依次签约.
MANNER = (
    "(?:同[日时步台]|集中|统一|现场|当[天日场]|顺利|如期|正式|依次|相继|陆续|先后|一[起齐同并]|[双齐]{2}|率先"
    "|[挥扬执][锹铲]|隔屏|连线|视频|线上|云端|在线|同屏|携手|握手|成功|[落提]笔|破土|集体|悉数|全部|全面|火热)*"
)
SEVERAL = Sought(
    rf"(?:{ACT})(?:(?:[、和及与]|连同|加上?)(?:{ACT}))+(?:一批|项目|三类|两类)?"
    r"|[三两](?:[类项者]|个?一批)(?:相加|加总|合计|共计|总计|合起来|加起来|[加合]在一起)"
)
DID = {"开": "开工", "投": "投产"}  # 签了9个、开了12个、投了6个
TRIGGERS = Sought(
    f"{ACT}|签|[开投][了\\d]|新开的|相加|加总|合计|[共总]计|合起来|加起来|在一起|履约|[解毁]约"
)
SETTER = Sought(
    rf"(?:(?<![已未没转待集早促新拟])(?<!落地)|(?<=[每各]期新)|(?<=[；;]新)|(?<=结转))(?P<word>{ACT})"
    r"(?:[”\"]?一批[”\"]?|类|阶段|环节|方面|则是|却(?=[从由比只])"
    r"|端(?!子|口)|[里][头面]|(?:里|当中|之中)(?=[，：]|$)|[那这]?几?页|[这那]一?(?:头|边|栏|块|本|批|类|项|摊|组)(?!项目)[上里]?|账(?:[上里目本]|面上)?"
    r"|名单|清单|单子|[一这]?栏|榜单?(?!单)|方阵|队伍|板块|部分|个?数(?!据|字)"
    r"|(?:重[大点])?(?:项目)(?!库|办|额|转化(?:生成|而来|形成|来))"
    r"|(?:(?<=签约)|(?<=开工)|(?<=投产))(?=[”\"]?的)"
    r"|(?=的(?:[省市县区]{0,2}级?重[点大])?(?:项目|工程))|(?=的(?:也是|[一总]?共|合计|还?有)?(?:\s?\d+\s?[个项]|$))"
    r"|(?=[了有共计为是达到约却也则就又还仅只：:的类项目\s]{0,4}[\d一二三四五六七八九十百]+\s?[个项](?![月工]))"
    r"|(?=[“\"]?三个一批[”\"]?(?:重点)?项目)|(?=(?:投资|合作|框架|正式)*(?:协议|合同)的项目)|(?=一共|合计|共计|总数))|(?<![一-鿿\d])(?P<only>签约|开工|投产)$"
    r"|(?<![书标牌便])(?P<took>签)(?:(?:了|下|的)?(?:的[是有])?(?=\s?\d+\s?[个项份])|(?:下来|下|了)的(?=[，。：、]))"
    r"|(?P<did>[开投])了(?=\s?\d+\s?[个项](?:项目)?(?:[、，。；]|$))"
    r"|(?<=个、)(?P<brief>[开投])(?=\s?\d+\s?个(?:[、，。；]|$))"
    r"|(?P<kept>(?:未|没有?)履约|[解毁]约)(?:退出|调出)?(?=的(?:也?有)?\s?\d+\s?个)"
    r"|(?<![一-鿿])(?P<stand>签约)[台席]上(?=，|$)"
    r"|(?:(?<=[每各]期)|(?<=[个项]、))(?P<least>签约|开工|投产)(?=(?:不[少低]于|至少)\s?\d+\s?[个项])"
    r"|(?<=新)(?P<new>开)的(?=[有是]|还有|包括|则|\s?\d)"
    r"|^(?P<alone>签约|开工|投产)(?=不|全[靠由]|靠|也|却|则|还|更|仍|最|主要)"
    r"|(?<=[看说])(?P<seen>签约|开工|投产)"
    r"|(?:^|(?<=[。；！？　 ]))(?:[首先后再又]|首先|然后|接着|最后|其次|随后|后来)(?:到?了|是|到|来)?(?P<turned>签约|开工|投产)(?=[。：]|$)"
    r"|(?<=一批[”\"])(?:项目)?(?:集中|同[日时步])(?P<held>签约|开工|投产)$"
    rf"|\d+\s?个(?:重[大点])?(?:项目|工程){MANNER}(?P<behind>{ACT})(?=[，：](?:依次|分别|包括|主要|其中|有|是|为|即))"
)

# What is told of those just counted: 29个“签约一批”项目|开工23个.
COUNTED = re.compile(
    r"\d\s?[个项][“\"]?(?:签约|开工|投产)(?:一批)?[”\"]?项目(?:[中里]，?)?(?:已经?|有|实现|累计|实际|共)*$"
)
NEAR = 24  # characters


def read_stages(
    text: str, start: int = 0, end: int | None = None
) -> Iterator[tuple[int, int, str]]:
    """Give start, end and stage code of the words in text[start:end] that speak of a stage's projects."""
    stop = len(text) if end is None else end
    if not TRIGGERS.holds(text, start, stop):
        return
    several = [match.span() for match in SEVERAL.finditer(text, start, stop)]
    yield from ((*span, "all") for span in several)
    for match in SETTER.finditer(text, start, stop):
        if any(low <= match.start() < high for low, high in several):
            continue
        word = next(filter(None, match.groups()))
        if match[0] == word and COUNTED.search(text, max(0, match.start() - NEAR), match.start()):
            continue
        code = "signed" if match["kept"] else STAGES[DID.get(word, word)]
        yield match.start(), match.end(), code


def told_stage(text: str, start: int, end: int) -> str | None:
    """Give the one stage code that text[start:end] speaks of, "all" for several, None for none."""
    codes = {code for _, _, code in read_stages(text, start, end)}
    if not codes:
        return None
    return codes.pop() if len(codes) == 1 else "all"
