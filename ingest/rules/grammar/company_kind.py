"""What marks a name of its own as a firm's: its characters, a foreign country before it, an old works' abbreviation."""

import re

from graph.places import patterns
from ingest.rules.grammar.company_lexicon import is_common, is_toponym, signs

# Foreign firms stand behind their country: 德国某某集团, 韩国某某.
COUNTRY = (
    "德国|法国|美国|英国|日本|韩国|意大利|瑞典|瑞士|挪威|荷兰|丹麦|芬兰|西班牙|奥地利|比利时|俄罗斯|以色列|加拿大"
    "|澳大利亚|新加坡|马来西亚|泰国|印度|巴西|新西兰|爱尔兰|波兰|捷克|卢森堡|台湾|香港|澳门"
)
FOREIGN = re.compile(
    rf"(?P<country>{COUNTRY})(?P<brand>[A-Z][A-Za-z]*(?:[ &·-][A-Z][A-Za-z]+)*(?![A-Za-z])|(?=[一-鿿]))"
)
# A city's sign and that of its works, as the head of what it makes.
WORKS = re.compile(
    r"(?:[郑洛许安平焦新濮漯周沈哈西徐沪太武柳昆兰长](?:[煤矿纺重锻铁轻电]?[轴机钢铝铜药焦棉飞拖工柴]|[机煤电纺轻]所)"
    r"|中(?:铁|车|建|核|交|冶|粮|航|石油|石化|储粮))(?=首台|首条|智能|高端|绿色|数字|装备|新能源|新材料|年产|超|精密|大型)"
)


def foreign(text: str) -> "re.Match[str] | None":
    """Read a country at the front of a name, with Latin letters behind it if there are any."""
    return FOREIGN.match(text)


def likely(brand: str) -> bool:
    """Tell whether all characters of a brand are such as firms choose; no place, no ordinary word."""
    if brand in patterns() or is_common(brand) or is_toponym(brand):
        return False
    chosen = sum(sign in signs("choice") for sign in brand)
    return chosen >= max(2, len(brand) - 1)
