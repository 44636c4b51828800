"""What narrows a group, in the text's words: without the verbs that list, count or promise it."""

import re

LISTED = (
    r"\d+[.、．]|[①-⑳]|第?[一二三四五六七八九十\d]+期|前[一二三四五六七八九十两\d]+[期批]|[本这此]次|[本这]期|去年|今年|目前|当前|眼下|截至底?|全年|年度|"
    r"我们|[全我]?[省市县区](?!级|重点|列|重大|外|内)[里内]?|手里|名单|盘子|活动|工程|滚动|累计|合计|总共|一共|共有?|已有|还有|另有|"
    r"还|将|要|拟|力争|确保|争取|实现|计划(?=安排|实施|$)|安排|实施|推进|列入|纳入|入列|排进|报送|申报|上报|报|亮相|确定|参加|支持|新增|"
    r"[的了里在正有而则却]|每期|分别|其中|这些|集中(?=开工|签约|竣工|$)"
)
FRONT = re.compile(rf"^(?:{LISTED})+")
BACK = re.compile(rf"(?:{LISTED})+$")
STAGES = {
    "signed": re.compile("(?:签约|签下|签)(?:一批)?(?:项目)?"),
    "started": re.compile("开工(?:一批)?(?:项目)?"),
    "commissioned": re.compile("投产(?:一批)?(?:项目)?"),
    "all": re.compile("签约、开工、投产(?:三类|加在一起)?|三个一批"),
}
MEANS_NOTHING = re.compile(r"[\W\d_]*|项目|上|落下|重点|重点项目|产业项目")


def narrowing(words: str | None, stage: str | None) -> str | None:
    """Give the narrowing words, or None where nothing but listing, counting or the stage itself is left.

    >>> narrowing("累计实施先进制造业", "started")
    '先进制造业'
    >>> narrowing("签约一批", "signed") is None
    True
    >>> narrowing("力争新签约亿元以上", None)
    '新签约亿元以上'
    """
    rest = BACK.sub("", FRONT.sub("", words or "")).strip('“”"、，； ')
    if stage in STAGES and STAGES[stage].fullmatch(rest):
        return None
    return None if MEANS_NOTHING.fullmatch(rest) else rest
