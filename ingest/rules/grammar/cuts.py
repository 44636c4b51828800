"""Where a name cannot go on: function words, verbs, amounts, counts and dates."""

import re
from functools import cache

from ingest.rules.grammar.words import either, words

SINGLE = (
    r"(?<![美目标])的(?![士卢])|了(?!解)|在(?![建线职产])|(?<![成作华认行])为(?![民])|(?<!总)是(?!否)|将(?![军领])"
    r"|(?<![自理事])由(?!来)|被(?![动服])|把(?!关)|对(?![外口接开标称虾话])|从(?!业)|(?<![得报])到(?![期家])|向(?![日量阳])"
    r"|(?<![定导方面])向(?![日量阳])|给(?![水排料])|于(?![洪都田谦])|以(?![及太色内外上下后前来])|就(?![业近医地])"
    r"|也|(?<![摄图录影头偶])像(?!素)|等(?![级候离温静规])|有(?![色机限效])|还(?![建原])|又|均|并(?![网购线轨])|让|使(?![用馆])|(?<![首成])都(?![市江匀昌安兰])|着(?!色)|与(?!会)"
)
NUMBER = r"\d[\d,]*(?:\.\d+)?"
AMOUNT = rf"(?:约|近|超|逾|达)?{NUMBER}(?:多|余|几)?(?:万|亿)(?:余|多)?(?:元|美元|欧元|港元|日元|英镑)(?:人民币|以上|左右|以下)?(?:的(?!确))?"
COUNT = (
    r"(?:共|近|约|超|逾)?(?:\d+|[一二两三四五六七八九十百]+|数|多|几)(?:余|多)?(?:个|项|家|批|宗|类|条(?=[^生])|名|位|件(?=[事民])|座(?=[^城]))(?:的)?"
    r"|[全这那每各](?:部|些|批|个|类)"
)
DATE = r"\d{4}年\d{1,2}月(?:\d{1,2}日)?|\d{1,2}月\d{1,2}日|\d{1,2}月(?:份|底|初|中旬|上旬|下旬)|\d{4}年[底初内]|第[一二三四五六七八九十\d]+期(?=“|三个一批|签约|开工|投产)"


@cache
def cut() -> "re.Pattern[str]":
    """Give the pattern of everything between two names."""
    found = either(words("cuts", "verbs", "words"))
    keep = r"基于[^，。、的]{2,14}的|" + either(
        (*words("cuts", "keep"), *words("generic", "sector", "noun"))
    )
    return re.compile("|".join((DATE, AMOUNT, COUNT, found, f"(?P<keep>{keep})", SINGLE)))


@cache
def front() -> "re.Pattern[str]":
    """Give the pattern of what is stripped from the front of a chunk."""
    found = either(words("cuts", "front", "time", "verbs"))
    keep = r"(?!(?:建设|新建|扩建)?(?:工程|项目))"
    return re.compile(rf"(?:建(?=年产|\d)|{found}|\d{{4}}年(?=\D)|[\s·—\-：，、“”]){keep}")
