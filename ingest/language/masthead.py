"""A document's publisher, by its masthead, imprint, byline and 来源：."""

import re
from collections.abc import Sequence
from itertools import pairwise

from graph.types.firsts import Sought
from ingest.language.annotated import Annotated, Marked
from ingest.language.imprint import BULLETIN, PAPER, is_office, office_of, read_imprint

SOURCE = Sought(
    r"(?:来源|(?:发布|发文|信息|填报|供稿|编制|制发|公开)(?:单位|机构|机关|部门)|发布者"
    r"|转自)[：:丨]\s*(?!https?\b|www\b)(?P<name>[一-鿿A-Za-z·\-]{2,20}?)(?=作者|移动"
    r"|时间|编辑|发布[时日]|成文|浏览|小?字[号体]|官方|$|[^一-鿿A-Za-z·\-])"
)
KIND = "(?:日报|晚报|早报|晨报|时报|商报|都市报|快报|周报|导报|新报|[晨晚导周]刊|融媒|(?<=新华|中新)社|网(?:·[一-鿿]{2,6})?|在线|电视台|新闻|发布)"
# Over a text, in it or below it: 示例网讯, 示例网示例市4月16日消息, 【示例网】, 示例日报全媒体记者, 据示例日报消息, 返回主页 | 示例晚报 | 版面导航.
TOLD = re.compile(
    rf"(?:^[【（(?]?|据)(?P<name>(?![一-鿿]{{0,6}}(?:记者|通讯员|项目)"
    rf"|据)[一-鿿]{{2,6}}{KIND})(?:[一-鿿]{{0,8}}?(?:20\d\d年)?(?:\d{{1,2}}月\d{{1,2}}日)?(?:讯"
    rf"|消息|电|报道)|】)"
    rf"|(?:^|[\s。，：（(□●■丨])(?P<signed>[一-鿿]{{2,6}}{KIND})(?:全媒体|融媒体|见习)?记者"
    r"|(?:返回主页|返回首页)\s*[|｜]\s*(?P<crumb>(?!版面|标题)[一-鿿]{2,8})\s*[|｜]|《(?P<cited>[一-鿿]{2,8})》(?=\d{4}年\d{1,2}月\d{1,2}日)"
    r"|(?:\d{4}年\d{1,2}月\d{1,2}日|[原转]载[于自]?[^。\n]{0,16})《(?P<paper>[一-鿿]{2,8})》(?:第|[)）]|$)"
    r"|\d{1,2}:\d\d(?::\d\d)?\s*(?P<stamped>[一-鿿]{2,6}(?:日报|晚报|晨报|新闻网)|(?:大公|文汇)报)(?=\s|$)|(?P<filed>[一-鿿]{2,8}报)\s*content_\d"
    r"|作者[:：](?P<office_told>[一-鿿]{2,16}(?:[办局委]|办公室|中心))$"
    # The head of a page of an account, and a red-headed paper: 原创 某县融媒 某县融媒 2024-05-06 18:05; 某县人民政府文件.
    rf"|^(?:原创\s+(?:[一-鿿]{{2,10}}\s+)?(?=[一-鿿]{{2,14}}\s)"
    rf"|(?=[一-鿿]{{2,10}}{KIND}\s))(?P<account>[一-鿿]{{2,14}})\s+20\d\d[-年/.]\d{{1,2}}[-月/.]\d{{1,2}}日?\s+\d{{1,2}}:\d\d"
    rf"|公众号[“\"](?P<page>[一-鿿]{{2,10}})[”\"]"
    r"|^(?P<office>[一-鿿]{2,20}(?:人民政府|委员会|办公室|发展和改革局))文件$"
    # The head of an account's page, and a site behind the headline: 某县发布; 某县10个项目开工_某县新闻网.
    rf"|^(?P<alone>[一-鿿]{{2,6}}(?:发布|融媒))$|^[^。]{{8,60}}[-_—|｜]\s*(?P<site>[一-鿿]{{2,8}}(?:网|在线|{KIND}))$"
)
LABEL = re.compile("(?:发文|发布|制发|公开)(?:单位|机构|机关|部门)[：:]?")
NAME_ALONE = 12
OWN = re.compile(
    "[本我该](?:报|刊|网|台|站|报讯)|(?:网友|网络|互联网|原创|转载|投稿|未知|佚名|整理|点击|浏览|综合|图片|举报|快讯|作者)(?![一-鿿]*[县市区])"
)
FRONT = 4


def _is_name_alone(annotated: Annotated, index: int) -> bool:
    """Tell whether a short first line is the paper's name, its date or issue in the line below."""
    passages = annotated.passages
    if index or len(passages) < 3 or len(passages[0].text.strip()) > NAME_ALONE:
        return False
    headed = any(one.passage.kind in ("title", "heading") for one in passages[2:FRONT])
    if passages[1].passage.kind == "text" or not headed:
        return False
    below = read_imprint(passages[1])
    return below is not None and below.parted and below.name is None


def _headed(front: Sequence[Marked]) -> str | None:
    """Give the name that a line at the head prints: the office that edits a bulletin, not the bulletin's own."""
    imprints = filter(None, map(read_imprint, front))
    names = [imprint.name for imprint in imprints if imprint.name]
    offices = (name for name in names if is_office(name))
    bulletin = bool(names) and BULLETIN.search(names[0])
    return next(offices, names[0]) if bulletin else next(iter(names), None)


def _labelled(annotated: Annotated) -> str | None:
    """Give the office in the line below its label: 发文机关：|某市发展和改革委员会."""
    told = (
        below.text.strip()
        for marked, below in pairwise(annotated.passages)
        if LABEL.fullmatch(marked.text.strip())
    )
    return next((name for name in told if is_office(name)), None)


def read_publisher(annotated: Annotated) -> str | None:
    """Give the paper, site, agency or office that 来源：, the imprint or the masthead names; 本报 is no name."""
    passages = annotated.passages
    for marked in passages:
        match = SOURCE.search(marked.text)
        if match and not OWN.match(match["name"]):
            return match["name"]
    if labelled := _labelled(annotated):
        return labelled
    if headed := _headed(passages[:FRONT]):
        return headed
    if passages and _is_name_alone(annotated, 0) and not OWN.match(passages[0].text.strip()):
        return passages[0].text.strip()
    for marked in passages:
        match = PAPER.match(marked.text.strip())
        if match and len(marked.text) < 60 and not OWN.match(match["name"]):
            return match["name"]
    for marked in passages:
        if (told := TOLD.search(marked.text)) and not OWN.match(name := told[told.lastgroup or 0]):
            return name
    for marked in passages[-3:]:
        imprint = read_imprint(marked)
        name = imprint.name if imprint else None
        if name and (is_office(name) or PAPER.fullmatch(name) or BULLETIN.search(name)):
            return name
    ends = (*passages[:1], *passages[-2:])
    return next((name for marked in ends if (name := office_of(marked.text))), None)
