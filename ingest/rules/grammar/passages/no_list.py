"""Lists that are none of projects: of places, fields, firms, aims or parts of one: A、B等领域; 管的是打底子、利长远."""

import re

from ingest.rules.grammar.passages.name import measured
from ingest.rules.grammar.passages.outline import Sheet
from ingest.rules.grammar.passages.run_names import likely_names, surely_names
from ingest.rules.grammar.passages.runs import Run
from ingest.rules.grammar.words.content import is_content
from ingest.rules.grammar.words.sized import Entry
from ingest.rules.grammar.words.unlike import PERSON

# Behind a list that a class closes, another: A、B等基础设施项目，|C等产业项目.
FOLLOWS = re.compile("等[^，。；、]{1,8}(?:项目|工程)[，；]$")
OF_OTHERS = re.compile(
    r"[^，。；、]*?等\d+[余多]?家(?![居纺具装园])"
    r"|[^，。；、]*?(?:等(?:\d+|[一二三四五六七八九十多几数]+)?[余多]?(?:个|大|类|家|所"
    r"|位|名)?|(?:\d+|[两三四五六七八九十]+)(?:个|大|类))(?:[^，。；、：的]{0,10}?(?:领域"
    r"|行业|产业|方面|方向|战略|难题|机遇|板块|类别|门类|同行|伙伴|企业|公司|商会|单位"
    r"|部门|院校|高校|机构|银行|设备|设施|产品|材料|手续|要素|领导|同志|专家|[乡城]镇"
    r"|街道|县区|市区)|类|地|[县市区镇乡村人])(?=[，。；：（）]|$|同时|分别"
    r"|[已均全都悉将正在的和及]|上下|相互|携手|抱团|纷纷|表示|表态|代表|参会|参展|相继"
    r"|陆续|先后|入驻|扎根|落户|投资|出资|承建|带来)"
)
# Firms, told by their number: A公司、B大学等8家企业、院校.
FIRMS = re.compile(
    r"[^，。；]{0,90}?等(?:\d+|[一二两三四五六七八九十多几数]+)[余多]?家(?![居纺具装园])"
)
NO_LIST = re.compile(
    "未申报|载体|附属|剩余|零星|收尾|^(?:基础|配套|辅助|公用|土建|主体)$|^(?:领域|行业|方面)"
    "|困扰|制约|阻碍|束缚|^(?:[两三四多]?(?:地|县|区|镇|乡|村|省|市)|地区|县区|乡镇|街道)(?:的|内|$)"
    "|(?:园区|片区|开发区|集聚区|经开区|高新区|乡镇|街道|县区|县市区)的?(?:新|集中|共)?(?:签约|开工|投产|竣工|在建|落地)"
)
# A term and what it means: 城市更新：包括….
DEFINES = re.compile(
    r"\s*(?:\d+[.、．]\s*)?(?![^：]*(?:项目|工程|签约|开工|投产|竣工|在建|[续新]建|复工))[^，。；：]{2,10}：(?:主要)?(?:包括|是?指)[^。；]*$"
)
VISITED = re.compile("(?:先后到|来到|深入|走进|察看|查看|走访|前往)了?$")
SUED = re.compile("等?[^，。；、]{0,12}合同纠纷")
ANY_OF = ("符合条件的", "符合要求的", "具备条件的", "有条件的", "当地的", "外地的")
PARTIES = ("涉及", "涉及到", "分别与", "分别同", "分别和", "先后与", "先后同")
WITH = ("与", "同", "和", "携手", "联合", "牵手")
JOINT = re.compile(
    "(?:等[^，。；、]{0,6})?(?:合作|共[建同]|联合|联手|携手|签[订署约下]|达成|成立|组建)"
)
HELD = re.compile(
    r"(?:等|[两三四]地)?[^，。；]{0,4}?(?:举行|举办|召开|办起|办了|开起|拉开|摆开|上演"
    r"|设[立下]?[^，。；]{0,3}会场|(?:集中|同时|同步|先后|相继|陆续)+(?:开工|动工|奠基"
    r"|破土|签约|落地|投产|启动|开建))"
)
ALONG = re.compile("沿(?![江海河黄淮街线路途])[^，。；]{0,24}$")
FIELDS = re.compile("(?:涵盖|覆盖|横跨|分属|分布[在于]|集中[在于]|扎堆[在于]?|聚焦)(?:了|到)?$")
TOUCHES = re.compile("(?:涵盖|覆盖|涉及|包含|囊括)(?:了|到)?(?:[^，。；、]{2,8})?$")
# What a list of aims or deeds is told as: 管的是打底子、利长远; 则是另外三大产业.
AIMED = re.compile(
    r"(?:管|图|为|靠|讲|拼|比|看|要|抓|盼|冲|奔|求|缺|谋|着眼)的(?:就|正|全|都)?是[“]?$"
)
# 把全县建成甲样板区、乙转型区.
MADE_INTO = re.compile("[把将][^，。；]{1,14}(?:建设?成|打造成?|做成|培育成)[为了]?$")
TOLD_AS = re.compile(
    r"[^，。；、]*?(?:则|就|都|均|也|便|正|又)?(?:是|为|作为"
    r"|成为)[^，。；]{0,14}(?:[两三四五六七八九十\d]大|产业|支柱|赛道|优势|方向|领域|行业"
    r"|主业|风口|增长极|引擎)(?=[，。；]|$)"
)
ZONE = re.compile("[一-鿿]{1,8}(?:开发区|经开区|高新区|新区|管理区|示范区|试验区|实验区|港区)")
PEOPLE = 3  # items
NEAR, FAR, SHORTEST = 8, 60, 5  # characters


def is_no_list(sheet: Sheet, run: Run) -> bool:
    """Tell whether a run lists parts, places, fields or parties."""
    text = sheet.text
    any_of = text.endswith((*ANY_OF, "成为"), 0, run.start)
    if (
        SUED.match(text, run.entries[-1].end)
        or _of_people(sheet, run)
        or DEFINES.match(text, 0, run.start)
    ):
        return True
    if any_of or is_content(text, run.start) or _of_class(sheet, run):
        return True
    if _held_there(sheet, run) or _of_places(sheet, run):
        return True
    if _of_fields(sheet, run) or _aimed(sheet, run):
        return True
    if run.kind is not None:
        return False
    joint = text.endswith(WITH, 0, run.start) and JOINT.search(
        text, run.entries[0].end, run.end + NEAR
    )
    parties = joint or text.endswith(PARTIES, 0, run.start) or text.startswith("同", run.start)
    sited = text.endswith(("位于", "坐落于", "地处", "坐落在"), 0, run.start)
    along = ALONG.search(text, max(0, run.start - 30), run.entries[-1].start)
    return bool(parties or sited or along or _of_others(sheet, run))


def _of_people(sheet: Sheet, run: Run) -> bool:
    """Tell whether most of several items are people, by their surnames: 授予甲某某、乙某某、丙某等5位老专家."""
    people = sum(bool(PERSON.fullmatch(sheet.text, one.start, one.end)) for one in run.entries)
    return 2 * people > len(run.entries) >= PEOPLE


def _of_class(sheet: Sheet, run: Run) -> bool:
    """Tell whether what closes a list makes it one of fields or of parts: 等领域项目; 等产业项目 behind bare words."""
    headed = sum(entry.head != "none" for entry in run.entries)
    fields = run.kind == "产业" and 2 * headed < len(run.entries) and not likely_names(sheet, run)
    return (fields and not follows(sheet, run)) or bool(run.kind and NO_LIST.search(run.kind))


def _held_there(sheet: Sheet, run: Run) -> bool:
    """Tell whether the items are where something is held: 分别在甲产业园、乙新区办起开工仪式."""
    return sheet.text.endswith("在", 0, run.start) and bool(HELD.match(sheet.text, run.end))


def _of_places(sheet: Sheet, run: Run) -> bool:
    """Tell whether most items are counties or zones: 甲区402亿元、乙高新区303亿元、丙新区9亿元."""
    ends = {mark.end: mark.start for mark in sheet.marked.of("place")}
    places = sum(
        ends.get(entry.end, entry.end) <= entry.start
        or bool(ZONE.fullmatch(sheet.text, entry.start, entry.end))
        for entry in run.entries
    )
    return 2 * places > len(run.entries) > 1


def _of_fields(sheet: Sheet, run: Run) -> bool:
    """Tell whether projects are said to be of these fields, none of them with a head word: 项目涵盖特种钢、机电制造等."""
    if any(entry.head == "strong" and not _is_short(entry) for entry in run.entries):
        return False
    return bool(
        (FIELDS if run.kind is None else TOUCHES).search(
            sheet.text[max(0, run.start - 12) : run.start]
        )
    ) and not any(measured(sheet, entry.start, entry.end).sure for entry in run.entries)


def _is_short(entry: Entry) -> bool:
    """Tell whether a name is so short that it is as likely a kind of works: 新居工程."""
    return entry.end - entry.start < SHORTEST


def _aimed(sheet: Sheet, run: Run) -> bool:
    """Tell whether bare words say what something is for, or are told as fields: 管的是打底子、利长远."""
    if any(entry.head == "strong" for entry in run.entries):
        return False
    aim = AIMED.search(sheet.text, max(0, run.start - NEAR), run.start)
    made = MADE_INTO.search(sheet.text, max(0, run.start - FAR), run.start)
    return bool(aim or made or TOLD_AS.match(sheet.text, run.entries[-1].start))


def _of_others(sheet: Sheet, run: Run) -> bool:
    """Tell whether a list is one of sectors, places, firms or people: A、B等领域; 平台、工业、旅游等."""
    headed = any(entry.head == "strong" for entry in run.entries)
    if not headed and FIRMS.match(sheet.text, run.entries[0].end):
        return True
    found = OF_OTHERS.match(sheet.text, run.entries[-1].start)
    if found:
        seen = found[0].endswith("等地") and VISITED.search(sheet.text, 0, run.start)
        return not (seen and surely_names(sheet, run))
    plain = not any(measured(sheet, one.start, one.end).sure for one in run.entries)
    if plain and sheet.text.endswith("产业项目", 0, run.entries[-1].end):
        return True  # 现代农业、文旅康养、现代物流产业项目
    empty = (
        entry.head == "none" and not measured(sheet, entry.start, entry.end).weight
        for entry in run.entries
    )
    return 2 * sum(empty) > len(run.entries)


def follows(sheet: Sheet, run: Run) -> bool:
    """Tell whether a list of another class of projects ends right before this one."""
    return bool(FOLLOWS.search(sheet.text, max(0, run.start - 16), run.start))
