"""What shows words to be part of a clause and no name: 守住…, 办起…, 这项…, 先做…, 往后…."""

import re
from functools import lru_cache

from graph.types.firsts import Sought
from ingest.rules.grammar.words.lexicon import cut
from ingest.vocabulary import vocabulary

# A verb of one character with how it comes out or whether it has: 办起, 开过, 收好, 握紧.
DONE = (
    r"(?:[办开收守迈走抓握打跑写落拿捧扛干做唱交挂摆排盯看谈敲送引争抢赢扎筑搭架铺练补填护栽卖买投花砸掏管牵拉推催踩兜托拧绘画描答签定接提挺闯攻啃领晒算记列理捋查审拨发放供稳]"
    r"[过起了着好住稳牢紧实准足齐透完]|(?:签|谈|定|拿|接|写|种|扎|敲|砸|投|花)下)"
)
# What points to something told before, or tells how often: 这项工程, 第五次….
POINTS = r"[这那该此][项个座条一]|第[一二三四五六七八九十\d]+[次届轮]|[一两几]次(?!性)"
TITLED = (
    r"更[足强大高快多好稳实优新]$|起来|正[往在从向给把朝]"
    r"|[省市县区镇乡局厅院部委]长[一-鿿]{2,3}(?:说明|讲解|询问|督导|部署|动员|点题|讲话"
    r"|致辞|介绍|通报|主持|宣布)"
)
HELD = Sought(f"{DONE}|{POINTS}|{TITLED}")
# Words of one character that open a clause, not a name that begins with them: 要办…, 先做….
FRONT = re.compile(
    r"(?:要(?![素塞])|拟(?!除|薄)|先(?![进锋导农河丰达])|仅|只(?![乐])|但|却|且|往(?!复)"
    r"|共(?=[筛实安谋推计有])|力[促保推争]|[主齐严深]抓|值(?=[亚全世国中])|租用|后周边"
    r"|不(?!锈|饱|动产|夜|凡|二))"
)
# Parts of speech of words that stand before verbs or join clauses.
ADVERBS = ("d", "ad", "vd", "c", "p", "r", "i")
NO_ADVERB = re.compile(
    r"高新|安全|一次性|仿[古真]|基于|正极|正定|尚品|[一二三四五六七八九十]期|心连心|愚公移山"
)
# What the words before it then name, whatever else they mean: 远门|河水库.
NATURE = tuple("河江湖山岭沟湾岛镇乡村")


@lru_cache(maxsize=8192)
def finite(words: str) -> bool:
    """Tell whether these words are a clause or the beginning of one."""
    return bool(HELD.holds(words)) or bool(FRONT.match(words)) or _adverbial(words)


def _adverbial(words: str) -> bool:
    first = cut(words[:12])[0] if words else ""
    if len(first) < 2 or NO_ADVERB.match(first) or words[len(first) : len(first) + 1] in NATURE:
        return False
    return vocabulary().kind(first) in ADVERBS
