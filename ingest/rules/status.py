"""A project's status is what its sentence says has happened to it: 开工, 封顶, 竣工, 投产, 停工, 调出 …

The last thing told counts; what is only hoped for (力争年底投产) does not, and neither
does the stage of a batch. Where the article is about one stage of all its projects
(集中开工), those without a word of their own are in that stage.
"""

import re
from collections.abc import Iterator
from typing import Any

from graph.types.firsts import Sought
from graph.types.stage import rank, stage_of
from ingest.language.programmes import BATCHES
from ingest.rules import Candidate
from ingest.rules.grammar.batch import list_of
from ingest.rules.grammar.fact import Fact
from ingest.rules.grammar.scene import Scene, Spot, Thread
from ingest.rules.grammar.topic import OF_PERIOD, topic

NAME = "status"
READS = "projects"
EXAMPLES = (
    ("甲岭光学镜片项目主体封顶。", ("0: status topped_out",)),
    ("甲岭光学镜片项目力争年底投产。", ()),
    ("甲岭光学镜片项目因资金链断裂停工。", ("0: status suspended",)),
    (
        "全县抓新建。确保甲岭光学镜片项目一季度开工，乙川冷链物流园项目上半年开工。",
        ("0: status planned", "1: status planned"),
    ),
)
WORDS = (
    (
        "cancelled",
        r"终止|调出|调了出来|取消|退出|撤销|解约|流产|搁浅|清退|放弃|揭[走下]|划掉|摘牌|除名|撤下|出局|打了?退堂鼓|不投了|销号|移出|撤走|撤资|解除|作罢|泡汤",
    ),
    (
        "suspended",
        r"停工|停到|暂缓|没有动静|停了下来|停建|停滞|停了工|停了(?=[，。])|却停着|停在(?:围墙|[^，。；]{0,4}阶段)|停摆|重新报批|没动过土|卡住|趴窝|搁置|静悄悄|烂尾|暂停|缓建",
    ),
    ("at_capacity", r"达产|达效|满产|达到设计产能"),
    (
        "commissioned",
        r"投产|投用|投运|投入(?:使用|运营|生产|运行)|通车|通水|通气|并网|开业|开园|试产|试生产|试运行|试车|点火|出料|启用|(?:正式|开始|投入|已|试)运营|开门迎客|对外开放|正式开放|带料调试|出了?(?:第一|首)[^，。；]{1,3}(?=[，。；])|出首批|下线|出货|见了效|搬了进来",
    ),
    ("completed", r"竣工|完工|收了尾|建成|交付|通过(?:环保)?验收|落成"),
    ("topped_out", r"封顶|封了顶|合龙|主体(?:结构)?(?:完工|竣工|落成)"),
    (
        "started",
        r"开工|动工|破土|奠基|开建|通过水下验收|正装|清淤|下部结构|过半|完成[一二三四五六七八九]成|架梁|架到|浇到|浇下|打围|围挡|清关|在建|续建|施工|建设中|桩基|打桩|浇筑|吊装|钢结构|主体|土方|路基|安装|进场|装修|复工|加快推进|加快建设|不停工|开挖|掀起|启动|打下|打地?基|铺|承建|试机|吊|脚手架|打完了|等锅炉|等设备|等米下锅",
    ),
    ("signed", r"签约|已签|签下|签订|签署|签了"),
    (
        "negotiating",
        r"洽谈|磋商|在谈|正谈|谈得|谈着|商谈|对接|招引|意向(?!业主|投资方)|谈到|商量|谈了|谈不拢|没松口",
    ),
    (
        "planned",
        r"谋划|储备|筹建|前期|可研|规划|拟建|待建|图纸上|选线|立项|等(?:着)?(?:环评|安评|能评|批复|图审|林草|手续)|想(?:上|在|签|同)|(?:还没|尚未|未)(?:开工|动工|动土)|没有动(?!静)|没动[工土]|实质落地|落地建设",
    ),
)
STATUS = Sought("|".join(f"(?P<{code}>{words})" for code, words in WORDS))
HOPED = re.compile(
    r"(?:何时|(?<![新功性节智储产动电效可不])能(?![源量力电效耗评级])|力争|争取|确保|计划|预计|有望|拟|将|即将|推迟|原定|待|尽快|尽早|早日|明年|(?<!去)年底前?|年内|建成后|投产后|达产后|目标|可望|打算|要求|任务是|只差|就要|将要|还要|外面说|都说|听说|传说|推动|加快(?!推进|建设)|推进(?=签约)|要么|目标是|(?<!有)限(?!公司)|\d+月底前|希望|之前|(?<![目提空以])前(?![沿列景后年天]))[^，。；]{0,10}$"
)
AIMED = re.compile("(?:力争|确保|争取)[^，。；]*$")
NOT_YET = re.compile(r"(?:没有?|未能?|尚未|从未|不)[^，。；]{0,3}$")
AFTER = re.compile(
    r"^(?:情况|转|后|以后|之后|仪式|率|前|时间|现场|活动|条件|名单|清单|一批|项目|进度|”|至今(?!停))"
)
AIMS = re.compile(
    "(?:^|(?<=[。；！？，：—　]))(?:确保|力争|争取|力促|促成)(?![^，。；]*(?:已|目前))"
)
DUE = re.compile(
    r"(?:项目|工程)?(?:在|于|[、及和与][^，。；、]{2,20})*(?:[一二三四]季度|上半年|下半年|年内|年底前?|\d{1,2}月(?:底|份|上旬|中旬|下旬)?前?|尽快|早日|如期|按期|按时)(?:全面|顺利)?"
)
AGAIN = re.compile("复工")


def apply(scene: Scene, context: Any) -> Iterator[Candidate]:
    """Give the status of each named project."""
    whole = _of_article(scene, context)
    for index, pairs in scene.placed.items():
        text = scene.sheets[index].text
        above, plans = _of_heading(scene, index), _ahead_plans(scene, index)
        for place, (spot, project) in enumerate(pairs):
            stop = _stop(text, pairs, place)
            found = _best(text, spot.end, stop) or _ahead(text, spot)
            if found and _is_aim(text, spot, found):
                found = ("planned", *found[1:]) if found[0] == "started" else None
            if found and found[0] == "started" and found[1] < spot.start and plans:
                found = ("planned", *found[1:])
            if not found and not list_of(scene, context, spot):
                found = _hoped(text, spot.end, stop)
            if found:
                yield _status(project, found[0], index, found[1], found[2], 100 + rank(found[0]))
            elif (code := _of_list(scene, index, spot) or above or whole) and not context.at(
                index, spot.start
            ).in_batches:
                yield _status(project, code, index, spot.start, spot.end, 1)


def _is_aim(text: str, spot: Spot, found: tuple[str, int, int]) -> bool:
    """Tell whether what is told behind a name is to be reached: 确保甲岭大桥一季度开工."""
    opening = max(text.rfind(sign, 0, spot.start) for sign in "。；！？") + 1
    aimed = AIMS.search(text, opening, spot.start)
    return bool(aimed and found[1] >= spot.end and DUE.fullmatch(text, spot.end, found[1]))


def _stop(text: str, pairs: tuple[tuple[Spot, Thread], ...], place: int) -> int:
    """Give where the words about this project end: at the next name that is not of its list."""
    spot = pairs[place][0]
    for other, _ in pairs[place + 1 : place + MOST_LISTED]:
        gap = text[spot.end : other.start]
        if not JOINED.fullmatch(gap):
            last = max(text.rfind(sign, spot.end, other.start) for sign in "，；。、")
            return min(_group(text, spot.end), max(last, spot.end))
        spot = other
    return _group(text, spot.end)


def _group(text: str, start: int) -> int:
    """Give where a sentence begins that speaks of several projects or of a place."""
    match = GROUP.search(text, start, start + REACH)
    return match.start() + 1 if match else min(start + REACH, len(text))


MOST_LISTED = 100  # names of one list that are looked over
REACH = 500  # characters behind a name that may tell of it
JOINED = re.compile(r"(?:（[^）]*）)?(?:等[^，。；]{0,10}(?:项目|工程))?[、，]?(?:以及|和|及|与)?")
GROUP = re.compile(
    r"[。；！？](?=某|[^。；]{0,24}(?:\d+个|[两三四五六七八九十]个(?!(?:工程|项目|厂|线)?(?:都|均|全|由))|全[市县区省]|[本我][市县区省]|各[县区]|项目建设|市委|县委))|。(?=[“《])"
)


def _best(text: str, start: int, stop: int) -> tuple[str, int, int] | None:
    """Give the furthest stage told; a stop or an end told after it counts more."""
    best: tuple[str, int, int] | None = None
    for match in STATUS.finditer(text, start, stop):
        code = str(match.lastgroup)
        ahead = text[max(start, match.start() - 24) : match.start()]
        if HOPED.search(ahead[-14:]) or NOT_YET.search(ahead) or AIMED.search(ahead):
            continue
        if text[match.end() : match.end() + 1] == "前" or OF_PERIOD.search(ahead):
            continue
        if AFTER.match(text[match.end() : match.end() + 4]) and code not in (
            "cancelled",
            "suspended",
            "topped_out",
        ):
            continue
        ends = code in ("cancelled", "suspended")
        again = best is not None and best[0] == "suspended" and AGAIN.match(match.group())
        if best is None or ends or again or (best[0] != "cancelled" and rank(code) > rank(best[0])):
            best = (code, match.start(), match.end())
    return best


PLANS = re.compile(
    r"(?:力争|争取|确保|计划|预计|拟|打算|准备|想|要|推迟到|延至|放到)[^，。；]{0,10}(?:开工|动工|动土|破土|开建)|要?加快前期|要等[^，。；]{0,10}才能"
)
TALKS = re.compile(r"(?:推动|争取|促成|加快)?[^，。；]{0,12}(?:尽快|尽早|早日|力争)(?:签约|落地)")


def _hoped(text: str, start: int, stop: int) -> tuple[str, int, int] | None:
    """Give what is only meant to be: a start that is planned, a signing that is talked over."""
    end = min((p for sign in "。；" if (p := text.find(sign, start)) >= 0), default=stop)
    for pattern, code in ((PLANS, "planned"), (TALKS, "negotiating")):
        if found := pattern.search(text, start, min(end, stop)):
            return code, found.start(), found.end()
    return None


TASKS = re.compile(r"任务|工作安排|工作重点|主要目标|工作目标|下一步|下步|今后|重点工作$")


def _ahead_plans(scene: Scene, index: int) -> bool:
    """Tell whether a passage stands under a heading of what is to be done: 二、今年重点任务."""
    passages = scene.outline.annotated.passages
    for above in range(index, max(-1, index - 12), -1):
        text = passages[above].text
        if len(text) < 30 and re.match("[一二三四五六七八九十]+、", text):
            return bool(TASKS.search(text))
    return False


AHEAD = re.compile(
    r"(?:(?P<signed>签约|签下|引进)|(?P<started>开工建设|在建|续建|实施|动工|开工|上马|新上|兴建)|(?P<completed>建了|建成|盖起|建起)|(?P<negotiating>在谈|洽谈|紧盯|谈了[^，。]{0,6})|(?P<commissioned>投产”?)|(?P<planned>谋划|储备))(?:了|的|过)*(?:有|是)?$"
)


def _ahead(text: str, spot: Spot) -> tuple[str, int, int] | None:
    match = AHEAD.search(text, max(0, spot.start - 12), spot.start)
    return (str(match.lastgroup), match.start(), match.end()) if match else None


def _of_list(scene: Scene, index: int, spot: Spot) -> str | None:
    """Give the stage of the list in which a name stands, in its passage or above its items: 现场签约的有：."""
    names = [other.start for other, _ in scene.placed[index] if other.start <= spot.start]
    turn = topic(scene.sheets[index].text, spot.start, names)
    if turn:
        return turn[1]
    passages = scene.outline.annotated.passages
    for above in range(index - 1, max(-1, index - 20), -1):
        text = passages[above].text
        if passages[above].passage.kind != "item":
            found = topic(text, len(text)) if text.endswith("：") else None
            return found[1] if found else None
    return None


ARTICLE = re.compile(
    r"集中(?:(?P<started>开工|动工|开建)|(?P<signed>签约)|(?P<commissioned>投产”?)|(?P<completed>竣工))(?!暨|和|、|及)"
)


def _of_article(scene: Scene, context: Any) -> str | None:
    """Give the stage at which the article says that all its projects are (集中开工), if it is one."""
    if context.header.programme == BATCHES or not scene.projects:
        return None
    texts = [marked.text for marked in scene.outline.annotated.passages[:4]]
    codes = {str(m.lastgroup) for text in texts for m in ARTICLE.finditer(text)}
    return codes.pop() if len(codes) == 1 else None


HEADING = re.compile(
    r"^(?:[（(]?[一二三四五六七八九十\d]{1,2}[）)、.．]|[■●▲◆])?\s*(?P<words>[^，。；：]{0,12}(?:竣工|投产|在建|续建|新开工|开工|前期|签约|谋划|储备|停工)[^，。；：]{0,4}项目?)(?:[（(：].*|\d*个?.*)?$"
)


def _of_heading(scene: Scene, index: int) -> str | None:
    """Give the stage of the heading under which a passage stands: 二、在建项目（15个）."""
    passages = scene.outline.annotated.passages
    for above in range(index, max(-1, index - 12), -1):
        text = passages[above].text
        match = HEADING.match(text) if len(text) < 40 else None
        if match and index != above:
            return stage_of(match["words"])
        if above < index and re.match(r"[一二三四五六七八九十]+、", text):
            return None
    return None


def _status(project: Thread, code: str, index: int, start: int, end: int, weight: int) -> Candidate:
    fact = Fact(project.index, "status", code)
    return Candidate(NAME, f"status {project.index}", fact, index, start, end, weight)
