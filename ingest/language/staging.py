"""Words that put the projects they speak of into a stage of the batches: 签约一批, 开工项目, 投产的."""

import re
from collections.abc import Iterator

from graph.types.firsts import Sought

STAGES = {
    "签约": "signed",
    "签": "signed",
    "开工": "started",
    "动工": "started",
    "投产": "commissioned",
    "签字": "signed",
    "破土": "started",
    "动土": "started",
}
SEVERAL = re.compile(r"(?:签约|开工|投产)(?:[、和及与](?:签约|开工|投产))+(?:一批|项目|三类|两类)?")
TRIGGERS = re.compile("签约|开工|投产|签了|签下|签字|[破动]土")
SETTER = Sought(
    r"(?:(?<![已未转待集早促新拟])|(?<=[每各]期新)|(?<=结转))(?P<word>签约|开工|投产)"
    r"(?:[”\"]?一批[”\"]?|类|阶段|环节|方面|则是|却(?=[从由比只])|这一头|这头|这边|账(?:[上里目本]|面上)?|这一栏|这一块|名单|清单|板块|部分|个?数(?!据|字)|(?:重[大点])?项目(?!库|办|额|转化(?:生成|而来|形成|来))|(?=[”\"]?的)"
    r"|(?=[了有共计为是达到约却也则就又还仅只：:的类项目\s]{0,4}[\d一二三四五六七八九十百]+\s?[个项](?![月工]))"
    r"|(?=[“\"]?三个一批[”\"]?(?:重点)?项目)|(?=一共|合计|共计|总数))|(?<![一-鿿\d])(?P<only>签约|开工|投产)$"
    r"|(?P<took>签)(?:(?:了|下|的)(?=\s?\d+\s?[个项])|(?:下来|下|了)的(?=[，。：、]))"
    r"|(?P<act>签字|[破动]土)(?=的(?:也是|[一总]?共|合计|还?有)?(?:\s?\d+\s?[个项]|$))"
    r"|(?<=[看说])(?P<seen>签约|开工|投产)"
)
NOT = re.compile(r"签约率|开工率|投产率|签约额|签约金额|签约仪式|开工仪式|投产仪式")


def read_stages(
    text: str, start: int = 0, end: int | None = None
) -> Iterator[tuple[int, int, str]]:
    """Give start, end and stage code of the words in text[start:end] that speak of a stage's projects."""
    stop = len(text) if end is None else end
    if not TRIGGERS.search(text, start, stop):
        return
    several = [match.span() for match in SEVERAL.finditer(text, start, stop)]
    yield from ((*span, "all") for span in several)
    for match in SETTER.finditer(text, start, stop):
        if any(low <= match.start() < high for low, high in several):
            continue
        word = match["word"] or match["only"] or match["took"] or match["act"] or match["seen"]
        yield match.start(), match.end(), STAGES[word]


def told_stage(text: str, start: int, end: int) -> str | None:
    """Give the one stage code that text[start:end] speaks of, "all" for several, None for none."""
    codes = {code for _, _, code in read_stages(text, start, end)}
    if not codes:
        return None
    return codes.pop() if len(codes) == 1 else "all"
