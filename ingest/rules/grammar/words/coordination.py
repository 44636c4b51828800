"""Which names stand in one list: 、, 和 or 以及 joins them, each perhaps with its note, its place, its price or a phrase with 的."""

import re
from functools import lru_cache

# Items that no rule takes for a name do not end a list: 甲岭项目、某某五厂、乙川项目.
ITEMS = r"(?:、[^，。；：、！？（）“”]{2,12}(?=、)){0,2}"
LINK = re.compile(
    rf"(?P<between>{ITEMS})"
    r"(?:[（(][^（）()]{0,60}[）)])?(?:等[^，。；、：]{0,10}?(?:项目|工程))?(?:、"
    r"|，?(?:以及|和|及|与)|(?<=[）)])|，(?:计划"
    r"|概算)?总?投资约?[\d.]+[亿万]元[，、])[“\"]?(?P<own>[^，。；：、！？（）]{0,30})"
)
TELLS = re.compile(
    r"签约|开工|动工|投产|竣工|完工|封顶|停工|在建|投用|签下|的是|[是为由]|项目|工程|公司|集团"
)
PRICE = re.compile(r"(?:(?:总|计划)*投资)?(?:约?[\d.]+[亿万]元)?")
SHORT = 8


@lru_cache(maxsize=1024)
def joined(text: str, left: int, right: int) -> bool:
    """Tell whether a list goes on from the name that ends at `left` to the one that begins at `right`."""
    link = LINK.fullmatch(text, left, right)
    if not link or TELLS.search(link["between"]):
        return False
    own = link["own"]
    if not own:
        return True
    if TELLS.search(own):
        return False
    return own.endswith("的") or PRICE.fullmatch(own) is not None or len(own) <= SHORT
