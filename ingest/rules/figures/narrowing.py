"""What narrows a group, in the text's words: without the verbs that list, count or promise it."""

import re
from functools import lru_cache

from ingest.language.staging import ACTS

LISTED = (
    r"\d{1,2}[-—–~至到]+\d{1,2}月份?|\d+[.、．]|[①-⑳]|第?[一二三四五六七八九十\d]+期"
    r"|前[一二三四五六七八九十两\d]+[期批]|前(?![一二三四五六七八九十两\d首期])"
    r"|[本这此该]一?[次轮回批]|[本这]期|去年|今年|明年|目前|当前|眼下|截[至止]底?|到?全年"
    r"|年度|"
    r"我们|[全我本该]?[省市县区](?!级|重点|列|重大|外|内|域|政府|本级)[里内]?|手里|名单"
    r"|盘子|活动|工程|滚动|累计|合计|总共|一共|共有?|已有|还有|另有|实际|支撑|前\d+个月|"
    r"还|将|要|拟(?!竣|投|开|建)|力争|确保|争取|实现|计划(?=安排|实施|$)|安排|实施(?!类)"
    r"|推进|列入|纳入|入列|排进|报送|申报|上报|报|亮相|确定|参加|支持|新增|策划|包含|涉及"
    r"|"
    r"[的了而则却又]|里[面头]?|有(?![色机])|就(?!业)|再(?![生制])|正?在(?![建谈库手册])"
    r"|每期|分别|其中|这些|此外|集中(?=开工|签约|竣工|$)|现场(?=开工|签约|竣工|$)"
)
FRONT = re.compile(rf"^(?:{LISTED})+")
BACK = re.compile(
    r"(?:的|了|里|有|就|又|再|方面|建设(?=方面)|(?<!以)上|(?<![签履])约|[一拢总合]?共|已"
    r"|[各均都占为到]|(?:项目)?(?:个数|数量)(?:[、和及](?:金额|总?投资额?|年度计划投资))*"
    r"|分别|占比|达到|力争|确保|要|将|计划|增加|安排|实施|投入|进入|推进|列入|纳入|报送|申报|上报|确定|合计|累计|全年|全[市县区省])$"
)
STAGES = {
    stage: re.compile(rf"(?:新|当场)?(?:{words.replace(' ', '|')}|签)(?:一批)?(?:项目)?")
    for stage, words in ACTS.items()
} | {
    "all": re.compile("签约、开工、投产(?:三类|加在一起)?|三个一批"),
}
INTRODUCED = re.compile(
    r"^.*(?:围绕|目标是|力争|力求|确保|争取|预计|提出|拢共|一共|总共|共计|合计|累计|[一-鿿](?<![公统])共(?![同建享])|为代表的)"
)
EXAMPLES = re.compile(r"^.*?等(?=[一-鿿“])(?!方面|[一二三四五六七八九十\d]+[大个]?[类项])")
NAMES = re.compile("、.*、.*等$|^[^、]*(?:站|园|线|厂|中心|路|桥)、")
NAMED = re.compile("的[有是].*$")
INNER = re.compile("项目(?!库|白?名单)(?:[里中]|当中)?")
LISTING = re.compile("安排(?=正式|预备)|只(?=开工|完成)|建设活动(?=集中)")
RATES = re.compile("率(?:[、和及]|分别)|占[^，]*[和及]总投资")
COMPARED = re.compile("^(?:比|较|同期|增加|增长|截止|占)|同期$|^.?$")
MEANS_NOTHING = re.compile(
    r"[\W\d_]*|项目|上|落下|重点|重点项目|产业项目|一侧|投资|事项|亿元|[省市县区]?政府"
)
KIND = re.compile("(?:建设|产业)?(?:项目|工程)$")
LONGEST = 28


@lru_cache(maxsize=1024)
def narrowing(words: str | None, stage: str | None, programme: str | None = None) -> str | None:
    """Give the narrowing words, or None where nothing but listing, counting, the stage or the programme is left.

    >>> narrowing("累计实施先进制造业", "started")
    '先进制造业'
    >>> narrowing("签约一批", "signed") is None
    True
    >>> narrowing("力争新签约亿元以上", None)
    '新签约亿元以上'
    >>> narrowing("签约项目里10亿元以上", "signed")
    '10亿元以上'
    >>> narrowing("新建项目已开工", None)
    '新建，已开工'
    """
    text = _quoted(words or "")
    if RATES.search(text) or NAMES.search(text):
        return None
    text = EXAMPLES.sub("", INTRODUCED.sub("", _cut(NAMED.sub("", LISTING.sub("", text)))))
    parts = [_bare(part, stage, programme) for part in INNER.split(text)]
    rest = "，".join(part for part in parts if part)
    return rest if rest and len(rest) <= LONGEST else None


def _quoted(words: str) -> str:
    """Give words with their quotes where these are whole, what stands behind an opening one that is not closed."""
    text = words.replace("「", "“").replace("」", "”").replace("“”", "")
    if text.count("“") == text.count("”"):
        return text
    return text[text.rfind("“") + 1 :].replace("”", "")


def _cut(words: str) -> str:
    """Give words without those that list, count or promise at their ends."""
    rest = words.strip("、，； ")
    while (cut := BACK.sub("", FRONT.sub("", rest)).strip("、，； ")) != rest:
        rest = cut
    return rest


def _bare(part: str, stage: str | None, programme: str | None) -> str:
    """Give one part of the words without what only leads up to it, or nothing."""
    rest = _cut(part)
    if stage in STAGES and STAGES[stage].fullmatch(rest.strip("“”")):
        return ""
    rest = _beside(rest, programme or "")
    return "" if MEANS_NOTHING.fullmatch(rest) or COMPARED.search(rest) else rest


def _beside(rest: str, programme: str) -> str:
    """Give the words without those that the programme's name says already: 工业 of 工业重点 beside 重点项目."""
    core = KIND.sub("", programme)
    plain = rest.replace("“", "").replace("”", "")
    if plain and (plain in programme or plain in programme.replace("级", "")):
        return ""
    return rest.removesuffix(core) if core else rest
