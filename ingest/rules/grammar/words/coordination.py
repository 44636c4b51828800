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
# Items of one build, each with its firm and its price: 甲公司投资5亿元建设的A，乙集团总投资3亿元建设的B.
EACH = re.compile(
    r"[、，；和](?:与|由)?[^，。；：、]{2,26}?(?:计划|拟)?总?投资约?[\d.]+[亿万]美?元(?:投资)?(?:建设|兴建|新建|打造|实施|投建)?的[“\"]?"
    r"|[、，；和]与[^，。；：、]{2,26}?签[订署约]的?(?:(?:总投资|投资)?约?[\d.]+[亿万]美?元)?的?[“\"]?"
)
WHOLE = ("项目", "工程")
PLACED = re.compile("[，；][一-鿿]{1,6}[县市区镇乡]的")
TOWNED = re.compile("[一-鿿]{1,4}[县市区镇乡]")


def _bare(text: str, left: int, right: int) -> bool:
    """Tell whether nothing but a pause parts two names, the first told with nothing of its own: A项目，B项目等4个项目签约; 甲县A，乙区的B."""
    if text[left:right] not in ("，", "；"):
        return PLACED.fullmatch(text, left, right) is not None
    return text.endswith(WHOLE, 0, left) or TOWNED.match(text, right) is not None


@lru_cache(maxsize=1024)
def joined(text: str, left: int, right: int) -> bool:
    """Tell whether a list goes on from the name that ends at `left` to the one that begins at `right`."""
    if EACH.fullmatch(text, left, right) or _bare(text, left, right):
        return True
    link = LINK.fullmatch(text, left, right)
    if not link or TELLS.search(link["between"]):
        return False
    own = link["own"]
    if not own:
        return True
    if TELLS.search(own):
        return False
    return own.endswith("的") or PRICE.fullmatch(own) is not None or len(own) <= SHORT
